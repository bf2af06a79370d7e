#include "ingest/coding/telling.h"

#include "ingest/actors/fold.h"
#include "ingest/coding/deeds.h"
#include "ingest/coding/speakers.h"
#include "ingest/coding/under_way.h"
#include "ingest/coding/undone.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace entente::detail {
namespace {

constexpr float cue_weight = 0.3F;       // what a written cue adds to the reader's probability
constexpr float silence_weight = 0.1F;   // what the lack of a cue adds to that of an actual event
constexpr float negation_weight = 0.8F;  // a written negation: only a reader that is sure stands against it

Polarity weigh_polarity(const Status& status, const TriggerReading& reading) {
  if (status.sure_polarity || reading.polarity[0] + reading.polarity[1] <= 0) return status.polarity;
  const bool cue = status.polarity == Polarity::negative;
  const float lead = reading.polarity[1] - reading.polarity[0];
  return lead > (cue ? -negation_weight : cue_weight) ? Polarity::negative : Polarity::positive;
}

// Is the act the result itself, so that whoever only tried has not done it: "tried to reach a deal"?
bool is_result(ActType type) {
  return type == ActType::AGREE || type == ActType::SUPPORT || type == ActType::CONCEDE || type == ActType::RETREAT ||
         type == ActType::AID || type == ActType::COOPERATE;
}

// "Congress should support him": whatever a verb of speech reads like, what somebody should do is no deed yet.
Modality likeliest_undone(decltype(TriggerReading::modality) scores) {
  scores[static_cast<std::size_t>(Modality::actual)] = scores[static_cast<std::size_t>(Modality::claimed)] = 0;
  scores[static_cast<std::size_t>(Modality::possible)] += cue_weight;
  return static_cast<Modality>(std::ranges::max_element(scores) - scores.begin());
}

Modality weigh_modality(const Status& status, const TriggerReading& reading, ActType type) {
  auto scores = reading.modality;
  if (status.tried && is_result(type)) return Modality::willing;
  if (status.modality == Modality::claimed) return status.modality;  // "allegedly"
  if (status.wished || *std::ranges::max_element(scores) <= 0) return status.modality;
  scores[static_cast<std::size_t>(status.modality)] +=
      status.modality == Modality::actual ? silence_weight : cue_weight;
  const auto modality = static_cast<Modality>(std::ranges::max_element(scores) - scores.begin());
  const bool done = modality == Modality::actual || modality == Modality::claimed;
  if (done && status.supposed) return Modality::conditional;
  if (done && status.threatened) return status.modality == Modality::actual ? Modality::willing : status.modality;
  if (done && status.obliged) return likeliest_undone(scores);
  if (status.conditioned && modality == Modality::planned) return Modality::conditional;
  const bool plan = status.governed && status.modality == Modality::planned;
  if (plan && modality == Modality::claimed) return status.modality;  // who tells of a plan claims no deed
  const bool wanted = modality == Modality::willing || modality == Modality::planned;
  return status.demanded && wanted ? Modality::possible : modality;
}

std::optional<std::uint32_t> speaker_at(const CodingScene& scene, std::optional<std::uint32_t> token) {
  if (!token) return std::nullopt;
  const auto entities = actors_at(scene, *token, Role::speaker);
  return entities.empty() ? std::nullopt : std::optional(entities[0]);
}

// "Russia was accused of killing a journalist", "the deed was done by troops": neither who is accused nor who suffers
// nor who did it tells it.
bool may_tell(const CodingScene& scene, const Candidate& candidate, std::uint32_t trigger) {
  const Tree& tree = scene.tree;
  const Token& token = tree[candidate.token];
  const EntityType type = scene.actors.entities[candidate.entities[0]].type;
  const bool place = type == EntityType::place || type == EntityType::facility;
  if (place && token.dep != Dep::nsubj) return false;
  const bool doer = is_by_agent(tree, candidate.token) && tree[token.head].head == trigger;
  return token.dep != Dep::dobj && token.dep != Dep::nsubjpass && !doer;
}

// Who is named inside the quotation that tells the event is spoken of there; who speaks stands outside, or is "I".
bool is_quoted_with(const CodingScene& scene, TokenSpan sentence, std::uint32_t token, std::uint32_t trigger) {
  if (scene.tree[token].pos == Pos::PRON) return false;
  const auto is_mark = [&](std::uint32_t t) {
    return is_quotation_mark(text_of(scene.tree.document(), scene.tree[t]));
  };
  bool open = false;
  for (std::uint32_t t = sentence.first; t < std::min(token, trigger); ++t) open ^= is_mark(t);
  for (std::uint32_t t = std::min(token, trigger); t < std::max(token, trigger); ++t)
    if (is_mark(t)) return false;
  return open;
}

// "One source said": nobody of whom the source tells. A statement is somebody's who may be named anywhere.
bool is_nobody(const CodingScene& scene, std::uint32_t cue) {
  const Token& token = scene.tree[cue];
  return (token.tag == "NN" || token.tag == "NNS") && !has_class(folded_lemma(token), "statement", scene.tables);
}

// "a report [by Amnesty] saying that Sudan bombed a camp": below the noun, but not in the clause that tells the event.
bool is_owner_of(const Tree& tree, std::uint32_t noun, std::uint32_t token, std::uint32_t trigger) {
  for (; token != noun && !tree.is_root(token); token = tree[token].head) {
    const bool clause = tree[token].dep == Dep::acl || tree[token].dep == Dep::relcl;
    if (clause && is_below(tree, trigger, token)) return false;
  }
  return token == noun;
}

// "[Amnesty] published a report saying that Sudan bombed a camp"
std::optional<std::uint32_t> publisher_of(const CodingScene& scene, std::uint32_t text) {
  const Tree& tree = scene.tree;
  if (tree[text].dep != Dep::dobj || !is_of_class(scene, text, "text")) return std::nullopt;
  const auto subject = surface_subject(tree, tree[text].head);
  return subject ? speaker_at(scene, subject->token) : std::nullopt;
}

std::optional<std::uint32_t> weigh_speaker(const CodingScene& scene, TokenSpan sentence, const Status& status,
                                           const TriggerReading& reading, std::optional<std::uint32_t> carried) {
  std::vector<Proposal> cues;
  if (status.speaker) cues.push_back({*status.speaker, "reporting verb", 2});
  Ranking ranking = rank_candidates(scene, Role::speaker, cues, reading.speaker);
  if (!status.speaker)
    std::erase_if(ranking.candidates, [&](const Candidate& c) {
      return !may_tell(scene, c, reading.token) || is_quoted_with(scene, sentence, c.token, reading.token);
    });
  const float narrator = ranking.nobody + (status.speaker ? 0 : cue_weight);
  if (ranking.candidates.empty() || ranking.candidates[0].score <= narrator)
    return status.speaker ? std::nullopt : speaker_at(scene, carried);
  const std::uint32_t named = status.speaker.value_or(ranking.candidates[0].token);
  if (is_first_person(scene.tree[named]))  // "“We agree,” he added": he, not all for whom he speaks
    if (const auto teller = speaker_at(scene, reporter_in(scene.tree, sentence, scene.tables))) return teller;
  if (!status.speaker) return ranking.candidates[0].entities[0];
  if (const auto cue = speaker_at(scene, status.speaker)) return cue;  // before others of the same side
  if (!is_nobody(scene, *status.speaker)) return ranking.candidates[0].entities[0];
  for (const Candidate& candidate : ranking.candidates)
    if (is_owner_of(scene.tree, *status.speaker, candidate.token, reading.token)) return candidate.entities[0];
  return publisher_of(scene, *status.speaker);
}

// A name with its titles, and no more: not "Row over Trump: ...".
bool is_bare_name(const Tree& tree, std::uint32_t first, std::uint32_t last) {
  for (std::uint32_t t = first; t < last; ++t)
    if (!is_noun(tree[t]) && tree[t].pos != Pos::ADJ && tree[t].pos != Pos::DET && tree[t].pos != Pos::PUNCT)
      return false;
  return true;
}

// The colon that ends the name with which a sentence begins, also where the parser ends a sentence there.
std::optional<std::uint32_t> colon_behind_name(const Tree& tree, TokenSpan sentence) {
  constexpr std::uint32_t longest_name = 5;
  const Document& document = tree.document();
  const auto is_colon = [&](std::uint32_t t) { return text_of(document, tree[t]) == ":"; };
  for (std::uint32_t t = sentence.first + 1; t < std::min(sentence.last, sentence.first + longest_name); ++t)
    if (is_colon(t)) return is_bare_name(tree, sentence.first, t) ? std::optional{t} : std::nullopt;
  if (sentence.first < 2 || !is_colon(sentence.first - 1)) return std::nullopt;
  const TokenSpan before = document.sentences[sentence_of(document, sentence.first - 1)];
  const bool name = before.size() <= longest_name && is_bare_name(tree, before.first, before.last - 1);
  return name ? std::optional{before.last - 1} : std::nullopt;
}

// "Obama: Iraq attacked Iran": the person or body named before the colon tells what stands behind it.
std::optional<std::uint32_t> named_before_colon(const CodingScene& scene, TokenSpan sentence, std::uint32_t trigger) {
  const auto colon = colon_behind_name(scene.tree, sentence);
  if (!colon || *colon > trigger || scene.actors.of_token[*colon - 1].empty()) return std::nullopt;
  const EntityType type = scene.actors.entities[scene.actors.of_token[*colon - 1][0]].type;
  const bool speaks = type == EntityType::person || type == EntityType::government || type == EntityType::igo;
  return speaks ? std::optional{*colon - 1} : std::nullopt;
}

// "would not support him": the negation is the refusal, and does not deny one.
bool is_refusal_by_negation(const CodingScene& scene, std::uint32_t trigger) {
  if (tells_by_itself(scene, trigger, ActType::REJECT)) return false;
  for (std::size_t type = 0; type < act_type_count; ++type)
    if (is_cooperative(static_cast<ActType>(type)) && tells(scene, trigger, static_cast<ActType>(type))) return true;
  return false;
}

// "cancelled a planned visit": the visit was planned, calling it off is done.
bool is_called_off(const CodingScene& scene, const Trigger& trigger, ActType type) {
  if (type != ActType::REJECT || !trigger.tabled || trigger.tabled->row->type != type ||
      trigger.tabled->row->object_class.empty())
    return false;
  const std::uint32_t verb = clause_of(scene.tree, trigger.tabled->token);
  const std::string_view tag = scene.tree[verb].tag;
  const Status status = read_status(scene.tree, {verb, verb + 1}, verb, scene.tables);
  return (tag == "VBD" || tag == "VBN") && status.modality == Modality::actual;
}

// "will not end the strike", "did not lift the siege": where a table's own word for the act is negated by itself, no
// reader stands against it; a refusal is mostly made by its negation.
bool is_negated_itself(const CodingScene& scene, const Trigger& trigger, ActType type) {
  if (type == ActType::REJECT || !trigger.tabled || trigger.tabled->row->type != type) return false;
  const Tree& tree = scene.tree;
  const bool joined = !trigger.tabled->row->object_class.empty() && !trigger.tabled->light_object;
  const std::uint32_t word = joined ? tree[trigger.token].head : trigger.token;
  if (!is_verb(tree[word]) || (joined && folded_lemma(tree[word]) != trigger.tabled->row->words.front())) return false;
  const auto negation = tree.child(word, Dep::neg);
  return negation && *negation < word && read_status(tree, {word, word + 1}, word, scene.tables).has_negation;
}

// "will not lift the siege", "vowed not to"; not what "did not" or "has not" come about, nor "was not consulted"
bool is_unwilling(const Tree& tree, std::uint32_t word) {
  const std::uint32_t verb = is_verb(tree[word]) ? word : tree[word].head;
  return !is_passive(tree, verb) && std::ranges::none_of(tree.children(verb), [&](std::uint32_t c) {
    return tree[c].dep == Dep::aux && is_one_of(folded_lemma(tree[c]), {"do", "have"});
  });
}

}  // namespace

Telling weigh_telling(const CodingScene& scene, TokenSpan sentence, const Trigger& trigger, ActType type,
                      std::optional<std::uint32_t> carried, std::vector<std::string>& explanation) {
  const auto noun = trigger.tabled ? trigger.tabled->light_object : std::nullopt;  // "made no apology"
  Status status = read_status(scene.tree, sentence, trigger.token, scene.tables, noun);
  const auto undoing = undone_by(scene, trigger.token);
  if (undoing) {
    status = read_status(scene.tree, sentence, *undoing, scene.tables);
    status.sure_polarity = true;
  }
  status.obliged = status.obliged && trigger.tabled && trigger.tabled->row->type == type;  // not "must not forget"
  const bool negated = is_negated_itself(scene, trigger, type);
  status.sure_polarity = status.sure_polarity || negated;
  const auto heading = status.speaker ? std::nullopt : named_before_colon(scene, sentence, trigger.token);
  if (heading) status.speaker = heading;
  for (const std::string& cue : status.cues) explanation.push_back("cue " + cue);
  const TriggerReading* reading = trigger.reading;
  const auto polarity = [&](Polarity read) {
    if (type != ActType::REJECT || read == Polarity::positive) return read;
    if (status.has_negation && !is_refusal_by_negation(scene, trigger.token)) return read;
    explanation.emplace_back("a refusal that no word denies");
    return Polarity::positive;
  };
  if (!reading)
    return {polarity(status.polarity), status.modality, speaker_at(scene, status.speaker ? status.speaker : carried),
            true};
  explanation.push_back(fmt::format("reader: negative {:.2f}, actual {:.2f}, claimed {:.2f}", reading->polarity[1],
                                    reading->modality[0], reading->modality[5]));
  auto speaker = reading->speaker.empty() ? speaker_at(scene, status.speaker ? status.speaker : carried)
                                          : weigh_speaker(scene, sentence, status, *reading, carried);
  if (heading && !speaker) {
    speaker = speaker_at(scene, heading);
    explanation.emplace_back("told by the name before the colon");
  }
  const bool doubted = !speaker && status.told;
  if (doubted) speaker = speaker_at(scene, status.speaker);
  const bool misread = negated && reading->polarity[0] > reading->polarity[1];
  const bool under_way = type == ActType::CONSULT && status.modality == Modality::actual && !status.conditioned &&
                         is_under_way(scene.tree, trigger.token, scene.tables);
  const bool done = under_way || is_called_off(scene, trigger, type);
  const Modality modality = undoing   ? status.modality
                            : done    ? Modality::actual
                            : misread ? status.modality
                                      : weigh_modality(status, *reading, type);
  const bool by_cue = status.speaker || (carried && speaker == speaker_at(scene, carried));
  const bool alleged = status.modality == Modality::claimed;
  return {polarity(weigh_polarity(status, *reading)),        modality, speaker, by_cue, status.told, doubted, alleged,
          negated && is_unwilling(scene.tree, trigger.token)};
}

}  // namespace entente::detail
