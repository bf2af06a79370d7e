#include "tests/coding/parsed.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>
#include <sstream>
#include <vector>

namespace entente {
namespace {

std::vector<std::string> fields_of(const std::string& word) {
  std::vector<std::string> fields;
  std::istringstream in(word);
  for (std::string field; std::getline(in, field, '|');) fields.push_back(field);
  return fields;
}

std::string_view kept(const std::string& tag) {
  static std::set<std::string> tags;
  return *tags.insert(tag).first;
}

void widen_to_subtrees(Document& document) {
  for (std::uint32_t t = 0; t < document.tokens.size(); ++t)
    document.tokens[t].left_edge = document.tokens[t].right_edge = t;
  for (std::uint32_t t = 0; t < document.tokens.size(); ++t)
    for (std::uint32_t at = t; document.tokens[at].head != at;) {
      at = document.tokens[at].head;
      document.tokens[at].left_edge = std::min(document.tokens[at].left_edge, t);
      document.tokens[at].right_edge = std::max(document.tokens[at].right_edge, t);
    }
}

constexpr std::array<std::string_view, 7> people{"rebel",     "civilian", "protester", "police",
                                                 "president", "minister", "army"};

bool is_actor(const Token& token) {
  return token.pos == Pos::PROPN || std::ranges::find(people, token.lemma) != people.end();
}

}  // namespace

Document parsed(std::string_view words) {
  Document document;
  std::istringstream in{std::string(words)};
  for (std::string word; in >> word;) {
    const auto fields = fields_of(word);
    Token token;
    token.start = static_cast<std::uint32_t>(document.text.size());
    document.text += fields.at(0);
    token.end = static_cast<std::uint32_t>(document.text.size());
    document.text += ' ';
    token.space_after = true;
    token.lemma = fields.at(1);
    token.pos = pos_named(fields.at(2)).value();
    token.tag = kept(fields.at(3));
    token.dep = dep_named(fields.at(4)).value();
    token.head = static_cast<std::uint32_t>(std::stoul(fields.at(5)));
    document.tokens.push_back(token);
  }
  widen_to_subtrees(document);
  document.sentences.push_back({0, static_cast<std::uint32_t>(document.tokens.size())});
  return document;
}

Actors actors_of(const Document& document) {
  Actors actors;
  actors.of_token.resize(document.tokens.size());
  for (std::uint32_t t = 0; t < document.tokens.size(); ++t) {
    if (!is_actor(document.tokens[t])) continue;
    const auto number = static_cast<std::uint32_t>(actors.entities.size());
    Entity entity;
    entity.id = std::string(text_of(document, document.tokens[t]));
    entity.type = EntityType::state;
    actors.entities.push_back(entity);
    actors.mentions.push_back({{t, t + 1}, t, number, MentionForm::name, true, "test", 1});
    actors.of_token[t] = {number};
  }
  return actors;
}

TriggerReading reading_of(std::uint32_t trigger, ActType type, float probability, std::uint32_t subject,
                          std::uint32_t object) {
  TriggerReading reading;
  reading.token = trigger;
  reading.types[static_cast<std::size_t>(type)] = probability;
  reading.types[act_type_count] = 1 - probability;
  reading.subject = {{subject, 1}};
  reading.object = {{object, 1}};
  return reading;
}

Reader reader_of(std::vector<TriggerReading> triggers) {
  return [reading = SentenceReading{std::move(triggers)}](const Document&, const std::vector<bool>&) {
    return std::vector{reading};
  };
}

std::vector<Fact> events_of(const Document& document, const Coder& coder) {
  Article article;
  article.body = document.text;
  return code_events(document, actors_of(document), article, coder);
}

std::string line_of(const Fact& fact) {
  return fmt::format("{} {} {} {} {} {}", fact.subject, fact.predicate, fact.object.value_or("-"),
                     name_of(fact.polarity), name_of(fact.modality), fact.speaker.value_or("-"));
}

std::vector<std::string> lines_of(const Document& document, const Coder& coder) {
  std::vector<std::string> lines;
  for (const Fact& fact : events_of(document, coder)) lines.push_back(line_of(fact));
  std::ranges::sort(lines);
  return lines;
}

}  // namespace entente
