#include "ingest/actors/noun_phrase.h"
#include "ingest/actors/offices.h"
#include "ingest/actors/persons.h"
#include "ingest/coding/relation_scene.h"

#include <algorithm>

namespace entente::detail {
namespace {

constexpr std::string_view no_office =
    " honorific former candidate expert religion suspect media family sport_and_art business activist soldier fighter "
    "rank head ";
constexpr std::string_view heading =
    " head_of_state head_of_government party_leader rebel_leader head_of_body governor mayor head chief_of_defence "
    "intelligence_chief ";

/// Words that give a person an office.
struct Words {
  TokenSpan tokens;
  std::string position;
  std::string_view rule;
};

bool is_former(const Scene& scene, TokenSpan title) {
  const std::uint32_t chunk = scene.chunk_at[title.first];
  const std::uint32_t start =
      chunk == none ? std::max(title.first, 3U) - 3 : std::min(scene.document.noun_chunks[chunk].first, title.first);
  for (std::uint32_t i = start; i < title.last; ++i)
    if (is_relation_word("former", lower(scene, i))) return true;
  return false;
}

std::uint32_t phrase_start(const Scene& scene, std::uint32_t head) {
  const std::uint32_t chunk = scene.chunk_at[head];
  return chunk == none ? head : std::min(head, scene.document.noun_chunks[chunk].first);
}

std::optional<Words> role_words(const Scene& scene, std::uint32_t head, std::string_view rule) {
  const auto title = title_over(scene, phrase_start(scene, head), head);
  if (!title) return std::nullopt;
  return Words{title->tokens, title->title->position, rule};
}

std::optional<Words> words_before(const Scene& scene, TokenSpan name) {
  auto before = title_before(scene, name.first);
  for (std::uint32_t i = name.first; before && before->title->position == "honorific" && i-- > before->tokens.first;)
    if (const auto longer = title_before(scene, before->tokens.first)) before = longer;
  if (!before) return std::nullopt;
  return Words{before->tokens, before->title->position, "office.title"};
}

std::optional<Words> words_around(const Scene& scene, TokenSpan name) {
  const std::uint32_t head = head_of(scene, name);
  for (const std::uint32_t child : children(scene, head))
    if (token(scene, child).dep == Dep::appos && child > head)
      if (const auto words = role_words(scene, child, "office.apposition")) return words;
  const Token& t = token(scene, head);
  if (t.dep == Dep::appos && is_nominal_pos(token(scene, t.head).pos))
    if (const auto words = role_words(scene, t.head, "office.apposition")) return words;
  if (t.dep == Dep::nsubj && token(scene, t.head).lemma == "be" && token(scene, t.head).tag != "VBD")
    for (const std::uint32_t child : children(scene, t.head))
      if (token(scene, child).dep == Dep::attr) return role_words(scene, child, "office.copula");
  return std::nullopt;
}

// The state or body that the office is of.
struct Seat {
  std::string id;
  std::optional<TokenSpan> words;
};

std::optional<Seat> seat_of(const RelationScene& relations, TokenSpan name, std::uint32_t person) {
  const Scene& scene = relations.scene;
  const Affiliation affiliation = affiliation_of(scene, name);
  if (affiliation.entity != none) {
    const Entity& body = scene.entities[affiliation.entity];
    const auto words = first_name(relations, affiliation.entity);
    if (body.id.starts_with("NSA.") || body.id.starts_with("IGO.")) return Seat{body.id, words};
    if (body.country) return Seat{*body.country, words};
    return std::nullopt;
  }
  if (!affiliation.country.empty()) return Seat{affiliation.country, std::nullopt};
  if (const auto& country = scene.entities[person].country) return Seat{*country, std::nullopt};
  const std::string country = country_of_title(scene, name);
  if (!country.empty()) return Seat{country, std::nullopt};
  return std::nullopt;
}

bool is_office(const Words& words) {
  return !words.position.empty() && !in_words(words.position, no_office);
}

void add_office(RelationScene& relations, const ActorMention& mention, const Words& words, const Seat& office) {
  Relation relation{"represents", mention.entity, office.id, mention.tokens};
  relation.title = relation.trigger = words.tokens;
  relation.object_words = office.words;
  relation.confidence = 0.85;
  relation.rule = words.rule;
  add_relation(relations, relation);
  if (!in_words(words.position, heading)) return;
  relation.predicate = "heads";
  add_relation(relations, relation);
}

bool find_stated(RelationScene& relations, const ActorMention& mention, bool& was_former) {
  const Scene& scene = relations.scene;
  for (const auto& words : {words_before(scene, mention.tokens), words_around(scene, mention.tokens)}) {
    if (!words || !is_office(*words)) continue;
    if (is_former(scene, words->tokens)) {
      was_former = true;
      continue;
    }
    if (const auto office = seat_of(relations, mention.tokens, mention.entity)) {
      add_office(relations, mention, *words, *office);
      return true;
    }
  }
  return false;
}

std::string home_of(const std::string& body) {
  return body.starts_with("IGO.") || body.starts_with("NSA.") ? body : body.substr(0, 3);
}

void find_known(RelationScene& relations, std::uint32_t person) {
  const Scene& scene = relations.scene;
  const auto known = scene.data.by_id.find(scene.entities[person].id);
  const auto name = first_name(relations, person);
  if (known == scene.data.by_id.end() || !name || !scene.article.date) return;
  const auto offices = scene.data.offices.find(known->second);
  if (offices == scene.data.offices.end()) return;
  for (const Office& office : offices->second) {
    if (!office.range.contains(scene.date)) continue;
    Relation relation{"represents", person, home_of(office.body), *name};
    relation.held = office.range;
    relation.basis = Basis::background;
    relation.confidence = 0.6;
    relation.rule = "office.known-holder";
    add_relation(relations, relation);
    if (!in_words(office.position, heading)) continue;
    relation.predicate = "heads";
    add_relation(relations, relation);
  }
}

}  // namespace

void find_offices(RelationScene& relations) {
  std::set<std::uint32_t> found;
  std::set<std::uint32_t> former;
  for (std::size_t i = 0; i < relations.scene.mentions.size(); ++i) {
    const ActorMention mention = relations.scene.mentions[i];
    if (mention.form != MentionForm::name || entity_at(relations, mention.entity).type != EntityType::person) continue;
    bool was_former = false;
    if (!found.contains(mention.entity) && find_stated(relations, mention, was_former)) found.insert(mention.entity);
    if (was_former) former.insert(mention.entity);
  }
  for (std::uint32_t i = 0; i < relations.scene.entities.size(); ++i)
    if (entity_at(relations, i).type == EntityType::person && !found.contains(i) && !former.contains(i))
      find_known(relations, i);
}

}  // namespace entente::detail
