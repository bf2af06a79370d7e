#pragma once

#include <condition_variable>
#include <cstddef>
#include <map>
#include <mutex>
#include <string>

namespace entente {

/// Standard output of many threads in the order of the texts' numbers, which count up from 0. A thread whose text is
/// `window` or more ahead of the next one waits, so that a long document does not pile up what follows it.
class OrderedOutput {
 public:
  static constexpr std::size_t window = 256;

  /// Prints the text when all before it are printed. Throws Error where that fails, or where it was closed.
  void put(std::size_t number, std::string text);

  /// Nothing more is printed; threads that wait are let go.
  void close();

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
  std::map<std::size_t, std::string> waiting_;
  std::size_t next_ = 0;
  bool closed_ = false;
};

}  // namespace entente
