#include "ingest/actors/resolver.h"

#include "ingest/actors/scene.h"

namespace entente {

Actors resolve_actors(const Document& document, const Article& article, const ActorTables& tables) {
  detail::Scene scene = detail::make_scene(document, article, tables.data());
  detail::match_names(scene);
  detail::join_recogniser(scene);
  detail::read_definitions(scene);
  detail::settle_headlines(scene);
  detail::grow_organisations(scene);
  detail::vote_labels(scene);
  detail::link_branches(scene);
  detail::link_names(scene);
  detail::weigh_countries(scene);
  detail::link_persons(scene);
  detail::weigh_people(scene);
  detail::share_organs(scene);
  detail::link_organs(scene);
  detail::name_committees(scene);
  detail::name_papers(scene);
  detail::settle_minorities(scene);
  detail::link_coreference(scene);
  detail::link_forward(scene);
  return detail::finished(scene);
}

}  // namespace entente
