#include "ingest/coding/cast.h"

#include "ingest/coding/barriers.h"
#include "ingest/coding/blamed.h"
#include "ingest/coding/cast_fillers.h"
#include "ingest/coding/cast_kinds.h"
#include "ingest/coding/companions.h"
#include "ingest/coding/compounds.h"
#include "ingest/coding/constructions.h"
#include "ingest/coding/deeds.h"
#include "ingest/coding/holders.h"
#include "ingest/coding/offers.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace entente::detail {
namespace {

constexpr float nobody_factor = 0.3F;  // a named recipient is worth more than none
constexpr float unnamed = 0.4F;        // probability of nobody from which a weak guess is no actor
constexpr float least_offer = 0.7F;    // of the parse, from which it holds against a reader that names nobody
constexpr std::size_t considered = 5;  // candidates of a role that are weighed in pairs

struct Rankings {
  Ranking subjects;
  Ranking objects;
};

// Who was offered for a role, by reader and parse together, and who won.
std::string describe(const CodingScene& scene, std::string_view role, const Ranking& ranking, const Candidate* chosen) {
  const Document& document = scene.tree.document();
  std::string line = fmt::format("{}:", role);
  for (std::size_t i = 0; i < ranking.candidates.size() && i < 4; ++i) {
    const Candidate& candidate = ranking.candidates[i];
    line += fmt::format("{} \"{}\" {} {:.2f}", i ? "," : "", text_of(document, scene.tree[candidate.token]),
                        scene.actors.entities[candidate.entities[0]].id, candidate.score);
    if (!candidate.path.empty()) line += fmt::format(" (parse: {} {:.2f})", candidate.path, candidate.prior);
  }
  if (ranking.nobody > 0) line += fmt::format("; nobody {:.2f}", ranking.nobody);
  return line +
         "; chosen: " + (chosen ? fmt::format("\"{}\"", text_of(document, scene.tree[chosen->token])) : "nobody");
}

std::span<const std::string_view> recipients_of(const CodingScene& scene, const Trigger& trigger, ActType type) {
  if (trigger.tabled && trigger.tabled->row->type == type) return trigger.tabled->row->recipients;
  const auto found = scene.tables.recipients.find({type, is_noun(scene.tree[trigger.token])});
  return found == scene.tables.recipients.end() ? std::span<const std::string_view>{} : found->second;
}

float score_of(const Ranking& ranking) {
  float score = 0;
  for (const Candidate& candidate : ranking.candidates) score += candidate.score;
  return score;
}

// Does a construction settle who acts, so that what barred candidates had is the candidate's?
bool is_settled(const CodingScene& scene, const Trigger& trigger, const Candidate& candidate) {
  if (candidate.path == "coordination") return goes_on_from_telling(scene.tree, trigger.token);
  if (candidate.path == "helped" || candidate.path == "addressee") return true;
  return candidate.path == "pair" || causative_of(scene.tree, trigger.token);
}

Rankings rank_roles(const CodingScene& scene, const Trigger& trigger, ActType type) {
  using Scores = std::span<const ArgumentScore>;
  const bool thing = trigger.tabled && !trigger.tabled->row->of_doer;
  const auto light = thing ? trigger.tabled->light_object : std::nullopt;
  auto proposals = propose_arguments(scene.tree, trigger.token, recipients_of(scene, trigger, type), light);
  if (is_noun(scene.tree[trigger.token]) && is_judged(scene, trigger.token))
    std::erase_if(proposals.subjects, [](const Proposal& proposal) { return proposal.path == "subject of governor"; });
  offer_by_meaning(scene, trigger, type, proposals);
  const TriggerReading* reading = trigger.reading;
  Rankings rankings{
      rank_candidates(scene, Role::subject, proposals.subjects, reading ? Scores(reading->subject) : Scores{}),
      rank_candidates(scene, Role::object, proposals.objects, reading ? Scores(reading->object) : Scores{})};
  const float before = score_of(rankings.subjects);
  bar_subjects(scene, trigger, type, rankings.subjects);
  if (std::ranges::any_of(rankings.subjects.candidates,
                          [&](const Candidate& candidate) { return is_settled(scene, trigger, candidate); }))
    rankings.subjects.total -= before - score_of(rankings.subjects);
  bar_objects(scene, trigger, type, rankings.objects);
  if (type == ActType::ASSAULT) put_holders(scene, rankings.objects);
  settle_blamed(scene, trigger.token, type, rankings.subjects, rankings.objects);
  gather_members(scene, rankings.subjects);
  gather_members(scene, rankings.objects);
  return rankings;
}

bool share_an_actor(const Candidate& a, const Candidate& b) {
  return std::ranges::any_of(
      a.entities, [&](std::uint32_t entity) { return std::ranges::find(b.entities, entity) != b.entities.end(); });
}

struct Choice {
  const Candidate* subject = nullptr;
  const Candidate* object = nullptr;  // none: nobody
  float score = -1;
};

std::span<const Candidate> foremost(const Ranking& ranking) {
  return std::span(ranking.candidates).first(std::min(considered, ranking.candidates.size()));
}

// "clashes broke out between police and protesters"
bool is_between(const Tree& tree, const std::vector<std::uint32_t>& chain) {
  return std::ranges::any_of(chain, [&](std::uint32_t t) {
    return tree[t].dep == Dep::pobj && folded_lemma(tree[tree[t].head]) == "between";
  });
}

// Both name members of one compound: "the US and its allies", which acts as one, unless it acts "between" its members.
bool are_coordinated(const CodingScene& scene, const Candidate& subject, const Candidate& object) {
  const auto chain = compound_of(scene, subject.token);
  const auto other = compound_of(scene, object.token);
  if (is_between(scene.tree, chain)) return false;
  const bool joined =
      std::ranges::find(chain, object.token) != chain.end() || std::ranges::find(other, subject.token) != other.end();
  return joined && !is_one_of(object.path, {"between", party_path});
}

// Does the row's object ("sign a treaty", "restore ties", "announce a truce") bind all who take part alike?
bool binds_all(const CodingTables& tables, const TriggerRow& row) {
  if (!row.object_class.empty()) return is_one_of(row.object_class, {"agreement", "ceasefire", "relation"});
  return has_class(row.words.back(), "agreement", tables) || has_class(row.words.back(), "relation", tables);
}

// Does each side do it with the other, as all who sign an agreement do; not "trips to Guam and Hawaii", "France and
// Germany opposed the deal".
bool is_mutual(const CodingScene& scene, const Trigger& trigger, ActType type) {
  if (is_of_class(scene.tree, trigger.token, "visit", scene.tables)) return false;
  if (is_two_sided(type) || has_reciprocal(scene.tree, trigger.token)) return true;
  if (!trigger.tabled || trigger.tabled->row->type != type) return false;
  const bool judges = type == ActType::REJECT || has_class(trigger.tabled->row->words[0], "cheering", scene.tables);
  return !judges && binds_all(scene.tables, *trigger.tabled->row);
}

// "Leaders [from Mali and Niger]": does the word say whose the noun is?
bool is_owner_of(const Tree& tree, std::uint32_t token, std::uint32_t noun) {
  token = first_conjunct(tree, token);
  if (tree[token].dep != Dep::pobj || tree[tree[token].head].head != noun) return false;
  return is_one_of(folded_lemma(tree[tree[token].head]), {"from", "of"});
}

// "A committee of Republicans and Democrats met": the committee is neither.
bool is_same_side(const CodingScene& scene, const Candidate& subject, const Candidate& party) {
  const auto& country = scene.actors.entities[subject.entities[0]].country;
  const bool compatriots = country && country == scene.actors.entities[party.entities[0]].country;
  return (compatriots && subject.path != party_path) || is_own_part(scene, subject.entities[0], party.entities[0]);
}

// "The leaders of Egypt and Jordan met": the words of a phrase name nobody whom it acts on, unless between its members.
bool is_within(const CodingScene& scene, const Candidate& subject, const Candidate& object) {
  if (object.path == party_path) return is_same_side(scene, subject, object);
  if (object.path == "between" || is_between(scene.tree, conjuncts(scene.tree, object.token))) return false;
  if (is_owner_of(scene.tree, object.token, subject.token)) return true;
  const auto members = members_of(scene, subject.token);  // "Parties such as the Greens grew"
  if (std::ranges::find(members, object.token) != members.end()) return true;
  return words_of(scene, subject.token, subject.entities[0]).contains(object.token) ||
         words_of(scene, object.token, object.entities[0]).contains(subject.token);
}

// "Obama cut off [U.S.] assistance": whose it is that gives or withholds it.
bool is_giver(const CodingScene& scene, const Candidate& subject, const Candidate& object) {
  const Token& word = scene.tree[object.token];
  if (word.dep != Dep::amod && word.dep != Dep::compound && word.dep != Dep::poss) return false;
  const Entity& giver = scene.actors.entities[object.entities[0]];
  const bool goods = std::ranges::any_of(std::array{"aid", "arms", "troops", "money"},
                                         [&](auto name) { return is_of_class(scene, word.head, name); });
  return goods && giver.type == EntityType::state && giver.country &&
         giver.country == scene.actors.entities[subject.entities[0]].country;
}

// Can the one act on the other? Who is asked for aid is its giver.
bool can_face(const CodingScene& scene, const Candidate& subject, const Candidate& object, ActType type, bool mutual) {
  if (is_within(scene, subject, object)) return false;
  if (type != ActType::REQUEST && is_giver(scene, subject, object)) return false;
  return mutual || !are_coordinated(scene, subject, object);
}

// The likeliest pair of different actors; where nothing is known of nobody, any object is better than none.
Choice best_pair(const CodingScene& scene, const Rankings& rankings, ActType type, bool mutual) {
  Choice best;
  auto consider = [&](const Candidate& subject, const Candidate* object, float score) {
    if (score > best.score) best = {&subject, object, score};
  };
  for (const Candidate& subject : foremost(rankings.subjects)) {
    consider(subject, nullptr, subject.score * rankings.objects.nobody * nobody_factor);
    for (const Candidate& object : foremost(rankings.objects)) {
      if (object.path == "within" && !is_deed(type)) continue;
      const float score = subject.score * object.score;
      if (share_an_actor(subject, object)) {
        if (mutual && subject.entities.size() > 1)
          consider(subject, nullptr, score);  // "the two leaders" with each other
      } else if (can_face(scene, subject, object, type, mutual)) {
        consider(subject, &object, score);
      }
    }
  }
  return best;
}

void add_objects(const CodingScene& scene, std::uint32_t trigger, const Choice& choice, bool mutual, Cast& cast) {
  auto is_subject = [&](const Filler& filler) {
    return std::ranges::find(cast.subjects, filler.entity, &Filler::entity) != cast.subjects.end();
  };
  if (choice.object) {
    const auto found = fillers_of(scene, trigger, *choice.object, Role::object);
    const bool parties = choice.object->path == party_path;
    if (cast.subjects.size() > 1)  // "talks between Japan and China", "the armies of Japan and China met"
      std::erase_if(cast.subjects, [&](const Filler& subject) {
        return subject.entity == found[0].entity || (parties && is_own_part(scene, subject.entity, found[0].entity));
      });
    for (const Filler& filler : found) {
      const bool own = parties && std::ranges::any_of(cast.subjects, [&](const Filler& subject) {
                         return is_own_part(scene, subject.entity, filler.entity);
                       });
      if (!is_subject(filler) && !own) cast.objects.emplace_back(filler);
    }
  } else if (mutual && cast.subjects.size() > 1) {
    cast.objects.assign(cast.subjects.begin() + 1, cast.subjects.end());
    cast.subjects.resize(1);
  }
  if (cast.objects.empty()) cast.objects.emplace_back(std::nullopt);
}

bool names_adversary(const Tree& tree, std::uint32_t verb) {
  static constexpr std::array<std::string_view, 5> prepositions{"with", "against", "for", "alongside", "beside"};
  return std::ranges::any_of(prepositions, [&](auto word) { return tree.preposition(verb, word).has_value(); });
}

// The verb that those whom it joins do to each other: "are fighting", "traded [accusations]"; none elsewhere.
std::optional<std::uint32_t> verb_of_adversaries(const CodingScene& scene, std::uint32_t trigger) {
  const Tree& tree = scene.tree;
  const std::uint32_t verb = tree[trigger].dep == Dep::dobj ? tree[trigger].head : trigger;
  if (!is_verb(tree[verb]) || names_adversary(tree, verb)) return std::nullopt;
  const bool exchange = tree.child(verb, Dep::dobj) && has_class(folded_lemma(tree[verb]), "exchange", scene.tables);
  const bool fight = !tree.child(verb, Dep::dobj) && has_class(folded_lemma(tree[verb]), "reciprocal", scene.tables);
  return exchange || fight ? std::optional(verb) : std::nullopt;
}

// "The army and the rebels are fighting in Homs", "Greece and Turkey traded accusations"
bool are_adversaries(const CodingScene& scene, const Trigger& trigger, const Candidate& subject) {
  const auto verb = verb_of_adversaries(scene, trigger.token);
  const Token& token = scene.tree[subject.token];
  return verb && token.dep == Dep::nsubj && token.head == *verb &&
         fillers_of(scene, trigger.token, subject, Role::subject).size() == 2;
}

// Does the reader hold that the sentence does not name who acts, and does the parse offer nobody either?
bool is_unnamed(const Ranking& subjects, const Candidate& subject) {
  return subjects.nobody >= unnamed && subject.score < subjects.nobody && subject.prior < least_offer;
}

// The share of the candidate and of what its own phrase names: "separatists [in Ukraine]".
float share_of(const Tree& tree, const Ranking& ranking, const Candidate& chosen) {
  float score = 0;
  for (const Candidate& candidate : ranking.candidates)
    if (is_below(tree, candidate.token, chosen.token)) score += candidate.score;
  return ranking.total > 0 ? score / ranking.total : 0;
}

}  // namespace

std::uint32_t telling_word(const Trigger& trigger) {
  return trigger.tabled ? trigger.tabled->light_object.value_or(trigger.token) : trigger.token;
}

std::optional<Cast> cast_roles(const CodingScene& scene, const Trigger& trigger, ActType type,
                               std::vector<std::string>& explanation) {
  const Rankings rankings = rank_roles(scene, trigger, type);
  bool mutual = is_mutual(scene, trigger, type);
  Choice choice = best_pair(scene, rankings, type, mutual);
  if (choice.subject && are_adversaries(scene, trigger, *choice.subject)) {
    choice.object = nullptr;
    mutual = true;
  }
  if (!choice.subject || is_unnamed(rankings.subjects, *choice.subject)) return std::nullopt;
  explanation.push_back(describe(scene, "subject", rankings.subjects, choice.subject));
  explanation.push_back(describe(scene, "object", rankings.objects, choice.object));
  Cast cast;
  cast.subjects = fillers_of(scene, trigger.token, *choice.subject, Role::subject);
  add_objects(scene, trigger.token, choice, mutual, cast);
  cast.subject_share = share_of(scene.tree, rankings.subjects, *choice.subject);
  cast.subject_prior = choice.subject->prior;
  if (choice.object)
    cast.object_share = share_of(scene.tree, rankings.objects, *choice.object);
  else
    cast.object_share = rankings.objects.total > 0 ? rankings.objects.nobody / rankings.objects.total : 0;
  cast.object_prior = choice.object ? choice.object->prior : 0;
  return cast;
}

bool is_two_sided(ActType type) {
  return type == ActType::AGREE || type == ActType::CONSULT || type == ActType::COOPERATE;
}

}  // namespace entente::detail
