#include "ingest/actors/scene.h"

#include <algorithm>
#include <iterator>

namespace entente::detail {
namespace {

bool is_committee(const Scene& scene, const ActorMention& mention) {
  return mention.form == MentionForm::name && mention.tokens.size() > 1 &&
         scene.entities[mention.entity].type == EntityType::government &&
         lower(scene, mention.tokens.last - 1) == "committee";
}

// Whether one name is the end of another: "[Rules Committee]" of "House Rules Committee".
bool is_end_of(const Scene& scene, TokenSpan name, TokenSpan longer) {
  const std::string_view end = text_of(scene.document, name), whole = text_of(scene.document, longer);
  return whole.size() > end.size() && whole.ends_with(end) && whole[whole.size() - end.size() - 1] == ' ';
}

}  // namespace

void name_committees(Scene& scene) {
  std::vector<std::size_t> committees;
  for (std::size_t i = 0; i < scene.mentions.size(); ++i)
    if (is_committee(scene, scene.mentions[i])) committees.push_back(i);
  std::ranges::stable_sort(committees, {}, [&](std::size_t i) { return scene.mentions[i].tokens.first; });
  for (auto at = committees.begin(); at != committees.end(); ++at) {
    ActorMention& mention = scene.mentions[*at];
    const auto before = std::find_if(std::make_reverse_iterator(at), committees.rend(), [&](std::size_t i) {
      return is_end_of(scene, mention.tokens, scene.mentions[i].tokens);
    });
    if (before == committees.rend() || scene.mentions[*before].entity == mention.entity) continue;
    mention.entity = scene.mentions[*before].entity;
    mention.rule = "coref.short";
  }
}

}  // namespace entente::detail
