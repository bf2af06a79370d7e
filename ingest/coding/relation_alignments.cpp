#include "ingest/coding/relation_phrases.h"

#include <algorithm>

namespace entente::detail {
namespace {

/// Who takes part, and the words that say so.
struct Side {
  std::uint32_t entity = 0;
  TokenSpan words;
};
using Sides = std::vector<Side>;

constexpr std::string_view fights = "military|group|igo";
constexpr std::uint32_t longest_phrase = 40;  // tokens before its head

bool is_side(EntityType type) {
  return type == EntityType::state || type == EntityType::government || type == EntityType::military ||
         type == EntityType::armed_group || type == EntityType::party || type == EntityType::igo;
}

Sides sides(const RelationScene& relations, std::uint32_t token) {
  const std::vector<ActorMention>& mentions = relations.scene.mentions;
  Sides found;
  std::set<std::uint32_t> seen;
  for (const std::uint32_t noun : conjuncts(relations.tree, token)) {
    const std::uint32_t from = noun > longest_phrase ? noun - longest_phrase : 0;
    const auto first = [](const ActorMention& mention) { return mention.tokens.first; };
    for (auto at = std::ranges::lower_bound(mentions, from, {}, first); at != mentions.end(); ++at) {
      const ActorMention& mention = *at;
      if (mention.tokens.first > noun) break;
      if ((mention.head == noun || (mention.form == MentionForm::name && mention.tokens.contains(noun))) &&
          is_side(entity_at(relations, mention.entity).type) && seen.insert(mention.entity).second)
        found.push_back({mention.entity, mention.tokens});
    }
  }
  return found;
}

struct Telling {
  std::string_view predicate;
  std::uint32_t trigger = 0;
  Basis basis = Basis::stated;
  std::string_view rule{};
};

void add_pairs(RelationScene& relations, const Sides& subjects, const Sides& objects, const Telling& telling) {
  for (const Side& subject : subjects)
    for (const Side& object : objects) {
      const TokenSpan word{telling.trigger, telling.trigger + 1};
      Relation relation{telling.predicate, subject.entity, entity_at(relations, object.entity).id, subject.words};
      relation.object_words = object.words;
      relation.trigger = word;
      relation.basis = telling.basis;
      relation.rule = telling.rule;
      add_relation(relations, relation);
    }
}

Sides of_name(const RelationScene& relations, std::uint32_t token) {
  const std::uint32_t name = relations.scene.name_at[token];
  if (name == none) return {};
  const ActorMention& mention = relations.scene.mentions[name];
  return is_side(entity_at(relations, mention.entity).type) ? Sides{{mention.entity, mention.tokens}} : Sides{};
}

/// A participle joined to a name by a hyphen, of three tokens or of one: "Turkish-[backed]".
struct Compound {
  std::string participle;
  std::uint32_t name = 0;  ///< the token that names who does it
};

std::optional<Compound> compound_at(const Scene& scene, std::uint32_t at) {
  if (at >= 2 && word(scene, at - 1) == "-") return Compound{lower(scene, at), at - 2};
  const std::string whole = lower(scene, at);
  const std::size_t hyphen = whole.rfind('-');
  if (hyphen == std::string::npos) return std::nullopt;
  return Compound{whole.substr(hyphen + 1), at};
}

// Of the noun, else of the name that says who that is: "the Iranian-backed group [Hezbollah]".
Sides sides_meant(const RelationScene& relations, std::uint32_t noun) {
  Sides found = sides(relations, noun);
  if (const auto name = relations.tree.child(noun, Dep::appos); found.empty() && name) found = sides(relations, *name);
  const Token& t = relations.tree[noun];
  if (found.empty() && (t.dep == Dep::compound || t.dep == Dep::nmod)) found = sides(relations, t.head);
  return found;
}

// "the Turkish-backed Free Syrian Army", "the rebel-held town"
void find_compound(RelationScene& relations, std::uint32_t at) {
  const Scene& scene = relations.scene;
  const auto compound = compound_at(scene, at);
  if (!compound) return;
  const std::string& participle = compound->participle;
  const Sides subjects = of_name(relations, compound->name);
  const std::uint32_t head = token(scene, at).head;
  if (subjects.empty() || head <= at) return;
  if (is_relation_word("backed", participle))
    add_pairs(relations, subjects, sides_meant(relations, head), {"backs", at, Basis::stated, "align.backed"});
  if (is_relation_word("linked", participle))
    add_pairs(relations, sides(relations, head), subjects, {"affiliated_with", at, Basis::stated, "align.linked"});
  if (is_relation_word("held", participle) && scene.name_at[head] != none) {
    const ActorMention place = scene.mentions[scene.name_at[head]];
    if (is_place(entity_at(relations, place.entity).type))
      add_pairs(relations, subjects, {{place.entity, place.tokens}}, {"controls", at, Basis::stated, "align.held"});
  }
}

// "Russian support to separatists"
void find_backing(RelationScene& relations, std::uint32_t at) {
  static const WordClass& of_backed = relation_words("backing-preposition");
  if (!is_relation_word("backing", relations.scene.document.tokens[at].lemma)) return;
  Sides backers;
  for (const std::uint32_t child : relations.tree.children(at))
    if (child < at)
      for (const Side& side : of_name(relations, child)) backers.push_back(side);
  std::uint32_t next = at + 1;
  while (next < size(relations.scene) && token(relations.scene, next).pos == Pos::SPACE) ++next;
  if (next == size(relations.scene) || !of_backed.contains(lower(relations.scene, next))) return;
  if (const auto object = relations.tree.child(next, Dep::pobj))
    add_pairs(relations, backers, sides(relations, *object), {"backs", at, Basis::implied, "align.backing"});
}

std::optional<std::uint32_t> clause_above(const Tree& tree, std::uint32_t noun) {
  for (std::uint32_t at = noun, steps = 0; steps < 6; ++steps, at = tree[at].head) {
    if (is_verb(tree[at])) return at;
    if (tree.is_root(at)) break;
  }
  return std::nullopt;
}

// "their fight against the group", else whoever the clause is about: "both want the lasting defeat of the group"
Sides who_aims(const RelationScene& relations, std::uint32_t goal) {
  const Tree& tree = relations.tree;
  if (const auto owner = tree.child(goal, Dep::poss)) return sides(relations, *owner);
  const auto verb = clause_above(tree, goal);
  const auto subject = verb ? surface_subject(tree, *verb) : std::nullopt;
  return subject && !tree.child(*verb, Dep::neg) ? sides(relations, subject->token) : Sides{};
}

// Whoever shares the goal opposes the group.
void find_goal(RelationScene& relations, std::uint32_t at) {
  const Tree& tree = relations.tree;
  if (!is_relation_word("goal", tree[at].lemma)) return;
  for (const std::string_view preposition : {"of", "against", "on"}) {
    const auto prep = tree.preposition(at, preposition);
    const auto object = prep ? tree.child(*prep, Dep::pobj) : std::nullopt;
    if (!object) continue;
    Sides groups = sides(relations, *object);
    std::erase_if(groups,
                  [&](const Side& side) { return entity_at(relations, side.entity).type != EntityType::armed_group; });
    add_pairs(relations, who_aims(relations, at), groups, {"opposes", at, Basis::claimed, "align.goal"});
  }
}

// "The army and Hezbollah captured the town": who takes it together is allied.
void find_joint_act(RelationScene& relations, std::uint32_t verb) {
  const Tree& tree = relations.tree;
  if (!is_relation_word("jointly", tree[verb].lemma) || !tree.child(verb, Dep::dobj)) return;
  const auto subject = tree.child(verb, Dep::nsubj);
  if (!subject || !is_told_to_hold(tree, verb)) return;
  std::vector<Side> together;  // one a conjunct: "the Syrian air force" is no ally of the army
  for (const std::uint32_t noun : conjuncts(tree, *subject))
    for (const Named side : mentions_at(relations, noun, fights))
      if (const ActorMention& mention = relations.scene.mentions[side]; mention.head == noun)
        together.push_back({mention.entity, mention.tokens});
  for (std::size_t i = 1; i < together.size(); ++i)
    add_pairs(relations, {together.front()}, {together[i]}, {"allied_with", verb, Basis::implied, "align.joint"});
}

}  // namespace

void find_alignments(RelationScene& relations) {
  for (std::uint32_t at = 0; at < size(relations.scene); ++at) {
    find_compound(relations, at);
    find_backing(relations, at);
    find_goal(relations, at);
    if (token(relations.scene, at).pos == Pos::VERB) find_joint_act(relations, at);
  }
}

}  // namespace entente::detail
