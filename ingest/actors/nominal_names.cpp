#include "ingest/actors/antecedents.h"
#include "ingest/actors/name_guards.h"
#include "ingest/actors/noun_phrase.h"
#include "ingest/actors/persons.h"
#include "ingest/actors/place_names.h"

#include <algorithm>
#include <array>

namespace entente::detail {
namespace {

EntityType unknown_type(const Scene& scene, TokenSpan tokens) {
  static const WordClass& place_prepositions = actor_words("prepositions_before_unknown_places");
  const bool everyday = tokens.size() == 1 && !kind_of_word(scene, tokens.first).empty();  // "a [Muslim] couple"
  if (scene.data.gender_of_name.contains(lower(scene, tokens.first)) && tokens.size() < 4 && !everyday)
    return EntityType::person;
  if (is_said_to_be_place(scene, tokens.last - 1)) return EntityType::place;
  const std::uint32_t preposition = preposition_of(scene, tokens.last - 1);
  const bool in_place = preposition != none && place_prepositions.contains(lower(scene, preposition));
  return in_place && case_of(word(scene, tokens.last - 1)) == Case::capital ? EntityType::place : EntityType::other;
}

// "in both parties", "both sides of the aisle": of one state's politics.
bool is_domestic(const Scene& scene, const NounPhrase& phrase) {
  static const WordClass& prepositions = actor_words("prepositions_before_domestic_parties");
  const std::uint32_t preposition = preposition_of(scene, phrase.head);
  const bool party = fold(token(scene, phrase.head).lemma) == "party";
  if (party && preposition != none && prepositions.contains(lower(scene, preposition))) return true;
  return phrase.head + 1 < size(scene) && lower(scene, phrase.head + 1) == "of";
}

// "both the government and its allies"; not "both countries and the EU".
bool joins_two(const Scene& scene, const NounPhrase& phrase) {
  const bool one =
      is_one(scene, phrase) || (phrase.tokens.size() > 1 && lower(scene, phrase.tokens.first + 1) == "the");
  return lower(scene, phrase.tokens.first) == "both" && one && child_with(scene, phrase.head, Dep::conj) != none;
}

// "the Pope", whom the text called "Pope Francis".
bool link_title_alone(Scene& scene, const NounPhrase& phrase, TokenSpan name) {
  if (name.size() > 1 || name.first == 0 || lower(scene, name.first - 1) != "the") return false;
  const std::uint32_t person = titled_person(scene, phrase.head, lower(scene, name.first));
  if (person == none) return false;
  add_mention(scene, phrase.tokens, person, MentionForm::nominal, "coref.office", 0.75F);
  return true;
}

// "the [three] countries", "all three": how many are counted; 0 where the words do not say it.
std::size_t count_in(const Scene& scene, const NounPhrase& phrase) {
  static constexpr std::array<std::string_view, 4> numbers{"three", "four", "five", "six"};
  const std::uint32_t number = child_with(scene, phrase.head, Dep::nummod);
  if (number == none || number >= phrase.head) return 0;
  const auto found = std::find(numbers.begin(), numbers.end(), lower(scene, number));
  return found == numbers.end() ? 0 : static_cast<std::size_t>(found - numbers.begin()) + 3;
}

}  // namespace

bool link_joined(Scene& scene, const NounPhrase& phrase) {
  static const WordClass& sides = actor_words("nouns_of_two_sides");
  if (!sides.contains(fold(token(scene, phrase.head).lemma)) || phrase.owner.entity != none) return false;
  const std::size_t count = count_in(scene, phrase);
  const std::string first = lower(scene, phrase.tokens.first);
  if (count == 0 || (first != "all" && !is_definite(scene, phrase))) return false;
  const std::vector<std::uint32_t> states = last_joined_states(scene, phrase.head, count);
  for (const std::uint32_t state : states)
    add_mention(scene, phrase.tokens, state, MentionForm::nominal, "coref.joined", 0.7F);
  return !states.empty();
}

// "the two countries", "both sides": the two states last spoken of; "the two leaders": people.
bool link_two(Scene& scene, const NounPhrase& phrase) {
  static const WordClass& determiners = actor_words("determiners_of_two");
  static const WordClass& alone = actor_words("words_for_two_alone");
  static const WordClass& sides = actor_words("nouns_of_two_sides");
  static const WordClass& leaders = actor_words("nouns_of_leaders");
  const bool both = determiners.contains(lower(scene, phrase.tokens.first)) ||
                    (phrase.tokens.size() > 1 && lower(scene, phrase.tokens.first + 1) == "two");
  const bool bare = phrase.tokens.size() <= 2 && alone.contains(lower(scene, phrase.head));
  const bool either =
      phrase.tokens.first > 0 && lower(scene, phrase.tokens.first - 1) == "or";  // "Holm, Alder or both"
  if (joins_two(scene, phrase) || either) return false;
  if (!both || (!bare && !sides.contains(fold(token(scene, phrase.head).lemma)))) return false;
  if (is_domestic(scene, phrase)) return false;
  std::vector<std::uint32_t> two;
  if (leaders.contains(fold(token(scene, phrase.head).lemma))) two = last_two_people(scene, phrase.head);
  static const WordClass& persons = actor_words("nouns_of_two_persons");
  if (bare) two = two_joined(scene, phrase.head);
  if (two.empty() && !persons.contains(fold(token(scene, phrase.head).lemma)))
    two = last_two_states(scene, phrase.head);
  if (two.size() < 2) return false;
  for (const std::uint32_t party : two)
    add_mention(scene, phrase.tokens, party, MentionForm::nominal, "coref.two", 0.7F);
  return true;
}

// Names that neither tables nor the recogniser know: the capitalised words up to the head.
bool link_unknown_name(Scene& scene, const NounPhrase& phrase) {
  static const WordClass& place_prepositions = actor_words("prepositions_before_unknown_places");
  static const WordClass& before_names = actor_words("words_before_names");
  if (scene.is_no_name[phrase.head] || is_headline(scene, phrase.head)) return false;
  if (!phrase.meaning.kind.empty() || token(scene, phrase.head).pos != Pos::PROPN ||
      !is_capitalised(word(scene, phrase.head)))
    return false;
  TokenSpan tokens{phrase.head, phrase.head + 1};
  while (tokens.first > phrase.tokens.first && token(scene, tokens.first - 1).pos == Pos::PROPN &&
         scene.name_at[tokens.first - 1] == none)
    --tokens.first;
  const bool near = tokens.size() > 1 && place_prepositions.contains(lower(scene, tokens.first));
  if (near) ++tokens.first;  // "Near Dayr Az Zayr" at the head of a list's item
  if (tokens.size() == 1 && before_names.contains(lower(scene, tokens.first))) return false;  // "Near Rawah, …"
  if (link_title_alone(scene, phrase, tokens)) return true;
  const std::string_view text = text_of(scene.document, tokens);
  if (kind_of_name(scene, fold(text)) == "none") return false;
  if (slug(text).size() < 3 || is_byline(scene, tokens) || phrase.owner.entity != none || is_in_title(scene, tokens))
    return false;
  const EntityType type = near ? EntityType::place : unknown_type(scene, tokens);
  const std::string_view prefix = type == EntityType::place ? "PLC." : type == EntityType::person ? "PER." : "ORG.";
  std::uint32_t entity = entity_of_unknown(scene, slug(text));
  if (entity == none) entity = entity_with(scene, std::string{prefix} + slug(text), type, text, {});
  add_mention(scene, tokens, entity, MentionForm::name, "name.unknown", 0.4F,
              scene.entities[entity].type != EntityType::place);
  return true;
}

}  // namespace entente::detail
