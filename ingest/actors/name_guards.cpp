#include "ingest/actors/name_guards.h"

#include "ingest/actors/readings.h"

namespace entente::detail {
namespace {

constexpr std::string_view prefixes = " franco sino anglo indo russo austro greco italo luso turko ";
constexpr std::string_view language_nouns =
    " language translation word phrase dialect subtitle lesson expression accent ";

bool is_list_mark(std::string_view text) {
  return text == "," || text == "/" || text == "(" || text == ")" || text == "-" || text == ";";
}

// "Christian [Democrat]", "Turkish [Democrats]": the word before tells that the American party is not meant.
bool is_not_american(const Scene& scene, const Hit& hit, const Record& record) {
  if (record.type != EntityType::party || hit.tokens.size() > 1 || record.country != "USA" || hit.tokens.first == 0)
    return false;
  const std::uint32_t before = hit.tokens.first - 1;
  if (in_words(lower(scene, before), " christian social liberal free national sweden ")) return true;
  if (scene.hit_at[before] == none || scene.hits[scene.hit_at[before]].senses.empty()) return false;
  const Sense sense = choose_sense(scene, scene.hits[scene.hit_at[before]]);
  return sense.use == Use::adjective && scene.data.records[sense.record].country != "USA";
}

// "Conservatives", "Greens".
bool is_foreign_party(const Scene& scene, const Hit& hit, const Record& record) {
  return record.type == EntityType::party && hit.tokens.size() == 1 && record.country != "USA" &&
         !record.country.empty() && case_of(word(scene, hit.tokens.first)) == Case::capital &&
         !scene.sure_countries.contains(record.country);
}

}  // namespace

bool is_byline(const Scene& scene, TokenSpan tokens) {
  return tokens.first > 1 && word(scene, tokens.first - 1) == ":" &&
         in_words(word(scene, tokens.first - 2), " Author Editor Authors Editors Reporter Reporters ");
}

bool is_source_note(const Scene& scene, TokenSpan tokens) {
  const std::string_view before = tokens.first > 0 ? word(scene, tokens.first - 1) : std::string_view{};
  const std::string_view after = tokens.last < size(scene) ? word(scene, tokens.last) : std::string_view{};
  return is_list_mark(before) && is_list_mark(after) && (before != "," || after != ",") && after != "-";
}

bool is_other_party(const Scene& scene, const Hit& hit, const Record& record) {
  return is_foreign_party(scene, hit, record) || is_not_american(scene, hit, record);
}

bool is_bare_prefix(const Scene& scene, TokenSpan tokens, const std::vector<std::uint32_t>& senses) {
  if (tokens.size() > 1 || !in_words(lower(scene, tokens.first), prefixes)) return false;
  if (senses.empty() || scene.data.senses[senses.front()].use != Use::adjective) return false;
  return tokens.last >= size(scene) || !word(scene, tokens.last).starts_with("-");
}

bool is_language(const Scene& scene, const Hit& hit, Sense sense) {
  if (sense.use != Use::adjective && sense.use != Use::demonym) return false;
  std::uint32_t at = hit.tokens.last - 1;
  for (int steps = 0; steps < 8 && token(scene, at).dep == Dep::conj; ++steps) at = token(scene, at).head;
  const Token& t = token(scene, at);
  if (t.dep == Dep::amod || t.dep == Dep::compound) return in_words(token(scene, t.head).lemma, language_nouns);
  const std::uint32_t preposition = preposition_of(scene, at);
  return preposition != none && lower(scene, preposition) == "in" && preposition + 1 == at && t.tag != "NNS" &&
         t.tag != "NNPS";
}

}  // namespace entente::detail
