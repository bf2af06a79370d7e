#include "ingest/extractor.h"
#include "ingest/language/engine.h"
#include "ingest/language/unicode.h"

#include <algorithm>
#include <cstdlib>

namespace {

using namespace entente;

void demand(bool holds) {
  if (!holds) std::abort();
}

std::uint32_t code_points_in(std::string_view text) {
  return static_cast<std::uint32_t>(
      std::ranges::count_if(text, [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; }));
}

bool is_within(Span span, std::uint32_t size) {
  return span.start <= span.end && span.end <= size;
}

/// Every fact is between entities that the extraction lists and stands on words of its text.
void check(const Extraction& extraction) {
  const auto size = code_points_in(extraction.text);
  const auto known = [&](const std::string& id) {
    return std::ranges::any_of(extraction.entities, [&](const Entity& entity) { return entity.id == id; });
  };
  for (const Entity& entity : extraction.entities)
    for (const Mention& mention : entity.mentions) demand(is_within(mention.span, size));
  for (const Fact& fact : extraction.facts) {
    demand(known(fact.subject) && (!fact.object || known(*fact.object)) && (!fact.speaker || known(*fact.speaker)));
    for (const auto& span : {fact.sentence_span, fact.trigger_span, fact.subject_span, fact.object_span})
      demand(!span || is_within(*span, size));
  }
}

}  // namespace

/// Any UTF-8 as an article, its first line the title: whole, and the same when asked again.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const Extractor extractor({find_packed_model(), {}, {}, 0.0});
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  if (!is_valid_utf8(text)) return 0;
  Article article;
  article.id = "fuzz";
  article.title = text.substr(0, text.find('\n'));
  article.body = text.substr(std::min(text.size(), article.title.size() + 1));
  if (size % 2) article.date = Date{2018, 5, 10};
  const Extraction extraction = extractor.extract(article);
  check(extraction);
  demand(extractor.extract(article) == extraction);
  return 0;
}
