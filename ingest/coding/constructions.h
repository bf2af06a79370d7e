#pragma once

#include "ingest/coding/syntax.h"

namespace entente {

/// "Putin had the governor [dismissed]": the "have" of who brings about what the verb tells, without a doer behind
/// "by".
std::optional<std::uint32_t> causative_of(const Tree& tree, std::uint32_t verb);

/// "the [Trump]-Putin meeting": the name that a hyphen joins before that one, which describes a noun.
std::optional<std::uint32_t> paired_with(const Tree& tree, std::uint32_t second);

/// "warning that NATO grew and [promising] arms": does a participle that hangs on what is told go on from the telling?
bool goes_on_from_telling(const Tree& tree, std::uint32_t verb);

}  // namespace entente
