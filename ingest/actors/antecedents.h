#pragma once

#include "ingest/actors/scene.h"

#include <functional>

namespace entente::detail {

/// Calls `use(mention)` for the mentions of names and noun phrases before `at`, nearest first, until it gives true or
/// eight sentences lie between.
template <class Use>
void look_back(const Scene& scene, std::uint32_t at, Use use) {
  constexpr std::uint32_t far = 8;  // sentences
  const std::uint32_t here = scene.sentence_at[at];
  for (std::uint32_t back = 0; back <= far && back <= here; ++back) {
    const auto found = mentions_in(scene, scene.document.sentences[here - back], at);
    for (auto m = found.rbegin(); m != found.rend(); ++m)
      if (scene.mentions[*m].head < at && use(scene.mentions[*m])) return;
  }
}

/// The last person before `at` whom the text gives a title ending in `noun`: "the president", "the senator". Looks back
/// some sentences; `none` where there is none.
std::uint32_t titled_person(const Scene& scene, std::uint32_t at, const std::string& noun);

/// The only person named before `at` who holds, at the article's date, an office that `is_meant`; of several the one of
/// the article's main country, else `none`. Looks back some sentences.
std::uint32_t only_holder(const Scene& scene, std::uint32_t at, const std::function<bool(const Office&)>& is_meant);

/// The only person named before `at` whose office that `was_meant` ended before the article's date: "the former
/// president"; `none` where there are none or several. Looks back some sentences.
std::uint32_t past_holder(const Scene& scene, std::uint32_t at, const std::function<bool(const Office&)>& was_meant);

/// The last mention before `at` of an entity that a noun of this kind can stand for: `armed`, `group`,
/// `company`, `alliance`.
/// One whose name holds the noun itself comes first: "the foundation" after "the Warhol Foundation".
std::uint32_t last_of_kind(const Scene& scene, std::uint32_t at, const std::string& kind, const std::string& noun);

/// The agency, public service or department that was last named before `at`, or called an agency: "the agency" after
/// "the Internal Revenue Service"; `none` where there is none. Looks back some sentences.
std::uint32_t last_agency(const Scene& scene, std::uint32_t at);

/// The last place named before `at` that the noun can stand for: "the city" after "Aleppo", "the station" after "Union
/// Station"; `none` where there is none.
std::uint32_t last_place(const Scene& scene, std::uint32_t at, const std::string& noun);

/// The country of the state last named before `at` that is not the subject of the same clause and that a noun's `home`
/// admits; empty where there is none.
std::string last_state(const Scene& scene, std::uint32_t at, std::string_view home = {});

/// The last organ before `at` with that suffix whose state the text names; one spoken of by the same noun comes first:
/// "the diplomats" after "American diplomats". `none` where there is none.
std::uint32_t last_organ(const Scene& scene, std::uint32_t at, const std::string& suffix, const std::string& noun);

/// The two states last spoken of before `at`, as entities; fewer where the text has fewer.
std::vector<std::uint32_t> last_two_states(Scene& scene, std::uint32_t at);

/// So many states that the text joined last before `at`: "France, Germany and Britain"; empty where it joined none so.
std::vector<std::uint32_t> last_joined_states(const Scene& scene, std::uint32_t at, std::size_t count);

/// The people that a sentence joins as a subject before `at`, of its main clause where `at` stands in a later sentence:
/// "Merkel and Hollande flew to Moscow. They …"; empty where it joins none so.
std::vector<std::uint32_t> joined_people(const Scene& scene, TokenSpan sentence, std::uint32_t at);

/// The two whom the sentence joined last before `at`: "Holm and Alder, [both] of them"; empty where it joined no two.
std::vector<std::uint32_t> two_joined(const Scene& scene, std::uint32_t at);

/// The two people of different states whom the text named last before `at`; empty where it named fewer.
std::vector<std::uint32_t> last_two_people(const Scene& scene, std::uint32_t at);

}  // namespace entente::detail
