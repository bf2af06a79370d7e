#include "entente/error.h"
#include "ingest/actors/actor_data.h"
#include "tests/actors/read_actors.h"
#include "tests/support/temporary_folder.h"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include <filesystem>
#include <fstream>

namespace entente::testing {
namespace {

using ::testing::Contains;
using ::testing::HasSubstr;

nlohmann::json iso_codes(const char* file, const char* key) {
  std::ifstream in{std::filesystem::path{"/usr/share/iso-codes/json"} / file};
  return in ? nlohmann::json::parse(in).at(key) : nlohmann::json{};
}

TEST(Tables, HaveEveryStateAndTerritoryOfIso3166) {
  const auto rows = iso_codes("iso_3166-1.json", "3166-1");
  if (rows.empty()) GTEST_SKIP() << "the package iso-codes is not installed";
  const auto& known = built_in_tables().data().by_id;
  for (const auto& row : rows) EXPECT_TRUE(known.contains(row.at("alpha_3").get<std::string>())) << row.at("name");
}

TEST(Tables, HaveTheDissolvedStatesWithTheirEnd) {
  const detail::ActorData& data = built_in_tables().data();
  for (const char* id : {"SUN", "YUG", "SCG", "CSK", "DDR"}) {
    const auto found = data.by_id.find(id);
    ASSERT_NE(found, data.by_id.end()) << id;
    EXPECT_TRUE(data.records[found->second].range.last) << id;
  }
}

TEST(Tables, NameEveryStateForItself) {
  const detail::ActorData& data = built_in_tables().data();
  for (const detail::Record& record : data.records) {
    if (record.type != EntityType::state) continue;
    EXPECT_EQ(record.country, record.id);
    EXPECT_EQ(record.id.size(), 3U);
  }
}

void write(const std::filesystem::path& path, const char* text) {
  std::ofstream{path, std::ios::binary} << text;
}

TEST(UserTables, AddActors) {
  const TemporaryFolder folder;
  const auto table = folder.path() / "actors.tsv";
  write(table,
        "id\ttype\tname\tcountry\twikidata\taliases\nNSA.BLUE_DAWN\tarmed_group\tBlue Dawn\tPER\t\tAlba Azul|BDX\n");
  EXPECT_THAT(actors_of("Alba Azul attacked the depot.", "", ActorTables({table})),
              Contains("Alba Azul=NSA.BLUE_DAWN name"));
}

TEST(UserTables, ReadFollowTheMoneyLines) {
  const TemporaryFolder folder;
  const auto lines = folder.path() / "actors.json";
  write(lines, R"({"id":"x1","schema":"Company","properties":{"name":["Quellwerk Holding"],"alias":["Quellwerk"]}})"
               "\n");
  EXPECT_THAT(actors_of("Quellwerk bought the mine.", "", ActorTables({lines})),
              Contains("Quellwerk=ORG.quellwerk-holding name"));
}

TEST(UserTables, SayWhatIsWrong) {
  const TemporaryFolder folder;
  const auto lines = folder.path() / "bad.json";
  write(lines, "{\"schema\": \"Company\"}\n");
  try {
    ActorTables({lines});
    FAIL();
  } catch (const Error& error) {
    EXPECT_THAT(error.what(), HasSubstr("bad.json:1"));
  }
  EXPECT_THROW(ActorTables({folder.path() / "absent.tsv"}), Error);
}

}  // namespace
}  // namespace entente::testing
