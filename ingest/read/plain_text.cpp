#include "ingest/read/plain_text.h"

#include "ingest/read/article_id.h"
#include "ingest/read/utf8.h"

namespace entente::detail {
namespace {

constexpr std::string_view white_space = " \t\n\v\f";

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(white_space);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(white_space) + 1 - first);
}

std::string_view file_name_of(std::string_view path) {
  return path.substr(path.rfind('/') + 1);
}

void split_title(std::string_view text, Article& article) {
  const std::size_t end = text.find('\n');
  const std::size_t next_end = end == std::string_view::npos ? end : text.find('\n', end + 1);
  const bool has_title = next_end != std::string_view::npos && trimmed(text.substr(end, next_end - end)).empty();
  if (has_title) article.title = trimmed(text.substr(0, end));
  article.body = has_title ? trimmed(text.substr(next_end)) : text;
}

}  // namespace

Article read_plain_text(std::string_view bytes, std::string_view name, std::size_t& replaced) {
  Article article;
  const std::string text = clean_utf8(bytes, replaced);
  split_title(trimmed(text), article);
  article.date = parse_date(file_name_of(name));
  article.id = name.empty() ? derived_id(article) : clean_utf8_part(name, replaced);
  return article;
}

}  // namespace entente::detail
