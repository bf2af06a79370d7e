#include "ingest/coding/headline.h"

#include "tests/coding/parsed.h"

#include <gtest/gtest.h>

#include <string>

namespace entente::detail {
namespace {

// Every word a proper noun that governs itself, its own lemma.
Document words_of(const std::string& text) {
  std::string words;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    const std::string word = text.substr(at, end - at);
    words += word + "|" + word + "|PROPN|NNP|ROOT|0 ";
    at = end + 1;
  }
  return parsed(words);
}

struct Story {
  const char* unit;
  const char* first;  ///< the first word behind the dateline
};

const Story stories[] = {
    {"KYIV - Troops fired .", "Troops"},
    {"KYIV , Ukraine ( AP ) — Troops fired .", "Troops"},
    {"Kyiv ( Reuters ) - Troops fired .", "Troops"},
    {"LAGOS ( NAN ) : Troops fired .", "Troops"},
    {"PORT AU PRINCE , May 4 -- Troops fired .", "Troops"},
    {"Kyiv - the capital - was shelled .", "Kyiv"},
    {"MODERATOR : Troops fired .", "MODERATOR"},
    {"NATO troops fired - twice .", "NATO"},
    {"Troops fired .", "Troops"},
};

TEST(WithoutDateline, LeavesThePlaceAndTheAgencyOut) {
  for (const Story& story : stories) {
    const Document document = words_of(story.unit);
    const TokenSpan words = without_dateline(document, document.sentences[0]);
    EXPECT_EQ(text_of(document, document.tokens[words.first]), story.first) << story.unit;
    EXPECT_EQ(words.last, document.sentences[0].last);
  }
}

TEST(WithoutDateline, KnowsBodiesAndHyphens) {
  Document body = words_of("NATO — Europe — fired .");
  body.names.push_back({{0, 1}, EntityLabel::ORG});
  EXPECT_EQ(without_dateline(body, body.sentences[0]), body.sentences[0]);
  Document pair = words_of("CHINA - RUSSIA talks began .");
  pair.tokens[0].end = pair.tokens[1].start;  // no space before the hyphen
  EXPECT_EQ(without_dateline(pair, pair.sentences[0]), pair.sentences[0]);
}

struct Kind {
  const char* unit;
  SentenceKind kind;
};

const Kind kinds[] = {
    {"Troops fired on the town .", SentenceKind::body},
    {"In this May 4 , 2018 , file photo , a soldier stands guard .", SentenceKind::caption},
    {"File photo of the minister", SentenceKind::caption},
    {"The minister (pictured on Monday ) met the envoy .", SentenceKind::caption},
    {"The minister met the envoy . (Getty Images)", SentenceKind::caption},
    {"Reporting by Ann Smith", SentenceKind::aside},
    {"Read more about the war", SentenceKind::aside},
};

TEST(UnitsOf, KnowsCaptionsAndAsides) {
  for (const Kind& row : kinds) {
    const Document document = words_of(row.unit);
    const auto units = units_of(document, Article{});
    ASSERT_EQ(units.size(), 1u) << row.unit;
    EXPECT_EQ(units[0].kind, row.kind) << row.unit;
  }
}

}  // namespace
}  // namespace entente::detail
