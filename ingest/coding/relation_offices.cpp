#include "ingest/coding/relation_offices.h"

#include "ingest/actors/noun_phrase.h"
#include "ingest/actors/offices.h"
#include "ingest/actors/persons.h"
#include "ingest/coding/relation_phrases.h"

#include <algorithm>
#include <map>

namespace entente::detail {
namespace {

// An organ of a state's government or the government of a part of it (`GBR.GOV.SCO`): who leads it leads no state.
bool is_of_part(const std::string& body) {
  const std::string country = country_of_body(body);
  return !country.empty() && body.starts_with(country + ".GOV.");
}

// Does the holder head the body? A governor or an army chief heads no state.
bool is_heading(const std::string& position, const std::string& body) {
  static const WordClass& heading = relation_words("heading-position");
  static const WordClass& of_state = relation_words("state-heading-position");
  return heading.contains(position) && (body.size() > 3 || of_state.contains(position));
}

std::uint32_t phrase_start(const Scene& scene, std::uint32_t head) {
  const std::uint32_t chunk = scene.chunk_at[head];
  return chunk == none ? head : std::min(head, scene.document.noun_chunks[chunk].first);
}

}  // namespace

bool is_not_held(const Scene& scene, TokenSpan title) {
  const std::uint32_t chunk = scene.chunk_at[title.first];
  const std::uint32_t start =
      chunk == none ? std::max(title.first, 3U) - 3 : std::min(scene.document.noun_chunks[chunk].first, title.first);
  for (std::uint32_t i = start; i < title.last; ++i)
    if (is_relation_word("former", lower(scene, i))) return true;
  return false;
}

std::optional<OfficeWords> role_words(const Scene& scene, std::uint32_t head, std::string_view rule) {
  const auto title = title_over(scene, phrase_start(scene, head), head);
  if (!title) return std::nullopt;
  return OfficeWords{title->tokens, title->title->position, rule};
}

namespace {

// A headline's or a byline's words say nothing of the name in another paragraph.
bool are_in_one_paragraph(const Scene& scene, TokenSpan one, TokenSpan other) {
  const std::uint32_t first = std::min(one.last, other.last);
  const std::uint32_t last = std::max(one.first, other.first);
  for (std::uint32_t at = first; at < last; ++at)
    if (std::ranges::count(word(scene, at), '\n') > 1) return false;
  return true;
}

std::optional<OfficeWords> words_before(const Scene& scene, TokenSpan name) {
  auto before = title_before(scene, name.first);
  for (std::uint32_t i = name.first; before && before->title->position == "honorific" && i-- > before->tokens.first;)
    if (const auto longer = title_before(scene, before->tokens.first)) before = longer;
  if (!before) return std::nullopt;
  return OfficeWords{before->tokens, before->title->position, "office.title"};
}

std::optional<OfficeWords> words_around(const Scene& scene, TokenSpan name) {
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

// The office itself, as the actors' layers name it: "POS.USA.defence-minister".
std::string position_id(const Seat& office, std::string position) {
  std::ranges::replace(position, '_', '-');
  return "POS." + office.id + '.' + position;
}

bool has_left(const RelationScene& relations, std::uint32_t person, const std::string& position) {
  const auto left = relations.departed.find(person);
  return left != relations.departed.end() && (left->second.contains("") || left->second.contains(position));
}

}  // namespace

void add_office(RelationScene& relations, const ActorMention& mention, const OfficeWords& words, const Seat& office,
                std::optional<TokenSpan> told) {
  static const WordClass& unnamed = relation_words("unnamed-position");
  Relation relation{"represents", mention.entity, office.id, mention.tokens};
  relation.title = words.tokens;
  relation.trigger = told.value_or(words.tokens);
  relation.object_words = office.words;
  const Office* known = known_office(relations.scene, mention.entity, words.position);
  if (known == nullptr) known = ended_office(relations.scene, mention.entity, words.position);
  if (known && known->position == words.position && relations.scene.article.date) relation.held = known->range;
  if (!relation.held.last && has_left(relations, mention.entity, words.position))  // by then at the latest
    relation.held.last = relations.scene.article.date;
  relation.rule = words.rule;
  add_relation(relations, relation);
  const bool part = (known && is_of_part(known->body)) ||
                    (office.words && (names_part(relations.scene, office.words->last, words.tokens.first) ||
                                      names_part_behind(relations.scene, office.words->last)));
  if (is_heading(words.position, office.id) && !part) {
    relation.predicate = "heads";
    add_relation(relations, relation);
  }
  if (unnamed.contains(words.position) || office.id.empty()) return;
  relation.predicate = "holds_position";
  relation.object = position_id(office, words.position);
  relation.object_words = words.tokens;
  add_relation(relations, relation);
}

namespace {

// A name that only says which administration or campaign it was speaks of no person in office.
bool is_plain(const Scene& scene, const ActorMention& mention) {
  const Dep dep = token(scene, mention.head).dep;
  return mention.form == MentionForm::name && dep != Dep::compound && dep != Dep::amod && dep != Dep::nmod;
}

using PlainNames = std::map<std::uint32_t, std::pair<const ActorMention*, const ActorMention*>>;

// Every person's first plain mention, and the first by more than a surname.
PlainNames plain_names(const RelationScene& relations) {
  PlainNames names;
  for (const ActorMention& mention : relations.scene.mentions) {
    if (!is_plain(relations.scene, mention)) continue;
    auto& [any, full] = names[mention.entity];
    if (any == nullptr) any = &mention;
    if (full == nullptr && mention.tokens.size() > 1) full = &mention;
  }
  return names;
}

void find_known(RelationScene& relations, std::uint32_t person, const PlainNames& names) {
  static const WordClass& top = relation_words("top-position");
  const Scene& scene = relations.scene;
  const Office* office = known_office(scene, person, {});
  if (office == nullptr) return;
  const auto plain = names.find(person);
  if (plain == names.end()) return;
  const ActorMention* name = top.contains(office->position) ? plain->second.first : plain->second.second;
  const bool sure = scene.article.date && !office->body.starts_with("NSA.");
  if (name == nullptr || (!sure && !entity_named(relations, home_of(office->body)))) return;
  Relation relation{"represents", person, home_of(office->body), name->tokens};
  if (const auto body = entity_named(relations, relation.object)) relation.object_words = first_name(relations, *body);
  if (scene.article.date) relation.held = office->range;
  relation.basis = Basis::background;
  relation.rule = scene.article.date ? "office.known-holder" : "office.known-undated";
  add_relation(relations, relation);
  if (!is_heading(office->position, relation.object) || is_of_part(office->body)) return;
  relation.predicate = "heads";
  add_relation(relations, relation);
}

// "the Assad regime": the name in it is of whoever heads it.
void find_regime(RelationScene& relations, const ActorMention& mention) {
  const Scene& scene = relations.scene;
  const Token& t = token(scene, mention.head);
  if (t.dep != Dep::compound && t.dep != Dep::poss && t.dep != Dep::nmod) return;
  if (!is_relation_word("regime", token(scene, t.head).lemma) || scene.nominal_at[t.head] == none) return;
  const std::uint32_t regime = scene.mentions[scene.nominal_at[t.head]].entity;
  if (entity_at(relations, regime).type != EntityType::government) return;
  Relation relation{"heads", mention.entity, entity_at(relations, regime).id, mention.tokens};
  relation.object_words = scene.mentions[scene.nominal_at[t.head]].tokens;
  relation.trigger = TokenSpan{t.head, t.head + 1};
  relation.rule = "office.regime";
  add_relation(relations, relation);
}

// What else the person heads, of what the article speaks of: a chancellor's party.
void find_other_seats(RelationScene& relations, std::uint32_t person, const PlainNames& names) {
  const Scene& scene = relations.scene;
  const std::vector<Office>* offices = offices_of(scene, person);
  const auto plain = names.find(person);
  if (offices == nullptr || plain == names.end()) return;
  for (const Office& office : *offices) {
    const auto body = entity_named(relations, home_of(office.body));
    if (!body || is_of_part(office.body)) continue;
    if (!holds_at(scene, office) || !is_heading(office.position, home_of(office.body))) continue;
    Relation relation{"heads", person, entity_at(relations, *body).id, plain->second.first->tokens};
    relation.object_words = first_name(relations, *body);
    if (scene.article.date) relation.held = office.range;
    relation.basis = Basis::background;
    relation.rule = scene.article.date ? "office.known-seat" : "office.known-undated";
    add_relation(relations, relation);
  }
}

bool is_minor(const Scene& scene, const OfficeWords& words) {
  return words.tokens.size() == 1 && is_relation_word("no-office", lower(scene, words.tokens.first));
}

bool find_stated(RelationScene& relations, const ActorMention& mention, bool& was_former) {
  const Scene& scene = relations.scene;
  for (const auto& words : {words_before(scene, mention.tokens), words_around(scene, mention.tokens)}) {
    if (!words || !is_office(*words) || is_minor(scene, *words)) continue;
    if (!are_in_one_paragraph(scene, words->tokens, mention.tokens)) continue;
    if (is_not_held(scene, words->tokens) || has_ended(scene, mention.entity, words->position)) {
      was_former = true;
      continue;
    }
    if (const auto seat = seat_of(relations, mention.tokens, mention.entity, *words)) {
      add_office(relations, mention, *words, *seat);
      return true;
    }
  }
  return false;
}

// "State Department officer Sean Smith": in the service of an organ, whatever the role.
bool find_service(RelationScene& relations, const ActorMention& mention) {
  const Scene& scene = relations.scene;
  const std::uint32_t start = phrase_start(scene, mention.head);
  const std::uint32_t first = mention.tokens.first;
  if (start >= first || token(scene, first - 1).pos != Pos::NOUN || is_not_held(scene, {start, first})) return false;
  const Affiliation affiliation = affiliation_of(scene, mention.tokens);
  if (affiliation.entity == none) return false;
  const EntityType type = entity_at(relations, affiliation.entity).type;
  if (type != EntityType::government && type != EntityType::military && type != EntityType::igo) return false;
  if (scene.data.nouns.find(lower(scene, first - 1)) != scene.data.nouns.end() &&
      scene.data.nouns.at(lower(scene, first - 1)).kind == "people")
    return false;
  add_office(relations, mention, {{first - 1, first}, "official", "office.service"},
             seat_of_body(relations, affiliation.entity));
  return true;
}

}  // namespace

void find_offices(RelationScene& relations) {
  std::set<std::uint32_t> found;
  std::set<std::uint32_t> former;
  for (std::size_t i = 0; i < relations.scene.mentions.size(); ++i) {
    const ActorMention mention = relations.scene.mentions[i];
    if (mention.form != MentionForm::name || entity_at(relations, mention.entity).type != EntityType::person) continue;
    find_regime(relations, mention);
    if (found.contains(mention.entity)) continue;
    bool was_former = false;
    if (find_stated(relations, mention, was_former) || find_service(relations, mention)) found.insert(mention.entity);
    if (was_former) former.insert(mention.entity);
  }
  const PlainNames names = plain_names(relations);
  for (std::uint32_t i = 0; i < relations.scene.entities.size(); ++i)
    if (entity_at(relations, i).type == EntityType::person && !former.contains(i)) {
      if (!found.contains(i)) find_known(relations, i, names);
      find_other_seats(relations, i, names);
    }
}

}  // namespace entente::detail
