#include "tests/actors/read_actors.h"

#include <gmock/gmock.h>

#include <algorithm>

namespace entente::testing {
namespace {

using ::testing::Contains;
using ::testing::IsEmpty;
using ::testing::IsSupersetOf;
using ::testing::Not;
using ::testing::StartsWith;

Article article_of(const std::string& text) {
  Article article;
  article.id = "row";
  article.body = text;
  return article;
}

struct Row {
  const char* text;
  const char* date;
  std::vector<std::string> mentions;  ///< that must be among those found
};

void check(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    SCOPED_TRACE(row.text);
    EXPECT_THAT(actors_of(row.text, row.date), IsSupersetOf(row.mentions));
  }
}

TEST(Resolver, NamesStatesAndTheirAdjectives) {
  check({
      {"Kenya welcomed the envoy of Eswatini.", "", {"Kenya=KEN name", "Eswatini=SWZ name"}},
      {"South Sudan and Sudan signed a pact.", "2013-01-01", {"South Sudan=SSD name", "Sudan=SDN name"}},
      {"Danish divers found the wreck.", "", {"Danish=DNK demonym"}},
      {"The Ukranian delegation walked out.", "", {"Ukranian=UKR demonym"}},
      {"Soviet tanks entered the valley.", "1980-03-01", {"Soviet=SUN demonym"}},
  });
}

TEST(Resolver, TakesACapitalForItsStateWhereItActs) {
  check({
      {"Ankara rejected the proposal.", "", {"Ankara=TUR metonym"}},
      {"Farmers camped in Ankara for a week.", "", {"Ankara=PLC.ankara name"}},
  });
}

TEST(Resolver, WritesOutThePlacesOfDatelines) {
  const std::string text = "NEW DELHI — Farmers left. Crowds sang in KYIV.";
  const Actors actors = resolve_actors(english().analyse(text), article_of(text), built_in_tables());
  std::vector<std::string> names;
  for (const Entity& entity : actors.entities) names.push_back(entity.name);
  EXPECT_THAT(names, IsSupersetOf({"New Delhi", "Kyiv"}));
}

TEST(Resolver, PeopleOfBodiesThatAreNoStatesHaveNone) {
  for (const std::string text : {"EU Trade Commissioner Anna Holm visited Chad.",
                                 "Al-Qaeda commander Anna Holm threatened Chad.", "UN envoy Anna Holm went to Chad."}) {
    const Actors actors = resolve_actors(english().analyse(text), article_of(text), built_in_tables());
    const auto person = std::ranges::find(actors.entities, "PER.anna-holm", &Entity::id);
    ASSERT_NE(person, actors.entities.end()) << text;
    EXPECT_EQ(person->country, std::nullopt) << text;
  }
}

TEST(Resolver, RollsOrgansUpToTheirState) {
  check({
      {"The Norwegian foreign ministry summoned the ambassador.", "", {"Norwegian=NOR demonym"}},
      {"Brazilian troops left the island.", "", {"Brazilian troops=BRA.MIL nominal"}},
      {"Peru said its army would stay.", "", {"its army=PER.MIL nominal", "its=PER pronoun"}},
      {"NATO forces withdrew on Monday.", "2014-01-01", {"NATO forces=IGO.NATO nominal"}},
  });
}

TEST(Resolver, FollowsPeopleThroughTheText) {
  check({
      {"Polish Defence Minister Jan Kowalczyk arrived. Kowalczyk said he would stay.",
       "",
       {"Jan Kowalczyk=PER.jan-kowalczyk name", "Kowalczyk=PER.jan-kowalczyk name", "he=PER.jan-kowalczyk pronoun"}},
      {"Sen. Mary Oldfield (R-Ohio) opposed the bill.", "", {"Mary Oldfield=PER.mary-oldfield name"}},
  });
}

TEST(Resolver, KnowsWhoHeldAnOffice) {
  check({
      {"The Russian president met the delegates.", "2010-11-20", {"The Russian president=PER.dmitry-medvedev nominal"}},
      {"The Russian president met the delegates.", "2015-11-20", {"The Russian president=PER.vladimir-putin nominal"}},
  });
}

TEST(Resolver, CountsTwoStatesAsTwo) {
  check({{"Chile and Peru quarrelled until the two countries signed a truce.",
          "",
          {"the two countries=CHL nominal", "the two countries=PER nominal"}}});
}

TEST(Resolver, LeavesAloneWhatIsNoActor) {
  EXPECT_THAT(actors_of("Give us more time, the widow asked."), Not(Contains(StartsWith("us=USA"))));
  EXPECT_THAT(actors_of("IN A RARE MOVE, THEY OPENED THE GATES"), Not(Contains(StartsWith("IN="))));
  EXPECT_THAT(actors_of("The cook stuffed a turkey with bread."), Not(Contains(StartsWith("turkey="))));
  EXPECT_THAT(actors_of("It rained all day (Reuters, AFP)."), Not(Contains(StartsWith("Reuters="))));
  EXPECT_THAT(actors_of(""), IsEmpty());
}

TEST(Resolver, GivesEveryTokenItsActors) {
  const std::string text = "Russian air strikes killed civilians.";
  const Document document = english().analyse(text);
  const Actors actors = resolve_actors(document, article_of(text), built_in_tables());
  ASSERT_EQ(actors.of_token.size(), document.tokens.size());
  ASSERT_FALSE(actors.of_token[2].empty());
  EXPECT_EQ(actors.entities[actors.of_token[2].front()].country, "RUS");
}

TEST(Resolver, SortsItsEntitiesAndMentions) {
  const std::string text = "Germany and France asked Turkey to wait. The three countries met in Vienna. They agreed.";
  const Document document = english().analyse(text);
  const Actors actors = resolve_actors(document, article_of(text), built_in_tables());
  EXPECT_TRUE(std::is_sorted(actors.entities.begin(), actors.entities.end(),
                             [](const Entity& a, const Entity& b) { return a.id < b.id; }));
  EXPECT_TRUE(
      std::is_sorted(actors.mentions.begin(), actors.mentions.end(),
                     [](const ActorMention& a, const ActorMention& b) { return a.tokens.first < b.tokens.first; }));
  for (const ActorMention& mention : actors.mentions) {
    EXPECT_LT(mention.entity, actors.entities.size());
    EXPECT_TRUE(mention.tokens.contains(mention.head));
    EXPECT_FALSE(mention.rule.empty());
  }
}

}  // namespace
}  // namespace entente::testing
