#include "ingest/actors/noun_phrase.h"

namespace entente::detail {
namespace {

// "the 9th Circuit Court of Appeals": its name does not call it the highest.
bool is_called_high(const Scene& scene, std::uint32_t court, const WordClass& high) {
  const std::string name = '-' + slug(scene.entities[court].name) + '-';
  for (const std::string_view word : high)
    if (name.find('-' + std::string{word} + '-') != std::string::npos) return true;
  return false;
}

}  // namespace

std::uint32_t highest_court(Scene& scene, const NounPhrase& phrase, std::uint32_t court) {
  static const WordClass& high = actor_words("adjectives_of_the_highest_court");
  static const WordClass& of_parts = actor_words("adjectives_of_courts_of_parts");
  if (has_word_below(scene, phrase.head, of_parts)) return court;  // "the state high court"
  if (court == none || phrase.meaning.suffix != "JUD" || phrase.head == phrase.tokens.first) return court;
  if (!high.contains(lower(scene, phrase.head - 1)) || is_called_high(scene, court, high)) return court;
  const auto supreme = scene.data.by_id.find(country_of(scene, court) + ".JUD.SUPREME");
  return supreme == scene.data.by_id.end() ? court : entity_of_record(scene, supreme->second);
}

}  // namespace entente::detail
