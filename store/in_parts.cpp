#include "store/in_parts.h"

#include <algorithm>
#include <exception>
#include <thread>
#include <vector>

namespace entente::detail {

void in_parts(std::size_t count, std::size_t smallest, const std::function<void(std::size_t, std::size_t)>& part) {
  const std::size_t cores = std::max(1u, std::thread::hardware_concurrency());
  const std::size_t parts = std::clamp<std::size_t>(count / std::max<std::size_t>(1, smallest), 1, cores);
  std::vector<std::exception_ptr> failures(parts);
  const auto run = [&](std::size_t number) {
    try {
      part(count * number / parts, count * (number + 1) / parts);
    } catch (...) {
      failures[number] = std::current_exception();
    }
  };
  std::vector<std::thread> threads;
  for (std::size_t number = 1; number < parts; ++number) threads.emplace_back(run, number);
  run(0);
  for (auto& thread : threads) thread.join();
  for (const auto& failure : failures)
    if (failure) std::rethrow_exception(failure);
}

}  // namespace entente::detail
