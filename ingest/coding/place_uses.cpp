#include "ingest/coding/place_uses.h"

#include "data_coding.h"
#include "ingest/actors/fold.h"
#include "ingest/actors/table.h"

#include <map>
#include <set>
#include <string>
#include <string_view>

namespace entente::detail {
namespace {

constexpr int reach = 3;  // words above the link: "send | troops | to Iraq"

using Words = std::set<std::string_view>;

struct Use {
  Words governors;
  Words but;
};
using Uses = std::map<std::string_view, Use, std::less<>>;

Words listed(std::string_view cell) {
  const auto words = split(cell, '|');
  return {words.begin(), words.end()};
}

const Uses& uses() {
  static const Uses all = [] {
    Uses read;
    const Table table = read_table(embedded_coding("place-uses.tsv"), "place-uses.tsv");
    for (std::size_t row = 0; row < table.rows.size(); ++row)
      read[table.cell(row, "link")] = {listed(table.cell(row, "governors")), listed(table.cell(row, "but"))};
    return read;
  }();
  return all;
}

bool fits(const Use& use, const Tree& tree, std::uint32_t governor) {
  if (use.but.contains(tree[governor].lemma)) return false;
  for (int step = 0; step < reach; ++step, governor = tree[governor].head) {
    if (use.governors.contains("*") || use.governors.contains(tree[governor].lemma)) return true;
    if (tree.is_root(governor)) break;
  }
  return false;
}

bool is_use(std::string_view link, const Tree& tree, std::uint32_t governor) {
  const auto use = uses().find(link);
  return use != uses().end() && fits(use->second, tree, governor);
}

}  // namespace

bool names_where(const Tree& tree, std::uint32_t token) {
  while (tree[token].dep == Dep::conj && is_noun(tree[tree[token].head])) token = tree[token].head;
  const std::uint32_t link = tree[token].head;
  if (tree[token].dep == Dep::dobj) return is_use("dobj", tree, link);
  if (tree[token].dep != Dep::pobj) return false;
  const std::uint32_t governor = tree[link].head;
  const bool chained = tree[governor].pos == Pos::ADP;  // "back to"
  return is_use(tree[link].lemma, tree, chained ? tree[governor].head : governor);
}

}  // namespace entente::detail
