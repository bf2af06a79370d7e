#pragma once

#include "ingest/actors/scene.h"

namespace entente::detail {

enum class PronounKind { person, plural, thing, speaker, speakers, relative, other };

/// What a folded pronoun can stand for.
PronounKind pronoun_kind(std::string_view pronoun);

/// `m`, `f`, or `?` where neither title nor given name tells.
char gender_of(const Scene& scene, std::uint32_t person);

/// The same of a mention, whose noun or pronoun may tell it: `her mother`.
char gender_of_mention(const Scene& scene, const ActorMention& mention);

/// The same as a folded noun tells: `daughter`.
char gender_of_noun(std::string_view noun);

/// The same as a title tells: `Mr.`, `Congresswoman`.
char gender_of_title(std::string_view title);

/// Who says the words at `at`: the subject of a verb of speech in the sentence or near it; `none` where nothing tells.
std::uint32_t speaker_of(const Scene& scene, std::uint32_t at);

/// Whether the words at `at` stand between quotation marks.
inline bool is_quoted(const Scene& scene, std::uint32_t at) {
  return scene.quoted[at];
}

/// Links `I` and `we` of a quotation to its speaker: `I` to the person, `we` to whom the person acts for.
void link_speakers(Scene& scene);

}  // namespace entente::detail
