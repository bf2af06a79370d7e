#include "ingest/coding/barriers.h"

#include <algorithm>
#include <array>

namespace entente::detail {
namespace {

using Words = std::initializer_list<std::string_view>;

bool is_one_of(std::string_view word, Words words) {
  return std::ranges::find(words, word) != words.end();
}

bool judges(const TriggerRow& row) {
  const bool type = row.type == ActType::ACCUSE || row.type == ActType::SUPPORT || row.type == ActType::PROTEST;
  return type && !row.noun && row.words.size() == 1 && row.object_class.empty();
}

bool rejects(const TriggerRow& row) {
  return row.type == ActType::REJECT && !row.noun && row.words.size() == 1;
}

bool has_row(const CodingScene& scene, std::uint32_t token, auto&& fits) {
  const auto rows = scene.tables.triggers.find(folded_lemma(scene.tree[token]));
  return rows != scene.tables.triggers.end() && std::ranges::any_of(rows->second, fits);
}

// The verb that a noun is an object of, also behind what leads to a ground: "criticised over", "praised for"; else the
// noun's head.
std::uint32_t governor_of(const Tree& tree, std::uint32_t noun) {
  const std::uint32_t head = tree[noun].head;
  const bool ground =
      tree[noun].dep == Dep::pobj && is_one_of(folded_lemma(tree[head]), {"for", "over", "of", "at", "to", "against"});
  return ground ? tree[head].head : head;
}

void erase(Ranking& ranking, auto&& barred) {
  std::erase_if(ranking.candidates, barred);
}

// "The London bombings": whoever did it, no place that stands before the noun did.
void bar_scenes(const CodingScene& scene, Ranking& subjects) {
  erase(subjects, [&](const Candidate& candidate) {
    return candidate.path == "modifier" && std::ranges::all_of(candidate.entities, [&](std::uint32_t entity) {
             return scene.actors.entities[entity].type == EntityType::place;
           });
  });
}

// "Turkey expelled the envoy over the killing": not Turkey's act, which answers it.
void bar_answerer(const CodingScene& scene, std::uint32_t noun, Ranking& subjects) {
  const Tree& tree = scene.tree;
  if (tree[noun].dep != Dep::pobj || folded_lemma(tree[tree[noun].head]) != "over") return;
  std::uint32_t verb = tree[tree[noun].head].head;
  if (tree[verb].dep == Dep::dobj || tree[verb].dep == Dep::pobj) verb = tree[verb].head;
  if (!is_verb(tree[verb])) return;
  if (const auto answerer = surface_subject(tree, verb))
    erase(subjects, [&](const Candidate& candidate) { return candidate.token == answerer->token; });
}

// "Qatar condemned Egypt's raid", "the sanctions were rejected by the Senate": neither Qatar nor the Senate takes part.
void bar_judge(const CodingScene& scene, std::uint32_t noun, Ranking& ranking) {
  const Tree& tree = scene.tree;
  const std::uint32_t verb = governor_of(tree, noun);
  const auto by = is_passive(tree, verb) ? tree.preposition(verb, "by") : std::nullopt;
  const auto judge = by ? tree.child(*by, Dep::pobj) : std::nullopt;
  const auto subject = surface_subject(tree, verb);
  erase(ranking, [&](const Candidate& candidate) {
    return (judge && candidate.token == *judge) || (subject && !by && candidate.token == subject->token);
  });
}

bool is_deed_noun(const CodingScene& scene, std::uint32_t token) {
  return is_noun(scene.tree[token]) &&
         has_row(scene, token, [](const TriggerRow& row) { return row.noun && is_deed(row.type); });
}

// Does a word stand below such a preposition of `governor`, as its object or inside that?
bool is_below_preposition(const Tree& tree, std::uint32_t token, std::uint32_t governor, Words prepositions) {
  for (std::uint32_t at = token; !tree.is_root(at) && at != governor; at = tree[at].head)
    if (tree[at].dep == Dep::pobj && tree[tree[at].head].head == governor &&
        is_one_of(folded_lemma(tree[tree[at].head]), prepositions))
      return true;
  return false;
}

// "condemned the attack on Israel", "praised the campaign against the rebels"
bool suffers_judged_deed(const CodingScene& scene, std::uint32_t token, std::uint32_t verb) {
  const Tree& tree = scene.tree;
  for (std::uint32_t at = token; !tree.is_root(at); at = tree[at].head) {
    const bool below_verb = (tree[at].dep == Dep::dobj && tree[at].head == verb) ||
                            (tree[at].dep == Dep::pobj && tree[tree[at].head].head == verb);
    if (below_verb)
      return is_deed_noun(scene, at) &&
             is_below_preposition(tree, token, at, {"on", "against", "over", "at", "into", "of"});
  }
  return false;
}

// "talks on Iran", "met to discuss Ukraine"
bool is_topic(const Tree& tree, std::uint32_t token, const Trigger& trigger) {
  const auto light = trigger.tabled ? trigger.tabled->light_object : std::nullopt;
  const std::uint32_t noun = light.value_or(trigger.token);
  if (is_noun(tree[noun]) && is_below_preposition(tree, token, noun, {"on", "about", "over"})) return true;
  const Token& word = tree[token];
  return word.dep == Dep::dobj && is_one_of(folded_lemma(tree[word.head]), {"discuss", "debate"});
}

bool is_place_or_state(const CodingScene& scene, const Candidate& candidate) {
  const EntityType type = scene.actors.entities[candidate.entities[0]].type;
  return type == EntityType::place || type == EntityType::state || type == EntityType::facility;
}

// "complained to CNN", "criticised the cuts on Fox News"
bool is_medium_told(const CodingScene& scene, const Candidate& candidate) {
  const Tree& tree = scene.tree;
  const Token& token = tree[candidate.token];
  return scene.actors.entities[candidate.entities[0]].type == EntityType::media && token.dep == Dep::pobj &&
         is_one_of(folded_lemma(tree[token.head]), {"to", "on", "with", "in"});
}

bool is_clause_subject(const Token& token) {
  return token.dep == Dep::nsubj || token.dep == Dep::nsubjpass;
}

// What the clause behind may answer: "Israel offered a truce and Hamas accepted it".
bool asks(ActType type) {
  return type != ActType::ACCUSE && type != ActType::SUPPORT && type != ActType::REJECT;
}

// "France opposed the plan and Germany refused to sign": each does its own.
bool acts_beside(const CodingScene& scene, const Candidate& candidate, const Trigger& trigger, ActType type) {
  const Tree& tree = scene.tree;
  const Token& token = tree[candidate.token];
  if (!candidate.path.empty() || !is_clause_subject(token) || !is_verb(tree[token.head])) return false;
  const std::uint32_t verb = token.head, own = clause_of(tree, trigger.token);
  const bool joined =
      (tree[verb].dep == Dep::conj && tree[verb].head == own) || (tree[own].dep == Dep::conj && tree[own].head == verb);
  const std::uint32_t later = std::max(verb, own);
  const bool answers = asks(type) && has_class(folded_lemma(tree[later]), "reply", scene.tables);
  const bool light = trigger.tabled && trigger.tabled->light_object;
  return verb != own && joined && tree.child(own, Dep::nsubj) && !light && !answers;
}

bool is_barred_object(const CodingScene& scene, const Trigger& trigger, ActType type, const Candidate& candidate) {
  const Tree& tree = scene.tree;
  const bool verb = is_verb(tree[trigger.token]);
  const bool judges = type == ActType::ACCUSE || type == ActType::SUPPORT;
  if (judges && verb && suffers_judged_deed(scene, candidate.token, trigger.token)) return true;
  if (type == ActType::CONSULT && is_topic(tree, candidate.token, trigger)) return true;
  if (type == ActType::ACCUSE && is_medium_told(scene, candidate)) return true;
  if (type == ActType::AGREE && is_place_or_state(scene, candidate) && tree[candidate.token].dep == Dep::pobj &&
      is_below_preposition(tree, candidate.token, trigger.token, {"in", "at"}))
    return true;
  return !is_deed(type) && acts_beside(scene, candidate, trigger, type);
}

// "a [Russian] attack", "[the Taliban]": a danger that comes from somebody else than who warns
bool is_of_others(const CodingScene& scene, std::uint32_t danger, std::uint32_t warning) {
  const Tree& tree = scene.tree;
  const auto warner = surface_subject(tree, warning);
  const auto own = warner ? actors_at(scene, warner->token, Role::subject) : std::vector<std::uint32_t>{};
  const auto is_other = [&](std::uint32_t token) {
    const auto& who = scene.actors.of_token[token];
    return !who.empty() && (own.empty() || who[0] != own[0]);
  };
  if (!is_deed_noun(scene, danger))
    return is_other(danger) && can_act(scene.actors.entities[scene.actors.of_token[danger][0]]);
  return std::ranges::any_of(tree.children(danger), [&](std::uint32_t c) {
    const Dep dep = tree[c].dep;
    return (dep == Dep::amod || dep == Dep::compound || dep == Dep::poss || dep == Dep::nmod) && is_other(c);
  });
}

bool has_modal(const Tree& tree, std::uint32_t verb) {
  return std::ranges::any_of(tree.children(verb), [&](std::uint32_t c) {
    return tree[c].dep == Dep::aux && is_one_of(folded_lemma(tree[c]), {"could", "may", "might"});
  });
}

}  // namespace

bool is_deed(ActType type) {
  return type == ActType::AID || type == ActType::RETREAT || type == ActType::PROTEST || type == ActType::SANCTION ||
         type == ActType::MOBILIZE || type == ActType::COERCE || type == ActType::ASSAULT;
}

bool is_judged(const CodingScene& scene, std::uint32_t noun) {
  const Tree& tree = scene.tree;
  const std::uint32_t verb = governor_of(tree, noun);
  const bool rejected = tree[noun].dep == Dep::nsubjpass && has_row(scene, verb, rejects);
  const auto article = tree.child(noun, Dep::det);
  const bool named = tree[noun].dep == Dep::dobj && article && folded_lemma(tree[*article]) == "the" &&
                     !tree.child(verb, Dep::prt) && has_class(folded_lemma(tree[verb]), "naming", scene.tables);
  return rejected || named || has_row(scene, verb, judges);
}

bool only_foretells(const CodingScene& scene, std::uint32_t trigger) {
  const Tree& tree = scene.tree;
  if (!has_class(folded_lemma(tree[trigger]), "warning", scene.tables) || tree.child(trigger, Dep::dobj)) return false;
  for (const std::string_view preposition : {"of", "about"})
    if (const auto of = tree.preposition(trigger, preposition))
      if (const auto danger = tree.child(*of, Dep::pobj)) return is_of_others(scene, *danger, trigger);
  const auto clause = tree.child(trigger, Dep::ccomp);
  const auto subject = clause ? tree.child(*clause, Dep::nsubj) : std::nullopt;
  return subject && tree[*subject].pos != Pos::PRON && has_modal(tree, *clause) &&
         !actors_at(scene, *subject, Role::subject).empty();
}

void bar_subjects(const CodingScene& scene, const Trigger& trigger, ActType type, Ranking& subjects) {
  if (!is_noun(scene.tree[trigger.token])) return;
  if (type == ActType::ASSAULT) bar_scenes(scene, subjects);
  bar_answerer(scene, trigger.token, subjects);
  if (is_judged(scene, trigger.token)) bar_judge(scene, trigger.token, subjects);
}

void bar_objects(const CodingScene& scene, const Trigger& trigger, ActType type, Ranking& objects) {
  if (is_noun(scene.tree[trigger.token]) && is_judged(scene, trigger.token)) bar_judge(scene, trigger.token, objects);
  erase(objects, [&](const Candidate& candidate) { return is_barred_object(scene, trigger, type, candidate); });
}

}  // namespace entente::detail
