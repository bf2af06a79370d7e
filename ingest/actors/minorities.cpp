#include "ingest/actors/focus.h"

namespace entente::detail {
namespace {

// "ethnic [Albanians]", of whom no table says where they live.
bool is_minority(const Scene& scene, const ActorMention& mention) {
  static const WordClass& before = actor_words("words_before_minorities");
  const Entity& people = scene.entities[mention.entity];
  return mention.tokens.first > 0 && !people.country && people.id.starts_with("ORG.") &&
         before.contains(lower(scene, mention.tokens.first - 1));
}

// The state of the same name, which they are not of.
std::string namesake(const Scene& scene, const ActorMention& mention) {
  const std::uint32_t first = scene.piece_of[mention.tokens.first];
  const auto match = scene.data.names.longest(scene.pieces, first, scene.piece_of[mention.tokens.last]);
  for (const std::uint32_t sense : match.values) {
    const std::uint32_t known = scene.data.senses[sense].record;
    if (known != no_record && scene.data.records[known].type == EntityType::state) return scene.data.records[known].id;
  }
  return {};
}

// Where the sentence places them, or else of which other state the article speaks most.
std::string state_around(const Scene& scene, const ActorMention& mention) {
  const std::string other = namesake(scene, mention);
  if (other.empty()) return {};
  const std::string here = place_country(scene, mention.tokens.first);
  return here.empty() || here == other ? country_among(scene, '-' + other) : here;
}

}  // namespace

void settle_minorities(Scene& scene) {
  for (const ActorMention& mention : scene.mentions) {
    if (!is_minority(scene, mention)) continue;
    if (std::string home = state_around(scene, mention); !home.empty()) scene.entities[mention.entity].country = home;
  }
}

}  // namespace entente::detail
