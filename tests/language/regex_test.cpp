#include "ingest/language/regex.h"

#include "entente/error.h"

#include <gtest/gtest.h>

#include <string>
#include <thread>
#include <vector>

namespace entente {
namespace {

/// The match as `start-end`; empty where there is none.
std::string found(const Regex& regex, std::string_view subject, std::size_t from = 0) {
  const auto match = regex.search(subject, from);
  return match ? std::to_string(match->start) + "-" + std::to_string(match->end) : "";
}

struct Row {
  const char* pattern;
  std::string subject;
  std::size_t from;
  const char* expected;
};

const std::vector<Row> rows = {
    {"b+", "abbb", 0, "1-4"},
    {"a|ab", "ab", 0, "0-1"},
    {"(?<=a)b", "ab", 1, "1-2"},
    {"^b", "ab", 1, ""},
    {"[\\x{430}-\\x{44f}]+$", "x\u0430\u0431", 0, "1-5"},
    {"(?:a|b|ab)+c$", std::string(60, 'a') + "bc", 0, "0-62"},
    {"^(a?){16}a{16}$", std::string(16, 'a'), 0, "0-16"},                 // too many steps to interpret
    {"^(?:a|aa|aaa)+$", std::string(200, 'a') + "!", 0, ""},              // beyond all limits
    {"(?:\\S)(?:.)*x$", std::string(100'000, 'y') + "x", 0, "0-100001"},  // a deep one
};

TEST(Regex, FindsTheSameHoweverOftenItHasSearched) {
  for (const auto& row : rows) {
    const Regex regex(row.pattern);
    const auto first = found(regex, row.subject, row.from);
    EXPECT_EQ(first, row.expected) << row.pattern;
    for (int i = 0; i < 100; ++i) found(regex, "short");
    EXPECT_EQ(found(regex, row.subject, row.from), first) << row.pattern;
  }
}

TEST(Regex, SearchesInManyThreads) {
  const Regex regex("(?<=[a-z])\\.$");
  std::vector<std::string> results(8);
  std::vector<std::thread> threads;
  for (auto& result : results)
    threads.emplace_back([&] {
      for (int i = 0; i < 200; ++i) result = found(regex, "end.");
    });
  for (auto& thread : threads) thread.join();
  for (const auto& result : results) EXPECT_EQ(result, "3-4");
}

TEST(Regex, RefusesAWrongPattern) {
  EXPECT_THROW(Regex("a(b"), Error);
}

}  // namespace
}  // namespace entente
