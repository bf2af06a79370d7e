#include "ingest/actors/offices.h"
#include "ingest/actors/persons.h"
#include "ingest/actors/readings.h"

#include <algorithm>

namespace entente::detail {
namespace {

MentionForm form_of(Use use) {
  return use == Use::adjective || use == Use::demonym ? MentionForm::demonym : MentionForm::name;
}

void link_place(Scene& scene, const Hit& hit, const Record& record, std::string_view rule) {
  const std::string_view name = text_of(scene.document, trimmed(scene, hit.tokens));
  std::string country = record.country;
  for (const std::uint32_t sense : hit.senses)
    if (country.empty()) country = scene.data.records[scene.data.senses[sense].record].country;
  const std::uint32_t place = entity_with(scene, "PLC." + slug(name), EntityType::place, name, country);
  add_mention(scene, trimmed(scene, hit.tokens), place, MentionForm::name, rule, 0.9F, false);
}

// A capital or a seat of power: whoever sits there where it acts, else the place.
void link_seat(Scene& scene, const Hit& hit, Sense sense) {
  const Record& record = scene.data.records[sense.record];
  const bool acts = sense.use != Use::capital ? !is_location(scene, hit.tokens) : is_actor_role(scene, hit.tokens);
  if (!acts) return link_place(scene, hit, record, "metonym.place");
  const std::uint32_t actor = entity_of_record(scene, sense.record);
  add_mention(scene, trimmed(scene, hit.tokens), actor, MentionForm::metonym, "metonym.actor", 0.85F);
}

// "Serbia and Montenegro" after 2006 are two states.
bool link_parts(Scene& scene, const Hit& hit, const Record& record) {
  if (record.id != "SCG" || record.range.contains(scene.date)) return false;
  for (const auto& [at, id] : {std::pair{hit.tokens.first, "SRB"}, std::pair{hit.tokens.last - 1, "MNE"}})
    if (const auto part = scene.data.by_id.find(id); part != scene.data.by_id.end()) {
      const std::uint32_t entity = entity_of_record(scene, part->second);
      add_mention(scene, {at, at + 1}, entity, MentionForm::name, "gazetteer.part");
      scene.mentions.push_back({hit.tokens, at, entity, MentionForm::nominal, true, "gazetteer.part", 0.8F});
    }
  return true;
}

bool is_capitalised_word(const Scene& scene, std::uint32_t at) {
  return is_capitalised(word(scene, at));
}

// "Israeli military" speaks of Israel and of its army; "German Interior Ministry" too, where the organ has a name.
bool link_state_and_organ(Scene& scene, const Hit& hit, std::uint32_t record) {
  const Sense sense = scene.data.senses[hit.inner->sense];
  const std::uint32_t state = entity_of_record(scene, sense.record);
  add_mention(scene, hit.inner->tokens, state, form_of(sense.use), "gazetteer.inner", 0.95F);
  const EntityType type = scene.data.records[record].type;
  if (type != EntityType::government && type != EntityType::military) return false;
  const TokenSpan rest = trimmed(scene, {hit.inner->tokens.last, hit.tokens.last});
  const std::uint32_t organ = entity_of_record(scene, record);
  if (is_capitalised_word(scene, rest.last - 1)) {
    const bool whole = rest.size() == 1;
    add_mention(scene, whole ? trimmed(scene, hit.tokens) : rest, organ, MentionForm::name, "gazetteer.organ", 0.95F);
  } else {
    add_mention(scene, hit.tokens, organ, MentionForm::nominal, "gazetteer.organ", 0.95F);
  }
  return true;
}

// "White House aide [Rhodes]": left to the persons.
bool is_titled_person(Scene& scene, const Hit& hit, Sense sense) {
  if (sense.use != Use::place || hit.tokens.size() > 1) return false;
  const auto title = title_before(scene, hit.tokens.first);
  if (!title || title->tokens.first == hit.tokens.first) return false;
  scene.free_names.push_back({hit.tokens, EntityLabel::PERSON, {}});
  return true;
}

bool is_list_mark(std::string_view text) {
  return text == "," || text == "/" || text == "(" || text == ")" || text == "-" || text == ";";
}

// "(AFP, Reuters)", "ksb / bw (dpa)": the sources of an article are not its actors.
bool is_source_note(const Scene& scene, TokenSpan tokens) {
  const std::string_view before = tokens.first > 0 ? word(scene, tokens.first - 1) : std::string_view{};
  const std::string_view after = tokens.last < size(scene) ? word(scene, tokens.last) : std::string_view{};
  return is_list_mark(before) && is_list_mark(after) && (before != "," || after != ",") && after != "-";
}

// One word for a party ("Conservatives", "Greens") means it only where its country is spoken of.
bool is_foreign_party(const Scene& scene, const Hit& hit, const Record& record) {
  return record.type == EntityType::party && hit.tokens.size() == 1 && record.country != "USA" &&
         !record.country.empty() && case_of(word(scene, hit.tokens.first)) == Case::capital &&
         !scene.sure_countries.contains(record.country);
}

// A state inside an organisation's name is spoken of too; the longer name then covers its words.
void link_nested(Scene& scene, const Hit& hit, Sense sense) {
  if (scene.data.records[sense.record].type != EntityType::state || sense.use == Use::capital) return;
  add_mention(scene, trimmed(scene, hit.tokens), entity_of_record(scene, sense.record), form_of(sense.use),
              "gazetteer.nested", 0.8F, false);
  std::fill(scene.name_at.begin() + hit.tokens.first, scene.name_at.begin() + hit.tokens.last, none);
}

constexpr std::string_view language_nouns =
    " language translation word phrase dialect subtitle lesson expression accent ";

// "in German", "the German language".
bool is_language(const Scene& scene, const Hit& hit, Sense sense) {
  if (sense.use != Use::adjective && sense.use != Use::demonym) return false;
  std::uint32_t at = hit.tokens.last - 1;
  for (int steps = 0; steps < 8 && token(scene, at).dep == Dep::conj; ++steps) at = token(scene, at).head;
  const Token& t = token(scene, at);
  if (t.dep == Dep::amod || t.dep == Dep::compound) return in_words(token(scene, t.head).lemma, language_nouns);
  const std::uint32_t preposition = preposition_of(scene, at);
  return preposition != none && lower(scene, preposition) == "in" && preposition + 1 == at && t.tag != "NNS" &&
         t.tag != "NNPS";
}

// "Lebanon, Pennsylvania": a town that bears another's name.
bool link_namesake(Scene& scene, const Hit& hit, const Record& record) {
  const std::uint32_t comma = hit.tokens.last;
  if (comma + 1 >= size(scene) || word(scene, comma) != "," || scene.hit_at[comma + 1] == none) return false;
  const Hit& next = scene.hits[scene.hit_at[comma + 1]];
  if (next.senses.empty() || next.tokens.first != comma + 1) return false;
  const Record& region = scene.data.records[choose_sense(scene, next).record];
  if (region.kind != "state" || region.type != EntityType::place || region.country == record.country) return false;
  const std::string_view name = text_of(scene.document, hit.tokens);
  const std::uint32_t town =
      entity_with(scene, "PLC." + slug(name) + '-' + slug(region.name), EntityType::place, name, region.country);
  add_mention(scene, hit.tokens, town, MentionForm::name, "gazetteer.namesake", 0.85F, false);
  return true;
}

// "P5+1", "the E3": a handful of states under one name is each of them too.
void link_members(Scene& scene, const Hit& hit, const Record& record) {
  const auto members = scene.data.members.find(record.id);
  if (members == scene.data.members.end() || members->second.size() > 8 ||
      !in_words(record.id, " IGO.P5_1 IGO.P5 IGO.E3 "))
    return;
  for (const Member& member : members->second)
    if (const auto state = scene.data.by_id.find(member.state); state != scene.data.by_id.end()) {
      const std::uint32_t entity = entity_of_record(scene, state->second);
      const TokenSpan tokens = trimmed(scene, hit.tokens);
      scene.mentions.push_back(
          {tokens, head_of(scene, tokens), entity, MentionForm::nominal, true, "gazetteer.member", 0.7F});
    }
}

// "Taliban militants", "the Fidesz party": the name ends where the small words begin; "Syrian rebels" has none.
bool link_common_tail(Scene& scene, const Hit& hit, Sense sense) {
  TokenSpan tokens = trimmed(scene, hit.tokens);
  if (is_capitalised_word(scene, tokens.last - 1) || form_of(sense.use) == MentionForm::demonym) return false;
  const bool digits = case_of(word(scene, tokens.last - 1)) == Case::other;
  if (digits) return false;
  const std::uint32_t entity = entity_of_record(scene, sense.record);
  TokenSpan name = tokens;
  while (name.size() > 1 && !is_capitalised_word(scene, name.last - 1)) --name.last;
  if (hit.inner || !is_capitalised_word(scene, name.last - 1)) {
    add_mention(scene, tokens, entity, MentionForm::nominal, "gazetteer.phrase", 0.9F);
  } else {
    add_mention(scene, name, entity, MentionForm::name, "gazetteer.name", 0.95F);
  }
  return true;
}

// "Operation Inherent Resolve" is something that forces do.
bool link_operation(Scene& scene, const Hit& hit) {
  if (hit.tokens.size() < 2 || word(scene, hit.tokens.first) != "Operation") return false;
  const std::string_view name = text_of(scene.document, hit.tokens);
  const std::uint32_t operation = entity_with(scene, "EVT." + slug(name), EntityType::event, name, {});
  add_mention(scene, hit.tokens, operation, MentionForm::name, "gazetteer.operation", 0.9F, false);
  return true;
}

// In sport a city is its club, where it is not a place: "Hamburg beat Bremen".
bool link_club(Scene& scene, const Hit& hit, const Record& record, Use use) {
  const bool city = use == Use::capital || record.kind == "city";
  if (!scene.is_sport || !city || is_location(scene, hit.tokens)) return false;
  const std::uint32_t preposition = preposition_of(scene, head_of(scene, hit.tokens));
  if (preposition != none && in_words(lower(scene, preposition), " from to ")) return false;
  const std::string_view name = text_of(scene.document, trimmed(scene, hit.tokens));
  const std::uint32_t club = entity_with(scene, "ORG." + slug(name), EntityType::organisation, name, {});
  add_mention(scene, trimmed(scene, hit.tokens), club, MentionForm::name, "metonym.club", 0.6F);
  return true;
}

std::uint32_t entity_of_sense(Scene& scene, Sense sense) {
  return sense.use == Use::person ? entity_of_known(scene, sense.record) : entity_of_record(scene, sense.record);
}

// Peoples whom the homonyms table counts to a state: "Hausa", "African-American".
bool link_people(Scene& scene, const Hit& hit, const Record& record, Sense sense) {
  if (sense.use != Use::homonym) return false;
  const std::uint32_t people = organ_of(scene, record.id, "CVL", EntityType::people);
  add_mention(scene, trimmed(scene, hit.tokens), people, MentionForm::nominal, "gazetteer.people", 0.7F);
  return true;
}

// A state that plays is its team: "England beat Samoa".
bool link_team(Scene& scene, const Hit& hit, const Record& record, Use use) {
  if (!scene.is_sport || record.type != EntityType::state || use != Use::name || is_location(scene, hit.tokens))
    return false;
  const std::uint32_t head = head_of(scene, hit.tokens);
  const std::uint32_t preposition = preposition_of(scene, head);
  const Dep dep = token(scene, head).dep;
  const bool plays = dep == Dep::nsubj || dep == Dep::dobj || dep == Dep::compound || dep == Dep::nmod ||
                     (preposition != none && in_words(lower(scene, preposition), " against for with over by "));
  if (!plays) return false;
  const std::string_view name = text_of(scene.document, trimmed(scene, hit.tokens));
  const std::uint32_t team = entity_with(scene, "ORG." + slug(name) + "-team", EntityType::organisation, name, {});
  add_mention(scene, trimmed(scene, hit.tokens), team, MentionForm::name, "metonym.team", 0.6F);
  return true;
}

// "[Assad] regime": the government has its leader's name.
void link_leader(Scene& scene, const Hit& hit, const Record& record) {
  if (record.type != EntityType::government || hit.inner || hit.tokens.size() < 2) return;
  const std::uint32_t first = trimmed(scene, hit.tokens).first;
  const std::uint32_t known = known_person(scene, {lower(scene, first)}, {});
  if (known == none || scene.data.records[known].country != record.country) return;
  const std::uint32_t leader = entity_of_known(scene, known);
  scene.mentions.push_back({{first, first + 1}, first, leader, MentionForm::name, true, "gazetteer.leader", 0.9F});
}

void link_hit(Scene& scene, const Hit& hit) {
  const Sense sense = choose_sense(scene, hit);
  const Record& record = scene.data.records[sense.record];
  if (is_foreign_party(scene, hit, record)) return;
  if (is_titled_person(scene, hit, sense)) return;
  if (record.type == EntityType::media && is_source_note(scene, hit.tokens)) {
    std::fill(scene.is_no_name.begin() + hit.tokens.first, scene.is_no_name.begin() + hit.tokens.last, true);
    return;
  }
  if (link_people(scene, hit, record, sense)) return;
  if (hit.nested) return link_nested(scene, hit, sense);
  const bool is_place = record.type == EntityType::place || record.type == EntityType::facility;
  if (hit.inner && !is_place && record.type != EntityType::state && link_state_and_organ(scene, hit, sense.record))
    return;
  if (sense.use == Use::capital && link_club(scene, hit, record, sense.use)) return;
  if (sense.use == Use::capital || sense.use == Use::metonym || sense.use == Use::seat)
    return link_seat(scene, hit, sense);
  link_members(scene, hit, record);
  link_leader(scene, hit, record);
  if (link_namesake(scene, hit, record)) return;
  if (link_parts(scene, hit, record) || is_language(scene, hit, sense)) return;
  if (link_common_tail(scene, hit, sense) || link_operation(scene, hit)) return;
  if (link_club(scene, hit, record, sense.use) || link_team(scene, hit, record, sense.use)) return;
  const bool acts = sense.use != Use::place && sense.use != Use::media && !is_location(scene, hit.tokens);
  add_mention(scene, trimmed(scene, hit.tokens), entity_of_sense(scene, sense), form_of(sense.use), "gazetteer.name",
              0.97F, acts);
}

}  // namespace

void link_names(Scene& scene) {
  for (const Hit& hit : scene.hits)
    if (!hit.senses.empty()) link_hit(scene, hit);
}

}  // namespace entente::detail
