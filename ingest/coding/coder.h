#pragma once

#include "entente/article.h"
#include "entente/document.h"
#include "entente/extraction.h"
#include "ingest/actors/actors.h"
#include "ingest/coding/reader/reading.h"

#include <memory>
#include <vector>

namespace entente {

/// Facts below it are best left out where nothing else is asked for: about where precision and recall balance on news.
inline constexpr double default_min_confidence = 0.29;

/// What events are coded with: the tables built in and, where given, a learned reader. Immutable once made: any number
/// of threads may code at once.
class Coder {
 public:
  /// Without a reader the tables and the parse alone decide. Throws Error naming file and line where a table is
  /// damaged.
  explicit Coder(Reader reader = {});
  ~Coder();
  Coder(Coder&&) noexcept;
  Coder& operator=(Coder&&) noexcept;

  struct Parts;
  const Parts& parts() const { return *parts_; }

 private:
  std::unique_ptr<const Parts> parts_;
};

/// The event facts of a document: by place in the text, then id, each once. Spans count in code points. `place`,
/// `start`, `end`, `precision` and `amounts` are left empty here. `article` tells which sentence is its title.
std::vector<Fact> code_events(const Document& document, const Actors& actors, const Article& article,
                              const Coder& coder);

}  // namespace entente
