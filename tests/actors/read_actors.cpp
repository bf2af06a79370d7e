#include "tests/actors/read_actors.h"

#include <gmock/gmock.h>

namespace entente::testing {
namespace {

std::string_view words_of(const Document& document, const ActorMention& mention) {
  const std::string_view words = text_of(document, mention.tokens);
  return words.substr(mention.skipped, words.size() - mention.skipped - mention.dropped);
}

Actors resolved(const Document& document, const std::string& text, const std::string& date, const ActorTables& tables) {
  Article article;
  article.id = "row";
  article.body = text;
  article.date = parse_date(date);
  return resolve_actors(document, article, tables);
}

}  // namespace

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
  const Actors actors = resolved(document, text, date, tables);
  std::vector<std::string> mentions;
  for (const ActorMention& mention : actors.mentions)
    mentions.push_back(std::string{words_of(document, mention)} + '=' + actors.entities[mention.entity].id + ' ' +
                       std::string{name_of(mention.form)});
  return mentions;
}

std::vector<std::string> actors_of(const std::string& text, const std::string& date) {
  return actors_of(text, date, built_in_tables());
}

std::vector<std::string> acting_states_of(const std::string& text) {
  const Document document = english().analyse(text);
  std::vector<std::string> states;
  for (const ActorMention& mention : resolved(document, text, "2014-06-01", built_in_tables()).mentions)
    if (mention.is_metonym) states.emplace_back(words_of(document, mention));
  return states;
}

void check(const std::vector<Row>& rows, const std::string& date) {
  for (const Row& row : rows) {
    SCOPED_TRACE(row.text);
    EXPECT_THAT(actors_of(row.text, date), ::testing::IsSupersetOf(row.mentions));
  }
}

void check_absent(const std::vector<Absent>& rows) {
  for (const Absent& row : rows) {
    SCOPED_TRACE(row.text);
    EXPECT_THAT(actors_of(row.text, "2014-06-01"),
                ::testing::Not(::testing::Contains(::testing::StartsWith(row.start))));
  }
}

}  // namespace entente::testing
