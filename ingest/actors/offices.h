#pragma once

#include "ingest/actors/scene.h"

#include <algorithm>

namespace entente::detail {

/// Words for an office and what they mean.
struct TitleWords {
  TokenSpan tokens;
  const Title* title = nullptr;
};

/// The state whose body it is; empty for bodies of several states, groups and other organisations.
std::string country_of_body(const std::string& body);

/// The offices that the tables know of the person; null where there are none.
const std::vector<Office>* offices_of(const Scene& scene, std::uint32_t person);

/// The longest title among the words from `first` on that covers the head: "the US [Secretary of State]".
std::optional<TitleWords> title_over(const Scene& scene, std::uint32_t first, std::uint32_t head);

/// Who held the office at the article's date: a person's record, `none` where the tables know nobody or several.
std::uint32_t holder_of(const Scene& scene, const std::string& country, const Title& title);

/// Adds the office itself as an entity (`POS.USA.DEFENCE-MINISTER`) with the words as its mention.
void add_position(Scene& scene, TokenSpan tokens, const std::string& country, const Title& title);

/// The person of a known office as of the article's date: the country that the office is of; empty for an office of an
/// intergovernmental body, absent where the person held none.
std::optional<std::string> country_in_office(const Scene& scene, std::uint32_t person);

/// Whether the tables know an office, of any time, of the record's person that is meant.
template <class IsMeant>
bool has_office(const Scene& scene, std::uint32_t record, IsMeant is_meant) {
  const auto offices = scene.data.offices.find(record);
  return offices != scene.data.offices.end() && std::ranges::any_of(offices->second, is_meant);
}

/// Whether the person of the record led a state or a government at any time.
bool leads_ever(const Scene& scene, std::uint32_t person);

/// Whether the tables know an office that the person held at the article's date.
bool holds_office(const Scene& scene, std::uint32_t entity);

/// The entity of a known person, with the country of the office held at the article's date: none for a body of many
/// states.
std::uint32_t entity_of_known(Scene& scene, std::uint32_t record);

}  // namespace entente::detail
