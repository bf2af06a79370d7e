#pragma once

#include "ingest/coding/candidates.h"
#include "ingest/coding/triggers.h"

#include <optional>
#include <string>
#include <vector>

namespace entente::detail {

/// A word that may tell an event, with what the reader and the tables say of it; at least one of them does.
struct Trigger {
  std::uint32_t token = 0;
  const TriggerReading* reading = nullptr;
  std::optional<TabledTrigger> tabled;
  bool by_reader = false;  ///< a reader has read the sentence, whether or not it takes the word for an event
};

/// The word that tells the event: of a light verb its noun ("held [talks]"), else the trigger.
std::uint32_t telling_word(const Trigger& trigger);

/// An actor in a role, at the word that names it.
struct Filler {
  std::uint32_t token = 0;
  std::uint32_t entity = 0;

  bool operator==(const Filler&) const = default;
};

/// Who does it to whom: every pair of a compound's members.
struct Cast {
  std::vector<Filler> subjects;
  std::vector<std::optional<Filler>> objects;  ///< `nullopt` alone: the text names nobody
  float subject_share = 0;                     ///< the chosen subject's part of all scores of its role
  float object_share = 0;
  float subject_prior = 0;  ///< how far the parse offers the chosen subject, 0 to 1
  float object_prior = 0;
};

/// The best subject and object of a trigger of that type; nothing where nobody acts. `explanation` gets a line a role.
std::optional<Cast> cast_roles(const CodingScene& scene, const Trigger& trigger, ActType type,
                               std::vector<std::string>& explanation);

/// AGREE, CONSULT and COOPERATE: each side does it with the other.
bool is_two_sided(ActType type);

}  // namespace entente::detail
