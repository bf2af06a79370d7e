#include "ingest/coding/relations.h"

#include "tests/coding/parsed.h"
#include "tests/coding/relations_of.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

namespace entente {
namespace {

const ActorTables& tables() {
  static const ActorTables built_in;
  return built_in;
}

// Every noun with what stands before it below it is a noun phrase.
Document with_phrases(Document document) {
  for (std::uint32_t t = 0; t < document.tokens.size(); ++t) {
    const bool noun = document.tokens[t].pos == Pos::NOUN || document.tokens[t].pos == Pos::PROPN;
    const bool inside = document.tokens[t].dep == Dep::compound || document.tokens[t].dep == Dep::poss;
    if (noun && !inside) document.noun_chunks.push_back({document.tokens[t].left_edge, t + 1});
  }
  return document;
}

std::vector<Fact> relations_in(const char* sentence, const char* day) {
  const Document document = with_phrases(parsed(sentence));
  Article article;
  article.id = "a";
  article.body = document.text;
  article.date = parse_date(day);
  return code_relations(document, resolve_actors(document, article, tables()), article, tables());
}

const RelationRow rows[] = {
    // Russian President Vladimir Putin spoke.
    {"Russian|russian|ADJ|JJ|amod|3 President|President|PROPN|NNP|compound|3 Vladimir|Vladimir|PROPN|NNP|compound|3 "
     "Putin|Putin|PROPN|NNP|nsubj|4 spoke|speak|VERB|VBD|ROOT|4 .|.|PUNCT|.|punct|4",
     "2015-10-01",
     {"PER.vladimir-putin represents RUS stated", "PER.vladimir-putin heads RUS stated",
      "PER.vladimir-putin holds_position POS.RUS.head-of-state stated"},
     {}},
    // NATO spokeswoman Anna Holm spoke.
    {"NATO|NATO|PROPN|NNP|compound|3 spokeswoman|spokeswoman|NOUN|NN|compound|3 Anna|Anna|PROPN|NNP|compound|3 "
     "Holm|Holm|PROPN|NNP|nsubj|4 spoke|speak|VERB|VBD|ROOT|4 .|.|PUNCT|.|punct|4",
     "2015-10-01",
     {"PER.anna-holm represents IGO.NATO stated", "PER.anna-holm holds_position POS.IGO.NATO.spokesperson stated"},
     {"PER.anna-holm heads IGO.NATO"}},
    // Club president Anna Holm spoke: of no state.
    {"Club|club|NOUN|NN|compound|1 president|president|NOUN|NN|compound|3 Anna|Anna|PROPN|NNP|compound|3 "
     "Holm|Holm|PROPN|NNP|nsubj|4 spoke|speak|VERB|VBD|ROOT|4 in|in|ADP|IN|prep|4 Chad|Chad|PROPN|NNP|pobj|5",
     "2015-10-01",
     {},
     {"PER.anna-holm heads TCD", "PER.anna-holm represents TCD"}},
    // Anna Holm, vice president of Boeing, spoke: below who heads it.
    {"Anna|Anna|PROPN|NNP|compound|1 Holm|Holm|PROPN|NNP|nsubj|8 ,|,|PUNCT|,|punct|1 vice|vice|NOUN|NN|compound|4 "
     "president|president|NOUN|NN|appos|1 of|of|ADP|IN|prep|4 Boeing|Boeing|PROPN|NNP|pobj|5 ,|,|PUNCT|,|punct|1 "
     "spoke|speak|VERB|VBD|ROOT|8",
     "2015-10-01",
     {"PER.anna-holm member_of ORG.boeing stated"},
     {"PER.anna-holm heads ORG.boeing"}},
    // Democratic National Committee chairman Anna Holm spoke: the committee is the body.
    {"Democratic|Democratic|PROPN|NNP|compound|2 National|National|PROPN|NNP|compound|2 "
     "Committee|Committee|PROPN|NNP|compound|3 chairman|chairman|NOUN|NN|compound|5 Anna|Anna|PROPN|NNP|compound|5 "
     "Holm|Holm|PROPN|NNP|nsubj|6 spoke|speak|VERB|VBD|ROOT|6",
     "2015-10-01",
     {"PER.anna-holm heads NSA.DEMOCRATS stated"},
     {}},
    // Anna Holm, Boeing's head of design, spoke: she heads a part.
    {"Anna|Anna|PROPN|NNP|compound|1 Holm|Holm|PROPN|NNP|nsubj|8 ,|,|PUNCT|,|punct|1 Boeing|Boeing|PROPN|NNP|poss|5 "
     "'s|'s|PART|POS|case|3 head|head|NOUN|NN|appos|1 of|of|ADP|IN|prep|5 design|design|NOUN|NN|pobj|6 "
     "spoke|speak|VERB|VBD|ROOT|8",
     "2015-10-01",
     {"PER.anna-holm member_of ORG.boeing stated"},
     {"PER.anna-holm heads ORG.boeing"}},
    // Anna Holm, the ambassador to Chad, spoke: she is not Chad's.
    {"Anna|Anna|PROPN|NNP|compound|1 Holm|Holm|PROPN|NNP|nsubj|7 ,|,|PUNCT|,|punct|1 the|the|DET|DT|det|4 "
     "ambassador|ambassador|NOUN|NN|appos|1 to|to|ADP|IN|prep|4 Chad|Chad|PROPN|NNP|pobj|5 "
     "spoke|speak|VERB|VBD|ROOT|7",
     "2015-10-01",
     {},
     {"PER.anna-holm represents TCD"}},
    // Anna Holm was elected president of Chad.
    {"Anna|Anna|PROPN|NNP|compound|1 Holm|Holm|PROPN|NNP|nsubjpass|3 was|be|AUX|VBD|auxpass|3 "
     "elected|elect|VERB|VBN|ROOT|3 president|president|NOUN|NN|oprd|3 of|of|ADP|IN|prep|4 Chad|Chad|PROPN|NNP|pobj|5",
     "2015-10-01",
     {"PER.anna-holm represents TCD stated", "PER.anna-holm heads TCD stated",
      "PER.anna-holm holds_position POS.TCD.head-of-state stated"},
     {}},
    // Chad may name Anna Holm its foreign minister: not yet.
    {"Chad|Chad|PROPN|NNP|nsubj|2 may|may|AUX|MD|aux|2 name|name|VERB|VB|ROOT|2 Anna|Anna|PROPN|NNP|compound|4 "
     "Holm|Holm|PROPN|NNP|dobj|2 its|its|PRON|PRP$|poss|7 foreign|foreign|ADJ|JJ|amod|7 "
     "minister|minister|NOUN|NN|oprd|2",
     "2015-10-01",
     {},
     {"PER.anna-holm represents TCD", "PER.anna-holm holds_position POS.TCD.foreign-minister"}},
    // The Chad-backed Taliban fled: whom Chad backs has no seat there.
    {"The|the|DET|DT|det|4 Chad|Chad|PROPN|NNP|npadvmod|3 -|-|PUNCT|HYPH|punct|3 backed|back|VERB|VBN|amod|4 "
     "Taliban|Taliban|PROPN|NNP|nsubj|5 fled|flee|VERB|VBD|ROOT|5",
     "2015-10-01",
     {"TCD backs NSA.TALIBAN stated"},
     {"NSA.TALIBAN located_in TCD"}},
    // EU policy chief Anna Holm spoke: a part of the body.
    {"EU|EU|PROPN|NNP|compound|2 policy|policy|NOUN|NN|compound|2 chief|chief|NOUN|NN|compound|4 "
     "Anna|Anna|PROPN|NNP|compound|4 Holm|Holm|PROPN|NNP|nsubj|5 spoke|speak|VERB|VBD|ROOT|5",
     "2015-10-01",
     {"PER.anna-holm member_of IGO.EU stated"},
     {"PER.anna-holm heads IGO.EU"}},
    // Anna Holm, an ally of Hezbollah, spoke.
    {"Anna|Anna|PROPN|NNP|compound|1 Holm|Holm|PROPN|NNP|nsubj|8 ,|,|PUNCT|,|punct|1 an|an|DET|DT|det|4 "
     "ally|ally|NOUN|NN|appos|1 of|of|ADP|IN|prep|4 Hezbollah|Hezbollah|PROPN|NNP|pobj|5 ,|,|PUNCT|,|punct|1 "
     "spoke|speak|VERB|VBD|ROOT|8",
     "2015-10-01",
     {},
     {"PER.anna-holm member_of NSA.HEZBOLLAH"}},
    // Angela Merkel spoke: the table knows her office on that day.
    {"Angela|Angela|PROPN|NNP|compound|1 Merkel|Merkel|PROPN|NNP|nsubj|2 spoke|speak|VERB|VBD|ROOT|2 "
     ".|.|PUNCT|.|punct|2",
     "2015-10-01",
     {"PER.angela-merkel represents DEU background"},
     {"PER.angela-merkel holds_position POS.DEU.head-of-government"}},
    // ... and that it had ended by then.
    {"Angela|Angela|PROPN|NNP|compound|1 Merkel|Merkel|PROPN|NNP|nsubj|2 spoke|speak|VERB|VBD|ROOT|2 "
     ".|.|PUNCT|.|punct|2",
     "2023-10-01",
     {},
     {"PER.angela-merkel represents DEU"}},
    // Former French President Nicolas Sarkozy spoke.
    {"Former|former|ADJ|JJ|amod|4 French|french|ADJ|JJ|amod|4 President|President|PROPN|NNP|compound|4 "
     "Nicolas|Nicolas|PROPN|NNP|compound|4 Sarkozy|Sarkozy|PROPN|NNP|nsubj|5 spoke|speak|VERB|VBD|ROOT|5 "
     ".|.|PUNCT|.|punct|5",
     "2015-10-01",
     {},
     {"PER.nicolas-sarkozy represents FRA", "PER.nicolas-sarkozy holds_position POS.FRA.head-of-state"}},
    // Pacad President Ivo Brandt spoke: some firm's.
    {"Pacad|Pacad|PROPN|NNP|compound|3 President|President|PROPN|NNP|compound|3 Ivo|Ivo|PROPN|NNP|compound|3 "
     "Brandt|Brandt|PROPN|NNP|nsubj|4 spoke|speak|VERB|VBD|ROOT|4 in|in|ADP|IN|prep|4 "
     "Germany|Germany|PROPN|NNP|pobj|5 .|.|PUNCT|.|punct|4",
     "2015-10-01",
     {},
     {"PER.ivo-brandt represents DEU"}},
    // U.S. Ambassador Chris Stevens died: the table dates his office, the title stays his.
    {"U.S.|U.S.|PROPN|NNP|compound|3 Ambassador|Ambassador|PROPN|NNP|compound|3 Chris|Chris|PROPN|NNP|compound|3 "
     "Stevens|Stevens|PROPN|NNP|nsubj|4 died|die|VERB|VBD|ROOT|4 .|.|PUNCT|.|punct|4",
     "2015-10-01",
     {"PER.christopher-stevens represents USA stated"},
     {}},
    // US actor Ivo Brandt spoke.
    {"US|US|PROPN|NNP|compound|1 actor|actor|NOUN|NN|compound|3 Ivo|Ivo|PROPN|NNP|compound|3 "
     "Brandt|Brandt|PROPN|NNP|nsubj|4 spoke|speak|VERB|VBD|ROOT|4 .|.|PUNCT|.|punct|4",
     "2015-10-01",
     {"PER.ivo-brandt citizen_of USA stated"},
     {}},
    // German author and journalist Ivo Brandt spoke.
    {"German|german|ADJ|JJ|amod|1 author|author|NOUN|NN|nsubj|6 and|and|CCONJ|CC|cc|1 "
     "journalist|journalist|NOUN|NN|compound|5 Ivo|Ivo|PROPN|NNP|compound|5 Brandt|Brandt|PROPN|NNP|conj|1 "
     "spoke|speak|VERB|VBD|ROOT|6 .|.|PUNCT|.|punct|6",
     "2015-10-01",
     {"PER.ivo-brandt citizen_of DEU stated"},
     {}},
    // Germany's Pacad Agency spoke: an organ by its name.
    {"Germany|Germany|PROPN|NNP|poss|3 's|'s|PART|POS|case|0 Pacad|Pacad|PROPN|NNP|compound|3|ORG "
     "Agency|Agency|PROPN|NNP|nsubj|4|ORG spoke|speak|VERB|VBD|ROOT|4 .|.|PUNCT|.|punct|4",
     "2015-10-01",
     {"ORG.pacad-agency organ_of DEU implied"},
     {}},
    // Turkey fights as part of NATO.
    {"Turkey|Turkey|PROPN|NNP|nsubj|1 fights|fight|VERB|VBZ|ROOT|1 as|as|ADP|IN|prep|1 part|part|NOUN|NN|pobj|2 "
     "of|of|ADP|IN|prep|3 NATO|NATO|PROPN|NNP|pobj|4 .|.|PUNCT|.|punct|1",
     "2015-10-01",
     {"TUR member_of IGO.NATO stated"},
     {}},
    // François Hollande succeeded Nicolas Sarkozy.
    {"François|François|PROPN|NNP|compound|1 Hollande|Hollande|PROPN|NNP|nsubj|2 succeeded|succeed|VERB|VBD|ROOT|2 "
     "Nicolas|Nicolas|PROPN|NNP|compound|4 Sarkozy|Sarkozy|PROPN|NNP|dobj|2 .|.|PUNCT|.|punct|2",
     "2015-10-01",
     {"PER.francois-hollande succeeds PER.nicolas-sarkozy stated"},
     {}},
    // Turkey and NATO met: the dated table knows the membership.
    {"Turkey|Turkey|PROPN|NNP|nsubj|3 and|and|CCONJ|CC|cc|0 NATO|NATO|PROPN|NNP|conj|0 met|meet|VERB|VBD|ROOT|3 "
     ".|.|PUNCT|.|punct|3",
     "2015-10-01",
     {"TUR member_of IGO.NATO background"},
     {}},
    // ... and that it had not begun by then.
    {"Turkey|Turkey|PROPN|NNP|nsubj|3 and|and|CCONJ|CC|cc|0 NATO|NATO|PROPN|NNP|conj|0 met|meet|VERB|VBD|ROOT|3 "
     ".|.|PUNCT|.|punct|3",
     "1950-10-01",
     {},
     {"TUR member_of IGO.NATO"}},
};

TEST_P(RelationsOf, TellsTheRow) {
  std::vector<std::string> told;
  std::vector<std::string> bare;
  for (const Fact& fact : relations_in(GetParam().sentence, GetParam().day)) {
    bare.push_back(fmt::format("{} {} {}", fact.subject, fact.predicate, *fact.object));
    told.push_back(fmt::format("{} {}", bare.back(), name_of(fact.basis)));
  }
  EXPECT_THAT(told, testing::IsSupersetOf(GetParam().told));
  for (const std::string& wrong : GetParam().untold) EXPECT_THAT(bare, testing::Not(testing::Contains(wrong)));
}

TEST_P(RelationsOf, GivesFactsThatAreWhole) {
  std::set<std::string> ids;
  for (const Fact& fact : relations_in(GetParam().sentence, GetParam().day)) {
    EXPECT_EQ(fact.kind, FactKind::relation);
    EXPECT_TRUE(fact.subject_span && fact.trigger_span && fact.sentence_span);
    EXPECT_FALSE(fact.rule.empty() || fact.explanation.empty());
    EXPECT_GT(fact.confidence, 0);
    EXPECT_LT(fact.confidence, 1);
    EXPECT_TRUE(ids.insert(fact.id).second);
  }
}

TEST_P(RelationsOf, AreTheSameEachTime) {
  EXPECT_EQ(relations_in(GetParam().sentence, GetParam().day), relations_in(GetParam().sentence, GetParam().day));
}

TEST(Relations, AnOfficeEndsWhereItsHolderLeaves) {
  auto ends = [](const std::string& verb) {
    std::vector<std::optional<Date>> found;
    for (const Fact& fact : relations_in(
             ("Chad|Chad|PROPN|NNP|compound|3 Minister|Minister|PROPN|NNP|compound|3 Anna|Anna|PROPN|NNP|compound|3 "
              "Holm|Holm|PROPN|NNP|nsubj|4 " +
              verb + "|ROOT|4 .|.|PUNCT|.|punct|4")
                 .c_str(),
             "2015-10-01"))
      if (fact.predicate == "represents") found.push_back(fact.end);
    return found;
  };
  using Ends = std::vector<std::optional<Date>>;
  EXPECT_EQ(ends("resigned|resign|VERB|VBD"), (Ends{Date{2015, 10, 1}}));
  EXPECT_EQ(ends("sang|sing|VERB|VBD"), (Ends{std::nullopt}));
}

INSTANTIATE_TEST_SUITE_P(OfficesAndMembers, RelationsOf, testing::ValuesIn(rows));

TEST(Relations, AnOfficeNamesItsStateWhereTheTextDoesNot) {
  const Document document = parsed(
      "Sen.|Sen.|PROPN|NNP|compound|2 Lindsey|Lindsey|PROPN|NNP|compound|2 Graham|Graham|PROPN|NNP|nsubj|3 "
      "spoke|speak|VERB|VBD|ROOT|3 .|.|PUNCT|.|punct|3");
  Extraction extraction;
  extraction.article.id = "a";
  extraction.article.body = document.text;
  extraction.article.date = parse_date("2015-10-01");
  const Actors actors = resolve_actors(document, extraction.article, tables());
  extraction.entities = actors.entities;
  add_relations(extraction, document, actors, tables());
  const auto represents = std::ranges::find(extraction.facts, "represents", &Fact::predicate);
  ASSERT_NE(represents, extraction.facts.end());
  EXPECT_EQ(represents->object, "USA");
  EXPECT_EQ(represents->title, "Sen.");
  const auto holds = std::ranges::find(extraction.facts, "holds_position", &Fact::predicate);
  ASSERT_NE(holds, extraction.facts.end());
  EXPECT_EQ(holds->object, "POS.USA.legislator");
  EXPECT_EQ(holds->object_span, holds->trigger_span);
  const auto state = std::ranges::find(extraction.entities, "USA", &Entity::id);
  ASSERT_NE(state, extraction.entities.end());
  EXPECT_EQ(state->type, EntityType::state);
  EXPECT_EQ(state->country, "USA");
  const auto office = std::ranges::find(extraction.entities, "POS.USA.legislator", &Entity::id);
  ASSERT_NE(office, extraction.entities.end());
  EXPECT_EQ(office->type, EntityType::position);
  EXPECT_FALSE(office->name.empty());
  EXPECT_EQ(office->country, "USA");
  EXPECT_TRUE(std::ranges::is_sorted(extraction.entities, {}, &Entity::id));
}

}  // namespace
}  // namespace entente
