#include "ingest/coding/barred_adjuncts.h"
#include "ingest/coding/barred_beside.h"
#include "ingest/coding/barred_contents.h"
#include "ingest/coding/barred_doers.h"
#include "ingest/coding/barred_settings.h"
#include "ingest/coding/barred_talks.h"
#include "ingest/coding/barriers.h"
#include "ingest/coding/between.h"
#include "ingest/coding/deeds.h"
#include "ingest/language/reciprocal.h"

#include <algorithm>
#include <array>

namespace entente::detail {
namespace {

// "the sanctions on Iran", "the indictment of Putin": does what the noun tells harm whom it leads to? Who looks into a
// charge may accuse whom it is against.
bool is_harmful(const CodingScene& scene, std::uint32_t noun, std::uint32_t verb, ActType type) {
  if (tells_deed(scene, noun)) return true;
  if (type == ActType::REQUEST) return false;
  if (type == ActType::ACCUSE && (!tells_by_itself(scene, verb, type) || is_of_class(scene, verb, "investigating")))
    return false;
  return tells_by_itself(scene, noun, ActType::ACCUSE) || is_of_class(scene, noun, "charging");
}

// "measures such as [sanctions]", "articles of [impeachment]": whether what is told lies within the verb's object.
bool is_part_of_object(const Tree& tree, std::uint32_t noun, std::uint32_t verb) {
  if (tree[noun].dep != Dep::pobj || !is_one_of(folded_lemma(tree[tree[noun].head]), {"as", "include", "like", "of"}))
    return false;
  const std::uint32_t whole = tree[tree[noun].head].head;
  const bool article = folded_lemma(tree[whole]) == "article" || folded_lemma(tree[tree[noun].head]) != "of";
  return article && tree[whole].dep == Dep::dobj && tree[whole].head == verb;
}

// "approved a ban on arms to [Libya]", where the parser hangs it on the verb
bool is_behind_harm(const CodingScene& scene, std::uint32_t token, std::uint32_t verb, ActType type) {
  const Tree& tree = scene.tree;
  const auto harm = type == ActType::SUPPORT ? tree.child(verb, Dep::dobj) : std::nullopt;
  return harm && tree[token].dep == Dep::pobj && tree[tree[token].head].head == verb && tree[token].head > *harm &&
         is_harmful(scene, *harm, verb, type) &&
         is_one_of(folded_lemma(tree[tree[token].head]), {"on", "against", "to"});
}

// "condemned the attack on Israel", "praised the campaign against the rebels", "endorsed the indictment of Putin"
bool suffers_judged_deed(const CodingScene& scene, std::uint32_t token, std::uint32_t verb, ActType type) {
  const Tree& tree = scene.tree;
  for (std::uint32_t at = token; !tree.is_root(at); at = tree[at].head) {
    const bool below_verb = (tree[at].dep == Dep::dobj && tree[at].head == verb) ||
                            (tree[at].dep == Dep::pobj && tree[tree[at].head].head == verb);
    const bool part =
        type == ActType::SUPPORT && is_part_of_object(tree, at, verb) && is_harmful(scene, at, verb, type);
    if (below_verb || part)
      return is_harmful(scene, at, verb, type) &&
             is_below_preposition(tree, token, at, {"on", "against", "over", "at", "into", "of"});
  }
  return false;
}

// "complained to CNN", "criticised the cuts on Fox News"
bool is_medium_told(const CodingScene& scene, const Candidate& candidate) {
  const Tree& tree = scene.tree;
  const Token& token = tree[candidate.token];
  return scene.actors.entities[candidate.entities[0]].type == EntityType::media && token.dep == Dep::pobj &&
         is_one_of(folded_lemma(tree[token.head]), {"to", "on", "with", "in"});
}

// "told Congress that Trump had lied", "denied to reporters": who only hears it.
bool is_audience(const CodingScene& scene, std::uint32_t token, const Trigger& trigger, ActType type) {
  const Tree& tree = scene.tree;
  const std::string verb = folded_lemma(tree[trigger.token]);
  if (type == ActType::REJECT && verb == "deny") {
    const auto to = tree.preposition(trigger.token, "to");
    return to && tree.child(*to, Dep::pobj) == token;
  }
  const bool told =
      tree[token].head == trigger.token && (tree[token].dep == Dep::dobj || tree[token].dep == Dep::dative);
  return type == ActType::ACCUSE && verb == "tell" && told && tree.child(trigger.token, Dep::ccomp).has_value();
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

// "admitted that Russia had sent troops": what somebody owns up to is done to nobody of whom it tells.
bool is_of_admission(const Tree& tree, std::uint32_t token, std::uint32_t verb) {
  const auto clause = tree.child(verb, Dep::ccomp);
  return clause && token >= tree[*clause].left_edge && token <= tree[*clause].right_edge &&
         !tree.child(verb, Dep::dobj) && !tree.preposition(verb, "to");
}

std::string object_of(const Tree& tree, std::uint32_t verb) {
  const auto object = tree.child(verb, Dep::dobj);
  return object ? folded_lemma(tree[*object]) : std::string{};
}

// "refused, as he said in [Oslo], to go": who stands in a remark of how it is told.
bool is_in_aside(const CodingScene& scene, std::uint32_t token, std::uint32_t verb) {
  const Tree& tree = scene.tree;
  return std::ranges::any_of(tree.children(verb), [&](std::uint32_t c) {
    const bool aside = tree[c].dep == Dep::advcl && token >= tree[c].left_edge && token <= tree[c].right_edge &&
                       scene.tables.reporting_verbs.contains(folded_lemma(tree[c]));
    return aside && folded_lemma(tree[tree[c].left_edge]) == "as";
  });
}

// "called for a withdrawal from [Iraq]": what is left is not who is asked, praised or blamed.
bool is_left(const CodingScene& scene, std::uint32_t token) {
  const Tree& tree = scene.tree;
  if (tree[token].dep != Dep::pobj || folded_lemma(tree[tree[token].head]) != "from") return false;
  const std::uint32_t above = tree[tree[token].head].head;
  const std::uint32_t noun = is_verb(tree[above]) ? tree.child(above, Dep::dobj).value_or(above) : above;
  return is_noun(tree[noun]) && !is_of_class(scene, noun, "release") &&
         (tells(scene, noun, ActType::RETREAT) || has_class(folded_lemma(tree[noun]), "leaving", scene.tables));
}

// "a bill to [sanction] Saudi Arabia"
bool is_hostile(const CodingScene& scene, std::uint32_t verb) {
  return std::ranges::any_of(std::array{ActType::ACCUSE, ActType::SANCTION, ActType::COERCE, ActType::REJECT},
                             [&](ActType type) { return tells(scene, verb, type); });
}

// "approved a resolution condemning Turkey": not whom it supports.
bool is_against(const CodingScene& scene, std::uint32_t token, std::uint32_t verb) {
  const Tree& tree = scene.tree;
  const auto text = tree.child(verb, Dep::dobj);
  if (!text || is_below_preposition(tree, token, *text, {"against", "on", "over"})) return text.has_value();
  for (const std::uint32_t c : tree.children(verb))  // "backed a motion to [censure] Rubio": the parser's other choice
    if (tree[c].dep == Dep::advcl && tree[c].tag == "VB" && tree[c].left_edge == *text + 1 && is_hostile(scene, c))
      return is_below(tree, token, c);
  return std::ranges::any_of(tree.children(*text), [&](std::uint32_t c) {
    const bool clause = tree[c].dep == Dep::acl || tree[c].dep == Dep::relcl;
    return clause && (tree[c].tag == "VBG" || is_hostile(scene, c)) && token > c && token <= tree[c].right_edge;
  });
}

// "defended a memo that criticised [Comey]", not "a memo on [Comey]"
bool is_against_in_text(const CodingScene& scene, std::uint32_t token, std::uint32_t text) {
  const Tree& tree = scene.tree;
  return is_of_class(scene, text, "text") && std::ranges::any_of(tree.children(text), [&](std::uint32_t c) {
           return is_clause_of_text(tree[c]) && is_hostile(scene, c) && token > c && is_below(tree, token, c);
         });
}

// Does a state's name before the noun only tell its target or matter: "sanctions", "deal", "aid bill"? Who rejects a
// deal, rejects who has it too.
bool has_matter(const CodingScene& scene, std::uint32_t noun, ActType type) {
  if (is_of_class(scene, noun, "matter")) return true;
  return type != ActType::REJECT &&
         (tells_by_itself(scene, noun, ActType::SANCTION) || is_of_class(scene, noun, "agreement"));
}

// "the [Russia] sanctions", "the [Iran] nuclear deal", also where the sanctions are asked whose they are; not "the [US]
// sanctions", "[Russian]"
bool is_target_before(const CodingScene& scene, const Candidate& candidate, std::uint32_t noun, ActType type) {
  const Tree& tree = scene.tree;
  if (!has_matter(scene, noun, type) || tree.child(noun, Dep::poss)) return false;
  return std::ranges::any_of(tree.children(noun), [&](std::uint32_t c) {
    const bool whole =
        std::ranges::any_of(text_of(tree.document(), tree[c]), [](char l) { return l >= 'a' && l <= 'z'; });
    const bool beside = tree[c].dep == Dep::compound || (tree[c].dep == Dep::nmod && tree[c].pos == Pos::PROPN);
    return beside && whole && c < noun && (candidate.token == c || candidate.token == noun) &&
           names_candidate(scene, c, candidate) &&
           scene.actors.entities[candidate.entities[0]].type == EntityType::state;
  });
}

// "slammed the [Iran] deal", "voted against the [Iran] sanctions bill", "a critic of the [Iran] deal"
bool is_target_in_object(const CodingScene& scene, const Candidate& candidate, std::uint32_t word, ActType type) {
  const Tree& tree = scene.tree;
  if (is_of_class(scene, word, "investigating")) return false;
  return std::ranges::any_of(tree.children(word), [&](std::uint32_t c) {
    const auto noun = tree[c].dep == Dep::prep ? tree.child(c, Dep::pobj) : std::optional(c);
    const bool object = tree[c].dep == Dep::prep || tree[c].dep == Dep::dobj || tree[c].dep == Dep::nsubjpass;
    return object && noun && is_target_before(scene, candidate, *noun, type);
  });
}

bool is_against_in_object(const CodingScene& scene, const Candidate& candidate, std::uint32_t verb) {
  const auto object = scene.tree.child(verb, Dep::dobj);
  return object && is_against_in_text(scene, candidate.token, *object);
}

// "proposed ideas to defeat [ISIS]", "asked for arms to fight [Iran]": whom what is asked for serves against.
bool is_under_purpose(const Tree& tree, std::uint32_t token, std::uint32_t verb) {
  for (std::uint32_t at = token; !tree.is_root(at) && at != verb; at = tree[at].head) {
    const bool purpose = tree[at].dep == Dep::acl || tree[at].dep == Dep::advcl;
    if (purpose && tree[at].tag == "VB" && tree.child(at, Dep::aux) && at < token) return true;
  }
  return false;
}

// "demanded the withdrawal of Russian forces": whose retreat it is, is asked for it; not so whose arrest or release.
bool asks_for_retreat(const CodingScene& scene, std::uint32_t verb) {
  const auto object = scene.tree.child(verb, Dep::dobj);
  return object && tells(scene, *object, ActType::RETREAT) && !is_of_class(scene, *object, "release");
}

// "resigned and criticised Russia": what the verb joined to one that has no object acts on.
bool is_of_joined_verb(const Tree& tree, std::uint32_t token, std::uint32_t verb) {
  if (tree.child(verb, Dep::dobj)) return false;
  return std::ranges::any_of(tree.children(verb), [&](std::uint32_t c) {
    return tree[c].dep == Dep::conj && is_verb(tree[c]) && token >= tree[c].left_edge && token <= tree[c].right_edge;
  });
}

// "accused each other": nobody else
bool acts_on_each_other(const Tree& tree, std::uint32_t verb) {
  const auto object = is_verb(tree[verb]) ? tree.child(verb, Dep::dobj) : std::nullopt;
  return object && is_reciprocal(tree.document(), *object);
}

// "the ambassador to [Nigeria] said": where somebody is sent is no party to what is told of him.
bool is_place_of_envoy(const CodingScene& scene, const Candidate& candidate, std::uint32_t trigger) {
  const Tree& tree = scene.tree;
  const Token& token = tree[candidate.token];
  if (token.dep != Dep::pobj || !candidate.path.empty()) return false;
  const std::uint32_t envoy = tree[token.head].head;
  const bool inside = trigger >= tree[envoy].left_edge && trigger <= tree[envoy].right_edge;
  return !inside && is_one_of(folded_lemma(tree[token.head]), {"to", "in"}) &&
         has_class(folded_lemma(tree[envoy]), "envoy", scene.tables);
}

// "crushed an anti-[government] march", not "the anti-[ISIS] fight"
bool is_protested_against(const CodingScene& scene, const Candidate& candidate) {
  const std::uint32_t word = candidate.token;
  const std::uint32_t protest =
      is_noun(scene.tree[word]) && scene.tree[word].dep != Dep::amod ? word : scene.tree[word].head;
  return tells(scene, protest, ActType::PROTEST) && is_opposed(scene, candidate);
}

bool is_barred_object(const CodingScene& scene, const Trigger& trigger, ActType type, const Candidate& candidate) {
  const Tree& tree = scene.tree;
  if (is_audience(scene, candidate.token, trigger, type) || is_place_of_envoy(scene, candidate, trigger.token) ||
      is_shared_between(tree, candidate.token))
    return true;
  const bool verb = is_verb(tree[trigger.token]);
  if (verb && is_in_aside(scene, candidate.token, trigger.token)) return true;
  const bool judges = type == ActType::ACCUSE || type == ActType::SUPPORT;
  if (verb && (judges || type == ActType::REQUEST || type == ActType::REJECT) && is_left(scene, candidate.token))
    return true;
  if (judges && verb && candidate.path != "doer" && suffers_judged_deed(scene, candidate.token, trigger.token, type))
    return true;
  if (verb && is_behind_harm(scene, candidate.token, trigger.token, type)) return true;
  if (type == ActType::CONCEDE && verb && is_of_admission(tree, candidate.token, trigger.token)) return true;
  if (type == ActType::SUPPORT && verb && has_class(object_of(tree, trigger.token), "resolution", scene.tables) &&
      is_against(scene, candidate.token, trigger.token))
    return true;
  if (judges && verb && is_against_in_object(scene, candidate, trigger.token)) return true;
  if ((judges || type == ActType::REJECT) && is_target_in_object(scene, candidate, trigger.token, type)) return true;
  if ((type == ActType::ASSAULT || type == ActType::COERCE) && is_protested_against(scene, candidate)) return true;
  if (type == ActType::REQUEST && verb && suffers_judged_deed(scene, candidate.token, trigger.token, type) &&
      !asks_for_retreat(scene, trigger.token))
    return true;
  if ((type == ActType::RETREAT || type == ActType::PROTEST) && verb &&
      is_of_joined_verb(tree, candidate.token, trigger.token))
    return true;
  if (type == ActType::REQUEST && verb && is_under_purpose(tree, candidate.token, trigger.token)) return true;
  if (is_outside_pair(scene, trigger, type, candidate, Role::object)) return true;
  if (is_outside_gift(scene, trigger, type, candidate, Role::object)) return true;
  if (is_no_party(scene, trigger, type, candidate) || is_setting(scene, trigger, type, candidate)) return true;
  if (type == ActType::ACCUSE && is_medium_told(scene, candidate)) return true;
  return !is_deed(type) && acts_beside(scene, candidate, trigger, type);
}

}  // namespace

void bar_objects(const CodingScene& scene, const Trigger& trigger, ActType type, Ranking& objects) {
  if (acts_on_each_other(scene.tree, trigger.token)) return objects.candidates.clear();
  const bool judged = is_noun(scene.tree[trigger.token]) && is_judged(scene, trigger.token);
  const Ranking all = objects;
  std::erase_if(objects.candidates, [&](const Candidate& candidate) {
    return (judged && is_judge(scene.tree, trigger.token, candidate.token)) ||
           is_barred_object(scene, trigger, type, candidate) || is_in_adjunct(scene, trigger, type, candidate) ||
           is_beside_event(scene, trigger, type, candidate) || is_only_spoken_of(scene, trigger, type, candidate, all);
  });
}

}  // namespace entente::detail
