#include "ingest/actors/pronouns.h"

#include "ingest/actors/antecedents.h"
#include "ingest/actors/clause_pronouns.h"
#include "ingest/actors/coreference.h"
#include "ingest/actors/pronoun_scores.h"

#include <algorithm>

namespace entente::detail {
namespace {

constexpr std::uint32_t far = 3;  // sentences back

Quotation quotation_at(const Scene& scene, std::uint32_t at) {
  if (!is_quoted(scene, at)) return {};
  return {true, speaker_of(scene, at)};
}

struct Candidate {
  std::uint32_t entity = none;
  double score = -100;
  double second = -100;                 ///< the best score of another entity
  std::vector<std::uint32_t> joined{};  ///< where several people are meant, all of them
};

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

// The subject of the main verb, where the word stands in what opens the sentence before it; none elsewhere.
std::uint32_t main_subject_behind(const Scene& scene, std::uint32_t at) {
  constexpr int deepest = 8;
  std::uint32_t part = at;
  for (int steps = 0; steps < deepest; ++steps) {
    const std::uint32_t above = token(scene, part).head;
    if (above == part) return none;
    const std::uint32_t subject = child_with(scene, above, Dep::nsubj);
    if (subject != none && subject < at) return none;
    if (token(scene, above).head == above || (subject != none && subject > at)) {
      const Dep dep = token(scene, part).dep;
      const bool opens = dep == Dep::prep || dep == Dep::advcl;
      return opens && subject != none && token(scene, part).right_edge < subject ? subject : none;
    }
    part = above;
  }
  return none;
}

// "In his speech, Trump said", "Discussing his plan, Trump said": who is named right behind.
std::uint32_t named_behind(const Scene& scene, std::uint32_t at, PronounKind kind) {
  if (token(scene, at).dep != Dep::poss || kind != PronounKind::person || is_quoted(scene, at)) return none;
  std::uint32_t subject = main_subject_behind(scene, at);
  if (subject != none && scene.name_at[subject] == none)  // "the prime minister, [Vera Holm], said"
    subject = child_with(scene, subject, Dep::appos);
  if (subject == none || scene.name_at[subject] == none) return none;
  const ActorMention& mention = scene.mentions[scene.name_at[subject]];
  return fits(scene, mention, kind) && gender_score(scene, mention, at) > -1 ? mention.entity : none;
}

// "With his pledge, Trump …": the subject that follows.
std::uint32_t postcedent(const Scene& scene, std::uint32_t at, PronounKind kind) {
  for (const std::uint32_t m : mentions_in(scene, scene.document.sentences[scene.sentence_at[at]], at)) {
    const ActorMention& mention = scene.mentions[m];
    if (mention.head > at && is_subject(scene, mention.head) && fits(scene, mention, kind)) return mention.entity;
  }
  return none;
}

// "McCain of Arizona, [who] left": "who" is no place, but whose the place is.
std::uint32_t relative_antecedent(const Scene& scene, std::uint32_t at) {
  const std::string pronoun = lower(scene, at);
  const bool animate = pronoun == "who" || pronoun == "whom";
  const auto meant = [&](std::uint32_t word) {
    const std::uint32_t entity = entity_at(scene, word);
    return entity != none && animate && !may_act(scene.entities[entity].type) ? none : entity;
  };
  std::uint32_t verb = at;
  for (int steps = 0; steps < 6 && token(scene, verb).dep != Dep::relcl && token(scene, verb).head != verb; ++steps)
    verb = token(scene, verb).head;
  if (token(scene, verb).dep == Dep::relcl && token(scene, verb).head < at) {
    const std::uint32_t noun = token(scene, verb).head;
    if (const std::uint32_t entity = meant(noun); entity != none) return entity;
    const std::uint32_t preposition = entity_at(scene, noun) == none ? none : preposition_of(scene, noun);
    if (const std::uint32_t owner = preposition == none ? none : meant(token(scene, preposition).head); owner != none)
      return owner;
  }
  for (std::uint32_t i = at; i-- > scene.document.sentences[scene.sentence_at[at]].first && i + 4 > at;)
    if (const std::uint32_t entity = meant(i); entity != none) return entity;
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

namespace {

// "He [Alder] left": whom an editor put behind the pronoun in brackets.
std::uint32_t named_in_bracket(const Scene& scene, std::uint32_t at) {
  if (at + 2 >= size(scene) || word(scene, at + 1) != "[" || scene.name_at[at + 2] == none) return none;
  const ActorMention& name = scene.mentions[scene.name_at[at + 2]];
  return name.tokens.last < size(scene) && word(scene, name.tokens.last) == "]" ? name.entity : none;
}

}  // namespace

void link_pronoun(Scene& scene, std::uint32_t at) {
  const PronounKind kind = pronoun_kind(lower(scene, at));
  if (const std::uint32_t named = named_in_bracket(scene, at); named != none && kind != PronounKind::other) {
    add_mention(scene, {at, at + 1}, named, MentionForm::pronoun, "coref.bracket", 0.9F);
    return;
  }
  if (kind == PronounKind::thing && stands_for_clause(scene, at)) return;
  std::uint32_t entity = none;
  std::string_view rule = "coref.pronoun";
  float confidence = 0.7F;
  if (kind == PronounKind::person || kind == PronounKind::plural || kind == PronounKind::thing) {
    Candidate best = antecedent(scene, at, kind);
    if (const std::uint32_t behind = named_behind(scene, at, kind); behind != none) best = {behind, 1, 0};
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
