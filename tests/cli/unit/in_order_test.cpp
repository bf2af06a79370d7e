#include "entente/in_order.h"
#include "cli/extract_in_order.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <atomic>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <thread>

namespace entente {
namespace {

constexpr std::size_t count = 300;

/// A file of `count` articles with the ids 0, 1, 2, ... that goes away with the test.
class InOrder : public testing::TestWithParam<unsigned> {
 protected:
  InOrder()
      : path_(std::filesystem::temp_directory_path() / ("entente-in-order-" + std::to_string(getpid()) + ".jsonl")) {
    std::ofstream out(path_);
    for (std::size_t i = 0; i < count; ++i) out << R"({"id":")" << i << R"(","text":"x"})" << '\n';
  }
  ~InOrder() override { std::filesystem::remove(path_); }

  Reader reader() const {
    return Reader({path_.string()}, {}, [](const ReadProblem&) {});
  }

  std::filesystem::path path_;
};

Extraction slow_extract(const Article& article) {
  const unsigned number = static_cast<unsigned>(std::stoul(article.id));
  std::this_thread::sleep_for(std::chrono::microseconds(number * 7919 % 400));
  if (number % 50 == 13) throw std::runtime_error("cannot");
  Extraction extraction;
  extraction.article = article;
  return extraction;
}

const auto never = [] { return false; };

TEST_P(InOrder, ResultsComeInOrderAndFailuresKeepTheirPlace) {
  Reader reader = this->reader();
  std::size_t next = 0;
  extract_in_order(reader, slow_extract, GetParam(), never, [&](Extracted&& result) {
    EXPECT_EQ(result.article, std::to_string(next));
    EXPECT_EQ(result.why, next % 50 == 13 ? "cannot" : "");
    if (result.why.empty()) {
      EXPECT_EQ(result.extraction.article.id, result.article);
    }
    ++next;
  });
  EXPECT_EQ(next, count);
}

TEST_P(InOrder, NoMoreThanTheWindowIsInHand) {
  Reader reader = this->reader();
  std::atomic<std::size_t> taken{0};
  std::size_t used = 0;
  const auto extract = [&](const Article& article) {
    ++taken;
    Extraction extraction;
    extraction.article = article;
    return extraction;
  };
  extract_in_order(reader, extract, GetParam(), never, [&](Extracted&&) {
    EXPECT_LE(taken, ++used + 4 * GetParam());
    std::this_thread::sleep_for(std::chrono::microseconds(20));
  });
}

TEST_P(InOrder, StoppedItUsesWhatIsInHand) {
  Reader reader = this->reader();
  std::atomic<bool> stop{false};
  std::size_t used = 0;
  extract_in_order(
      reader, slow_extract, GetParam(), [&] { return stop.load(); },
      [&](Extracted&& result) {
        EXPECT_EQ(result.article, std::to_string(used));
        stop = ++used >= 20;
      });
  EXPECT_GE(used, 20u);
  EXPECT_LE(used, 20u + 4 * GetParam());
  EXPECT_EQ(used, reader.counts().articles);
}

TEST_P(InOrder, AnErrorOfTheUserEndsTheWork) {
  Reader reader = this->reader();
  const auto use = [](Extracted&&) { throw std::runtime_error("disk full"); };
  EXPECT_THROW(extract_in_order(reader, slow_extract, GetParam(), never, use), std::runtime_error);
}

/// The numbers below `end`, one after the other.
auto numbers_below(std::size_t end) {
  return
      [end, next = std::size_t{0}]() mutable { return next < end ? std::optional<std::size_t>(next++) : std::nullopt; };
}

TEST_P(InOrder, AnErrorOfATaskComesAtItsTurn) {
  std::vector<std::size_t> used;
  const auto make = [](std::size_t number) { return number == 40 ? throw std::runtime_error("no 40") : number; };
  const auto use = [&](std::size_t number) { used.push_back(number); };
  EXPECT_THROW(in_order({.threads = GetParam(), .window = 16}, numbers_below(count), make, use), std::runtime_error);
  ASSERT_EQ(used.size(), 40u);
  EXPECT_EQ(used.back(), 39u);
}

TEST_P(InOrder, AnErrorOfTheSourceComesAfterWhatItGave) {
  std::size_t used = 0;
  const auto take = [numbers = numbers_below(count)]() mutable {
    const auto number = numbers();
    return number == 40u ? throw std::runtime_error("unreadable") : number;
  };
  const auto make = [](std::size_t number) { return number; };
  const auto use = [&](std::size_t number) { EXPECT_EQ(number, used++); };
  EXPECT_THROW(in_order({.threads = GetParam(), .window = 16}, take, make, use), std::runtime_error);
  EXPECT_EQ(used, 40u);
}

INSTANTIATE_TEST_SUITE_P(Jobs, InOrder, testing::Values(1u, 2u, 7u));

}  // namespace
}  // namespace entente
