#include "ingest/coding/barred_contents.h"

#include "ingest/coding/deeds.h"

#include <algorithm>

namespace entente::detail {
namespace {

bool is_clause(Dep dep) {
  return dep == Dep::xcomp || dep == Dep::ccomp;
}

// "denied arming [Hamas]", "denied that it had expelled the envoy": the act that was not done.
bool is_in_denied(const Tree& tree, std::uint32_t token, std::uint32_t verb) {
  if (folded_lemma(tree[verb]) != "deny" || token == verb || !is_below(tree, token, verb)) return false;
  std::uint32_t part = token;
  while (tree[part].head != verb && tree[tree[part].head].head != verb) part = tree[part].head;
  const bool below_preposition = tree[part].head != verb;
  const Dep dep = tree[part].dep;
  return below_preposition ? dep == Dep::pcomp || is_clause(tree[tree[part].head].dep) : is_clause(dep);
}

// Whether "of" behind the noun leads to whom it is done: "the killing of", not "the attack of".
bool is_done_to_of(const CodingScene& scene, std::uint32_t noun) {
  const auto rows = scene.tables.triggers.find(folded_lemma(scene.tree[noun]));
  return rows != scene.tables.triggers.end() && std::ranges::any_of(rows->second, [](const TriggerRow& row) {
           return row.noun && row.words.size() == 1 && !row.recipients.empty() && row.recipients[0] == "of";
         });
}

// "the killing of [the envoy]", "the sanctions on [Iran]", "a crime against [Gaza]"
bool suffers(const CodingScene& scene, std::uint32_t token, std::uint32_t noun) {
  const Tree& tree = scene.tree;
  if (is_below_preposition(tree, token, noun, {"on", "against", "at", "into"})) return true;
  const bool harm = is_of_class(scene, noun, "harm");
  if (harm && is_below_preposition(tree, token, noun, {"to"})) return true;
  return (harm || is_done_to_of(scene, noun)) && is_below_preposition(tree, token, noun, {"of"});
}

// The nouns between a word and what it hangs on at last.
template <class Fits>
bool has_noun_between(const CodingScene& scene, std::uint32_t token, std::uint32_t above, Fits fits) {
  const Tree& tree = scene.tree;
  if (!is_below(tree, token, above)) return false;
  for (std::uint32_t at = tree[token].head; !tree.is_root(at) && at != above; at = tree[at].head)
    if (is_noun(tree[at]) && fits(at)) return true;
  return false;
}

bool is_candidate_below(const Tree& tree, const Ranking& objects, std::uint32_t above, std::uint32_t but) {
  return std::ranges::any_of(objects.candidates, [&](const Candidate& candidate) {
    return candidate.token != but && is_below(tree, candidate.token, above);
  });
}

// "said Clapper had failed to warn [Congress]", "said the raid was a crime against [Iraq]": whoever did it is accused.
bool is_harmed_in_clause(const CodingScene& scene, std::uint32_t token, std::uint32_t verb, const Ranking& objects) {
  const Tree& tree = scene.tree;
  const auto clause = tree.child(verb, Dep::ccomp);
  if (!clause || !is_below(tree, token, *clause) || is_clause_subject(tree[token]) || is_by_agent(tree, token))
    return false;
  auto subject = tree.child(*clause, Dep::nsubj);
  if (!subject) subject = tree.child(*clause, Dep::nsubjpass);
  if (!subject) return false;
  if (is_below(tree, token, *subject)) return tells_deed(scene, *subject) && suffers(scene, token, *subject);
  if (has_noun_between(scene, token, *clause,
                       [&](std::uint32_t at) { return is_of_class(scene, at, "harm") && suffers(scene, token, at); }))
    return true;
  const bool object =
      tree[token].dep == Dep::dobj && tree[tree[token].head].dep != Dep::relcl && tree[*subject].pos != Pos::PRON;
  return object && is_candidate_below(tree, objects, *subject, token);
}

// "vetoed a law backed by the Church": nobody beside the law is backed.
bool is_beside_backed(const CodingScene& scene, std::uint32_t token, std::uint32_t verb) {
  const Tree& tree = scene.tree;
  const bool participle = tree[verb].dep == Dep::acl || tree[verb].dep == Dep::relcl;
  if (!participle || !is_passive(tree, verb) || !tree.preposition(verb, "by")) return false;
  const std::uint32_t backed = tree[verb].head;
  const bool thing =
      !tells_deed(scene, backed) && std::ranges::all_of(scene.actors.of_token[backed], [&](std::uint32_t e) {
        const EntityType type = scene.actors.entities[e].type;
        return type == EntityType::other || type == EntityType::event || type == EntityType::place ||
               type == EntityType::facility;
      });
  return thing && !is_below(tree, token, backed);
}

// "an inquiry into claims that troops abused [children]": to whom it is said to be done.
bool suffers_in_claim(const CodingScene& scene, std::uint32_t token, std::uint32_t word) {
  const Tree& tree = scene.tree;
  if (is_clause_subject(tree[token]) || is_by_agent(tree, token)) return false;
  for (std::uint32_t at = token; !tree.is_root(at) && at != word; at = tree[at].head)
    if (tree[at].dep == Dep::acl && is_of_class(scene, tree[at].head, "complaint") &&
        is_below(tree, tree[at].head, word))
      if (const auto doer = tree.child(at, Dep::nsubj)) return !is_below(tree, token, *doer);
  return false;
}

// "opposed the sanctions on [Iran]", "investigates the killing of [a journalist]"
bool suffers_what_is_opposed(const CodingScene& scene, std::uint32_t token, const Trigger& trigger, ActType type) {
  const auto hostile = [&](std::uint32_t at) {
    return tells(scene, at, ActType::ASSAULT) || tells(scene, at, ActType::SANCTION) ||
           tells(scene, at, ActType::COERCE);
  };
  if (type == ActType::REJECT) {
    const auto opposed = scene.tree.child(trigger.token, Dep::dobj);
    return opposed && is_verb(scene.tree[trigger.token]) && hostile(*opposed) && suffers(scene, token, *opposed);
  }
  const auto light = trigger.tabled ? trigger.tabled->light_object : std::nullopt;
  const bool inquiry = is_of_class(scene, trigger.token, "investigation") ||
                       (light && is_of_class(scene, *light, "investigation")) ||
                       is_of_class(scene, trigger.token, "investigating");
  if (type == ActType::ACCUSE && inquiry && suffers_in_claim(scene, token, trigger.token)) return true;
  return type == ActType::ACCUSE && inquiry && has_noun_between(scene, token, trigger.token, [&](std::uint32_t at) {
           return (hostile(at) || is_of_class(scene, at, "harm")) && suffers(scene, token, at);
         });
}

// "investigates claims by [refugees]": who complained.
bool is_complainant(const CodingScene& scene, std::uint32_t token) {
  const Tree& tree = scene.tree;
  if (tree[token].dep == Dep::amod || tree[token].dep == Dep::compound) token = tree[token].head;
  if (tree[token].dep != Dep::pobj || !is_one_of(folded_lemma(tree[tree[token].head]), {"by", "from"})) return false;
  const std::uint32_t noun = tree[tree[token].head].head;
  return is_of_class(scene, noun, "complaint") && !tree.preposition(noun, "of");
}

// "helped [Malta] in the inquiry"
bool is_helped_in_inquiry(const CodingScene& scene, std::uint32_t token, std::uint32_t noun) {
  const Tree& tree = scene.tree;
  if (!is_of_class(scene, noun, "investigation") || tree[noun].dep != Dep::pobj) return false;
  const std::uint32_t verb = tree[tree[noun].head].head;
  if (!is_of_class(scene, verb, "assisting")) return false;
  return tree.child(verb, Dep::dobj) == token || is_below_preposition(tree, token, verb, {"with"});
}

// "a [Kenya]-brokered truce", "a [UN-brokered] truce"
bool is_mediator_before(const CodingScene& scene, std::uint32_t token) {
  const Tree& tree = scene.tree;
  const std::uint32_t word = tree[token].dep == Dep::amod ? token : tree[token].head;
  if (tree[word].dep != Dep::amod) return false;
  const std::string lemma = folded_lemma(tree[word]);
  const std::size_t hyphen = lemma.rfind('-');
  const bool whole = hyphen != std::string::npos && has_class(lemma.substr(hyphen + 1), "mediated", scene.tables);
  return whole || (word == token + 2 && tree[word].tag == "VBN" && is_of_class(scene, word, "mediation"));
}

// "violated a truce brokered by [Egypt] and [Jordan]"
bool is_mediator(const CodingScene& scene, std::uint32_t token, std::uint32_t trigger) {
  const Tree& tree = scene.tree;
  if (is_mediator_before(scene, token)) return true;
  token = first_conjunct(tree, token);
  if (!is_by_agent(tree, token)) return false;
  const std::uint32_t verb = tree[tree[token].head].head;
  return verb != trigger && is_of_class(scene, verb, "mediation");
}

// "a strike deepened the rift between France and [Iran]"
bool is_third_party(const CodingScene& scene, std::uint32_t token, std::uint32_t noun) {
  const Tree& tree = scene.tree;
  for (std::uint32_t at = token; !tree.is_root(at) && at != noun; at = tree[at].head) {
    if (tree[at].dep != Dep::pobj) continue;
    const std::uint32_t above = tree[tree[at].head].head;
    const std::string preposition = folded_lemma(tree[tree[at].head]);
    if (preposition == "between" && is_noun(tree[above]) && above != noun && !tells_deed(scene, above)) return true;
  }
  return false;
}

// "slammed the [Russia] probe", also where the probe itself is asked whose it is.
bool is_topic_of_noun(const CodingScene& scene, const Candidate& candidate, std::uint32_t verb) {
  const Tree& tree = scene.tree;
  const auto noun = tree.child(verb, Dep::dobj);
  const EntityType type = scene.actors.entities[candidate.entities[0]].type;
  if (!noun || (type != EntityType::state && type != EntityType::place) || !is_of_class(scene, *noun, "topic"))
    return false;
  return std::ranges::any_of(tree.children(*noun), [&](std::uint32_t c) {
    const bool beside = tree[c].dep == Dep::compound || tree[c].dep == Dep::amod || tree[c].dep == Dep::nmod;
    return beside && (candidate.token == c || (candidate.token == *noun && names_candidate(scene, c, candidate)));
  });
}

// "Fighters armed by [Turkey] rejected calls": who stands in the words that describe the doer.
bool describes_doer(const Tree& tree, std::uint32_t token, std::uint32_t verb) {
  const auto subject = is_by_agent(tree, token) ? tree.child(verb, Dep::nsubj) : std::nullopt;
  if (!subject) return false;
  const std::uint32_t participle = tree[tree[token].head].head;
  return tree[participle].dep == Dep::acl && tree[participle].head == *subject;
}

// "criticised the plan before [the Senate]", "complained to [the UN] about Russia": who hears it.
bool is_hearer(const Tree& tree, std::uint32_t token, std::uint32_t verb) {
  if (tree[token].dep != Dep::pobj || tree[tree[token].head].head != verb) return false;
  const std::string preposition = folded_lemma(tree[tree[token].head]);
  if (preposition == "before") return tree.child(verb, Dep::dobj).has_value();
  const bool about =
      tree.preposition(verb, "about") || tree.preposition(verb, "of") || tree.preposition(verb, "against");
  return preposition == "to" && folded_lemma(tree[verb]) == "complain" && about;
}

// "cannot fight terror while it arms [the separatists]": what another does in a clause of its own beside the event's.
bool is_in_clause_beside(const Tree& tree, std::uint32_t token, std::uint32_t verb) {
  for (std::uint32_t at = token; !tree.is_root(at) && at != verb; at = tree[at].head)
    if (tree[at].dep == Dep::advcl && tree[at].head == verb)
      return tree.child(at, Dep::mark) && tree.child(at, Dep::nsubj) && !is_clause_subject(tree[token]);
  return false;
}

// "demanded arms for [its army]", "asked for aid for [Gaza]": for whose good it is asked.
bool is_beneficiary(const CodingScene& scene, std::uint32_t token, std::uint32_t verb) {
  const Tree& tree = scene.tree;
  if (tree[token].dep == Dep::amod || tree[token].dep == Dep::compound) token = tree[token].head;
  if (tree[token].dep != Dep::pobj || folded_lemma(tree[tree[token].head]) != "for") return false;
  const std::uint32_t asked = tree[tree[token].head].head;
  if (asked == verb || !is_noun(tree[asked])) return false;
  return tells(scene, asked, ActType::AID) || is_of_class(scene, asked, "aid") || is_of_class(scene, asked, "arms") ||
         is_of_class(scene, asked, "money") || is_of_class(scene, asked, "help");
}

// "Kerry, the secretary of state, and [Lavrov], his colleague, refused": who stands with the doers. Without what they
// are called two may face each other: "Ukraine and Russia signed".
bool is_joined_to_doer(const Tree& tree, std::uint32_t token, std::uint32_t verb) {
  const auto subject = tree.child(verb, Dep::nsubj);
  bool described = false;
  for (std::uint32_t at = token; subject && at != *subject && !tree.is_root(at); at = tree[at].head) {
    if (tree[at].dep != Dep::conj && tree[at].dep != Dep::appos) return false;
    described = described || tree[at].dep == Dep::appos;
    if (tree[at].head == *subject) return described;
  }
  return false;
}

// "opposed a motion condemning [Turkey]": whom the text is against.
bool is_in_opposed_text(const CodingScene& scene, std::uint32_t token, std::uint32_t verb) {
  const Tree& tree = scene.tree;
  const auto text = tree.child(verb, Dep::dobj);
  if (!text || !is_of_class(scene, *text, "text")) return false;
  return std::ranges::any_of(tree.children(*text),
                             [&](std::uint32_t c) { return is_clause_of_text(tree[c]) && is_below(tree, token, c); });
}

// "Putin warned [Moscow] would answer": his own state.
bool is_own_state(const CodingScene& scene, const Candidate& candidate, std::uint32_t verb) {
  const auto subject = candidate.path == "clause" ? surface_subject(scene.tree, verb) : std::nullopt;
  const auto own = subject ? actors_at(scene, subject->token, Role::subject) : std::vector<std::uint32_t>{};
  const Entity& other = scene.actors.entities[candidate.entities[0]];
  const bool state = other.type == EntityType::state || other.type == EntityType::government;
  return state && other.country && !own.empty() && scene.actors.entities[own[0]].country == other.country;
}

// "help in the hunt for [the bombers]"
bool is_searched_for(const CodingScene& scene, std::uint32_t token) {
  const Tree& tree = scene.tree;
  if (tree[token].dep != Dep::pobj || folded_lemma(tree[tree[token].head]) != "for") return false;
  return is_of_class(scene, tree[tree[token].head].head, "search");
}

}  // namespace

bool is_only_spoken_of(const CodingScene& scene, const Trigger& trigger, ActType type, const Candidate& candidate,
                       const Ranking& objects) {
  const std::uint32_t token = candidate.token, word = trigger.token;
  const bool verb = is_verb(scene.tree[word]);
  const bool judges = type == ActType::ACCUSE || type == ActType::SUPPORT || type == ActType::REJECT;
  if (type == ActType::AID && is_searched_for(scene, token)) return true;
  if (type == ActType::THREATEN && verb && is_own_state(scene, candidate, word)) return true;
  if (type == ActType::REQUEST && verb && is_beneficiary(scene, token, word)) return true;
  if (verb && !is_two_sided(type) && is_joined_to_doer(scene.tree, token, word)) return true;
  if (type == ActType::ASSAULT && !verb && is_third_party(scene, token, word)) return true;
  if (verb && candidate.path.empty() && is_in_clause_beside(scene.tree, token, word)) return true;
  if (is_mediator(scene, token, word) || (verb && describes_doer(scene.tree, token, word))) return true;
  if (type == ActType::REJECT && is_in_denied(scene.tree, token, word)) return true;
  if (type == ActType::SUPPORT && is_beside_backed(scene, token, word)) return true;
  if (type == ActType::ACCUSE && verb && is_harmed_in_clause(scene, token, word, objects)) return true;
  if (type == ActType::ACCUSE && scene.tree[word].dep == Dep::attr && is_of_class(scene, word, "harm") &&
      suffers(scene, token, word))
    return true;
  if (type == ActType::ACCUSE && (is_complainant(scene, token) || is_helped_in_inquiry(scene, token, word)))
    return true;
  if (verb && (type == ActType::REJECT || type == ActType::ACCUSE) && is_in_opposed_text(scene, token, word))
    return true;
  if (suffers_what_is_opposed(scene, token, trigger, type)) return true;
  return verb && judges && (is_hearer(scene.tree, token, word) || is_topic_of_noun(scene, candidate, word));
}

}  // namespace entente::detail
