#pragma once

#include "entente/article.h"
#include "entente/document.h"
#include "entente/extraction.h"

#include <optional>
#include <vector>

namespace entente {

/// The TIMEX3 expressions of the text (TimeML 1.2.1: DATE, TIME, DURATION, SET), in order, not overlapping; spans in
/// code points. Values are resolved against the day of publication, bare weekdays and months by the tense of their
/// clause; without that day what would need it stays open (`XXXX-09-24`, `XXXX-WXX-2`). O(tokens).
std::vector<TimeExpression> find_times(const Document& document, std::optional<Date> published);

/// Gives each event its own time: that of the expression attached to its trigger, else of the nearest in its clause;
/// relations the times that their sentence tells with `since`, `until`, `from` and `to`. Where the text does not tell,
/// `start` and `end` stay empty. Adds a line of explanation to what it dates; ids stay.
void date_facts(std::vector<Fact>& facts, const Document& document, const std::vector<TimeExpression>& times);

}  // namespace entente
