#pragma once

#include "ingest/actors/scene.h"

namespace entente::detail {

/// "(AFP, Reuters)", "ksb / bw (dpa)": the sources of an article are not its actors.
bool is_source_note(const Scene& scene, TokenSpan tokens);

/// "Author: Vera Holm": who wrote is not an actor.
bool is_byline(const Scene& scene, TokenSpan tokens);

/// One word for a party means it only where its country is spoken of, and not in "Christian [Democrat]".
bool is_other_party(const Scene& scene, const Hit& hit, const Record& record);

/// Adds the mention of another state's organ where a bare name that is one state's by itself has an owner ("Peru's
/// Congress", "the Supreme Court of India"); false elsewhere.
bool link_organ_of_other(Scene& scene, const Hit& hit, const Record& record);

/// "Franco" and "Sino" speak of a state only before a hyphen: "Franco-German", not "Franco Nero".
bool is_bare_prefix(const Scene& scene, TokenSpan tokens, const std::vector<std::uint32_t>& senses);

/// "in German", "the German language".
bool is_language(const Scene& scene, const Hit& hit, Sense sense);

/// Takes a word and the place behind it for a person's name where the text says who that is: "Valeska Paris, a woman".
void find_described_people(Scene& scene);

/// First and last words of the people whom the article names in full.
std::set<std::string_view> words_of_people(const Scene& scene);

/// Where the recogniser or the gazetteer finds names of people.
std::vector<TokenSpan> names_of_people(const Scene& scene);

/// Gives a place's name that stands for a person to the persons: behind a title ("White House aide [Rhodes]"), or where
/// the article calls somebody by it ("Ben Rhodes … Rhodes said"); false elsewhere.
bool leave_to_persons(Scene& scene, const Hit& hit, Sense sense, const std::set<std::string_view>& people);

/// Notes the states that an article about matches speaks of as teams more than once.
void find_playing_states(Scene& scene);

/// Adds the mention of a club or team where an article about matches names its city or state ("Hamburg beat Bremen",
/// "England beat Samoa"); false elsewhere.
bool link_sport(Scene& scene, const Hit& hit, const Record& record, Use use);

/// What name_words.tsv says of folded words in names: `organisation`, `club`, `facility`, `none` …; empty where
/// nothing.
std::string_view kind_of_name(const Scene& scene, const std::string& folded);

/// The same of one token.
std::string_view kind_of_word(const Scene& scene, std::uint32_t at);

}  // namespace entente::detail
