#include "tests/actors/read_actors.h"

#include <gtest/gtest.h>

namespace entente::testing {
namespace {

TEST(BodyNames, WithAStatesNameAreTheirBranchThere) {
  check({
      {"Greenpeace Norway criticised the ministry.", {"Greenpeace Norway=ORG.greenpeace.nor name"}},
      {"Oxfam Kenya urged the parliament to act.", {"Oxfam Kenya=ORG.oxfam.ken name"}},
      {"Greenpeace told Norway to stop.", {"Greenpeace=ORG.greenpeace name", "Norway=NOR name"}},
  });
}

TEST(BodyNames, ByTheirLastWordAreThePaperNamedBefore) {
  check({
      {"The Washington Times printed it. The Times gave no source.", {"Times=ORG.washington-times name"}},
      {"The Wall Street Journal printed it. Peru sued the Journal.", {"Journal=ORG.wall-street-journal name"}},
      {"The Times printed it first.\n\nRead more in The Washington Times.", {"Times=ORG.washington-times name"}},
      {"The New York Times printed it. The Times gave no source.", {"Times=ORG.new-york-times name"}},
  });
}

TEST(BodyNames, OfCommitteesAreTheEndOfLongerOnes) {
  check({
      {"The House Judiciary Committee met. The Judiciary Committee voted.",
       {"Judiciary Committee=USA.LEG.LOWER.JUDICIARY name"}},
      {"The Judiciary Committee voted.", {"Judiciary Committee=USA.LEG name"}},
  });
}

TEST(BodyNames, OfPeopleAreWhatIsSaidOfThem) {
  check({{"Jotyar Adil, Norway's official spokesperson, thanked Chile.", {"Jotyar Adil=PER.jotyar-adil name"}}});
}

TEST(BodiesDescribed, AreTheAgencyNamedLast) {
  check({
      {"Republicans asked the FBI for the file. The agency refused.", {"The agency=USA.GOV.JUS.FBI nominal"}},
      {"The European Union asked the IAEA. The agency refused.", {"The agency=IGO.IAEA nominal"}},
      {"Democrats praised the Internal Revenue Service and said the agency had done well.",
       {"the agency=USA.GOV.FIN.IRS nominal"}},
  });
}

TEST(BodiesDescribed, AreTheHighestCourtAndNoLowerOne) {
  check({
      {"The 4th Circuit Court of Appeals blocked the ban. Trump praised the high court.",
       {"the high court=USA.JUD.SUPREME nominal"}},
      {"The 4th Circuit Court of Appeals blocked the ban. Trump praised the state high court.",
       {"the state high court=USA.JUD.4CIR nominal"}},
      {"The 4th Circuit Court of Appeals blocked the ban. Trump praised the court.",
       {"the court=USA.JUD.4CIR nominal"}},
      {"The High Court in London rejected the plan. The high court met ministers.",
       {"The high court=GBR.JUD.HIGH nominal"}},
  });
}

TEST(StatesDescribed, AreTheIslandNamedBefore) {
  check({
      {"Taiwan held a vote. China has threatened the island.", {"the island=TWN nominal"}},
      {"Spain closed its border with Gibraltar. Its ships left the territory.", {"the territory=GIB nominal"}},
      {"Taiwan protested. Japan claims Okinotori Island, and China said the island was a rock.",
       {"the island=PLC.okinotori-island nominal"}},
  });
}

}  // namespace
}  // namespace entente::testing
