#include "ingest/coding/evidence.h"

#include "entente/names.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace entente::detail {
namespace {

constexpr auto clue_names = names_of<Clue>(
    "bias", "type", "event", "subject", "object", "nobody", "subject_parse", "object_parse", "row", "other_row",
    "headline", "noun", "subject_state", "subject_body", "subject_person", "object_state", "object_body",
    "object_person", "conjunct", "unsure", "same_state", "reported", "negative", "not_actual", "unread", "echo_here",
    "echo_elsewhere", "pair_elsewhere", "subject_unknown", "object_unknown", "pronoun", "nominal", "subject_share",
    "object_share", "doer", "whole", "main", "frame");
static_assert(clue_names.names.size() == clue_count);

float bounded_log(float probability) {
  return std::log(std::clamp(probability, 1e-3F, 1.F));
}

bool is_state(EntityType type) {
  return type == EntityType::state || type == EntityType::government || type == EntityType::military;
}

bool is_body(EntityType type) {
  return type == EntityType::igo || type == EntityType::armed_group || type == EntityType::party;
}

float doubt(const CodingScene& scene, const Filler& filler) {
  float best = 0;
  for (const ActorMention& mention : scene.mentions.near({filler.token, filler.token + 1}))
    if (mention.entity == filler.entity && mention.tokens.contains(filler.token))
      best = std::max(best, mention.confidence);
  return 1 - best;
}

// Does the id tell which state, body or group it is?
bool is_known(const Entity& entity) {
  return entity.country || entity.id.starts_with("IGO.") || entity.id.starts_with("NSA.");
}

std::optional<MentionForm> form_of(const CodingScene& scene, const Filler& filler) {
  const TokenSpan words = words_of(scene, filler.token, filler.entity);
  for (const ActorMention& mention : scene.mentions.near(words))
    if (mention.entity == filler.entity && mention.tokens == words) return mention.form;
  return std::nullopt;
}

// Does the verb only tell that its infinitive begins, goes on or does not come about ("failed to reach a deal")?
bool is_phase(const CodingScene& scene, const std::string& verb) {
  const auto cue = scene.tables.negation_cues.find(verb);
  const bool denies = cue != scene.tables.negation_cues.end() && cue->second == Negation::governor;
  return denies || verb == "begin" || verb == "start" || verb == "continue";
}

// Is the act what the sentence tells first: by its main verb, by its noun, or by what is reported there?
bool in_main_clause(const CodingScene& scene, std::uint32_t trigger) {
  const Tree& tree = scene.tree;
  std::uint32_t at = trigger;
  if (const Dep link = tree[at].dep; !is_verb(tree[at]) && (link == Dep::dobj || link == Dep::nsubjpass))
    at = tree[at].head;
  while (!tree.is_root(at)) {
    const Token& token = tree[at];
    const bool beside = token.dep == Dep::conj && is_verb(tree[token.head]);
    const bool reported = (token.dep == Dep::ccomp || token.dep == Dep::parataxis) &&
                          scene.tables.reporting_verbs.contains(folded_lemma(tree[token.head]));
    const bool phase = token.dep == Dep::xcomp && is_phase(scene, folded_lemma(tree[token.head]));
    if (!beside && !reported && !phase) return false;
    at = token.head;
  }
  return is_verb(tree[at]);
}

// Those who protest, and end their protest, are mostly nobody that tables know, and mostly said to be against nobody.
bool is_of_crowd(const FactParts& parts) {
  if (parts.type == ActType::PROTEST) return true;
  const auto& tabled = parts.trigger.tabled;
  constexpr float own_subject = 0.9F;  // "the GM strike ended": not who strikes
  return tabled && tabled->row->type == parts.type && parts.cast.subject_prior >= own_subject &&
         is_one_of(tabled->row->object_class, {"dissent", "stoppage"});
}

void add_actors(const CodingScene& scene, const FactParts& parts, Evidence& evidence) {
  auto set = [&](Clue clue, bool value) { evidence[static_cast<std::size_t>(clue)] = value ? 1.F : 0.F; };
  const Entity& subject = scene.actors.entities[parts.subject.entity];
  set(Clue::subject_state, is_state(subject.type));
  set(Clue::subject_body, is_body(subject.type));
  set(Clue::subject_person, subject.type == EntityType::person);
  set(Clue::subject_unknown, !is_of_crowd(parts) && !is_known(subject));
  const auto form = form_of(scene, parts.subject);
  set(Clue::pronoun, form == MentionForm::pronoun);
  set(Clue::nominal, form == MentionForm::nominal);
  set(Clue::conjunct, !(parts.subject == parts.cast.subjects[0]) || parts.object != parts.cast.objects[0]);
  evidence[static_cast<std::size_t>(Clue::unsure)] = doubt(scene, parts.subject);
  if (!parts.object) return;
  const Entity& object = scene.actors.entities[parts.object->entity];
  set(Clue::object_unknown, !is_known(object));
  set(Clue::object_state, is_state(object.type));
  set(Clue::object_body, is_body(object.type));
  set(Clue::object_person, object.type == EntityType::person);
  set(Clue::same_state, subject.country && subject.country == object.country);
  evidence[static_cast<std::size_t>(Clue::unsure)] += doubt(scene, *parts.object);
}

}  // namespace

Evidence evidence_of(const CodingScene& scene, const FactParts& parts) {
  Evidence evidence{};
  auto set = [&](Clue clue, float value) { evidence[static_cast<std::size_t>(clue)] = value; };
  const auto& tabled = parts.trigger.tabled;
  set(Clue::bias, 1);
  set(Clue::type, bounded_log(parts.types[static_cast<std::size_t>(parts.type)]));
  set(Clue::event, bounded_log(1 - parts.types[act_type_count]));
  set(Clue::subject, bounded_log(parts.cast.subject_share));
  set(Clue::object, bounded_log(parts.cast.object_share));
  const float type = parts.types[static_cast<std::size_t>(parts.type)];
  set(Clue::subject_share, parts.cast.subject_share);
  set(Clue::object_share, parts.cast.object_share);
  set(Clue::doer, type * parts.cast.subject_share);
  set(Clue::whole, type * parts.cast.subject_share * parts.cast.object_share);
  set(Clue::nobody, parts.object || is_of_crowd(parts) ? 0.F : 1.F);
  set(Clue::subject_parse, parts.cast.subject_prior);
  set(Clue::object_parse, parts.cast.object_prior);
  set(Clue::row, tabled && tabled->row->type == parts.type ? tabled->row->prior : 0.F);
  set(Clue::other_row, tabled && tabled->row->type != parts.type ? 1.F : 0.F);
  set(Clue::unread, parts.trigger.by_reader && !parts.trigger.reading ? 1.F : 0.F);
  set(Clue::headline, parts.headline ? 1.F : 0.F);
  set(Clue::noun, is_noun(scene.tree[parts.trigger.token]) ? 1.F : 0.F);
  set(Clue::reported, parts.telling.speaker && !parts.telling.doubted ? 1.F : 0.F);
  set(Clue::negative, parts.telling.polarity == Polarity::negative ? 1.F : 0.F);
  set(Clue::not_actual, parts.telling.modality != Modality::actual ? 1.F : 0.F);
  const bool main = in_main_clause(scene, parts.trigger.token);
  const bool same = tabled && tabled->row->type == parts.type;
  set(Clue::main, main ? 1.F : 0.F);
  set(Clue::frame, main && same ? parts.cast.subject_prior * parts.cast.object_prior : 0.F);
  add_actors(scene, parts, evidence);
  return evidence;
}

float score_of(const Evidence& evidence, bool by_reader, const CodingTables& tables) {
  double sum = 0;
  for (std::size_t i = 0; i < clue_count; ++i) {
    const auto weights = tables.weights.find(clue_names.names[i]);
    if (weights == tables.weights.end()) continue;
    sum += static_cast<double>(evidence[i]) *
           static_cast<double>(by_reader ? weights->second.first : weights->second.second);
  }
  return static_cast<float>(1 / (1 + std::exp(-sum)));
}

std::string describe(const Evidence& evidence) {
  std::string line = "evidence:";
  for (std::size_t i = 1; i < clue_count; ++i)
    if (evidence[i] != 0)
      line += fmt::format("{} {} {:.3f}", line.back() == ':' ? "" : ",", clue_names.names[i], evidence[i]);
  return line;
}

}  // namespace entente::detail
