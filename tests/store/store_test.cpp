#include "store/store.h"

#include "entente/error.h"
#include "tests/store/dump.h"
#include "tests/support/extractions.h"
#include "tests/support/temporary_folder.h"

#include <gmock/gmock.h>
#include <algorithm>

namespace entente {
namespace {

using testing::dump;
using testing::TemporaryFolder;

Store made(const TemporaryFolder& folder, const std::vector<Extraction>& extractions) {
  Store store(folder / "db", Access::read_write);
  store.put(extractions);
  return store;
}

std::vector<Extraction> random_articles(std::uint64_t first, std::uint64_t count) {
  std::vector<Extraction> all;
  for (std::uint64_t seed = first; seed < first + count; ++seed) all.push_back(testing::random_extraction(seed));
  return all;
}

TEST(Store, gives_back_exactly_what_was_put) {
  const TemporaryFolder folder;
  auto all = testing::small_corpus();
  for (auto& each : random_articles(0, 200)) all.push_back(std::move(each));
  const auto store = made(folder, all);
  for (const auto& extraction : all)
    EXPECT_EQ(store.snapshot().extraction_of(extraction.article.id), extraction) << extraction.article.id;
  EXPECT_EQ(store.snapshot().extraction_of("nothing"), std::nullopt);
}

TEST(Store, says_what_a_put_did) {
  const TemporaryFolder folder;
  Store store(folder / "db", Access::read_write);
  auto article = testing::small_corpus()[0];
  EXPECT_EQ(store.put(article), PutResult::added);
  EXPECT_EQ(store.put(article), PutResult::unchanged);
  article.facts.pop_back();
  EXPECT_EQ(store.put(article), PutResult::replaced);
  EXPECT_EQ(store.snapshot().extraction_of("talks"), article);
  const std::vector batch{article, testing::small_corpus()[0], testing::small_corpus()[0], testing::small_corpus()[1]};
  EXPECT_EQ(store.put(batch), (PutCounts{1, 2, 1}));
  article.text += " More.";
  EXPECT_EQ(store.put(std::vector{article, testing::small_corpus()[1]}), (PutCounts{0, 1, 1, {"talks"}}));
  article.article.id.clear();
  EXPECT_THROW(store.put(article), Error);
}

TEST(Store, holds_the_same_bytes_whatever_the_order) {
  auto all = testing::small_corpus();
  for (auto& each : random_articles(0, 30)) all.push_back(std::move(each));
  const TemporaryFolder forwards, backwards;
  made(forwards, all);
  std::reverse(all.begin(), all.end());
  {
    Store store(backwards / "db", Access::read_write);
    for (const auto& each : all) store.put(each);
  }
  EXPECT_EQ(dump(forwards / "db"), dump(backwards / "db"));
}

TEST(Store, removing_leaves_no_trace) {
  const TemporaryFolder with, without;
  const auto kept = testing::small_corpus();
  const auto passing = random_articles(100, 40);
  made(without, kept);
  auto store = made(with, kept);
  store.put(passing);
  for (const auto& each : passing) EXPECT_TRUE(store.remove(each.article.id));
  EXPECT_FALSE(store.remove("nothing"));
  EXPECT_EQ(dump(with / "db"), dump(without / "db"));
}

TEST(Store, replacing_leaves_no_trace_of_the_old) {
  const TemporaryFolder twice, once;
  auto old = random_articles(200, 20), fresh = random_articles(300, 20);
  for (std::size_t i = 0; i < old.size(); ++i) fresh[i].article.id = old[i].article.id;
  auto store = made(twice, old);
  store.put(fresh);
  made(once, fresh);
  EXPECT_EQ(dump(twice / "db"), dump(once / "db"));
}

TEST(Store, a_snapshot_does_not_see_later_writes) {
  const TemporaryFolder folder;
  auto store = made(folder, {testing::small_corpus()[0]});
  const auto before = store.snapshot();
  store.put(testing::small_corpus()[1]);
  store.remove("talks");
  EXPECT_EQ(before.articles().size(), 1u);
  EXPECT_EQ(before.articles()[0].article.id, "talks");
  EXPECT_EQ(before.counts().facts, 3u);
  EXPECT_EQ(store.snapshot().articles()[0].article.id, "denial");
}

TEST(Store, can_be_read_beside_a_writer) {
  const TemporaryFolder folder;
  auto writer = made(folder, testing::small_corpus());
  const Store reader(folder / "db", Access::read_only);
  EXPECT_EQ(reader.snapshot().counts(), writer.snapshot().counts());
}

TEST(Store, is_the_same_after_reopening_and_compacting) {
  const TemporaryFolder folder;
  made(folder, testing::many_articles(40));
  const auto before = dump(folder / "db");
  {
    Store store(folder / "db", Access::read_write);
    store.compact();
    store.flush();
  }
  EXPECT_EQ(dump(folder / "db"), before);
}

}  // namespace
}  // namespace entente
