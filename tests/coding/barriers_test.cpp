#include "ingest/coding/barriers.h"

#include "ingest/coding/coder.h"
#include "tests/coding/parsed.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <span>
#include <string>
#include <vector>

namespace entente {
namespace {

// A reader that finds one event, done by the first word, and proposes that word as its object.
Reader reader_of_event(std::uint32_t trigger, ActType type, std::uint32_t object) {
  TriggerReading reading = reading_of(trigger, type, 1, 0, object);
  reading.object = {{ArgumentScore::nobody, 0.1F}, {object, 0.9F}};
  return reader_of({reading});
}

std::vector<Fact> facts_of(const Document& document, const Coder& coder) {
  Article article;
  article.body = document.text;
  return code_events(document, actors_of(document), article, coder);
}

struct Row {
  const char* sentence;
  std::uint32_t trigger;
  ActType type;
  std::uint32_t object;
  std::string fact;
};

void check(std::span<const Row> rows) {
  for (const Row& row : rows) {
    const Document document = parsed(row.sentence);
    const auto facts = facts_of(document, Coder(reader_of_event(row.trigger, row.type, row.object)));
    std::vector<std::string> lines;
    for (const Fact& fact : facts)
      if (fact.predicate == detail::name_of(row.type) && fact.subject == row.fact.substr(0, row.fact.find(' ')))
        lines.push_back(line_of(fact));
    EXPECT_EQ(lines, std::vector{row.fact}) << document.text;
  }
}

TEST(Barriers, WhoCannotBeTheRecipient) {
  const std::string condemned =
      "Germany|Germany|PROPN|NNP|nsubj|1 condemned|condemn|VERB|VBD|ROOT|1 the|the|DET|DT|det|3 "
      "attack|attack|NOUN|NN|dobj|1 ";
  const std::string on_israel = condemned + "on|on|ADP|IN|prep|3 Israel|Israel|PROPN|NNP|pobj|4 .|.|PUNCT|.|punct|1";
  const std::string by_israel = condemned + "by|by|ADP|IN|prep|3 Israel|Israel|PROPN|NNP|pobj|4 .|.|PUNCT|.|punct|1";
  const std::string talks = "Kerry|Kerry|PROPN|NNP|nsubj|1 held|hold|VERB|VBD|ROOT|1 talks|talk|NOUN|NNS|dobj|1 ";
  const std::string on_syria = talks + "on|on|ADP|IN|prep|2 Syria|Syria|PROPN|NNP|pobj|3 .|.|PUNCT|.|punct|1";
  const std::string with_syria = talks + "with|with|ADP|IN|prep|2 Syria|Syria|PROPN|NNP|pobj|3 .|.|PUNCT|.|punct|1";
  const char* opposed =
      "France|France|PROPN|NNP|nsubj|1 opposed|oppose|VERB|VBD|ROOT|1 the|the|DET|DT|det|3 plan|plan|NOUN|NN|dobj|1 "
      "and|and|CCONJ|CC|cc|1 Germany|Germany|PROPN|NNP|nsubj|6 refused|refuse|VERB|VBD|conj|1 to|to|PART|TO|aux|8 "
      "sign|sign|VERB|VB|xcomp|6 .|.|PUNCT|.|punct|6";
  const char* offered =
      "Israel|Israel|PROPN|NNP|nsubj|1 offered|offer|VERB|VBD|ROOT|1 a|a|DET|DT|det|3 truce|truce|NOUN|NN|dobj|1 "
      "and|and|CCONJ|CC|cc|1 Egypt|Egypt|PROPN|NNP|nsubj|6 accepted|accept|VERB|VBD|conj|1 it|it|PRON|PRP|dobj|6 "
      ".|.|PUNCT|.|punct|6";
  const Row rows[] = {
      {on_israel.c_str(), 1, ActType::ACCUSE, 5, "Germany ACCUSE - positive actual -"},
      {by_israel.c_str(), 1, ActType::ACCUSE, 5, "Germany ACCUSE Israel positive actual -"},
      {on_syria.c_str(), 2, ActType::CONSULT, 4, "Kerry CONSULT - positive actual -"},
      {with_syria.c_str(), 2, ActType::CONSULT, 4, "Kerry CONSULT Syria positive actual -"},
      {opposed, 1, ActType::REJECT, 5, "France REJECT - positive actual -"},
      {offered, 1, ActType::AGREE, 5, "Israel AGREE Egypt positive actual -"},
  };
  check(rows);
}

TEST(Barriers, WhatIsOwnedUpToOrOrderedIsNotDoneToTheAddressee) {
  const Row rows[] = {
      // Putin admitted that Russia sent troops to Crimea.
      {"Putin|Putin|PROPN|NNP|nsubj|1 admitted|admit|VERB|VBD|ROOT|1 that|that|SCONJ|IN|mark|4 "
       "Russia|Russia|PROPN|NNP|nsubj|4 sent|send|VERB|VBD|ccomp|1 troops|troop|NOUN|NNS|dobj|4 to|to|ADP|IN|prep|4 "
       "Crimea|Crimea|PROPN|NNP|pobj|6 .|.|PUNCT|.|punct|1",
       1, ActType::CONCEDE, 7, "Putin CONCEDE - positive actual -"},
      // Putin ordered the arrest of Navalny.
      {"Putin|Putin|PROPN|NNP|nsubj|1 ordered|order|VERB|VBD|ROOT|1 the|the|DET|DT|det|3 arrest|arrest|NOUN|NN|dobj|1 "
       "of|of|ADP|IN|prep|3 Navalny|Navalny|PROPN|NNP|pobj|4 .|.|PUNCT|.|punct|1",
       1, ActType::REQUEST, 5, "Putin REQUEST - positive actual -"},
      // Putin demanded the withdrawal of Ukraine.
      {"Putin|Putin|PROPN|NNP|nsubj|1 demanded|demand|VERB|VBD|ROOT|1 the|the|DET|DT|det|3 "
       "withdrawal|withdrawal|NOUN|NN|dobj|1 of|of|ADP|IN|prep|3 Ukraine|Ukraine|PROPN|NNP|pobj|4 .|.|PUNCT|.|punct|1",
       1, ActType::REQUEST, 5, "Putin REQUEST Ukraine positive actual -"},
      // Russia and Ukraine are fighting in Homs.
      {"Russia|Russia|PROPN|NNP|nsubj|4 and|and|CCONJ|CC|cc|0 Ukraine|Ukraine|PROPN|NNP|conj|0 are|be|AUX|VBP|aux|4 "
       "fighting|fight|VERB|VBG|ROOT|4 in|in|ADP|IN|prep|4 Homs|Homs|PROPN|NNP|pobj|5 .|.|PUNCT|.|punct|4",
       4, ActType::ASSAULT, 6, "Russia ASSAULT Ukraine positive actual -"},
  };
  check(rows);
}

TEST(Barriers, WhoJudgesAnActHasNotDoneIt) {
  const Document document = parsed(
      "Qatar|Qatar|PROPN|NNP|nsubj|1 condemned|condemn|VERB|VBD|ROOT|1 Egypt|Egypt|PROPN|NNP|poss|4 "
      "'s|'s|PART|POS|case|2 raid|raid|NOUN|NN|dobj|1 .|.|PUNCT|.|punct|1");
  const auto facts = facts_of(document, Coder(reader_of_event(4, ActType::ASSAULT, 0)));
  std::vector<std::string> lines;
  for (const Fact& fact : facts)
    if (fact.predicate == "ASSAULT") lines.push_back(line_of(fact));
  EXPECT_EQ(lines, std::vector<std::string>{"Egypt ASSAULT - positive actual -"});
}

TEST(Barriers, WhoForetellsWhatOthersDoThreatensNobody) {
  const auto threats = [](const char* sentence) {
    const Document document = parsed(sentence);
    std::vector<std::string> lines;
    for (const Fact& fact : facts_of(document, Coder()))
      if (fact.predicate == "THREATEN") lines.push_back(line_of(fact));
    return lines;
  };
  EXPECT_TRUE(threats("NATO|NATO|PROPN|NNP|nsubj|1 warned|warn|VERB|VBD|ROOT|1 of|of|ADP|IN|prep|1 a|a|DET|DT|det|5 "
                      "Chad|Chad|PROPN|NNP|compound|5 attack|attack|NOUN|NN|pobj|2 .|.|PUNCT|.|punct|1")
                  .empty());
  EXPECT_FALSE(threats("NATO|NATO|PROPN|NNP|nsubj|1 warned|warn|VERB|VBD|ROOT|1 Chad|Chad|PROPN|NNP|dobj|1 "
                       ".|.|PUNCT|.|punct|1")
                   .empty());
}

TEST(Barriers, ADeedInAClauseOfItsOwnIsNotOfWhoReactsToIt) {
  // Turkey vowed revenge after a bombing in Ankara killed rebels.
  const Document document = parsed(
      "Turkey|Turkey|PROPN|NNP|nsubj|1 vowed|vow|VERB|VBD|ROOT|1 revenge|revenge|NOUN|NN|dobj|1 "
      "after|after|ADP|IN|prep|1 "
      "a|a|DET|DT|det|5 bombing|bombing|NOUN|NN|pobj|3 in|in|ADP|IN|prep|5 Ankara|Ankara|PROPN|NNP|pobj|6 "
      "killed|kill|VERB|VBD|conj|1 rebels|rebel|NOUN|NNS|dobj|8 .|.|PUNCT|.|punct|1");
  for (const Fact& fact : facts_of(document, Coder(reader_of_event(8, ActType::ASSAULT, 9))))
    EXPECT_FALSE(fact.predicate == "ASSAULT" && fact.subject == "Turkey") << line_of(fact);
}

TEST(Barriers, ToWhomTheVerbBeforeIsDoneDoesNothing) {
  // A strike engaged Peru and destroyed Chile.
  const Document document = parsed(
      "A|a|DET|DT|det|1 strike|strike|NOUN|NN|nsubj|2 engaged|engage|VERB|VBD|ROOT|2 Peru|Peru|PROPN|NNP|dobj|2 "
      "and|and|CCONJ|CC|cc|2 destroyed|destroy|VERB|VBD|conj|2 Chile|Chile|PROPN|NNP|dobj|5 .|.|PUNCT|.|punct|2");
  for (const Fact& fact : facts_of(document, Coder(reader_of({reading_of(5, ActType::ASSAULT, 1, 3, 6)}))))
    EXPECT_NE(fact.subject, "Peru") << line_of(fact);
}

TEST(Barriers, WhoIsAskedToActInsteadHasNotActed) {
  // Instead of attacking Iran, Israel urged Turkey.
  const auto document = [](const std::string& first) {
    return parsed(first +
                  "of|of|ADP|IN|prep|5 attacking|attack|VERB|VBG|pcomp|1 Iran|Iran|PROPN|NNP|dobj|2 "
                  "Israel|Israel|PROPN|NNP|nsubj|5 urged|urge|VERB|VBD|ROOT|5 Turkey|Turkey|PROPN|NNP|dobj|5 "
                  ".|.|PUNCT|.|punct|5");
  };
  const Coder coder(reader_of({reading_of(2, ActType::ASSAULT, 1, 6, 3)}));
  const auto attacks_of_turkey = [&](const std::string& first) {
    return std::ranges::count_if(facts_of(document(first), coder), [](const Fact& fact) {
      return fact.predicate == "ASSAULT" && fact.subject == "Turkey";
    });
  };
  EXPECT_EQ(attacks_of_turkey("Instead|instead|ADV|RB|advmod|5 "), 0);
  EXPECT_EQ(attacks_of_turkey("Suspected|suspect|VERB|VBN|advcl|5 "), 1);
}

TEST(Barriers, WhoseDefeatItIsHasSufferedIt) {
  // Chad welcomed Mali's defeat. Chad welcomed Mali's defeat of Niger.
  const std::string lead =
      "Chad|Chad|PROPN|NNP|nsubj|1 welcomed|welcome|VERB|VBD|ROOT|1 Mali|Mali|PROPN|NNP|poss|4 's|'s|PART|POS|case|2 "
      "defeat|defeat|NOUN|NN|dobj|1 ";
  const std::string of_niger = "of|of|ADP|IN|prep|4 Niger|Niger|PROPN|NNP|pobj|5 ";
  const Coder coder(reader_of({reading_of(4, ActType::ASSAULT, 1, 2, ArgumentScore::nobody)}));
  const auto acts_of_mali = [&](const std::string& words) {
    return std::ranges::count_if(facts_of(parsed(words + ".|.|PUNCT|.|punct|1"), coder), [](const Fact& fact) {
      return fact.predicate == "ASSAULT" && fact.subject == "Mali";
    });
  };
  EXPECT_EQ(acts_of_mali(lead), 0);
  EXPECT_EQ(acts_of_mali(lead + of_niger), 1);
}

// Whether a reader's wish that the first word has done what the noun tells comes true.
bool takes_first_for_doer(const std::string& words, std::uint32_t noun, ActType type) {
  const Coder coder(reader_of({reading_of(noun, type, 1, 0, ArgumentScore::nobody)}));
  return std::ranges::any_of(facts_of(parsed(words), coder), [&](const Fact& fact) {
    return fact.predicate == detail::name_of(type) && fact.subject == "Chad";
  });
}

TEST(Barriers, WhoEndsOrSuffersAnActHasNotDoneIt) {
  const auto sentence = [](const std::string& verb, const std::string& noun) {
    return "Chad|Chad|PROPN|NNP|nsubj|1 " + verb + "|VERB|VBD|ROOT|1 the|the|DET|DT|det|3 " + noun +
           "|NOUN|NN|dobj|1 .|.|PUNCT|.|punct|1";
  };
  EXPECT_FALSE(takes_first_for_doer(sentence("ended|end", "conflict|conflict"), 3, ActType::ASSAULT));
  EXPECT_TRUE(takes_first_for_doer(sentence("began|begin", "conflict|conflict"), 3, ActType::ASSAULT));
  EXPECT_TRUE(takes_first_for_doer(
      "Chad|Chad|PROPN|NNP|nsubj|1 ended|end|VERB|VBD|ROOT|1 its|its|PRON|PRP$|poss|3 conflict|conflict|NOUN|NN|dobj|1 "
      ".|.|PUNCT|.|punct|1",
      3, ActType::ASSAULT));
  EXPECT_FALSE(takes_first_for_doer(sentence("drew|draw", "criticism|criticism"), 3, ActType::ACCUSE));
  EXPECT_TRUE(takes_first_for_doer(sentence("voiced|voice", "criticism|criticism"), 3, ActType::ACCUSE));
}

TEST(Barriers, WhoIsDiscussedDoesNotDiscuss) {
  // Chad discussed removing Mali. Chad discussed removing Mali with Niger.
  const std::string lead =
      "Chad|Chad|PROPN|NNP|nsubj|1 discussed|discuss|VERB|VBD|ROOT|1 removing|remove|VERB|VBG|xcomp|1 "
      "Mali|Mali|PROPN|NNP|dobj|2 ";
  const std::string with_niger = "with|with|ADP|IN|prep|2 Niger|Niger|PROPN|NNP|pobj|4 ";
  const auto partner = [](const std::string& words, std::uint32_t object) {
    const auto facts =
        facts_of(parsed(words + ".|.|PUNCT|.|punct|1"), Coder(reader_of_event(1, ActType::CONSULT, object)));
    return facts.empty() ? "" : facts[0].object.value_or("-");
  };
  EXPECT_EQ(partner(lead, 3), "-");
  EXPECT_EQ(partner(lead + with_niger, 5), "Niger");
  const std::string spoke = "Chad|Chad|PROPN|NNP|nsubj|1 spoke|speak|VERB|VBD|ROOT|1 ";
  EXPECT_EQ(partner(spoke + "about|about|ADP|IN|prep|1 Mali|Mali|PROPN|NNP|pobj|2 ", 3), "-");
  EXPECT_EQ(partner(spoke + "to|to|ADP|IN|prep|1 Mali|Mali|PROPN|NNP|pobj|2 ", 3), "Mali");
}

TEST(Barriers, WhomTheThingAskedForServesAgainstIsNotAsked) {
  const Row rows[] = {
      // Chad proposed ways to defeat Mali.
      {"Chad|Chad|PROPN|NNP|nsubj|1 proposed|propose|VERB|VBD|ROOT|1 ways|way|NOUN|NNS|dobj|1 to|to|PART|TO|aux|4 "
       "defeat|defeat|VERB|VB|acl|2 Mali|Mali|PROPN|NNP|dobj|4 .|.|PUNCT|.|punct|1",
       1, ActType::REQUEST, 5, "Chad REQUEST - positive actual -"},
      // Chad urged Mali to defeat Niger.
      {"Chad|Chad|PROPN|NNP|nsubj|1 urged|urge|VERB|VBD|ROOT|1 Mali|Mali|PROPN|NNP|dobj|1 to|to|PART|TO|aux|4 "
       "defeat|defeat|VERB|VB|xcomp|1 Niger|Niger|PROPN|NNP|dobj|4 .|.|PUNCT|.|punct|1",
       1, ActType::REQUEST, 2, "Chad REQUEST Mali positive actual -"},
  };
  check(rows);
}

TEST(Barriers, WhatIsLeftIsNotAsked) {
  const std::string lead = "Chad|Chad|PROPN|NNP|nsubj|1 called|call|VERB|VBD|ROOT|1 for|for|ADP|IN|prep|1 ";
  const std::string tail = "Mali|Mali|PROPN|NNP|pobj|4 .|.|PUNCT|.|punct|1";
  const std::string withdrawal = lead + "withdrawal|withdrawal|NOUN|NN|pobj|2 from|from|ADP|IN|prep|3 " + tail;
  const std::string money = lead + "money|money|NOUN|NN|pobj|2 from|from|ADP|IN|prep|3 " + tail;
  const Row rows[] = {
      {withdrawal.c_str(), 1, ActType::REQUEST, 5, "Chad REQUEST - positive actual -"},
      {money.c_str(), 1, ActType::REQUEST, 5, "Chad REQUEST Mali positive actual -"},
  };
  check(rows);
}

TEST(Barriers, RemarksOfHowItIsToldAreNoObjects) {
  const Row rows[] = {
      // Chad refused, as he said in Mali, it.
      {"Chad|Chad|PROPN|NNP|nsubj|1 refused|refuse|VERB|VBD|ROOT|1 ,|,|PUNCT|,|punct|1 as|as|SCONJ|IN|mark|5 "
       "he|he|PRON|PRP|nsubj|5 said|say|VERB|VBD|advcl|1 in|in|ADP|IN|prep|5 Mali|Mali|PROPN|NNP|pobj|6 "
       ",|,|PUNCT|,|punct|1 it|it|PRON|PRP|dobj|1 .|.|PUNCT|.|punct|1",
       1, ActType::REJECT, 7, "Chad REJECT - positive actual -"},
  };
  check(rows);
}

TEST(Barriers, WhoOnlyHearsItIsNotMeant) {
  // Norway told Peru that Chile had lied. Norway denied it to Peru.
  const Document told = parsed(
      "Norway|Norway|PROPN|NNP|nsubj|1 told|tell|VERB|VBD|ROOT|1 Peru|Peru|PROPN|NNP|dobj|1 that|that|SCONJ|IN|mark|6 "
      "Chile|Chile|PROPN|NNP|nsubj|6 had|have|AUX|VBD|aux|6 lied|lie|VERB|VBN|ccomp|1 .|.|PUNCT|.|punct|1");
  const Document denied = parsed(
      "Norway|Norway|PROPN|NNP|nsubj|1 denied|deny|VERB|VBD|ROOT|1 it|it|PRON|PRP|dobj|1 to|to|ADP|IN|prep|1 "
      "Peru|Peru|PROPN|NNP|pobj|3 .|.|PUNCT|.|punct|1");
  const auto objects = [](const Document& document, ActType type, std::uint32_t object) {
    std::vector<std::string> found;
    for (const Fact& fact : facts_of(document, Coder(reader_of_event(1, type, object))))
      found.push_back(fact.object.value_or("-"));
    return found;
  };
  EXPECT_EQ(objects(told, ActType::ACCUSE, 2), std::vector<std::string>{"Chile"});
  EXPECT_EQ(objects(denied, ActType::REJECT, 4), std::vector<std::string>{"-"});
}

TEST(Barriers, WhereSomebodyUnknownIsHasNotActed) {
  auto does = [](const std::string& sentence, std::uint32_t trigger, std::uint32_t subject) {
    const auto facts =
        facts_of(parsed(sentence), Coder(reader_of({reading_of(trigger, ActType::ASSAULT, 1, subject, 0)})));
    return std::ranges::find(facts, "Chile", &Fact::subject) != facts.end();
  };
  auto cook = [](const std::string& where) {
    return "Peru|Peru|PROPN|NNP|dobj|4 cook|cook|NOUN|NN|nsubj|4 " + where +
           "|ADP|IN|prep|1 Chile|Chile|PROPN|NNP|pobj|2 attacked|attack|VERB|VBD|ROOT|4";
  };
  EXPECT_FALSE(does(cook("in|in"), 4, 1));
  EXPECT_FALSE(does(cook("in|in"), 4, 3));
  EXPECT_TRUE(does(cook("of|of"), 4, 3));
  EXPECT_FALSE(
      does("Anna|Anna|PROPN|NNP|nsubjpass|2 was|be|AUX|VBD|auxpass|2 shot|shoot|VERB|VBN|ROOT|2 "
           "in|in|ADP|IN|prep|2 Chile|Chile|PROPN|NNP|pobj|3",
           2, 4));
}

}  // namespace
}  // namespace entente
