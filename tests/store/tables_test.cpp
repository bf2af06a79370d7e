#include "store/keys.h"
#include "store/names.h"
#include "store/rollup.h"
#include "store/utf8_text.h"
#include "tests/support/extractions.h"

#include <gmock/gmock.h>

namespace entente {
namespace {

TEST(Rollup, ancestors) {
  using List = std::vector<std::string>;
  const std::pair<const char*, List> rows[] = {
      {"USA", {}},
      {"USA.GOV", {"USA"}},
      {"USA.GOV.MOD", {"USA.GOV", "USA"}},
      {"IGO.NATO", {}},
      {"IGO.UN.SC", {"IGO.UN"}},
      {"NSA.ISIL", {}},
      {"ORG.911", {}},
      {"PLC.odessa", {}},
      {"POS.USA.defence-minister", {}},
      {"POS.IGO.NATO.spokesperson", {}},
      {"PER.ada-lind", {}},
      {"PER.Élodie", {}},
      {"PER.GOV.MFA", {"PER.GOV", "PER"}},
      {"", {}},
      {".", {}},
      {"A.", {"A"}},
  };
  for (const auto& [id, ancestors] : rows) EXPECT_EQ(ancestors_of(id), ancestors) << id;
}

TEST(Rollup, actors) {
  struct Row {
    const char* id;
    EntityType type;
    const char* country;
    const char* actor;
  };
  const Row rows[] = {
      {"USA.GOV.MOD", EntityType::government, "USA", "USA"},
      {"USA.GOV.MOD", EntityType::other, nullptr, "USA"},
      {"PER.ada-lind", EntityType::person, "USA", "USA"},
      {"PER.ada-lind", EntityType::person, nullptr, "PER.ada-lind"},
      {"PER.ada-lind.team", EntityType::organisation, "USA", "USA"},
      {"PER.ada-lind.team", EntityType::organisation, nullptr, "PER.ada-lind"},
      {"PER.PLC.main-square", EntityType::place, "PER", "PER"},
      {"NSA.RED-BAND", EntityType::armed_group, "UKR", "NSA.RED-BAND"},
      {"IGO.UN.SC", EntityType::igo, nullptr, "IGO.UN"},
      {"POS.IGO.NATO.spokesperson", EntityType::position, nullptr, "POS.IGO.NATO.spokesperson"},
      {"POS.USA.defence-minister", EntityType::position, "USA", "USA"},
      {"PLC.odessa", EntityType::place, "UKR", "PLC.odessa"},
      {"ORG.x", EntityType::company, "FRA", "ORG.x"},
  };
  for (const auto& row : rows) {
    Entity entity{row.id, row.type, "", std::nullopt, std::nullopt, {}};
    if (row.country) entity.country = row.country;
    EXPECT_EQ(actor_of(entity), row.actor) << row.id;
    EXPECT_THAT(scopes_of(entity), ::testing::Contains(row.actor));
  }
}

TEST(Names, folded) {
  const std::pair<const char*, const char*> rows[] = {
      {"United States", "united states"},
      {"U.S.", "us"},
      {"  Côte-d'Ivoire ", "cote divoire"},
      {"Élysée", "elysee"},
      {"STRAẞE", "straẞe"},
      {"Straße", "strasse"},
      {"Łódź", "lodz"},
      {"Œuvre", "oeuvre"},
      {"РОССИЯ", "россия"},
      {"Al‑Qaeda’s", "al qaedas"},
      {"中国", "中国"},
      {"«Red» — Band", "red band"},
      {"", ""},
      {"--", ""},
      {"\xff", "\xff"},
      {"\xc3", "\xc3"},
  };
  for (const auto& [name, folded] : rows) EXPECT_EQ(folded_name(name), folded) << name;
}

TEST(Utf8Text, cuts_by_code_points) {
  std::string text;
  for (int i = 0; i < 100; ++i) text += i % 3 == 0 ? "é" : i % 3 == 1 ? "x" : "🙂";
  const detail::Utf8Text characters(text);
  for (std::uint32_t start = 0; start <= 101; ++start)
    EXPECT_EQ(testing::length_of(std::string(characters.at({start, start + 5}))),
              std::min(5u, start > 100 ? 0 : 100 - start));
  EXPECT_EQ(characters.at({0, 3}), "éx🙂");
  EXPECT_EQ(characters.at({5, 2}), "");
}

TEST(Keys, sort_as_their_numbers) {
  const std::vector<std::optional<Date>> days{Date{-400, 1, 1}, Date{1969, 12, 31}, Date{1970, 1, 1}, Date{2026, 2, 28},
                                              std::nullopt};
  for (std::size_t i = 1; i < days.size(); ++i)
    EXPECT_LT(detail::time_key(detail::day_key(days[i - 1]), {9, 9}),
              detail::time_key(detail::day_key(days[i]), {1, 1}));
  const auto key = detail::pair_key(7, 3, detail::day_key(days[1]), {5, 6});
  EXPECT_EQ(key, detail::pair_key(3, 7, detail::day_key(days[1]), {5, 6}));
  EXPECT_EQ(detail::ref_of(key), (FactRef{5, 6}));
  EXPECT_EQ(detail::day_of(detail::day_before_ref(key)), days[1]);
}

TEST(Keys, after_a_prefix) {
  EXPECT_EQ(detail::after("ab"), "ac");
  EXPECT_EQ(detail::after("a\xff\xff"), "b");
  EXPECT_EQ(detail::after("\xff"), "");
}

}  // namespace
}  // namespace entente
