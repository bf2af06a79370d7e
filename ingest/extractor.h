#pragma once

#include "entente/article.h"
#include "entente/extraction.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

namespace entente {

/// What an Extractor is made of.
struct ExtractorOptions {
  std::filesystem::path model;                      ///< the packed English pipeline; see find_packed_model()
  std::filesystem::path coder;                      ///< trained coder weights; empty: those built in
  std::vector<std::filesystem::path> actor_tables;  ///< the user's own tables of actors
  std::optional<double> min_confidence;             ///< facts below are left out; empty: the coder's own bound
};

/// Article → Extraction: reads the language, resolves the actors, codes facts, relations, quotes and times. Immutable
/// once made: any number of threads may extract at once, and the same article gives the same extraction.
class Extractor {
 public:
  /// Throws Error where a file is missing or damaged.
  explicit Extractor(const ExtractorOptions& options);
  ~Extractor();

  Extraction extract(const Article& article) const;

 private:
  struct Parts;
  std::unique_ptr<const Parts> parts_;
};

}  // namespace entente
