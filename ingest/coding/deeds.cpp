#include "ingest/coding/deeds.h"

#include <algorithm>

namespace entente::detail {
namespace {

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

// "a [Russian] attack", "[the Taliban]": a danger that comes from somebody else than who warns
bool tells_attack(const CodingScene& scene, std::uint32_t verb) {
  return has_row(scene, verb, [](const TriggerRow& row) {
    return !row.noun && (row.type == ActType::ASSAULT || row.type == ActType::COERCE || row.type == ActType::SANCTION);
  });
}

bool is_of_others(const CodingScene& scene, std::uint32_t danger, std::uint32_t warning) {
  const Tree& tree = scene.tree;
  const auto warner = surface_subject(tree, warning);
  const auto own = warner ? actors_at(scene, warner->token, Role::subject) : std::vector<std::uint32_t>{};
  const auto is_other = [&](std::uint32_t token) {
    const auto& who = scene.actors.of_token[token];
    return !who.empty() && (own.empty() || who[0] != own[0]);
  };
  const auto& named = scene.actors.of_token[danger];
  if (!tells_deed(scene, danger) && !named.empty() && can_act(scene.actors.entities[named[0]])) return is_other(danger);
  return std::ranges::any_of(tree.children(danger), [&](std::uint32_t c) {
    const Dep dep = tree[c].dep;
    return (dep == Dep::amod || dep == Dep::compound || dep == Dep::poss || dep == Dep::nmod) && is_other(c);
  });
}

bool has_modal(const Tree& tree, std::uint32_t verb, Words modals) {
  return std::ranges::any_of(tree.children(verb), [&](std::uint32_t c) {
    return tree[c].dep == Dep::aux && is_one_of(folded_lemma(tree[c]), modals);
  });
}

// "warned of a Russian attack", "warned of a famine"
bool is_danger_of_others(const CodingScene& scene, std::uint32_t danger, std::uint32_t warning) {
  const bool addressed = scene.tree.child(warning, Dep::dobj).has_value();
  return is_of_class(scene, danger, "misfortune") || (!addressed && is_of_others(scene, danger, warning));
}

bool is_of_side(const CodingScene& scene, std::uint32_t doer, std::optional<std::uint32_t> token) {
  const auto& entities = scene.actors.entities;
  const auto who = token ? actors_at(scene, *token, Role::subject) : std::vector<std::uint32_t>{};
  return !who.empty() &&
         (who[0] == doer || (entities[doer].country && entities[who[0]].country == entities[doer].country));
}

// "warned Kiev that Moscow would attack": a third one does it; not "the minister warned Russia that Turkey would".
bool is_deed_of_third(const CodingScene& scene, std::uint32_t clause, std::uint32_t subject, std::uint32_t warning) {
  const Tree& tree = scene.tree;
  const auto doer = actors_at(scene, subject, Role::subject);
  return !doer.empty() && tells_attack(scene, clause) &&
         has_modal(tree, clause, {"could", "may", "might", "would", "will"}) &&
         !is_of_side(scene, doer[0], tree.child(warning, Dep::dobj)) &&
         !is_of_side(scene, doer[0], tree.child(warning, Dep::nsubj));
}

// "Islamic State was planning attacks", "Lebanon faces collapse", "is watching a threat": to come by what others do, or
// by itself.
bool is_impending(const CodingScene& scene, std::uint32_t clause) {
  const auto object = scene.tree.child(clause, Dep::dobj);
  if (object && is_of_class(scene, clause, "watching")) return is_of_class(scene, *object, "danger");
  if (is_of_class(scene, clause, "posing")) return object && is_of_class(scene, *object, "misfortune");
  return is_of_class(scene, clause, "preparing");
}

// "warned [of] a famine", "gave a warning [on] the Taliban"
std::optional<std::uint32_t> danger_of(const Tree& tree, std::uint32_t warning) {
  const bool object = is_noun(tree[warning]) && tree[warning].dep == Dep::dobj;
  for (const std::string_view preposition : {"of", "about", "on"}) {
    auto leads = tree.preposition(warning, preposition);
    if (!leads && object && preposition == "on") leads = tree.preposition(tree[warning].head, preposition);
    if (leads) return tree.child(*leads, Dep::pobj);
  }
  return std::nullopt;
}

// "Sudan is close to famine", "Poland faces attacks": how things are; not "Turkey will be punished", "risks sanctions".
bool is_as_things_are(const CodingScene& scene, std::uint32_t clause) {
  const Tree& tree = scene.tree;
  if (is_of_class(scene, clause, "courting")) return false;
  const bool finite = tree[clause].tag == "VBZ" || tree[clause].tag == "VBP" || tree[clause].tag == "VBD";
  return finite && std::ranges::none_of(tree.children(clause), [&](std::uint32_t c) { return tree[c].tag == "MD"; });
}

// "Ukraine [needs] arms", "Moldova [could be attacked]", but of no side that warns.
bool tells_no_threat(const CodingScene& scene, std::uint32_t clause, std::uint32_t subject, std::uint32_t warning) {
  const Tree& tree = scene.tree;
  if (has_modal(tree, clause, {"could", "may", "might"}) || is_impending(scene, clause)) return true;
  const auto doer = actors_at(scene, subject, Role::subject);
  return is_as_things_are(scene, clause) && !is_of_side(scene, doer[0], tree.child(warning, Dep::nsubj));
}

// "the bill would cause a recession", "a storm could hit the town", "repairs would be slow"; not "an attack would lead
// to war", "the answer would be harsh"
bool comes_by_itself(const CodingScene& scene, std::uint32_t clause, std::uint32_t subject) {
  const Tree& tree = scene.tree;
  if (!has_modal(tree, clause, {"could", "may", "might", "would", "will"})) return false;
  const auto object = tree.child(clause, Dep::dobj);
  if (is_of_class(scene, clause, "damaging") || is_of_class(scene, subject, "misfortune")) return true;
  if (tells_deed(scene, subject) || is_of_class(scene, subject, "consequence")) return false;
  return is_of_class(scene, clause, "causing") || (object && is_of_class(scene, *object, "misfortune")) ||
         (folded_lemma(tree[clause]) == "be" && tree.child(clause, Dep::acomp));
}

// "the chief's warning: [Russia] to expand attacks"
std::optional<std::uint32_t> who_is_to_act(const Tree& tree, std::uint32_t warning) {
  for (const std::uint32_t clause : tree.children(warning)) {
    const auto to = tree[clause].dep == Dep::acl ? tree.child(clause, Dep::aux) : std::nullopt;
    if (to && tree[*to].tag == "TO" && is_noun(tree[warning])) return tree.child(clause, Dep::nsubj);
  }
  return std::nullopt;
}

// "called a [camp]", "described as a [camp]", "said was a [camp]"
std::optional<std::uint32_t> name_in(const Tree& tree, std::uint32_t verb) {
  if (const auto as = tree.preposition(verb, "as")) return tree.child(*as, Dep::pobj);
  for (const std::uint32_t c : tree.children(verb)) {
    const Dep dep = tree[c].dep;
    if (c > verb && is_noun(tree[c]) && (dep == Dep::oprd || dep == Dep::dobj || dep == Dep::attr)) return c;
  }
  const auto said = tree.child(verb, Dep::ccomp);
  return said ? tree.child(*said, Dep::attr) : std::nullopt;
}

}  // namespace

bool is_of_class(const CodingScene& scene, std::uint32_t token, std::string_view name) {
  return is_of_class(scene.tree, token, name, scene.tables);
}

bool is_clause_subject(const Token& token) {
  return token.dep == Dep::nsubj || token.dep == Dep::nsubjpass;
}

bool is_clause_of_text(const Token& token) {
  return (token.dep == Dep::acl && token.tag == "VBG") || token.dep == Dep::relcl;
}

bool is_cooperative(ActType type) {
  return type == ActType::AGREE || type == ActType::CONSULT || type == ActType::SUPPORT || type == ActType::CONCEDE ||
         type == ActType::COOPERATE || type == ActType::AID || type == ActType::RETREAT;
}

bool is_deed(ActType type) {
  return type == ActType::AID || type == ActType::RETREAT || type == ActType::PROTEST || type == ActType::SANCTION ||
         type == ActType::MOBILIZE || type == ActType::COERCE || type == ActType::ASSAULT;
}

bool tells(const CodingScene& scene, std::uint32_t word, ActType type) {
  const bool noun = is_noun(scene.tree[word]);
  return has_row(scene, word, [&](const TriggerRow& row) { return row.noun == noun && row.type == type; });
}

bool tells_by_itself(const CodingScene& scene, std::uint32_t word, ActType type) {
  const bool noun = is_noun(scene.tree[word]);
  return has_row(scene, word, [&](const TriggerRow& row) {
    return row.noun == noun && row.type == type && row.object_class.empty();
  });
}

bool tells_deed(const CodingScene& scene, std::uint32_t noun) {
  return is_noun(scene.tree[noun]) &&
         has_row(scene, noun, [](const TriggerRow& row) { return row.noun && is_deed(row.type); });
}

std::uint32_t governor_of(const Tree& tree, std::uint32_t noun) {
  const std::uint32_t head = tree[noun].head;
  const bool ground =
      tree[noun].dep == Dep::pobj && is_one_of(folded_lemma(tree[head]), {"for", "over", "of", "at", "to", "against"});
  return ground ? tree[head].head : head;
}

bool is_below_preposition(const Tree& tree, std::uint32_t token, std::uint32_t governor, Words prepositions) {
  for (std::uint32_t at = token; !tree.is_root(at) && at != governor; at = tree[at].head)
    if (tree[at].dep == Dep::pobj && tree[tree[at].head].head == governor &&
        is_one_of(folded_lemma(tree[tree[at].head]), prepositions))
      return true;
  return false;
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

bool is_judge(const Tree& tree, std::uint32_t noun, std::uint32_t token) {
  const std::uint32_t verb = governor_of(tree, noun);
  const auto by = is_passive(tree, verb) ? tree.preposition(verb, "by") : std::nullopt;
  if (by) return tree.child(*by, Dep::pobj) == token;
  const auto subject = surface_subject(tree, verb);
  return subject && subject->token == token;
}

// Also of "that [Russians] travelling to London could face", where parsers take the participle for the subject.
std::optional<std::uint32_t> subject_of_content(const Tree& tree, std::uint32_t clause) {
  if (const auto subject = tree.child(clause, Dep::nsubj)) return subject;
  if (const auto subject = tree.child(clause, Dep::nsubjpass)) return subject;
  const auto participle = tree.child(clause, Dep::csubj);
  return participle ? tree.child(*participle, Dep::nsubj) : std::nullopt;
}

bool only_foretells(const CodingScene& scene, std::uint32_t trigger) {
  const Tree& tree = scene.tree;
  if (!is_of_class(scene, trigger, "warning")) return false;
  if (const auto danger = danger_of(tree, trigger)) return is_danger_of_others(scene, *danger, trigger);
  if (const auto other = who_is_to_act(tree, trigger)) {
    const auto doer = actors_at(scene, *other, Role::subject);
    return !doer.empty() && !is_of_side(scene, doer[0], tree.child(trigger, Dep::poss));
  }
  const auto clause = tree.child(trigger, Dep::ccomp);
  const auto subject = clause ? subject_of_content(tree, *clause) : std::nullopt;
  if (!subject || tree[*subject].pos == Pos::PRON) return false;
  if (tree.child(trigger, Dep::dobj)) return is_deed_of_third(scene, *clause, *subject, trigger);
  if (actors_at(scene, *subject, Role::subject).empty()) return comes_by_itself(scene, *clause, *subject);
  return tells_no_threat(scene, *clause, *subject, trigger);
}

std::optional<Naming> naming_of(const CodingScene& scene, std::uint32_t verb) {
  const Tree& tree = scene.tree;
  const bool clause = tree[verb].dep == Dep::ccomp || tree[verb].dep == Dep::pcomp;
  if (!clause || folded_lemma(tree[tree[verb].left_edge]) != "what") return std::nullopt;
  if (!is_of_class(scene, verb, "naming") && !is_of_class(scene, verb, "plain_saying")) return std::nullopt;
  const auto namer = tree.child(verb, Dep::nsubj), named = name_in(tree, verb);
  return namer && named && is_noun(tree[*namer]) ? std::optional(Naming{*namer, *named}) : std::nullopt;
}

}  // namespace entente::detail
