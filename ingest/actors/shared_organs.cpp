#include "ingest/actors/focus.h"
#include "ingest/actors/organs.h"

#include <algorithm>

namespace entente::detail {
namespace {

// The states with an organ of that name beside the one that the tables know by it alone; null for any other mention.
const std::set<std::string>* states_sharing(const Scene& scene, const ActorMention& mention) {
  if (mention.rule != "gazetteer.name" || country_of(scene, mention.entity).empty()) return nullptr;
  const auto found = scene.data.shared_organs.find(fold(text_of(scene.document, mention.tokens)));
  return found == scene.data.shared_organs.end() ? nullptr : &found->second;
}

// How often anything but names that organs of many states bear speaks of the state.
std::ptrdiff_t times_spoken_of(const Scene& scene, const std::string& country) {
  return std::ranges::count_if(scene.mentions, [&](const ActorMention& mention) {
    return country_of(scene, mention.entity) == country && states_sharing(scene, mention) == nullptr;
  });
}

// The state that the article is most about besides, where it also names one of its people: "President [Duterte] asked
// the Senate"; empty where there is none.
std::string home_of(const Scene& scene, const std::string& other) {
  std::string home = country_among(scene, '-' + other);
  const bool has_people = std::ranges::any_of(scene.mentions, [&](const ActorMention& mention) {
    return scene.entities[mention.entity].type == EntityType::person && country_of(scene, mention.entity) == home;
  });
  return has_people ? home : std::string{};
}

std::uint32_t organ_at(Scene& scene, const ActorMention& mention, const std::string& country) {
  if (const auto words = organ_words_at_end(scene, mention.tokens); words && words->tokens == mention.tokens) {
    const OrganKind& kind = scene.data.organ_kinds[words->kind];
    return organ_of(scene, country, kind.suffix, kind.type);
  }
  const Entity known = scene.entities[mention.entity];
  return organ_of(scene, country, known.id.substr(known.id.find('.') + 1), known.type);
}

/// Whose such a name is in this article.
struct Home {
  std::string state{};   ///< empty where it is the known one's
  bool is_only = false;  ///< of the known one nothing else speaks
};

Home home_beside(const Scene& scene, const std::string& known) {
  constexpr std::ptrdiff_t far_more = 4;
  const std::ptrdiff_t spoken = times_spoken_of(scene, known);
  Home home{home_of(scene, known), spoken == 0};
  if (!home.state.empty() && times_spoken_of(scene, home.state) < far_more * spoken) home.state.clear();
  return home;
}

}  // namespace

void share_organs(Scene& scene) {
  std::map<std::string, Home> homes;  ///< by the state of the known organ
  for (const ActorMention& mention : scene.mentions)
    if (const std::string& known = country_of(scene, mention.entity);
        states_sharing(scene, mention) != nullptr && !homes.contains(known))
      homes.emplace(known, home_beside(scene, known));
  for (ActorMention& mention : scene.mentions) {
    const std::set<std::string>* states = states_sharing(scene, mention);
    if (states == nullptr) continue;
    const Home& home = homes.at(country_of(scene, mention.entity));
    if (home.state.empty() || !(states->contains(home.state) || (home.is_only && states->contains("*")))) continue;
    mention.entity = organ_at(scene, mention, home.state);
    mention.rule = "gazetteer.shared";
    mention.confidence = 0.7F;
  }
  for (const auto& [known, home] : homes) {
    if (home.state.empty() || !home.is_only) continue;
    scene.focus.erase(known);
    if (scene.main_country == known) scene.main_country = home.state;
  }
}

}  // namespace entente::detail
