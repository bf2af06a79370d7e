#include "ingest/coding/coder.h"

#include "ingest/coding/decode.h"
#include "ingest/coding/headline.h"
#include "ingest/coding/tables.h"

#include <algorithm>
#include <map>

namespace entente {

struct Coder::Parts {
  detail::CodingTables tables;
  Reader reader;
};

Coder::Coder(Reader reader) : parts_(new Parts{detail::load_coding_tables(), std::move(reader)}) {}
Coder::~Coder() = default;
Coder::Coder(Coder&&) noexcept = default;
Coder& Coder::operator=(Coder&&) noexcept = default;

namespace {

using namespace detail;

// Is the word only what somebody is asked to do or refuses to do ("urged Israel to withdraw")?
bool is_overshadowed(const Tree& tree, const TabledTrigger& inner, const std::vector<TabledTrigger>& all) {
  const Dep link = tree[inner.token].dep;
  if (link != Dep::xcomp && link != Dep::ccomp) return false;
  return std::ranges::any_of(all, [&](const TabledTrigger& outer) {
    return outer.token == tree[inner.token].head &&
           (outer.row->type == ActType::REQUEST || (outer.row->type == ActType::REJECT && link == Dep::xcomp));
  });
}

// Triggers of the reader where there is one, else of the tables; a word's row goes along with its reading.
std::vector<Trigger> triggers_of(const Tree& tree, TokenSpan words, const CodingTables& tables,
                                 const SentenceReading* reading) {
  std::map<std::uint32_t, Trigger> found;
  const auto tabled = tabled_triggers(tree, words, tables);
  for (const TabledTrigger& trigger : tabled)
    if (reading || !is_overshadowed(tree, trigger, tabled)) found[trigger.token] = {trigger.token, nullptr, trigger};
  if (reading) {
    for (const TriggerReading& read : reading->triggers) {
      if (!words.contains(read.token)) continue;
      Trigger& trigger = found[read.token];
      trigger.token = read.token;
      trigger.reading = &read;
    }
    std::erase_if(found, [](const auto& row) { return !row.second.reading; });
  }
  std::vector<Trigger> triggers;
  for (auto& [token, trigger] : found) triggers.push_back(std::move(trigger));
  return triggers;
}

}  // namespace

std::vector<Fact> code_events(const Document& document, const Actors& actors, const Article& article,
                              const Coder& coder) {
  const Coder::Parts& parts = coder.parts();
  const Tree tree(document);
  const CodePoints code_points(document.text);
  const CodingScene scene{tree, actors, parts.tables, code_points, article.id};
  const auto units = units_of(document, article);
  const auto carried = carried_speakers(tree, units, parts.tables);
  const auto readings = parts.reader ? parts.reader(document) : std::vector<SentenceReading>{};
  std::vector<Fact> facts;
  for (std::size_t u = 0; u < units.size(); ++u) {
    if (units[u].kind == SentenceKind::aside) continue;
    const SentenceReading* reading = units[u].sentence < readings.size() ? &readings[units[u].sentence] : nullptr;
    for (const Trigger& trigger : triggers_of(tree, units[u].tokens, parts.tables, reading))
      for (Fact& fact :
           facts_of_trigger(scene, units[u].tokens, trigger, carried[u], units[u].kind == SentenceKind::title))
        facts.push_back(std::move(fact));
  }
  settle(facts, static_cast<std::uint32_t>(code_points.before(static_cast<std::uint32_t>(article.title.size()))));
  return facts;
}

}  // namespace entente
