#pragma once

#include "ingest/coding/syntax.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace entente::detail {

/// A word that the parse offers as an argument of a trigger.
struct Proposal {
  std::uint32_t token = 0;
  std::string path;  ///< the construction: `subject`, `passive subject`, `on`, `possessor`, ...
  float prior = 0;   ///< how far the construction is to be trusted

  bool operator==(const Proposal&) const = default;
};

struct Proposals {
  std::vector<Proposal> subjects;  ///< best first
  std::vector<Proposal> objects;
};

/// What the parse offers for a verb or an event noun. `recipients` are the places where the recipient stands, best
/// first
/// (`dobj`, `dative`, `clause`, a preposition; `none` alone: nobody); `light` is a light verb's event noun.
Proposals propose_arguments(const Tree& tree, std::uint32_t trigger, std::span<const std::string_view> recipients,
                            std::optional<std::uint32_t> light = std::nullopt);

enum class Role { subject, object, speaker };

/// Words that may stand for `token` where it names nobody itself: possessor, modifiers and, unless it is who does what
/// an event noun tells, its complements ("members of the party"; but not "the bombing of Raqqa").
std::vector<std::uint32_t> stand_ins(const Tree& tree, std::uint32_t token, Role role, bool event_noun);

}  // namespace entente::detail
