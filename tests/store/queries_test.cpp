#include "store/store.h"

#include "entente/error.h"
#include "tests/support/extractions.h"
#include "tests/support/temporary_folder.h"

#include <gmock/gmock.h>

namespace entente {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

/// `SUBJECT PREDICATE OBJECT` of each.
std::vector<std::string> said(const std::vector<StoredFact>& facts) {
  std::vector<std::string> all;
  for (const auto& fact : facts) all.push_back(fact.subject + " " + fact.fact.predicate + " " + fact.object);
  return all;
}

std::vector<std::string> ids_of(const std::vector<EntitySummary>& entities) {
  std::vector<std::string> ids;
  for (const auto& each : entities) ids.push_back(each.entity.id);
  return ids;
}

struct Queries : ::testing::Test {
  Queries() { store.put(testing::small_corpus()); }
  Snapshot now() const { return store.snapshot(); }

  testing::TemporaryFolder folder;
  Store store{folder / "db", Access::read_write};
};

TEST_F(Queries, facts_between_two_roll_up) {
  EXPECT_THAT(said(now().facts_between("USA", "RUS")),
              ElementsAre("USA CONSULT RUS", "USA.GOV.MOD ACCUSE RUS", "RUS.GOV.MOD THREATEN USA.GOV.MOD",
                          "PER.ada-lind ACCUSE RUS.GOV.MOD"));
  EXPECT_EQ(said(now().facts_between("RUS", "USA")), said(now().facts_between("USA", "RUS")));
  EXPECT_THAT(said(now().facts_between("USA.GOV", "RUS")),
              ElementsAre("USA.GOV.MOD ACCUSE RUS", "RUS.GOV.MOD THREATEN USA.GOV.MOD"));
  EXPECT_THAT(said(now().facts_between("PER.ada-lind", "RUS")), ElementsAre("PER.ada-lind ACCUSE RUS.GOV.MOD"));
  EXPECT_THAT(now().facts_between("USA", "UKR"), IsEmpty());
}

TEST_F(Queries, facts_between_two_in_a_range) {
  EXPECT_THAT(said(now().facts_between("USA", "RUS", {Date{2015, 9, 19}, std::nullopt})),
              ElementsAre("RUS.GOV.MOD THREATEN USA.GOV.MOD", "PER.ada-lind ACCUSE RUS.GOV.MOD"));
  EXPECT_THAT(said(now().facts_between("USA", "RUS", {std::nullopt, Date{2015, 9, 18}})),
              ElementsAre("USA CONSULT RUS", "USA.GOV.MOD ACCUSE RUS"));
}

TEST_F(Queries, facts_of_one) {
  EXPECT_THAT(said(now().facts_of("UKR")), ElementsAre("RUS AGREE UKR", "NSA.RED-BAND ASSAULT UKR", "FRA backs UKR"));
  EXPECT_THAT(said(now().facts_of("FRA")),
              ElementsAre("FRA backs UKR", "PER.jean-zola represents FRA", "PER.jean-zola CONSULT IGO.NATO",
                          "ORG.harbour-union PROTEST FRA"));
  EXPECT_THAT(now().facts_of("PER"), IsEmpty());
  EXPECT_THAT(now().facts_of("nothing"), IsEmpty());
}

TEST_F(Queries, facts_by_time_and_article) {
  EXPECT_THAT(said(now().facts_during({Date{2015, 10, 1}, Date{2015, 10, 1}})),
              ElementsAre("NSA.RED-BAND ASSAULT UKR"));
  EXPECT_EQ(now().facts_during({}).size(), 12u);
  EXPECT_EQ(now().facts_during({Date{1900, 1, 1}, std::nullopt}).size(), 11u) << "the undated one is out";
  EXPECT_EQ(said(now().facts_in("talks")).front(), "USA CONSULT RUS");
  EXPECT_EQ(now().facts_in("talks").size(), 3u);
  EXPECT_THAT(now().facts_in("nothing"), IsEmpty());
}

TEST_F(Queries, a_fact_by_its_id_and_its_sentence) {
  for (const auto& fact : now().facts_during({})) {
    EXPECT_EQ(now().fact(fact.fact.id), fact);
    EXPECT_EQ(now().fact(fact.ref), fact);
    EXPECT_EQ(now().article_of(fact.ref).id, fact.article);
  }
  EXPECT_EQ(now().fact("nothing"), std::nullopt);
  const auto sentences = now().sentences(now().facts_in("denial"));
  EXPECT_THAT(std::vector(sentences.begin(), sentences.end()),
              ElementsAre("The Russian Defence Ministry did not threaten the Pentagon.",
                          "Ada Lind, for the White House, criticised the Russian Defence Ministry."));
  EXPECT_THROW(now().fact(FactRef{1, 2}), Error);
}

TEST_F(Queries, sentences_of_many_articles_come_in_the_order_asked_for) {
  store.put(testing::many_articles(450));  // enough for several threads
  const auto snapshot = now();
  const auto facts = snapshot.facts_during({});
  ASSERT_GT(facts.size(), 4000u);
  std::vector<std::pair<FactRef, std::optional<Span>>> places;
  for (const auto& fact : facts) places.emplace_back(fact.ref, fact.fact.sentence_span);
  places[7].second.reset();
  places.emplace_back(FactRef{1, 2}, Span{0, 5});  // no such article
  const auto sentences = snapshot.sentences(places);
  ASSERT_EQ(sentences.size(), places.size());
  for (std::size_t i = 0; i < facts.size(); i += 97)
    EXPECT_EQ(sentences[i], i == 7 ? "" : snapshot.sentences(std::span(&facts[i], 1))[0]);
  EXPECT_EQ(sentences[7], "");
  EXPECT_EQ(sentences[facts.size()], "");
}

TEST_F(Queries, facts_read_on_many_threads_are_those_read_one_by_one) {
  store.put(testing::many_articles(450));
  const auto snapshot = now();
  const auto all = snapshot.facts_during({});
  for (const auto& fact : all) ASSERT_EQ(snapshot.fact(fact.ref), fact);
  std::vector<StoredFact> of_usa;
  for (const auto& fact : all)
    if (fact.subject_actor == "USA" || fact.object_actor == "USA") of_usa.push_back(fact);
  EXPECT_EQ(snapshot.facts_of("USA"), of_usa);
}

TEST_F(Queries, entities_of_many_ids) {
  store.same("PER.ada-lind", "PER.jean-zola", "e", "", "1");
  store.remove("talks");
  const std::string_view ids[] = {"USA", "FRA", "nothing", "PER.ada-lind", "FRA", "RUS.GOV.MOD", "PER.jean-zola", ""};
  const auto entities = now().entities_of(ids);
  ASSERT_EQ(entities.size(), std::size(ids));
  for (std::size_t i = 0; i < std::size(ids); ++i) {
    const auto known = now().entity(ids[i]).value_or(EntitySummary{}).entity;
    EXPECT_EQ(entities[i].id, ids[i]);
    EXPECT_EQ(entities[i].type, known.type) << ids[i];
    EXPECT_EQ(entities[i].name, known.name.empty() ? ids[i] : known.name);
    EXPECT_EQ(entities[i].country, known.country) << ids[i];
    EXPECT_EQ(entities[i].wikidata, known.wikidata) << ids[i];
  }
}

TEST_F(Queries, rows_say_what_facts_say) {
  const auto facts = now().facts_during({});
  std::size_t at = 0;
  now().each_fact({}, [&](const FactRow& row) {
    const auto& fact = facts.at(at++);
    EXPECT_EQ(row.ref, fact.ref);
    EXPECT_EQ(row.id, fact.fact.id);
    EXPECT_EQ(row.day, fact.day());
    EXPECT_EQ(row.subject_actor, fact.subject_actor);
    EXPECT_EQ(row.object, fact.object);
  });
  EXPECT_EQ(at, facts.size());
}

TEST_F(Queries, entities_by_id_and_name) {
  const auto france = now().entity("FRA").value();
  EXPECT_EQ(france.entity.name, "France");
  EXPECT_EQ(france.articles, 3u);
  EXPECT_EQ(france.mentions, 3u);
  EXPECT_THAT(france.names, ElementsAre(std::pair<std::string, std::uint64_t>("France", 3)));
  const std::pair<const char*, const char*> rows[] = {{"FRA", "FRA"},
                                                      {"france", "FRA"},
                                                      {"q142", "FRA"},
                                                      {"jean zola", "PER.jean-zola"},
                                                      {"PENTAGON", "USA.GOV.MOD"},
                                                      {"usa.gov.mod", "USA.GOV.MOD"}};
  for (const auto& [name, id] : rows) EXPECT_THAT(ids_of(now().entities_named(name)), ElementsAre(id)) << name;
  EXPECT_THAT(now().entities_named("Fran"), IsEmpty());
  EXPECT_EQ(now().entity("nothing"), std::nullopt);
}

TEST_F(Queries, an_actor_that_only_its_organs_speak_for) {
  store.remove("talks");
  const auto usa = now().entity("USA").value();
  EXPECT_EQ(usa.articles, 0u);
  EXPECT_EQ(usa.entity.type, EntityType::state);
  EXPECT_EQ(now().actor("USA.GOV.MOD"), "USA");
  EXPECT_EQ(now().actor("PER.ada-lind"), "USA");
}

TEST_F(Queries, entities_like_a_name) {
  EXPECT_THAT(ids_of(now().entities_like("fran")), ElementsAre("FRA"));
  EXPECT_THAT(ids_of(now().entities_like("ministry defence")), ElementsAre("RUS.GOV.MOD"));
  EXPECT_THAT(ids_of(now().entities_like("r")), ElementsAre("RUS", "RUS.GOV.MOD", "NSA.RED-BAND"));
  EXPECT_THAT(ids_of(now().entities_like("zol")), ElementsAre("PER.jean-zola")) << "a later word begins so";
  EXPECT_THAT(now().entities_like("ola"), IsEmpty());
  EXPECT_THAT(now().entities_like("xyz"), IsEmpty());
  EXPECT_THAT(ids_of(now().entities_holding("zola")), ElementsAre("PER.jean-zola"));
  EXPECT_THAT(now().entities_holding("zol"), IsEmpty());
  EXPECT_THAT(now().entities_holding("?"), IsEmpty());
}

TEST_F(Queries, every_one_of_many_entities_of_a_name) {
  constexpr std::size_t count = 1500;
  Extraction extraction;
  extraction.article.id = "roll";
  const auto add = [&](const std::string& id, const std::string& name) {
    extraction.entities.push_back({id, EntityType::person, name, std::nullopt, std::nullopt, {}});
  };
  for (std::size_t i = 0; i < count; ++i) {
    const auto number = std::to_string(i);
    add("PER.x-" + number, "Holm " + number);
    add("PER.y-" + number, "Vera Alder");
  }
  store.put(extraction);
  store.same("PER.x-0", "PER.x-1499", "a reader", "one name", "2024-01-01");
  EXPECT_EQ(now().entities_like("hol").size(), count - 1) << "as a name begins";
  EXPECT_EQ(now().entities_like("ald").size(), count) << "as a later word begins";
  EXPECT_EQ(now().entities_holding("holm").size(), count - 1);
  EXPECT_EQ(now().entities_named("vera alder").size(), count);
  EXPECT_EQ(now().entities_spelt_like("Hlom").size(), count - 1);
}

TEST_F(Queries, entities_of_a_misspelt_name) {
  EXPECT_THAT(ids_of(now().entities_spelt_like("Farnce")), ElementsAre("FRA"));
  EXPECT_THAT(ids_of(now().entities_spelt_like("Zolla")), ElementsAre("PER.jean-zola"));
  EXPECT_THAT(now().entities_spelt_like("Frr"), IsEmpty()) << "too short for a slip";
  EXPECT_THAT(now().entities_spelt_like("Ruritania"), IsEmpty());
}

TEST_F(Queries, articles_and_counts) {
  const auto articles = now().articles();
  EXPECT_EQ(articles.size(), 5u);
  EXPECT_EQ(articles.front().article.id, "talks");
  EXPECT_EQ(articles.back().article.id, "undated");
  EXPECT_EQ(articles.front().facts, 3u);
  const auto counts = now().counts();
  EXPECT_EQ(counts.facts, 12u);
  EXPECT_EQ(counts.events, 10u);
  EXPECT_EQ(counts.first, (Date{2015, 9, 18}));
  EXPECT_EQ(counts.last, (Date{2016, 1, 4}));
}

TEST_F(Queries, judgements_merge_without_rewriting) {
  store.put(testing::extraction("more", Date{2016, 2, 1}, "More",
                                {{"A. Lind accused Russia.", "PER.a-lind", "ACCUSE", "RUS"}}));
  EXPECT_EQ(now().facts_between("USA", "RUS").size(), 4u);
  const auto id = store.same("PER.ada-lind", "PER.a-lind", "editor", "one person", "2016-02-02");
  EXPECT_EQ(now().canonical("PER.ada-lind"), "PER.a-lind");
  EXPECT_EQ(said(now().facts_between("USA", "RUS")).back(), "PER.a-lind ACCUSE RUS");
  EXPECT_EQ(now().facts_between("USA", "RUS").back().subject_actor, "USA");
  EXPECT_EQ(now().facts_of("PER.ada-lind"), now().facts_of("PER.a-lind"));
  EXPECT_EQ(now().facts_of("PER.a-lind").size(), 2u);
  const auto merged = now().entity("PER.ada-lind").value();
  EXPECT_EQ(merged.entity.id, "PER.a-lind");
  EXPECT_THAT(merged.merged, ElementsAre("PER.ada-lind"));
  EXPECT_EQ(merged.articles, 2u);
  EXPECT_EQ(now().extraction_of("denial"), testing::small_corpus()[1]);
  EXPECT_TRUE(store.undo(id, "2016-02-03"));
  EXPECT_FALSE(store.undo(id, "2016-02-04"));
  EXPECT_EQ(now().canonical("PER.ada-lind"), "PER.ada-lind");
  EXPECT_EQ(now().facts_between("USA", "RUS").size(), 4u);
  EXPECT_EQ(now().judgements().at(0).undone, "2016-02-03");
}

TEST_F(Queries, judgements_do_not_contradict_each_other) {
  EXPECT_THROW(store.same("FRA", "FRA", "e", "", "1"), UsageError);
  const auto apart = store.different("FRA", "UKR", "e", "", "1");
  EXPECT_THROW(store.same("UKR", "FRA", "e", "", "2"), UsageError);
  store.same("FRA", "X", "e", "", "3");
  EXPECT_THROW(store.same("X", "UKR", "e", "", "4"), UsageError);
  EXPECT_TRUE(store.undo(apart, "5"));
  store.same("X", "UKR", "e", "", "6");
  EXPECT_THROW(store.different("FRA", "UKR", "e", "", "7"), UsageError);
  EXPECT_EQ(now().canonical("UKR"), "X");
}

}  // namespace
}  // namespace entente
