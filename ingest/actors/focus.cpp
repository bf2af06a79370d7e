#include "ingest/actors/focus.h"

#include <algorithm>

namespace entente::detail {
namespace {

double weight_at(const Scene& scene, std::uint32_t at) {
  const std::uint32_t sentence = scene.sentence_at[at];
  if (sentence == 0) return 3;
  return sentence < 3 ? 2 : 1;
}

bool is_media(const Scene& scene, const ActorMention& mention) {
  return scene.entities[mention.entity].type == EntityType::media;
}

std::string heaviest(const std::map<std::string, double>& weights) {
  const auto top = std::max_element(weights.begin(), weights.end(),
                                    [](const auto& a, const auto& b) { return a.second < b.second; });
  return top == weights.end() ? std::string{} : top->first;
}

std::string source_country(const Scene& scene) {
  const auto found = scene.data.media_country.find(fold(scene.article.source));
  return found == scene.data.media_country.end() ? std::string{} : found->second;
}

// "the Britain-based group": where a group has its seat is not where things happen.
bool is_seat(const Scene& scene, const ActorMention& mention) {
  const std::uint32_t next = mention.tokens.last;
  if (lower(scene, next - 1).ends_with("-based")) return true;
  return next + 1 < size(scene) && word(scene, next) == "-" && lower(scene, next + 1) == "based";
}

std::string sentence_place(const Scene& scene, std::uint32_t at) {
  const TokenSpan sentence = near_part(scene.document.sentences[scene.sentence_at[at]], at);
  for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
    if (scene.name_at[i] == none) continue;
    const ActorMention& mention = scene.mentions[scene.name_at[i]];
    if (mention.acts || is_media(scene, mention) || is_seat(scene, mention)) continue;
    if (const std::string& country = country_of(scene, mention.entity); !country.empty()) return country;
  }
  return {};
}

}  // namespace

void weigh_people(Scene& scene) {
  for (const ActorMention& mention : scene.mentions) {
    const bool person = scene.entities[mention.entity].type == EntityType::person && mention.form == MentionForm::name;
    if (!person || !mention.rule.starts_with("person.")) continue;  // the gazetteer's are weighed with states
    if (const std::string& country = country_of(scene, mention.entity); !country.empty())
      scene.focus[country] += weight_at(scene, mention.tokens.first);
  }
  if (!scene.focus.empty()) scene.main_country = heaviest(scene.focus);
}

void weigh_countries(Scene& scene) {
  for (const ActorMention& mention : scene.mentions)
    if (const std::string& country = country_of(scene, mention.entity);
        !country.empty() && !is_media(scene, mention) && !is_seat(scene, mention))
      scene.focus[country] += weight_at(scene, mention.tokens.first);
  std::map<std::string, double> places;
  for (const ActorMention& mention : scene.mentions)
    if (const std::string& country = country_of(scene, mention.entity);
        !country.empty() && !mention.acts && !is_media(scene, mention) && !is_seat(scene, mention))
      places[country] += weight_at(scene, mention.tokens.first);
  scene.place_country = heaviest(places);
  scene.main_country = heaviest(scene.focus);
  if (scene.main_country.empty()) scene.main_country = source_country(scene);
}

std::string place_country(const Scene& scene, std::uint32_t at) {
  const std::string here = sentence_place(scene, at);
  return here.empty() ? scene.place_country : here;
}

bool is_list(std::string_view home) {
  return home.starts_with('-') || home.starts_with('=');
}

bool admits(std::string_view home, std::string_view country) {
  if (!is_list(home)) return true;
  const std::vector<std::string_view> listed = split(home.substr(1), ',');
  return (std::find(listed.begin(), listed.end(), country) != listed.end()) == home.starts_with('=');
}

std::string country_among(const Scene& scene, std::string_view home) {
  std::map<std::string, double> others = scene.focus;
  std::erase_if(others, [&](const auto& country) { return !admits(home, country.first); });
  return heaviest(others);
}

std::string context_country(const Scene& scene, std::uint32_t at) {
  const std::string here = sentence_place(scene, at);
  return here.empty() ? scene.main_country : here;
}

}  // namespace entente::detail
