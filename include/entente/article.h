#pragma once

#include "entente/date.h"

#include <optional>
#include <string>
#include <vector>

namespace entente {

/// What the user gave, cleaned: valid UTF-8, `\n` line ends. Nothing of it is interpreted yet.
struct Article {
  std::string id;  ///< never empty once read: the input's, or one derived from its content
  std::string url;
  std::string source;
  std::string title;
  std::vector<std::string> authors;
  std::optional<Date> date;  ///< day of publication
  std::string language;      ///< ISO 639-1, empty where unknown
  std::string body;

  bool operator==(const Article&) const = default;
};

/// The text that all offsets count in: the title, an empty line, the body; the body alone where there is no title.
std::string text_of(const Article& article);

}  // namespace entente
