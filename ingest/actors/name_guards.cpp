#include "ingest/actors/name_guards.h"

#include "ingest/actors/readings.h"

#include <algorithm>

namespace entente::detail {
namespace {

bool is_list_mark(std::string_view text) {
  return text == "," || text == "/" || text == "(" || text == ")" || text == "-" || text == ";";
}

// "Christian [Democrat]", "Turkish [Democrats]": the word before tells that the American party is not meant.
bool is_not_american(const Scene& scene, const Hit& hit, const Record& record) {
  static const WordClass& foreign = actor_words("words_before_foreign_parties");
  if (record.type != EntityType::party || record.country != "USA" || hit.tokens.first == 0) return false;
  const std::uint32_t before = hit.tokens.first - 1;
  if (foreign.contains(lower(scene, before))) return true;
  if (hit.tokens.size() > 1) return false;
  if (scene.hit_at[before] == none || scene.hits[scene.hit_at[before]].senses.empty()) return false;
  const Sense sense = choose_sense(scene, scene.hits[scene.hit_at[before]]);
  return sense.use == Use::adjective && scene.data.records[sense.record].country != "USA";
}

// "a [Tory] MP" where no state is in the news that has such a party too.
bool is_of_british_member(const Scene& scene, const Hit& hit) {
  static const WordClass& members = actor_words("nouns_of_british_members");
  static const WordClass& others = actor_words("states_with_british_parties");
  if (hit.tokens.last >= size(scene) || !members.contains(lower(scene, hit.tokens.last))) return false;
  return std::ranges::none_of(scene.sure_countries,
                              [&](const auto& country) { return others.contains(country.first); });
}

// "Conservatives", "Greens"; not "Fidesz", which nobody else is called.
bool is_foreign_party(const Scene& scene, const Hit& hit, const Record& record) {
  static const WordClass& unique = actor_words("names_of_one_party");
  const std::string_view name = word(scene, hit.tokens.first);
  const bool foreign = record.type == EntityType::party && hit.tokens.size() == 1 && record.country != "USA" &&
                       !record.country.empty() && case_of(name) == Case::capital &&
                       !scene.sure_countries.contains(record.country);
  if (!foreign || unique.contains(name)) return false;
  return record.country != "GBR" || !is_of_british_member(scene, hit);
}

// The state that the word is a name or adjective of; empty for other words.
std::string state_named_at(const Scene& scene, std::uint32_t at) {
  if (at >= size(scene) || scene.hit_at[at] == none || scene.hits[scene.hit_at[at]].senses.empty()) return {};
  const Record& record = scene.data.records[choose_sense(scene, scene.hits[scene.hit_at[at]]).record];
  return record.type == EntityType::state ? record.country : std::string{};
}

// "the Labour Party of Kenya", "Kenya's Labour Party": a longer name's words before or behind tell another state.
bool is_of_another_state(const Scene& scene, const Hit& hit, const Record& record) {
  if (record.type != EntityType::party || record.country.empty()) return false;
  const std::uint32_t behind = hit.tokens.last, first = hit.tokens.first;
  std::string state = behind < size(scene) && lower(scene, behind) == "of" ? state_named_at(scene, behind + 1) : "";
  if (state.empty() && first > 0)
    state = state_named_at(scene, token(scene, first - 1).tag == "POS" && first > 1 ? first - 2 : first - 1);
  return !state.empty() && state != record.country;
}

// "(AP, [AFP], dpa)": names are linked in the order of the text, so the one before the comma is noted already.
bool is_noted_source(const Scene& scene, std::uint32_t at) {
  if (at >= size(scene) || !scene.is_no_name[at] || scene.hit_at[at] == none) return false;
  const Hit& hit = scene.hits[scene.hit_at[at]];
  return !hit.senses.empty() && scene.data.records[choose_sense(scene, hit).record].type == EntityType::media;
}

}  // namespace

std::string_view kind_of_name(const Scene& scene, const std::string& folded) {
  const auto found = scene.data.name_word.find(folded);
  return found == scene.data.name_word.end() ? std::string_view{} : found->second;
}

std::string_view kind_of_word(const Scene& scene, std::uint32_t at) {
  return kind_of_name(scene, lower(scene, at));
}

namespace {

// "Photo: Vera Holm/[Reuters]"
bool is_agency(const Scene& scene, std::uint32_t at) {
  if (at >= size(scene) || scene.hit_at[at] == none) return false;
  const Hit& hit = scene.hits[scene.hit_at[at]];
  return !hit.senses.empty() && scene.data.records[choose_sense(scene, hit).record].type == EntityType::media;
}

// Whether the words are the name of one of the article's authors.
bool is_author(const Scene& scene, TokenSpan tokens) {
  if (tokens.size() < 2) return false;
  const std::string name = fold(text_of(scene.document, tokens));
  return std::ranges::any_of(scene.article.authors, [&](const std::string& author) { return fold(author) == name; });
}

// "By [Vera Holm]" at the head of a line, "Reporting by [Vera Holm]", "By Vera Holm and [Karl Alder]".
bool follows_by(const Scene& scene, TokenSpan tokens) {
  static const WordClass& credits = actor_words("nouns_of_credits");
  std::uint32_t at = tokens.first;
  while (at > 0 && (lower(scene, at - 1) == "and" || word(scene, at - 1) == "," || scene.is_no_name[at - 1]) &&
         !is_line_break(scene, at - 1))
    --at;
  if (at == 0 || lower(scene, at - 1) != "by") return false;
  const bool opens = (at == 1 || is_line_break(scene, at - 2)) && is_capitalised(word(scene, at - 1));
  return opens || (at > 1 && credits.contains(lower(scene, at - 2)));
}

// "[Vera Holm] contributed to this report"
bool contributed(const Scene& scene, TokenSpan tokens) {
  return tokens.last + 3 < size(scene) && lower(scene, tokens.last) == "contributed" &&
         (lower(scene, tokens.last + 1) == "reporting" || lower(scene, tokens.last + 2) == "this");
}

}  // namespace

bool is_byline(const Scene& scene, TokenSpan tokens) {
  static const WordClass& labels = actor_words("labels_of_bylines");
  if (is_author(scene, tokens) || follows_by(scene, tokens) || contributed(scene, tokens)) return true;
  if (tokens.last < size(scene) && word(scene, tokens.last) == "/" && is_agency(scene, tokens.last + 1)) return true;
  return tokens.first > 1 && word(scene, tokens.first - 1) == ":" && labels.contains(word(scene, tokens.first - 2));
}

bool is_source_note(const Scene& scene, TokenSpan tokens) {
  const std::string_view before = tokens.first > 0 ? word(scene, tokens.first - 1) : std::string_view{};
  const std::string_view after = tokens.last < size(scene) ? word(scene, tokens.last) : std::string_view{};
  if (before == "," && after == ",") return tokens.first > 1 && is_noted_source(scene, tokens.first - 2);
  return is_list_mark(before) && is_list_mark(after) && after != "-";
}

bool is_other_party(const Scene& scene, const Hit& hit, const Record& record) {
  return is_foreign_party(scene, hit, record) || is_not_american(scene, hit, record) ||
         is_of_another_state(scene, hit, record);
}

bool is_bare_prefix(const Scene& scene, TokenSpan tokens, const std::vector<std::uint32_t>& senses) {
  static const WordClass& prefixes = actor_words("prefixes_of_states");
  if (tokens.size() > 1 || !prefixes.contains(lower(scene, tokens.first))) return false;
  if (senses.empty() || scene.data.senses[senses.front()].use != Use::adjective) return false;
  return tokens.last >= size(scene) || !word(scene, tokens.last).starts_with("-");
}

bool is_language(const Scene& scene, const Hit& hit, Sense sense) {
  static const WordClass& language_nouns = actor_words("nouns_of_language");
  if (sense.use != Use::adjective && sense.use != Use::demonym) return false;
  const std::uint32_t at = first_conjunct(scene, hit.tokens.last - 1);
  const Token& t = token(scene, at);
  if (t.dep == Dep::amod || t.dep == Dep::compound) return language_nouns.contains(token(scene, t.head).lemma);
  const std::uint32_t preposition = preposition_of(scene, at);
  return preposition != none && lower(scene, preposition) == "in" && preposition + 1 == at && t.tag != "NNS" &&
         t.tag != "NNPS";
}

}  // namespace entente::detail
