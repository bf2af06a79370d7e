#pragma once

#include <map>
#include <string>
#include <string_view>
#include <unordered_set>

namespace entente::detail {

/// Words that say the same of the words beside them: `legal_forms`. They point into the table's text.
using WordClass = std::unordered_set<std::string_view>;

/// A table of words by class, with the columns `class` and `words`, which `|` separates.
class WordClasses {
 public:
  /// The text must outlive the classes. Throws Error with file and row where a class has no name, no words, a word
  /// twice or two rows.
  WordClasses(std::string_view text, std::string file);

  /// Valid as long as the table. Throws Error where there is no such class. O(log classes).
  const WordClass& named(std::string_view name) const;

 private:
  std::string file_;
  std::map<std::string_view, WordClass> classes_;
};

/// A class of data/actors/words.tsv, which is read once. Throws Error where there is no such class: bind it once to a
/// function's static reference.
const WordClass& actor_words(std::string_view class_name);

}  // namespace entente::detail
