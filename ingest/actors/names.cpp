#include "ingest/actors/name_guards.h"
#include "ingest/actors/offices.h"
#include "ingest/actors/persons.h"
#include "ingest/actors/readings.h"
#include "ingest/actors/seats.h"

#include <algorithm>

namespace entente::detail {
namespace {

MentionForm form_of(Use use) {
  return use == Use::adjective || use == Use::demonym ? MentionForm::demonym : MentionForm::name;
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

bool names_record(const Scene& scene, TokenSpan tokens, std::uint32_t record) {
  const std::size_t end = scene.piece_of[tokens.last];
  const auto match = scene.data.names.longest(scene.pieces, scene.piece_of[tokens.first], end);
  return match.end == end && std::any_of(match.values.begin(), match.values.end(), [&](std::uint32_t sense) {
           return scene.data.senses[sense].record == record;
         });
}

// "Afghan [Taliban]", "the French [National Front]": what follows the adjective is the group's name already.
bool link_group_name(Scene& scene, TokenSpan rest, std::uint32_t record) {
  if (!names_record(scene, rest, record) || !is_capitalised_word(scene, rest.last - 1)) return false;
  add_mention(scene, rest, entity_of_record(scene, record), MentionForm::name, "gazetteer.name", 0.95F);
  return true;
}

// The state in whose name a longer one begins.
void add_inner_state(Scene& scene, const Inner& inner) {
  const Sense sense = scene.data.senses[inner.sense];
  add_mention(scene, inner.tokens, entity_of_record(scene, sense.record), form_of(sense.use), "gazetteer.inner", 0.95F);
}

// "Israeli military" speaks of Israel and of its army; "German Interior Ministry" too, where the organ has a name.
bool link_state_and_organ(Scene& scene, const Hit& hit, std::uint32_t record) {
  add_inner_state(scene, *hit.inner);
  const EntityType type = scene.data.records[record].type;
  const TokenSpan rest = trimmed(scene, {hit.inner->tokens.last, hit.tokens.last});
  if (type != EntityType::government && type != EntityType::military) return link_group_name(scene, rest, record);
  const std::uint32_t organ = entity_of_record(scene, record);
  if (is_capitalised_word(scene, rest.last - 1)) {
    const bool whole = rest.size() == 1;
    add_mention(scene, whole ? trimmed(scene, hit.tokens) : rest, organ, MentionForm::name, "gazetteer.organ", 0.95F);
  } else {
    add_mention(scene, hit.tokens, organ, MentionForm::nominal, "gazetteer.organ", 0.95F);
  }
  return true;
}

// A state inside an organisation's name is spoken of too; the longer name then covers its words.
void link_nested(Scene& scene, const Hit& hit, Sense sense) {
  if (hit.inner) {  // "[U.S.] Army" of a longer name
    Hit state = hit;
    state.tokens = hit.inner->tokens;
    state.inner.reset();
    return link_nested(scene, state, scene.data.senses[hit.inner->sense]);
  }
  if (scene.data.records[sense.record].type != EntityType::state || sense.use == Use::capital) return;
  add_mention(scene, trimmed(scene, hit.tokens), entity_of_record(scene, sense.record), form_of(sense.use),
              "gazetteer.nested", 0.8F, false);
  std::fill(scene.name_at.begin() + hit.tokens.first, scene.name_at.begin() + hit.tokens.last, none);
}

// "Supreme Court of [India]": the state at the end of an organisation's name is spoken of too.
void link_last_state(Scene& scene, const Hit& hit) {
  static const WordClass& prepositions = actor_words("prepositions_before_last_state");
  for (std::uint32_t i = hit.tokens.first + 1; i + 1 < hit.tokens.last; ++i) {
    if (!prepositions.contains(lower(scene, i))) continue;
    const std::size_t end = scene.piece_of[hit.tokens.last];
    const auto match = scene.data.names.longest(scene.pieces, scene.piece_of[i + 1], end);
    if (match.end != end || match.end == scene.piece_of[i + 1]) continue;
    const Sense sense = scene.data.senses[match.values.front()];
    if (sense.record == no_record || sense.use != Use::name) continue;
    const Record& record = scene.data.records[sense.record];
    if (record.type != EntityType::state) continue;
    const std::uint32_t state = entity_of_record(scene, sense.record);
    scene.mentions.push_back(
        {{i + 1, hit.tokens.last}, hit.tokens.last - 1, state, MentionForm::name, false, "gazetteer.nested", 0.8F});
    return;
  }
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
  static const WordClass& numbered = actor_words("bodies_named_by_number");
  const auto members = scene.data.members.find(record.id);
  const std::string_view text = text_of(scene.document, hit.tokens);
  if (members == scene.data.members.end() || members->second.size() > 8 || !numbered.contains(record.id) ||
      text.find_first_of("0123456789") == std::string_view::npos)
    return;
  for (const Member& member : members->second)
    if (const auto state = scene.data.by_id.find(member.state); state != scene.data.by_id.end()) {
      const std::uint32_t entity = entity_of_record(scene, state->second);
      const TokenSpan tokens = trimmed(scene, hit.tokens);
      scene.mentions.push_back(
          {tokens, head_of(scene, tokens), entity, MentionForm::nominal, true, "gazetteer.member", 0.7F});
    }
}

bool names_anything(const Scene& scene, TokenSpan tokens) {
  const std::size_t end = scene.piece_of[tokens.last];
  return scene.data.names.longest(scene.pieces, scene.piece_of[tokens.first], end).end == end;
}

// "the [EU] parliament": the name is another body's own.
std::uint32_t body_named(Scene& scene, TokenSpan name, std::uint32_t record) {
  const std::size_t end = scene.piece_of[name.last];
  const auto match = scene.data.names.longest(scene.pieces, scene.piece_of[name.first], end);
  if (match.end != end) return none;
  const std::uint32_t own = scene.data.senses[match.values.front()].record;
  if (own == no_record || own == record || scene.data.records[own].type != EntityType::igo) return none;
  return entity_of_record(scene, own);
}

// "a broad [coalition]": some one, and not the one that tables know by the word.
bool is_some_one(const Scene& scene, TokenSpan tokens) {
  static const WordClass& indefinite = actor_words("indefinite_articles");
  const std::uint32_t chunk = scene.chunk_at[tokens.first];
  return tokens.size() == 1 && chunk != none && head_of(scene, scene.document.noun_chunks[chunk]) == tokens.first &&
         case_of(word(scene, tokens.first)) == Case::lower &&
         indefinite.contains(lower(scene, scene.document.noun_chunks[chunk].first));
}

// "Taliban militants", "the Fidesz party": the name ends where the small words begin; "Syrian rebels" has none.
bool link_common_tail(Scene& scene, const Hit& hit, Sense sense) {
  TokenSpan tokens = trimmed(scene, hit.tokens);
  if (is_capitalised_word(scene, tokens.last - 1) || form_of(sense.use) == MentionForm::demonym) return false;
  if (sense.use == Use::person) return false;  // "Moon Jae-in"
  if (tokens.size() == 1 && token(scene, tokens.first).pos == Pos::PROPN && sense.use != Use::metonym) return false;
  const bool digits = case_of(word(scene, tokens.last - 1)) == Case::other;
  if (digits) return false;
  if (is_some_one(scene, tokens)) return true;
  const std::uint32_t entity = entity_of_record(scene, sense.record);
  TokenSpan name = tokens;
  while (name.size() > 1 && !is_capitalised_word(scene, name.last - 1)) --name.last;
  const bool opens = name.first == scene.document.sentences[scene.sentence_at[name.first]].first;
  const bool only_opens = opens && !names_anything(scene, name);  // "World powers met"
  if (hit.inner || only_opens || !is_capitalised_word(scene, name.last - 1)) {
    add_mention(scene, tokens, entity, MentionForm::nominal, "gazetteer.phrase", 0.9F);
    if (hit.inner && is_capitalised_word(scene, hit.inner->tokens.first))  // "the [Palestinian] territories"
      add_inner_state(scene, *hit.inner);
  } else if (const std::uint32_t own = body_named(scene, name, sense.record); own != none) {
    add_mention(scene, tokens, entity, MentionForm::nominal, "gazetteer.phrase", 0.9F);
    add_mention(scene, name, own, MentionForm::name, "gazetteer.name", 0.95F);
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

std::uint32_t entity_of_sense(Scene& scene, Sense sense) {
  return sense.use == Use::person ? entity_of_known(scene, sense.record) : entity_of_record(scene, sense.record);
}

// Whether the last word is the state's own: "African-[American]".
bool ends_in_adjective_of(const Scene& scene, const Hit& hit, const Record& record) {
  std::size_t from = scene.piece_of[hit.tokens.last] - 1;
  const auto match = scene.data.names.longest(scene.pieces, from, scene.piece_of[hit.tokens.last]);
  return std::any_of(match.values.begin(), match.values.end(), [&](std::uint32_t sense) {
    const std::uint32_t known = scene.data.senses[sense].record;
    return known != no_record && scene.data.records[known].id == record.id;
  });
}

// Peoples whom the homonyms table counts to a state: "African-American"; "Hausa" live on both sides of a border.
bool link_people(Scene& scene, const Hit& hit, const Record& record, Sense sense) {
  if (sense.use != Use::homonym) return false;
  if (!ends_in_adjective_of(scene, hit, record)) {
    const std::string_view name = text_of(scene.document, trimmed(scene, hit.tokens));
    const std::uint32_t people = entity_with(scene, "ORG." + slug(name), EntityType::people, name, {});
    add_mention(scene, trimmed(scene, hit.tokens), people, MentionForm::nominal, "gazetteer.people", 0.7F);
    return true;
  }
  const std::uint32_t people = organ_of(scene, record.id, "CVL", EntityType::people);
  add_mention(scene, trimmed(scene, hit.tokens), people, MentionForm::nominal, "gazetteer.people", 0.7F);
  return true;
}

// "[Assad] regime": the government has its leader's name.
void link_leader(Scene& scene, const Hit& hit, const Record& record) {
  if (record.type != EntityType::government || hit.inner || hit.tokens.size() < 2) return;
  const std::uint32_t first = trimmed(scene, hit.tokens).first;
  const std::uint32_t known = known_person(scene, {lower(scene, first)}, {});
  if (known == none || scene.data.records[known].country != record.country) return;
  const std::uint32_t leader = entity_of_known(scene, known);
  const TokenSpan name = with_bracket(scene, {first, first + 1});
  scene.mentions.push_back({name, first, leader, MentionForm::name, true, "gazetteer.leader", 0.9F});
}

// "[U.S.]-[Israeli] talks": both states, each at its own letters.
bool link_pair(Scene& scene, const Hit& hit, Sense sense) {
  if (!hit.beside || scene.data.records[sense.record].type != EntityType::state) return false;
  const std::string_view token_text = word(scene, hit.tokens.last - 1);
  const std::size_t hyphen = token_text.rfind('-');
  if (hyphen == std::string_view::npos) return false;
  const std::uint32_t first = entity_of_record(scene, sense.record);
  const Sense other = scene.data.senses[hit.beside->sense];
  const std::uint32_t second = entity_of_record(scene, other.record);
  add_mention(scene, hit.tokens, second, form_of(other.use), "gazetteer.name", 0.95F);
  scene.mentions.back().skipped = static_cast<std::uint32_t>(hyphen + 1);
  add_mention(scene, hit.tokens, first, form_of(sense.use), "gazetteer.name", 0.95F);
  scene.mentions.back().dropped = static_cast<std::uint32_t>(token_text.size() - hyphen);
  return true;
}

void link_hit(Scene& scene, const Hit& hit, const std::set<std::string_view>& people) {
  const Sense sense = choose_sense(scene, hit);
  const Record& record = scene.data.records[sense.record];
  if (is_other_party(scene, hit, record) || link_organ_of_other(scene, hit, record)) return;
  if (leave_to_persons(scene, hit, sense, people)) return;
  if (record.type == EntityType::media && is_source_note(scene, hit.tokens)) {
    std::fill(scene.is_no_name.begin() + hit.tokens.first, scene.is_no_name.begin() + hit.tokens.last, true);
    return;
  }
  if (link_people(scene, hit, record, sense) || link_pair(scene, hit, sense)) return;
  if (hit.nested) return link_nested(scene, hit, sense);
  const bool is_place = record.type == EntityType::place || record.type == EntityType::facility;
  if (hit.inner && !is_place && record.type != EntityType::state && link_state_and_organ(scene, hit, sense.record))
    return;
  if (sense.use == Use::capital && link_sport(scene, hit, record, sense.use)) return;
  if (sense.use == Use::capital || sense.use == Use::metonym || sense.use == Use::seat)
    return link_seat(scene, hit, sense);
  if (!is_place && record.type != EntityType::state && record.type != EntityType::person) link_last_state(scene, hit);
  link_members(scene, hit, record);
  link_leader(scene, hit, record);
  if (link_namesake(scene, hit, record)) return;
  if (link_parts(scene, hit, record) || is_language(scene, hit, sense)) return;
  if (link_common_tail(scene, hit, sense) || link_operation(scene, hit)) return;
  if (link_sport(scene, hit, record, sense.use)) return;
  const bool acts = sense.use != Use::place && sense.use != Use::media && !is_location(scene, hit.tokens);
  add_mention(scene, trimmed(scene, hit.tokens), entity_of_sense(scene, sense), form_of(sense.use), "gazetteer.name",
              0.97F, acts);
}

}  // namespace

void link_names(Scene& scene) {
  const std::set<std::string_view> people = words_of_people(scene);
  find_playing_states(scene);
  for (const Hit& hit : scene.hits)
    if (!hit.senses.empty()) link_hit(scene, hit, people);
}

}  // namespace entente::detail
