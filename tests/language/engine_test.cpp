#include "ingest/language/engine.h"

#include "entente/error.h"

#include <gtest/gtest.h>

#include <fstream>
#include <future>
#include <sstream>

namespace entente {
namespace {

const Engine& engine() {
  static const Engine loaded(ENTENTE_BUILD_MODEL);
  return loaded;
}

const std::vector<std::string> texts = {
    "",
    " ",
    "\n\n\t ",
    "x",
    "\xf0\x9f\x98\x80",
    "Rebels shelled the port of Selim on Tuesday, killing three soldiers, the defence ministry said.",
    "He said: \"We won't leave.\" (They left.)\n\nThe U.N. mission's head, Ana Silva, met both sides in Geneva.",
    "北京 and 東京 signed a treaty\xc2\xa0— https://example.org/x?y=1 — for $3.5bn.",
    "e\xcc\x81t\xc3\xa9 \xef\xbf\xbd \xe2\x80\x9cquoted\xe2\x80\x9d [brackets] {braces} <tags>",
    std::string(300, 'a') + " " + std::string(120, '.'),
};

/// Tokens and the single spaces after them make up the text.
void expect_whole(const Document& document) {
  std::uint32_t at = 0;
  for (const Token& token : document.tokens) {
    ASSERT_EQ(token.start, at);
    ASSERT_LT(token.start, token.end);
    at = token.end;
    if (token.space_after) {
      ASSERT_EQ(document.text.at(at), ' ');
      ++at;
    }
  }
  EXPECT_EQ(at, document.text.size());
}

void expect_trees(const Document& document) {
  std::uint32_t next = 0;
  for (const auto sentence : document.sentences) {
    ASSERT_EQ(sentence.first, next);
    ASSERT_LT(sentence.first, sentence.last);
    next = sentence.last;
  }
  ASSERT_EQ(next, document.tokens.size());
  for (std::size_t i = 0; i < document.tokens.size(); ++i) {
    const Token& token = document.tokens[i];
    ASSERT_LT(token.head, document.tokens.size());
    ASSERT_LE(token.left_edge, i);
    ASSERT_GE(token.right_edge, i);
    EXPECT_EQ(token.head == i, token.dep == Dep::ROOT || (token.pos == Pos::SPACE && token.head == i)) << i;
  }
}

TEST(Engine, KeepsTheTextWhole) {
  for (const auto& text : texts) {
    const Document document = engine().analyse(text);
    EXPECT_EQ(document.text, text);
    expect_whole(document);
    expect_trees(document);
  }
}

TEST(Engine, GivesTheSameWhateverElseIsAnalysed) {
  std::vector<Engine> engines;  // one a text; their documents point into them
  std::vector<Document> alone;
  for (const auto& text : texts) alone.push_back(engines.emplace_back(ENTENTE_BUILD_MODEL).analyse(text));
  const auto all = [&](bool backwards) {
    for (std::size_t i = 0; i < 3 * texts.size(); ++i) {
      const auto k = (backwards ? 3 * texts.size() - 1 - i : i) % texts.size();
      if (engine().analyse(texts[k]).tokens != alone[k].tokens) return false;
    }
    return true;
  };
  std::vector<std::future<bool>> threads;
  for (int i = 0; i < 4; ++i) threads.push_back(std::async(std::launch::async, all, i % 2 == 0));
  for (auto& thread : threads) EXPECT_TRUE(thread.get());
}

// The analysis of the `tokens` from `first` on as that of a text of its own.
Document part_of(const Document& whole, std::size_t first, std::size_t tokens) {
  Document part;
  const auto before = static_cast<std::uint32_t>(first);
  const std::uint32_t start = tokens ? whole.tokens[first].start : 0;
  for (std::size_t i = first; i < first + tokens; ++i) {
    Token token = whole.tokens[i];
    token.start -= start, token.end -= start;
    token.head -= before, token.left_edge -= before, token.right_edge -= before;
    part.tokens.push_back(token);
  }
  const auto here = [&](TokenSpan span) { return span.first >= first && span.first < first + tokens; };
  const auto moved = [&](TokenSpan span) { return TokenSpan{span.first - before, span.last - before}; };
  for (const TokenSpan span : whole.sentences)
    if (here(span)) part.sentences.push_back(moved(span));
  for (const TokenSpan span : whole.noun_chunks)
    if (here(span)) part.noun_chunks.push_back(moved(span));
  for (const NamedSpan& name : whole.names)
    if (here(name.tokens)) part.names.push_back({moved(name.tokens), name.label});
  return part;
}

TEST(Engine, PartsAreTextsOfTheirOwn) {
  std::string text;
  std::vector<std::size_t> starts;
  for (std::size_t i = 0; i < 12 * texts.size(); ++i) {
    starts.push_back(text.size());
    text += texts[i * 7 % texts.size()];
  }
  const Document whole = engine().analyse(text, starts);
  EXPECT_EQ(whole.text, text);
  std::size_t first = 0;
  for (std::size_t i = 0; i < starts.size(); ++i) {
    const Document alone = engine().analyse(texts[i * 7 % texts.size()]);
    ASSERT_LE(first + alone.tokens.size(), whole.tokens.size());
    const Document part = part_of(whole, first, alone.tokens.size());
    EXPECT_EQ(part.tokens, alone.tokens) << i;
    EXPECT_EQ(part.sentences, alone.sentences) << i;
    EXPECT_EQ(part.noun_chunks, alone.noun_chunks) << i;
    EXPECT_EQ(part.names, alone.names) << i;
    first += alone.tokens.size();
  }
  EXPECT_EQ(first, whole.tokens.size());
  EXPECT_TRUE(engine().analyse("", std::vector<std::size_t>{}).tokens.empty());
}

TEST(Engine, ReadsLongDocumentsInParts) {
  std::string text;
  for (int i = 0; i < 1000; ++i) text += "Ministers of both states, among them Ana Silva, met in Geneva. ";
  const Document document = engine().analyse(text);
  expect_whole(document);
  expect_trees(document);
  EXPECT_EQ(document.sentences.size(), 1000u);
  EXPECT_EQ(document.names.size(), 2000u);
}

TEST(Engine, ReadsEndlessSentences) {
  std::string text = "The list";
  for (int i = 0; i < 3000; ++i) text += " of the things that he and she";
  const Document document = engine().analyse(text);
  expect_whole(document);
  expect_trees(document);
}

TEST(Engine, RefusesAModelThatIsNotOne) {
  EXPECT_THROW(Engine("no/such/model.pack"), Error);
  const auto path = std::filesystem::path(::testing::TempDir()) / "broken.pack";
  std::ostringstream bytes;
  bytes << std::ifstream(ENTENTE_BUILD_MODEL, std::ios::binary).rdbuf();
  for (const std::size_t length : {std::size_t{0}, std::size_t{100}, std::size_t{4096}, bytes.str().size() - 1}) {
    std::ofstream(path, std::ios::binary) << bytes.str().substr(0, length);
    EXPECT_THROW(Engine{path}, Error) << length;
  }
  std::filesystem::remove(path);
}

}  // namespace
}  // namespace entente
