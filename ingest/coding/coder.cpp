#include "ingest/coding/coder.h"

#include "ingest/coding/decode.h"
#include "ingest/coding/headline.h"
#include "ingest/coding/speakers.h"
#include "ingest/coding/tables.h"
#include "ingest/coding/triggers.h"

#include <algorithm>
#include <map>

namespace entente {

struct Coder::Parts {
  detail::CodingTables tables;
  Reader reader;
};

Coder::Coder(Reader reader) : parts_(new Parts{detail::load_coding_tables(), std::move(reader)}) {}
Coder::~Coder() = default;
Coder::Coder(Coder&&) noexcept = default;
Coder& Coder::operator=(Coder&&) noexcept = default;

namespace {

using namespace detail;

// Is the word only what somebody is asked to do or refuses to do ("urged Israel to withdraw")?
bool is_overshadowed(const Tree& tree, const TabledTrigger& inner, const std::vector<TabledTrigger>& all) {
  const Dep link = tree[inner.token].dep;
  if (link != Dep::xcomp && link != Dep::ccomp) return false;
  return std::ranges::any_of(all, [&](const TabledTrigger& outer) {
    return outer.token == tree[inner.token].head &&
           (outer.row->type == ActType::REQUEST || (outer.row->type == ActType::REJECT && link == Dep::xcomp));
  });
}

float event(const Trigger& trigger) {
  return trigger.reading ? 1 - trigger.reading->types[act_type_count] : 0;
}

ActType likeliest(const Trigger& trigger) {
  if (!trigger.reading) return ActType::none;
  const auto& types = trigger.reading->types;
  return static_cast<ActType>(std::max_element(types.begin(), types.begin() + act_type_count) - types.begin());
}

// "ended [mediation] efforts": part of the noun's name
bool stands_before(const Tree& tree, std::uint32_t token, std::uint32_t noun) {
  return tree[token].head == noun && tree[token].dep == Dep::compound;
}

// "Suspended aid" is no aid: where verb and noun together tell another type than the noun alone, the word that the
// reader is surer of stands for both.
void join_light_verbs(const Tree& tree, std::map<std::uint32_t, Trigger>& found) {
  std::vector<std::uint32_t> verbs;
  for (const auto& [token, trigger] : found)
    if (trigger.tabled && trigger.tabled->light_object && !leaves_noun(*trigger.tabled)) verbs.push_back(token);
  for (std::uint32_t token : verbs) {
    const Trigger& verb = found[token];
    std::erase_if(found,
                  [&](const auto& other) { return stands_before(tree, other.first, *verb.tabled->light_object); });
    const auto noun = found.find(*verb.tabled->light_object);
    if (noun == found.end()) continue;
    const TabledTrigger joined{noun->first, {noun->first, noun->first + 1}, verb.tabled->row, std::nullopt};
    if (likeliest(noun->second) == verb.tabled->row->type) {
      noun->second.tabled = joined;
      continue;
    }
    if (event(noun->second) > event(verb)) {
      noun->second.tabled = joined;
      found.erase(token);
    } else {
      found.erase(noun);
    }
  }
}

// Triggers of the reader and of the tables; what a reader takes for none is left to the tables and said to be unread.
std::vector<Trigger> triggers_of(const Tree& tree, TokenSpan words, const CodingTables& tables,
                                 const SentenceReading* reading) {
  std::map<std::uint32_t, Trigger> found;
  const auto tabled = tabled_triggers(tree, words, tables);
  for (const TabledTrigger& trigger : tabled)
    if (!is_overshadowed(tree, trigger, tabled)) found[trigger.token] = {trigger.token, nullptr, trigger, false};
  if (reading) {
    for (const TriggerReading& read : reading->triggers) {
      if (!words.contains(read.token)) continue;
      Trigger& trigger = found[read.token];
      trigger.token = read.token;
      trigger.reading = &read;
    }
  }
  join_light_verbs(tree, found);
  std::vector<Trigger> triggers;
  for (auto& [token, trigger] : found) {
    trigger.by_reader = reading;
    triggers.push_back(std::move(trigger));
  }
  return triggers;
}

// The sentences that can tell a fact: those in which somebody stands who can do something.
std::vector<bool> worth_reading(const Document& document, const Actors& actors, const std::vector<Unit>& units) {
  const auto acts = [&](std::uint32_t entity) { return can_act(actors.entities[entity]); };
  std::vector<bool> worth(document.sentences.size());
  for (const Unit& unit : units)
    for (std::uint32_t t = unit.tokens.first; t < unit.tokens.last && unit.kind != SentenceKind::aside; ++t)
      if (std::ranges::any_of(actors.of_token[t], acts)) worth[unit.sentence] = true;
  return worth;
}

std::vector<std::uint32_t> context_words_of(const Document& document, const CodingTables& tables) {
  std::vector<std::uint32_t> words;
  for (std::uint32_t t = 0; t < document.tokens.size(); ++t)
    if (tables.contexts.contains(folded_lemma(document.tokens[t]))) words.push_back(t);
  return words;
}

}  // namespace

std::vector<Fact> code_events(const Document& document, const Actors& actors, const Article& article,
                              const Coder& coder) {
  const Coder::Parts& parts = coder.parts();
  const Tree tree(document);
  const CodePoints code_points(document.text);
  const auto units = units_of(document, article);
  const auto carried = carried_speakers(tree, units, parts.tables);
  const auto readings =
      parts.reader ? parts.reader(document, worth_reading(document, actors, units)) : std::vector<SentenceReading>{};
  const ByPlace mentions(actors.mentions);
  const auto context_words = context_words_of(document, parts.tables);
  std::vector<Draft> drafts;
  for (std::size_t u = 0; u < units.size(); ++u) {
    if (units[u].kind == SentenceKind::aside) continue;
    const SentenceReading* reading = units[u].sentence < readings.size() ? &readings[units[u].sentence] : nullptr;
    const bool headline = units[u].kind == SentenceKind::title;
    const CodingScene scene{tree,         actors,      mentions,   context_words,
                            parts.tables, code_points, article.id, without_dateline(document, units[u].tokens)};
    for (const Trigger& trigger : triggers_of(tree, units[u].tokens, parts.tables, reading))
      for (Draft& draft : drafts_of_trigger(scene, units[u].tokens, trigger, carried[u], headline)) {
        draft.unit = u;
        draft.caption = units[u].kind == SentenceKind::caption;
        drafts.push_back(std::move(draft));
      }
  }
  weigh_drafts(drafts, actors, parts.tables);
  const auto title_end = code_points.before(static_cast<std::uint32_t>(article.title.size()));
  return settle(std::move(drafts), title_end);
}

}  // namespace entente
