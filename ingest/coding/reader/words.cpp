#include "ingest/coding/reader/words.h"

#include "ingest/language/unicode.h"

#include <algorithm>

namespace entente::detail {
namespace {

bool is_naming(EntityLabel label) {
  switch (label) {
    case EntityLabel::PERSON:
    case EntityLabel::ORG:
    case EntityLabel::GPE:
    case EntityLabel::NORP:
    case EntityLabel::LOC:
    case EntityLabel::FAC:
    case EntityLabel::EVENT:
    case EntityLabel::PRODUCT:
    case EntityLabel::LAW:
    case EntityLabel::WORK_OF_ART:
    case EntityLabel::LANGUAGE:
      return true;
    default:
      return false;
  }
}

bool is_argument_pos(Pos pos) {
  return pos == Pos::NOUN || pos == Pos::PROPN || pos == Pos::PRON || pos == Pos::NUM || pos == Pos::X;
}

bool is_trigger_pos(Pos pos) {
  return pos == Pos::VERB || pos == Pos::NOUN || pos == Pos::ADJ || pos == Pos::PROPN || pos == Pos::AUX;
}

bool is_argument_dep(Dep dep) {
  constexpr Dep deps[] = {Dep::nsubj, Dep::nsubjpass, Dep::dobj,  Dep::pobj, Dep::dative,
                          Dep::poss,  Dep::conj,      Dep::appos, Dep::attr};
  return std::ranges::find(deps, dep) != std::end(deps);
}

bool starts_upper(std::string_view word) {
  return !word.empty() && is_upper(code_point_at(word, 0).value);
}

void take_tokens(SentenceWords& words, TokenSpan sentence) {
  std::vector<std::uint32_t> place(sentence.size(), 0);
  for (std::uint32_t t = sentence.first; t < sentence.last; ++t)
    if (words.document->tokens[t].pos != Pos::SPACE) {
      place[t - sentence.first] = static_cast<std::uint32_t>(words.token.size());
      words.token.push_back(t);
    }
  for (std::uint32_t i = 0; i < words.size(); ++i) {
    const std::uint32_t head = words.at(i).head;
    const bool inside = sentence.contains(head) && words.document->tokens[head].pos != Pos::SPACE;
    words.head.push_back(inside ? place[head - sentence.first] : i);
  }
}

void take_names(SentenceWords& words, TokenSpan sentence) {
  words.label.assign(words.size(), EntityLabel::none);
  words.name.assign(words.size(), -1);
  const auto& names = words.document->names;
  auto at = std::ranges::lower_bound(names, sentence.first, {}, [](const NamedSpan& n) { return n.tokens.last; });
  std::uint32_t i = 0;
  for (; at != names.end() && at->tokens.first < sentence.last; ++at)
    for (; i < words.size() && words.token[i] < at->tokens.last; ++i)
      if (at->tokens.contains(words.token[i])) {
        words.label[i] = at->label;
        words.name[i] = static_cast<std::int32_t>(at - names.begin());
      }
}

// The first word of i's name whose head is itself or lies outside the name; i where there is none.
std::uint32_t top_of_name(const SentenceWords& words, std::uint32_t i) {
  std::uint32_t j = i;
  while (j > 0 && words.name[j - 1] == words.name[i]) --j;
  for (; j < words.size() && words.name[j] == words.name[i]; ++j)
    if (words.head[j] == j || words.name[words.head[j]] != words.name[i]) return j;
  return i;
}

void find_wholes(SentenceWords& words) {
  for (std::uint32_t i = 0; i < words.size(); ++i)
    words.whole.push_back(is_naming(words.label[i]) ? top_of_name(words, i) : i);
  for (std::uint32_t i = 0; i < words.size(); ++i) {
    const std::uint32_t head = words.head[i];
    if (words.name[i] < 0 && words.at(i).dep == Dep::compound && words.label[head] == EntityLabel::PERSON)
      words.whole[i] = words.whole[head];
  }
}

void find_passives(SentenceWords& words) {
  words.passive.assign(words.size(), false);
  for (std::uint32_t i = 0; i < words.size(); ++i)
    if (words.at(i).tag == "VBN" && words.at(i).dep == Dep::acl) words.passive[i] = true;
  for (std::uint32_t i = 0; i < words.size(); ++i) {
    const Dep dep = words.at(i).dep;
    if (dep == Dep::auxpass || dep == Dep::nsubjpass || dep == Dep::agent) words.passive[words.head[i]] = true;
  }
}

bool is_candidate(const SentenceWords& words, std::uint32_t i) {
  const Token& token = words.at(i);
  if (words.whole[i] != i) return false;
  if (is_argument_pos(token.pos) || is_naming(words.label[i])) return true;
  if (token.pos == Pos::ADJ) return starts_upper(text_of(*words.document, token));
  return token.pos == Pos::DET && is_argument_dep(token.dep);
}

bool is_empty_line(const Document& document, const Token& token) {
  return token.pos == Pos::SPACE && std::ranges::count(text_of(document, token), '\n') > 1;
}

}  // namespace

std::vector<TokenSpan> units_of(const Document& document, TokenSpan sentence) {
  std::vector<TokenSpan> units;
  std::uint32_t first = sentence.first;
  for (std::uint32_t t = sentence.first; t <= sentence.last; ++t) {
    if (t < sentence.last && !is_empty_line(document, document.tokens[t])) continue;
    if (first < t) units.push_back({first, t});
    first = t + 1;
  }
  return units;
}

SentenceWords words_of_sentence(const Document& document, TokenSpan sentence) {
  SentenceWords words;
  words.document = &document;
  take_tokens(words, sentence);
  take_names(words, sentence);
  find_wholes(words);
  find_passives(words);
  for (std::uint32_t i = 0; i < words.size(); ++i) {
    words.candidate.push_back(is_candidate(words, i));
    words.may_trigger.push_back(is_trigger_pos(words.at(i).pos));
  }
  return words;
}

}  // namespace entente::detail
