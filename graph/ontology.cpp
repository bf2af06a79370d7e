#include "graph/ontology.h"

#include "plover_table.h"

#include "entente/error.h"

#include <fmt/core.h>
#include <algorithm>
#include <array>
#include <charconv>
#include <vector>

namespace entente {
namespace {

constexpr std::string_view version_mark = "# version\t";

[[noreturn]] void fail(std::size_t line, std::string_view why) {
  throw Error(fmt::format("plover.tsv, line {}: {}", line, why));
}

std::array<std::string_view, 6> fields_of(std::string_view row, std::size_t line) {
  std::array<std::string_view, 6> fields;
  for (std::size_t i = 0; i < fields.size(); ++i) {
    const auto tab = row.find('\t');
    if ((tab == row.npos) != (i + 1 == fields.size())) fail(line, "not six fields");
    fields[i] = row.substr(0, tab);
    row.remove_prefix(tab == row.npos ? row.size() : tab + 1);
  }
  return fields;
}

template <class Number>
Number number_of(std::string_view text, std::size_t line) {
  Number value{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) fail(line, "not a number");
  return value;
}

double type_score(const std::vector<PloverRow>& rows, std::string_view type) {
  return std::find_if(rows.begin(), rows.end(), [&](const auto& row) { return row.type == type; })->score;
}

PloverRow row_of(std::string_view text, std::size_t line, const std::vector<PloverRow>& before) {
  const auto [type, mode, quad, score, reciprocal, meaning] = fields_of(text, line);
  const auto number = number_of<unsigned>(quad, line);
  if (number < 1 || number > 4) fail(line, "no such quad class");
  if (score.empty() && (before.empty() || before.back().type != type)) fail(line, "a type without a score");
  const double value = score.empty() ? type_score(before, type) : number_of<double>(score, line);
  return {type, mode, static_cast<Quad>(number), value, reciprocal == "1", meaning};
}

/// Types stand before their modes, so that a mode without a score can take its type's.
std::vector<PloverRow> read_table() {
  std::vector<PloverRow> rows;
  std::string_view rest = detail::plover_tsv;
  for (std::size_t line = 1; !rest.empty(); ++line) {
    const auto text = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(rest.size(), text.size() + 1));
    if (text.empty() || text.starts_with('#') || text.starts_with("type\t")) continue;
    rows.push_back(row_of(text, line, rows));
  }
  return rows;
}

const PloverRow* find(std::string_view type, std::string_view mode) {
  for (const auto& row : plover_table())
    if (row.type == type && row.mode == mode) return &row;
  return nullptr;
}

}  // namespace

std::string_view name_of(Quad quad) {
  constexpr std::array<std::string_view, 5> names{"none", "verbal cooperation", "material cooperation",
                                                  "verbal conflict", "material conflict"};
  return names.at(static_cast<std::size_t>(quad));
}

std::span<const PloverRow> plover_table() {
  static const auto table = read_table();
  return table;
}

std::string_view plover_version() {
  const auto at = detail::plover_tsv.find(version_mark);
  if (at == std::string_view::npos) throw Error("plover.tsv: no version");
  const auto rest = detail::plover_tsv.substr(at + version_mark.size());
  return rest.substr(0, rest.find('\n'));
}

Quad quad_of(std::string_view predicate) {
  const auto* row = find(predicate, {});
  return row ? row->quad : Quad::none;
}

std::optional<double> score_of(std::string_view predicate, std::string_view mode) {
  const auto* row = find(predicate, mode);
  if (!row && !mode.empty()) row = find(predicate, {});
  if (!row) return std::nullopt;
  return row->score;
}

}  // namespace entente
