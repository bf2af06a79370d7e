#include "store/records.h"
#include "entente/error.h"
#include "store/encoding.h"
#include "store/index.h"
#include "tests/support/extractions.h"

#include <gtest/gtest.h>
#include <limits>
#include <random>

namespace entente::detail {
namespace {

TEST(Encoding, bytes_are_as_described) {
  struct Row {
    std::function<void(Writer&)> write;
    std::string bytes;
  };
  const Row rows[] = {
      {[](Writer& w) { w.uint(0); }, std::string("\0", 1)},
      {[](Writer& w) { w.uint(300); }, "\xac\x02"},
      {[](Writer& w) { w.sint(-1); }, "\x01"},
      {[](Writer& w) { w.sint(1); }, "\x02"},
      {[](Writer& w) { w.str("ab"); },
       "\x02"
       "ab"},
      {[](Writer& w) { w.hex("0aff"); }, "\x04\x0a\xff"},
      {[](Writer& w) { w.hex("0AF"); },
       "\x07"
       "0AF"},
      {[](Writer& w) { w.real(1.0); }, std::string("\x3f\xf0\0\0\0\0\0\0", 8)},
      {[](Writer& w) {
         w.date({1970, 1, 2});
       },
       "\x02"},
      {[](Writer& w) {
         w.span({10, 12}, 8);
       },
       "\x04\x04"},
  };
  for (const auto& row : rows) {
    Writer writer;
    row.write(writer);
    EXPECT_EQ(writer.bytes(), row.bytes);
  }
}

TEST(Encoding, numbers_come_back) {
  std::mt19937_64 random(1);
  for (int i = 0; i < 2000; ++i) {
    const auto number = random() >> random() % 64;
    Writer writer;
    writer.uint(number);
    writer.sint(static_cast<std::int64_t>(number));
    writer.sint(-static_cast<std::int64_t>(number >> 1));
    Reader reader(writer.bytes());
    EXPECT_EQ(reader.uint(), number);
    EXPECT_EQ(reader.sint(), static_cast<std::int64_t>(number));
    EXPECT_EQ(reader.sint(), -static_cast<std::int64_t>(number >> 1));
    reader.done();
  }
}

void decode(const Entry& entry) {
  std::string buffer;
  switch (entry.column) {
    case Column::article:
      decode_header(entry.value);
      break;
    case Column::analysis:
      decode_analysis(entry.value);
      break;
    case Column::fact:
      decode_fact(entry.value);
      break;
    case Column::time:
      decode_row(entry.value, buffer);
      break;
    case Column::entity:
      decode_contribution(entry.value);
      break;
    default:
      break;
  }
}

bool has_record(const Entry& entry) {
  return !entry.value.empty() && entry.column != Column::text && entry.column != Column::alias;
}

TEST(Records, none_that_ends_early_is_read) {
  for (std::uint64_t seed = 0; seed < 20; ++seed)
    for (const auto& entry : entries_of(testing::random_extraction(seed))) {
      if (!has_record(entry)) continue;
      for (std::size_t size = 0; size < entry.value.size(); ++size)
        EXPECT_THROW(decode({entry.column, entry.key, entry.value.substr(0, size)}), Error);
      EXPECT_THROW(decode({entry.column, entry.key, entry.value + '\0'}), Error);
    }
}

TEST(Records, damaged_ones_are_read_or_refused) {
  std::mt19937_64 random(7);
  std::size_t refused = 0;
  for (std::uint64_t seed = 0; seed < 40; ++seed)
    for (auto entry : entries_of(testing::random_extraction(seed))) {
      if (!has_record(entry)) continue;
      for (int i = 0; i < 30; ++i) {
        auto damaged = entry;
        damaged.value[random() % damaged.value.size()] = static_cast<char>(random());
        try {
          decode(damaged);
        } catch (const Error&) {
          ++refused;
        }
      }
    }
  EXPECT_GT(refused, 0u);
}

TEST(Records, a_row_says_what_its_fact_says) {
  Fact fact = testing::small_corpus()[0].facts[1];
  const FactRecord record{fact, "USA", "RUS"};
  std::string buffer;
  const auto value = encode_row(record);
  const auto row = decode_row(value, buffer);
  EXPECT_EQ(row.id, fact.id);
  EXPECT_EQ(row.subject, "USA.GOV.MOD");
  EXPECT_EQ(row.subject_actor, "USA");
  EXPECT_EQ(row.object_actor, "RUS");
  EXPECT_EQ(row.confidence, fact.confidence);
  EXPECT_EQ(row.sentence, fact.sentence_span);
}

}  // namespace
}  // namespace entente::detail
