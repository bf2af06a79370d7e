#include "ingest/actors/word_classes.h"

#include "data_actors.h"
#include "entente/error.h"
#include "ingest/actors/fold.h"
#include "ingest/actors/table.h"

#include <fmt/format.h>

namespace entente::detail {
namespace {

WordClass class_of(std::string_view cell, const std::string& place) {
  WordClass words;
  for (const std::string_view word : split(cell, '|'))
    if (!words.insert(word).second) throw Error(fmt::format("{}: the word \"{}\" stands twice", place, word));
  if (words.empty()) throw Error(fmt::format("{}: no words", place));
  return words;
}

}  // namespace

WordClasses::WordClasses(std::string_view text, std::string file) : file_{std::move(file)} {
  const Table table = read_table(text, file_);
  for (std::size_t row = 0; row < table.rows.size(); ++row) {
    const std::string place = fmt::format("{}: row {}", file_, row + 1);
    const std::string_view name = table.cell(row, "class");
    if (name.empty()) throw Error(fmt::format("{}: no class", place));
    if (!classes_.emplace(name, class_of(table.cell(row, "words"), place)).second)
      throw Error(fmt::format("{}: the class \"{}\" has another row", place, name));
  }
}

const WordClass& WordClasses::named(std::string_view name) const {
  const auto found = classes_.find(name);
  if (found == classes_.end()) throw Error(fmt::format("{}: no class \"{}\"", file_, name));
  return found->second;
}

const WordClass& actor_words(std::string_view class_name) {
  static const WordClasses classes{embedded_actors("words.tsv"), "words.tsv"};
  return classes.named(class_name);
}

}  // namespace entente::detail
