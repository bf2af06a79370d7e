#pragma once

#include <string_view>

namespace entente::detail {

enum class InputFormat { plain_text, json_lines, json_array, html, binary, empty };

/// Told by the first bytes of the content (at most some thousands are needed) and, for JSON Lines whose first line is
/// damaged, by the file's name (`.jsonl`, `.ndjson`, either with `.gz`).
InputFormat format_of(std::string_view first_bytes, std::string_view file_name);

/// Why a file of this format is passed over; empty for those that are read.
std::string_view why_not_read(InputFormat format);

}  // namespace entente::detail
