#include "ingest/coding/relation_seats.h"

#include "ingest/actors/offices.h"
#include "ingest/actors/persons.h"
#include "ingest/coding/relation_phrases.h"

namespace entente::detail {
bool is_office(const OfficeWords& words) {
  static const WordClass& no_office = relation_words("no-office-position");
  return !words.position.empty() && !no_office.contains(words.position);
}

namespace {

bool is_public(EntityType type) {
  return type == EntityType::state || type == EntityType::government || type == EntityType::military ||
         type == EntityType::igo || type == EntityType::armed_group || type == EntityType::party;
}

}  // namespace

std::string home_of(const std::string& body) {
  const std::string country = country_of_body(body);
  return country.empty() ? body : country;
}

bool holds_at(const Scene& scene, const Office& office) {
  return !scene.article.date || office.range.contains(scene.date);
}

namespace {

// The office of that position, else one of a state or body rather than of a party.
bool is_better(const Office& office, const Office* held, const std::string& position) {
  if (held == nullptr) return true;
  if ((office.position == position) != (held->position == position)) return office.position == position;
  return held->body.starts_with("NSA.") && !office.body.starts_with("NSA.");
}

}  // namespace

const Office* known_office(const Scene& scene, std::uint32_t person, const std::string& position) {
  const std::vector<Office>* offices = offices_of(scene, person);
  const Office* held = nullptr;
  if (offices == nullptr) return nullptr;
  for (const Office& office : *offices)
    if (holds_at(scene, office) && is_better(office, held, position)) held = &office;
  return held;
}

const Office* ended_office(const Scene& scene, std::uint32_t person, const std::string& position) {
  const std::vector<Office>* offices = offices_of(scene, person);
  const Office* last = nullptr;
  if (offices == nullptr) return nullptr;
  for (const Office& office : *offices) {
    if (holds_at(scene, office)) return nullptr;
    const bool ended = office.position == position && office.range.last && *office.range.last < scene.date;
    if (ended && (last == nullptr || *last->range.last < *office.range.last)) last = &office;
  }
  return last;
}

bool has_ended(const Scene& scene, std::uint32_t person, const std::string& position) {
  return position != "diplomat" && ended_office(scene, person, position) != nullptr;
}

namespace {

// An ambassador "to" and an envoy "for" a country do not speak for it.
bool is_sent(const OfficeWords& words) {
  return words.position == "diplomat";
}

// "Pacad president Smith", "company president Smith": a name before the title that is of no state or public body is
// some firm's.
bool is_of_firm(const RelationScene& relations, const OfficeWords& words) {
  static const WordClass& of_firms = relation_words("firm-position");
  const Scene& scene = relations.scene;
  if (!of_firms.contains(words.position) || words.tokens.first == 0) return false;
  const std::uint32_t before = words.tokens.first - 1;
  if (is_relation_word("firm-noun", lower(scene, before))) return true;
  if (token(scene, before).pos != Pos::PROPN) return false;
  const std::uint32_t name = scene.name_at[before];
  return name == none || is_of(entity_at(relations, scene.mentions[name].entity).type, "firm");
}

}  // namespace

Seat seat_of_body(const RelationScene& relations, std::uint32_t entity) {
  const Entity& body = entity_at(relations, entity);
  const auto words = first_name(relations, entity);
  if (body.id.starts_with("NSA.") || body.id.starts_with("IGO.")) return Seat{body.id, words};
  return Seat{body.country.value_or(""), words};
}

std::optional<Seat> seat_of(const RelationScene& relations, TokenSpan name, std::uint32_t person,
                            const OfficeWords& words) {
  static const WordClass& of_state = relation_words("state-preposition");
  static const WordClass& of_firm = relation_words("firm-preposition");
  static const WordClass& of_party = relation_words("party-position");
  static const WordClass& unnamed = relation_words("unnamed-position");
  const Scene& scene = relations.scene;
  const Office* known = known_office(scene, person, words.position);
  const bool fits = known != nullptr && (known->position == words.position || unnamed.contains(words.position));
  if (fits && (scene.article.date || known->position == words.position)) {
    const std::string home = home_of(known->body);
    const auto body = entity_named(relations, home);
    return Seat{home, body ? first_name(relations, *body) : std::nullopt};
  }
  if (const auto of = names_under(relations, head_of(scene, name), of_state, "state"); !of.empty())
    return Seat{entity_at(relations, scene.mentions[of.front()].entity).id, scene.mentions[of.front()].tokens};
  if (!names_under(relations, words.tokens.last - 1, of_firm, "firm").empty()) return std::nullopt;
  if (is_of_firm(relations, words)) return std::nullopt;
  const auto& country = scene.entities[person].country;
  if (country && is_sent(words)) return Seat{*country, std::nullopt};
  const Affiliation affiliation = affiliation_of(scene, name);
  if (affiliation.entity != none) {
    const EntityType type = entity_at(relations, affiliation.entity).type;
    if (words.position == "head" && !is_public(type)) return std::nullopt;
    const auto& home = entity_at(relations, affiliation.entity).country;
    if (type == EntityType::party && home && !of_party.contains(words.position)) return Seat{*home, std::nullopt};
    if (Seat seat = seat_of_body(relations, affiliation.entity); !seat.id.empty()) return seat;
    if (is_body(type)) return std::nullopt;
  }
  if (words.position == "head") return std::nullopt;
  if (!affiliation.country.empty()) return Seat{affiliation.country, std::nullopt};
  if (country) return Seat{*country, std::nullopt};
  if (std::string own = country_of_title(scene, name); !own.empty()) return Seat{std::move(own), std::nullopt};
  return std::nullopt;
}

}  // namespace entente::detail
