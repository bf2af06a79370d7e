// Who is where, whose a place is, and who stands with or against whom; relations_test.cpp says what is tested.
#include "tests/coding/relations_of.h"

namespace entente {
namespace {

const RelationRow rows[] = {
    // Turkish-backed Hamas retreated.
    {"Turkish|turkish|ADJ|JJ|npadvmod|2 -|-|PUNCT|HYPH|punct|2 backed|back|VERB|VBN|amod|3 "
     "Hamas|Hamas|PROPN|NNP|nsubj|4 retreated|retreat|VERB|VBD|ROOT|4 .|.|PUNCT|.|punct|4",
     "2015-10-01",
     {"TUR backs NSA.HAMAS stated"},
     {}},
    // Hezbollah seized Palmyra.
    {"Hezbollah|Hezbollah|PROPN|NNP|nsubj|1 seized|seize|VERB|VBD|ROOT|1 Palmyra|Palmyra|PROPN|NNP|dobj|1 "
     ".|.|PUNCT|.|punct|1",
     "2015-10-01",
     {"NSA.HEZBOLLAH controls PLC.palmyra stated"},
     {}},
    // Hezbollah fought in Syria.
    {"Hezbollah|Hezbollah|PROPN|NNP|nsubj|1 fought|fight|VERB|VBD|ROOT|1 in|in|ADP|IN|prep|1 "
     "Syria|Syria|PROPN|NNP|pobj|2 .|.|PUNCT|.|punct|1",
     "2015-10-01",
     {"NSA.HEZBOLLAH operates_in SYR stated"},
     {}},
    // Students wept in Damascus: people at no work.
    {"Students|student|NOUN|NNS|nsubj|1 wept|weep|VERB|VBD|ROOT|1 in|in|ADP|IN|prep|1 "
     "Damascus|Damascus|PROPN|NNP|pobj|2 .|.|PUNCT|.|punct|1",
     "2015-10-01",
     {},
     {"ORG.students operates_in PLC.damascus"}},
    // Angela Merkel spoke in Damascus.
    {"Angela|Angela|PROPN|NNP|compound|1 Merkel|Merkel|PROPN|NNP|nsubj|2 spoke|speak|VERB|VBD|ROOT|2 "
     "in|in|ADP|IN|prep|2 Damascus|Damascus|PROPN|NNP|pobj|3 .|.|PUNCT|.|punct|2",
     "2015-10-01",
     {"PER.angela-merkel operates_in PLC.damascus stated"},
     {}},
    // Angela Merkel spoke after talks in Damascus.
    {"Angela|Angela|PROPN|NNP|compound|1 Merkel|Merkel|PROPN|NNP|nsubj|2 spoke|speak|VERB|VBD|ROOT|2 "
     "after|after|ADP|IN|prep|2 talks|talk|NOUN|NNS|pobj|3 in|in|ADP|IN|prep|4 Damascus|Damascus|PROPN|NNP|pobj|5 "
     ".|.|PUNCT|.|punct|2",
     "2015-10-01",
     {"PER.angela-merkel operates_in PLC.damascus stated"},
     {}},
    // Angela Merkel will speak in Damascus: not there yet.
    {"Angela|Angela|PROPN|NNP|compound|1 Merkel|Merkel|PROPN|NNP|nsubj|3 will|will|AUX|MD|aux|3 "
     "speak|speak|VERB|VB|ROOT|3 in|in|ADP|IN|prep|3 Damascus|Damascus|PROPN|NNP|pobj|4 .|.|PUNCT|.|punct|3",
     "2015-10-01",
     {},
     {"PER.angela-merkel operates_in PLC.damascus"}},
    // Angela Merkel wants peace in Damascus: the wish tells nothing of where she is.
    {"Angela|Angela|PROPN|NNP|compound|1 Merkel|Merkel|PROPN|NNP|nsubj|2 wants|want|VERB|VBZ|ROOT|2 "
     "peace|peace|NOUN|NN|dobj|2 in|in|ADP|IN|prep|2 Damascus|Damascus|PROPN|NNP|pobj|4 .|.|PUNCT|.|punct|2",
     "2015-10-01",
     {},
     {"PER.angela-merkel operates_in PLC.damascus"}},
    // Angela Merkel visited Damascus.
    {"Angela|Angela|PROPN|NNP|compound|1 Merkel|Merkel|PROPN|NNP|nsubj|2 visited|visit|VERB|VBD|ROOT|2 "
     "Damascus|Damascus|PROPN|NNP|dobj|2 .|.|PUNCT|.|punct|2",
     "2015-10-01",
     {"PER.angela-merkel operates_in PLC.damascus stated"},
     {}},
    // Hezbollah fought alongside Russia.
    {"Hezbollah|Hezbollah|PROPN|NNP|nsubj|1 fought|fight|VERB|VBD|ROOT|1 alongside|alongside|ADP|IN|prep|1 "
     "Russia|Russia|PROPN|NNP|pobj|2 .|.|PUNCT|.|punct|1",
     "2015-10-01",
     {"NSA.HEZBOLLAH allied_with RUS stated"},
     {}},
    // Russia met Hezbollah to defeat Hamas: what one sets out to do tells whom one opposes.
    {"Russia|Russia|PROPN|NNP|nsubj|1 met|meet|VERB|VBD|ROOT|1 Hezbollah|Hezbollah|PROPN|NNP|dobj|1 "
     "to|to|PART|TO|aux|4 defeat|defeat|VERB|VB|advcl|1 Hamas|Hamas|PROPN|NNP|dobj|4 .|.|PUNCT|.|punct|1",
     "2015-10-01",
     {"RUS opposes NSA.HAMAS implied"},
     {}},
    // Russia did not fight Hamas.
    {"Russia|Russia|PROPN|NNP|nsubj|3 did|do|AUX|VBD|aux|3 not|not|PART|RB|neg|3 fight|fight|VERB|VB|ROOT|3 "
     "Hamas|Hamas|PROPN|NNP|dobj|3 .|.|PUNCT|.|punct|3",
     "2015-10-01",
     {},
     {"RUS opposes NSA.HAMAS"}},
    // Hezbollah and Hamas captured Aachen: whoever takes a town together is allied.
    {"Hezbollah|Hezbollah|PROPN|NNP|nsubj|3 and|and|CCONJ|CC|cc|0 Hamas|Hamas|PROPN|NNP|conj|0 "
     "captured|capture|VERB|VBD|ROOT|3 Aachen|Aachen|PROPN|NNP|dobj|3 .|.|PUNCT|.|punct|3",
     "2015-10-01",
     {"NSA.HEZBOLLAH allied_with NSA.HAMAS implied"},
     {}},
    // Hezbollah and Hamas clashed.
    {"Hezbollah|Hezbollah|PROPN|NNP|nsubj|3 and|and|CCONJ|CC|cc|0 Hamas|Hamas|PROPN|NNP|conj|0 "
     "clashed|clash|VERB|VBD|ROOT|3 .|.|PUNCT|.|punct|3",
     "2015-10-01",
     {},
     {"NSA.HEZBOLLAH allied_with NSA.HAMAS"}},
    // Russia praised Turkey's fight against Hamas: whose fight it is counts.
    {"Russia|Russia|PROPN|NNP|nsubj|1 praised|praise|VERB|VBD|ROOT|1 Turkey|Turkey|PROPN|NNP|poss|4 "
     "'s|'s|PART|POS|case|2 "
     "fight|fight|NOUN|NN|dobj|1 against|against|ADP|IN|prep|4 Hamas|Hamas|PROPN|NNP|pobj|5 .|.|PUNCT|.|punct|1",
     "2015-10-01",
     {"TUR opposes NSA.HAMAS claimed"},
     {"RUS opposes NSA.HAMAS"}},
    // The Damascus suburb of Aachen rose.
    {"The|the|DET|DT|det|2 Damascus|Damascus|PROPN|NNP|compound|2 suburb|suburb|NOUN|NN|nsubj|5 of|of|ADP|IN|prep|2 "
     "Aachen|Aachen|PROPN|NNP|pobj|3 rose|rise|VERB|VBD|ROOT|5 .|.|PUNCT|.|punct|5",
     "2015-10-01",
     {"PLC.aachen located_in PLC.damascus stated"},
     {"PLC.damascus located_in PLC.aachen"}},
    // The Aachen district of Damascus rose.
    {"The|the|DET|DT|det|2 Aachen|Aachen|PROPN|NNP|compound|2 district|district|NOUN|NN|nsubj|5 of|of|ADP|IN|prep|2 "
     "Damascus|Damascus|PROPN|NNP|pobj|3 rose|rise|VERB|VBD|ROOT|5 .|.|PUNCT|.|punct|5",
     "2015-10-01",
     {"PLC.aachen located_in PLC.damascus stated"},
     {"PLC.damascus located_in PLC.aachen"}},
    // Aachen borders on Germany: the tables know whose it is.
    {"Aachen|Aachen|PROPN|NNP|nsubj|1 borders|border|VERB|VBZ|ROOT|1 on|on|ADP|IN|prep|1 "
     "Germany|Germany|PROPN|NNP|pobj|2 .|.|PUNCT|.|punct|1",
     "2015-10-01",
     {"PLC.aachen located_in DEU background"},
     {}},
    // Turkey, an ally of Syria, spoke.
    {"Turkey|Turkey|PROPN|NNP|nsubj|6 ,|,|PUNCT|,|punct|0 an|an|DET|DT|det|3 ally|ally|NOUN|NN|appos|0 "
     "of|of|ADP|IN|prep|3 Syria|Syria|PROPN|NNP|pobj|4 spoke|speak|VERB|VBD|ROOT|6",
     "2015-10-01",
     {"TUR allied_with SYR stated"},
     {}},
    // China claims Crimea.
    {"China|China|PROPN|NNP|nsubj|1 claims|claim|VERB|VBZ|ROOT|1 Crimea|Crimea|PROPN|NNP|dobj|1 .|.|PUNCT|.|punct|1",
     "2015-10-01",
     {"CHN claims_territory PLC.crimea stated"},
     {}},
    // China did not claim Crimea.
    {"China|China|PROPN|NNP|nsubj|3 did|do|AUX|VBD|aux|3 not|not|PART|RB|neg|3 claim|claim|VERB|VB|ROOT|3 "
     "Crimea|Crimea|PROPN|NNP|dobj|3 .|.|PUNCT|.|punct|3",
     "2015-10-01",
     {},
     {"CHN claims_territory PLC.crimea"}},
    // Iran backs Hezbollah.
    {"Iran|Iran|PROPN|NNP|nsubj|1 backs|back|VERB|VBZ|ROOT|1 Hezbollah|Hezbollah|PROPN|NNP|dobj|1 .|.|PUNCT|.|punct|1",
     "2015-10-01",
     {"IRN backs NSA.HEZBOLLAH stated"},
     {}},
    // Iran will back Hezbollah: a plan holds nothing.
    {"Iran|Iran|PROPN|NNP|nsubj|2 will|will|AUX|MD|aux|2 back|back|VERB|VB|ROOT|2 "
     "Hezbollah|Hezbollah|PROPN|NNP|dobj|2 .|.|PUNCT|.|punct|2",
     "2015-10-01",
     {},
     {"IRN backs NSA.HEZBOLLAH"}},
    // Canada designated Hezbollah.
    {"Canada|Canada|PROPN|NNP|nsubj|1 designated|designate|VERB|VBD|ROOT|1 Hezbollah|Hezbollah|PROPN|NNP|dobj|1 "
     ".|.|PUNCT|.|punct|1",
     "2015-10-01",
     {"NSA.HEZBOLLAH designated_by CAN stated"},
     {}},
    // Aachen, a town of Germany, fell.
    {"Aachen|Aachen|PROPN|NNP|nsubj|6 ,|,|PUNCT|,|punct|0 a|a|DET|DT|det|3 town|town|NOUN|NN|appos|0 "
     "of|of|ADP|IN|prep|3 Germany|Germany|PROPN|NNP|pobj|4 fell|fall|VERB|VBD|ROOT|6 .|.|PUNCT|.|punct|6",
     "2015-10-01",
     {"PLC.aachen located_in DEU stated"},
     {}},
};

INSTANTIATE_TEST_SUITE_P(PlacesAndAlignments, RelationsOf, testing::ValuesIn(rows));

}  // namespace
}  // namespace entente
