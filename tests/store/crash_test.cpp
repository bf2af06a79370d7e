// A process that is killed while it ingests leaves every article whole or absent. The program runs itself as that
// process.

#include "store/store.h"
#include "tests/support/extractions.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>
#include <chrono>
#include <csignal>
#include <random>
#include <string_view>
#include <thread>

namespace entente {
namespace {

constexpr std::size_t article_count = 300;

/// Ingests, removes and ingests again until it is killed.
void ingest_for_ever(const char* directory) {
  const auto articles = testing::many_articles(article_count);
  Store store(directory, Access::read_write);
  for (std::size_t round = 0;; ++round) {
    for (std::size_t i = 0; i < articles.size(); i += 10) store.put(std::span(articles).subspan(i, 10));
    for (std::size_t i = round % 3; i < articles.size(); i += 3) store.remove(articles[i].article.id);
  }
}

pid_t start(const std::string& directory) {
  const auto child = fork();
  if (child == 0) {
    execl("/proc/self/exe", "ingester", "--ingest-into", directory.c_str(), nullptr);
    _exit(127);
  }
  return child;
}

void expect_whole(const std::filesystem::path& directory, const std::vector<Extraction>& articles) {
  const Store store(directory, Access::read_write);
  const auto snapshot = store.snapshot();
  std::size_t facts = 0;
  for (const auto& article : articles) {
    const auto found = snapshot.extraction_of(article.article.id);
    if (found) {
      EXPECT_EQ(*found, article);
    }
    const auto count = snapshot.facts_in(article.article.id).size();
    EXPECT_EQ(count, found ? article.facts.size() : 0);
    facts += count;
  }
  EXPECT_EQ(snapshot.facts_during({}).size(), facts);
  EXPECT_EQ(snapshot.counts().articles * 12, facts);
}

TEST(Crash, articles_are_whole_or_absent) {
  const testing::TemporaryFolder folder;
  const auto articles = testing::many_articles(article_count);
  std::mt19937 random(20);
  for (int kill_number = 0; kill_number < 20; ++kill_number) {
    const auto child = start(folder / "db");
    ASSERT_GT(child, 0);
    std::this_thread::sleep_for(std::chrono::milliseconds(5 + random() % 250));
    kill(child, SIGKILL);
    int status = 0;
    waitpid(child, &status, 0);
    ASSERT_TRUE(WIFSIGNALED(status)) << "it ended by itself: " << status;
    expect_whole(folder / "db", articles);
  }
}

}  // namespace
}  // namespace entente

int main(int count, char** arguments) {
  if (count == 3 && std::string_view(arguments[1]) == "--ingest-into") entente::ingest_for_ever(arguments[2]);
  ::testing::InitGoogleTest(&count, arguments);
  return RUN_ALL_TESTS();
}
