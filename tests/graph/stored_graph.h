#pragma once

#include "graph/graph.h"
#include "store/store.h"
#include "tests/support/extractions.h"
#include "tests/support/temporary_folder.h"

#include <string>
#include <vector>

namespace entente::testing {

/// A store of these articles that lives as long as this, and graphs of it.
struct StoredGraph {
  explicit StoredGraph(const std::vector<Extraction>& articles) { store.put(articles); }
  Graph load(const GraphOptions& options = {}) const { return Graph::load(store.snapshot(), options); }

  TemporaryFolder folder;
  Store store{folder / "db", Access::read_write};
};

/// An article that says each row, on consecutive days from 2020-01-01.
inline std::vector<Extraction> articles_of(const std::vector<Said>& rows) {
  std::vector<Extraction> articles;
  for (std::size_t i = 0; i < rows.size(); ++i)
    articles.push_back(extraction(std::to_string(i), date_of_days(18262 + static_cast<int>(i)), "", {rows[i]}));
  return articles;
}

}  // namespace entente::testing
