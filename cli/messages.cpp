#include "cli/messages.h"

#include <fmt/format.h>
#include <unistd.h>

#include <cstdio>

namespace entente {
namespace {

std::string remaining(double seconds) {
  const auto whole = static_cast<long>(seconds + 0.5);
  return whole < 3600 ? fmt::format("{}:{:02}", whole / 60, whole % 60)
                      : fmt::format("{}:{:02}:{:02}", whole / 3600, whole / 60 % 60, whole % 60);
}

void write_error(std::string_view text) {
  std::fwrite(text.data(), 1, text.size(), stderr);
}

}  // namespace

Messages::Messages() : terminal_(isatty(STDERR_FILENO) == 1), start_(Clock::now()), last_drawn_(start_) {}

double Messages::seconds() const {
  return std::chrono::duration<double>(Clock::now() - start_).count();
}

void Messages::clear_line() {
  if (drawn_) write_error("\r\x1b[K");
  drawn_ = false;
}

void Messages::clear() {
  const std::lock_guard lock(mutex_);
  clear_line();
}

void Messages::line(std::string_view text) {
  const std::lock_guard lock(mutex_);
  clear_line();
  write_error(fmt::format("entente: {}\n", text));
}

void Messages::problem(const ReadProblem& problem) {
  const std::string place = problem.place.empty() ? "" : problem.place + ": ";
  line(fmt::format("{}{}{}", problem.skipped ? "skipped: " : "", place, problem.why));
}

void Messages::progress(std::size_t done, std::optional<double> share) {
  const std::lock_guard lock(mutex_);
  const Clock::time_point now = Clock::now();
  if (!terminal_ || now - last_drawn_ < std::chrono::milliseconds(100)) return;
  last_drawn_ = now;
  std::string text = fmt::format("{} articles, {:.1f}/s", done, static_cast<double>(done) / seconds());
  if (share && *share > 0)
    text += fmt::format(", {:.0f} %, {} to go", *share * 100, remaining(seconds() * (1 - *share) / *share));
  clear_line();
  write_error(text);
  drawn_ = true;
}

}  // namespace entente
