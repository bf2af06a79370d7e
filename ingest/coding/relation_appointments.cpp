#include "ingest/actors/organs.h"
#include "ingest/coding/relation_offices.h"
#include "ingest/coding/relation_phrases.h"

#include <algorithm>

namespace entente::detail {
namespace {

struct Appointment {
  std::optional<std::uint32_t> person;
  std::optional<std::uint32_t> office;  ///< the noun that names it
  std::optional<std::uint32_t> by;      ///< who appoints
};

std::optional<std::uint32_t> under_as(const Tree& tree, std::uint32_t verb) {
  const auto as = tree.preposition(verb, "as");
  return as ? tree.child(*as, Dep::pobj) : std::nullopt;
}

std::optional<std::uint32_t> complement(const Tree& tree, std::uint32_t verb) {
  for (const Dep dep : {Dep::oprd, Dep::attr})
    if (const auto noun = tree.child(verb, dep)) return noun;
  return under_as(tree, verb);
}

// "Holm was elected president", "Chad named Holm its foreign minister"
Appointment read_appointment(const Tree& tree, std::uint32_t verb) {
  if (is_passive(tree, verb)) {
    const auto by = tree.preposition(verb, "by");
    const auto subject = surface_subject(tree, verb);
    return {subject ? std::optional{subject->token} : std::nullopt, complement(tree, verb),
            by ? tree.child(*by, Dep::pobj) : std::nullopt};
  }
  const auto subject = surface_subject(tree, verb);
  return {tree.child(verb, Dep::dobj), complement(tree, verb), subject ? std::optional{subject->token} : std::nullopt};
}

bool is_present(const Tree& tree, std::uint32_t verb) {
  const std::string_view tag = tree[verb].tag;
  if (tag == "VBZ" || tag == "VBP" || tag == "VBG") return true;
  return tag == "VBN" && std::ranges::any_of(tree.children(verb), [&](std::uint32_t c) {
           return tree[c].lemma == "have" && (tree[c].tag == "VBZ" || tree[c].tag == "VBP");
         });
}

// "Holm became president", "has served as foreign minister since"
Appointment read_own(const Tree& tree, std::uint32_t verb) {
  const auto subject = surface_subject(tree, verb);
  return {subject ? std::optional{subject->token} : std::nullopt, complement(tree, verb), std::nullopt};
}

// "When I become president": not yet.
bool is_awaited(const Token& verb) {
  return verb.dep == Dep::advcl && (verb.tag == "VBP" || verb.tag == "VBZ");
}

Appointment appointment_at(const Tree& tree, std::uint32_t verb) {
  const std::string& lemma = tree[verb].lemma;
  if (is_awaited(tree[verb])) return {};
  if (is_relation_word("appointing", lemma)) return read_appointment(tree, verb);
  if (is_relation_word("becoming", lemma)) return read_own(tree, verb);
  if (is_relation_word("serving", lemma) && is_present(tree, verb)) return read_own(tree, verb);
  return {};
}

// The state or body that the office's own words name, else the one that appoints or that the person is known to be of.
std::optional<Seat> seat_of_office(const RelationScene& relations, const Appointment& found, std::uint32_t person) {
  const Scene& scene = relations.scene;
  const Owner owner = owner_of(scene, *found.office);
  if (owner.entity != none)
    if (Seat seat = seat_of_body(relations, owner.entity); !seat.id.empty()) return seat;
  if (!owner.country.empty()) return Seat{owner.country, std::nullopt};
  const Named by = found.by ? mention_at(relations, *found.by) : none;
  if (by != none)
    if (const auto& country = entity_at(relations, scene.mentions[by].entity).country)
      return Seat{*country, std::nullopt};
  const auto& country = entity_at(relations, person).country;
  return country ? std::optional{Seat{*country, std::nullopt}} : std::nullopt;
}

}  // namespace

void find_appointments(RelationScene& relations) {
  for (std::uint32_t verb = 0; verb < size(relations.scene); ++verb) {
    if (token(relations.scene, verb).pos != Pos::VERB) continue;
    const Appointment found = appointment_at(relations.tree, verb);
    if (!found.person || !found.office || !is_told_to_hold(relations.tree, verb)) continue;
    const Named name = mention_at(relations, *found.person);
    if (name == none) continue;
    const ActorMention mention = relations.scene.mentions[name];
    const auto words = role_words(relations.scene, *found.office, "office.appointment");
    const bool person = entity_at(relations, mention.entity).type == EntityType::person;
    if (!person || !words || !is_office(*words) || is_not_held(relations.scene, words->tokens)) continue;
    if (has_ended(relations.scene, mention.entity, words->position)) continue;
    if (const auto seat = seat_of_office(relations, found, mention.entity))
      add_office(relations, mention, *words, *seat, TokenSpan{verb, verb + 1});
  }
}

}  // namespace entente::detail
