// What the whole road from text to facts says of plain sentences: who is no party to the act beside who is.
#include "ingest/extractor.h"

#include "entente/date.h"
#include "entente/names.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace entente {
namespace {

using ::testing::Contains;
using ::testing::Each;
using ::testing::HasSubstr;
using ::testing::Not;

const Extractor& extractor() {
  static const Extractor extractor({ENTENTE_BUILD_MODEL, {}, {}, {}});
  return extractor;
}

// `subject predicate object modality` of each event.
std::vector<std::string> events_of(const std::string& sentence) {
  Article article;
  article.id = "row";
  article.body = sentence;
  article.date = parse_date("2018-05-10");
  std::vector<std::string> events;
  for (const Fact& fact : extractor().extract(article).facts)
    if (fact.kind == FactKind::event)
      events.push_back(
          fmt::format("{} {} {} {}", fact.subject, fact.predicate, fact.object.value_or("-"), name_of(fact.modality)));
  return events;
}

struct Row {
  const char* sentence;
  const char* event;  ///< one that it tells
};

TEST(Sentences, TellWhoDoesWhatToWhom) {
  const Row rows[] = {
      {"Qatar denied Iran a visa.", "QAT REJECT IRN actual"},
      {"Merkel said Russia had violated the treaty.", "PER.angela-merkel ACCUSE RUS actual"},
      {"Trump said Obama had betrayed the Iranians.", "PER.donald-trump ACCUSE PER.barack-obama actual"},
      {"Militants backed by Iran attacked Iraq.", "IRN SUPPORT NSA.militants actual"},
      {"Ukraine complained to the OSCE about Russia.", "UKR ACCUSE RUS actual"},
      {"Japan tried to reach an agreement with Russia.", "JPN AGREE RUS willing"},
      {"Poland wants Germany to arm Ukraine.", "DEU AID UKR possible"},
      {"Spain said Venezuela must release the prisoners.", "VEN RETREAT ORG.prisoners possible"},
      {"Iran wants to release the prisoners.", "IRN RETREAT ORG.prisoners willing"},
      {"Le Pen promised to punish Brussels.", "ORG.le-pen THREATEN IGO.EU.COM actual"},
      {"The convoy was allegedly attacked by Ethiopian troops.", "ETH.MIL ASSAULT ORG.convoy claimed"},
      {"China launched a missile over Japan.", "CHN MOBILIZE JPN actual"},
      {"Hamas fired rockets over Jordan at Israel.", "NSA.HAMAS ASSAULT ISR actual"},
      {"Government forces expelled the rebels from Aleppo.", "SYR.MIL ASSAULT NSA.rebels actual"},
      {"Angola expelled Congolese migrants.", "AGO COERCE COD.CVL.migrant actual"},
      {"Russia expelled a German ambassador.", "RUS SANCTION DEU.GOV actual"},
      {"Qatar quit OPEC.", "QAT SANCTION IGO.OPEC actual"},
      {"US military exercises with South Korea angered Pyongyang.", "USA COOPERATE KOR actual"},
      {"Cameron welcomed Netanyahu to Downing Street.", "PER.david-cameron CONSULT PER.benjamin-netanyahu actual"},
      {"Iran freed three Americans.", "IRN RETREAT USA actual"},
      {"Troops freed 30 hostages held by al-Shabaab.", "SOM.MIL AID ORG.30-hostages actual"},
      {"Poland ordered tanks from South Korea.", "POL COOPERATE KOR actual"},
      {"Ankara has hardened its stance against Israel.", "TUR ACCUSE ISR actual"},
      {"Lawmakers came to Obama's defense.", "USA.LEG SUPPORT PER.barack-obama actual"},
      {"The EU imposed sanctions on Russia and on Belarus.", "IGO.EU SANCTION BLR actual"},
      {"One of the Turkish generals accused Greece of provocation.", "TUR.MIL ACCUSE GRC actual"},
      {"Iran pledged to fight corruption with Iraq.", "IRN AGREE IRQ actual"},
      {"Trump warned that Iran would suffer consequences.", "PER.donald-trump THREATEN IRN actual"},
      {"Turkish Foreign Minister Feridun Sinirlioglu warned Russia that Turkey would shoot down any aircraft.",
       "PER.feridun-sinirlioglu THREATEN RUS actual"},
      {"Hamas announced the release of the hostages.", "NSA.HAMAS RETREAT ORG.hostages actual"},
      {"Iran suspended uranium enrichment.", "IRN RETREAT - actual"},
      {"Germany opposed a motion condemning the Turkish government.", "DEU REJECT ORG.motion actual"},
      {"Brazil called for more arms for the Ukrainian army.", "BRA REQUEST - actual"},
      {"Merkel, the chancellor, and Xi Jinping, the Chinese president, refused to sign.",
       "PER.angela-merkel REJECT - actual"},
      {"Abbas condemned the settlements before the General Assembly.",
       "PER.mahmoud-abbas ACCUSE PLC.settlements actual"},
      {"Fighters armed by Turkey rejected calls from Iran.", "NSA.fighters REJECT IRN actual"},
  };
  for (const Row& row : rows) EXPECT_THAT(events_of(row.sentence), Contains(row.event)) << row.sentence;
}

TEST(Sentences, TellNothingOfWhomTheyOnlySpeak) {
  const Row rows[] = {
      {"Qatar denied funding the Taliban.", "REJECT NSA.TALIBAN"},
      {"Modi said the raid was a crime against Indian soldiers.", "IND.MIL"},
      {"The president vetoed a law backed by the Catholic Church.", "catholic-church SUPPORT PER"},
      {"Hungary opposed the sanctions on Russia.", "RUS"},
      {"Turkey launched an investigation into the killing of the Saudi journalist.", "SAU"},
      {"Trump slammed the Russia investigation.", "RUS"},
      {"Police are investigating claims from Uighur refugees.", "UYGHUR"},
      {"Abbas condemned the settlements before the General Assembly.", "UNGA"},
      {"Fighters armed by Turkey rejected calls from Iran.", "REJECT TUR"},
      {"Hamas violated a truce brokered by Egypt.", "ASSAULT EGY"},
      {"Kenyan police foiled a plot to attack the Israeli embassy.", "KEN.COP ASSAULT"},
      {"Congress debated a plan to bomb Syria.", "USA.LEG ASSAULT"},
      {"Lawmakers came to Obama's defense.", "barack-obama SUPPORT"},
      {"An anti-American rally was held in Karachi.", "USA PROTEST"},
      {"Israeli officials said Israel had made every effort to avoid deaths.", "ACCUSE"},
      {"Merkel said Russia had not violated the treaty.", "ACCUSE"},
      {"Germany opposed a motion condemning the Turkish government.", "DEU ACCUSE"},
      {"The Taliban did not claim responsibility for the attack.", "TALIBAN ACCUSE"},
      {"Washington demanded the release of the hostages from Cuba.", "USA RETREAT"},
      {"The WHO warned of a shortage of vaccines in Africa.", "THREATEN"},
      {"NATO warned Ukraine that Russia would attack.", "IGO.NATO THREATEN"},
      {"Merkel warned that the deal would hurt Greece.", "THREATEN"},
      {"Putin warned Moscow would answer.", "THREATEN RUS"},
      {"Clashes erupted between Armenian and Azerbaijani forces.", "ARM ASSAULT ARM.MIL"},
  };
  for (const Row& row : rows) EXPECT_THAT(events_of(row.sentence), Each(Not(HasSubstr(row.event)))) << row.sentence;
}

}  // namespace
}  // namespace entente
