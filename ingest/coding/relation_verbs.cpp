#include "data_coding.h"
#include "ingest/actors/table.h"
#include "ingest/coding/relation_phrases.h"

#include <map>

namespace entente::detail {
namespace {

struct VerbRow {
  std::string_view link;
  std::string_view noun;  ///< "sovereignty" of "claims sovereignty over"
  std::string_view predicate;
  std::string_view subject;
  std::string_view object;
  bool is_back = false;
  bool is_now = false;
  bool is_aim = false;
};
using VerbRows = std::multimap<std::string_view, VerbRow, std::less<>>;

const VerbRows& verb_rows() {
  static const VerbRows all = [] {
    VerbRows rows;
    const Table table = read_table(embedded_coding("relation-verbs.tsv"), "relation-verbs.tsv");
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
      const std::string_view link = table.cell(row, "link");
      const std::size_t blank = link.find(' ');
      const bool has_noun = blank != std::string_view::npos;
      rows.emplace(table.cell(row, "verb"),
                   VerbRow{has_noun ? link.substr(blank + 1) : link, has_noun ? link.substr(0, blank) : "",
                           table.cell(row, "predicate"), table.cell(row, "subject"), table.cell(row, "object"),
                           table.cell(row, "way") == "back", table.cell(row, "tense") == "now",
                           table.cell(row, "tense") == "aim"});
    }
    return rows;
  }();
  return all;
}

// What somebody sets out to do, done or not: not denied, and not what others are said not to want.
bool is_aimed_at(const Tree& tree, std::uint32_t verb) {
  if (tree.child(verb, Dep::neg)) return false;
  const Token& token = tree[verb];
  return (token.dep != Dep::xcomp && token.dep != Dep::conj) || is_aimed_at(tree, token.head);
}

bool is_present(const Token& verb) {
  return verb.tag == "VBZ" || verb.tag == "VBP" || verb.tag == "VBG";
}

std::optional<std::uint32_t> object_under(const Tree& tree, std::uint32_t verb, std::string_view link) {
  if (link == "dobj") return tree.child(verb, Dep::dobj);
  const auto prep = tree.preposition(verb, link);
  return prep ? tree.child(*prep, Dep::pobj) : std::nullopt;
}

struct Ends {
  std::optional<std::uint32_t> subject;
  std::optional<std::uint32_t> object;
};

// Active: subject and object; passive: agent and surface subject, or, under a preposition, surface subject and object.
Ends ends_of(const Tree& tree, std::uint32_t verb, const VerbRow& row) {
  const bool passive = is_passive(tree, verb);
  const auto surface = surface_subject(tree, verb);
  const auto about = surface ? std::optional{surface->token} : std::nullopt;
  if (!row.noun.empty()) {
    const auto noun = tree.child(verb, Dep::dobj);
    const bool fits = noun && tree[*noun].lemma == row.noun;
    const auto object = fits ? object_under(tree, *noun, row.link) : std::nullopt;
    return {about, object ? object : fits ? object_under(tree, verb, row.link) : std::nullopt};
  }
  if (!passive || row.link != "dobj") return {about, object_under(tree, verb, row.link)};
  const auto by = tree.preposition(verb, "by");
  return {by ? tree.child(*by, Dep::pobj) : std::nullopt, about};
}

void find_verb(RelationScene& relations, std::uint32_t verb, const VerbRow& row) {
  const Tree& tree = relations.tree;
  if (row.is_aim ? !is_aimed_at(tree, verb) : !is_told_to_hold(tree, verb)) return;
  const Ends ends = ends_of(tree, verb, row);
  if (!ends.subject || !ends.object) return;
  if (row.is_now && !is_present(tree[verb]) && !is_passive(tree, verb)) return;
  for (const Named subject : mentions_at(relations, *ends.subject, row.subject))
    for (const Named object : mentions_at(relations, *ends.object, row.object))
      add_told(relations, {row.predicate,
                           row.is_back ? object : subject,
                           row.is_back ? subject : object,
                           {verb, verb + 1},
                           row.is_aim   ? "verb.aim"
                           : row.is_now ? "verb.now"
                                        : "verb.done",
                           row.is_aim ? Basis::implied : Basis::stated});
}

}  // namespace

void find_verbs(RelationScene& relations) {
  for (std::uint32_t at = 0; at < size(relations.scene); ++at) {
    if (token(relations.scene, at).pos != Pos::VERB) continue;
    const auto [first, last] = verb_rows().equal_range(token(relations.scene, at).lemma);
    for (auto row = first; row != last; ++row) find_verb(relations, at, row->second);
  }
}

}  // namespace entente::detail
