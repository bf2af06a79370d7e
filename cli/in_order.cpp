#include "cli/in_order.h"

#include <condition_variable>
#include <exception>
#include <map>
#include <mutex>
#include <thread>
#include <vector>

namespace entente {
namespace {

class Work {
 public:
  Work(Reader& reader, const Extract& extract, unsigned jobs, const std::function<bool()>& stop)
      : reader_(reader), extract_(extract), stop_(stop), window_(std::size_t{4} * jobs) {
    for (unsigned i = 0; i < jobs; ++i) threads_.emplace_back([this] { work(); });
  }

  ~Work() {
    {
      const std::lock_guard lock(mutex_);
      ended_ = true;
    }
    changed_.notify_all();
    for (std::thread& thread : threads_) thread.join();
  }

  /// The next result in order; empty after the last one.
  std::optional<Extracted> next() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return done_.contains(used_) || (ended_ && used_ == taken_); });
    if (failure_ && !done_.contains(used_)) std::rethrow_exception(failure_);
    const auto found = done_.find(used_);
    if (found == done_.end()) return std::nullopt;
    Extracted result = std::move(found->second);
    done_.erase(found);
    ++used_;
    lock.unlock();
    changed_.notify_all();
    return result;
  }

 private:
  void work() {
    while (std::optional<Task> task = take()) {
      Extracted result = extracted(*task);
      {
        const std::lock_guard lock(mutex_);
        done_.emplace(task->number, std::move(result));
      }
      changed_.notify_all();
    }
  }

  struct Task {
    std::size_t number;
    Article article;
    std::optional<double> share_read;
  };

  /// The next article as soon as there is room in the window. Only one thread reads, and results can be handed out
  /// while it waits for input.
  std::optional<Task> take() {
    const std::lock_guard reading(reading_);
    if (!wait_for_room()) return std::nullopt;
    std::optional<Article> article;
    std::exception_ptr failure;
    try {
      if (!stop_()) article = reader_.next();
    } catch (...) {
      failure = std::current_exception();
    }
    {
      const std::lock_guard lock(mutex_);
      if (article) return Task{taken_++, *std::move(article), reader_.share_read()};
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

  Extracted extracted(const Task& task) const {
    Extracted result;
    result.article = task.article.id;
    result.share_read = task.share_read;
    try {
      result.extraction = extract_(task.article);
    } catch (const std::exception& error) {
      result.why = error.what();
    }
    return result;
  }

  Reader& reader_;
  const Extract& extract_;
  const std::function<bool()>& stop_;
  const std::size_t window_;
  std::mutex reading_;  // taken before mutex_
  std::mutex mutex_;
  std::condition_variable changed_;
  std::map<std::size_t, Extracted> done_;  // by number, waiting for their turn
  std::size_t taken_ = 0;                  // articles read
  std::size_t used_ = 0;                   // results handed out
  bool ended_ = false;
  std::exception_ptr failure_;
  std::vector<std::thread> threads_;
};

}  // namespace

void extract_in_order(Reader& reader, const Extract& extract, unsigned jobs, const std::function<bool()>& stop,
                      const std::function<void(Extracted&&)>& use) {
  Work work(reader, extract, jobs, stop);
  while (std::optional<Extracted> result = work.next()) use(*std::move(result));
}

}  // namespace entente
