#pragma once

#include <functional>
#include <iosfwd>
#include <string>

namespace entente {

/// Writes a file whole or not at all: into a file beside it, which then takes its name. Throws Error naming the file
/// where that fails; what was there before stays. What a symbolic link names is written, the link stays.
void write_file(const std::string& path, const std::function<void(std::ostream&)>& write);

}  // namespace entente
