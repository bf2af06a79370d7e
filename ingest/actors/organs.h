#pragma once

#include "ingest/actors/scene.h"

namespace entente::detail {

/// Words for an organ at the end of a phrase.
struct OrganWords {
  TokenSpan tokens;
  std::uint32_t kind = 0;  ///< index into ActorData::organ_kinds
};

/// The longest words for an organ that end with the last token: "the Russian [foreign ministry]".
std::optional<OrganWords> organ_words_at_end(const Scene& scene, TokenSpan tokens);

/// Who a noun phrase belongs to, as its own words say.
struct Owner {
  std::uint32_t entity = none;
  std::string country;
  std::string_view rule;
  std::uint32_t at = none;  ///< the word that names it, where several are named
};

/// "ambassador [to] Kenya", "envoy [for] Syria": whether the preposition tells where somebody is sent, not whose the
/// head is.
bool is_sent(const Scene& scene, std::uint32_t head, std::uint32_t preposition);

/// The country where the head is sent; empty for other heads.
std::string destination_of(const Scene& scene, std::uint32_t head);

/// Looks for names among the words before the head ("Russian", "the Kremlin's"), then under its `of`, `in`, `from`,
/// `for`, `at`, where nobody is sent. An owner without entity and country is none.
Owner owner_of(const Scene& scene, std::uint32_t head);

}  // namespace entente::detail
