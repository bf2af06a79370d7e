#include "tests/actors/read_actors.h"

namespace entente::testing {

const Engine& english() {
  static const Engine engine(ENTENTE_BUILD_MODEL);
  return engine;
}

const ActorTables& built_in_tables() {
  static const ActorTables tables;
  return tables;
}

std::vector<std::string> actors_of(const std::string& text, const std::string& date, const ActorTables& tables) {
  const Document document = english().analyse(text);
  Article article;
  article.id = "row";
  article.body = text;
  article.date = parse_date(date);
  const Actors actors = resolve_actors(document, article, tables);
  std::vector<std::string> mentions;
  for (const ActorMention& mention : actors.mentions)
    mentions.push_back(std::string{text_of(document, mention.tokens)} + '=' + actors.entities[mention.entity].id + ' ' +
                       std::string{name_of(mention.form)});
  return mentions;
}

std::vector<std::string> actors_of(const std::string& text, const std::string& date) {
  return actors_of(text, date, built_in_tables());
}

}  // namespace entente::testing
