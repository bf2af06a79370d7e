#pragma once

#include "ingest/read/reader.h"

#include <chrono>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

namespace entente {

/// Standard error of one run: lines, and a progress line that is redrawn at most ten times a second where standard
/// error is a terminal and not at all elsewhere. Safe from any thread.
class Messages {
 public:
  Messages();

  /// `entente: TEXT`, on a line of its own.
  void line(std::string_view text);

  void problem(const ReadProblem& problem);

  /// Redraws `DONE articles, RATE/s, SHARE %, ETA`, where `share` (0 to 1) is known.
  void progress(std::size_t done, std::optional<double> share);

  /// Takes the progress line away.
  void clear();

  double seconds() const;

 private:
  using Clock = std::chrono::steady_clock;
  void clear_line();

  std::mutex mutex_;
  const bool terminal_;
  const Clock::time_point start_;
  Clock::time_point last_drawn_;
  bool drawn_ = false;
};

}  // namespace entente
