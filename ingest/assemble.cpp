#include "ingest/assemble.h"

#include <algorithm>
#include <tuple>

namespace entente::detail {
namespace {

bool is_space(const Token& token) {
  return token.pos == Pos::SPACE;
}

TokenSpan trimmed(const Document& document, TokenSpan sentence) {
  while (sentence.first < sentence.last && is_space(document.tokens[sentence.first])) ++sentence.first;
  while (sentence.first < sentence.last && is_space(document.tokens[sentence.last - 1])) --sentence.last;
  return sentence;
}

std::vector<Span> sentences_of(const Document& document, const CodePoints& code_points) {
  std::vector<Span> sentences;
  for (const TokenSpan sentence : document.sentences)
    if (const TokenSpan words = trimmed(document, sentence); words.size() > 0)
      sentences.push_back(code_points.span(document, words));
  return sentences;
}

std::vector<Entity> entities_of(const Document& document, const Actors& actors, const CodePoints& code_points) {
  std::vector<Entity> entities = actors.entities;
  for (const ActorMention& mention : actors.mentions)
    entities[mention.entity].mentions.push_back({code_points.span(document, mention.tokens), mention.form, mention.rule,
                                                 static_cast<double>(mention.confidence)});
  const auto place = [](const Mention& m) { return std::tie(m.span, m.form, m.rule); };
  for (Entity& entity : entities)
    std::ranges::stable_sort(entity.mentions, [&](const Mention& a, const Mention& b) { return place(a) < place(b); });
  std::ranges::sort(entities, {}, &Entity::id);
  return entities;
}

}  // namespace

Extraction assemble(const Article& article, const Document& document, const Actors& actors) {
  Extraction extraction;
  extraction.article = article;
  extraction.text = document.text;
  const CodePoints code_points{document.text};
  extraction.sentences = sentences_of(document, code_points);
  extraction.entities = entities_of(document, actors, code_points);
  return extraction;
}

}  // namespace entente::detail
