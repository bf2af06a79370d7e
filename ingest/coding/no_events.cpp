#include "ingest/coding/no_events.h"

#include "ingest/coding/cast_kinds.h"
#include "ingest/coding/deeds.h"
#include "ingest/coding/undone.h"
#include "ingest/coding/vetoes.h"

#include <algorithm>

namespace entente::detail {
namespace {

// "suggested that it could cut aid": what may or will be is no demand.
bool is_plain_statement(const CodingScene& scene, std::uint32_t verb) {
  const Tree& tree = scene.tree;
  if (!is_verb(tree[verb]) || !is_of_class(scene, verb, "saying")) return false;
  const auto content = tree.child(verb, Dep::ccomp);
  if (!content || tree[*content].tag != "VB") return false;
  bool modal = false, demand = is_of_class(scene, *content, "obligation");
  for (const std::uint32_t c : tree.children(*content)) {
    modal = modal || tree[c].tag == "MD";
    demand = demand || (tree[c].tag == "MD" && is_of_class(scene, c, "obligation")) || tree[c].tag == "TO";
  }
  return modal && !demand;
}

// "said Russia had not violated the treaty": cleared, not accused.
bool clears(const CodingScene& scene, std::uint32_t verb) {
  const Tree& tree = scene.tree;
  const auto content =
      is_verb(tree[verb]) && is_of_class(scene, verb, "saying") ? tree.child(verb, Dep::ccomp) : std::nullopt;
  return content && is_of_class(scene, *content, "wrongdoing") && tree.child(*content, Dep::neg);
}

bool lacks_object(const CodingScene& scene, std::uint32_t at) {
  const Tree& tree = scene.tree;
  const Token& verb = tree[at];
  const auto has = [&](Dep dep) { return tree.child(at, dep).has_value(); };
  const auto leads = [&](std::string_view word) { return tree.preposition(at, word).has_value(); };
  const bool bare = has(Dep::nsubj) && !has(Dep::dobj) && !has(Dep::ccomp) && !has(Dep::dative) && !leads("by");
  const bool over = has(Dep::xcomp) || leads("over") || leads("for") || leads("of") || leads("in");
  const bool past = verb.tag == "VBD" || verb.tag == "VBN";
  return past && bare && over && verb.dep != Dep::acl && verb.dep != Dep::conj && !is_passive(tree, at) &&
         is_of_class(scene, at, "transitive");
}

// "lacks drones", "does not have enough planes"
bool tells_lack(const CodingScene& scene, std::uint32_t verb) {
  const Tree& tree = scene.tree;
  if (is_of_class(scene, verb, "lacking")) return true;
  const auto object = tree.child(verb, Dep::dobj);
  const auto is_enough = [&](std::uint32_t c) { return folded_lemma(tree[c]) == "enough"; };
  return object && folded_lemma(tree[verb]) == "have" && tree.child(verb, Dep::neg) &&
         std::ranges::any_of(tree.children(*object), is_enough);
}

// "Israeli officials said Israel had spared the town": who speaks for a state does not accuse it, and whoever is of it
// ("Macron said France lacked planes") not of what it has not.
bool speaks_of_own(const CodingScene& scene, std::uint32_t verb, const Cast& cast) {
  const Tree& tree = scene.tree;
  const auto content = is_of_class(scene, verb, "plain_saying") ? tree.child(verb, Dep::ccomp) : std::nullopt;
  if (!content || cast.subjects.empty()) return false;
  const auto& entities = scene.actors.entities;
  return std::ranges::all_of(cast.subjects, [&](const Filler& speaker) {
    const Entity& one = entities[speaker.entity];
    const bool office = one.type == EntityType::government || one.type == EntityType::military;
    const bool needy = one.type == EntityType::person && tells_lack(scene, *content);
    if (!one.country || (!office && !needy)) return false;
    const std::string government = *one.country + ".GOV";
    return (needy || one.id.starts_with(government) || one.id.starts_with(*one.country + ".MIL")) &&
           are_objects(cast, [&](const Filler& object) {
             const std::string& id = entities[object.entity].id;
             return tree[object.token].dep == Dep::nsubj && tree[object.token].head == *content &&
                    (id == *one.country || id == government);
           });
  });
}

bool is_firm(const Entity& entity) {
  return entity.type == EntityType::company;
}

// "Turkey stopped work on the dam": states and firms do not strike; "the French" do.
bool strikes_not(const CodingScene& scene, const Trigger& trigger, const Cast& cast) {
  if (!trigger.tabled || trigger.tabled->row->mode != "strike") return false;
  return std::ranges::all_of(cast.subjects, [&](const Filler& filler) {
    const Entity& who = scene.actors.entities[filler.entity];
    return scene.tree[filler.token].tag == "NNP" && (is_state(who) || is_firm(who));
  });
}

// "The singer [toured Canada]"
bool is_of_no_state(const Entity& entity) {
  return entity.type == EntityType::person && !entity.country;
}

// "has the ability to strike Haifa", "is able to attack", "is capable of attacking": what somebody can do is not done;
// "was able to capture the town" is.
bool is_ability(const CodingScene& scene, std::uint32_t verb) {
  const Tree& tree = scene.tree;
  const Dep link = tree[verb].dep;
  const std::uint32_t above = link == Dep::pcomp ? tree[tree[verb].head].head : tree[verb].head;
  if (link != Dep::acl && link != Dep::xcomp && link != Dep::pcomp) return false;
  if (!is_of_class(scene, above, "ability")) return false;
  if (is_noun(tree[above])) return true;
  const Token& copula = tree[tree[above].head];
  return tree[above].dep == Dep::acomp && (copula.tag == "VBZ" || copula.tag == "VBP");
}

// "poses a threat to Ukraine", "the threats posed by Russia": a danger, not what somebody says.
bool is_danger(const CodingScene& scene, std::uint32_t noun) {
  const Tree& tree = scene.tree;
  if (!is_noun(tree[noun])) return false;
  if (tree[noun].dep == Dep::dobj && is_of_class(scene, tree[noun].head, "posing")) return true;
  return std::ranges::any_of(tree.children(noun), [&](std::uint32_t c) {
    return (tree[c].dep == Dep::acl || tree[c].dep == Dep::relcl) && is_of_class(scene, c, "posing");
  });
}

// "sees a threat from Iran", "the threat is real": likewise; not "Trump's threat", "traded threats", "a threat to
// attack"
bool is_danger_seen(const CodingScene& scene, std::uint32_t noun) {
  const Tree& tree = scene.tree;
  const Token& token = tree[noun];
  if (token.tag != "NN" || !is_of_class(scene, noun, "danger")) return false;
  if (tree.child(noun, Dep::poss) || tree.child(noun, Dep::acl) || tree.preposition(noun, "of")) return false;
  if (token.dep == Dep::nsubj) return folded_lemma(tree[token.head]) == "be" && tree.child(token.head, Dep::acomp);
  const std::uint32_t above = token.dep == Dep::pobj ? tree[token.head].head : token.head;
  return (token.dep == Dep::dobj || token.dep == Dep::pobj) && is_of_class(scene, above, "watching");
}

bool is_hostile(ActType type) {
  return type == ActType::ACCUSE || type == ActType::REJECT || type == ActType::THREATEN || type == ActType::SANCTION ||
         type == ActType::COERCE || type == ActType::ASSAULT;
}

// "ready to impose sanctions", "showed a willingness to attack": no consent; "ready to talk" is one.
bool is_will_to_harm(const CodingScene& scene, std::uint32_t will) {
  const Tree& tree = scene.tree;
  if (!is_of_class(scene, will, "willingness")) return false;
  return std::ranges::any_of(tree.children(will), [&](std::uint32_t act) {
    const bool clause = tree[act].dep == Dep::xcomp || tree[act].dep == Dep::acl || tree[act].dep == Dep::ccomp;
    if (!clause || tree[act].tag != "VB") return false;
    const auto found = tabled_triggers(tree, {act, act + 1}, scene.tables);
    return !found.empty() && is_hostile(found[0].row->type);
  });
}

// "operations to detain 50 men", whatever the parser takes the infinitive for
bool is_arrest_aimed_at(const CodingScene& scene, std::uint32_t noun) {
  const Tree& tree = scene.tree;
  for (const std::uint32_t above : {noun, tree[noun].head})
    for (const std::uint32_t c : tree.children(above))
      if (tree[c].tag == "VB" && tree[c].left_edge == noun + 1 && is_of_class(scene, c, "arresting")) return true;
  return false;
}

// "launched operations to detain 50 men", "were arrested in a raid by the police": how the arrest was made, and no
// attack besides; "in a raid that killed two" tells one.
bool is_manner_of_arrest(const CodingScene& scene, std::uint32_t noun) {
  const Tree& tree = scene.tree;
  if (!is_of_class(scene, noun, "police_work")) return false;
  if (is_arrest_aimed_at(scene, noun)) return true;
  if (tree[noun].dep != Dep::pobj) return false;
  const std::uint32_t preposition = tree[noun].head, verb = tree[preposition].head;
  const bool within = is_one_of(folded_lemma(tree[preposition]), {"in", "during"});
  const bool aimed = tree.preposition(noun, "on") || tree.preposition(noun, "against") || tree.child(noun, Dep::relcl);
  return within && !aimed && is_verb(tree[verb]) && tells(scene, verb, ActType::COERCE);
}

// "gave intelligence to its army", "opened its embassy": what states do to each other, not a state by itself
bool is_own_affair(const CodingScene& scene, const Trigger& trigger, ActType type, const Cast& cast) {
  const std::uint32_t noun = telling_word(trigger);
  const bool between_states =
      (type == ActType::COOPERATE && (is_of_class(scene, noun, "secrets") || is_of_class(scene, noun, "evidence"))) ||
      (type == ActType::SUPPORT && is_of_class(scene, noun, "embassy"));
  const auto& country = scene.actors.entities[cast.subjects[0].entity].country;
  return between_states && std::ranges::all_of(cast.objects, [&](const auto& object) {
           return !object || (country && scene.actors.entities[object->entity].country == country);
         });
}

// "The firm received $5 million from the agency": it was paid.
bool is_payment(const CodingScene& scene, const Trigger& trigger, ActType type, const Cast& cast) {
  if (type != ActType::AID || !trigger.tabled || !takes_receiver(*trigger.tabled->row)) return false;
  return are_objects(cast, [&](const Filler& filler) {
    const Entity& receiver = scene.actors.entities[filler.entity];
    return is_firm(receiver) || receiver.id.starts_with("ORG.");
  });
}

// "looted artefacts were returned to Iraq": a row of the verb with its noun knows more than the word behind it.
bool is_vetoed(const CodingScene& scene, const Trigger& trigger, ActType type) {
  const VetoRow* veto = veto_of(scene.tree, trigger.token, type, scene.tables);
  const bool joined = trigger.tabled && trigger.tabled->light_object && trigger.tabled->row->type == type;
  return veto && !(joined && veto->relation == VetoRelation::next);
}

}  // namespace

bool is_no_event(const CodingScene& scene, const Trigger& trigger, ActType type) {
  const std::uint32_t word = telling_word(trigger);
  if (type == ActType::THREATEN && (only_foretells(scene, word) || is_danger_seen(scene, word))) return true;
  if (type == ActType::AGREE && is_will_to_harm(scene, word)) return true;
  if (type == ActType::REQUEST && is_plain_statement(scene, trigger.token)) return true;
  if (type == ActType::THREATEN && is_danger(scene, trigger.token)) return true;
  if (is_deed(type) && is_ability(scene, trigger.token)) return true;
  if (type == ActType::ASSAULT && is_manner_of_arrest(scene, word)) return true;
  if (type == ActType::ACCUSE && clears(scene, trigger.token)) return true;
  if (type == ActType::SANCTION && is_lapsing(scene, trigger.token)) return true;
  return is_generic(scene.tree, trigger.token) || lacks_object(scene, trigger.token) || is_vetoed(scene, trigger, type);
}

bool is_private(const CodingScene& scene, const Trigger& trigger, ActType type, const Cast& cast) {
  if (are(scene, cast, is_firm, is_firm) || is_own_affair(scene, trigger, type, cast)) return true;
  if (type == ActType::PROTEST && strikes_not(scene, trigger, cast)) return true;
  if (is_payment(scene, trigger, type, cast)) return true;
  if (type == ActType::ACCUSE && speaks_of_own(scene, trigger.token, cast)) return true;
  if (type == ActType::CONSULT && is_of_class(scene, trigger.token, "visit"))
    return are(scene, cast, is_of_no_state, is_land);
  return type == ActType::ASSAULT && is_of_class(scene, trigger.token, "contest") &&
         are(scene, cast, is_politician, is_politician);
}

}  // namespace entente::detail
