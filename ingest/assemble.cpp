#include "ingest/assemble.h"

#include "ingest/coding/headline.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace entente::detail {
namespace {

std::vector<Span> sentences_of(const Article& article, const Document& document, const CodePoints& code_points) {
  std::vector<Span> sentences;
  for (const Unit& unit : units_of(document, article))
    if (!is_moved(document, unit.tokens.first)) sentences.push_back(code_points.span(document, unit.tokens));
  return sentences;
}

Span span_of(const Document& document, const ActorMention& mention, const CodePoints& code_points) {
  return code_points.span(document, mention.tokens, mention.skipped, mention.dropped);
}

// A state that acts speaks of its government too: "Russia denied" is a mention of both.
void add_governments(const Document& document, const Actors& actors, const CodePoints& code_points,
                     std::vector<Entity>& entities) {
  for (const ActorMention& mention : actors.mentions) {
    if (!mention.is_metonym) continue;
    const auto government = std::ranges::find(entities, actors.entities[mention.entity].id + ".GOV", &Entity::id);
    if (government != entities.end())
      government->mentions.push_back(
          {span_of(document, mention, code_points), MentionForm::metonym, "metonym.state", 0.8});
  }
}

std::vector<Entity> entities_of(const Document& document, const Actors& actors, const CodePoints& code_points) {
  std::vector<Entity> entities = actors.entities;
  for (const ActorMention& mention : actors.mentions)
    entities[mention.entity].mentions.push_back(
        {span_of(document, mention, code_points), mention.form, mention.rule, static_cast<double>(mention.confidence)});
  add_governments(document, actors, code_points, entities);
  const auto place = [](const Mention& m) { return std::tie(m.span, m.form, m.rule); };
  for (Entity& entity : entities)
    std::ranges::stable_sort(entity.mentions, [&](const Mention& a, const Mention& b) { return place(a) < place(b); });
  std::ranges::sort(entities, {}, &Entity::id);
  return entities;
}

// "action", "the plan": nothing that has a name or belongs to a state.
bool is_mere_thing(const Entity& entity) {
  const bool thing = entity.type == EntityType::other || entity.type == EntityType::event;
  return thing && !entity.country && std::ranges::all_of(entity.mentions, [](const Mention& mention) {
           return mention.form == MentionForm::nominal || mention.form == MentionForm::pronoun;
         });
}

std::set<std::string_view> ids_used(const Extraction& extraction) {
  std::set<std::string_view> ids;
  for (const Fact& fact : extraction.facts) {
    ids.insert(fact.subject);
    for (const auto* id : {&fact.object, &fact.speaker, &fact.place})
      if (*id) ids.insert(**id);
  }
  for (const Quote& quote : extraction.quotes)
    if (quote.speaker) ids.insert(*quote.speaker);
  return ids;
}

}  // namespace

void drop_mere_things(Extraction& extraction) {
  const std::set<std::string_view> used = ids_used(extraction);
  std::erase_if(extraction.entities,
                [&](const Entity& entity) { return is_mere_thing(entity) && !used.contains(entity.id); });
}

Extraction assemble(const Article& article, const Document& document, const Actors& actors) {
  Extraction extraction;
  extraction.article = article;
  extraction.text = text_of(article);
  const CodePoints code_points{document.text};
  extraction.sentences = sentences_of(article, document, code_points);
  extraction.entities = entities_of(document, actors, code_points);
  return extraction;
}

}  // namespace entente::detail
