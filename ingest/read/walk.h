#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace entente::detail {

/// One file to be read.
struct InputFile {
  std::string path;         ///< as it can be opened; `-` is standard input
  std::string name;         ///< relative to the folder that was given, or the file's own name; empty for standard input
  std::uint64_t bytes = 0;  ///< its size, 0 where it has none (pipes)
};

/// The files that the inputs stand for, in the order of the inputs: a file itself, a folder's regular files at any
/// depth by path (bytewise; hidden ones are left out), a pattern (`*`, `?`, `[...]`) its matches by path. `missing` is
/// called with one line for every input that stands for nothing.
std::vector<InputFile> walk_inputs(
    const std::vector<std::string>& inputs,
    const std::function<void(const std::string& input, const std::string& why)>& missing);

}  // namespace entente::detail
