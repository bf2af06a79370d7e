#include "ingest/language/strings.h"

#include <gtest/gtest.h>

#include <string>

namespace entente {
namespace {

struct Row {
  std::string text;
  std::uint64_t id;
};

TEST(Strings, HaveTheIdsOfSpacy) {
  const Row rows[] = {
      {"coffee", 3197928453018144401U},    {"Apple", 6418411030699964375U},
      {"é", 16256712947286012828U},        {"日本", 2324319125191504834U},
      {"😀", 13900606239988879105U},        {"12345678", 9871996032675327904U},
      {"123456789", 2056675840866671865U}, {std::string(100, 'a'), 12500226556396514998U},
  };
  for (const auto& [text, id] : rows) EXPECT_EQ(string_id(text), id) << text;
}

TEST(Strings, ReservedOnesHaveSmallIds) {
  const Row rows[] = {{"", 0},       {"IS_ALPHA", 1}, {"IS_CURRENCY", 18}, {"FLAG19", 19},  {"NORM", 67},
                      {"SPACY", 81}, {"X", 101},      {"SPACE", 103},      {"PERSON", 380}, {"dep", 414},
                      {"det", 415},  {"obj", 434},    {"punct", 445},      {"acl", 451},    {"_", 456}};
  for (const auto& [text, id] : rows) EXPECT_EQ(string_id(text), id) << text;
}

TEST(Strings, AreReservedAsSpelt) {
  for (const auto* text : {"x", "norm", "Dep", "dep ", "person"}) EXPECT_GT(string_id(text), 500U) << text;
}

}  // namespace
}  // namespace entente
