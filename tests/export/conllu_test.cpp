#include "export/conllu.h"

#include "export/doc_json.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace entente {
namespace {

Token token(std::uint32_t start, std::uint32_t end, bool space_after, Pos pos, std::string_view tag, Dep dep,
            std::uint32_t head, std::string lemma) {
  Token made;
  made.start = start, made.end = end, made.space_after = space_after;
  made.pos = pos, made.tag = tag, made.dep = dep, made.head = head, made.lemma = std::move(lemma);
  return made;
}

/// Two sentences; the é has two bytes.
Document example() {
  Document document;
  document.text = "\xc3\x89va left.\nWhy?";
  document.tokens = {token(0, 4, true, Pos::PROPN, "NNP", Dep::nsubj, 1, "\xc3\x89va"),
                     token(5, 9, false, Pos::VERB, "VBD", Dep::ROOT, 1, "leave"),
                     token(9, 10, false, Pos::PUNCT, ".", Dep::punct, 1, "."),
                     token(10, 11, false, Pos::SPACE, "_SP", Dep::dep, 2, "\n"),
                     token(11, 14, false, Pos::SCONJ, "WRB", Dep::ROOT, 4, "why"),
                     token(14, 15, false, Pos::PUNCT, ".", Dep::punct, 4, "?")};
  document.tokens[0].morph = "Number=Sing";
  document.sentences = {{0, 4}, {4, 6}};
  document.names = {{{0, 1}, EntityLabel::PERSON}};
  return document;
}

TEST(Conllu, HasOneLineAToken) {
  EXPECT_EQ(conllu(example(), "a.txt"),
            "# newdoc id = a.txt\n"
            "# sent_id = a.txt-1\n"
            "# text = \xc3\x89va left. \n"
            "1\t\xc3\x89va\t\xc3\x89va\tPROPN\tNNP\tNumber=Sing\t2\tnsubj\t_\tstart_char=0|end_char=3|ner=B-PERSON\n"
            "2\tleft\tleave\tVERB\tVBD\t_\t0\troot\t_\tSpaceAfter=No|start_char=4|end_char=8\n"
            "3\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\tSpaceAfter=No|start_char=8|end_char=9\n"
            "4\t\\n\t\\n\tSPACE\t_SP\t_\t3\tdep\t_\tSpaceAfter=No|start_char=9|end_char=10\n"
            "\n"
            "# sent_id = a.txt-2\n"
            "# text = Why?\n"
            "1\tWhy\twhy\tSCONJ\tWRB\t_\t0\troot\t_\tSpaceAfter=No|start_char=10|end_char=13\n"
            "2\t?\t?\tPUNCT\t.\t_\t1\tpunct\t_\tSpaceAfter=No|start_char=13|end_char=14\n"
            "\n");
}

TEST(Conllu, OfAnEmptyDocumentIsItsIdAlone) {
  EXPECT_EQ(conllu({}, "a\nb"), "# newdoc id = a b\n\n");
}

TEST(DocJson, CountsInCodePoints) {
  const auto json = nlohmann::json::parse(doc_json(example()));
  EXPECT_EQ(json["text"], "\xc3\x89va left.\nWhy?");
  EXPECT_EQ(json["ents"], nlohmann::json::parse(R"([{"start": 0, "end": 3, "label": "PERSON"}])"));
  EXPECT_EQ(json["sents"], nlohmann::json::parse(R"([{"start": 0, "end": 10}, {"start": 10, "end": 14}])"));
  ASSERT_EQ(json["tokens"].size(), 6u);
  EXPECT_EQ(json["tokens"][1], nlohmann::json::parse(R"({"id": 1, "start": 4, "end": 8, "tag": "VBD", "pos": "VERB",
      "morph": "", "lemma": "leave", "dep": "ROOT", "head": 1})"));
  EXPECT_EQ(json["tokens"][3]["lemma"], "\n");
}

TEST(DocJson, OfAnEmptyDocumentHasEmptyLists) {
  EXPECT_EQ(doc_json({}), R"({"text": "", "ents": [], "sents": [], "tokens": [], "noun_chunks": []})");
}

}  // namespace
}  // namespace entente
