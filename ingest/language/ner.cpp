#include "ingest/language/ner.h"

#include <array>
#include <utility>

namespace entente::detail {

EntityRecogniser::EntityRecogniser(const PackReader& pack, std::size_t width) : net_(pack, "ner", width, 3) {
  for (std::size_t i = 0; i < net_.classes(); ++i) {
    if (net_.action(i) < begin || net_.action(i) > out) pack.fail("ner.actions", "has an unknown action");
    const auto label = entity_label_named(net_.label(i));
    if (!label) pack.fail("ner.labels", "has the unknown label " + std::string(net_.label(i)));
    labels_.push_back(*label);
  }
  const auto named = [&](std::size_t i) { return labels_[i] != EntityLabel::none; };
  for (unsigned set = 0; set < 4; ++set)
    outside_.push_back(net_.mask([&](std::size_t i) {
      const auto action = net_.action(i);
      return action == out || (named(i) && ((action == begin && (set & 1)) || (action == unit && (set & 2))));
    }));
  for (unsigned row = 0; row < 2 * (static_cast<unsigned>(EntityLabel::WORK_OF_ART) + 1); ++row)
    inside_.push_back(net_.mask([&](std::size_t i) {
      const auto action = net_.action(i);
      return static_cast<unsigned>(labels_[i]) == row / 2 && named(i) && (action == last || (action == in && row % 2));
    }));
}

void EntityRecogniser::recognise(const float* vectors, const std::vector<char>& is_space, Document& document,
                                 TransitionScorer& scorer) const {
  scorer.start(vectors, document.tokens.size());
  for (const auto sentence : document.sentences) {
    NamedSpan open;  // label none: no entity is open
    for (auto i = sentence.first; i < sentence.last; ++i) {
      const bool is_open = open.label != EntityLabel::none, goes_on = i + 1 < sentence.last, blank = is_space[i];
      const auto& mask = is_open ? inside_[2 * static_cast<std::size_t>(open.label) + goes_on]
                                 : outside_[unsigned{goes_on && !blank} | unsigned{!blank} << 1];
      const auto token = static_cast<std::int32_t>(i);
      const std::array<std::int32_t, 3> slots = {token, is_open ? static_cast<std::int32_t>(open.tokens.first) : -1,
                                                 is_open ? token - 1 : -1};
      const int chosen = scorer.best(slots, mask);
      if (chosen < 0) return;
      const auto action = net_.action(static_cast<std::size_t>(chosen));
      if (action == begin || action == unit) open = {{i, i + 1}, labels_[chosen]};
      open.tokens.last = i + 1;
      if (action == last || action == unit) document.names.push_back(std::exchange(open, {}));
    }
  }
}

}  // namespace entente::detail
