#include "ingest/language/lemmatizer.h"

#include "ingest/language/convert/convert.h"
#include "ingest/language/strings.h"
#include "tests/language/document_rows.h"
#include "tests/language/memory_pack.h"

#include <gtest/gtest.h>

#include <map>
#include <memory>

namespace entente {
namespace {

using Strings = std::vector<std::string>;

MsgValue text(const std::string& value) {
  return {std::string_view(value)};
}

MsgValue list(const Strings& values) {
  MsgValue::Array array;
  for (const auto& value : values) array.push_back(text(value));
  return {array};
}

MsgValue map(MsgValue::Map pairs) {
  return {std::make_shared<const MsgValue::Map>(std::move(pairs))};
}

MsgValue by_verb(MsgValue value) {
  return map({{{string_id("verb")}, std::move(value)}});
}

// What the values point into.
const Strings index_forms = {"go", "carry", "hope", "hop", "saw"};
const std::vector<Strings> verb_rules = {{"ies", "y"}, {"es", "e"}, {"es", ""}, {"s", ""}, {"ed", "e"}, {"ed", ""}};
const std::map<std::string, Strings> verb_exceptions = {{"went", {"go"}}, {"saw", {"see", "saw"}}, {"hoped", {"hope"}}};

const Lemmatizer& small_lemmatizer() {
  static const testing::MemoryPack pack = [] {
    MsgValue::Array rules;
    for (const auto& rule : verb_rules) rules.push_back(list(rule));
    MsgValue::Map exceptions;
    for (const auto& [form, lemmas] : verb_exceptions) exceptions.emplace_back(text(form), list(lemmas));
    const auto lookups = map({{{std::string_view("lemma_index")}, by_verb(list(index_forms))},
                              {{std::string_view("lemma_exc")}, by_verb(map(exceptions))},
                              {{std::string_view("lemma_rules")}, by_verb({rules})}});
    auto writer = testing::pack_writer();
    convert_lemmatizer(lookups, writer);
    return testing::MemoryPack(writer);
  }();
  static const Lemmatizer lemmatizer(pack.reader());
  return lemmatizer;
}

TEST(Lemmatizer, UsesFormsRulesAndExceptions) {
  struct Row {
    std::string text;
    Pos pos;
    std::string morph, lemma;
  };
  const Row rows[] = {
      {"carries", Pos::VERB, "Tense=Pres|VerbForm=Fin|Number=Sing", "carry"},
      {"goes", Pos::VERB, "Number=Sing", "go"},
      {"hopes", Pos::VERB, "Number=Sing", "hope"},
      {"Went", Pos::VERB, "Tense=Past|VerbForm=Fin", "go"},
      {"saw", Pos::VERB, "Tense=Past|VerbForm=Fin", "saw"},
      {"hoped", Pos::VERB, "Tense=Past|VerbForm=Fin", "hop"},  // an exception that a rule gave too moves nothing
      {"Blorbed", Pos::VERB, "Tense=Past|VerbForm=Fin", "blorbe"},
      {"re-goed", Pos::VERB, "Tense=Past", "re-goe"},
      {"Blorb", Pos::VERB, "Tense=Past", "Blorb"},
      {"Blorbs", Pos::VERB, "VerbForm=Inf", "blorbs"},
      {"Blorbs", Pos::VERB, "Tense=Pres|VerbForm=Fin", "blorbs"},
      {"Cars", Pos::NOUN, "Number=Plur", "cars"},
      {"Paris", Pos::PROPN, "Number=Sing", "Paris"},
      {"The", Pos::DET, "Definite=Def|PronType=Art", "the"},
      {"\n", Pos::SPACE, "", "\n"},
      {"ÉTÉ", Pos::X, "", "été"},
  };
  for (const auto& row : rows) EXPECT_EQ(small_lemmatizer().lemma(row.text, row.pos, row.morph), row.lemma) << row.text;
}

TEST(Lemmatizer, LeavesLemmasThatAreSet) {
  auto document = testing::document_of({{"went", Pos::VERB}, {"saw", Pos::VERB}});
  document.tokens[0].lemma = "wend";
  lemmatize(small_lemmatizer(), document);
  EXPECT_EQ(document.tokens[0].lemma, "wend");
  EXPECT_EQ(document.tokens[1].lemma, "saw");
}

}  // namespace
}  // namespace entente
