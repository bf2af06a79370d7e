#pragma once

#include "entente/article.h"

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace entente {

struct ReadOptions {
  std::optional<Date> date;                            ///< for articles that tell none
  std::size_t longest_article = std::size_t{1} << 26;  ///< bytes; a longer line or file is passed over
};

/// Something that was not as it should be.
struct ReadProblem {
  std::string place;     ///< file, or file and line (`news.jsonl:12`)
  std::string why;       ///< one line
  bool skipped = false;  ///< true: an input or an article was passed over; false: it was read, something was left out
};

struct ReadCounts {
  std::size_t articles = 0;
  std::size_t skipped = 0;   ///< inputs, files and lines passed over
  std::size_t replaced = 0;  ///< characters U+FFFD put in the place of invalid bytes and NULs

  bool operator==(const ReadCounts&) const = default;
};

/// Files, folders, patterns and standard input → articles, one after the other, in the order of `walk_inputs` and of
/// the lines. Plain text and JSON Lines are told apart by their first character (`{`) or the names `*.jsonl`,
/// `*.ndjson`; either may be compressed with gzip. Holds one article at a time. What cannot be read is reported,
/// counted and passed over; nothing throws but the report itself.
class Reader {
 public:
  using Report = std::function<void(const ReadProblem&)>;

  Reader(const std::vector<std::string>& inputs, const ReadOptions& options, Report report);
  ~Reader();

  /// The next article, empty at the end.
  std::optional<Article> next();

  const ReadCounts& counts() const;

  /// How much of all files is read, 0 to 1; empty where that cannot be known (standard input, pipes).
  std::optional<double> share_read() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace entente
