#include "ingest/coding/under_way.h"

#include "ingest/coding/triggers.h"

#include <algorithm>

namespace entente::detail {
namespace {

bool is_year(std::string_view text) {
  const bool digits = std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
  return text.size() == 4 && digits && (text.starts_with("19") || text.starts_with("20"));
}

// "in [2018]", "on May 9, [2018]"; not "the [2015] deal"
bool is_date(const Tree& tree, std::uint32_t year) {
  if (!is_year(text_of(tree.document(), tree[year]))) return false;
  const std::uint32_t above = tree[year].head;
  const bool in = tree[year].dep == Dep::pobj && folded_lemma(tree[above]) == "in";
  const bool of_day = above < year && tree[above].dep == Dep::pobj && folded_lemma(tree[tree[above].head]) == "on";
  return in || of_day;
}

bool is_later(const Tree& tree, std::uint32_t token, const CodingTables& tables) {
  return has_class(folded_lemma(tree[token]), "later", tables);
}

// "is holding [talks]"; of "is seeking talks" nothing goes on
std::uint32_t verb_of(const Tree& tree, std::uint32_t word, const CodingTables& tables) {
  const std::uint32_t above = tree[word].head;
  const bool held = tree[word].dep == Dep::dobj && has_class(folded_lemma(tree[above]), "hosting", tables);
  return held ? above : word;
}

}  // namespace

bool is_under_way(const Tree& tree, std::uint32_t word, const CodingTables& tables) {
  const std::uint32_t verb = verb_of(tree, word, tables);
  const Token& told = tree[verb];
  const auto be = tree.child(verb, Dep::aux);
  const auto subject = tree.child(verb, Dep::nsubj);
  const bool stated = be && subject && *subject < *be;  // not "Is she meeting him?"
  const bool lasts = has_class(folded_lemma(told), "under_way", tables);
  const bool goes_on =
      lasts && told.tag == "VBG" && be && is_one_of(tree[*be].tag, {"VBZ", "VBP"}) && tree[*be].lemma == "be" && stated;
  const bool present = is_one_of(told.tag, {"VBZ", "VBP"}) && !be;
  for (std::uint32_t t = told.left_edge; t <= told.right_edge && (goes_on || present); ++t) {
    if (goes_on && is_later(tree, t, tables)) return false;
    if (present && t > verb && is_date(tree, t)) return true;
  }
  return goes_on;
}

}  // namespace entente::detail
