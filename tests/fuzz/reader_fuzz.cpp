#include "ingest/read/format.h"
#include "ingest/read/json_lines.h"
#include "ingest/read/plain_text.h"
#include "ingest/read/utf8.h"

#include <cstdint>
#include <cstdlib>

namespace {

bool is_clean(std::string_view text) {
  while (!text.empty()) {
    const std::size_t length = entente::detail::utf8_character(text);
    if (length == 0 || text[0] == '\0' || text[0] == '\r') return false;
    text.remove_prefix(length);
  }
  return true;
}

}  // namespace

/// Any bytes as plain text and as a line of JSON Lines: an article of clean UTF-8 with an id, or a reason.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  entente::detail::format_of(bytes, "");
  std::size_t replaced = 0;
  const entente::Article plain = entente::detail::read_plain_text(bytes, "", replaced);
  if (!is_clean(text_of(plain)) || plain.id.empty()) std::abort();
  static entente::detail::JsonLineReader reader;
  const entente::detail::JsonLine line = reader.read(bytes);
  if (line.why.empty() && (!is_clean(text_of(line.article)) || line.article.id.empty())) std::abort();
  return 0;
}
