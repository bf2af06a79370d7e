#include "ingest/coding/decode.h"

#include "ingest/coding/deeds.h"
#include "ingest/coding/no_events.h"
#include "ingest/coding/retype.h"
#include "ingest/coding/strict.h"

#include <fmt/format.h>
#include <xxhash.h>

#include <algorithm>
#include <numeric>
#include <utility>

namespace entente::detail {
namespace {

constexpr float row_weight = 0.25F;        // of a table row against the reader, about the type of an event
constexpr float claim_weight = 0.2F;       // what another speaker adds to the reader's probability of a claim
constexpr float light_verb_weight = 0.7F;  // likewise of a row of a verb with its noun

using Types = std::array<float, act_type_count + 1>;

std::string hash_of(std::string_view text) {
  return fmt::format("{:016x}", XXH3_64bits(text.data(), text.size()));
}

std::string show(Span span) {
  return fmt::format("{}-{}", span.start, span.end);
}

/// One trigger on its way to facts.
struct Decoder {
  const CodingScene& scene;
  TokenSpan sentence;
  const Trigger& trigger;
  Types types{};
  ActType type = ActType::none;
  ActType strict = ActType::none;  // of a retyping from which coders depart
  std::vector<std::string> explanation{};

  std::string word(std::uint32_t token) const { return std::string(text_of(scene.tree.document(), scene.tree[token])); }

  void explain(std::string line) { explanation.push_back(std::move(line)); }

  // Moves a part of the probability to the row's type.
  void blend(float part) {
    for (float& probability : types) probability *= 1 - part;
    types[static_cast<std::size_t>(trigger.tabled->row->type)] += part;
  }

  void weigh_types() {
    types[act_type_count] = 1;
    if (trigger.reading) types = trigger.reading->types;
    if (trigger.tabled && !trigger.reading) blend(trigger.tabled->row->prior);
    if (trigger.tabled && trigger.reading)
      blend((trigger.tabled->row->object_class.empty() ? row_weight : light_verb_weight) * (1 - types[act_type_count]));
    std::array<std::size_t, act_type_count> order;
    std::iota(order.begin(), order.end(), 0);
    std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) { return types[a] > types[b]; });
    type = static_cast<ActType>(order[0]);
    std::string best;
    for (std::size_t i = 0; i < 3 && types[order[i]] > 0; ++i)
      best += fmt::format("{}{} {:.2f}", i ? ", " : "", name_of(static_cast<ActType>(order[i])), types[order[i]]);
    explain(fmt::format("trigger \"{}\": {}", word(trigger.token), best));
  }

  void reread(const std::optional<Retyping>& other) {
    if (!other) return;
    std::swap(types[static_cast<std::size_t>(type)], types[static_cast<std::size_t>(other->type)]);
    type = other->type;
    strict = other->strict;
    explain(std::string(other->why));
  }

  // "will not lift the siege": read as a refusal, it is the same act refused.
  void join_refusal(const Telling& telling) {
    if (!telling.refused || telling.polarity != Polarity::negative || !is_cooperative(type)) return;
    float& refusal = types[static_cast<std::size_t>(ActType::REJECT)];
    types[static_cast<std::size_t>(type)] += std::exchange(refusal, 0);
  }

  // Has the reader looked at it, and is no type of event likely, a table row's included?
  bool fits_no_type() const {
    constexpr float least = 0.2F;
    return trigger.reading && types[static_cast<std::size_t>(type)] < least;
  }
};

// Is the actor's own report told here: by itself or by one of its state?
bool speaks_for(const CodingScene& scene, std::uint32_t speaker, std::uint32_t actor) {
  const Entity& one = scene.actors.entities[speaker];
  const Entity& other = scene.actors.entities[actor];
  return speaker == actor || (one.country && one.country == other.country);
}

// "Clashes between Armenian and Azerbaijani forces": the two states, not each with its own forces; "diplomats were
// expelled from the West and Russia": nobody expels his own.
bool is_own_side(const CodingScene& scene, const Cast& cast, std::uint32_t trigger, const Filler& subject,
                 const std::optional<Filler>& object) {
  const auto country = [&](const Filler& filler) { return scene.actors.entities[filler.entity].country; };
  if (!object || cast.subjects.size() < 2 || !country(subject) || country(subject) != country(*object)) return false;
  if (is_of_class(scene, trigger, "sending_away")) return true;
  return std::ranges::any_of(
      cast.objects, [&](const auto& other) { return other && country(*other) && country(*other) != country(subject); });
}

// Nobody only claims what he did himself, unless a word says that he does.
bool claims_own(const Telling& telling, const Filler& subject) {
  return telling.modality == Modality::claimed && *telling.speaker == subject.entity && !telling.by_cue;
}

// "Turkey said its troops had killed 30 rebels": a state's own report of what it did is no mere claim; its parliament,
// courts and towns may well accuse it.
bool is_own_report(const CodingScene& scene, const Telling& telling, const Filler& subject) {
  if (!telling.told || telling.alleged) return false;
  const Entity& speaker = scene.actors.entities[*telling.speaker];
  const Entity& doer = scene.actors.entities[subject.entity];
  const bool forces = doer.type == EntityType::state || doer.type == EntityType::military;
  if (!forces || !speaker.country || speaker.country != doer.country) return false;
  const std::string& state = *speaker.country;
  const bool local = speaker.id.starts_with(state + ".GOV.LOC");
  return speaker.id == state || speaker.id.starts_with(state + ".MIL") ||
         (speaker.id.starts_with(state + ".GOV") && !local);
}

// Does the reader leave it open that an act is only claimed, once somebody else is found to tell it?
bool leans_to_claim(const Trigger& trigger) {
  if (!trigger.reading) return true;
  const auto& modality = trigger.reading->modality;
  return modality[static_cast<std::size_t>(Modality::claimed)] + claim_weight >
         modality[static_cast<std::size_t>(Modality::actual)];
}

std::vector<std::string> contexts_of(Decoder& decoder) {
  std::vector<std::string> found;
  std::string words;
  const auto& all = decoder.scene.context_words;
  for (auto t = std::ranges::lower_bound(all, decoder.sentence.first); t != all.end() && *t < decoder.sentence.last;
       ++t) {
    for (std::string_view context : decoder.scene.tables.contexts.find(folded_lemma(decoder.scene.tree[*t]))->second)
      found.emplace_back(context);
    words += fmt::format("{}\"{}\"", words.empty() ? "" : ", ", decoder.word(*t));
  }
  if (!words.empty()) decoder.explain("contexts.tsv: " + words);
  std::ranges::sort(found);
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

std::string strict_name(Decoder& decoder, const Fact& fact) {
  const CodingScene& scene = decoder.scene;
  const ActType coded = decoder.strict == ActType::none ? decoder.type : decoder.strict;
  const StrictRow* row = strict_row(coded, fact, decided_by(scene.tree, decoder.trigger.token), scene.tables);
  const TriggerRow* tabled = decoder.trigger.tabled ? decoder.trigger.tabled->row : nullptr;
  const bool departs = tabled && !tabled->strict.empty() && tabled->type == decoder.type;
  if (row || departs) decoder.explain("strict type by " + (row ? row->name : tabled->name));
  if (row) return std::string(name_of(row->strict));
  const bool intended =
      decoder.type == ActType::THREATEN && fact.modality == Modality::planned;  // "will issue a warrant"
  const bool done = fact.polarity == Polarity::positive && !intended;
  return std::string(departs && done ? tabled->strict : name_of(coded));
}

Fact common_part(Decoder& decoder, const Telling& telling) {
  const CodingScene& scene = decoder.scene;
  const Document& document = scene.tree.document();
  Fact fact;
  fact.predicate = name_of(decoder.type);
  const TabledTrigger* tabled = decoder.trigger.tabled ? &*decoder.trigger.tabled : nullptr;
  if (tabled && tabled->row->type == decoder.type && !tabled->row->mode.empty()) fact.mode = tabled->row->mode;
  if (tabled) decoder.explain("table row " + tabled->row->name);
  fact.contexts = contexts_of(decoder);
  const TokenSpan words = tabled ? tabled->span : TokenSpan{decoder.trigger.token, decoder.trigger.token + 1};
  fact.trigger_span = scene.code_points.span(document, words);
  fact.sentence_span = scene.code_points.span(document, decoder.sentence);
  fact.polarity = telling.polarity;
  fact.modality = telling.modality;
  fact.plover = strict_name(decoder, fact);
  fact.rule = decoder.trigger.reading ? "event.reader" : "event.table";
  return fact;
}

std::string identity(const CodingScene& scene, const Fact& fact) {
  return fmt::format("{}|{}|{}|{}|{}|{}|{}", scene.article_id, show(*fact.trigger_span), fact.subject, fact.predicate,
                     fact.object.value_or("-"), entente::name_of(fact.polarity), entente::name_of(fact.modality));
}

void fill(const CodingScene& scene, Fact& fact, const Filler& subject, const std::optional<Filler>& object) {
  const Document& document = scene.tree.document();
  auto place = [&](const Filler& filler) {
    return scene.code_points.span(document, words_of(scene, filler.token, filler.entity));
  };
  fact.subject = scene.actors.entities[subject.entity].id;
  fact.subject_span = place(subject);
  if (!object) return;
  fact.object = scene.actors.entities[object->entity].id;
  fact.object_span = place(*object);
}

}  // namespace

std::vector<Draft> drafts_of_trigger(const CodingScene& scene, TokenSpan sentence, const Trigger& trigger,
                                     std::optional<std::uint32_t> carried, bool headline) {
  Decoder decoder{scene, sentence, trigger};
  decoder.weigh_types();
  decoder.reread(type_by_words(scene, trigger, decoder.type));
  if (is_no_event(scene, trigger, decoder.type) || decoder.fits_no_type()) return {};
  const auto cast = cast_roles(scene, trigger, decoder.type, decoder.explanation);
  if (!cast) return {};
  if (is_private(scene, trigger, decoder.type, *cast)) return {};
  decoder.reread(type_by_cast(scene, trigger, decoder.type, *cast));
  const Telling telling = weigh_telling(scene, sentence, trigger, decoder.type, carried, decoder.explanation);
  decoder.join_refusal(telling);
  const Fact common = common_part(decoder, telling);
  std::vector<Draft> drafts;
  for (const Filler& subject : cast->subjects)
    for (const auto& object : cast->objects) {
      if (is_own_side(scene, *cast, trigger.token, subject, object)) continue;
      Fact fact = common;
      fill(scene, fact, subject, object);
      const bool own = telling.speaker && speaks_for(scene, *telling.speaker, subject.entity);
      const bool told = telling.speaker && !claims_own(telling, subject) && !(telling.doubted && own);
      if (told) fact.speaker = scene.actors.entities[*telling.speaker].id;
      if (told && fact.modality == Modality::claimed && is_own_report(scene, telling, subject))
        fact.modality = Modality::actual;
      if (told && !own && fact.modality == Modality::actual && leans_to_claim(trigger))
        fact.modality = Modality::claimed;
      fact.id = hash_of(identity(scene, fact));
      fact.event = hash_of(fmt::format("{}|{}|{}", scene.article_id, show(*fact.trigger_span), fact.predicate));
      fact.explanation = decoder.explanation;
      const FactParts parts{trigger, decoder.types, decoder.type, *cast, subject, object, telling, headline};
      drafts.push_back({std::move(fact), evidence_of(scene, parts), trigger.by_reader, 0});
    }
  return drafts;
}

}  // namespace entente::detail
