#include "tests/actors/read_actors.h"

#include <gtest/gtest.h>

namespace entente::testing {
namespace {

TEST(Described, OneTeamIsNoneOfSeveral) {
  check({{"The Chadian team beat the Gabonese and Estonian teams. The team went home.",
          {"The team=TCD.team nominal", "the Gabonese and Estonian teams=GAB.team nominal",
           "Estonian teams=EST.team nominal"}}});
}

TEST(Described, OneChildIsCalledByManyNouns) {
  check({{"Ahmed Alder, a boy of 14, was held. The teenager wept. His father, Karl Alder, spoke of his son.",
          {"The teenager=PER.ahmed-alder nominal", "his son=PER.ahmed-alder nominal"}},
         {"A boy was held in Chad. Ahmed Alder, a teenager, wept.", {"A boy=PER.ahmed-alder nominal"}}});
  check_absent({{"Ahmed Alder, a boy of 14, was held. The girl wept.", "The girl=PER"},
                {"Ahmed Alder, a boy of 14, met Karl Holm. Holm spoke of his son.", "his son=PER"},
                {"Ahmed Alder, a boy of 14, met Karl Holm, a boy of 15. The teenager wept.", "The teenager=PER"}});
}

TEST(Described, RelativesAreNamedLater) {
  check({{"Vera Holm and her father fled. Her father Karl Holm said so.", {"her father=PER.karl-holm nominal"}}});
}

TEST(Described, PlacesOfOneNoun) {
  check({{"In the Chad constituency Holm won. Alder lost in this constituency.",
          {"this constituency=TCD.constituency nominal"}}});
}

TEST(Described, BothAreWhoWasJoined) {
  check({{"Mali and Niger met in Chad. France and Germany said that both had rejected the plan of Niger.",
          {"both=DEU nominal", "both=FRA nominal"}},
         {"Mali warned Niger. Vera Holm and Karl Alder said that both had fled.",
          {"both=PER.vera-holm nominal", "both=PER.karl-alder nominal"}}});
}

TEST(Described, SomeCoalitionIsNotTheKnownOne) {
  check({{"A broad coalition won in Chad.", {"A broad coalition=ORG.broad-coalition nominal"}}});
  check_absent({{"A broad coalition won in Chad.", "coalition=IGO"},
                {"ISIL left Mosul. The opposition won a seat.", "The opposition=NSA.ISIL"}});
}

TEST(Described, OfficialsOfFirmsAreNoStates) {
  check({{"Gazprom officials met Boeing's spokesman in Chad.",
          {"Gazprom officials=ORG.gazprom nominal", "Boeing's spokesman=ORG.boeing nominal"}}});
}

TEST(Described, HerPartyIsTheOneBesideHerName) {
  check({{"Britain's Labour Party chose Anna Holm. Anna Holm of the Labour Party said that her party would win.",
          {"her party=NSA.LABOUR nominal"}}},
        "2023-02-01");
  check_absent({{"Anna Holm said that her party would beat Labour.", "her party=NSA.LABOUR"}});
}

TEST(Described, ApposedBehindAComplement) {
  check({{"A founder of Google, Vera Holm, met Alder.", {"Vera Holm=PER.vera-holm name"}},
         {"Vera Holm, editor at the Gazette, spoke.", {"editor at the Gazette=PER.vera-holm nominal"}}});
}

TEST(Described, WhatAnAgencyAdds) {
  check({{"\"The army of Chad is ready\", said KCNA. \"It will come\", it added.",
          {"it=ORG.korean-central-news-agency pronoun"}}});
}

TEST(Described, QuotationsGoOnInTheNextLine) {
  check({{"Anna Holm met Karl Alder. Anna Holm stated:\n\"Alder was seized.\nHe was beaten.\nI saw him led away.\"",
          {"He=PER.karl-alder pronoun", "I=PER.anna-holm pronoun", "him=PER.karl-alder pronoun"}}});
}

TEST(Described, WeOfATeamsMember) {
  check({{"The Chadian team won. \"We are glad,\" said team member Vera Holm.", {"We=TCD.team pronoun"}}});
}

TEST(Described, NamesEndWithTheirHyphenatedWord) {
  check({{"Wong Yeung-tat was defeated in Hong Kong.", {"Wong Yeung-tat=PER.wong-yeung-tat name"}}});
}

TEST(Described, ClausesBehindItAreNobody) {
  check({{"Chad spoke. It is ready to attack.", {"It=TCD pronoun"}},
         {"Chad spoke. It is confident that Niger will leave.", {"It=TCD pronoun"}}});
  check_absent({{"Chad spoke. It is clear that Niger attacked.", "It="},
                {"Chad spoke. It was reported that Niger had left.", "It="},
                {"Chad spoke. It is important to know.", "It="},
                {"Chad spoke. It seems that Niger left.", "It="}});
}

TEST(Described, EditorsSayWhomAPronounMeans) {
  check({{"Merkel met Poroshenko. He [Assad] stayed away.", {"He=PER.bashar-al-assad pronoun"}}});
}

TEST(Described, EditorsGlossesAreOfTheNameBeside) {
  check_absent({{"[President Petro] Poroshenko met Merkel.", "Petro=PER.gustavo-petro"}});
}

TEST(Described, CreditsAreNobody) {
  check_absent({{"Photo: David Cameron/Reuters", "David Cameron="},
                {"Photograph by John Smith/AFP", "John Smith="},
                {"By John Moore and Ann Berg\n\nChad spoke.", "Ann Berg="},
                {"Reporting by Karl Alder; editing by Ann Berg.", "Ann Berg="},
                {"Ann Lark contributed to this report.", "Ann Lark="}});
}

TEST(Described, AuthorsAreNobody) {
  Article article;
  article.authors = {"John Moore"};
  article.body = "Chad attacked Niger, John Moore writes. John Moore saw it.";
  const Document document = english().analyse(article.body);
  for (const Entity& entity : resolve_actors(document, article, built_in_tables()).entities)
    EXPECT_NE(entity.name, "John Moore");
}

TEST(Described, PresidentsOfStatesAndOfOthers) {
  check({{"The president of France spoke.", {"The president of France=PER.francois-hollande nominal"}},
         {"The president of Iran spoke. The president of the company resigned.",
          {"The president of the company=ORG.president nominal"}},
         {"Boeing left Norway. A company spokesman spoke. Norway wept.", {"A company spokesman=ORG.boeing nominal"}},
         {"Boeing left Norway. An official with the company spoke.", {"An official=ORG.boeing nominal"}},
         {"Boeing left Norway. A spokesman spoke.", {"A spokesman=ORG.boeing nominal"}},
         {"Norway left the pact. A spokesman spoke.", {"A spokesman=NOR.GOV nominal"}},
         {"Norway cut its rates. A central bank official spoke.", {"A central bank official=NOR.GOV nominal"}}});
}

TEST(Described, PartiesAreOfTheStateBesideThem) {
  check_absent({{"The Labour Party of Kenya spoke.", "The Labour Party of Kenya=NSA.LABOUR"},
                {"The Labour Party of Kenya spoke.", "Labour Party=NSA.LABOUR"},
                {"Kenya's Labour Party spoke.", "Labour Party=NSA.LABOUR"}});
}

TEST(Described, DiplomatsSentAwayAreNotTheHosts) {
  check_absent({{"New Delhi expelled diplomats.", "diplomats=IND"}});
}

TEST(Described, SlipsOfCountryNames) {
  check({{"Rusian troops left Afganistan.",
          {"Rusian=RUS demonym", "Rusian troops=RUS.MIL nominal", "Afganistan=AFG name"}},
         {"Isreal warned Lybia.", {"Isreal=ISR name", "Lybia=LBY name"}}});
}

TEST(Described, WhereAStateActs) {
  using States = std::vector<std::string>;
  EXPECT_FALSE(acting_states_of("The US-led alliance left.").empty());
  EXPECT_EQ(acting_states_of("The allies are worried, as are Israel and Egypt."), (States{"Israel", "Egypt"}));
  EXPECT_EQ(acting_states_of("US sanctions hit people."), States{"US"});
  EXPECT_EQ(acting_states_of("The ambassador to Nigeria left."), States{});
  EXPECT_EQ(acting_states_of("US soil was hit."), States{});
}

}  // namespace
}  // namespace entente::testing
