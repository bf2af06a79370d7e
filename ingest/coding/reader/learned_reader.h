#pragma once

#include "ingest/coding/reader/reading.h"

#include <filesystem>
#include <string>

namespace entente {

/// The trained coder as a Reader: WordPiece, encoder and heads, from a pack of kind `coder` (docs/coder-format.md). An
/// empty path gives the weights built in. Copies of the Reader share the weights. Throws Error naming the file and the
/// section where the pack is missing, damaged, or not a coder's.
Reader learned_reader(const std::filesystem::path& pack);

/// The same from bytes in memory at a multiple of 64; `name` stands in errors. They may go once the Reader is made.
Reader learned_reader(std::string_view pack, const std::string& name);

}  // namespace entente
