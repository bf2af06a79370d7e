#include "ingest/normalise/sentence_case.h"

#include "ingest/normalise/spellings.h"
#include "ingest/normalise/word_kinds.h"

#include <optional>

namespace entente {
namespace {

using namespace detail;

using Heading = std::vector<CasedWord>;
using Spellings = std::unordered_map<std::string, Spelling>;

struct Reading {
  std::vector<NameKind> names;
  std::vector<Commonness> words;
  std::vector<bool> keeps;  // its capital
};

// What the sentences of the text say of a word; nothing where they do not have it.
std::optional<bool> told_by_text(const Spelling& spelling, NameKind name, Commonness word) {
  const bool strong = name == NameKind::strong;
  if (spelling.capital == 0 && spelling.small == 0) return std::nullopt;
  if (spelling.small == 0) return true;
  if (spelling.capital == 0) return strong && word < Commonness::common;
  return strong || spelling.capital > spelling.small;
}

bool told_by_lists(NameKind name, Commonness word) {
  if (name == NameKind::strong) return true;
  return word == Commonness::unknown || (word == Commonness::noun && name == NameKind::weak);
}

// "John [Brown]": behind a given name a word is a surname unless it looks like a verb.
bool may_be_surname(const Reading& reading, const CasedWord& word, std::size_t at, const Spellings& spellings) {
  const bool inflected = word.key.ends_with('s') || word.key.ends_with("ed") || word.key.ends_with("ing");
  return reading.words[at] != Commonness::unknown && word.shape == Case::capital && !inflected && word.key.size() > 3 &&
         spellings.at(word.key).small == 0;
}

// "LET US WAIT", "IT WOULD DESTROY US": the pronoun, in capitals; "THE US", "US FORCES" is the state.
bool is_pronoun_us(std::string_view text, const Reading& reading, const Heading& heading, std::size_t at) {
  static const WordClass& callers = words_for_reading("words_before_us");
  if (heading[at].key != "us" || heading[at].end - heading[at].start != 2) return false;
  const bool after_the = at > 0 && heading[at - 1].key == "the";
  constexpr std::string_view marks = ".,;:!?\")";
  const std::size_t end = heading[at].end;
  const bool ends = end == text.size() || marks.find(text[end]) != std::string_view::npos;
  const bool last = ends || at + 1 == heading.size() || reading.words[at + 1] == Commonness::function;
  return !after_the && at > 0 && (last || callers.contains(heading[at - 1].key));
}

Reading read(std::string_view text, const Heading& heading, const Spellings& spellings, const Engine& engine,
             const ActorData& data) {
  Reading reading{kinds_of_names(text, heading, data), {}, {}};
  const bool capitals = is_in_capitals(heading);
  for (std::size_t i = 0; i < heading.size(); ++i) {
    const Commonness word = commonness_of(heading[i].key, engine, data);
    NameKind& name = reading.names[i];
    if (capitals && name != NameKind::part && is_rather_common(heading[i].key, word, data)) name = NameKind::none;
    reading.words.push_back(word);
    const auto told = told_by_text(spellings.at(heading[i].key), name, word);
    reading.keeps.push_back(name == NameKind::part || told.value_or(told_by_lists(name, word)));
  }
  for (std::size_t i = 0; capitals && i < heading.size(); ++i)
    if (is_pronoun_us(text, reading, heading, i)) {
      reading.names[i] = NameKind::none;
      reading.words[i] = Commonness::function;
      reading.keeps[i] = false;
    }
  for (std::size_t i = 1; i < heading.size(); ++i)
    if (!reading.keeps[i] && reading.keeps[i - 1] && reading.names[i - 1] != NameKind::strong &&
        data.gender_of_name.contains(heading[i - 1].key) && may_be_surname(reading, heading[i], i, spellings))
      reading.keeps[i] = true;
  return reading;
}

void to_small(std::string& text, std::size_t start, std::size_t end) {
  for (std::size_t at = start; at < end; ++at)
    if (text[at] >= 'A' && text[at] <= 'Z') text[at] = static_cast<char>(text[at] - 'A' + 'a');
}

void recase_capitalised(std::string& text, const Heading& heading, const Reading& reading) {
  for (std::size_t i = 1; i < heading.size(); ++i) {
    const bool article = heading[i].shape == Case::one && heading[i].key == "a";
    if (!reading.keeps[i] && (article || heading[i].shape == Case::capital))
      to_small(text, heading[i].start, heading[i].start + 1);
  }
}

// Of a name in capitals: as the text's sentences write it, or as the tables do.
void recase_name(std::string& text, const CasedWord& word, NameKind name, Commonness common, const Spelling& spelling) {
  const std::size_t length = word.end - word.start;
  if (spelling.form.size() == length) {
    if (case_of(spelling.form) == Case::capital) to_small(text, word.start + 1, word.end);
    return;
  }
  constexpr std::size_t longest_acronym = 4;
  const bool acronym = common == Commonness::unknown && name == NameKind::none && length <= longest_acronym;
  if (!acronym) to_small(text, word.start + 1, word.end);
}

void recase_possessive(std::string& text, std::size_t at) {
  for (const std::string_view possessive : {"'S", "\u2019S"})
    if (std::string_view(text).substr(at).starts_with(possessive)) text[at + possessive.size() - 1] = 's';
}

void recase_capitals(std::string& text, const Heading& heading, const Reading& reading, const Spellings& spellings,
                     const ActorData& data) {
  static const WordClass& acronyms = words_for_reading("acronyms_before_words");
  for (std::size_t i = 0; i < heading.size(); ++i) {
    const CasedWord& word = heading[i];
    recase_possessive(text, word.end);
    const std::string_view seen = std::string_view(text).substr(word.start, word.end - word.start);
    const NameKind name = reading.names[i];
    const bool initials = word.key.size() < 3 || !is_written_capitalised(seen, data);
    if (reading.keeps[i] && acronyms.contains(word.key)) continue;  // "US Army"
    const bool single = name == NameKind::strong || name == NameKind::weak;
    if (word.key.find('.') != std::string::npos || (single && reading.keeps[i] && initials)) continue;  // "U.S.", "EU"
    if (!reading.keeps[i] || (name == NameKind::part && reading.words[i] == Commonness::function))
      to_small(text, word.start + (i == 0 || begins_sentence(text, word.start) ? 1 : 0), word.end);
    else
      recase_name(text, word, name, reading.words[i], spellings.at(word.key));
  }
}

}  // namespace

std::string in_sentence_case(std::string text, const Engine& engine, const ActorTables& tables) {
  const std::vector<Heading> headings = headings_in(text);
  if (headings.empty()) return text;
  const std::string original = text;
  const Spellings spellings = spellings_in(original, headings);
  for (const Heading& heading : headings) {
    const Reading reading = read(original, heading, spellings, engine, tables.data());
    if (is_in_capitals(heading))
      recase_capitals(text, heading, reading, spellings, tables.data());
    else
      recase_capitalised(text, heading, reading);
  }
  return text;
}

}  // namespace entente
