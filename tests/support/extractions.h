#pragma once

#include "entente/extraction.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace entente::testing {

/// A sentence and the one fact that it says. An upper-case predicate is an event.
struct Said {
  std::string sentence;
  std::string subject;
  std::string predicate;
  std::string object;  ///< empty: none
  double confidence = 0.8;
  Polarity polarity = Polarity::positive;
  std::optional<Date> start = {};
};

/// The entity of a table of a dozen actors (`USA`, `RUS.GOV.MOD`, `PER.ada-lind` of the USA, `IGO.NATO`, …); an id that
/// is not there gives one of which only the id is known.
Entity known_entity(const std::string& id);

/// An article of these sentences: entities with a mention wherever the text has their name, facts with sentence spans.
Extraction extraction(const std::string& id, std::optional<Date> date, const std::string& title,
                      const std::vector<Said>& said);

/// Five short articles about the same actors on different days; one has no date.
std::vector<Extraction> small_corpus();

/// An extraction with every field filled at random: empty and long texts, letters outside ASCII, spans of any order.
Extraction random_extraction(std::uint64_t seed);

/// `count` articles of the same few actors, about a dozen facts each.
std::vector<Extraction> many_articles(std::size_t count);

/// Code points of a UTF-8 text.
std::uint32_t length_of(const std::string& text);

}  // namespace entente::testing
