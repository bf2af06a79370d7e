#include "ingest/read/reader.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>
#include <zlib.h>

#include <filesystem>
#include <fstream>

namespace entente {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

/// A folder of files that goes away with the test.
class Folder : public testing::Test {
 protected:
  Folder() {
    path_ = std::filesystem::temp_directory_path() / ("entente-read-" + std::to_string(getpid()) + "-" +
                                                      testing::UnitTest::GetInstance()->current_test_info()->name());
    std::filesystem::create_directories(path_);
  }
  ~Folder() override { std::filesystem::remove_all(path_); }

  std::string write(const std::string& name, std::string_view bytes) {
    const std::filesystem::path path = path_ / name;
    std::filesystem::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << bytes;
    return path.string();
  }

  std::string write_gzip(const std::string& name, std::string_view bytes) {
    const std::string path = (path_ / name).string();
    gzFile file = gzopen(path.c_str(), "ab");
    gzwrite(file, bytes.data(), static_cast<unsigned>(bytes.size()));
    gzclose(file);
    return path;
  }

  /// The ids of all articles, in order; problems go to `problems_`, shown without the folder.
  std::vector<std::string> ids(const std::vector<std::string>& inputs, ReadOptions options = {}) {
    problems_.clear();
    Reader reader(inputs, options, [this](const ReadProblem& problem) { note(problem); });
    std::vector<std::string> all;
    while (auto article = reader.next()) {
      all.push_back(article->id);
      articles_.push_back(*std::move(article));
    }
    counts_ = reader.counts();
    return all;
  }

  void note(const ReadProblem& problem) {
    std::string line = problem.place + ": " + problem.why;
    for (std::size_t at; (at = line.find(path_.string())) != std::string::npos;) line.erase(at, path_.string().size());
    problems_.push_back(line);
  }

  std::string root() const { return path_.string(); }

  std::filesystem::path path_;
  std::vector<std::string> problems_;
  std::vector<Article> articles_;
  ReadCounts counts_;
};

TEST_F(Folder, IsReadInOrderOfPathsWithoutHiddenFiles) {
  write("b.txt", "B");
  write("a/2.txt", "A2");
  write("a/1.jsonl", "{\"id\":\"j1\",\"text\":\"x\"}\n\n{\"id\":\"j2\",\"text\":\"x\"}");
  write(".hidden/c.txt", "C");
  write(".d.txt", "D");
  EXPECT_THAT(ids({root()}), ElementsAre("j1", "j2", "a/2.txt", "b.txt"));
  EXPECT_THAT(ids({root() + "/"}), ElementsAre("j1", "j2", "a/2.txt", "b.txt"));
  EXPECT_THAT(ids({root() + "/b.txt", root() + "/a"}), ElementsAre("b.txt", "j1", "j2", "2.txt"));
  EXPECT_THAT(ids({root() + "/?.txt", root() + "/[a]/*.jsonl"}), ElementsAre("b.txt", "j1", "j2"));
  EXPECT_THAT(problems_, IsEmpty());
}

TEST_F(Folder, GzipIsToldByContent) {
  write_gzip("lines", "{\"id\":\"1\",\"text\":\"x\"}\n");
  write_gzip("lines", "{\"id\":\"2\",\"text\":\"x\"}\n");  // a second member
  write_gzip("text.txt", "Title\n\nBody");
  EXPECT_THAT(ids({root()}), ElementsAre("1", "2", "text.txt"));
  EXPECT_EQ(articles_.back().title, "Title");
}

TEST_F(Folder, AFileThatBreaksOffGivesItsWholeLinesAndIsReported) {
  std::string lines;
  for (int i = 0; i < 20000; ++i) lines += "{\"id\":\"" + std::to_string(i * 7919) + "\",\"text\":\"x\"}\n";
  const std::string path = write_gzip("lines.jsonl.gz", lines);
  std::filesystem::resize_file(path, std::filesystem::file_size(path) / 2);
  const std::size_t found = ids({path}).size();
  EXPECT_GT(found, 1000u);
  EXPECT_LT(found, 20000u);
  EXPECT_THAT(problems_, ElementsAre(HasSubstr("cannot be read to its end")));
  EXPECT_EQ(counts_.skipped, 1u);
}

TEST_F(Folder, BadLinesAreReportedWithFileAndLineAndPassedOver) {
  write("n.jsonl",
        "{\"id\":\"1\",\"text\":\"x\"}\nnonsense\n{\"id\":\"3\",\"html\":\"<p>\"}\n{\"id\":\"4\",\"text\":\"caf\xE9\"}"
        "\n");
  EXPECT_THAT(ids({root()}), ElementsAre("1", "4"));
  EXPECT_THAT(problems_,
              ElementsAre(HasSubstr("/n.jsonl:2: not JSON"), HasSubstr("/n.jsonl:3: \"html\" is not read yet"),
                          HasSubstr("/n.jsonl:4: 1 invalid characters")));
  EXPECT_EQ(counts_, (ReadCounts{2, 2, 1}));
}

TEST_F(Folder, WhatIsNoArticleIsReported) {
  write("a.pdf", "%PDF-1.4 ...");
  write("b.html", "<!DOCTYPE html><p>x");
  write("c.json", "[{\"id\": 1}]");
  write("d.txt", "");
  write("e.bin", std::string_view("\0\0\0\1\0\0", 6));
  EXPECT_THAT(ids({root(), root() + "/none", root() + "/*.none"}), IsEmpty());
  EXPECT_THAT(problems_,
              ElementsAre("/none: no such file or folder", "/*.none: no such file or folder", "/a.pdf: not a text",
                          HasSubstr("/b.html: HTML and XML are not read yet"),
                          HasSubstr("/c.json: a JSON array is not read yet"), "/d.txt: empty", "/e.bin: not a text"));
  EXPECT_EQ(counts_, (ReadCounts{0, 7, 0}));
}

TEST_F(Folder, LongLinesAreBounded) {
  const std::string long_line = "{\"text\":\"" + std::string(200000, 'x') + "\"}";
  write("n.jsonl", long_line + "\n{\"id\":\"2\",\"text\":\"x\"}\n");
  write("t.txt", std::string(200000, 'x'));
  ReadOptions options;
  options.longest_article = 100000;
  EXPECT_THAT(ids({root()}, options), ElementsAre("2"));
  EXPECT_THAT(problems_, ElementsAre("/n.jsonl:1: longer than 100000 bytes", "/t.txt: longer than 100000 bytes"));
}

TEST_F(Folder, TheGivenDateIsForArticlesThatTellNone) {
  write("2015-09-24-a.txt", "x");
  write("b.txt", "x");
  ReadOptions options;
  options.date = Date{2020, 1, 2};
  ids({root()}, options);
  EXPECT_EQ(articles_[0].date, (Date{2015, 9, 24}));
  EXPECT_EQ(articles_[1].date, (Date{2020, 1, 2}));
}

TEST_F(Folder, LinesSurviveAnyWhereTheBufferEnds) {
  std::string lines;
  std::vector<std::string> expected;
  for (std::size_t i = 0; i < 300; ++i) {
    expected.push_back(std::to_string(i));
    lines += "{\"id\":\"" + expected.back() + "\",\"text\":\"" + std::string(1 + i * 37 % 2000, 'y') + "\"}" +
             (i % 2 ? "\r\n" : "\n");
  }
  write("n.jsonl", lines);
  EXPECT_EQ(ids({root()}), expected);
}

TEST_F(Folder, ShareReadGrowsToOne) {
  write("a.txt", "x");
  write("b.jsonl", "{\"text\":\"x\"}\n{\"text\":\"y\"}\n");
  Reader reader({root()}, {}, [](const ReadProblem&) {});
  double last = 0;
  while (reader.next()) {
    const auto share = reader.share_read();
    ASSERT_TRUE(share);
    EXPECT_GE(*share, last);
    last = *share;
  }
  EXPECT_EQ(reader.share_read(), 1.0);
}

}  // namespace
}  // namespace entente
