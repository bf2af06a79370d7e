#include "ingest/read/format.h"

#include <algorithm>

namespace entente::detail {
namespace {

bool ends_with_any(std::string_view name, std::initializer_list<std::string_view> endings) {
  if (name.ends_with(".gz")) name.remove_suffix(3);
  return std::any_of(endings.begin(), endings.end(), [&](std::string_view ending) { return name.ends_with(ending); });
}

/// A NUL now and then is a slip in a text; many, or the signs of a compressed format, are no text.
bool is_binary(std::string_view bytes) {
  return std::count(bytes.begin(), bytes.end(), '\0') > static_cast<std::ptrdiff_t>(bytes.size() / 64) ||
         bytes.starts_with("%PDF-") || bytes.starts_with("PK\x03\x04") || bytes.starts_with("\x28\xB5\x2F\xFD");
}

std::string_view without_lead(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  return bytes.substr(std::min(bytes.find_first_not_of(" \t\r\n"), bytes.size()));
}

bool starts_like_html(std::string_view bytes) {
  return bytes.starts_with("<!") || bytes.starts_with("<html") || bytes.starts_with("<HTML") ||
         bytes.starts_with("<?xml");
}

/// `[` alone opens many a text ("[Updated] ..."); an array of articles goes on with an object.
bool starts_like_array(std::string_view bytes) {
  return bytes.starts_with('[') && without_lead(bytes.substr(1)).starts_with('{');
}

}  // namespace

InputFormat format_of(std::string_view first_bytes, std::string_view file_name) {
  if (ends_with_any(file_name, {".jsonl", ".ndjson"})) return InputFormat::json_lines;
  if (is_binary(first_bytes)) return InputFormat::binary;
  const std::string_view text = without_lead(first_bytes);
  if (text.empty() && first_bytes.size() < 4096) return InputFormat::empty;
  if (text.starts_with('{')) return InputFormat::json_lines;
  if (starts_like_array(text)) return InputFormat::json_array;
  return starts_like_html(text) ? InputFormat::html : InputFormat::plain_text;
}

std::string_view why_not_read(InputFormat format) {
  switch (format) {
    case InputFormat::json_array:
      return "a JSON array is not read yet: give one object a line";
    case InputFormat::html:
      return "HTML and XML are not read yet: give the article's text";
    case InputFormat::binary:
      return "not a text";
    case InputFormat::empty:
      return "empty";
    case InputFormat::plain_text:
    case InputFormat::json_lines:
      break;
  }
  return {};
}

}  // namespace entente::detail
