#include "ingest/language/convert/convert.h"
#include "ingest/language/convert/panels.h"
#include "ingest/language/convert/thinc.h"

#include <fmt/format.h>
#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

namespace entente {
namespace {

struct Classes {
  std::vector<std::uint8_t> actions;
  std::vector<std::string> labels;
};

using Rated = std::pair<std::int64_t, std::string>;  // frequency, label

std::vector<Rated> descending(std::vector<Rated> rated) {
  std::sort(rated.rbegin(), rated.rend());
  return rated;
}

/// The order of the classes in the network's output (`transition_system.pyx`, `initialize_actions`): by action; in it
/// by frequency, then label, descending. Labels of negative frequency were added later: they follow at the end.
Classes read_moves(const Wheel& wheel, const std::string& component) {
  const auto file = parse_msgpack(wheel.file(component + "/moves"));
  const auto moves = nlohmann::json::parse(file.at("moves").text(), nullptr, false);
  if (!moves.is_object()) throw Error(component + "/moves: is not an object of actions");
  std::map<int, std::vector<Rated>> by_action;
  std::vector<Rated> late;
  for (const auto& [name, labels] : moves.items()) {
    if (name.size() != 1 || name[0] < '0' || name[0] > '5' || !labels.is_object())
      throw Error(fmt::format("{}/moves: unknown action {}", component, name));
    auto& action = by_action[name[0] - '0'];
    for (const auto& [label, frequency] : labels.items()) {
      if (!frequency.is_number_integer()) throw Error(component + "/moves: a frequency is not a number");
      (frequency < 0 ? late : action).emplace_back(frequency.get<std::int64_t>(), label);
    }
  }
  Classes classes;
  std::set<std::pair<int, std::string>> seen;
  const auto add = [&](int action, const std::string& label) {
    const bool skipped = component == "ner" && (action == 0 || (action == 5 && !label.empty()));
    if (skipped || !seen.emplace(action, label).second) return;
    classes.actions.push_back(static_cast<std::uint8_t>(action));
    classes.labels.push_back(label);
  };
  for (const auto& [action, labels] : by_action)
    for (const auto& [frequency, label] : descending(labels)) add(action, label);
  for (const auto& [frequency, label] : descending(late))
    for (const auto& [action, labels] : by_action)
      if (moves[std::to_string(action)].contains(label)) add(action, label);
  return classes;
}

/// [..][64][2] → [..][2][64]: the pieces apart, so that their maximum is one of whole rows. `inner` numbers a piece.
std::vector<float> pieces_apart(const std::vector<float>& values, std::size_t inner) {
  std::vector<float> result(values.size());
  const std::size_t block = 128 * inner;
  for (std::size_t b = 0; b < values.size(); b += block)
    for (std::size_t o = 0; o < 64; ++o)
      for (std::size_t p = 0; p < 2; ++p)
        std::copy_n(&values[b + (o * 2 + p) * inner], inner, &result[b + (p * 64 + o) * inner]);
  return result;
}

}  // namespace

void convert_transitions(const Wheel& wheel, const std::string& component, PackWriter& pack) {
  const auto classes = read_moves(wheel, component);
  const auto model = read_thinc(wheel.file(component + "/model"));
  const auto &lower = model.referred("lower"), &upper = model.referred("upper");
  const std::size_t slots = component == "ner" ? 3 : 8, hidden = 64, count = classes.labels.size();
  if (lower.dim("nF") != slots || lower.dim("nO") != hidden || lower.dim("nP") != 2 || lower.dim("nI") != hidden)
    throw Error(fmt::format("{}/model: only a hidden layer of {} × 64 × 2 is known", component, slots));
  const ThincLayer* projection = nullptr;
  for (const auto* layer : model.named("linear"))
    if (layer != &upper) projection = layer;
  if (!projection) throw Error(component + "/model: has no projection of the tokens' vectors");
  const auto width = projection->dim("nI");

  const auto prefix = component + ".";
  add_floats(pack, prefix + "projection.weights",
             linear_panels(projection->param("W", {hidden, width}), hidden, width));
  add_floats(pack, prefix + "projection.bias", projection->param("b", {hidden}));
  const auto weights = pieces_apart(lower.param("W", {slots, hidden, 2, hidden}), hidden);
  add_floats(pack, prefix + "lower.weights", linear_panels(weights, slots * 2 * hidden, hidden));
  add_floats(pack, prefix + "lower.bias", pieces_apart(lower.param("b", {hidden, 2}), 1));
  add_floats(pack, prefix + "lower.missing", pieces_apart(lower.param("pad", {1, slots, hidden, 2}), 1));
  add_floats(pack, prefix + "upper.weights", transposed(upper.param("W", {count, hidden}), count, hidden, 16));
  add_floats(pack, prefix + "upper.bias", padded(upper.param("b", {count}), 16));
  pack.add_array<std::uint8_t>(prefix + "actions", classes.actions);
  pack.add_strings(prefix + "labels", classes.labels);
}

}  // namespace entente
