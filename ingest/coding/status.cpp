#include "ingest/coding/status.h"

#include "ingest/actors/fold.h"
#include "ingest/coding/scope_cues.h"
#include "ingest/coding/triggers.h"

#include <fmt/format.h>

#include <algorithm>

namespace entente::detail {
namespace {

/// Climbs from a trigger to its root and gathers what it passes.
struct Climber : ScopeCues {
  std::uint32_t event;  // the word that tells it: the trigger or the noun of a light verb
  Status status{};
  bool scope_open = true;      // negation and modality above still speak of the trigger
  bool condition_open = true;  // so does an if-clause beside what is above
  bool modality_set = false;
  bool told_aside = false;  // "X said ..., as Russia advanced": what hangs on an `as` is the narrator's

  void cue(std::string_view kind, std::uint32_t token) {
    status.cues.push_back(fmt::format("{}: {}", kind, text_of(tree.document(), tree[token])));
  }

  void set_modality(Modality modality, std::uint32_t token) {
    if (modality_set && modality != Modality::conditional) return;
    status.modality = modality;
    modality_set = true;
    cue(name_of(modality), token);
  }

  void negate(std::uint32_t token) {
    status.polarity = status.polarity == Polarity::positive ? Polarity::negative : Polarity::positive;
    cue("negative", token);
  }

  // By a word that denies the act itself, not one that is the act ("cancelled a meeting").
  void negate_act(std::uint32_t token) {
    negate(token);
    status.has_negation = true;
  }

  // "will leave if Iran stays"
  void look_for_condition(std::uint32_t token) {
    const auto condition = condition_open && !status.conditioned ? condition_of(token) : std::nullopt;
    if (!condition) return;
    status.conditioned = true;
    status.supposed = status.supposed || tree[*condition].tag == "VBD";
    cue("condition", *condition);
  }

  // "Had Iran attacked, Iraq would have fled": neither has; "should Iran attack" is open.
  void look_for_inversion(std::uint32_t token) {
    const auto inversion = scope_open ? inversion_of(token) : std::nullopt;
    if (!inversion) return;
    set_modality(Modality::conditional, *inversion);
    status.supposed = status.supposed || tree[*inversion].tag == "VBD";
  }

  // Marks that hang on a word of the way up.
  void look_beside(std::uint32_t token) {
    look_for_condition(token);
    look_for_inversion(token);
    const auto unreal = scope_open ? unreal_modal(token) : std::nullopt;
    bool negated = false;
    for (std::uint32_t c : tree.children(token)) {
      const Token& child = tree[c];
      const std::string lemma = folded_lemma(child);
      if (child.dep == Dep::mark || (child.dep == Dep::advmod && child.tag == "WRB")) {
        if (look_up(tables.modality_cues, lemma) == Modality::conditional) set_modality(Modality::conditional, c);
      } else if (!scope_open) {
        continue;
      } else if (child.dep == Dep::neg && is_limited(c)) {
        continue;
      } else if (is_no_longer(c)) {
        negate_act(c);
      } else if (child.dep == Dep::neg || (child.dep == Dep::det && lemma == "no") || lemma == "never") {
        negated = true;
        if (unreal) continue;
        negate_act(c);
        if (child.dep == Dep::det && token == event) status.sure_polarity = true;
      } else if (child.dep == Dep::aux || child.dep == Dep::amod || child.dep == Dep::advmod) {
        if (auto modality = unreal ? std::nullopt : look_up(tables.modality_cues, lemma)) set_modality(*modality, c);
      }
    }
    if (unreal && !negated) negate_act(*unreal);
    if (token == event)
      if (const auto accuser = who_blames(token)) {
        speak(*accuser, tree[*accuser].head);
        set_modality(Modality::claimed, tree[*accuser].head);
      }
    if (unreal && token == event) status.sure_polarity = true;
  }

  void look_above(std::uint32_t token, std::uint32_t head) {
    const Dep link = tree[token].dep;
    deny_content(token, head);
    condition_open = condition_open && !is_own_clause(token) && !is_beside(token, head);
    if (link == Dep::pobj || link == Dep::pcomp) return leave_preposition(head, link == Dep::pcomp);
    const std::string lemma = folded_lemma(tree[head]);
    if (link == Dep::dobj || link == Dep::nsubjpass || link == Dep::nsubj) enter_verb(token, head, lemma);
    if (scope_open && (is_complement(link) || is_by_means(token))) enter_governor(token, head, lemma);
    if (link == Dep::conj && joins_with_nor(head)) status.has_negation = true;
    report(token, head, lemma);
    scope_open = scope_open && !is_own_clause(token);
  }

  // "without attacking", "aside from attacking"
  void leave_preposition(std::uint32_t preposition, bool clause) {
    const bool besides = clause && is_besides(preposition);
    if (scope_open && folded_lemma(tree[preposition]) == "without") negate_act(preposition);
    if (besides) status.sure_polarity = true;
    scope_open = scope_open && clause && !besides;
  }

  // From a noun to its verb: "planned an attack", "did not launch an attack". Whoever "planned the attacks" may have
  // carried them out.
  void enter_verb(std::uint32_t noun, std::uint32_t verb, const std::string& lemma) {
    const Dep link = tree[noun].dep;
    const auto modality = scope_open && link != Dep::nsubj ? look_up(tables.modality_cues, lemma) : std::nullopt;
    if (modality) set_modality(*modality, verb);
    const auto article = tree.child(noun, Dep::det);
    const bool definite = article && folded_lemma(tree[*article]) == "the";
    status.governed = status.governed || (modality && status.modality == *modality && !definite);
    scope_open = scope_open && (carries(lemma) || is_ruled_out(verb, lemma));
  }

  static bool is_complement(Dep link) {
    return link == Dep::xcomp || link == Dep::ccomp || link == Dep::dobj || link == Dep::acl || link == Dep::prep ||
           link == Dep::nsubjpass || link == Dep::appos;
  }

  // From what a word governs to the word: "failed to attack", "plans to attack", "tried to reach a deal"
  void enter_governor(std::uint32_t token, std::uint32_t head, const std::string& lemma) {
    const Dep link = tree[token].dep;
    const bool clause = link == Dep::xcomp || link == Dep::ccomp || link == Dep::advcl;
    const bool act = (clause || token != event) && !is_refusal(lemma);  // "lacks the power to veto"
    if (denies_what_follows(head, lemma) && !is_light_object(tree, token, tables))
      act ? negate_act(head) : negate(head);
    const auto modality = look_up(tables.modality_cues, lemma);
    const bool wished_of_others = modality && is_of_others(token, head, *modality);
    if (modality && link != Dep::dobj) set_modality(wished_of_others ? Modality::possible : *modality, head);
    status.demanded = status.demanded || wished_of_others || is_asked(token, head, lemma);
    const bool only_tried = link == Dep::xcomp || link == Dep::acl;
    status.threatened = status.threatened || (only_tried && has_class(lemma, "threatening", tables));
    status.tried = status.tried || (only_tried && has_class(lemma, "trying", tables));
  }

  // Does another clause begin here, of which what is said above does not hold?
  bool is_own_clause(std::uint32_t token) const {
    const Dep link = tree[token].dep;
    if (is_by_means(token)) return false;
    return link == Dep::ccomp || link == Dep::advcl || link == Dep::relcl || link == Dep::parataxis ||
           (link == Dep::acl && tree[token].tag != "VB") || (link == Dep::conj && tree.child(token, Dep::nsubj));
  }

  // "the talks will fail if", "in the talks": no part of what the condition stands on
  bool is_beside(std::uint32_t token, std::uint32_t head) const {
    const Dep link = tree[token].dep;
    const bool part = link != Dep::pobj || is_one_of(folded_lemma(tree[head]), {"of", "with"});
    return link == Dep::nsubj || !part;
  }

  // "rejected accusations that it had shelled the town", "denied responsibility for the attack": whoever denies the
  // claim or his part denies its content
  void deny_content(std::uint32_t token, std::uint32_t head) {
    const Dep link = tree[token].dep;
    const std::string noun = folded_lemma(tree[head]);
    const bool content =
        link == Dep::acl || link == Dep::ccomp || (link == Dep::prep && folded_lemma(tree[token]) == "of");
    const bool claim = content && look_up(tables.reporting_nouns, noun) == Stance::claim;
    if (!is_noun(tree[head]) || (!claim && !(link == Dep::prep && has_class(noun, "involvement", tables)))) return;
    const Dep role = tree[head].dep;
    const std::uint32_t verb = tree[head].head;
    if (role != Dep::dobj) return;
    const bool not_claimed =
        !claim && tree.child(verb, Dep::neg) && has_class(folded_lemma(tree[verb]), "owning_up", tables);
    if (!not_claimed && look_up(tables.reporting_verbs, folded_lemma(tree[verb])) != Stance::deny) return;
    status.polarity = Polarity::positive;
    negate_act(verb);
    status.sure_polarity = true;
    scope_open = false;
    if (auto subject = surface_subject(tree, verb); subject && !status.speaker) speak(subject->token, verb);
  }

  void report(std::uint32_t token, std::uint32_t head, const std::string& lemma) {
    const Dep link = tree[token].dep;
    told_aside = told_aside || (link == Dep::advcl && is_aside(token));
    if (status.speaker || told_aside) return;
    const bool clause = link == Dep::ccomp || link == Dep::parataxis;
    const bool phrase = link == Dep::xcomp || link == Dep::prep || (link == Dep::dobj && lemma == "deny");
    const bool verb =
        is_verb(tree[head]) && look_up(tables.reporting_verbs, lemma) && (clause || (phrase && claims(lemma)));
    const bool noun =
        is_noun(tree[head]) && look_up(tables.reporting_nouns, lemma) && (link == Dep::acl || link == Dep::prep);
    if (verb) {
      status.told = clause && token == event;
      auto subject = surface_subject(tree, head);
      if (subject && !is_passive(tree, head) && tree[subject->token].lemma != "you") speak(subject->token, head);
      if (auto by = tree.preposition(head, "by"); by && is_passive(tree, head))
        if (auto agent = tree.child(*by, Dep::pobj)) speak(*agent, head);
    } else if (noun) {
      if (auto poss = tree.child(head, Dep::poss)) speak(*poss, head);
    }
  }

  void speak(std::uint32_t who, std::uint32_t token) {
    status.speaker = who;
    cue("reported by", token);
  }
};

// "according to the ministry", wherever it stands in the sentence
std::optional<std::uint32_t> according_to(const Tree& tree, TokenSpan sentence) {
  for (std::uint32_t t = sentence.first; t + 1 < sentence.last; ++t) {
    if (folded_lemma(tree[t]) != "accord") continue;
    if (auto to = tree.preposition(t, "to")) return tree.child(*to, Dep::pobj);
  }
  return std::nullopt;
}

bool is_wished(const Tree& tree, std::uint32_t noun, const CodingTables& tables) {
  if (!is_noun(tree[noun]) || !tables.results.contains(folded_lemma(tree[noun]))) return false;
  std::uint32_t head = tree[noun].head;
  if (tree[noun].dep == Dep::pobj) head = tree[head].head;
  if (tables.aims.contains(folded_lemma(tree[head]))) return true;
  if (!is_verb(tree[head])) return false;
  return std::ranges::any_of(tree.children(head), [&](std::uint32_t c) {  // "their goal is", "share an interest:"
    return c != noun && is_noun(tree[c]) && tables.aims.contains(folded_lemma(tree[c]));
  });
}

}  // namespace

Status read_status(const Tree& tree, TokenSpan sentence, std::uint32_t trigger, const CodingTables& tables,
                   std::optional<std::uint32_t> noun) {
  Climber climber{{tree, tables}, noun.value_or(trigger)};
  if (noun && tree[*noun].head == trigger) climber.look_beside(*noun);
  climber.status.obliged = climber.is_obliged(trigger);
  for (std::uint32_t at = trigger;; at = tree[at].head) {
    climber.look_beside(at);
    if (tree.is_root(at)) break;
    climber.look_above(at, tree[at].head);
  }
  if (!climber.status.speaker)
    if (auto who = according_to(tree, sentence)) climber.speak(*who, *who);
  if (climber.status.conditioned && climber.status.modality == Modality::planned)
    climber.status.modality = Modality::conditional;
  if (is_wished(tree, trigger, tables)) {
    climber.status.wished = true;
    climber.status.modality = Modality::willing;
    climber.cue("aimed at", trigger);
  }
  return std::move(climber.status);
}

}  // namespace entente::detail
