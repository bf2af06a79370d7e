#include "ingest/coding/coder.h"
#include "tests/coding/parsed.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace entente {
namespace {

struct Row {
  const char* sentence;
  std::vector<std::string> facts;  ///< subject predicate object polarity modality speaker
};

const Row rows[] = {
    // Russia attacked Ukraine.
    {"Russia|Russia|PROPN|NNP|nsubj|1 attacked|attack|VERB|VBD|ROOT|1 Ukraine|Ukraine|PROPN|NNP|dobj|1 "
     ".|.|PUNCT|.|punct|1",
     {"Russia ASSAULT Ukraine positive actual -"}},
    // The bridge was bombed by Israel.
    {"The|the|DET|DT|det|1 bridge|bridge|NOUN|NN|nsubjpass|3 was|be|AUX|VBD|auxpass|3 bombed|bomb|VERB|VBN|ROOT|3 "
     "by|by|ADP|IN|agent|3 Israel|Israel|PROPN|NNP|pobj|4 .|.|PUNCT|.|punct|3",
     {"Israel ASSAULT - positive actual -"}},
    // Rebels backed by Iran seized the capital.
    {"Rebels|rebel|NOUN|NNS|nsubj|4 backed|back|VERB|VBN|acl|0 by|by|ADP|IN|agent|1 Iran|Iran|PROPN|NNP|pobj|2 "
     "seized|seize|VERB|VBD|ROOT|4 the|the|DET|DT|det|6 capital|capital|NOUN|NN|dobj|4 .|.|PUNCT|.|punct|4",
     {"Iran SUPPORT Rebels positive actual -", "Rebels COERCE - positive actual -"}},
    // France and Germany condemned Syria.
    {"France|France|PROPN|NNP|nsubj|3 and|and|CCONJ|CC|cc|0 Germany|Germany|PROPN|NNP|conj|0 "
     "condemned|condemn|VERB|VBD|ROOT|3 Syria|Syria|PROPN|NNP|dobj|3 .|.|PUNCT|.|punct|3",
     {"Germany ACCUSE Syria positive actual -", "France ACCUSE Syria positive actual -"}},
    // Nepal lifted emergency rule in Tibet.
    {"Nepal|Nepal|PROPN|NNP|nsubj|1 lifted|lift|VERB|VBD|ROOT|1 emergency|emergency|NOUN|NN|compound|3 "
     "rule|rule|NOUN|NN|dobj|1 in|in|ADP|IN|prep|1 Tibet|Tibet|PROPN|NNP|pobj|4 .|.|PUNCT|.|punct|1",
     {"Nepal RETREAT Tibet positive actual -"}},
    // Ankara's stance against Israel hardened. Its stance on Israel tells nothing.
    {"Ankara|Ankara|PROPN|NNP|poss|2 's|'s|PART|POS|case|0 stance|stance|NOUN|NN|nsubj|5 "
     "against|against|ADP|IN|prep|2 Israel|Israel|PROPN|NNP|pobj|3 hardened|harden|VERB|VBD|ROOT|5 "
     ".|.|PUNCT|.|punct|5",
     {"Ankara ACCUSE Israel positive actual -"}},
    {"Ankara|Ankara|PROPN|NNP|poss|2 's|'s|PART|POS|case|0 stance|stance|NOUN|NN|nsubj|5 "
     "on|on|ADP|IN|prep|2 Israel|Israel|PROPN|NNP|pobj|3 hardened|harden|VERB|VBD|ROOT|5 .|.|PUNCT|.|punct|5",
     {}},
    // Visits to Guam and Palau ended.
    {"Visits|visit|NOUN|NNS|nsubj|5 to|to|ADP|IN|prep|0 Guam|Guam|PROPN|NNP|pobj|1 and|and|CCONJ|CC|cc|2 "
     "Palau|Palau|PROPN|NNP|conj|2 ended|end|VERB|VBD|ROOT|5 .|.|PUNCT|.|punct|5",
     {}},
    // Rebels crashed, killing Turks.
    {"Rebels|rebel|NOUN|NNS|nsubj|1 crashed|crash|VERB|VBD|ROOT|1 ,|,|PUNCT|,|punct|1 killing|kill|VERB|VBG|advcl|1 "
     "Turks|Turk|PROPN|NNPS|dobj|3 .|.|PUNCT|.|punct|1",
     {}},
    // Turkey agreed to send weapons to Libya.
    {"Turkey|Turkey|PROPN|NNP|nsubj|1 agreed|agree|VERB|VBD|ROOT|1 to|to|PART|TO|aux|3 send|send|VERB|VB|xcomp|1 "
     "weapons|weapon|NOUN|NNS|dobj|3 to|to|ADP|IN|dative|3 Libya|Libya|PROPN|NNP|pobj|5 .|.|PUNCT|.|punct|1",
     {"Turkey AGREE Libya positive actual -", "Turkey AID Libya positive willing -"}},
    // Egypt urged Israel to withdraw.
    {"Egypt|Egypt|PROPN|NNP|nsubj|1 urged|urge|VERB|VBD|ROOT|1 Israel|Israel|PROPN|NNP|dobj|1 to|to|PART|TO|aux|4 "
     "withdraw|withdraw|VERB|VB|xcomp|1 .|.|PUNCT|.|punct|1",
     {"Egypt REQUEST Israel positive actual -"}},
    // The army that shelled Aleppo retreated.
    {"The|the|DET|DT|det|1 army|army|NOUN|NN|nsubj|5 that|that|PRON|WDT|nsubj|3 shelled|shell|VERB|VBD|relcl|1 "
     "Aleppo|Aleppo|PROPN|NNP|dobj|3 retreated|retreat|VERB|VBD|ROOT|5 .|.|PUNCT|.|punct|5",
     {"army ASSAULT Aleppo positive actual -", "army RETREAT - positive actual -"}},
    // The US-led bombing of Raqqa killed civilians.
    {"The|the|DET|DT|det|4 US|US|PROPN|NNP|npadvmod|3 -|-|PUNCT|HYPH|punct|3 led|lead|VERB|VBN|amod|4 "
     "bombing|bombing|NOUN|NN|nsubj|7 of|of|ADP|IN|prep|4 Raqqa|Raqqa|PROPN|NNPS|pobj|5 killed|kill|VERB|VBD|ROOT|7 "
     "civilians|civilian|NOUN|NNS|dobj|7 .|.|PUNCT|.|punct|7",
     {"US ASSAULT Raqqa positive actual -", "US ASSAULT civilians positive actual -"}},
    // Talks between Japan and China resumed.
    {"Talks|talk|NOUN|NNS|nsubj|5 between|between|ADP|IN|prep|0 Japan|Japan|PROPN|NNP|pobj|1 and|and|CCONJ|CC|cc|2 "
     "China|China|PROPN|NNP|conj|2 resumed|resume|VERB|VBD|ROOT|5 .|.|PUNCT|.|punct|5",
     {"Japan CONSULT China positive actual -"}},
    // To attack Iran is to threaten Iraq.
    {"To|to|PART|TO|aux|1 attack|attack|VERB|VB|csubj|3 Iran|Iran|PROPN|NNP|dobj|1 is|be|AUX|VBZ|ROOT|3 "
     "to|to|PART|TO|aux|5 threaten|threaten|VERB|VB|xcomp|3 Iraq|Iraq|PROPN|NNP|dobj|5 .|.|PUNCT|.|punct|3",
     {}},
    // Iran released prisoners in Basra. (Prisoners are no actors here.)
    {"Iran|Iran|PROPN|NNP|nsubj|1 released|release|VERB|VBD|ROOT|1 prisoners|prisoner|NOUN|NNS|dobj|1 "
     "in|in|ADP|IN|prep|2 Basra|Basra|PROPN|NNP|pobj|3 .|.|PUNCT|.|punct|1",
     {"Iran RETREAT Basra positive actual -"}},
    // Iran launched an attack on Iraq.
    {"Iran|Iran|PROPN|NNP|nsubj|1 launched|launch|VERB|VBD|ROOT|1 an|an|DET|DT|det|3 attack|attack|NOUN|NN|dobj|1 "
     "on|on|ADP|IN|prep|3 Iraq|Iraq|PROPN|NNP|pobj|4 .|.|PUNCT|.|punct|1",
     {"Iran ASSAULT Iraq positive actual -"}},
    // India did not attack Pakistan.
    {"India|India|PROPN|NNP|nsubj|3 did|do|AUX|VBD|aux|3 not|not|PART|RB|neg|3 attack|attack|VERB|VB|ROOT|3 "
     "Pakistan|Pakistan|PROPN|NNP|dobj|3 .|.|PUNCT|.|punct|3",
     {"India ASSAULT Pakistan negative actual -"}},
    // Turkey may invade Syria.
    {"Turkey|Turkey|PROPN|NNP|nsubj|2 may|may|AUX|MD|aux|2 invade|invade|VERB|VB|ROOT|2 Syria|Syria|PROPN|NNP|dobj|2 "
     ".|.|PUNCT|.|punct|2",
     {"Turkey ASSAULT Syria positive possible -"}},
    // Sudan denied bombing Chad.
    {"Sudan|Sudan|PROPN|NNP|nsubj|1 denied|deny|VERB|VBD|ROOT|1 bombing|bombing|NOUN|NN|dobj|1 "
     "Chad|Chad|PROPN|NNP|npadvmod|1 .|.|PUNCT|.|punct|1",
     {"Sudan REJECT - positive actual -", "Sudan ASSAULT - negative actual Sudan"}},
    // Kyiv said Moscow shelled Kharkiv.
    {"Kyiv|Kyiv|PROPN|NNP|nsubj|1 said|say|VERB|VBD|ROOT|1 Moscow|Moscow|PROPN|NNP|nsubj|3 "
     "shelled|shell|VERB|VBD|ccomp|1 Kharkiv|Kharkiv|PROPN|NNP|dobj|3 .|.|PUNCT|.|punct|1",
     {"Moscow ASSAULT Kharkiv positive claimed Kyiv"}},
    // If Iran attacks, Israel will retaliate against Iran.
    {"If|if|SCONJ|IN|mark|2 Iran|Iran|PROPN|NNP|nsubj|2 attacks|attack|VERB|VBZ|advcl|6 ,|,|PUNCT|,|punct|6 "
     "Israel|Israel|PROPN|NNP|nsubj|6 will|will|AUX|MD|aux|6 retaliate|retaliate|VERB|VB|ROOT|6 "
     "against|against|ADP|IN|prep|6 Iran|Iran|PROPN|NNP|pobj|7 .|.|PUNCT|.|punct|6",
     {"Iran ASSAULT - positive conditional -", "Israel ASSAULT Iran positive conditional -"}},
    // Poland refused to meet Belarus.
    {"Poland|Poland|PROPN|NNP|nsubj|1 refused|refuse|VERB|VBD|ROOT|1 to|to|PART|TO|aux|3 meet|meet|VERB|VB|xcomp|1 "
     "Belarus|Belarus|PROPN|NNP|dobj|3 .|.|PUNCT|.|punct|1",
     {"Poland REJECT Belarus positive actual -"}},
    // Cuba accused Spain of arming rebels.
    {"Cuba|Cuba|PROPN|NNP|nsubj|1 accused|accuse|VERB|VBD|ROOT|1 Spain|Spain|PROPN|NNP|dobj|1 of|of|ADP|IN|prep|1 "
     "arming|arm|VERB|VBG|pcomp|3 rebels|rebel|NOUN|NNS|dobj|4 .|.|PUNCT|.|punct|1",
     {"Cuba ACCUSE Spain positive actual -", "Spain AID rebels positive claimed Cuba"}},
    // Brazil met the deadline.
    {"Brazil|Brazil|PROPN|NNP|nsubj|1 met|meet|VERB|VBD|ROOT|1 the|the|DET|DT|det|3 deadline|deadline|NOUN|NN|dobj|1 "
     ".|.|PUNCT|.|punct|1",
     {}},
    // The president fired the minister.
    {"The|the|DET|DT|det|1 president|president|NOUN|NN|nsubj|2 fired|fire|VERB|VBD|ROOT|2 the|the|DET|DT|det|4 "
     "minister|minister|NOUN|NN|dobj|2 .|.|PUNCT|.|punct|2",
     {"president SANCTION minister positive actual -"}},
    // Peru signed a treaty with Chile.
    {"Peru|Peru|PROPN|NNP|nsubj|1 signed|sign|VERB|VBD|ROOT|1 a|a|DET|DT|det|3 treaty|treaty|NOUN|NN|dobj|1 "
     "with|with|ADP|IN|prep|3 Chile|Chile|PROPN|NNP|pobj|4 .|.|PUNCT|.|punct|1",
     {"Peru SUPPORT Chile positive actual -"}},
    // Norway never bombed Libya.
    {"Norway|Norway|PROPN|NNP|nsubj|2 never|never|ADV|RB|neg|2 bombed|bomb|VERB|VBD|ROOT|2 "
     "Libya|Libya|PROPN|NNP|dobj|2 .|.|PUNCT|.|punct|2",
     {"Norway ASSAULT Libya negative actual -"}},
    // According to Kenya, Somalia attacked Ethiopia.
    {"According|accord|VERB|VBG|prep|5 to|to|ADP|IN|prep|0 Kenya|Kenya|PROPN|NNP|pobj|1 ,|,|PUNCT|,|punct|5 "
     "Somalia|Somalia|PROPN|NNP|nsubj|5 attacked|attack|VERB|VBD|ROOT|5 Ethiopia|Ethiopia|PROPN|NNP|dobj|5 "
     ".|.|PUNCT|.|punct|5",
     {"Somalia ASSAULT Ethiopia positive claimed Kenya"}},
    // Qatar will visit Oman.
    {"Qatar|Qatar|PROPN|NNP|nsubj|2 will|will|AUX|MD|aux|2 visit|visit|VERB|VB|ROOT|2 Oman|Oman|PROPN|NNP|dobj|2 "
     ".|.|PUNCT|.|punct|2",
     {"Qatar CONSULT Oman positive planned -"}},
    // The police arrested the protesters.
    {"The|the|DET|DT|det|1 police|police|NOUN|NNS|nsubj|2 arrested|arrest|VERB|VBD|ROOT|2 the|the|DET|DT|det|4 "
     "protesters|protester|NOUN|NNS|dobj|2 .|.|PUNCT|.|punct|2",
     {"police COERCE protesters positive actual -"}},
    // Egypt called Syria on Monday. (No "call on".)
    {"Egypt|Egypt|PROPN|NNP|nsubj|1 called|call|VERB|VBD|ROOT|1 Syria|Syria|PROPN|NNP|dobj|1 on|on|ADP|IN|prep|1 "
     "monday|monday|NOUN|NN|pobj|3 .|.|PUNCT|.|punct|1",
     {}},
    // Iran denied charges by Iraq.
    {"Iran|Iran|PROPN|NNP|nsubj|1 denied|deny|VERB|VBD|ROOT|1 charges|charge|NOUN|NNS|dobj|1 by|by|ADP|IN|prep|2 "
     "Iraq|Iraq|PROPN|NNP|pobj|3 .|.|PUNCT|.|punct|1",
     {}},
    // Chad expressed willingness to talk to Niger. (The recipient stands in the noun's infinitive.)
    {"Chad|Chad|PROPN|NNP|nsubj|1 expressed|express|VERB|VBD|ROOT|1 willingness|willingness|NOUN|NN|dobj|1 "
     "to|to|PART|TO|aux|4 talk|talk|VERB|VB|acl|2 to|to|ADP|IN|prep|4 Niger|Niger|PROPN|NNP|pobj|5 "
     ".|.|PUNCT|.|punct|1",
     {"Chad AGREE Niger positive actual -", "Chad CONSULT Niger positive willing -"}},
    // Workers went on strike. (The noun tells no other event.)
    {"Protesters|protester|NOUN|NNS|nsubj|1 went|go|VERB|VBD|ROOT|1 on|on|ADP|IN|prep|1 strike|strike|NOUN|NN|pobj|2 "
     ".|.|PUNCT|.|punct|1",
     {"Protesters PROTEST - positive actual -"}},
    // Clashes erupted between Iran and Iraq.
    {"Clashes|clash|NOUN|NNS|nsubj|1 erupted|erupt|VERB|VBD|ROOT|1 between|between|ADP|IN|prep|1 "
     "Iran|Iran|PROPN|NNP|pobj|2 and|and|CCONJ|CC|cc|3 Iraq|Iraq|PROPN|NNP|conj|3 .|.|PUNCT|.|punct|1",
     {"Iran ASSAULT Iraq positive actual -"}},
    // Chile condemned the bombing.
    {"Chile|Chile|PROPN|NNP|nsubj|1 condemned|condemn|VERB|VBD|ROOT|1 the|the|DET|DT|det|3 "
     "bombing|bombing|NOUN|NN|dobj|1 .|.|PUNCT|.|punct|1",
     {"Chile ACCUSE - positive actual -"}},
    // Israel criticised over Gaza
    {"Israel|Israel|PROPN|NNP|nsubj|1 criticised|criticise|VERB|VBD|ROOT|1 over|over|ADP|IN|prep|1 "
     "Gaza|Gaza|PROPN|NNP|pobj|2",
     {}},
    // Chile declined to comment.
    {"Chile|Chile|PROPN|NNP|nsubj|1 declined|decline|VERB|VBD|ROOT|1 to|to|PART|TO|aux|3 "
     "comment|comment|VERB|VB|xcomp|1 .|.|PUNCT|.|punct|1",
     {}},
    // Iran and Iraq signed a treaty. (All who sign bind each other.)
    {"Iran|Iran|PROPN|NNP|nsubj|3 and|and|CCONJ|CC|cc|0 Iraq|Iraq|PROPN|NNP|conj|0 signed|sign|VERB|VBD|ROOT|3 "
     "a|a|DET|DT|det|5 treaty|treaty|NOUN|NN|dobj|3 .|.|PUNCT|.|punct|3",
     {"Iran SUPPORT Iraq positive actual -"}},
    // CAIRO - Egypt attacked Libya.
    {"CAIRO|CAIRO|PROPN|NNP|nsubj|3 -|-|PUNCT|:|punct|0 Egypt|Egypt|PROPN|NNP|appos|0 attacked|attack|VERB|VBD|ROOT|3 "
     "Libya|Libya|PROPN|NNP|dobj|3 .|.|PUNCT|.|punct|3",
     {}},
    // Mali fought alongside Niger.
    {"Mali|Mali|PROPN|NNP|nsubj|1 fought|fight|VERB|VBD|ROOT|1 alongside|alongside|ADP|IN|prep|1 "
     "Niger|Niger|PROPN|NNP|pobj|2 .|.|PUNCT|.|punct|1",
     {"Mali COOPERATE Niger positive actual -"}},
    // Mali fought alongside Niger against Chad.
    {"Mali|Mali|PROPN|NNP|nsubj|1 fought|fight|VERB|VBD|ROOT|1 alongside|alongside|ADP|IN|prep|1 "
     "Niger|Niger|PROPN|NNP|pobj|2 against|against|ADP|IN|prep|1 Chad|Chad|PROPN|NNP|pobj|4 .|.|PUNCT|.|punct|1",
     {"Mali ASSAULT Chad positive actual -"}},
    // Mali took Niger to court. (A phrase with its noun may stand behind an object.)
    {"Mali|Mali|PROPN|NNP|nsubj|1 took|take|VERB|VBD|ROOT|1 Niger|Niger|PROPN|NNP|dobj|1 to|to|ADP|IN|prep|1 "
     "court|court|NOUN|NN|pobj|3 .|.|PUNCT|.|punct|1",
     {"Mali ACCUSE Niger positive actual -"}},
    // Protesters began a hunger strike. (No attack.)
    {"Protesters|protester|NOUN|NNS|nsubj|1 began|begin|VERB|VBD|ROOT|1 a|a|DET|DT|det|4 "
     "hunger|hunger|NOUN|NN|compound|4 strike|strike|NOUN|NN|dobj|1 .|.|PUNCT|.|punct|1",
     {"Protesters PROTEST - positive actual -"}},
    // Mali and Niger announced a truce.
    {"Mali|Mali|PROPN|NNP|nsubj|3 and|and|CCONJ|CC|cc|0 Niger|Niger|PROPN|NNP|conj|0 "
     "announced|announce|VERB|VBD|ROOT|3 a|a|DET|DT|det|5 truce|truce|NOUN|NN|dobj|3 .|.|PUNCT|.|punct|3",
     {"Mali CONCEDE Niger positive actual -"}},
    // Mali launched a scathing attack on Niger.
    {"Mali|Mali|PROPN|NNP|nsubj|1 launched|launch|VERB|VBD|ROOT|1 a|a|DET|DT|det|4 "
     "scathing|scathing|ADJ|JJ|amod|4 attack|attack|NOUN|NN|dobj|1 on|on|ADP|IN|prep|4 Niger|Niger|PROPN|NNP|pobj|5 "
     ".|.|PUNCT|.|punct|1",
     {"Mali ACCUSE Niger positive actual -"}},
    // Russia hit Mali's targets, its target, growth targets. (The last two are no attacks.)
    {"Russia|Russia|PROPN|NNP|nsubj|1 hit|hit|VERB|VBD|ROOT|1 Mali|Mali|PROPN|NNP|compound|3 "
     "targets|target|NOUN|NNS|dobj|1 .|.|PUNCT|.|punct|1",
     {"Russia ASSAULT Mali positive actual -"}},
    {"Russia|Russia|PROPN|NNP|nsubj|1 hit|hit|VERB|VBD|ROOT|1 its|its|PRON|PRP$|poss|3 "
     "target|target|NOUN|NN|dobj|1 .|.|PUNCT|.|punct|1",
     {}},
    {"Russia|Russia|PROPN|NNP|nsubj|1 hit|hit|VERB|VBD|ROOT|1 growth|growth|NOUN|NN|compound|3 "
     "targets|target|NOUN|NNS|dobj|1 .|.|PUNCT|.|punct|1",
     {}},
    // Mali hit a market in Chad. Mali hit the market.
    {"Mali|Mali|PROPN|NNP|nsubj|1 hit|hit|VERB|VBD|ROOT|1 a|a|DET|DT|det|3 market|market|NOUN|NN|dobj|1 "
     "in|in|ADP|IN|prep|3 Chad|Chad|PROPN|NNP|pobj|4 .|.|PUNCT|.|punct|1",
     {"Mali ASSAULT Chad positive actual -"}},
    {"Mali|Mali|PROPN|NNP|nsubj|1 hit|hit|VERB|VBD|ROOT|1 the|the|DET|DT|det|3 market|market|NOUN|NN|dobj|1 "
     ".|.|PUNCT|.|punct|1",
     {}},
    // Mali wants to cooperate with Niger.
    {"Mali|Mali|PROPN|NNP|nsubj|1 wants|want|VERB|VBZ|ROOT|1 to|to|PART|TO|aux|3 cooperate|cooperate|VERB|VB|xcomp|1 "
     "with|with|ADP|IN|prep|3 Niger|Niger|PROPN|NNP|pobj|4 .|.|PUNCT|.|punct|1",
     {"Mali COOPERATE Niger positive willing -"}},
};

class CoderRows : public testing::TestWithParam<Row> {};

TEST_P(CoderRows, CodesByTablesAndParse) {
  static const Coder coder;
  const Document document = parsed(GetParam().sentence);
  Article article;
  article.body = document.text;
  std::vector<std::string> facts;
  for (const Fact& fact : code_events(document, actors_of(document), article, coder)) facts.push_back(line_of(fact));
  EXPECT_EQ(facts, GetParam().facts) << document.text;
}

INSTANTIATE_TEST_SUITE_P(Sentences, CoderRows, testing::ValuesIn(rows));

}  // namespace
}  // namespace entente
