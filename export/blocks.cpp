#include "export/blocks.h"

#include "entente/in_order.h"

#include <algorithm>
#include <ostream>

namespace entente {

void write_blocks(std::ostream& out, std::size_t count, const BlockText& text) {
  constexpr std::size_t block = 1000;
  if (count <= block) {
    out << text(0, count);
    return;
  }
  const unsigned threads = std::max(1u, std::thread::hardware_concurrency());
  std::size_t next = 0;
  const auto take = [&]() -> std::optional<std::size_t> {
    if (next >= count) return std::nullopt;
    const auto first = next;
    next += block;
    return first;
  };
  in_order(
      {.threads = threads, .window = 4 * threads}, take,
      [&](std::size_t first) { return text(first, std::min(count, first + block)); },
      [&](const std::string& made) { out << made; });
}

}  // namespace entente
