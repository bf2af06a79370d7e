#include "cli/commands.h"
#include "cli/fact_text.h"
#include "cli/facts.h"
#include "cli/marked_sentence.h"
#include "cli/options.h"
#include "cli/terminal.h"
#include "entente/error.h"

#include "export/answers_json.h"

#include <fmt/format.h>

#include <memory>

namespace entente {
namespace {

struct Options {
  DatabaseOption database;
  std::string fact;
  bool json = false;
};

std::string row(std::string_view name, const std::string& value) {
  return value.empty() ? "" : fmt::format("{:<11} {}\n", name, value);
}

std::string article_row(const Article& article) {
  std::string text = article.id;
  if (article.date) text += ", " + to_string(*article.date);
  if (!article.source.empty()) text += ", " + article.source;
  return text;
}

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : ", ") + word;
  return text;
}

std::string amounts_of(const Fact& fact) {
  std::vector<std::string> all;
  for (const Amount& each : fact.amounts)
    all.push_back(fmt::format("{}{} {}{}", each.comparison.empty() ? "" : each.comparison + " ", each.value, each.unit,
                              each.role.empty() ? "" : " (" + each.role + ")"));
  return joined(all);
}

std::string days_of(const Fact& fact) {
  if (!fact.start && !fact.end) return {};
  const auto shown = [](const std::optional<Date>& date) { return date ? to_string(*date) : "…"; };
  const std::string days = fact.start == fact.end ? shown(fact.start) : shown(fact.start) + " to " + shown(fact.end);
  return fmt::format("{} ({})", days, name_of(fact.precision));
}

/// Who a fact's entity is and which rule found its mention.
std::string entity_row(const Extraction& extraction, const std::string& id, const std::optional<Span>& span) {
  for (const Entity& entity : extraction.entities) {
    if (entity.id != id) continue;
    std::string text = fmt::format("{} ({}, {})", entity.name, entity.id, name_of(entity.type));
    for (const Mention& mention : entity.mentions)
      if (span && mention.span.start < span->end && span->start < mention.span.end)
        return fmt::format("{}, by {}", text, mention.rule);
    return text;
  }
  return id;
}

std::string explanation(const StoredFact& stored, const Extraction& extraction, const EntityNames& names) {
  const Fact& fact = stored.fact;
  std::string text = fact_line(stored, names) + "\n";
  text += wrapped(marked_sentence(extraction, fact), "    ", 100) + "\n";
  text += row("article", article_row(extraction.article)) + row("title", extraction.article.title) +
          row("url", extraction.article.url) + row("subject", entity_row(extraction, fact.subject, fact.subject_span));
  if (fact.object) text += row("object", entity_row(extraction, *fact.object, fact.object_span));
  if (fact.speaker) text += row("speaker", entity_row(extraction, *fact.speaker, {}));
  if (fact.place) text += row("place", entity_row(extraction, *fact.place, {}));
  text += row("predicate", fact.predicate) + row("strict type", fact.plover.value_or("")) +
          row("mode", fact.mode.value_or("")) + row("contexts", joined(fact.contexts)) +
          row("polarity", std::string(name_of(fact.polarity))) + row("modality", std::string(name_of(fact.modality))) +
          row("when", days_of(fact)) + row("amounts", amounts_of(fact));
  if (fact.kind == FactKind::relation)
    text += row("office", fact.title) + row("basis", std::string(name_of(fact.basis)));
  text += row("confidence", fmt::format("{:.2f}", fact.confidence)) + row("rule", fact.rule) +
          row("event", fact.event.value_or(""));
  for (const std::string& line : fact.explanation) text += "  - " + line + "\n";
  return text;
}

std::string lower(std::string id) {
  for (char& c : id)
    if ('A' <= c && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
  return id;
}

void explain(const Options& options) {
  const Snapshot snapshot = options.database.snapshot();
  const std::optional<StoredFact> fact = snapshot.fact(lower(options.fact));
  if (!fact) throw Error(fmt::format("no such fact: {}", options.fact));
  if (options.json) return print_json({&*fact, 1}, snapshot);
  const std::optional<Extraction> extraction = snapshot.extraction_of(fact->article);
  if (!extraction) throw Error(fmt::format("{}: its article is missing", options.fact));
  const EntityNames names({&*fact, 1}, snapshot);
  print(explanation(*fact, *extraction, names));
}

}  // namespace

void add_explain(CLI::App& program, Context&) {
  CLI::App* command =
      add_command(program, "explain", "Why a fact is believed: article, sentence, spans, rule, every decision",
                  "entente explain 5c2e8a0f41d3b796");
  const auto options = std::make_shared<Options>();
  add_option(*command, "fact", options->fact, "a fact's id, as `between` and `about` show it")
      .type_name("FACT")
      .required();
  options->database.add_to(*command);
  add_json_option(*command, options->json);
  on_call(*command, [options] { explain(*options); });
}

}  // namespace entente
