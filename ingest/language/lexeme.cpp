#include "ingest/language/lexeme.h"

#include "ingest/language/strings.h"
#include "ingest/language/unicode.h"

#include <algorithm>

namespace entente {
namespace {

std::string_view last_code_points(std::string_view text, int count) {
  std::size_t start = text.size();
  for (; count > 0 && start > 0; --count) start = last_code_point(text.substr(0, start));
  return text.substr(start);
}

/// What stands for a character in a shape: its class, or itself.
char32_t shape_of(char32_t c) {
  if (is_alpha(c)) return is_upper(c) ? U'X' : U'x';
  return is_digit(c) ? U'd' : c;
}

}  // namespace

Norms::Norms(const PackReader& pack)
    : keys_(pack.array<std::uint64_t>("norms.keys")), values_(pack.array<std::uint64_t>("norms.values", keys_.size())) {
  if (!std::is_sorted(keys_.begin(), keys_.end())) pack.fail("norms.keys", "are not in ascending order");
}

std::uint64_t Norms::find(std::uint64_t text_id) const {
  const auto key = std::lower_bound(keys_.begin(), keys_.end(), text_id);
  return key != keys_.end() && *key == text_id ? values_[static_cast<std::size_t>(key - keys_.begin())] : 0;
}

LexemeIds lexeme_ids(const Norms& norms, std::string_view text) {
  LexemeIds ids;
  ids.norm = norms.find(string_id(text));
  if (ids.norm == 0) ids.norm = string_id(lower(text));
  ids.prefix = string_id(text.substr(0, code_point_at(text, 0).size));
  ids.suffix = string_id(last_code_points(text, 3));
  ids.shape = string_id(word_shape(text));
  ids.is_space = is_space(text);
  return ids;
}

std::string word_shape(std::string_view text) {
  constexpr std::size_t long_text = 100;
  constexpr int longest_run = 4;
  if (text.size() >= long_text && count_code_points(text) >= long_text) return "LONG";
  std::string shape;
  char32_t last = 0;
  int run = 0;
  for (std::size_t i = 0; i < text.size();) {
    const auto c = code_point_at(text, i);
    const auto symbol = shape_of(c.value);
    run = i > 0 && symbol == last ? run + 1 : 1;
    last = symbol;
    if (run <= longest_run) {
      if (symbol == c.value)
        shape.append(text.substr(i, c.size));
      else
        shape += static_cast<char>(symbol);
    }
    i += c.size;
  }
  return shape;
}

}  // namespace entente
