#include "ingest/coding/retype.h"

#include "ingest/coding/cast_kinds.h"
#include "ingest/coding/deeds.h"
#include "ingest/coding/giving_way.h"
#include "ingest/coding/repression.h"

#include <algorithm>

namespace entente::detail {
namespace {

// "fought alongside the Kurds": with friends, where nobody is said to be fought.
bool is_common_fight(const Tree& tree, std::uint32_t verb) {
  return is_verb(tree[verb]) && tree.preposition(verb, "alongside") && !tree.child(verb, Dep::dobj) &&
         !tree.preposition(verb, "against");
}

// "ordered tanks from South Korea"
bool orders_goods(const CodingScene& scene, std::uint32_t verb) {
  const Tree& tree = scene.tree;
  const auto goods =
      is_verb(tree[verb]) && is_of_class(scene, verb, "ordering") ? tree.child(verb, Dep::dobj) : std::nullopt;
  return goods && is_of_class(scene, *goods, "arms") &&
         (tree.preposition(verb, "from") || tree.preposition(*goods, "from"));
}

// "ordered two diplomats to leave", "told the ambassador to leave"
std::optional<std::uint32_t> envoy_sent_off(const CodingScene& scene, std::uint32_t verb) {
  const Tree& tree = scene.tree;
  if (!is_verb(tree[verb]) || !is_of_class(scene, verb, "bidding")) return std::nullopt;
  for (const std::uint32_t leaving : tree.children(verb)) {
    const bool clause = tree[leaving].dep == Dep::xcomp || tree[leaving].dep == Dep::ccomp;
    if (!clause || !is_of_class(scene, leaving, "going_away")) continue;
    auto who = tree.child(verb, is_passive(tree, verb) ? Dep::nsubjpass : Dep::dobj);
    if (!who) who = tree.child(leaving, Dep::nsubj);
    return who && is_of_class(scene, *who, "envoy") ? who : std::nullopt;
  }
  return std::nullopt;
}

// Of another state: "ordered its ambassador to leave Sudan" expels nobody.
bool expels_envoy(const CodingScene& scene, std::uint32_t verb, const Cast& cast) {
  const auto envoy = envoy_sent_off(scene, verb);
  const auto country = [&](const Filler& filler) { return scene.actors.entities[filler.entity].country; };
  return envoy && are_objects(cast, [&](const Filler& filler) {
           return country(filler) && country(filler) != country(cast.subjects[0]);
         });
}

bool has_adjective(const CodingScene& scene, std::uint32_t noun, std::string_view name) {
  return std::ranges::any_of(scene.tree.children(noun), [&](std::uint32_t c) {
    return scene.tree[c].dep == Dep::amod && is_of_class(scene, c, name);
  });
}

// "$45m support", "40 million euros in support for"; not "spent millions in support of"
bool is_sum(const CodingScene& scene, std::uint32_t noun) {
  const Tree& tree = scene.tree;
  const std::uint32_t in = tree[noun].head;
  const bool behind = tree[noun].dep == Dep::pobj && is_one_of(folded_lemma(tree[in]), {"in", "of"});
  if (behind) return is_of_class(scene, tree[in].head, "sum") && !tree.preposition(noun, "of");
  return std::ranges::any_of(tree.children(noun), [&](std::uint32_t c) {
    return is_one_of(tree[c].tag, {"CD", "$"}) || is_of_class(scene, c, "sum");
  });
}

// "logistic support", "$45m support": more than words.
bool is_material_help(const CodingScene& scene, std::uint32_t noun) {
  return is_noun(scene.tree[noun]) && is_of_class(scene, noun, "support") &&
         (has_adjective(scene, noun, "material") || is_sum(scene, noun));
}

// "conducted joint operations with Japan", against nobody
bool is_joint_work(const CodingScene& scene, std::uint32_t word, std::uint32_t noun) {
  const Tree& tree = scene.tree;
  if (!is_noun(tree[noun]) || !has_adjective(scene, noun, "joint")) return false;
  const std::uint32_t above = noun == word ? tree[noun].head : word;
  const auto leads = [&](std::string_view to) { return tree.preposition(noun, to) || tree.preposition(above, to); };
  return leads("with") && !leads("against") && !leads("on") && !leads("at");
}

// By what they are called, not by name: the African Union is no trade union.
bool are_called(const CodingScene& scene, const Cast& cast, std::string_view name) {
  return !cast.subjects.empty() && std::ranges::all_of(cast.subjects, [&](const Filler& filler) {
    return scene.tree[filler.token].pos == Pos::NOUN && is_of_class(scene, filler.token, name);
  });
}

// "fired a missile over [Japan]", "into [the Yellow Sea]": where it flies or falls is nobody.
bool is_passed_over(const CodingScene& scene, std::uint32_t token, std::uint32_t verb) {
  if (is_below_preposition(scene.tree, token, verb, {"over"})) return true;
  for (const std::string_view into : {"into", "in"})  // "into [waters] around Taiwan"
    if (const auto to = scene.tree.preposition(verb, into))
      if (const auto sea = scene.tree.child(*to, Dep::pobj); sea && is_of_class(scene, *sea, "water"))
        return is_below(scene.tree, token, *sea);
  return is_below_preposition(scene.tree, token, verb, {"into", "in", "toward", "towards", "off"}) &&
         (is_of_class(scene, token, "water") || std::ranges::any_of(scene.tree.children(token), [&](std::uint32_t c) {
            return is_of_class(scene, c, "water");
          }));
}

// "fired a missile": a show of force where nobody is said to be hit.
bool is_shot_at_nobody(const CodingScene& scene, std::uint32_t verb, const Cast& cast) {
  const Tree& tree = scene.tree;
  if (!is_verb(tree[verb]) || !is_of_class(scene, verb, "shooting")) return false;
  const auto shot = tree.child(verb, Dep::dobj);
  const bool aimed = tree.preposition(verb, "at") || tree.preposition(verb, "on") || tree.preposition(verb, "against");
  const bool nobody = std::ranges::all_of(cast.objects, [&](const auto& filler) {
    return !filler || (!aimed && (is_passed_over(scene, filler->token, verb) ||
                                  (shot && is_passed_over(scene, filler->token, *shot))));
  });
  return shot && nobody && (is_of_class(scene, *shot, "munition") || is_of_class(scene, *shot, "projectiles"));
}

// "held exercises near Taiwan": with nobody else they are a show of force.
bool is_exercise_alone(const CodingScene& scene, std::uint32_t noun, std::uint32_t verb, const Cast& cast) {
  const Tree& tree = scene.tree;
  if (!is_of_class(scene, noun, "exercise") || cast.subjects.size() != 1 || has_adjective(scene, noun, "joint"))
    return false;
  const auto with = [&](std::uint32_t word) {
    return tree.preposition(word, "with") || tree.preposition(word, "between") || tree.preposition(word, "alongside");
  };
  return !with(noun) && !with(verb) && std::ranges::all_of(cast.objects, [&](const auto& filler) {
    return !filler ||
           is_below_preposition(tree, filler->token, noun, {"near", "off", "in", "around", "outside", "of"}) ||
           is_below_preposition(tree, filler->token, verb, {"near", "off", "in", "around", "outside"});
  });
}

bool is_armed(const Entity& entity) {
  return entity.type == EntityType::armed_group || entity.type == EntityType::military;
}

// "vowed to punish Iran"; not "pledged to fight corruption with Iraq"
bool promises_harm(const CodingScene& scene, std::uint32_t verb, const Cast& cast) {
  const Tree& tree = scene.tree;
  const auto deed = is_of_class(scene, verb, "promising") ? tree.child(verb, Dep::xcomp) : std::nullopt;
  const auto harmed = deed ? tree.child(*deed, Dep::dobj) : std::nullopt;
  if (!harmed || tree.child(*deed, Dep::neg)) return false;
  if (!is_of_class(scene, *deed, "harming") && !tells_by_itself(scene, *deed, ActType::ASSAULT)) return false;
  return are_objects(cast, [&](const Filler& filler) { return is_below(tree, filler.token, *harmed); });
}

// "migrants", "hundreds of migrants"
bool are_refugees(const CodingScene& scene, std::uint32_t token) {
  if (is_of_class(scene, token, "refugee")) return true;
  const auto of = scene.tree.preposition(token, "of");
  const auto people = of ? scene.tree.child(*of, Dep::pobj) : std::nullopt;
  return people && is_of_class(scene, *people, "refugee");
}

// "from their villages", not "from the country"
bool is_from_home(const CodingScene& scene, std::uint32_t word) {
  const auto from = scene.tree.preposition(word, "from");
  const auto home = from ? scene.tree.child(*from, Dep::pobj) : std::nullopt;
  return home && scene.tree.child(*home, Dep::poss) && is_of_class(scene, *home, "homes");
}

// "expelled the rebels from Aleppo" is a fight, "expelled migrants" coercion; of envoys it is what states do.
std::optional<Retyping> type_of_expulsion(const CodingScene& scene, std::uint32_t word, const Cast& cast) {
  const auto& entities = scene.actors.entities;
  const bool by_forces =
      std::ranges::all_of(cast.subjects, [&](const Filler& filler) { return is_armed(entities[filler.entity]); });
  if (are_objects(cast, [&](const Filler& filler) {
        const Entity& other = entities[filler.entity];
        return other.type == EntityType::armed_group || (by_forces && is_armed(other));
      }))
    return Retyping{ActType::ASSAULT, "fighters are driven out"};
  if (are_objects(cast, [&](const Filler& filler) { return are_refugees(scene, filler.token); }))
    return Retyping{ActType::COERCE, "people are sent away: classes.tsv refugee"};
  if (is_from_home(scene, word)) return Retyping{ActType::COERCE, "people are driven out: classes.tsv homes"};
  return std::nullopt;
}

bool is_union(const Entity& entity) {
  return entity.type == EntityType::igo;
}

// "Qatar quit OPEC", "withdrew from the Council of Europe"
bool leaves_union(const CodingScene& scene, std::uint32_t verb, const Cast& cast) {
  return is_verb(scene.tree[verb]) && is_of_class(scene, verb, "quitting") && are(scene, cast, is_state, is_union);
}

// "Putin welcomed Erdogan to Sochi"
bool receives(const CodingScene& scene, std::uint32_t verb, const Cast& cast) {
  const Tree& tree = scene.tree;
  const auto guest =
      is_verb(tree[verb]) && is_of_class(scene, verb, "receiving") ? tree.child(verb, Dep::dobj) : std::nullopt;
  if (!guest) return false;
  std::optional<std::uint32_t> where;
  for (const std::string_view preposition : {"to", "at", "in"})
    if (const auto at = tree.preposition(verb, preposition); at && !where) where = tree.child(*at, Dep::pobj);
  const bool place =
      where && std::ranges::any_of(scene.actors.of_token[*where], [&](std::uint32_t e) {
        const EntityType type = scene.actors.entities[e].type;
        return type == EntityType::place || type == EntityType::facility || is_state(scene.actors.entities[e]);
      });
  return place && are_objects(cast, [&](const Filler& filler) {
           return filler.token == *guest && scene.actors.entities[filler.entity].type == EntityType::person;
         });
}

// "freed hostages held by al-Shabaab"
bool frees_from_others(const CodingScene& scene, std::uint32_t verb, const Cast& cast) {
  const Tree& tree = scene.tree;
  const auto freed = is_of_class(scene, verb, "freeing") ? tree.child(verb, Dep::dobj) : std::nullopt;
  if (!freed) return false;
  for (const std::uint32_t held : tree.children(*freed)) {
    const auto by =
        tree[held].dep == Dep::acl && is_of_class(scene, held, "holding") ? tree.preposition(held, "by") : std::nullopt;
    const auto captor = by ? tree.child(*by, Dep::pobj) : std::nullopt;
    if (!captor) continue;
    const auto& who = scene.actors.of_token[*captor];
    return std::ranges::none_of(
        cast.subjects, [&](const Filler& filler) { return std::ranges::find(who, filler.entity) != who.end(); });
  }
  return false;
}

}  // namespace

std::optional<Retyping> type_by_words(const CodingScene& scene, const Trigger& trigger, ActType type) {
  if (const auto other = repression_by_words(scene, trigger, type)) return other;
  const std::uint32_t word = trigger.token;
  if (const auto way = giving_way_by_words(scene, word, type)) return way;
  const bool common = type == ActType::MOBILIZE && is_of_class(scene, telling_word(trigger), "exercise") &&
                      (scene.tree.preposition(telling_word(trigger), "with") || scene.tree.preposition(word, "with"));
  if (common) return Retyping{ActType::COOPERATE, "an exercise with others: classes.tsv exercise"};
  if ((type == ActType::MOBILIZE || type == ActType::REQUEST) && orders_goods(scene, word))
    return Retyping{ActType::COOPERATE, "an order of goods: classes.tsv arms"};
  if (type != ActType::ASSAULT) return std::nullopt;
  if (is_of_class(scene, telling_word(trigger), "crackdown"))
    return Retyping{ActType::COERCE, "repression: classes.tsv crackdown"};
  if (is_common_fight(scene.tree, word)) return Retyping{ActType::COOPERATE, "a common fight: alongside"};
  const std::uint32_t noun = telling_word(trigger);
  if (is_joint_work(scene, word, noun)) return Retyping{ActType::COOPERATE, "done jointly: classes.tsv joint"};
  if (is_of_class(scene, noun, "verbal") && has_adjective(scene, noun, "of_words"))
    return Retyping{ActType::ACCUSE, "an attack of words: classes.tsv of_words"};
  if (is_noun(scene.tree[word]) && is_of_class(scene, word, "motion"))
    return Retyping{ActType::MOBILIZE, "classes.tsv motion"};
  return std::nullopt;
}

std::optional<Retyping> type_by_cast(const CodingScene& scene, const Trigger& trigger, ActType type, const Cast& cast) {
  if (const auto other = repression_by_cast(scene, trigger, type, cast)) return other;
  const std::uint32_t word = trigger.token;
  if (type == ActType::SANCTION && is_of_class(scene, word, "expulsion")) return type_of_expulsion(scene, word, cast);
  if (type == ActType::REQUEST && expels_envoy(scene, word, cast))
    return Retyping{ActType::SANCTION, "envoys are sent off: classes.tsv bidding"};
  if (type == ActType::RETREAT && leaves_union(scene, word, cast))
    return Retyping{ActType::SANCTION, "a state leaves a union: classes.tsv quitting"};
  if (type == ActType::AGREE && promises_harm(scene, word, cast))
    return Retyping{ActType::THREATEN, "a promise of harm: classes.tsv promising"};
  if (type == ActType::SUPPORT && receives(scene, word, cast)) return Retyping{ActType::CONSULT, "a guest is received"};
  const std::uint32_t drill = telling_word(trigger);
  const std::uint32_t above = drill == word ? scene.tree[word].head : word;
  if (type == ActType::COOPERATE && is_exercise_alone(scene, drill, above, cast))
    return Retyping{ActType::MOBILIZE, "an exercise alone: classes.tsv exercise"};
  if (type == ActType::SUPPORT && is_material_help(scene, telling_word(trigger)))
    return Retyping{ActType::AID, "help of money or goods: classes.tsv material"};
  if ((type == ActType::RETREAT || type == ActType::ASSAULT) && frees_from_others(scene, word, cast))
    return Retyping{ActType::AID, "freed from others: classes.tsv holding"};
  if (type != ActType::ASSAULT) return std::nullopt;
  if (is_of_class(scene, word, "verbal") && are(scene, cast, is_politician, is_politician))
    return Retyping{ActType::ACCUSE, "an attack of words: classes.tsv verbal"};
  const std::uint32_t noun = telling_word(trigger);
  if (is_noun(scene.tree[noun]) && is_of_class(scene, noun, "stoppage") && are_called(scene, cast, "labour"))
    return Retyping{ActType::PROTEST, "a strike of workers: classes.tsv labour"};
  if (are_called(scene, cast, "intruders"))
    return Retyping{ActType::COERCE, "an attack on computers: classes.tsv intruders"};
  if (is_shot_at_nobody(scene, word, cast))
    return Retyping{ActType::MOBILIZE, "a shot at nobody: classes.tsv shooting"};
  return std::nullopt;
}

}  // namespace entente::detail
