#include "ingest/coding/reader/learned_reader.h"

#include "tests/reader/shipped_pack.h"

#include "entente/error.h"
#include "ingest/coding/reader/pair_features.h"
#include "ingest/coding/reader/sequence.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include <cmath>
#include <cstring>
#include <fstream>
#include <limits>
#include <set>

namespace entente {
namespace {

using detail::SentenceSequence;
using nlohmann::json;
using testing::file_of;
using testing::pack;
using testing::pack_bytes;

// Where a value lies between two 8-bit steps, the last bit of a sum decides which it takes; what follows moves by that
// step. encoder_test.cpp compares floats, which have no steps, more strictly.
constexpr float tolerance = 0.04F;

const json& sentences() {
  static const json read = json::parse(file_of("tests/coding/fixtures/coder.json"))["sentences"];
  return read;
}

Token token_of(const json& word, std::uint32_t first) {
  static std::set<std::string> tags;
  Token token;
  token.pos = pos_named(word["pos"].get<std::string>()).value();
  token.dep = dep_named(word["dep"].get<std::string>()).value();
  token.tag = *tags.insert(word["tag"].get<std::string>()).first;
  token.lemma = word["lemma"].get<std::string>();
  token.head = word["head"].get<std::uint32_t>() + first;
  return token;
}

void add_names(const json& words, std::uint32_t first, Document& document) {
  for (std::uint32_t i = 0; i < words.size(); ++i) {
    if (words[i]["name"] == -1) continue;
    if (i > 0 && words[i]["name"] == words[i - 1]["name"])
      document.names.back().tokens.last = first + i + 1;
    else
      document.names.push_back(
          {{first + i, first + i + 1}, entity_label_named(words[i]["label"].get<std::string>()).value()});
  }
}

void add_words(const json& words, Document& document) {
  const auto first = static_cast<std::uint32_t>(document.tokens.size());
  for (const json& word : words) {
    Token token = token_of(word, first);
    token.start = static_cast<std::uint32_t>(document.text.size());
    document.text += word["text"].get<std::string>();
    token.end = static_cast<std::uint32_t>(document.text.size());
    document.text += ' ';
    document.tokens.push_back(token);
  }
  add_names(words, first, document);
}

void add_sentence(const json& sentence, Document& document) {
  const auto first = static_cast<std::uint32_t>(document.tokens.size());
  add_words(sentence["tokens"], document);
  document.sentences.push_back({first, static_cast<std::uint32_t>(document.tokens.size())});
}

Document document_of(const json& sentence) {
  Document document;
  add_sentence(sentence, document);
  return document;
}

// The words of an empty line.
void add_empty_line(Document& document) {
  Token token;
  token.pos = Pos::SPACE;
  token.head = static_cast<std::uint32_t>(document.tokens.size());
  token.start = static_cast<std::uint32_t>(document.text.size());
  document.text += "\n\n";
  token.end = static_cast<std::uint32_t>(document.text.size());
  document.tokens.push_back(token);
}

SentenceSequence coded(const Document& document) {
  const PackedStrings pieces = pack().strings("encoder.pieces");
  std::vector<std::string_view> vocabulary;
  for (std::size_t i = 0; i < pieces.size(); ++i) vocabulary.push_back(pieces[i]);
  const WordPiece wordpiece{vocabulary};
  return detail::sequence_of(detail::words_of_sentence(document, document.sentences[0]), wordpiece, 160);
}

std::vector<std::uint32_t> candidates_of(const SentenceSequence& sequence) {
  std::vector<std::uint32_t> out;
  for (std::uint32_t i = 0; i < sequence.words.size(); ++i)
    if (sequence.words.candidate[i]) out.push_back(i);
  return out;
}

TEST(Reader, PiecesPlacesAndCandidatesAreTheTrainings) {
  for (const json& sentence : sentences()) {
    const Document document = document_of(sentence);
    const auto sequence = coded(document);
    EXPECT_EQ(json(sequence.sequence.ids), sentence["pieces"]) << document.text;
    EXPECT_EQ(json(sequence.place), sentence["places"]) << document.text;
    EXPECT_EQ(json(candidates_of(sequence)), sentence["candidates"]) << document.text;
  }
}

TEST(Reader, PairsAreTheTrainings) {
  for (const json& sentence : sentences()) {
    const Document document = document_of(sentence);
    const auto sequence = coded(document);
    for (const json& trigger : sentence["triggers"]) {
      const auto rows = detail::pair_rows(sequence.words, trigger["trigger"], candidates_of(sequence));
      ASSERT_EQ(rows.size(), trigger["paths"].size());
      for (std::size_t j = 0; j < rows.size(); ++j) EXPECT_EQ(json(rows[j].path), trigger["paths"][j]) << document.text;
      for (std::size_t j = 0; j < trigger["rows"].size(); ++j)
        EXPECT_EQ(json(rows[j].features), trigger["rows"][j]) << document.text;
    }
  }
}

TEST(Reader, VectorsAreTheTrainings) {
  const Encoder encoder{pack()};
  double sum = 0, count = 0;
  for (const json& sentence : sentences()) {
    const Document document = document_of(sentence);
    auto sequence = coded(document);
    sequence.sequence.wanted.clear();
    const auto encoded = encoder.encode({&sequence.sequence, 1})[0];
    for (std::size_t i = 0; i < sequence.place.size(); ++i)
      for (std::size_t k = 0; k < 4; ++k, ++count) {
        const float away = encoded.row(sequence.place[i])[k] - sentence["vectors"][i][k].get<float>();
        EXPECT_LT(std::abs(away), 2 * tolerance) << document.text << i;
        sum += std::abs(away);
      }
  }
  EXPECT_LT(sum / count, 0.01);
}

// Scores of `candidates` and nobody, as the fixture lists them.
std::vector<float> listed(const std::vector<ArgumentScore>& scores, const json& candidates) {
  std::vector<float> out(candidates.size() + 1);
  for (const ArgumentScore& score : scores) {
    const auto at = std::ranges::find(candidates, json(score.token));
    out[score.token == ArgumentScore::nobody ? candidates.size() : static_cast<std::size_t>(at - candidates.begin())] =
        score.score;
  }
  return out;
}

template <class Values>
void expect_near(const Values& values, const json& expected, const std::string& what) {
  ASSERT_EQ(values.size(), expected.size()) << what;
  for (std::size_t i = 0; i < values.size(); ++i)
    EXPECT_NEAR(values[i], expected[i].get<float>(), tolerance) << what << " " << i;
}

TEST(Reader, ReadingsAreTheTrainings) {
  const Reader reader = learned_reader(pack_bytes().view(), "coder.pack");
  for (const json& sentence : sentences()) {
    const Document document = document_of(sentence);
    const auto triggers = reader(document, {})[0].triggers;
    ASSERT_EQ(triggers.size(), sentence["triggers"].size()) << document.text;
    for (std::size_t k = 0; k < triggers.size(); ++k) {
      const json& wanted = sentence["triggers"][k];
      EXPECT_EQ(json(triggers[k].token), wanted["trigger"]) << document.text;
      expect_near(triggers[k].types, wanted["types"], document.text + "types");
      expect_near(triggers[k].modality, wanted["modality"], document.text + "modality");
      EXPECT_NEAR(triggers[k].polarity[1], wanted["negative"].get<float>(), tolerance) << document.text;
      expect_near(listed(triggers[k].subject, sentence["candidates"]), wanted["subject"], document.text + "subject");
      expect_near(listed(triggers[k].object, sentence["candidates"]), wanted["object"], document.text + "object");
      expect_near(listed(triggers[k].speaker, sentence["candidates"]), wanted["speaker"], document.text + "speaker");
    }
  }
}

// Tokens counted from the sentence's first; every number to the bit.
std::string line_of(const SentenceReading& reading, std::uint32_t first) {
  std::string out;
  for (const TriggerReading& t : reading.triggers) {
    out += fmt::format("{} {} {} {}\n", t.token - first, fmt::join(t.types, " "), fmt::join(t.modality, " "), t.said);
    for (const auto* scores : {&t.subject, &t.object, &t.speaker})
      for (const ArgumentScore& s : *scores)
        out += fmt::format("{}:{} ", s.token == ArgumentScore::nobody ? s.token : s.token - first, s.score);
  }
  return out;
}

TEST(Reader, ASentenceIsReadTheSameInAnyCompany) {
  const Reader reader = learned_reader({});
  Document all;
  for (const json& sentence : sentences()) add_sentence(sentence, all);
  const auto together = reader(all, {});
  ASSERT_EQ(together.size(), sentences().size());
  for (std::size_t s = 0; s < together.size(); ++s)
    EXPECT_EQ(line_of(together[s], all.sentences[s].first), line_of(reader(document_of(sentences()[s]), {})[0], 0))
        << s;
}

TEST(Reader, WhatIsNotAskedForIsNotRead) {
  const Reader reader = learned_reader({});
  Document all;
  for (const json& sentence : sentences()) add_sentence(sentence, all);
  std::vector<bool> asked(all.sentences.size());
  for (std::size_t s = 0; s < asked.size(); s += 2) asked[s] = true;
  const auto whole = reader(all, {}), part = reader(all, asked);
  ASSERT_EQ(part.size(), whole.size());
  for (std::size_t s = 0; s < part.size(); ++s)
    EXPECT_EQ(line_of(part[s], 0), asked[s] ? line_of(whole[s], 0) : line_of({}, 0)) << s;
}

TEST(Reader, EmptyLinesCutASentenceIntoUnits) {
  const Reader reader = learned_reader({});
  Document joined;
  add_words(sentences()[0]["tokens"], joined);
  add_empty_line(joined);
  const auto second = static_cast<std::uint32_t>(joined.tokens.size());
  add_words(sentences()[1]["tokens"], joined);
  joined.tokens[second].head = 0;  // an arc over the cut does not count
  joined.sentences.push_back({0, static_cast<std::uint32_t>(joined.tokens.size())});
  Document apart = document_of(sentences()[1]);
  apart.tokens[0].head = 0;
  auto triggers = reader(document_of(sentences()[0]), {})[0].triggers;
  const std::size_t of_first = triggers.size();
  const auto found = reader(joined, {})[0].triggers;
  const auto of_second = reader(apart, {})[0].triggers;
  ASSERT_EQ(found.size(), of_first + of_second.size());
  EXPECT_EQ(line_of({{found.begin(), found.begin() + static_cast<std::ptrdiff_t>(of_first)}}, 0),
            line_of({triggers}, 0));
  EXPECT_EQ(line_of({{found.begin() + static_cast<std::ptrdiff_t>(of_first), found.end()}}, second),
            line_of({of_second}, 0));
}

TEST(Reader, WordsPastTheLimitAreCutOff) {
  Document document;
  for (int n = 0; n < 30; ++n) add_words(sentences()[0]["tokens"], document);
  document.sentences.push_back({0, static_cast<std::uint32_t>(document.tokens.size())});
  const auto sequence = coded(document);
  EXPECT_EQ(sequence.sequence.ids.size(), 160u);
  EXPECT_EQ(sequence.place.back(), 158u);
  EXPECT_FALSE(sequence.words.may_trigger[sequence.words.size() - 9]);
  EXPECT_EQ(learned_reader({})(document, {}).size(), 1u);
}

TEST(Reader, NothingGivesNothing) {
  Document document;
  EXPECT_TRUE(learned_reader({})(document, {}).empty());
  document.sentences.push_back({0, 0});
  EXPECT_TRUE(learned_reader({})(document, {})[0].triggers.empty());
}

}  // namespace
}  // namespace entente
