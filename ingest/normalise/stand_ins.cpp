#include "ingest/normalise/stand_ins.h"

#include "ingest/actors/fold.h"
#include "ingest/normalise/word_kinds.h"

#include <algorithm>

namespace entente {
namespace {

constexpr std::string_view acronym = "IS", stand_in = "EU";  // of one length

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool names_islamic_state(std::string_view text) {
  constexpr std::string_view names[] = {"Islamic State", "ISIS", "ISIL", "Isis", "Daesh"};
  return std::ranges::any_of(names, [&](std::string_view name) { return text.find(name) != text.npos; });
}

// The run of ASCII letters that ends before `end`, over blanks; empty where something else stands there.
std::string_view word_before(std::string_view text, std::size_t end) {
  while (end > 0 && text[end - 1] == ' ') --end;
  std::size_t first = end;
  while (first > 0 && is_letter(text[first - 1])) --first;
  return text.substr(first, end - first);
}

std::string_view word_after(std::string_view text, std::size_t first) {
  while (first < text.size() && text[first] == ' ') ++first;
  std::size_t end = first;
  while (end < text.size() && is_letter(text[end])) ++end;
  return text.substr(first, end - first);
}

bool is_in_capitals(std::string_view word) {
  return word.size() > 1 && detail::case_of(word) == detail::Case::upper;
}

bool is_verb(std::string_view text, std::size_t at) {
  static const detail::WordClass& before_verb = detail::words_for_reading("words_before_is");
  const std::string_view before = word_before(text, at), after = word_after(text, at + acronym.size());
  return is_in_capitals(before) || is_in_capitals(after) || before_verb.contains(detail::fold(before));
}

}  // namespace

std::vector<std::size_t> places_of_islamic_state(std::string_view text) {
  std::vector<std::size_t> places;
  if (!names_islamic_state(text)) return places;
  for (std::size_t at = text.find(acronym); at != text.npos; at = text.find(acronym, at + 1)) {
    const std::size_t end = at + acronym.size();
    const bool alone = (at == 0 || !is_letter(text[at - 1])) && (end == text.size() || !is_letter(text[end]));
    if (alone && !is_verb(text, at)) places.push_back(at);
  }
  return places;
}

std::string with_stand_ins(std::string text, const std::vector<std::size_t>& places) {
  for (const std::size_t at : places) text.replace(at, acronym.size(), stand_in);
  std::ranges::replace(text, '[', '(');
  std::ranges::replace(text, ']', ')');
  return text;
}

void take_back_stand_ins(Document& document, std::string text, const std::vector<std::size_t>& places) {
  document.text = std::move(text);
  for (Token& token : document.tokens) {
    const bool is_acronym =
        token.end - token.start == acronym.size() && std::ranges::binary_search(places, std::size_t{token.start});
    const std::string_view own = text_of(document, token);
    if (is_acronym || own == "[" || own == "]") token.lemma = own;
  }
}

}  // namespace entente
