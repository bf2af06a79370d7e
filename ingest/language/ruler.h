#pragma once

#include "entente/document.h"
#include "ingest/language/pack.h"

#include <memory>

namespace entente {

/// spaCy's attribute ruler: patterns over tags, lower-case texts and dependency labels that set part of speech,
/// morphology, lemma, tag or label. Immutable.
class Ruler {
 public:
  /// Reads the section `ruler.rules`. Throws Error where a rule uses a key, a predicate or an attribute that this
  /// reader does not know.
  explicit Ruler(const PackReader& pack);
  ~Ruler();
  Ruler(Ruler&&) noexcept;
  Ruler& operator=(Ruler&&) noexcept;

 private:
  friend void apply(const Ruler& ruler, Document& document);
  struct Rules;
  std::unique_ptr<const Rules> rules_;
};

/// All matches are found on the document as it comes (tags and dependency labels set), then applied in the rules'
/// order, so that later rules win. Sets `pos`, `morph`, and where rules say so `lemma`, `tag` and `dep`. What it sets
/// as `tag` and `morph` points into the ruler, which must outlive the document. O(tokens).
void apply(const Ruler& ruler, Document& document);

}  // namespace entente
