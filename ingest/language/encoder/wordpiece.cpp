#include "ingest/language/encoder/wordpiece.h"

#include "entente/error.h"

#include <utf8proc.h>

#include <fmt/format.h>

#include <array>

namespace entente {
namespace {

constexpr std::size_t longest_word = 100;  // code points

struct Range {
  std::int32_t first;
  std::int32_t last;
};

constexpr std::array<Range, 8> ideographs{{{0x4E00, 0x9FFF},
                                           {0x3400, 0x4DBF},
                                           {0x20000, 0x2A6DF},
                                           {0x2A700, 0x2B73F},
                                           {0x2B740, 0x2B81F},
                                           {0x2B820, 0x2CEAF},
                                           {0xF900, 0xFAFF},
                                           {0x2F800, 0x2FA1F}}};

bool is_ideograph(std::int32_t c) {
  for (const Range range : ideographs)
    if (range.first <= c && c <= range.last) return true;
  return false;
}

bool is_space(std::int32_t c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || utf8proc_category(c) == UTF8PROC_CATEGORY_ZS ||
         c == 0x2028 || c == 0x2029 || c == 0x85;
}

bool is_control(std::int32_t c) {
  if (c == '\t' || c == '\n' || c == '\r') return false;
  const auto category = utf8proc_category(c);
  return category == UTF8PROC_CATEGORY_CC || category == UTF8PROC_CATEGORY_CF || category == UTF8PROC_CATEGORY_CS ||
         category == UTF8PROC_CATEGORY_CO || c == 0 || c == 0xFFFD;
}

bool is_punctuation(std::int32_t c) {
  if ((c >= 33 && c <= 47) || (c >= 58 && c <= 64) || (c >= 91 && c <= 96) || (c >= 123 && c <= 126)) return true;
  const auto category = utf8proc_category(c);
  return category >= UTF8PROC_CATEGORY_PC && category <= UTF8PROC_CATEGORY_PO;
}

bool is_plain_lower(std::string_view text) {
  for (const char c : text)
    if (c < 'a' || c > 'z') return false;
  return !text.empty();
}

void append(std::string& word, std::int32_t c) {
  std::array<utf8proc_uint8_t, 4> bytes{};
  const auto size = utf8proc_encode_char(c, bytes.data());
  word.append(reinterpret_cast<const char*>(bytes.data()), static_cast<std::size_t>(size));
}

// Calls `each` with every code point of the canonical decomposition of `c`, lower-cased, nonspacing marks left out.
template <class Each>
void fold(std::int32_t c, Each each) {
  if (c < 128) return each('A' <= c && c <= 'Z' ? c + 32 : c);
  std::array<utf8proc_int32_t, 32> parts{};
  int boundary = 0;
  const auto count =
      utf8proc_decompose_char(c, parts.data(), static_cast<utf8proc_ssize_t>(parts.size()),
                              static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE | UTF8PROC_STABLE), &boundary);
  for (utf8proc_ssize_t i = 0; i < count; ++i)
    if (utf8proc_category(parts[static_cast<std::size_t>(i)]) != UTF8PROC_CATEGORY_MN)
      each(utf8proc_tolower(parts[static_cast<std::size_t>(i)]));
}

std::size_t code_points(std::string_view text) {
  std::size_t count = 0;
  for (const char c : text) count += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  return count;
}

std::int32_t special(const std::unordered_map<std::string_view, std::int32_t>& pieces, std::string_view piece) {
  const auto found = pieces.find(piece);
  if (found == pieces.end()) throw Error(fmt::format("the vocabulary has no piece {}", piece));
  return found->second;
}

}  // namespace

WordPiece::WordPiece(const std::vector<std::string_view>& vocabulary) {
  for (std::size_t id = 0; id < vocabulary.size(); ++id) {
    const std::string_view piece = vocabulary[id];
    if (piece.starts_with("##"))
      continues_.emplace(piece.substr(2), static_cast<std::int32_t>(id));
    else
      starts_.emplace(piece, static_cast<std::int32_t>(id));
  }
  unknown_ = special(starts_, "[UNK]");
  start_ = special(starts_, "[CLS]");
  separator_ = special(starts_, "[SEP]");
}

std::vector<std::int32_t> WordPiece::pieces_of(std::string_view text) const {
  std::vector<std::int32_t> pieces;
  if (is_plain_lower(text)) {
    add_word(text, pieces);
    return pieces;
  }
  std::string word;
  const auto flush = [&] {
    if (!word.empty()) add_word(word, pieces);
    word.clear();
  };
  const auto take = [&](std::int32_t c) {
    const bool alone = is_punctuation(c) || is_ideograph(c);
    if (alone) flush();
    append(word, c);
    if (alone) flush();
  };
  const auto* at = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
  auto left = static_cast<utf8proc_ssize_t>(text.size());
  while (left > 0) {
    utf8proc_int32_t c = 0;
    const auto size = utf8proc_iterate(at, left, &c);
    const auto step = size > 0 ? size : 1;
    at += step;
    left -= step;
    if (size <= 0) continue;
    if (is_space(c))
      flush();
    else if (!is_control(c))
      fold(c, take);
  }
  flush();
  return pieces;
}

const std::int32_t* WordPiece::find(std::string_view piece, bool continues) const {
  const auto& pieces = continues ? continues_ : starts_;
  const auto found = pieces.find(piece);
  return found == pieces.end() ? nullptr : &found->second;
}

void WordPiece::add_word(std::string_view word, std::vector<std::int32_t>& pieces) const {
  const std::size_t before = pieces.size();
  std::size_t start = 0;
  bool covered = code_points(word) <= longest_word;
  while (covered && start < word.size()) {
    std::size_t end = word.size();
    const std::int32_t* piece = nullptr;
    for (; end > start; --end)
      if (end == word.size() || (static_cast<unsigned char>(word[end]) & 0xC0) != 0x80)
        if ((piece = find(word.substr(start, end - start), start > 0)) != nullptr) break;
    covered = piece != nullptr;
    if (covered) pieces.push_back(*piece);
    start = end;
  }
  if (covered) return;
  pieces.resize(before);
  pieces.push_back(unknown_);
}

}  // namespace entente
