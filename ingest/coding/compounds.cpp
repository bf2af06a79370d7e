#include "ingest/coding/compounds.h"

#include "ingest/coding/deeds.h"

#include <algorithm>

namespace entente::detail {
namespace {

// Who is named at a word; none where it is only a noun for somebody.
const Entity* named_at(const CodingScene& scene, std::uint32_t token) {
  for (const ActorMention& mention : scene.mentions.near({token, token + 1}))
    if (mention.head == token && mention.form == MentionForm::name) return &scene.actors.entities[mention.entity];
  return nullptr;
}

bool are_alike(const Entity* one, const Entity* other) {
  return one && other && one != other && one->type == other->type;
}

bool is_bare_name(const Tree& tree, std::uint32_t token) {
  return tree[tree[token].left_edge].pos == Pos::PROPN;
}

// "D-[Texas]"
bool is_seat(const Tree& tree, std::uint32_t token) {
  const std::uint32_t first = tree[token].left_edge;
  auto is_party = [&](std::uint32_t t) {
    return is_one_of(text_of(tree.document(), tree[t]), {"R", "D", "I"}) &&
           text_of(tree.document(), tree[t + 1]) == "-";
  };
  return (first + 2 <= token && is_party(first)) || (token >= 2 && is_party(token - 2));
}

// What parsers join to an apposition though it is of the list: "Lowe, R-Ohio, and [Marsh]", "Canada, [Mexico], [Peru]".
void add_hidden(const CodingScene& scene, std::uint32_t token, std::vector<std::uint32_t>& found) {
  const Tree& tree = scene.tree;
  auto apposed = tree.child(token, Dep::appos);
  const Entity* own = apposed ? named_at(scene, token) : nullptr;
  for (; own && apposed; apposed = tree.child(*apposed, Dep::appos)) {
    const auto behind = conjuncts(tree, *apposed);
    const bool listed = behind.size() > 1 && is_bare_name(tree, token) && is_bare_name(tree, *apposed);
    for (const std::uint32_t other : behind)
      if ((other != *apposed || listed) && !is_seat(tree, other) && are_alike(own, named_at(scene, other)))
        found.push_back(other);
  }
}

// "[Russia] China and Iran": a list without its first comma
void add_unmarked(const CodingScene& scene, std::uint32_t token, std::vector<std::uint32_t>& found) {
  const Tree& tree = scene.tree;
  const auto before = tree.child(token, Dep::compound);
  const Entity* own = named_at(scene, token);
  if (before && own && own->type == EntityType::state && tree.child(token, Dep::conj) &&
      are_alike(own, named_at(scene, *before)))
    found.push_back(*before);
}

bool is_place(const CodingScene& scene, std::uint32_t token) {
  return std::ranges::any_of(scene.actors.of_token[token],
                             [&](std::uint32_t entity) { return is_land(scene.actors.entities[entity]); });
}

// Do parsers join the word to what stands behind the preposition: to "treason", to "secretary of [state]"?
bool is_joined_behind(const Tree& tree, std::uint32_t token, std::uint32_t verb, std::uint32_t ground) {
  if (tree[token].dep != Dep::conj) return false;
  const std::uint32_t head = tree[token].head;
  const bool of = tree[head].dep == Dep::pobj && folded_lemma(tree[tree[head].head]) == "of";
  return head == verb || head == ground || (of && tree[tree[head].head].head == ground);
}

// "and [Omar] for murder"
bool is_gapped(const CodingScene& scene, std::uint32_t token, std::uint32_t verb, std::uint32_t ground) {
  const Tree& tree = scene.tree;
  const std::uint32_t first = tree[token].left_edge;
  if (!names_actor(scene, token) || !is_joined_behind(tree, token, verb, ground)) return false;
  if (is_place(scene, token) && is_place(scene, ground)) return false;  // "in Syria and Iraq in 2015"
  return first > 0 && folded_lemma(tree[first - 1]) == "and";
}

std::optional<std::uint32_t> ground_of(const Tree& tree, std::uint32_t preposition) {
  const auto noun = tree.child(preposition, Dep::pobj);
  return noun ? noun : tree.child(preposition, Dep::pcomp);
}

}  // namespace

std::vector<std::uint32_t> compound_of(const CodingScene& scene, std::uint32_t token) {
  std::vector<std::uint32_t> found = conjuncts(scene.tree, token);
  std::erase_if(found, [&](std::uint32_t other) { return other != token && is_seat(scene.tree, other); });
  for (std::size_t i = 0; i < found.size(); ++i) add_hidden(scene, found[i], found);
  add_unmarked(scene, found[0], found);
  std::ranges::sort(found);
  found.erase(std::ranges::unique(found).begin(), found.end());
  return found;
}

std::optional<std::uint32_t> gapped_object(const CodingScene& scene, std::uint32_t object) {
  const Tree& tree = scene.tree;
  const std::uint32_t verb = tree[object].head;
  if (tree[object].dep != Dep::dobj || !is_verb(tree[verb])) return std::nullopt;
  for (const std::uint32_t preposition : tree.children(verb)) {
    const auto ground =
        preposition > object && tree[preposition].dep == Dep::prep ? ground_of(tree, preposition) : std::nullopt;
    if (!ground) continue;
    for (std::uint32_t t = *ground + 1; t <= tree[verb].right_edge; ++t)
      if (tree[t].pos == Pos::ADP && tree[t].lemma == tree[preposition].lemma && is_gapped(scene, t - 1, verb, *ground))
        return t - 1;
    return std::nullopt;
  }
  return std::nullopt;
}

std::vector<std::uint32_t> partners_of(const CodingScene& scene, std::uint32_t trigger, std::uint32_t subject) {
  const Tree& tree = scene.tree;
  const std::uint32_t clause = clause_of(tree, trigger), preposition = tree[clause].head;
  if (tree[clause].dep != Dep::pcomp || folded_lemma(tree[preposition]) != "in") return {};
  const std::uint32_t verb = tree[preposition].head;
  const auto partner = is_of_class(scene, verb, "accompanying") ? tree.child(verb, Dep::dobj) : std::nullopt;
  const auto own = surface_subject(tree, verb);
  return partner && own && own->token == subject ? compound_of(scene, *partner) : std::vector<std::uint32_t>{};
}

}  // namespace entente::detail
