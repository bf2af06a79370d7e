#pragma once

#include <cstddef>
#include <functional>
#include <iosfwd>
#include <string>

namespace entente {

/// The text of the elements [first, last).
using BlockText = std::function<std::string(std::size_t first, std::size_t last)>;

/// Writes the texts of [0, count), in order, so that all need not be held at once: blocks of elements are turned into
/// text on all cores, a few ahead of what is written. `text` is called on any thread and must not depend on where a
/// block ends. An exception of `text` or of `out` is passed on.
void write_blocks(std::ostream& out, std::size_t count, const BlockText& text);

}  // namespace entente
