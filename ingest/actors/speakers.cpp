#include "ingest/actors/noun_phrase.h"
#include "ingest/actors/pronouns.h"

#include <algorithm>

namespace entente::detail {
namespace {

// "Obama: 'I don't think …'", "Norway to Chile: we will wait".
std::uint32_t introduced_speaker(const Scene& scene, TokenSpan sentence) {
  for (std::uint32_t i = sentence.first; i + 1 < sentence.last && i < sentence.first + 6; ++i) {
    if (word(scene, i + 1) != ":" || scene.name_at[i] == none) continue;
    const std::uint32_t before = scene.mentions[scene.name_at[i]].tokens.first;
    const bool addressed = before >= sentence.first + 2 && lower(scene, before - 1) == "to";
    if (addressed && scene.name_at[before - 2] != none) return scene.mentions[scene.name_at[before - 2]].entity;
    return scene.mentions[scene.name_at[i]].entity;
  }
  return none;
}

// 'Sunak defended the plan: "We …"': the subject before the colon that a quotation follows.
std::uint32_t speaker_before_colon(const Scene& scene, TokenSpan sentence, std::uint32_t at) {
  for (std::uint32_t i = sentence.first; i + 1 < at; ++i) {
    if (word(scene, i) != ":" || !is_quotation_mark(word(scene, i + 1))) continue;
    for (std::uint32_t subject = sentence.first; subject < i; ++subject)
      if (token(scene, subject).dep == Dep::nsubj && token(scene, token(scene, subject).head).dep == Dep::ROOT)
        return entity_at(scene, subject);
    return none;
  }
  return none;
}

// The subject of a verb of speech in the sentence: its entity, or none.
std::uint32_t speaker_in(const Scene& scene, TokenSpan sentence, std::uint32_t at) {
  static const WordClass& speech_verbs = actor_words("verbs_of_speech");
  const bool quoted = is_quoted(scene, at);
  for (const std::uint32_t m : mentions_in(scene, sentence, at)) {
    const ActorMention& mention = scene.mentions[m];
    const Token& t = token(scene, mention.head);
    if (t.dep != Dep::nsubj || !speech_verbs.contains(token(scene, t.head).lemma)) continue;
    const PronounKind kind =
        mention.form == MentionForm::pronoun ? pronoun_kind(lower(scene, mention.head)) : PronounKind::person;
    if (kind != PronounKind::person && kind != PronounKind::plural && kind != PronounKind::relative) continue;
    if (quoted && is_quoted(scene, mention.head)) continue;
    return mention.entity;
  }
  if (const std::uint32_t speaker = speaker_before_colon(scene, sentence, at); speaker != none) return speaker;
  return introduced_speaker(scene, sentence);
}

}  // namespace

// In the sentence itself, in the one before, in the one after, then further back.
std::uint32_t speaker_of(const Scene& scene, std::uint32_t at) {
  const auto& sentences = scene.document.sentences;
  const std::uint32_t here = scene.sentence_at[at];
  for (const int step : {0, -1, 1, -2, -3}) {
    const std::int64_t there = std::int64_t{here} + step;
    if (there < 0 || there >= static_cast<std::int64_t>(sentences.size())) continue;
    if (const std::uint32_t speaker = speaker_in(scene, sentences[static_cast<std::size_t>(there)], at);
        speaker != none)
      return speaker;
  }
  return none;
}

namespace {

// A person who speaks for a body of many states or for a group speaks for the body.
std::uint32_t body_of(Scene& scene, std::uint32_t speaker) {
  const std::vector<Office>* offices = offices_of(scene, speaker);
  if (offices == nullptr) return speaker;
  const bool of_state = std::ranges::any_of(*offices, [&](const Office& office) {  // who may lead a party too
    return office.range.contains(scene.date) && !office.body.starts_with("IGO.") && !office.body.starts_with("NSA.");
  });
  for (const Office& office : *offices)
    if (office.range.contains(scene.date) &&
        (office.body.starts_with("IGO.") || (office.body.starts_with("NSA.") && !of_state)))
      if (const auto body = scene.data.by_id.find(office.body); body != scene.data.by_id.end())
        return entity_of_record(scene, body->second);
  return speaker;
}

// "We" of a person who speaks for no state or body: that person and others.
std::uint32_t company_of(Scene& scene, std::uint32_t speaker) {
  const std::uint32_t body = body_of(scene, speaker);
  if (scene.entities[body].type != EntityType::person) return body;
  if (const auto own = scene.body_of_person.find(speaker); own != scene.body_of_person.end()) return own->second;
  const std::string name = scene.entities[body].name + " and others";
  return entity_with(scene, scene.entities[body].id + ".side", EntityType::people, name, {});
}

// The body or group that the speaker is, leads or belongs to, however its state is told; none for others.
std::uint32_t group_of(Scene& scene, std::uint32_t speaker) {
  if (is_group(scene.entities[speaker].type)) return speaker;
  const std::string id = scene.entities[speaker].id;
  if (id.starts_with("NSA."))  // "the Hamas leader"
    if (const auto whole = scene.entity_by_id.find(id.substr(0, id.find('.', 4))); whole != scene.entity_by_id.end())
      return whole->second;
  const std::uint32_t body = body_of(scene, speaker);
  return is_group(scene.entities[body].type) ? body : none;
}

// In sport "we" of "Norwegian captain Vera Holm" is the team; none elsewhere.
std::uint32_t team_of(const Scene& scene, std::uint32_t speaker) {
  const auto team = scene.team_of_state.find(country_of(scene, speaker));
  return team == scene.team_of_state.end() ? none : team->second;
}

// "A Russian blogger", "an Iraqi villager": somebody who does not speak for the state.
bool is_private(const Entity& entity) {
  return entity.type == EntityType::people || entity.id.find(".CVL") != std::string::npos;
}

std::uint32_t side_of(Scene& scene, std::uint32_t speaker) {
  if (const std::uint32_t team = team_of(scene, speaker); team != none) return team;
  if (const std::uint32_t group = group_of(scene, speaker); group != none) return group;
  if (country_of(scene, speaker).empty() || is_private(scene.entities[speaker])) return company_of(scene, speaker);
  const auto known = scene.data.by_id.find(country_of(scene, speaker));
  return known == scene.data.by_id.end() ? speaker : entity_of_record(scene, known->second);
}

// "our forces": a noun that nothing else said whose it is belongs to the speakers' side.
void give_to_speakers(Scene& scene, std::uint32_t pronoun, std::uint32_t side) {
  const Token& t = token(scene, pronoun);
  const std::string& country = country_of(scene, side);
  if (t.dep != Dep::poss || country.empty() || scene.nominal_at[t.head] == none) return;
  ActorMention& mention = scene.mentions[scene.nominal_at[t.head]];
  if (mention.rule == "nominal.country" && scene.entities[side].type == EntityType::state) {  // "our country"
    mention.entity = side;
    mention.rule = "nominal.speakers";
    return;
  }
  const std::string id = scene.entities[mention.entity].id;
  const bool guessed =
      mention.rule == "nominal.context" || mention.rule == "coref.organ" || mention.rule == "nominal.place";
  if (!guessed || id.size() < 5 || id[3] != '.' || id.substr(0, 3) == country) return;
  const EntityType type = scene.entities[mention.entity].type;
  mention.entity = organ_of(scene, country, id.substr(4), type);
  mention.rule = "nominal.speakers";
}

}  // namespace

void link_speakers(Scene& scene) {
  for (std::uint32_t i = 0; i < size(scene); ++i) {
    const Token& t = token(scene, i);
    if ((t.tag != "PRP" && t.tag != "PRP$") || scene.name_at[i] != none || scene.nominal_at[i] != none) continue;
    const PronounKind kind = pronoun_kind(lower(scene, i));
    if (kind != PronounKind::speaker && kind != PronounKind::speakers) continue;
    const std::uint32_t speaker = speaker_of(scene, i);
    if (speaker == none) continue;
    const bool alone = kind == PronounKind::speaker;
    const std::uint32_t entity = alone ? speaker : side_of(scene, speaker);
    add_mention(scene, {i, i + 1}, entity, MentionForm::pronoun, alone ? "coref.speaker" : "coref.speakers", 0.7F);
    if (!alone) give_to_speakers(scene, i, entity);
  }
}

}  // namespace entente::detail
