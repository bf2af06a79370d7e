#include "ingest/language/regex.h"

#include "entente/error.h"

#include <fmt/format.h>

#include <cstdint>

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

namespace entente {
namespace {

struct FreeMatch {
  void operator()(pcre2_match_data* data) const { pcre2_match_data_free(data); }
};

/// Room for the whole match's bounds; one a thread serves every expression.
pcre2_match_data* match_data() {
  thread_local const std::unique_ptr<pcre2_match_data, FreeMatch> data(pcre2_match_data_create(1, nullptr));
  return data.get();
}

std::string message_of(int code) {
  PCRE2_UCHAR buffer[256];
  pcre2_get_error_message(code, buffer, sizeof buffer);
  return reinterpret_cast<const char*>(buffer);
}

}  // namespace

void Regex::Free::operator()(void* code) const {
  pcre2_code_free(static_cast<pcre2_code*>(code));
}

Regex::Regex(const std::string& pattern) {
  int error = 0;
  PCRE2_SIZE position = 0;
  pcre2_code* code = pcre2_compile(reinterpret_cast<PCRE2_SPTR>(pattern.data()), pattern.size(), PCRE2_UTF | PCRE2_UCP,
                                   &error, &position, nullptr);
  if (code == nullptr) throw Error(fmt::format("pattern, byte {}: {}", position, message_of(error)));
  code_.reset(code);
  pcre2_jit_compile(code, PCRE2_JIT_COMPLETE);  // where that is impossible, pcre2_match interprets
}

std::optional<RegexMatch> Regex::search(std::string_view subject, std::size_t from) const {
  const auto* code = static_cast<const pcre2_code*>(code_.get());
  const auto run = [&](std::uint32_t options) {
    return pcre2_match(code, reinterpret_cast<PCRE2_SPTR>(subject.data()), subject.size(), from,
                       PCRE2_NO_UTF_CHECK | options, match_data(), nullptr);
  };
  int found = run(0);
  if (found == PCRE2_ERROR_JIT_STACKLIMIT) found = run(PCRE2_NO_JIT);
  if (found < 0) return std::nullopt;
  const auto* bounds = pcre2_get_ovector_pointer(match_data());
  return RegexMatch{bounds[0], bounds[1]};
}

}  // namespace entente
