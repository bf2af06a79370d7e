#include "ingest/language/regex.h"

#include "entente/error.h"

#include <fmt/format.h>

#include <atomic>
#include <cstdint>
#include <mutex>

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

namespace entente {
namespace {

template <auto free>
struct Free {
  template <class Owned>
  void operator()(Owned* owned) const {
    free(owned);
  }
};
using Code = std::unique_ptr<pcre2_code, Free<pcre2_code_free>>;

/// The first searches are interpreted, because making machine code takes longer than a short text does. A search that
/// is not done after few steps is left to the machine code, so that its limits alone decide and it never matters which
/// search was the first.
constexpr int interpreted_searches = 64;
constexpr std::uint32_t interpreted_steps = 10'000;

/// Room for the whole match's bounds; one a thread serves every expression.
pcre2_match_data* match_data() {
  thread_local const std::unique_ptr<pcre2_match_data, Free<pcre2_match_data_free>> data(
      pcre2_match_data_create(1, nullptr));
  return data.get();
}

pcre2_match_context* few_steps() {
  thread_local const std::unique_ptr<pcre2_match_context, Free<pcre2_match_context_free>> context(
      pcre2_match_context_create(nullptr));
  pcre2_set_match_limit(context.get(), interpreted_steps);
  return context.get();
}

std::string message_of(int code) {
  PCRE2_UCHAR buffer[256];
  pcre2_get_error_message(code, buffer, sizeof buffer);
  return reinterpret_cast<const char*>(buffer);
}

Code compiled(const std::string& pattern) {
  int error = 0;
  PCRE2_SIZE position = 0;
  Code code(pcre2_compile(reinterpret_cast<PCRE2_SPTR>(pattern.data()), pattern.size(), PCRE2_UTF | PCRE2_UCP, &error,
                          &position, nullptr));
  if (!code) throw Error(fmt::format("pattern, byte {}: {}", position, message_of(error)));
  return code;
}

}  // namespace

struct Regex::Program {
  explicit Program(const std::string& pattern) : interpreted(compiled(pattern)) {}

  /// Made once, of a copy: other threads may be searching with the original.
  const pcre2_code* machine_code() {
    std::call_once(made, [&] {
      machine.reset(pcre2_code_copy(interpreted.get()));
      pcre2_jit_compile(machine.get(), PCRE2_JIT_COMPLETE);  // where that is impossible, pcre2_match interprets
      fast.store(machine.get(), std::memory_order_release);
    });
    return machine.get();
  }

  Code interpreted;
  std::atomic<int> searches = 0;
  std::atomic<const pcre2_code*> fast = nullptr;  // `machine`, once it is there
  std::once_flag made;
  Code machine;
};

Regex::Regex(const std::string& pattern) : program_(std::make_unique<Program>(pattern)) {}
Regex::~Regex() = default;
Regex::Regex(Regex&&) noexcept = default;
Regex& Regex::operator=(Regex&&) noexcept = default;

std::optional<RegexMatch> Regex::search(std::string_view subject, std::size_t from) const {
  const auto run = [&](const pcre2_code* code, std::uint32_t options, pcre2_match_context* limits) {
    return pcre2_match(code, reinterpret_cast<PCRE2_SPTR>(subject.data()), subject.size(), from,
                       PCRE2_NO_UTF_CHECK | options, match_data(), limits);
  };
  const auto* fast = program_->fast.load(std::memory_order_acquire);
  int found = PCRE2_ERROR_MATCHLIMIT;
  if (fast == nullptr && program_->searches.fetch_add(1, std::memory_order_relaxed) < interpreted_searches)
    found = run(program_->interpreted.get(), 0, few_steps());
  if (found < 0 && found != PCRE2_ERROR_NOMATCH) {
    if (fast == nullptr) fast = program_->machine_code();
    found = run(fast, 0, nullptr);
    if (found == PCRE2_ERROR_JIT_STACKLIMIT) found = run(fast, PCRE2_NO_JIT, nullptr);
  }
  if (found < 0) return std::nullopt;
  const auto* bounds = pcre2_get_ovector_pointer(match_data());
  return RegexMatch{bounds[0], bounds[1]};
}

}  // namespace entente
