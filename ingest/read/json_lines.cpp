#include "ingest/read/json_lines.h"

#include "ingest/read/article_id.h"
#include "ingest/read/utf8.h"

#include <fmt/format.h>
#include <simdjson.h>

namespace entente::detail {
namespace {

using simdjson::dom::element;
using simdjson::dom::element_type;
using simdjson::dom::object;

bool is_surrogate(std::string_view line, std::size_t at, std::string_view third_digits) {
  return at + 6 <= line.size() && line[at] == '\\' && line[at + 1] == 'u' && (line[at + 2] | 0x20) == 'd' &&
         third_digits.find(static_cast<char>(line[at + 3] | 0x20)) != std::string_view::npos;
}

/// Halves of surrogate pairs that stand alone, which other writers let through, become `\ufffd`.
void replace_lone_surrogates(std::string& line, std::size_t& replaced) {
  constexpr std::string_view high = "89ab", low = "cdef";
  for (std::size_t at = 0; at < line.size(); at += line[at] == '\\' ? 2 : 1) {
    if (is_surrogate(line, at, high) && is_surrogate(line, at + 6, low)) {
      at += 10;
    } else if (is_surrogate(line, at, high) || is_surrogate(line, at, low)) {
      line.replace(at, 6, "\\ufffd");
      ++replaced;
    }
  }
}

/// Reads one object's fields into a JsonLine.
class Fields {
 public:
  Fields(const object& fields, JsonLine& line) : fields_(fields), line_(line) {}

  /// The field's value cleaned; empty where it is absent or null; noted as a warning where it is of another type.
  std::string string(std::string_view name) {
    element value;
    if (fields_[name].get(value) || value.is_null()) return {};
    if (std::string_view text; !value.get(text)) return clean_utf8_part(text, line_.replaced);
    line_.warnings.push_back(fmt::format("\"{}\" is not a string and is left out", name));
    return {};
  }

  std::string id() {
    element value;
    if (fields_["id"].get(value)) return {};
    if (value.is<std::int64_t>() || value.is<std::uint64_t>()) return simdjson::minify(value);
    return without_controls(string("id"));
  }

  std::vector<std::string> strings(std::string_view name) {
    simdjson::dom::array values;
    if (fields_[name].get(values)) {
      const std::string one = string(name);
      return one.empty() ? std::vector<std::string>{} : std::vector<std::string>{one};
    }
    std::vector<std::string> all;
    for (const element value : values)
      if (std::string_view text; !value.get(text)) all.push_back(clean_utf8_part(text, line_.replaced));
    return all;
  }

  std::optional<Date> date() {
    const std::string text = string("date");
    const std::optional<Date> date = parse_date(text);
    if (!text.empty() && !date)
      line_.warnings.push_back(fmt::format("\"date\" is not YYYY-MM-DD and is left out: {}", text.substr(0, 40)));
    return date;
  }

  bool has(std::string_view name) { return fields_[name].error() == simdjson::SUCCESS; }

 private:
  static std::string without_controls(std::string text) {
    for (char& c : text)
      if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) c = '_';
    return text;
  }

  const object& fields_;
  JsonLine& line_;
};

std::string body_of(Fields& fields) {
  std::string body = fields.string("text");
  return body.empty() ? fields.string("body") : body;
}

void read_fields(Fields fields, JsonLine& line) {
  Article& article = line.article;
  article.url = fields.string("url");
  article.source = fields.string("source");
  article.title = fields.string("title");
  article.authors = fields.strings("authors");
  article.date = fields.date();
  article.language = fields.string("language");
  article.body = body_of(fields);
  if (article.body.empty() && fields.has("html"))
    line.why = "\"html\" is not read yet: give the article as \"text\"";
  else if (article.body.empty() && article.title.empty())
    line.why = "no text: neither \"text\" nor \"body\" nor \"title\"";
  article.id = fields.id();
  if (article.id.empty()) article.id = derived_id(article);
}

std::string why_not(simdjson::error_code error) {
  return fmt::format("not JSON: {}", simdjson::error_message(error));
}

}  // namespace

struct JsonLineReader::Parser {
  simdjson::dom::parser parser;

  simdjson::simdjson_result<element> parse(std::string& line, std::size_t& replaced) {
    simdjson::simdjson_result<element> result = parser.parse(line);
    if (result.error() != simdjson::STRING_ERROR) return result;
    replace_lone_surrogates(line, replaced);
    return parser.parse(line);
  }
};

JsonLineReader::JsonLineReader() : parser_(std::make_unique<Parser>()) {}
JsonLineReader::~JsonLineReader() = default;

JsonLine JsonLineReader::read(std::string_view bytes) {
  JsonLine line;
  std::string text = clean_utf8(bytes, line.replaced);
  const simdjson::simdjson_result<element> result = parser_->parse(text, line.replaced);
  object fields;
  if (result.error())
    line.why = why_not(result.error());
  else if (result.get(fields))
    line.why = "not a JSON object";
  else
    read_fields(Fields(fields, line), line);
  return line;
}

}  // namespace entente::detail
