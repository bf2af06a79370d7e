#include "tests/coding/time_words.h"

#include <set>
#include <sstream>
#include <string>

namespace entente {
namespace {

std::string_view kept(const std::string& tag) {
  static std::set<std::string> tags;
  return *tags.insert(tag).first;
}

Pos pos_of(std::string_view tag) {
  if (tag.starts_with("NNP")) return Pos::PROPN;
  if (tag.starts_with("NN")) return Pos::NOUN;
  if (tag.starts_with("VB")) return Pos::VERB;
  if (tag == "MD") return Pos::AUX;
  if (tag == "CD") return Pos::NUM;
  return tag == "IN" ? Pos::ADP : Pos::X;
}

}  // namespace

Document tagged(std::string_view words) {
  Document document;
  std::istringstream in{std::string(words)};
  std::uint32_t verb = 0;
  for (std::string word; in >> word;) {
    const std::size_t slash = word.rfind('/');
    Token token;
    token.start = static_cast<std::uint32_t>(document.text.size());
    document.text += word.substr(0, slash);
    token.end = static_cast<std::uint32_t>(document.text.size());
    document.text += ' ';
    token.space_after = true;
    token.tag = kept(word.substr(slash + 1));
    token.pos = pos_of(token.tag);
    token.lemma = word.substr(0, slash);
    token.dep = token.tag == "MD" ? Dep::aux : Dep::dep;
    if (verb == 0 && token.pos == Pos::VERB) verb = static_cast<std::uint32_t>(document.tokens.size());
    document.tokens.push_back(token);
  }
  for (Token& token : document.tokens) token.head = verb;
  document.tokens[verb].dep = Dep::ROOT;
  document.sentences.push_back({0, static_cast<std::uint32_t>(document.tokens.size())});
  return document;
}

}  // namespace entente
