#pragma once

#include "cli/actor_names.h"
#include "cli/options.h"
#include "store/snapshot.h"

#include <iosfwd>
#include <span>
#include <string>
#include <vector>

namespace entente {

/// When, no sharper than the text tells it: "2016-05-03", "2015–2016", "2014–" of a relation that goes on; of what the
/// text does not date the day of publication.
std::string time_of(const StoredFact& fact);

/// One line: when, as `time_of` says it; subject → object, predicate, how sure the text is of it and who says so,
/// confidence.
std::string fact_line(const StoredFact& fact, const EntityNames& names);

/// For each fact its line, its sentence in quotation marks, and where it stands: article, its date, the fact's id.
void write_fact_list(std::ostream& out, std::span<const StoredFact> facts, const Snapshot& snapshot);

/// Facts of one wording as one line, that of the first, with their number where they are several; in the order of the
/// first. No sentence is shown: it does not say them.
void write_background_list(std::ostream& out, std::span<const StoredFact> facts, const Snapshot& snapshot);

/// `willing, not, said by Ash Carter`: what keeps a fact from being plainly so; empty where nothing does.
std::string status_of(const StoredFact& fact, const EntityNames& names);

/// The facts that pass.
std::vector<StoredFact> selected(std::vector<StoredFact> facts, const FactFilter& filter);

}  // namespace entente
