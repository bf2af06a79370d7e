#include "tests/support/extractions.h"

#include <algorithm>
#include <limits>
#include <random>
#include <set>

namespace entente::testing {
namespace {

/// Draws values; only integer arithmetic of the generator, so that a seed means the same everywhere.
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : engine_(seed) {}

  std::uint64_t below(std::uint64_t count) { return engine_() % count; }
  bool flip() { return below(2) == 0; }

  std::string text() {
    static const std::vector<std::string> pieces{"a", "Z", " ", "\n", "é", "„", "Ж", "🙂", "\"", "\\", "0f", "USA."};
    std::string text;
    for (auto left = below(12); left > 0; --left) text += pieces[below(pieces.size())];
    return text;
  }
  std::string id() { return below(8) == 0 ? text() : hex(); }
  std::string hex() {
    std::string hex;
    for (int i = 0; i < 32; ++i) hex += "0123456789abcdef"[below(16)];
    return hex;
  }
  Span span() {
    if (below(20) == 0) return {std::numeric_limits<std::uint32_t>::max(), 0};
    return {static_cast<std::uint32_t>(below(300)), static_cast<std::uint32_t>(below(300))};
  }
  Date date() { return date_of_days(static_cast<std::int32_t>(below(80000)) - 40000); }
  double real() { return static_cast<double>(engine_()) / 1.9e19 * (flip() ? 1 : -1e9); }
  template <class Enum>
  Enum value(Enum last) {
    return static_cast<Enum>(below(static_cast<std::uint64_t>(last) + 1));
  }
  template <class Make>
  auto maybe(Make make) -> std::optional<decltype(make())> {
    if (flip()) return std::nullopt;
    return make();
  }
  template <class Make>
  auto several(Make make) -> std::vector<decltype(make())> {
    std::vector<decltype(make())> all;
    for (auto left = below(4); left > 0; --left) all.push_back(make());
    return all;
  }
  std::optional<std::string> maybe_text() {
    return maybe([this] { return text(); });
  }
  std::optional<Span> maybe_span() {
    return maybe([this] { return span(); });
  }
  std::optional<Date> maybe_date() {
    return maybe([this] { return date(); });
  }
  std::vector<std::string> texts() {
    return several([this] { return text(); });
  }

 private:
  std::mt19937_64 engine_;
};

Entity entity(Dice& dice) {
  const std::vector<std::string> ids{"USA", "USA.GOV.MOD", "RUS", "PER.x", "PER.GOV", "IGO.UN.SC", dice.hex()};
  Entity entity{ids[dice.below(ids.size())], dice.value(EntityType::other), dice.text(), {}, dice.maybe_text(), {}};
  if (dice.flip()) entity.country = dice.flip() ? "USA" : dice.text();
  entity.mentions = dice.several([&] {
    return Mention{dice.span(), dice.value(MentionForm::pronoun), dice.text(), dice.real()};
  });
  return entity;
}

Amount amount(Dice& dice) {
  return {dice.real(), dice.text(), dice.text(), dice.text(), dice.span()};
}

Fact fact(Dice& dice, const std::vector<Entity>& entities) {
  const auto id = [&] {
    return entities.empty() || dice.below(5) == 0 ? dice.hex() : entities[dice.below(entities.size())].id;
  };
  Fact fact;
  fact.id = dice.id();
  fact.kind = dice.value(FactKind::relation);
  fact.subject = id();
  fact.object = dice.maybe(id);
  fact.predicate = dice.text();
  fact.plover = dice.maybe_text();
  fact.event = dice.maybe([&] { return dice.id(); });
  fact.mode = dice.maybe_text();
  fact.contexts = dice.texts();
  for (auto* span : {&fact.subject_span, &fact.object_span, &fact.trigger_span, &fact.sentence_span})
    *span = dice.maybe_span();
  fact.polarity = dice.value(Polarity::negative);
  fact.modality = dice.value(Modality::claimed);
  fact.speaker = dice.maybe_text();
  fact.place = dice.maybe_text();
  fact.start = dice.maybe_date();
  fact.end = dice.maybe_date();
  fact.precision = dice.value(Precision::year);
  fact.amounts = dice.several([&] { return amount(dice); });
  fact.title = dice.text();
  fact.basis = dice.value(Basis::background);
  fact.confidence = dice.real();
  fact.rule = dice.text();
  fact.explanation = dice.texts();
  return fact;
}

Article article(Dice& dice) {
  Article article{dice.hex(),   dice.text(),       dice.text(), dice.text(),
                  dice.texts(), dice.maybe_date(), dice.text(), dice.text()};
  return article;
}

}  // namespace

Extraction random_extraction(std::uint64_t seed) {
  Dice dice(seed);
  Extraction result;
  result.article = article(dice);
  result.text = dice.flip() ? text_of(result.article) : dice.text();
  result.sentences = dice.several([&] { return dice.span(); });
  result.entities = dice.several([&] { return entity(dice); });
  result.facts = dice.several([&] { return fact(dice, result.entities); });
  result.quotes = dice.several([&] {
    return Quote{dice.maybe_text(), dice.maybe_span(), dice.maybe_span(), dice.several([&] { return dice.span(); })};
  });
  result.times = dice.several([&] { return TimeExpression{dice.span(), dice.text(), dice.text()}; });
  return result;
}

}  // namespace entente::testing
