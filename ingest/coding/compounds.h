#pragma once

#include "ingest/coding/candidates.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace entente::detail {

/// Who takes part like `token`, itself among them, in order: what is coordinated with it, also where a word between
/// takes the rest of the list ("Lowe, R-Ohio, and [Marsh]", "Canada, [Mexico], [Brazil] and [Peru]"); not the seat of a
/// lawmaker ("Doe, D-[Texas]"). O(words below).
std::vector<std::uint32_t> compound_of(const CodingScene& scene, std::uint32_t token);

/// Whom the verb of `object` acts on once more where it is left out: "jailed Ali for treason and [Omar] for murder".
/// O(words behind).
std::optional<std::uint32_t> gapped_object(const CodingScene& scene, std::uint32_t object);

/// With whom the subject of a clause does what it tells: "Ecuador joined [Peru] and [Chile] in offering asylum".
std::vector<std::uint32_t> partners_of(const CodingScene& scene, std::uint32_t trigger, std::uint32_t subject);

}  // namespace entente::detail
