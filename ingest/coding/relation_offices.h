#pragma once

#include "ingest/coding/relation_seats.h"

#include <optional>
#include <string_view>

namespace entente::detail {

/// The office that a noun phrase names by its words before and up to the head: "its [defence minister]".
std::optional<OfficeWords> role_words(const Scene& scene, std::uint32_t head, std::string_view rule);

/// Whether the words around the title say that the office is over or not yet held.
bool is_not_held(const Scene& scene, TokenSpan title);

/// Adds what the office says of whom `mention` names: whom they speak for, what they head, their position. `told`: the
/// word that tells it, where it is not the title itself.
void add_office(RelationScene& relations, const ActorMention& mention, const OfficeWords& words, const Seat& office,
                std::optional<TokenSpan> told = std::nullopt);

}  // namespace entente::detail
