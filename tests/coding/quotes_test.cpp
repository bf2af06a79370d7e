#include "ingest/coding/quotes.h"

#include "tests/coding/parsed.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <string>

namespace entente {
namespace {

struct Row {
  const char* what;
  const char* sentence;
  const char* quotes;  ///< `speaker [its words] <cue> content | content` a line, as the text has them
};

const Row rows[] = {
    {"a clause",
     "Iran|Iran|PROPN|NNP|nsubj|1 said|say|VERB|VBD|ROOT|1 that|that|SCONJ|IN|mark|4 "
     "rebels|rebel|NOUN|NNS|nsubj|4 fled|flee|VERB|VBD|ccomp|1 .|.|PUNCT|.|punct|1",
     "Iran [Iran] <said> that rebels fled\n"},
    {"inverted",
     "\"|\"|PUNCT|``|punct|5 Rebels|rebel|NOUN|NNS|nsubj|2 fled|flee|VERB|VBD|ccomp|5 ,|,|PUNCT|,|punct|5 "
     "\"|\"|PUNCT|''|punct|5 said|say|VERB|VBD|ROOT|5 Iran|Iran|PROPN|NNP|nsubj|5 .|.|PUNCT|.|punct|5",
     "Iran [Iran] <said> \" Rebels fled , \"\n"},
    {"parted by its cue",
     "Rebels|rebel|NOUN|NNS|nsubj|5 ,|,|PUNCT|,|punct|5 Iran|Iran|PROPN|NNP|nsubj|3 "
     "said|say|VERB|VBD|parataxis|5 ,|,|PUNCT|,|punct|5 fled|flee|VERB|VBD|ROOT|5 .|.|PUNCT|.|punct|5",
     "Iran [Iran] <said> Rebels | fled\n"},
    {"with two subjects, of which one is quoted",
     "\"|\"|PUNCT|``|punct|4 Chad|Chad|PROPN|NNP|nsubj|4 ,|,|PUNCT|,|punct|4 \"|\"|PUNCT|''|punct|4 "
     "said|say|VERB|VBD|parataxis|8 Iran|Iran|PROPN|NNP|nsubj|4 ,|,|PUNCT|,|punct|4 \"|\"|PUNCT|``|punct|8 "
     "was|be|AUX|VBD|ROOT|8 wrong|wrong|ADJ|JJ|acomp|8 .|.|PUNCT|.|punct|8 \"|\"|PUNCT|''|punct|8",
     "Iran [Iran] <said> \" Chad , \" | \" was wrong . \"\n"},
    {"who is quoted as saying it",
     "Chad|Chad|PROPN|NNP|nsubj|1 quoted|quote|VERB|VBD|ROOT|1 Iran|Iran|PROPN|NNP|dobj|1 as|as|ADP|IN|prep|1 "
     "saying|say|VERB|VBG|pcomp|3 rebels|rebel|NOUN|NNS|nsubj|6 fled|flee|VERB|VBD|ccomp|4 .|.|PUNCT|.|punct|1",
     "Iran [Iran] <saying> rebels fled\n"},
    {"according to",
     "Rebels|rebel|NOUN|NNS|nsubj|1 fled|flee|VERB|VBD|ROOT|1 ,|,|PUNCT|,|punct|1 "
     "according|accord|VERB|VBG|prep|1 to|to|ADP|IN|prep|3 Iran|Iran|PROPN|NNP|pobj|4 "
     ".|.|PUNCT|.|punct|1",
     "Iran [Iran] <according to> Rebels fled\n"},
    {"a wish",
     "Iran|Iran|PROPN|NNP|nsubj|1 wants|want|VERB|VBZ|ROOT|1 to|to|PART|TO|aux|3 "
     "leave|leave|VERB|VB|xcomp|1 .|.|PUNCT|.|punct|1",
     "Iran [Iran] <wants> to leave\n"},
    {"against something",
     "Iran|Iran|PROPN|NNP|nsubj|1 warned|warn|VERB|VBD|ROOT|1 against|against|ADP|IN|prep|1 "
     "leaving|leave|VERB|VBG|pcomp|2 .|.|PUNCT|.|punct|1",
     "Iran [Iran] <warned> against leaving\n"},
    {"a noun",
     "Iran|Iran|PROPN|NNP|poss|2 's|'s|PART|POS|case|0 claim|claim|NOUN|NN|nsubj|6 "
     "that|that|SCONJ|IN|mark|5 rebels|rebel|NOUN|NNS|nsubj|5 fled|flee|VERB|VBD|acl|2 "
     "failed|fail|VERB|VBD|ROOT|6 .|.|PUNCT|.|punct|6",
     "Iran [Iran 's] <claim> that rebels fled\n"},
    {"nobody named",
     "He|he|PRON|PRP|nsubj|1 said|say|VERB|VBD|ROOT|1 rebels|rebel|NOUN|NNS|nsubj|3 "
     "fled|flee|VERB|VBD|ccomp|1 .|.|PUNCT|.|punct|1",
     "- [He] <said> rebels fled\n"},
    {"words in a quotation are its own",
     "\"|\"|PUNCT|``|punct|6 We|we|PRON|PRP|nsubj|2 think|think|VERB|VBP|ccomp|6 rebels|rebel|NOUN|NNS|nsubj|4 "
     "fled|flee|VERB|VBD|ccomp|2 \"|\"|PUNCT|''|punct|6 said|say|VERB|VBD|ROOT|6 Iran|Iran|PROPN|NNP|nsubj|6 "
     ".|.|PUNCT|.|punct|6",
     "Iran [Iran] <said> \" We think rebels fled \"\n"},
    {"a name and a colon",
     "Rouhani|Rouhani|PROPN|NNP|dep|3 :|:|PUNCT|:|punct|3 Rebels|rebel|NOUN|NNS|nsubj|3 "
     "fled|flee|VERB|VBD|ROOT|3",
     "Rouhani [Rouhani] <:> Rebels fled\n"},
    {"a label and a colon",
     "Correction|correction|NOUN|NN|dep|3 :|:|PUNCT|:|punct|3 Rebels|rebel|NOUN|NNS|nsubj|3 "
     "fled|flee|VERB|VBD|ROOT|3",
     ""},
    {"nothing attributed", "Rebels|rebel|NOUN|NNS|nsubj|1 fled|flee|VERB|VBD|ROOT|1 .|.|PUNCT|.|punct|1", ""},
};

std::string words(const Document& document, const Span& span) {
  return document.text.substr(span.start, span.end - span.start);  // the rows are ASCII
}

std::string written(const Document& document, const std::vector<Quote>& quotes) {
  std::string lines;
  for (const Quote& quote : quotes) {
    lines += fmt::format("{} [{}] <{}>", quote.speaker.value_or("-"),
                         quote.speaker_span ? words(document, *quote.speaker_span) : "-",
                         quote.cue_span ? words(document, *quote.cue_span) : "-");
    for (std::size_t part = 0; part < quote.content_spans.size(); ++part)
      lines.append(part ? " | " : " ").append(words(document, quote.content_spans[part]));
    lines += '\n';
  }
  return lines;
}

TEST(FindQuotes, TellsWhoSaysWhat) {
  for (const Row& row : rows) {
    const Document document = parsed(row.sentence);
    EXPECT_EQ(written(document, find_quotes(document, actors_of(document))), row.quotes) << row.what;
  }
}

TEST(FindQuotes, HasNothingToSayOfAnEmptyDocument) {
  EXPECT_TRUE(find_quotes(Document{}, Actors{}).empty());
}

TEST(Quotes, LeaveOutWhenTheyWereSaid) {
  Document document = parsed(
      "Iran|Iran|PROPN|NNP|nsubj|1 said|say|VERB|VBD|ROOT|1 on|on|ADP|IN|prep|5 Tuesday|Tuesday|PROPN|NNP|pobj|2 "
      "it|it|PRON|PRP|nsubj|5 fled|flee|VERB|VBD|ccomp|1");
  document.names.push_back({{3, 4}, EntityLabel::DATE});
  const auto quotes = find_quotes(document, actors_of(document));
  ASSERT_EQ(quotes.size(), 1U);
  const Span content = quotes[0].content_spans.at(0);
  EXPECT_EQ(document.text.substr(content.start, content.end - content.start), "it fled");
}

TEST(Quotes, AreNoDeeds) {
  Quote quote;
  quote.cue_span = Span{5, 13};
  Fact fact;
  fact.trigger_span = Span{5, 13};
  for (const auto& [predicate, left] : {std::pair{"ASSAULT", 0U}, std::pair{"ACCUSE", 1U}}) {
    std::vector<Quote> quotes{quote};
    fact.predicate = predicate;
    drop_deeds(quotes, {fact});
    EXPECT_EQ(quotes.size(), left) << predicate;
  }
}

}  // namespace
}  // namespace entente
