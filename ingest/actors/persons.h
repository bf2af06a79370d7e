#pragma once

#include "ingest/actors/scene.h"

namespace entente::detail {

/// A title that stands before a name: "US [Defense Secretary] Ash Carter".
struct TitleBefore {
  TokenSpan tokens;
  const Title* title = nullptr;
};

std::optional<TitleBefore> title_before(const Scene& scene, std::uint32_t name_first);

/// For whom a person acts, as the words around the name say.
struct Affiliation {
  std::string country;
  std::uint32_t entity = none;
  std::string_view rule;
};

Affiliation affiliation_of(const Scene& scene, TokenSpan name);

/// The country that a title before the name speaks for where no words say it: "Sen. Grassley" in American news.
std::string country_of_title(const Scene& scene, TokenSpan name);

/// The known person of that surname who fits best: by first name where the text gives one, by office at the article's
/// date, by the countries that the article names, by a title's position where the text gives one. `none` where nobody
/// fits.
std::uint32_t known_person(const Scene& scene, const std::vector<std::string>& words, const std::string& position);

/// A place where the text names a person.
struct PersonName {
  TokenSpan tokens;
  std::vector<std::string> words;  ///< folded, initials and suffixes left out
  std::uint32_t entity = none;
  TokenSpan full{};  ///< the longer name elsewhere that this one shortens; empty where there is none
};

/// The words of a name, folded; suffixes and initials between others are left out.
std::vector<std::string> words_of_name(const Scene& scene, TokenSpan tokens);

/// The people whom the recogniser or a title before a name finds in words that no known name has, in the order of the
/// text; `entity` is not set.
std::vector<PersonName> people_named(const Scene& scene);

/// Whether the word alone is a title or a common noun, and so nobody's name.
bool is_title_word(const Scene& scene, std::uint32_t at);

/// Whether the words name an office with others beside them: "[Defense] Secretary", "Minister of [Defense]".
bool is_in_title(const Scene& scene, TokenSpan name);

/// The name with an editor's bracket before it: "[Bashar] Assad".
TokenSpan with_bracket(const Scene& scene, TokenSpan tokens);

/// Adds the surnames that the recogniser missed or took for something else; some sources lose the apostrophe of
/// "Assad's".
void add_repeated(Scene& scene, const std::vector<PersonName>& names);

}  // namespace entente::detail
