#pragma once

#include <cstddef>
#include <functional>

namespace entente::detail {

/// Calls `part(first, last)` for ranges that together are [0, count), on as many threads as there are cores; a part has
/// `smallest` members or more, so that few of them stay on the calling thread. When all parts have ended, the exception
/// of the first that failed is passed on.
void in_parts(std::size_t count, std::size_t smallest,
              const std::function<void(std::size_t first, std::size_t last)>& part);

}  // namespace entente::detail
