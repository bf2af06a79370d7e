#include "tests/actors/read_actors.h"

#include <gtest/gtest.h>

namespace entente::testing {
namespace {

TEST(Officers, AreOfWhateverTheyServe) {
  check({
      {"A CIA officer met Kurds in Peru.", {"A CIA officer=USA.SPY.CIA nominal"}},
      {"NYPD officers shot a man.", {"NYPD officers=USA.COP.NYPD nominal"}},
      {"A Russian consular officer sang.", {"A Russian consular officer=RUS.GOV nominal"}},
      {"A Chinese immigration officer sang.", {"A Chinese immigration officer=CHN.GOV nominal"}},
      {"A Russian case officer sang.", {"A Russian case officer=RUS.SPY nominal"}},
      {"The chief executive officer met Chinese officials.",
       {"The chief executive officer=ORG.chief-executive-officer nominal"}},
      {"Iraqi law enforcement officers sang.", {"Iraqi law enforcement officers=IRQ.COP nominal"}},
  });
}

TEST(Officers, AreSoldiersWhereNothingElseIsSaid) {
  check({
      {"A US Army officer sang.", {"A US Army officer=USA.MIL nominal"}},
      {"An Iraqi officer sang.", {"An Iraqi officer=IRQ.MIL nominal"}},
      {"Police came. A Turkish army officer met them.", {"A Turkish army officer=TUR.MIL nominal"}},
      {"Rebels stormed a barracks in Syria. Officers shot three rebels.", {"Officers=SYR.MIL nominal"}},
  });
}

TEST(Officers, ArePoliceAfterPolice) {
  check({
      {"Police in Marseille clashed with fans. Officers fired tear gas.", {"Officers=FRA.COP nominal"}},
      {"Russian police came. The officers sang.", {"The officers=RUS.COP nominal"}},
      {"A Russian immigration officer came. The same officer sang.", {"The same officer=RUS.GOV nominal"}},
      {"Turkish troops came. Police met the officers.", {"the officers=TUR.MIL nominal"}},
      {"Russian police came. Syrian officers sang.", {"Syrian officers=SYR.MIL nominal"}},
  });
}

TEST(Officers, PersonnelMayBeCivil) {
  check({
      {"Israeli strikes killed medical personnel in Gaza.", {"medical personnel=ORG.medical-personnel nominal"}},
      {"Turkish security personnel sang.", {"Turkish security personnel=TUR.COP nominal"}},
      {"US personnel sang.", {"US personnel=USA.MIL nominal"}},
      {"UN personnel met rebels in Mali.", {"UN personnel=IGO.UN nominal"}},
  });
}

TEST(Presidents, OfSomethingBelowAStateAreNotTheStates) {
  check({
      {"The president of the Polish Senate met Merkel.", {"The president of the Polish Senate=POL.GOV nominal"}},
      {"The president of the Brazilian central bank met Merkel.",
       {"The president of the Brazilian central bank=BRA.GOV nominal"}},
      {"The vice-president of Norway sang.", {"president of Norway=NOR.GOV nominal"}},
  });
}

}  // namespace
}  // namespace entente::testing
