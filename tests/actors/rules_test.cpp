#include "tests/actors/read_actors.h"

#include <gmock/gmock.h>

#include <algorithm>

namespace entente::testing {
namespace {

using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::IsSupersetOf;
using ::testing::Not;

TEST(PronounRules, PreferWhomTheClauseSpeaksOf) {
  check({
      {"Sweden warned Chile of consequences if it left the treaty.", {"it=CHL pronoun"}},
      {"Peru said that Chile had moved its troops to the border.", {"its=CHL pronoun"}},
      {"Norway told Reuters that it would wait.", {"it=NOR pronoun"}},
  });
}

TEST(PronounRules, InQuotationsAreNotWhoSpeaks) {
  check({
      {"Peru attacked Chile.\n\n\"They will lose,\" the Chilean army said.", {"They=PER pronoun"}},
      {"Norway to Sweden: Leave the treaty, or we will wait", {"we=NOR pronoun"}},
      {"LIMA, Peru — Chile's army said that it would wait.", {"it=CHL.MIL pronoun"}},
  });
}

TEST(NounPhraseRules, FollowWhatWasSaidBefore) {
  check({
      {"They met at Union Station. The station was closed.", {"The station=PLC.union-station nominal"}},
      {"Lithuania sent aid to Ukraine. The city of Kharkiv was shelled. Troops left the city.",
       {"The city of Kharkiv=PLC.kharkiv nominal", "the city=PLC.kharkiv nominal"}},
      {"They knew a man named Vera Holm.", {"a man=PER.vera-holm nominal"}},
      {"The chairman of the House Foreign Affairs Committee spoke.",
       {"The chairman of the House Foreign Affairs Committee=USA.LEG.LOWER.FOREIGN.chairman nominal"}},
      {"Anna Novak, a student from Brno, won. The student thanked her mother.",
       {"The student=PER.anna-novak nominal", "her=PER.anna-novak pronoun"}},
      {"The company Felsen AG fired its chief. The company gave no reason.", {"The company=ORG.felsen-ag nominal"}},
  });
}

TEST(NounPhraseRules, AreOfTheirOwnersAndNotOfWhereTheyAre) {
  check({
      {"Turkish jets flew. The strikes in Peru went on.", {"The strikes=TUR.MIL nominal"}},
      {"Officials said Peru had spied on Chile.", {"Officials=CHL.GOV nominal"}},
      {"Peru and the US Pacific territory agreed.", {"the US Pacific territory=USA.territory nominal"}},
      {"They flew to Peru and the Palestinian territories.", {"Palestinian territories=PSE nominal"}},
  });
}

TEST(NounPhraseRules, BelongToGroupsAndPeoples) {
  check({
      {"Kurdish forces took the hill from Turkey.", {"Kurdish forces=NSA.KURDS nominal"}},
      {"Taliban fighters fired Houthi missiles at al-Shabaab militants.",
       {"Taliban fighters=NSA.TALIBAN nominal", "Houthi missiles=NSA.HOUTHIS.missile nominal",
        "al-Shabaab militants=NSA.AL_SHABAAB nominal"}},
      {"Guards killed two Afghan Taliban commanders.", {"Taliban=NSA.TALIBAN name", "Afghan=AFG demonym"}},
      {"Islamic State took Mosul. The militants fled.", {"The militants=NSA.ISIL nominal"}},
      {"Islamic State took Mosul. In Kiev a minister spoke of the separatists.",
       {"the separatists=NSA.separatists nominal"}},
  });
}

TEST(NounPhraseRules, AreOfWhomTheyNameBehindThem) {
  check({
      {"Members of Congress met in Washington on Monday.", {"Members of Congress=USA.LEG nominal"}},
      {"Forces loyal to Syria fled.", {"Forces=SYR.MIL nominal"}},
      {"Syrian doctors and Syrian civilians fled.",
       {"Syrian doctors=SYR.CVL.doctor nominal", "Syrian civilians=SYR.CVL nominal"}},
      {"\"We planted nine trees,\" farmer Anna Novak said. \"I am happy.\"",
       {"We=PER.anna-novak.side pronoun", "I=PER.anna-novak pronoun"}},
  });
}

TEST(NounPhraseRules, AreOfNobodyWhereNothingTells) {
  check_absent({
      {"American lawmakers in both parties backed the bill. Iran protested.", "both parties=USA"},
      {"World powers met in Vienna to talk about the deal with Iran.", "World powers=CHN"},
      {"U.S. officials fear an attack. The rogue nation tested a missile.", "The rogue nation=USA"},
      {"Every member state's parliament must agree, Poland said.", "Every member state's parliament=POL"},
      {"Chile feared the invasion. Peru waited.", "the invasion=CHL"},
      {"Syrian troops killed a terrorist commander in Aleppo.", "a terrorist commander=SYR"},
      {"Syrian planes hit three targets. The targets burned.", "The targets=SYR"},
  });
}

TEST(NounPhraseRules, EndWithTheLine) {
  check({{"Doubts over Syrian crisis\n\nFrench officials met on Monday.", {"Syrian crisis=SYR.CONFLICT nominal"}}});
}

TEST(NameRules, ReadNamesOfOrganisationsToTheirEnd) {
  check({
      {"She joined the Union of Honest Plumbers and Painters last year.",
       {"Union of Honest Plumbers and Painters=ORG.union-of-honest-plumbers-and-painters name"}},
      {"The Italian airline Velivia cut jobs. Velivia lost money.", {"Velivia=ORG.velivia name"}},
      {"The European Union (EU) and the African Union (AU) signed.",
       {"European Union=IGO.EU name", "EU=IGO.EU name", "African Union=IGO.AU name", "AU=IGO.AU name"}},
      {"The Supreme Court of India agreed.", {"Supreme Court of India=IND.JUD name", "India=IND name"}},
  });
}

TEST(NameRules, MakeNobodyOfCreedsAndCommonWords) {
  check_absent({
      {"Islamic militants left the town.", "Islamic="},
      {"Critics spoke of Journalism and of Politics.", "Politics="},
      {"Nobody came. hc / rc (Reuters, AFP, AP)", "AFP="},
  });
  check({{"On Monday, Reuters, citing two officials, told of a raid.", {"Reuters=ORG.reuters name"}}});
}

TEST(NameRules, ReadCitiesAsPlacesUnlessTheyAct) {
  check({
      {"He ended a visit to Gaza. The Gaza Strip was closed.",
       {"Gaza=PLC.gaza-strip name", "Gaza Strip=PLC.gaza-strip name"}},
      {"Bavarian farmers marched. Bavaria was quiet.", {"Bavarian=PLC.bavaria name", "Bavaria=PLC.bavaria name"}},
      {"He will skip next week's Brussels summit.", {"Brussels=PLC.brussels name"}},
      {"Brussels rejected the plan.", {"Brussels=IGO.EU.COM metonym"}},
      {"Voters could not hurt Bavaria. Elections in Bavaria are near.", {"Bavaria=PLC.bavaria name"}},
  });
}

TEST(NounPhraseRules, GiveFightersToTheirGroupAndEndWithTheNoun) {
  check({
      {"Fighters with the Islamic State stormed a village.", {"Fighters=NSA.ISIL nominal"}},
      {"Insurgents of the north shot at militants in the suburbs.",
       {"Insurgents=NSA.insurgents nominal", "militants=NSA.militants nominal"}},
      {"A war of rebels with Hamas began.", {"rebels=NSA.rebels nominal"}},
      {"Syria denied it. The regime jet fighters left Idlib. Fighter jets hit Homs.",
       {"The regime jet fighters=SYR.MIL nominal"}},
  });
}

TEST(NounPhraseRules, TellTwoStatesFromAPairOfOthers) {
  check({
      {"Russia and Ukraine met. Both countries and the EU agreed.",
       {"Both countries=RUS nominal", "Both countries=UKR nominal"}},
      {"Iran met Russia. Haley denounced both the Syrian government and its ally.",
       {"both the Syrian government=SYR.GOV nominal"}},
  });
  check_absent({{"Iran met Russia. Haley denounced both the Syrian government and its ally.",
                 "both the Syrian government=IRN"}});
}

TEST(NameRules, KnowClubsByTheirCitiesInSport) {
  const std::string sport = "The coach and the striker of Werder Bremen hoped for a goal in the league match. ";
  check({
      {(sport + "Bremen beat Hamburg in the football stadium.").c_str(), {"Bremen=ORG.werder-bremen name"}},
      {(sport + "Radio Bremen broadcast it. Bremen beat Hamburg in the football stadium.").c_str(),
       {"Bremen=ORG.werder-bremen name"}},
  });
}

TEST(NounPhraseRules, GiveAPartToTheOwnerOfTheWhole) {
  check({
      {"Russian aircraft including helicopter gunships hit Kabul. Afghan farmers fled.",
       {"helicopter gunships=RUS.MIL.AIR nominal"}},
  });
}

TEST(NameRules, GiveOneNameOneEntity) {
  check({
      {"In \"The Gray Heron\", she sings. The film \"The Gray Heron\" tells his tale.",
       {"Gray Heron=PLC.gray-heron name", "Gray Heron=PLC.gray-heron name"}},
  });
}

TEST(NameRules, BelieveDefinitionsInBrackets) {
  check({
      {"The Regional Forum for Upland Development (RFUD) met. RFUD was angry.",
       {"Regional Forum for Upland Development=ORG.regional-forum-for-upland-development name",
        "RFUD=ORG.regional-forum-for-upland-development name"}},
      {"Angelo Kapua of the Regional Forum for University Development (FORDU) waited. FORDU was angry.",
       {"FORDU=ORG.regional-forum-for-university-development name"}},
      {"The European Union (EU) met.", {"EU=IGO.EU name"}},
  });
  check_absent({
      {"Angelo Kapua of the Regional Forum for University Development (FORDU) waited.", "FORDU=PLC.fordow"},
  });
}

TEST(NameRules, ReadOnBehindArticlesAndKeepBodiesApart) {
  check({
      {"Crowds in the West Bank sang.", {"West Bank=PLC.west-bank name"}},
      {"The House of Representatives agreed.", {"House of Representatives=USA.LEG.LOWER name"}},
      {"The EU parliament sat.", {"EU=IGO.EU name", "EU parliament=IGO.EU.EP nominal"}},
      {"He left the Church of Radiant Truth. Later the Church sued him.", {"Church=ORG.church-of-radiant-truth name"}},
      {"The Felsen Carbide Corporation paid. Felsen Carbide was sued.", {"Felsen Carbide=ORG.felsen-carbide name"}},
      {"Anna Paris fled the ship. Paris was afraid.", {"Paris=PER.anna-paris name"}},
      {"Thousands of fans sang. Thousands of voters left.",
       {"Thousands of fans=ORG.fans nominal", "Thousands of voters=ORG.voters nominal"}},
  });
  check_absent({
      {"Nobody came. Author: Vera Holm", "Vera Holm"},
      {"Norway's new Defense Minister Vera Holm came.", "Defense="},
  });
}

TEST(NameRules, TellPeopleFromPlacesAndWords) {
  check({
      {"Moon Jae-in sang.", {"Moon Jae-in=PER.moon-jae-in name"}},
      {"Bill Clinton left. Hillary Clinton stayed. Mr. Clinton smiled.", {"Mr. Clinton=PER.bill-clinton nominal"}},
      {"Sabla, a village near Homs, was hit. They came from Sabla.", {"Sabla=PLC.sabla name"}},
      {"The old soldier wrote to the U.S. Army Special Operations Command and asked for a bed.",
       {"U.S. Army Special Operations Command=ORG.u-s-army-special-operations-command name"}},
      {"He was sent to Fort Campbell.", {"Fort Campbell=PLC.fort-campbell name"}},
      {"White House adviser Ben Rhodes left the room. Rhodes said nothing.", {"Rhodes=PER.ben-rhodes name"}},
      {"The [Bashar] Assad regime collapsed.", {"[Bashar] Assad=PER.bashar-al-assad name"}},
      {"Aatish El-Sonni spoke. El-Sonni said no.", {"El-Sonni=PER.aatish-el-sonni name"}},
      {"hi all, i live in florida now", {"florida=PLC.florida name"}},
  });
  check_absent({
      {"Storms hit Douglas and Perry counties on Monday.", "Douglas=PER.denzil"},
      {"Said the widow: give us time.", "Said="},
      {"A Christian Democrat resigned in Bonn.", "Democrat=NSA.DEMOCRATS"},
      {"The State of the Union address was long.", "State of the Union="},
      {"Please send it ASAP. Thanks, Vera", "ASAP="},
      {"Franco Belluno sang all night.", "Franco=FRA"},
  });
}

TEST(NameRules, TakeNoPlaceInsideANameForAPersonInOffice) {
  const auto mentions =
      actors_of("Serbia lifted a curfew in Montenegro province. The Montenegro Assembly met.", "2024-06-01");
  EXPECT_THAT(mentions,
              IsSupersetOf({"Montenegro province=PLC.montenegro-province name", "Montenegro Assembly=MNE.LEG name"}));
  EXPECT_THAT(mentions, Not(Contains(HasSubstr("luis-montenegro"))));
}

TEST(NameRules, TakeEthnicGroupsForNoState) {
  check({{"Police in Slovakia arrested ethnic Hungarians. Hungarians were angry.",
          {"Hungarians=ORG.hungarians name", "Hungarians=HUN demonym"}}});
  check_absent({{"Troops shot an ethnic Albanian near Skopje.", "Albanian=ALB"},
                {"Troops shot ethnic Albanians near Skopje.", "ethnic Albanians=NSA.KOSOVO_ALBANIANS"}});
}

struct OfState {
  const char* text;
  const char* id;
  const char* country;  ///< empty: none
};

void check_states(const std::vector<OfState>& rows) {
  for (const OfState& row : rows) {
    SCOPED_TRACE(row.text);
    Article article;
    article.id = "row";
    article.body = row.text;
    const Actors actors = resolve_actors(english().analyse(row.text), article, built_in_tables());
    const auto found =
        std::find_if(actors.entities.begin(), actors.entities.end(), [&](const Entity& e) { return e.id == row.id; });
    ASSERT_NE(found, actors.entities.end());
    EXPECT_EQ(found->country.value_or(""), row.country);
  }
}

TEST(NounPhraseRules, GiveArmedGroupsTheStateThatNamesThem) {
  check_states({
      {"Malian rebels attacked a convoy.", "NSA.malian-rebels", "MLI"},
      {"Niger-backed rebels attacked a convoy.", "NSA.rebels", ""},
      {"Nigerian gunmen attacked a convoy.", "NSA.nigerian-gunmen", "NGA"},
      {"Vietnamese-led forces took a village.", "NSA.vietnamese-led-forces", "VNM"},
      {"The US-led coalition's adversaries fled.", "ORG.adversary", ""},
      {"U.S. adversaries, including insurgents, fled.", "NSA.insurgents", ""},
      {"US-led troops entered Iraq.", "NSA.us-led-troops", "USA"},
  });
}

TEST(NounPhraseRules, GivePeoplesTheStateWhereTheyLive) {
  check_states({
      {"Uighur activists sang in Urumqi.", "NSA.UYGHURS.activist", "CHN"},
      {"Uighur activists sang in Berlin.", "ORG.uighur-activists", ""},
      {"Ethnic Albanians sang in Serbia.", "ORG.albanians", "SRB"},
      {"Hungary fed Ukraine and praised ethnic Hungarians.", "ORG.hungarians", "UKR"},
      {"Hungary praised ethnic Hungarians.", "ORG.hungarians", ""},
  });
}

}  // namespace
}  // namespace entente::testing
