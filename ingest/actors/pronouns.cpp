#include "ingest/actors/coreference.h"

#include <algorithm>

namespace entente::detail {
namespace {

enum class Kind { person, plural, thing, speaker, speakers, relative, none_of_these };

Kind kind_of(std::string_view pronoun) {
  if (in_words(pronoun, " he she him her his hers himself herself ")) return Kind::person;
  if (in_words(pronoun, " they them their theirs themselves ")) return Kind::plural;
  if (in_words(pronoun, " it its itself ")) return Kind::thing;
  if (in_words(pronoun, " i me my mine myself ")) return Kind::speaker;
  if (in_words(pronoun, " we us our ours ourselves ")) return Kind::speakers;
  if (in_words(pronoun, " who whom whose which that ")) return Kind::relative;
  return Kind::none_of_these;
}

bool is_person(const Scene& scene, const ActorMention& mention) {
  const EntityType type = scene.entities[mention.entity].type;
  if (type == EntityType::person) return true;
  if (mention.form != MentionForm::nominal) return false;
  const auto noun = scene.data.nouns.find(fold(token(scene, mention.head).lemma));
  const bool singular = token(scene, mention.head).tag == "NN" || token(scene, mention.head).tag == "NNP";
  return singular && noun != scene.data.nouns.end() && noun->second.type == EntityType::person;
}

bool is_plural(const Scene& scene, const ActorMention& mention) {
  const std::string_view tag = token(scene, mention.head).tag;
  return tag == "NNS" || tag == "NNPS";
}

bool fits(const Scene& scene, const ActorMention& mention, Kind kind) {
  if (mention.form == MentionForm::pronoun) return false;
  const bool adjective = token(scene, mention.head).dep == Dep::amod || token(scene, mention.head).dep == Dep::compound;
  switch (kind) {
    case Kind::person:
      return is_person(scene, mention);
    case Kind::plural:
      return !adjective && !is_person(scene, mention);
    case Kind::thing:
      return !adjective && !is_person(scene, mention) && !is_plural(scene, mention);
    default:
      return false;
  }
}

double role_score(const Scene& scene, const ActorMention& mention, Kind kind) {
  const Dep dep = token(scene, mention.head).dep;
  double sum = dep == Dep::nsubj || dep == Dep::nsubjpass ? 2 : dep == Dep::dobj || dep == Dep::agent ? 1 : 0;
  if (kind == Kind::plural && is_plural(scene, mention)) sum += 1.5;
  if (kind != Kind::person && !mention.acts) sum -= 1.5;
  return sum;
}

std::uint32_t antecedent(const Scene& scene, std::uint32_t at, Kind kind) {
  const std::uint32_t here = scene.sentence_at[at];
  for (std::uint32_t back = 0; back <= 3 && back <= here; ++back) {
    std::uint32_t best = none;
    double top = -100;
    for (const std::uint32_t m : mentions_in(scene, scene.document.sentences[here - back])) {
      const ActorMention& mention = scene.mentions[m];
      if (mention.head >= at || mention.tokens.contains(at) || !fits(scene, mention, kind)) continue;
      const double score = role_score(scene, mention, kind) + 0.001 * mention.head;
      if (score > top) {
        top = score;
        best = mention.entity;
      }
    }
    if (best != none) return best;
  }
  return none;
}

std::uint32_t entity_at(const Scene& scene, std::uint32_t at) {
  if (scene.name_at[at] != none) return scene.mentions[scene.name_at[at]].entity;
  return scene.nominal_at[at] == none ? none : scene.mentions[scene.nominal_at[at]].entity;
}

std::uint32_t relative_antecedent(const Scene& scene, std::uint32_t at) {
  std::uint32_t verb = at;
  for (int steps = 0; steps < 6 && token(scene, verb).dep != Dep::relcl && token(scene, verb).head != verb; ++steps)
    verb = token(scene, verb).head;
  if (token(scene, verb).dep != Dep::relcl) return none;
  return entity_at(scene, token(scene, verb).head);
}

std::uint32_t speaker_of(const Scene& scene, std::uint32_t at) {
  const std::uint32_t here = scene.sentence_at[at];
  for (std::uint32_t back = 0; back <= 2 && back <= here; ++back)
    for (const std::uint32_t m : mentions_in(scene, scene.document.sentences[here - back])) {
      const ActorMention& mention = scene.mentions[m];
      if (mention.form == MentionForm::pronoun || token(scene, mention.head).dep != Dep::nsubj) continue;
      const Token& verb = token(scene, token(scene, mention.head).head);
      if (in_words(verb.lemma,
                   " say tell add write tweet declare announce state warn argue insist ask note reply vow "))
        return mention.entity;
    }
  return none;
}

std::uint32_t country_entity(Scene& scene, std::uint32_t person) {
  const auto known = scene.data.by_id.find(country_of(scene, person));
  return known == scene.data.by_id.end() ? person : entity_of_record(scene, known->second);
}

}  // namespace

void link_pronoun(Scene& scene, std::uint32_t at) {
  const Kind kind = kind_of(lower(scene, at));
  std::uint32_t entity = none;
  switch (kind) {
    case Kind::person:
    case Kind::plural:
    case Kind::thing:
      entity = antecedent(scene, at, kind);
      break;
    case Kind::relative:
      entity = relative_antecedent(scene, at);
      break;
    case Kind::speaker:
      entity = speaker_of(scene, at);
      break;
    case Kind::speakers:
      entity = speaker_of(scene, at);
      if (entity != none) entity = country_entity(scene, entity);
      break;
    case Kind::none_of_these:
      return;
  }
  if (entity != none) add_mention(scene, {at, at + 1}, entity, MentionForm::pronoun, "coref.pronoun", 0.7F);
}

}  // namespace entente::detail
