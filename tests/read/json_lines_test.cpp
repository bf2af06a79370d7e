#include "ingest/read/json_lines.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>

namespace entente::detail {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

TEST(JsonLines, AllFields) {
  const JsonLine line = JsonLineReader().read(
      R"({"id": "a1", "title": "T", "text": "B", "date": "2015-09-24T10:00:00Z", "url": "http://x.example/1",)"
      R"( "source": "Wire", "language": "en", "authors": ["A. Writer", "B. Writer"], "themes": [1, {"x": null}]})");
  EXPECT_THAT(line.why, IsEmpty());
  EXPECT_THAT(line.warnings, IsEmpty());
  const Article& article = line.article;
  EXPECT_EQ(article.id, "a1");
  EXPECT_EQ(article.title, "T");
  EXPECT_EQ(article.body, "B");
  EXPECT_EQ(article.date, (Date{2015, 9, 24}));
  EXPECT_EQ(article.url, "http://x.example/1");
  EXPECT_EQ(article.source, "Wire");
  EXPECT_EQ(article.language, "en");
  EXPECT_THAT(article.authors, ElementsAre("A. Writer", "B. Writer"));
}

struct TextRow {
  std::string_view line, text;
};

TEST(JsonLines, TextIsTitleEmptyLineBody) {
  const TextRow rows[] = {
      {R"({"text": "B"})", "B"},
      {R"({"body": "B"})", "B"},
      {R"({"title": "T"})", "T\n\n"},
      {R"({"title": "T", "body": "B"})", "T\n\nB"},
      {R"({"title": "T", "text": "B"})", "T\n\nB"},
      {R"({"title": "T", "text": "T\n\nB"})", "T\n\nT\n\nB"},
      {R"({"title": "T", "text": "T\r\n\r\nB"})", "T\n\nT\n\nB"},
      {R"({"title": "T", "text": "T\nB"})", "T\n\nT\nB"},
      {R"({"title": "T", "text": "Two\n\nB"})", "T\n\nTwo\n\nB"},
      {R"({"text": "B", "body": "other"})", "B"},
      {R"({"text": null, "body": "B", "title": null})", "B"},
      {R"({"text": "B", "html": "<p>B"})", "B"},
      {R"({"text": "a\u0000b\ud83d\ude42"})", "a\uFFFDb🙂"},
      {R"({"text": "a\ud83db \uDE42 \\ud83d"})", "a\uFFFDb \uFFFD \\ud83d"},
      {"{\"text\": \"caf\xE9\"}", "caf\uFFFD"},
      {"\xEF\xBB\xBF{\"text\": \"B\"}\r", "B"},
  };
  JsonLineReader reader;
  for (const TextRow& row : rows) {
    const JsonLine line = reader.read(row.line);
    EXPECT_THAT(line.why, IsEmpty()) << row.line;
    EXPECT_EQ(text_of(line.article), row.text) << row.line;
  }
}

TEST(JsonLines, Ids) {
  JsonLineReader reader;
  EXPECT_EQ(reader.read(R"({"id": 7, "text": "B"})").article.id, "7");
  EXPECT_EQ(reader.read(R"({"id": 18446744073709551615, "text": "B"})").article.id, "18446744073709551615");
  EXPECT_EQ(reader.read(R"({"id": "a\u0000b\nc", "text": "B"})").article.id, "a\uFFFDb_c");
  const std::string id = reader.read(R"({"text": "B"})").article.id;
  EXPECT_EQ(id.size(), 32u);
  EXPECT_EQ(reader.read(R"({"id": null, "text": "B", "source": "x"})").article.id, id);
  EXPECT_NE(reader.read(R"({"text": "C"})").article.id, id);
  const std::string of_url = reader.read(R"({"url": "u", "text": "B"})").article.id;
  EXPECT_EQ(reader.read(R"({"url": "u", "text": "B, mended"})").article.id, of_url);
}

struct BadRow {
  std::string_view line, why;
};

TEST(JsonLines, BadLines) {
  const BadRow rows[] = {
      {"", "not JSON"},
      {"nonsense", "not JSON"},
      {R"({"text": "B")", "not JSON"},
      {R"({"text": "B"} {"text": "C"})", "not JSON"},
      {R"(["text"])", "not a JSON object"},
      {R"("text")", "not a JSON object"},
      {"{}", "no text"},
      {R"({"text": ""})", "no text"},
      {R"({"text": 5})", "no text"},
      {R"({"html": "<p>x</p>"})", "\"html\" is not read yet"},
  };
  JsonLineReader reader;
  for (const BadRow& row : rows) EXPECT_THAT(reader.read(row.line).why, HasSubstr(row.why)) << row.line;
  EXPECT_THAT(reader.read(std::string(100000, '[')).why, HasSubstr("not JSON"));
}

TEST(JsonLines, WhatCannotBeReadIsSaidAndLeftOut) {
  const JsonLine line = JsonLineReader().read(R"({"text": "B", "date": "last week", "source": {"name": "x"}})");
  EXPECT_THAT(line.why, IsEmpty());
  EXPECT_EQ(line.article.date, std::nullopt);
  EXPECT_THAT(line.warnings, ElementsAre(HasSubstr("\"source\" is not a string"), HasSubstr("last week")));
}

TEST(JsonLines, AnyBytesGiveAnArticleOrAReason) {
  const std::string good = R"({"id": "a", "title": "T", "text": "T\n\nB \ud83d\ude42", "date": "2015-09-24"})";
  std::mt19937 random(11);
  JsonLineReader reader;
  for (int round = 0; round < 20000; ++round) {
    std::string bytes = good;
    for (unsigned change = 0; change <= random() % 3; ++change)
      bytes[random() % bytes.size()] = static_cast<char>(random());
    const JsonLine line = reader.read(bytes);
    EXPECT_TRUE(!line.why.empty() || !line.article.id.empty());
    EXPECT_TRUE(!line.why.empty() || !text_of(line.article).empty());
  }
}

}  // namespace
}  // namespace entente::detail
