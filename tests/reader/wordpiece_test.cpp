#include "ingest/language/encoder/wordpiece.h"

#include "entente/error.h"

#include <gtest/gtest.h>

namespace entente {
namespace {

const std::vector<std::string_view> vocabulary{
    "[UNK]", "[CLS]", "[SEP]", "un",  "##want", "##ed", "runn", "##ing", ",", "'",  "cafe",    "zurich",
    "中",    "文",    "a",     "##a", "1",      "$",    "…",    "“",     "s", "ss", "strasse", "ı"};

struct Row {
  std::string text;
  std::vector<std::string_view> pieces;
};

const Row rows[] = {
    {"", {}},
    {"unwanted", {"un", "##want", "##ed"}},
    {"UNwanted", {"un", "##want", "##ed"}},
    {"running", {"runn", "##ing"}},
    {"unrunning", {"[UNK]"}},
    {"café", {"cafe"}},
    {"CAFÉ", {"cafe"}},
    {"cafe\u0301", {"cafe"}},
    {"Zürich", {"zurich"}},
    {"cafe's", {"cafe", "'", "s"}},
    {"cafe,1", {"cafe", ",", "1"}},
    {"$1", {"$", "1"}},
    {"…", {"…"}},
    {"“a", {"“", "a"}},
    {"中文", {"中", "文"}},
    {"a中a", {"a", "中", "a"}},
    {"a\u00A0a", {"a", "a"}},
    {"a\u200Ba", {"a", "##a"}},
    {"\u200B", {}},
    {"\xEF\xBF\xBD"
     "a",
     {"a"}},
    {"a\xFF"
     "a",
     {"a", "##a"}},
    {"\xC3", {}},
    {"xyz", {"[UNK]"}},
    {std::string(100, 'a'), {}},
    {std::string(101, 'a'), {"[UNK]"}},
};

TEST(WordPiece, Rows) {
  const WordPiece wordpiece{vocabulary};
  for (const Row& row : rows) {
    std::vector<std::string_view> found;
    for (const auto id : wordpiece.pieces_of(row.text)) found.push_back(vocabulary[static_cast<std::size_t>(id)]);
    auto wanted = row.pieces;
    if (row.text.size() == 100) wanted.assign(100, "##a"), wanted[0] = "a";
    EXPECT_EQ(found, wanted) << row.text;
  }
}

TEST(WordPiece, RefusesAVocabularyWithoutTheSpecialPieces) {
  for (const std::size_t missing : {0u, 1u, 2u}) {
    auto pieces = vocabulary;
    pieces[missing] = "x";
    EXPECT_THROW(WordPiece{pieces}, Error) << missing;
  }
}

}  // namespace
}  // namespace entente
