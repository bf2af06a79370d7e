#pragma once

#include "ingest/coding/relation_scene.h"

#include <optional>
#include <string>
#include <vector>

namespace entente::detail {

/// Words that give a person an office.
struct OfficeWords {
  TokenSpan tokens;
  std::string position;
  std::string_view rule;
};

/// The state or body that the office is of.
struct Seat {
  std::string id;
  std::optional<TokenSpan> words;
};

bool is_office(const OfficeWords& words);

/// The state, international body or group that an office's body rolls up to.
std::string home_of(const std::string& body);

/// Whether the office was held at the article's date; without a date any time will do: it is about the only one that
/// made the person known.
bool holds_at(const Scene& scene, const Office& office);

/// The office that the person held at the article's date, best of that position; null where the tables know none.
const Office* known_office(const Scene& scene, std::uint32_t person, const std::string& position);

/// The office of that position that the tables date wholly before the article, the last one; null where one is held.
const Office* ended_office(const Scene& scene, std::uint32_t person, const std::string& position);

/// "President Bush" long after: the table dates the office that the title names. Envoys keep theirs: those who are
/// still called ambassador mostly died or left as one, and the relation carries its end.
bool has_ended(const Scene& scene, std::uint32_t person, const std::string& position);

/// The body itself where it is international or a group, else its state; no id where it has none.
Seat seat_of_body(const RelationScene& relations, std::uint32_t entity);

/// What the person of that name speaks for by those words; empty where nothing tells.
std::optional<Seat> seat_of(const RelationScene& relations, TokenSpan name, std::uint32_t person,
                            const OfficeWords& words);

}  // namespace entente::detail
