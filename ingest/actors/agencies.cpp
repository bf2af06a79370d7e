#include "ingest/actors/antecedents.h"
#include "ingest/actors/word_classes.h"

namespace entente::detail {
namespace {

// "USA.GOV.FIN.IRS", "USA.SPY.CIA": an agency or department; not the White House, a parliament or a court, but
// "USA.LEG.CBO".
bool is_agency_of_state(const std::string& id) {
  static const WordClass& branches = actor_words("branches_with_agencies");
  static const WordClass& others = actor_words("organs_that_are_no_agency");
  static const WordClass& parliaments_own = actor_words("agencies_of_parliaments");
  const std::size_t branch = id.find('.') + 1, own = id.find('.', branch);
  if (own == std::string::npos) return false;
  if (parliaments_own.contains(id.substr(own + 1))) return true;
  return branches.contains(id.substr(branch, own - branch)) && !others.contains(id.substr(own + 1));
}

// "Civilian Complaint Review Board", which no table knows.
bool is_called_agency(const Entity& entity) {
  static const WordClass& words = actor_words("words_of_agencies");
  return words.contains(fold(entity.name.substr(entity.name.rfind(' ') + 1)));
}

bool is_agency(const Scene& scene, std::uint32_t entity) {
  static const WordClass& bodies = actor_words("agencies_of_no_state");
  const Entity& known = scene.entities[entity];
  if (known.type == EntityType::government) return is_agency_of_state(known.id);
  if (known.type == EntityType::igo) return bodies.contains(known.id) || is_called_agency(known);
  return (known.type == EntityType::organisation || known.type == EntityType::media) && is_called_agency(known);
}

// Named, or called an agency before.
bool may_stand_for(const Scene& scene, const ActorMention& mention) {
  if (mention.form == MentionForm::nominal) return token(scene, mention.head).lemma == "agency";
  return mention.form == MentionForm::name;
}

}  // namespace

std::uint32_t last_agency(const Scene& scene, std::uint32_t at) {
  std::uint32_t agency = none;
  look_back(scene, at, [&](const ActorMention& mention) {
    if (may_stand_for(scene, mention) && is_agency(scene, mention.entity)) agency = mention.entity;
    return agency != none;
  });
  return agency;
}

}  // namespace entente::detail
