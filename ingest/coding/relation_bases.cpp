#include "ingest/coding/relation_phrases.h"

namespace entente::detail {
namespace {

constexpr std::string_view where = "place|state";
constexpr std::string_view based_in = "body|place|group";
constexpr std::string_view seated_in = "body|place|group|government";

void add_base(RelationScene& relations, Named body, Named place, std::string_view rule, Basis basis) {
  add_told(relations, {"located_in", body, place, relations.scene.mentions[body].tokens, rule, basis});
}

// "Japan's National Police Agency" is the state's own.
bool is_organ(const RelationScene& relations, Named body, Named owner) {
  const ActorMention& name = relations.scene.mentions[body];
  if (!is_of(entity_at(relations, relations.scene.mentions[owner].entity).type, "state")) return false;
  if (entity_at(relations, name.entity).type != EntityType::organisation) return false;
  for (std::uint32_t at = name.tokens.first; at < name.tokens.last; ++at)
    if (is_relation_word("organ", lower(relations.scene, at))) return true;
  return false;
}

bool is_possessor(const RelationScene& relations, Named place) {
  return relations.tree[relations.scene.mentions[place].head].dep == Dep::poss;
}

// "Rostock-based", "Germany's Adidas", "the Italian daily Il Messaggero", but not "Lagos UTC" and "Tokyo-Pyongyang".
bool find_modifier(RelationScene& relations, Named body, std::uint32_t head) {
  static const WordClass& based_words = relation_words("based");
  const Scene& scene = relations.scene;
  const std::vector<Named> before = names_before(relations, head, where);
  if (before.empty()) return false;
  const ActorMention place = scene.mentions[before.front()];
  const std::uint32_t after = place.tokens.last;
  const bool based = after + 1 < head && based_words.contains(lower(scene, after + 1));
  const bool other_deed = !based && (place.dropped > 0 || (after + 1 < head && word(scene, after) == "-"));
  if (other_deed) return false;  // "the Turkish-backed army": nothing of where it is
  const bool loose = !is_possessor(relations, before.front()) && place.form == MentionForm::name;
  const bool of_place = is_place(entity_at(relations, scene.mentions[body].entity).type);
  if (!based && loose && (of_place || after == scene.mentions[body].tokens.first)) return false;
  if (!based && is_organ(relations, body, before.front()))
    add_told(relations, {"organ_of", body, before.front(), scene.mentions[body].tokens, "base.organ", Basis::implied});
  else
    add_base(relations, body, before.front(), based ? "base.based" : "base.modifier",
             based ? Basis::stated : Basis::implied);
  return true;
}

// "the court in Karlsruhe", "Zermatt in Switzerland"
bool find_under(RelationScene& relations, Named body, std::uint32_t head) {
  const bool party = entity_at(relations, relations.scene.mentions[body].entity).type == EntityType::party;
  if (party && head == relations.scene.mentions[body].head) return false;  // "Jon Tester, Democrat of Montana"
  static const WordClass& of_seat = relation_words("seat-preposition");
  const std::vector<Named> places = names_under(relations, head, of_seat, where);
  if (places.empty()) return false;
  add_base(relations, body, places.front(), "base.phrase", Basis::stated);
  return true;
}

// "Epikaira, a weekly Athens magazine"; "German carmakers Volkswagen, Daimler and BMW"
bool find_beside(RelationScene& relations, Named body, std::uint32_t head) {
  const Tree& tree = relations.tree;
  for (const std::uint32_t child : tree.children(head))
    if (tree[child].dep == Dep::appos && tree[child].pos == Pos::NOUN)
      if (find_modifier(relations, body, child) || find_under(relations, body, child)) return true;
  const Token& t = tree[head];
  if (t.dep == Dep::appos && tree[t.head].pos == Pos::NOUN)
    return find_modifier(relations, body, t.head) || find_under(relations, body, t.head);
  const std::uint32_t first = first_conjunct(tree, head);
  if (first == head || first == 0) return false;
  const auto kind = tree.child(first, Dep::compound);
  return kind && tree[*kind].tag == "NNS" && find_modifier(relations, body, first);
}

}  // namespace

void find_bases(RelationScene& relations) {
  for (Named i = 0; i < relations.scene.mentions.size(); ++i) {
    const ActorMention mention = relations.scene.mentions[i];
    const EntityType type = entity_at(relations, mention.entity).type;
    if (mention.form != MentionForm::name || !is_of(type, seated_in)) continue;
    if (is_of(type, based_in) && find_modifier(relations, i, mention.head)) continue;
    if (!find_under(relations, i, mention.head) && is_of(type, based_in)) find_beside(relations, i, mention.head);
  }
}

}  // namespace entente::detail
