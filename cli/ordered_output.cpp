#include "cli/ordered_output.h"

#include "cli/terminal.h"
#include "entente/error.h"

#include <utility>

namespace entente {

void OrderedOutput::put(std::size_t number, std::string text) {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [&] { return closed_ || number < next_ + window; });
  if (closed_) throw Error("another thread failed");
  waiting_.emplace(number, std::move(text));
  for (auto first = waiting_.begin(); first != waiting_.end() && first->first == next_; ++next_) {
    if (!first->second.empty()) print(first->second);
    first = waiting_.erase(first);
  }
  changed_.notify_all();
}

void OrderedOutput::close() {
  {
    const std::lock_guard lock(mutex_);
    closed_ = true;
  }
  changed_.notify_all();
}

}  // namespace entente
