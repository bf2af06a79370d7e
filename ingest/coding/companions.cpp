#include "ingest/coding/companions.h"

#include "ingest/coding/deeds.h"

#include <algorithm>

namespace entente::detail {
namespace {

// "accompanied by [his minister]", "joined by [Britain]"
std::optional<std::uint32_t> escort_of(const CodingScene& scene, std::uint32_t subject, std::uint32_t verb) {
  const Tree& tree = scene.tree;
  for (const std::uint32_t clause : tree.children(subject)) {
    if (tree[clause].dep != Dep::acl || tree[clause].tag != "VBN" || clause > verb) continue;
    if (!is_of_class(scene, clause, "accompanying")) continue;
    if (const auto by = tree.preposition(clause, "by")) return tree.child(*by, Dep::pobj);
  }
  return std::nullopt;
}

// "several countries", "rebel groups": nobody of any state, and nowhere a name
bool is_unnamed(const CodingScene& scene, std::uint32_t token) {
  const auto& entities = scene.actors.of_token[token];
  return !entities.empty() && std::ranges::all_of(entities, [&](std::uint32_t entity) {
    return !scene.actors.entities[entity].country &&
           std::ranges::none_of(scene.actors.mentions, [&](const ActorMention& mention) {
             return mention.entity == entity && mention.form != MentionForm::nominal &&
                    mention.form != MentionForm::pronoun;
           });
  });
}

bool is_named(const CodingScene& scene, std::uint32_t token) {
  return std::ranges::any_of(scene.actors.mentions, [&](const ActorMention& mention) {
    return mention.head == token && mention.form == MentionForm::name;
  });
}

// "countries including", "such as", "like"; not "a woman like"
bool leads_to_members(const Tree& tree, std::uint32_t word) {
  const std::string lemma = folded_lemma(tree[word]);
  if (tree[word].dep != Dep::prep) return false;
  if (lemma == "like") return tree[tree[word].head].tag == "NNS" && tree[word].head < word;
  return lemma == "include" || (lemma == "as" && word > 0 && folded_lemma(tree[word - 1]) == "such");
}

// "Six of his [ministers]": the word that tells how many, on which what follows them hangs
std::uint32_t part_above(const Tree& tree, std::uint32_t group) {
  const std::uint32_t of = tree[group].head;
  const bool part = tree[group].dep == Dep::pobj && folded_lemma(tree[of]) == "of" && tree[tree[of].head].tag == "CD";
  return part ? tree[of].head : group;
}

}  // namespace

std::uint32_t above_companion(const Tree& tree, std::uint32_t preposition) {
  const std::uint32_t head = tree[preposition].head;
  const bool after_word = head + 1 == preposition && tree[head].pos == Pos::ADP;
  return after_word ? tree[head].head : head;
}

bool is_companion(const CodingScene& scene, std::uint32_t token) {
  const Tree& tree = scene.tree;
  token = first_conjunct(tree, token);
  return tree[token].dep == Dep::pobj && is_of_class(scene, tree[token].head, "beside");
}

std::vector<std::uint32_t> companions_of(const CodingScene& scene, std::uint32_t subject) {
  const Tree& tree = scene.tree;
  const std::uint32_t verb = tree[subject].head;
  std::vector<std::uint32_t> found;
  if (tree[subject].dep != Dep::nsubj || verb < subject) return found;
  if (const auto escort = escort_of(scene, subject, verb)) found = conjuncts(tree, *escort);
  for (std::uint32_t t = tree[verb].left_edge; t < verb; ++t) {
    const std::uint32_t above = is_of_class(scene, t, "beside") ? above_companion(tree, t) : t;
    const auto companion = above == subject || above == verb ? tree.child(t, Dep::pobj) : std::nullopt;
    if (!companion || folded_lemma(tree[*companion]) == "other") continue;
    if (t < subject && !is_named(scene, *companion)) continue;  // "along with US sanctions"
    const auto all = conjuncts(tree, *companion);
    found.insert(found.end(), all.begin(), all.end());
  }
  return found;
}

std::vector<std::uint32_t> members_of(const CodingScene& scene, std::uint32_t group) {
  const Tree& tree = scene.tree;
  for (const std::uint32_t word : tree.children(part_above(tree, group))) {
    const auto first = leads_to_members(tree, word) ? tree.child(word, Dep::pobj) : std::nullopt;
    if (!first || !is_unnamed(scene, group)) continue;
    auto members = conjuncts(tree, *first);
    std::erase_if(members, [&](std::uint32_t member) { return !is_named(scene, member); });
    return members;
  }
  return {};
}

void gather_members(const CodingScene& scene, Ranking& ranking) {
  for (std::size_t g = 0; g < ranking.candidates.size(); ++g) {
    const auto members = members_of(scene, ranking.candidates[g].token);
    float score = 0;
    for (const Candidate& candidate : ranking.candidates)
      if (std::ranges::find(members, candidate.token) != members.end()) score += candidate.score;
    if (score == 0 || ranking.candidates[g].prior == 0) continue;
    ranking.candidates[g].score += score;
    Candidate group = ranking.candidates[g];
    std::erase_if(ranking.candidates, [&](const Candidate& candidate) {
      return candidate.token == group.token || std::ranges::find(members, candidate.token) != members.end();
    });
    const auto behind = std::ranges::find_if(ranking.candidates,
                                             [&](const Candidate& candidate) { return candidate.score < group.score; });
    ranking.candidates.insert(behind, std::move(group));
    return;
  }
}

}  // namespace entente::detail
