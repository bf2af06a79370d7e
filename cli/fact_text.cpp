#include "cli/fact_text.h"

#include "cli/terminal.h"
#include "export/blocks.h"
#include "graph/ontology.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <ostream>
#include <tuple>

namespace entente {
namespace {

Ink ink_of(const Fact& fact) {
  switch (quad_of(fact.predicate)) {
    case Quad::verbal_cooperation:
      return Ink::blue;
    case Quad::material_cooperation:
      return Ink::green;
    case Quad::verbal_conflict:
      return Ink::yellow;
    case Quad::material_conflict:
      return Ink::red;
    case Quad::none:
      break;
  }
  return Ink::plain;
}

constexpr std::size_t year_only = 4, year_and_month = 7;

// A date no sharper than the text tells it: "2016", "2016-05".
std::string date_text(Date date, Precision precision) {
  const std::string day = to_string(date);
  if (precision == Precision::year) return day.substr(0, year_only);
  return precision == Precision::month ? day.substr(0, year_and_month) : day;
}

/// The name, and the actor it counts for where that is another.
std::string shown(const std::string& id, const std::string& actor, const EntityNames& names) {
  return id == actor || actor.empty() ? names.of(id) : fmt::format("{} [{}]", names.of(id), actor);
}

std::string predicate_of(const Fact& fact) {
  std::string text = fact.predicate;
  if (fact.mode) text += ":" + *fact.mode;
  if (!fact.title.empty()) text += fmt::format(" ({})", fact.title);
  return text;
}

std::string fact_text(const StoredFact& fact, const EntityNames& names, std::string_view sentence) {
  const std::string published = fact.published ? ", " + to_string(*fact.published) : "";
  std::string text = fact_line(fact, names);
  if (!sentence.empty()) text += wrapped(fmt::format("\"{}\"", sentence), "    ", 100);
  return text + inked(fmt::format("    {}{}  fact {}", fact.article, published, fact.fact.id), Ink::dim) + "\n";
}

}  // namespace

std::string time_of(const StoredFact& fact) {
  const auto& [start, end, precision] = std::tie(fact.fact.start, fact.fact.end, fact.fact.precision);
  if (!start && !end) return fact.published ? to_string(*fact.published) : "undated";
  const std::string first = start ? date_text(*start, precision) : "", last = end ? date_text(*end, precision) : "";
  const bool goes_on = !end && fact.fact.kind == FactKind::relation;
  return first == last || (!end && !goes_on) ? first : first + "–" + last;
}

std::string status_of(const StoredFact& fact, const EntityNames& names) {
  std::string status;
  const auto add = [&](const std::string& part) { status += (status.empty() ? "" : ", ") + part; };
  if (fact.fact.polarity == Polarity::negative) add("not");
  if (fact.fact.modality != Modality::actual) add(std::string(name_of(fact.fact.modality)));
  if (fact.fact.kind == FactKind::relation && fact.fact.basis != Basis::stated)
    add(std::string(name_of(fact.fact.basis)));
  if (fact.fact.speaker) add("said by " + names.of(*fact.fact.speaker));
  return status;
}

std::string fact_line(const StoredFact& fact, const EntityNames& names) {
  const std::string object = fact.object.empty() ? "" : " → " + shown(fact.object, fact.object_actor, names);
  const std::string status = status_of(fact, names);
  return fmt::format("{:<10}  {}  {}{}  {:.2f}\n", time_of(fact),
                     inked(shown(fact.subject, fact.subject_actor, names) + object, Ink::bold),
                     inked(predicate_of(fact.fact), ink_of(fact.fact)), status.empty() ? "" : "  " + status,
                     fact.fact.confidence);
}

void write_fact_list(std::ostream& out, std::span<const StoredFact> facts, const Snapshot& snapshot) {
  const EntityNames names(facts, snapshot);
  const Sentences sentences = snapshot.sentences(facts);
  write_blocks(out, facts.size(), [&](std::size_t first, std::size_t last) {
    std::string text;
    for (std::size_t i = first; i < last; ++i) text += fact_text(facts[i], names, sentences[i]);
    return text;
  });
}

void write_background_list(std::ostream& out, std::span<const StoredFact> facts, const Snapshot& snapshot) {
  const EntityNames names(facts, snapshot);
  std::vector<std::pair<const StoredFact*, std::size_t>> lines;
  std::map<std::string, std::size_t> line_of;
  for (const StoredFact& fact : facts) {
    StoredFact unsure = fact;  // one wording whatever the confidence
    unsure.fact.confidence = 0;
    const auto [known, is_new] = line_of.try_emplace(fact_line(unsure, names), lines.size());
    if (is_new) lines.emplace_back(&fact, 0);
    ++lines[known->second].second;
  }
  for (const auto& [fact, count] : lines) {
    std::string line = fact_line(*fact, names);
    line.pop_back();
    out << line << (count > 1 ? fmt::format("  ×{}", count) : "") << "\n"
        << inked(fmt::format("    fact {}", fact->fact.id), Ink::dim) << "\n";
  }
}

std::vector<StoredFact> selected(std::vector<StoredFact> facts, const FactFilter& filter) {
  const auto modality = filter.modality();
  std::erase_if(facts, [&](const StoredFact& each) {
    return each.fact.confidence < filter.min_confidence || (modality && each.fact.modality != *modality);
  });
  return facts;
}

}  // namespace entente
