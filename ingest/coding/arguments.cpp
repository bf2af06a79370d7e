#include "ingest/coding/arguments.h"

#include "ingest/coding/constructions.h"

#include <algorithm>
#include <array>

namespace entente::detail {
namespace {

/// Gathers proposals, each word once at its best.
class Gatherer {
 public:
  void add(std::uint32_t token, std::string_view path, float prior) {
    for (Proposal& known : found_)
      if (known.token == token) {
        if (known.prior < prior) known = {token, std::string(path), prior};
        return;
      }
    found_.push_back({token, std::string(path), prior});
  }
  std::vector<Proposal> best_first() {
    std::erase_if(found_, [](const Proposal& proposal) { return proposal.prior <= 0; });
    std::ranges::stable_sort(found_, std::greater{}, &Proposal::prior);
    return std::move(found_);
  }

 private:
  std::vector<Proposal> found_;
};

struct Proposer {
  const Tree& tree;
  std::span<const std::string_view> recipients;
  Gatherer subjects;
  Gatherer objects;

  float recipient_prior(std::string_view place, float otherwise) const {
    for (std::size_t i = 0; i < recipients.size(); ++i)
      if (recipients[i] == place) return 0.95F - 0.05F * static_cast<float>(i);
    return recipients.empty() ? otherwise * 2 : otherwise;
  }

  void objects_of_prepositions(std::uint32_t token, float factor) {
    for (std::uint32_t p : tree.children(token)) {
      const Token& prep = tree[p];
      if (prep.dep != Dep::prep && prep.dep != Dep::dative) continue;
      const auto object = tree.child(p, Dep::pobj);
      if (object) objects.add(*object, prep.lemma, factor * recipient_prior(prep.lemma, 0.15F));
      if (auto deeper = tree.child(p, Dep::prep); deeper && !object)  // "out of", "from inside"
        if (auto inner = tree.child(*deeper, Dep::pobj))
          objects.add(*inner, tree[*deeper].lemma, factor * recipient_prior(tree[*deeper].lemma, 0.15F));
    }
  }

  // "killed 48 people in two attacks in Afghanistan": places that stand deeper, where nobody else is named
  void places_within(std::uint32_t token, int depth) {
    for (std::uint32_t c : tree.children(token)) {
      const Token& child = tree[c];
      if (child.dep == Dep::dobj || child.dep == Dep::nsubjpass || child.dep == Dep::pobj) places_within(c, depth + 1);
      if (child.dep != Dep::prep) continue;
      const auto object = tree.child(c, Dep::pobj);
      if (object && depth > 0 && (child.lemma == "in" || child.lemma == "at" || child.lemma == "near"))
        objects.add(*object, "within", 0.08F);
      if (object && depth < 3) places_within(*object, depth + 1);
    }
  }

  void agent_of(std::uint32_t verb, float prior) {
    if (auto by = tree.preposition(verb, "by"))
      if (auto object = tree.child(*by, Dep::pobj)) subjects.add(*object, "by", prior);
  }

  // "One of the [generals] accused Greece"
  std::optional<std::uint32_t> whole_of(std::uint32_t part) const {
    static constexpr std::array<std::string_view, 7> parts{"one", "several", "many", "most", "few", "another", "two"};
    const auto of = tree.preposition(part, "of");
    const bool some = tree[part].tag == "CD" || std::ranges::find(parts, tree[part].lemma) != parts.end();
    return of && some ? tree.child(*of, Dep::pobj) : std::nullopt;
  }

  void verb_subjects(std::uint32_t verb) {
    if (!is_passive(tree, verb)) {
      if (auto subject = surface_subject(tree, verb)) {
        const bool own = subject->path == "subject" || subject->path == "relative clause";
        subjects.add(subject->token, subject->path, own ? 0.95F : 0.75F);
        if (const auto whole = whole_of(subject->token)) subjects.add(*whole, "part of", own ? 0.9F : 0.7F);
      }
      return;
    }
    agent_of(verb, 0.95F);
    for (std::string_view prep : {"in", "at"})  // "was arrested in Rwanda": whose place it is, a weak guess
      if (auto place = tree.preposition(verb, prep); place && !tree.preposition(verb, "by"))
        if (auto object = tree.child(*place, Dep::pobj)) subjects.add(*object, "place", 0.15F);
    const Token& token = tree[verb];  // "denied that it was attacked": who tells it is a weak guess
    if (token.dep == Dep::xcomp || token.dep == Dep::ccomp)
      if (auto above = surface_subject(tree, token.head)) subjects.add(above->token, "governor", 0.15F);
  }

  void clause_objects(std::uint32_t verb) {
    for (std::uint32_t c : tree.children(verb)) {
      const Token& clause = tree[c];
      if (clause.dep != Dep::ccomp && clause.dep != Dep::xcomp && clause.dep != Dep::advcl) continue;
      const float prior = recipient_prior("clause", 0.2F) * (clause.dep == Dep::advcl ? 0.3F : 1.F);
      for (Dep label : {Dep::nsubj, Dep::nsubjpass})
        if (auto subject = tree.child(c, label)) objects.add(*subject, "clause", prior);
    }
  }

  // "refused to meet Belarus", "agreed to send arms to Libya": the recipient of what is agreed or refused
  void embedded_objects(std::uint32_t verb) {
    if (const auto inner = tree.child(verb, Dep::xcomp); inner && is_verb(tree[*inner])) objects_below(*inner);
  }

  // "its decision to arm Ukraine", "a pledge to send aid to Libya"
  void embedded_in_noun(std::uint32_t noun) {
    for (std::uint32_t c : tree.children(noun))
      if (tree[c].dep == Dep::acl && tree[c].tag == "VB") return objects_below(c);
  }

  void objects_below(std::uint32_t inner) {
    if (auto object = tree.child(inner, Dep::dobj)) objects.add(*object, "embedded dobj", 0.5F);
    for (std::uint32_t p : tree.children(inner))
      if (tree[p].dep == Dep::prep || (tree[p].dep == Dep::dative && tree[p].pos == Pos::ADP))
        if (auto object = tree.child(p, Dep::pobj)) objects.add(*object, "embedded " + tree[p].lemma, 0.55F);
  }

  void verb_objects(std::uint32_t verb, std::optional<std::uint32_t> light) {
    const bool noun_too = std::ranges::find(recipients, "dobj") != recipients.end();  // "released prisoners"
    const float direct = light && !noun_too ? 0.F : recipient_prior("dobj", 0.35F);
    if (is_passive(tree, verb)) {
      const bool given = light && tree.child(verb, Dep::dobj);  // "[Tonga] was given a boat"
      if (auto subject = surface_subject(tree, verb))
        objects.add(subject->token, "passive subject", given ? recipient_prior("dative", 0.5F) : direct);
    } else {
      if (auto object = tree.child(verb, Dep::dobj)) objects.add(relative_antecedent(verb, *object), "dobj", direct);
      if (auto object = tree.child(verb, Dep::dative); object && tree[*object].pos != Pos::ADP)
        objects.add(*object, "dative", recipient_prior("dative", 0.5F));
      shared_object(verb, direct);
    }
    objects_of_prepositions(verb, 1);
    embedded_objects(verb);
    clause_objects(verb);
  }

  // "the town which they attacked": the noun that the relative pronoun stands for
  std::uint32_t relative_antecedent(std::uint32_t verb, std::uint32_t object) const {
    const bool relative = tree[verb].dep == Dep::relcl && (tree[object].tag == "WDT" || tree[object].tag == "WP");
    return relative ? tree[verb].head : object;
  }

  void shared_object(std::uint32_t verb, float prior) {
    if (tree.child(verb, Dep::dobj)) return;
    for (std::uint32_t c : tree.children(verb))  // "attacked and killed rebels"
      if (tree[c].dep == Dep::conj && is_verb(tree[c]) && c <= verb + 4)
        if (auto object = tree.child(c, Dep::dobj)) objects.add(*object, "shared object", prior * 0.7F);
    if (tree[verb].dep == Dep::relcl && tree.child(verb, Dep::nsubj) &&
        tree[*tree.child(verb, Dep::nsubj)].tag != "WDT" && tree[*tree.child(verb, Dep::nsubj)].tag != "WP")
      objects.add(tree[verb].head, "antecedent", prior * 0.8F);  // "the town they attacked"
  }

  void of_light_verb(std::uint32_t noun) {
    objects_of_prepositions(noun, 1);
    embedded_in_noun(noun);
    if (auto poss = tree.child(noun, Dep::poss)) objects.add(*poss, "possessor", 0.4F);
    const bool answers = std::ranges::find(recipients, "by") != recipients.end();  // "accepted [US] demands"
    if (!answers) return;
    for (std::uint32_t c : tree.children(noun))
      if (is_modifier(tree[c])) objects.add(c, "modifier", 0.4F);
  }

  void noun_subjects(std::uint32_t noun) {
    if (auto poss = tree.child(noun, Dep::poss)) subjects.add(*poss, "possessor", 0.85F);
    agent_of(noun, 0.95F);
    for (std::uint32_t c : tree.children(noun)) {
      const Token& child = tree[c];
      if (is_modifier(child)) subjects.add(c, "modifier", 0.7F);
      if (const auto first = paired_with(tree, c)) {
        subjects.add(*first, "pair", 0.9F);
        objects.add(c, "pair", 0.9F);
      }
      if (child.dep == Dep::amod && child.tag == "VBN")  // "US-led", "Saudi-backed"
        for (std::uint32_t part : tree.children(c)) subjects.add(part, "modifier", 0.75F);
      if (child.dep == Dep::acl || child.dep == Dep::relcl) agent_of(c, 0.8F);
    }
    subjects.add(noun, "noun", 0.65F);
    noun_complements(noun);
    subject_of_governor(noun);
  }

  // "clashes between A and B", "clashes broke out between A and B"
  std::optional<std::uint32_t> between_of(std::uint32_t noun) const {
    if (auto p = tree.preposition(noun, "between")) return p;
    return tree[noun].dep == Dep::nsubj ? tree.preposition(tree[noun].head, "between") : std::nullopt;
  }

  void noun_complements(std::uint32_t noun) {
    if (auto p = between_of(noun))
      if (auto object = tree.child(*p, Dep::pobj)) subjects.add(*object, "between", 0.9F);
    const bool of_recipient = std::ranges::find(recipients, "of") != recipients.end();
    for (auto [prep, prior] : {std::pair{"by", 0.9F}, {"from", 0.5F}, {"of", of_recipient ? 0.2F : 0.6F}})
      if (auto p = tree.preposition(noun, prep))
        if (auto object = tree.child(*p, Dep::pobj)) subjects.add(*object, prep, prior);
  }

  // "Russia launched an attack", "the attack was launched by Russia", "Russia is to blame for the attack"
  void subject_of_governor(std::uint32_t noun) {
    std::uint32_t head = tree[noun].head;
    float prior = 0.6F;
    if (tree[noun].dep == Dep::pobj) {
      head = tree[head].head;
      prior = 0.4F;
      if (is_noun(tree[head])) return;
    }
    if (head == noun || !is_verb(tree[head])) return;
    if (tree[noun].dep == Dep::nsubjpass || is_passive(tree, head)) return agent_of(head, 0.8F);
    if (tree[noun].dep == Dep::nsubj) return;
    if (auto subject = surface_subject(tree, head); subject && subject->token != noun)
      subjects.add(subject->token, "subject of governor", prior);
  }

  void noun_objects(std::uint32_t noun) {
    objects_of_prepositions(noun, 1);
    embedded_in_noun(noun);
    const Token& token = tree[noun];
    if ((token.dep == Dep::dobj || token.dep == Dep::nsubjpass) && is_verb(tree[token.head])) {
      for (std::uint32_t p : tree.children(token.head))
        if (tree[p].dep == Dep::prep && p > noun)
          if (auto object = tree.child(p, Dep::pobj))
            objects.add(*object, tree[p].lemma, 0.7F * recipient_prior(tree[p].lemma, 0.1F));
      if (auto dative = tree.child(token.head, Dep::dative); dative && tree[*dative].pos != Pos::ADP)
        objects.add(*dative, "dative", 0.6F);
    }
    for (std::uint32_t c : tree.children(noun)) {
      if (tree[c].dep == Dep::compound || tree[c].dep == Dep::amod) objects.add(c, "modifier", 0.25F);
      if (tree[c].dep == Dep::poss) objects.add(c, "possessor", 0.2F);
    }
    between_second(noun);
  }

  void between_second(std::uint32_t noun) {
    const auto p = between_of(noun);
    const auto first = p ? tree.child(*p, Dep::pobj) : std::nullopt;
    if (!first) return;
    for (std::uint32_t c : conjuncts(tree, *first))
      if (c != *first) objects.add(c, "between", 0.9F);
  }
};

// "A report by Amnesty", "the leaders of Chad"; not "a memo to Merkel", who neither wrote nor tells it.
bool leads_to_owner(std::string_view preposition) {
  return is_one_of(preposition, {"of", "from", "by", "in", "at", "within"});
}

// "the bombing as [generals] met": what only happens meanwhile
bool leads_to_time(std::string_view preposition) {
  return is_one_of(preposition, {"as", "after", "before", "since", "until", "during", "amid"});
}

}  // namespace

Proposals propose_arguments(const Tree& tree, std::uint32_t trigger, std::span<const std::string_view> recipients,
                            std::optional<std::uint32_t> light) {
  Proposer proposer{tree, recipients, {}, {}};
  if (is_noun(tree[trigger])) {
    proposer.noun_subjects(trigger);
    proposer.noun_objects(trigger);
  } else {
    proposer.verb_subjects(trigger);
    proposer.verb_objects(trigger, light);
    if (light) proposer.of_light_verb(*light);
  }
  proposer.places_within(trigger, 0);
  return {proposer.subjects.best_first(), proposer.objects.best_first()};
}

std::vector<std::uint32_t> stand_ins(const Tree& tree, std::uint32_t token, Role role, bool event_noun) {
  std::vector<std::uint32_t> found;
  if (auto by = tree.preposition(token, "by"); by && event_noun)
    if (auto agent = tree.child(*by, Dep::pobj)) found.push_back(*agent);
  if (auto poss = tree.child(token, Dep::poss)) found.push_back(*poss);
  auto modifiers = [&] {
    for (std::uint32_t c : tree.children(token)) {
      const Dep dep = tree[c].dep;
      if (dep == Dep::compound || dep == Dep::amod || dep == Dep::nmod || dep == Dep::appos) found.push_back(c);
      if (dep == Dep::amod && tree[c].tag == "VBN")  // "US-led"
        for (std::uint32_t part : tree.children(c)) found.push_back(part);
    }
  };
  if (event_noun) modifiers();
  if (!event_noun || role != Role::subject)
    for (std::uint32_t p : tree.children(token))
      if (tree[p].dep == Dep::prep && !(event_noun && leads_to_time(tree[p].lemma)) &&
          (role == Role::object || leads_to_owner(tree[p].lemma)))
        if (auto object = tree.child(p, Dep::pobj)) found.push_back(*object);
  if (!event_noun) modifiers();
  return found;
}

}  // namespace entente::detail
