#pragma once

#include "entente/article.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace entente::detail {

/// What one line gave: an article, or the reason why there is none.
struct JsonLine {
  Article article;
  std::string why;                    ///< not empty: the line is no article
  std::vector<std::string> warnings;  ///< what of an article could not be read and was left out
  std::size_t replaced = 0;           ///< characters put in the place of invalid bytes
};

/// Reads JSON Lines (jsonlines.org), one object a line, with the fields `id title text|body date url source language
/// authors`; others are ignored. An id may be a number; `authors` is a string or a list of them; null is absence. Where
/// `text` already starts with the title and an empty line, the body is what follows them. An object with `html` and no
/// text is refused with a clear reason. Keeps its buffers: one for each thread.
class JsonLineReader {
 public:
  JsonLineReader();
  ~JsonLineReader();

  /// Never throws on any bytes.
  JsonLine read(std::string_view line);

 private:
  struct Parser;
  std::unique_ptr<Parser> parser_;
};

}  // namespace entente::detail
