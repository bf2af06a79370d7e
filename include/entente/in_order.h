#pragma once

#include <condition_variable>
#include <cstddef>
#include <exception>
#include <map>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace entente {

struct InOrderOptions {
  unsigned threads = 1;    ///< one or more
  std::size_t window = 4;  ///< one or more: at most so many tasks are in hand, taken and their result not yet used
};

namespace detail {

/// The threads of one in_order() and the results that wait for their turn.
template <class Task, class Result, class Take, class Make>
class OrderedWork {
 public:
  OrderedWork(const InOrderOptions& options, Take& take, Make& make)
      : take_(take), make_(make), window_(options.window) {
    for (unsigned i = 0; i < options.threads; ++i) threads_.emplace_back([this] { work(); });
  }

  ~OrderedWork() {
    {
      const std::lock_guard lock(mutex_);
      ended_ = true;
    }
    changed_.notify_all();
    for (std::thread& thread : threads_) thread.join();
  }

  /// The next result in order; empty after the last one.
  std::optional<Result> next() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return done_.contains(used_) || (ended_ && used_ == taken_); });
    const auto found = done_.find(used_);
    if (found == done_.end() && failure_) std::rethrow_exception(failure_);
    if (found == done_.end()) return std::nullopt;
    Done done = std::move(found->second);
    done_.erase(found);
    ++used_;
    lock.unlock();
    changed_.notify_all();
    if (done.failure) std::rethrow_exception(done.failure);
    return std::move(done.result);
  }

 private:
  struct Done {
    std::optional<Result> result;
    std::exception_ptr failure;
  };

  void work() {
    std::size_t number = 0;
    while (std::optional<Task> task = take(number)) {
      Done done;
      try {
        done.result = make_(*std::move(task));
      } catch (...) {
        done.failure = std::current_exception();
      }
      {
        const std::lock_guard lock(mutex_);
        done_.emplace(number, std::move(done));
      }
      changed_.notify_all();
    }
  }

  /// The next task as soon as there is room in the window. One thread takes, and results can be used while it waits.
  std::optional<Task> take(std::size_t& number) {
    const std::lock_guard taking(taking_);
    if (!wait_for_room()) return std::nullopt;
    std::optional<Task> task;
    std::exception_ptr failure;
    try {
      task = take_();
    } catch (...) {
      failure = std::current_exception();
    }
    {
      const std::lock_guard lock(mutex_);
      number = taken_;
      if (task) return ++taken_, std::move(task);
      ended_ = true;
      failure_ = failure;
    }
    changed_.notify_all();
    return std::nullopt;
  }

  bool wait_for_room() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return ended_ || taken_ < used_ + window_; });
    return !ended_;
  }

  Take& take_;
  Make& make_;
  const std::size_t window_;
  std::mutex taking_;  // locked before mutex_
  std::mutex mutex_;
  std::condition_variable changed_;
  std::map<std::size_t, Done> done_;  // by number, waiting for their turn
  std::size_t taken_ = 0;             // tasks
  std::size_t used_ = 0;              // results handed out
  bool ended_ = false;
  std::exception_ptr failure_;  // of take
  std::vector<std::thread> threads_;
};

}  // namespace detail

/// Turns tasks into results on several threads and uses the results in the tasks' order, so that what comes out does
/// not depend on the threads. `take()` gives the next task as an optional, empty after the last; one thread at a time
/// calls it. `make(task)` gives the task's result; any threads call it at once. `use(result)` is called on the calling
/// thread. An exception of `take` or `make` is passed on when the results before it are used, one of `use` at once;
/// tasks in hand are then made and dropped.
template <class Take, class Make, class Use>
void in_order(const InOrderOptions& options, Take take, Make make, Use use) {
  using Task = typename decltype(take())::value_type;
  using Result = decltype(make(std::declval<Task>()));
  detail::OrderedWork<Task, Result, Take, Make> work(options, take, make);
  while (std::optional<Result> result = work.next()) use(*std::move(result));
}

}  // namespace entente
