#include "ingest/actors/short_names.h"

#include "ingest/actors/name_guards.h"

namespace entente::detail {
namespace {

constexpr std::size_t fewest_initials = 3;

bool has_short_name(EntityType type) {
  return type == EntityType::organisation || type == EntityType::igo || type == EntityType::party ||
         type == EntityType::government;
}

// A second entity makes it nobody's.
void claim(std::unordered_map<std::string, std::uint32_t>& names, const std::string& name, std::uint32_t entity) {
  const auto [claimed, is_new] = names.try_emplace(name, entity);
  if (!is_new && claimed->second != entity) claimed->second = none;
}

// "Holm" of the Holm Group, "Bayern" in sport; "Regional" of a Regional Forum says nothing.
bool is_telling(const Scene& scene, std::uint32_t at) {
  static const WordClass& clubs = actor_words("clubs_by_first_word");
  const std::string first = lower(scene, at);
  return case_of(word(scene, at)) != Case::lower && token(scene, at).pos == Pos::PROPN && first.size() > 2 &&
         !scene.data.nouns.contains(first) && !scene.data.gender_of_name.contains(first) &&
         (kind_of_word(scene, at).empty() || (scene.is_sport && clubs.contains(first)));
}

std::uint32_t claimed(const std::unordered_map<std::string, std::uint32_t>& names, std::string_view name) {
  const auto found = names.find(std::string{name});
  return found == names.end() ? none : found->second;
}

}  // namespace

std::string initials_of(const Scene& scene, TokenSpan name) {
  std::string initials;
  for (std::uint32_t i = name.first; i < name.last; ++i)
    if (is_capitalised(word(scene, i))) initials += lower(scene, i).front();
  return initials;
}

void remember_acronym(Scene& scene, TokenSpan name, std::uint32_t entity) {
  if (name.last + 2 >= size(scene) || word(scene, name.last) != "(" || word(scene, name.last + 2) != ")") return;
  const std::string acronym{word(scene, name.last + 1)};
  if (name.size() > 1 && case_of(acronym) == Case::upper) scene.acronyms.insert_or_assign(acronym, entity);
}

void remember_short_names(Scene& scene, TokenSpan name, std::uint32_t entity) {
  if (name.size() < 2 || !has_short_name(scene.entities[entity].type)) return;
  if (lower(scene, name.first + 1) == "of")
    scene.short_names.insert_or_assign(std::string{word(scene, name.first)}, entity);
  if (kind_of_word(scene, name.last - 1) == "organisation")
    scene.short_names.insert_or_assign(std::string{word(scene, name.last - 1)}, entity);
  if (is_telling(scene, name.first)) claim(scene.first_words, std::string{word(scene, name.first)}, entity);
  if (const std::string initials = initials_of(scene, name); initials.size() >= fewest_initials)
    claim(scene.initials, initials, entity);
}

Link longer_name_of(const Scene& scene, TokenSpan name) {
  const std::string_view text = text_of(scene.document, name);
  if (const std::uint32_t longer = claimed(scene.acronyms, text); longer != none)
    return {longer, "coref.acronym", 0.9F};
  if (name.size() > 1) return {};
  const bool letters = case_of(text) == Case::upper;
  if (const std::uint32_t longer = letters ? claimed(scene.initials, lower(scene, name.first)) : none; longer != none)
    return {longer, "coref.acronym", 0.8F};
  const bool the = name.first > 0 && lower(scene, name.first - 1) == "the";
  if (const std::uint32_t longer = the ? claimed(scene.short_names, text) : none; longer != none)
    return {longer, "coref.short", 0.8F};
  const std::uint32_t longer = claimed(scene.first_words, text);
  return longer == none ? Link{} : Link{longer, "coref.short", 0.7F};
}

}  // namespace entente::detail
