#include "ingest/coding/tables.h"

#include "data_coding.h"
#include "entente/error.h"
#include "entente/names.h"
#include "ingest/actors/table.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace entente::detail {
namespace {

constexpr auto act_names =
    names_of<ActType>("AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE",
                      "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT", "none");

constexpr std::string_view doer_mark = "by ";  // before a class of light-verbs.tsv that is the subject's

Table table_named(std::string_view file) {
  return read_table(embedded_coding(file), std::string(file));
}

[[noreturn]] void refuse(const Table& table, std::size_t row, std::string_view cell) {
  throw Error(fmt::format("{}: row {}: \"{}\" is not a value of its column", table.file, row + 1, cell));
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(separator), text.size());
    if (end > 0) parts.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return parts;
}

float number(const Table& table, std::size_t row, std::string_view column) {
  const std::string_view cell = table.cell(row, column);
  float value = 0;
  const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
  if (error != std::errc{} || end != cell.data() + cell.size()) refuse(table, row, cell);
  return value;
}

template <class Value>
Value one_of(const Table& table, std::size_t row, std::string_view column,
             std::initializer_list<std::pair<std::string_view, Value>> values) {
  const std::string_view cell = table.cell(row, column);
  for (const auto& [name, value] : values)
    if (name == cell) return value;
  refuse(table, row, cell);
}

ActType act(const Table& table, std::size_t row, std::string_view column) {
  const std::string_view cell = table.cell(row, column);
  if (cell.empty()) return ActType::none;
  const auto type = act_type_named(cell);
  if (!type) refuse(table, row, cell);
  return *type;
}

TriggerRow trigger_row(const Table& table, std::size_t row, std::string_view words) {
  TriggerRow trigger;
  trigger.words = split(words, ' ');
  trigger.type = act(table, row, "type");
  trigger.mode = table.cell(row, "mode");
  trigger.prior = number(table, row, "prior");
  trigger.recipients = split(table.cell(row, "recipients"), ',');
  trigger.strict = table.cell(row, "strict");
  trigger.name = fmt::format("{}: {} {}", table.file, words, table.cell(row, table.columns[1]));
  if (trigger.words.empty()) refuse(table, row, words);
  return trigger;
}

void load_triggers(CodingTables& tables) {
  const Table table = table_named("triggers.tsv");
  for (std::size_t row = 0; row < table.rows.size(); ++row) {
    TriggerRow trigger = trigger_row(table, row, table.cell(row, "trigger"));
    trigger.noun = one_of<bool>(table, row, "pos", {{"v", false}, {"n", true}});
    const std::string_view last = trigger.words.back();
    if (trigger.noun && trigger.words.size() > 1 &&
        std::ranges::find(trigger.recipients, last) != trigger.recipients.end()) {
      trigger.preposition = last;
      trigger.words.pop_back();
    }
    tables.triggers[trigger.noun ? trigger.words.back() : trigger.words.front()].push_back(std::move(trigger));
  }
}

void load_light_verbs(CodingTables& tables) {
  const Table table = table_named("light-verbs.tsv");
  for (std::size_t row = 0; row < table.rows.size(); ++row) {
    TriggerRow trigger = trigger_row(table, row, table.cell(row, "verb"));
    trigger.object_class = table.cell(row, "class");
    trigger.of_doer = trigger.object_class.starts_with(doer_mark);
    if (trigger.of_doer) trigger.object_class.remove_prefix(doer_mark.size());
    trigger.refused = trigger.words.front() == "not" && trigger.words.size() > 1;
    if (trigger.refused) trigger.words.erase(trigger.words.begin());
    tables.triggers[trigger.words.front()].push_back(std::move(trigger));
  }
}

void load_recipients(CodingTables& tables) {
  const Table table = table_named("recipients.tsv");
  for (std::size_t row = 0; row < table.rows.size(); ++row)
    tables.recipients[{act(table, row, "type"), one_of<bool>(table, row, "pos", {{"v", false}, {"n", true}})}] =
        split(table.cell(row, "recipients"), ',');
}

void load_classes(CodingTables& tables) {
  const Table table = table_named("classes.tsv");
  for (std::size_t row = 0; row < table.rows.size(); ++row)
    tables.classes[table.cell(row, "lemma")].insert(table.cell(row, "class"));
}

void load_vetoes(CodingTables& tables) {
  const Table table = table_named("vetoes.tsv");
  for (std::size_t row = 0; row < table.rows.size(); ++row) {
    VetoRow veto;
    veto.trigger = table.cell(row, "trigger");
    veto.type = act(table, row, "type");
    using enum VetoRelation;
    veto.relation = one_of<VetoRelation>(table, row, "relation",
                                         {{"object", object},
                                          {"subject", subject},
                                          {"modifier", modifier},
                                          {"pobj", pobj},
                                          {"clause", clause},
                                          {"governor", governor},
                                          {"before", before},
                                          {"next", next},
                                          {"idiom", idiom},
                                          {"aim", aim},
                                          {"any", any}});
    for (std::string_view lemma : split(table.cell(row, "lemmas"), ' ')) veto.lemmas.insert(lemma);
    veto.name = fmt::format("{}: {} {}", table.file, veto.trigger, table.cell(row, "lemmas"));
    tables.vetoes[veto.trigger].push_back(std::move(veto));
  }
}

Modality modality(const Table& table, std::size_t row, std::string_view cell) {
  const auto value = value_named<Modality>(cell);
  if (!value) refuse(table, row, cell);
  return *value;
}

void load_status(CodingTables& tables) {
  const Table telling = table_named("modes-of-telling.tsv");
  for (std::size_t row = 0; row < telling.rows.size(); ++row)
    tables.modality_cues[telling.cell(row, "lemma")] = modality(telling, row, telling.cell(row, "modality"));
  const Table negation = table_named("negation.tsv");
  for (std::size_t row = 0; row < negation.rows.size(); ++row)
    tables.negation_cues[negation.cell(row, "lemma")] = one_of<Negation>(negation, row, "kind",
                                                                         {{"word", Negation::word},
                                                                          {"governor", Negation::governor},
                                                                          {"limit", Negation::limit},
                                                                          {"unreal", Negation::unreal}});
}

void load_aims(CodingTables& tables) {
  const Table table = table_named("aims.tsv");
  for (std::size_t row = 0; row < table.rows.size(); ++row)
    (one_of<bool>(table, row, "kind", {{"aim", true}, {"result", false}}) ? tables.aims : tables.results)
        .insert(table.cell(row, "lemma"));
}

void load_reporting(CodingTables& tables) {
  const Table table = table_named("reporting.tsv");
  for (std::size_t row = 0; row < table.rows.size(); ++row) {
    const Stance stance = one_of<Stance>(table, row, "stance",
                                         {{"neutral", Stance::neutral},
                                          {"claim", Stance::claim},
                                          {"confirm", Stance::confirm},
                                          {"deny", Stance::deny},
                                          {"warn", Stance::warn}});
    const bool noun = one_of<bool>(table, row, "pos", {{"v", false}, {"n", true}, {"p", true}});
    (noun ? tables.reporting_nouns : tables.reporting_verbs)[table.cell(row, "lemma")] = stance;
  }
}

void load_strict(CodingTables& tables) {
  const Table table = table_named("strict-types.tsv");
  for (std::size_t row = 0; row < table.rows.size(); ++row) {
    StrictRow strict;
    strict.act = act(table, row, "act");
    strict.mode = table.cell(row, "mode");
    strict.context = table.cell(row, "context");
    strict.by = table.cell(row, "by");
    strict.polarity =
        one_of<Polarity>(table, row, "polarity", {{"positive", Polarity::positive}, {"negative", Polarity::negative}});
    for (std::string_view name : split(table.cell(row, "modalities"), ' '))
      strict.modalities.push_back(modality(table, row, name));
    strict.strict = act(table, row, "strict");
    strict.name = fmt::format("{}: {} ({})", table.file, table.cell(row, "strict"), table.cell(row, "note"));
    tables.strict.push_back(std::move(strict));
  }
}

void load_contexts(CodingTables& tables) {
  const Table table = table_named("contexts.tsv");
  for (std::size_t row = 0; row < table.rows.size(); ++row)
    for (std::string_view lemma : split(table.cell(row, "lemmas"), ' '))
      tables.contexts[lemma].push_back(table.cell(row, "context"));
}

void load_weights(CodingTables& tables) {
  const Table table = table_named("weights.tsv");
  for (std::size_t row = 0; row < table.rows.size(); ++row)
    tables.weights[table.cell(row, "clue")] = {number(table, row, "reader"), number(table, row, "tables")};
}

void load_calibration(CodingTables& tables) {
  const Table table = table_named("calibration.tsv");
  for (std::size_t row = 0; row < table.rows.size(); ++row)
    tables.calibration.emplace_back(number(table, row, "score"), number(table, row, "probability"));
}

}  // namespace

std::unordered_set<std::string_view> lemmas_in(std::string_view file) {
  std::unordered_set<std::string_view> found;
  const Table table = read_table(embedded_coding(file), std::string(file));
  for (std::size_t row = 0; row < table.rows.size(); ++row) found.insert(table.cell(row, "lemma"));
  return found;
}

CodingTables load_coding_tables() {
  CodingTables tables;
  load_triggers(tables);
  load_light_verbs(tables);
  load_recipients(tables);
  load_classes(tables);
  load_vetoes(tables);
  load_status(tables);
  load_aims(tables);
  load_reporting(tables);
  load_strict(tables);
  load_contexts(tables);
  load_weights(tables);
  load_calibration(tables);
  return tables;
}

std::string_view name_of(ActType type) {
  return act_names.of(type);
}
std::optional<ActType> act_type_named(std::string_view name) {
  return act_names.find(name);
}

}  // namespace entente::detail
