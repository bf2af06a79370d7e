#include "ingest/actors/pronouns.h"

#include "ingest/actors/antecedents.h"
#include "ingest/actors/control.h"
#include "ingest/actors/coreference.h"
#include "ingest/actors/readings.h"

#include <algorithm>

namespace entente::detail {
namespace {

constexpr std::uint32_t far = 3;  // sentences back

bool is_subject(const Scene& scene, std::uint32_t at) {
  const Dep dep = token(scene, at).dep;
  return dep == Dep::nsubj || dep == Dep::nsubjpass;
}

bool is_plural(const Scene& scene, std::uint32_t at) {
  const std::string_view tag = token(scene, at).tag;
  return tag == "NNS" || tag == "NNPS";
}

bool is_modifier(const Scene& scene, std::uint32_t at) {
  const Dep dep = token(scene, at).dep;
  return dep == Dep::amod || dep == Dep::compound || dep == Dep::nmod || dep == Dep::npadvmod;
}

bool is_person(const Scene& scene, const ActorMention& mention) {
  const bool several = mention.form == MentionForm::nominal && is_plural(scene, mention.head);  // "whose leaders"
  if (scene.entities[mention.entity].type == EntityType::person) return !several;
  if (mention.form == MentionForm::pronoun) return pronoun_kind(lower(scene, mention.head)) == PronounKind::person;
  if (mention.form != MentionForm::nominal || several || is_modifier(scene, mention.head)) return false;
  const auto noun = scene.data.nouns.find(fold(token(scene, mention.head).lemma));
  return noun != scene.data.nouns.end() &&
         (noun->second.type == EntityType::person || noun->second.type == EntityType::people);
}

bool fits(const Scene& scene, const ActorMention& mention, PronounKind kind) {
  if (mention.form == MentionForm::pronoun) return pronoun_kind(lower(scene, mention.head)) == kind;
  switch (kind) {
    case PronounKind::person:
      return is_person(scene, mention);
    case PronounKind::plural:
      return !is_modifier(scene, mention.head) && !is_person(scene, mention);
    case PronounKind::thing:
      return !is_modifier(scene, mention.head) && !is_person(scene, mention) && !is_plural(scene, mention.head);
    default:
      return false;
  }
}

// Agencies and papers are credits and sources far more often than whom a pronoun means.
bool is_medium(const Scene& scene, const ActorMention& mention) {
  return scene.entities[mention.entity].type == EntityType::media;
}

bool is_actor(EntityType type) {
  return type != EntityType::place && type != EntityType::facility && type != EntityType::other &&
         type != EntityType::event && type != EntityType::people;
}

double gender_score(const Scene& scene, const ActorMention& mention, std::uint32_t at) {
  static const WordClass& female_pronouns = actor_words("female_pronouns");
  const char gender = gender_of_mention(scene, mention);
  if (gender == '?') return 0;
  const bool female = female_pronouns.contains(lower(scene, at));
  return female == (gender == 'f') ? 0.5 : -6;
}

// "Trump said he …": the subject of the verb that the pronoun's clause completes.
bool governs_as_speaker(const Scene& scene, const ActorMention& mention, std::uint32_t at) {
  const std::uint32_t verb = token(scene, at).head;
  if (!is_subject(scene, at) || token(scene, verb).dep != Dep::ccomp) return false;
  return is_subject(scene, mention.head) && token(scene, mention.head).head == token(scene, verb).head;
}

// The verbs above the token, nearest first, as far as its sentence goes.
std::vector<std::uint32_t> verbs_above(const Scene& scene, std::uint32_t at) {
  constexpr std::size_t deepest = 8;
  std::vector<std::uint32_t> verbs;
  for (std::size_t steps = 0; steps < deepest && token(scene, at).head != at; ++steps) {
    at = token(scene, at).head;
    if (is_verbal_pos(token(scene, at).pos)) verbs.push_back(at);
  }
  return verbs;
}

// "warned Iran of consequences if it …": whom a verb of address is said to, for the subject of the clause below it.
bool is_addressed(const Scene& scene, const ActorMention& mention, std::uint32_t at) {
  static const WordClass& address_verbs = actor_words("verbs_of_address");
  const Token& t = token(scene, mention.head);
  if (t.dep != Dep::dobj && t.dep != Dep::dative) return false;
  if (!is_subject(scene, at) || !address_verbs.contains(token(scene, t.head).lemma)) return false;
  const std::vector<std::uint32_t> verbs = verbs_above(scene, at);
  return verbs.size() > 1 && verbs[0] != t.head && verbs[1] == t.head;
}

// Who speaks is "I" and "we" in the quotation, not "he" or "they".
struct Quotation {
  bool is_open = false;
  std::uint32_t speaker = none;
};

Quotation quotation_at(const Scene& scene, std::uint32_t at) {
  if (!is_quoted(scene, at)) return {};
  return {true, speaker_of(scene, at)};
}

// A pronoun whose antecedent is sought.
struct Sought {
  std::uint32_t at = 0;
  PronounKind kind = PronounKind::other;
  Quotation quotation;
  Agent agent;
};

// "Iran seized its tanker", "turned himself in", "urged Iran to free its prisoners", "thanked Iran for its help".
double agent_score(const Scene& scene, const ActorMention& mention, const Sought& pronoun) {
  if (mention.head != pronoun.agent.word) return 0;
  const std::string word = lower(scene, pronoun.at);
  const bool own = token(scene, pronoun.at).dep == Dep::poss;
  double sum = word.ends_with("self") || word.ends_with("selves") ? 2 : 0;
  if (own) sum += 1;
  if (own && pronoun.agent.is_judged) sum += 2.5;
  if (own && pronoun.agent.is_controlled && pronoun.kind != PronounKind::person) sum += 2.5;
  return sum;
}

// "Iran criticised the plan and Israel condemned [it]": the object of the clause that the pronoun's is joined to.
bool is_parallel_object(const Scene& scene, const ActorMention& mention, std::uint32_t at) {
  const Token& t = token(scene, mention.head);
  const Token& pronoun = token(scene, at);
  const Token& verb = token(scene, pronoun.head);
  const bool joined = verb.dep == Dep::conj || verb.dep == Dep::advcl;
  return t.dep == Dep::dobj && pronoun.dep == Dep::dobj && joined && verb.head == t.head &&
         child_with(scene, pronoun.head, Dep::nsubj) != none;
}

bool is_thing(EntityType type) {
  return type == EntityType::other || type == EntityType::event || type == EntityType::place ||
         type == EntityType::facility;
}

// "They claimed": nothing that cannot claim.
bool is_said_of_actors(const Scene& scene, std::uint32_t at) {
  static const WordClass& verbs = actor_words("verbs_of_actors");
  static const WordClass& people = actor_words("verbs_of_people");
  static const WordClass& speech = actor_words("verbs_of_speech");
  if (token(scene, at).dep != Dep::nsubj) return false;
  const std::string& verb = token(scene, token(scene, at).head).lemma;
  return verbs.contains(verb) || people.contains(verb) || speech.contains(verb);
}

// '"He is mad," [she] said': who speaks is not whom the quotation speaks of.
bool is_only_quoted(const Scene& scene, const ActorMention& mention, const Sought& pronoun) {
  static const WordClass& speech = actor_words("verbs_of_speech");
  return !pronoun.quotation.is_open && token(scene, pronoun.at).dep == Dep::nsubj &&
         speech.contains(token(scene, token(scene, pronoun.at).head).lemma) && is_quoted(scene, mention.head);
}

double role_score(const Scene& scene, const ActorMention& mention, const Sought& pronoun) {
  const auto& [at, kind, quotation, agent] = pronoun;
  double sum = is_subject(scene, mention.head) ? 2 : token(scene, mention.head).dep == Dep::dobj ? 1 : 0;
  const Token& above = token(scene, token(scene, mention.head).head);
  if (sum == 2 && above.dep == Dep::ROOT) sum += 0.5;
  if (governs_as_speaker(scene, mention, at)) sum += 1.5;
  sum += agent_score(scene, mention, pronoun);
  if (is_addressed(scene, mention, at)) sum += 2.5;
  if (is_only_quoted(scene, mention, pronoun)) sum -= 4;
  if (kind != PronounKind::person && is_thing(scene.entities[mention.entity].type) && is_said_of_actors(scene, at))
    sum -= 4;
  if (kind == PronounKind::thing && is_parallel_object(scene, mention, at)) sum += 4;
  if (kind == PronounKind::person) {
    const bool described =
        mention.form == MentionForm::nominal && scene.entities[mention.entity].type == EntityType::people;
    return sum + gender_score(scene, mention, at) - (described ? 0.7 : 0);  // "her mother … she"
  }
  const Entity& entity = scene.entities[mention.entity];
  if (!is_actor(entity.type) && entity.type != EntityType::people) sum -= kind == PronounKind::plural ? 1.5 : 0.3;
  if (is_actor(entity.type) && (entity.country || mention.form != MentionForm::nominal)) sum += 1;
  if (token(scene, at).dep == Dep::poss && at - mention.head < 8) sum += 1.5;
  if (kind == PronounKind::plural && is_plural(scene, mention.head)) sum += 1.5;
  if (kind == PronounKind::plural && entity.type == EntityType::state) sum -= 0.5;
  return mention.acts ? sum : sum - 1.5;
}

// "X met him", "he met him": nobody who is the subject of the same verb.
bool is_barred(const Scene& scene, const ActorMention& mention, std::uint32_t at) {
  const Token& pronoun = token(scene, at);
  const std::string word = lower(scene, at);
  if (pronoun.dep != Dep::dobj && pronoun.dep != Dep::dative) return false;
  if (word.ends_with("sel") || word.ends_with("self") || word.ends_with("selves")) return false;
  if (is_subject(scene, mention.head) && token(scene, mention.head).head == pronoun.head) return true;
  const std::uint32_t subject = child_with(scene, pronoun.head, Dep::nsubj);
  return subject != none && entity_at(scene, subject) == mention.entity;
}

bool is_speaking(const Scene& scene, const ActorMention& mention, const Quotation& quotation, PronounKind kind) {
  if (quotation.speaker == none || is_quoted(scene, mention.head)) return false;
  if (mention.entity == quotation.speaker) return true;
  if (kind != PronounKind::plural) return false;
  const std::string& side = country_of(scene, quotation.speaker);
  return !side.empty() && country_of(scene, mention.entity) == side;
}

struct Candidate {
  std::uint32_t entity = none;
  double score = -100;
  double second = -100;                 ///< the best score of another entity
  std::vector<std::uint32_t> joined{};  ///< where several people are meant, all of them
};

bool may_be_meant(const Scene& scene, const ActorMention& mention, const Sought& pronoun) {
  if (mention.head >= pronoun.at || mention.tokens.contains(pronoun.at)) return false;
  if (!fits(scene, mention, pronoun.kind) || is_medium(scene, mention)) return false;
  if (is_barred(scene, mention, pronoun.at) || is_speaking(scene, mention, pronoun.quotation, pronoun.kind))
    return false;
  return mention.acts || !is_dateline(scene, mention.tokens);
}

Candidate best_in(const Scene& scene, TokenSpan sentence, const Sought& pronoun) {
  Candidate best;
  for (const std::uint32_t m : mentions_in(scene, sentence, pronoun.at)) {
    const ActorMention& mention = scene.mentions[m];
    if (!may_be_meant(scene, mention, pronoun)) continue;
    const double score = role_score(scene, mention, pronoun) + 0.001 * mention.head;
    if (score > best.score) {
      if (mention.entity != best.entity) best.second = best.score;
      best.entity = mention.entity;
      best.score = score;
    } else if (mention.entity != best.entity) {
      best.second = std::max(best.second, score);
    }
  }
  return best;
}

Candidate antecedent(const Scene& scene, std::uint32_t at, PronounKind kind) {
  constexpr double joined_score = 4;  // of several people who are a subject, against one actor's
  const std::uint32_t here = scene.sentence_at[at];
  const Sought pronoun{at, kind, quotation_at(scene, at), agent_of_clause(scene, at)};
  for (std::uint32_t back = 0; back <= far && back <= here; ++back) {
    const TokenSpan sentence = scene.document.sentences[here - back];
    Candidate best = best_in(scene, sentence, pronoun);
    if (kind == PronounKind::plural && !pronoun.quotation.is_open && best.score < joined_score)
      if (auto people = joined_people(scene, sentence, at); !people.empty())
        return {people.front(), joined_score, best.score, std::move(people)};
    if (best.score > -2) return best;
  }
  return {};
}

// How sure a pronoun's antecedent is, by what separates it from the next best.
float confidence_of(const Candidate& best) {
  const double margin = best.score - best.second;
  if (margin > 3) return 0.85F;
  if (margin > 1.5) return 0.75F;
  return margin > 0.5 ? 0.65F : 0.5F;
}

// "With his pledge, Trump …": the subject that follows.
std::uint32_t postcedent(const Scene& scene, std::uint32_t at, PronounKind kind) {
  for (const std::uint32_t m : mentions_in(scene, scene.document.sentences[scene.sentence_at[at]], at)) {
    const ActorMention& mention = scene.mentions[m];
    if (mention.head > at && is_subject(scene, mention.head) && fits(scene, mention, kind)) return mention.entity;
  }
  return none;
}

std::uint32_t relative_antecedent(const Scene& scene, std::uint32_t at) {
  std::uint32_t verb = at;
  for (int steps = 0; steps < 6 && token(scene, verb).dep != Dep::relcl && token(scene, verb).head != verb; ++steps)
    verb = token(scene, verb).head;
  if (token(scene, verb).dep == Dep::relcl && token(scene, verb).head < at)
    if (const std::uint32_t entity = entity_at(scene, token(scene, verb).head); entity != none) return entity;
  for (std::uint32_t i = at; i-- > scene.document.sentences[scene.sentence_at[at]].first && i + 4 > at;)
    if (const std::uint32_t entity = entity_at(scene, i); entity != none) return entity;
  return none;
}

}  // namespace

PronounKind pronoun_kind(std::string_view pronoun) {
  struct Row {
    PronounKind kind;
    const WordClass& words;
  };
  static const std::array rows{
      Row{PronounKind::person, actor_words("pronouns_of_person")},
      Row{PronounKind::plural, actor_words("pronouns_of_plural")},
      Row{PronounKind::thing, actor_words("pronouns_of_thing")},
      Row{PronounKind::speaker, actor_words("pronouns_of_speaker")},
      Row{PronounKind::speakers, actor_words("pronouns_of_speakers")},
      Row{PronounKind::relative, actor_words("relative_pronouns")},
  };
  for (const Row& row : rows)
    if (row.words.contains(pronoun)) return row.kind;
  return PronounKind::other;
}

void link_pronoun(Scene& scene, std::uint32_t at) {
  const PronounKind kind = pronoun_kind(lower(scene, at));
  std::uint32_t entity = none;
  std::string_view rule = "coref.pronoun";
  float confidence = 0.7F;
  if (kind == PronounKind::person || kind == PronounKind::plural || kind == PronounKind::thing) {
    const Candidate best = antecedent(scene, at, kind);
    for (std::size_t i = 1; i < best.joined.size(); ++i)
      add_mention(scene, {at, at + 1}, best.joined[i], MentionForm::pronoun, rule, confidence_of(best));
    entity = best.entity;
    if (entity != none) confidence = confidence_of(best);
    if (entity == none) entity = postcedent(scene, at, kind);
  } else if (kind == PronounKind::relative) {
    entity = relative_antecedent(scene, at);
    rule = "coref.relative";
  }
  if (entity != none) add_mention(scene, {at, at + 1}, entity, MentionForm::pronoun, rule, confidence);
}

}  // namespace entente::detail
