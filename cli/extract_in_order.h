#pragma once

#include "entente/extraction.h"
#include "ingest/read/reader.h"

#include <functional>
#include <optional>
#include <string>

namespace entente {

/// What became of one article.
struct Extracted {
  Extraction extraction;
  std::string article;               ///< its id
  std::string why;                   ///< not empty: it could not be extracted
  std::optional<double> share_read;  ///< Reader::share_read() when it was read
};

using Extract = std::function<Extraction(const Article&)>;

/// Reads articles, extracts them on `jobs` threads and hands each result to `use` on the calling thread, in the order
/// in which they were read. At most `4 * jobs` articles are in hand at any moment. Ends early, with what is in hand
/// used, when `stop` says so, which any thread may ask. An article that cannot be extracted is handed over with the
/// reason; an exception of `use` ends the work and is passed on.
void extract_in_order(Reader& reader, const Extract& extract, unsigned jobs, const std::function<bool()>& stop,
                      const std::function<void(Extracted&&)>& use);

}  // namespace entente
