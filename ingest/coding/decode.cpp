#include "ingest/coding/decode.h"

#include "ingest/coding/strict.h"

#include <fmt/format.h>
#include <xxhash.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

namespace entente::detail {
namespace {

using Types = std::array<float, act_type_count + 1>;

std::string hash_of(std::string_view text) {
  return fmt::format("{:016x}", XXH3_64bits(text.data(), text.size()));
}

bool two_sided(ActType type) {
  return type == ActType::AGREE || type == ActType::CONSULT || type == ActType::COOPERATE;
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
  std::vector<std::string> explanation;

  std::string word(std::uint32_t token) const { return std::string(text_of(scene.tree.document(), scene.tree[token])); }

  void explain(std::string line) { explanation.push_back(std::move(line)); }

  void weigh_types() {
    if (trigger.reading) types = trigger.reading->types;
    if (trigger.tabled && !trigger.reading) {
      types[static_cast<std::size_t>(trigger.tabled->row->type)] = trigger.tabled->row->prior;
      types[act_type_count] = 1 - trigger.tabled->row->prior;
    }
    std::array<std::size_t, act_type_count> order;
    std::iota(order.begin(), order.end(), 0);
    std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) { return types[a] > types[b]; });
    type = static_cast<ActType>(order[0]);
    std::string best;
    for (std::size_t i = 0; i < 3 && types[order[i]] > 0; ++i)
      best += fmt::format("{}{} {:.2f}", i ? ", " : "", name_of(static_cast<ActType>(order[i])), types[order[i]]);
    explain(fmt::format("trigger \"{}\": {}", word(trigger.token), best));
  }

  bool vetoed() {
    const VetoRow* veto = veto_of(scene.tree, trigger.token, type, scene.tables);
    if (veto) explain("vetoed by " + veto->name);
    return veto;
  }

  std::span<const std::string_view> recipients() const {
    if (trigger.tabled && trigger.tabled->row->type == type) return trigger.tabled->row->recipients;
    const bool noun = is_noun(scene.tree[trigger.token]);
    const auto found = scene.tables.recipients.find({type, noun});
    return found == scene.tables.recipients.end() ? std::span<const std::string_view>{} : found->second;
  }

  std::string describe(std::string_view role, const Ranking& ranking) const {
    std::string line = fmt::format("{}:", role);
    for (std::size_t i = 0; i < ranking.candidates.size() && i < 4; ++i) {
      const Candidate& candidate = ranking.candidates[i];
      line += fmt::format("{} \"{}\" {} {:.2f} ({})", i ? "," : "", word(candidate.token),
                          scene.actors.entities[candidate.entities[0]].id, candidate.score,
                          candidate.path.empty() ? "reader" : candidate.path);
    }
    return line + (ranking.nobody > 0 ? fmt::format("; nobody {:.2f}", ranking.nobody) : "");
  }
};

/// A resolved argument of one fact.
struct Filler {
  std::uint32_t token = 0;
  std::uint32_t entity = 0;
  auto operator<=>(const Filler&) const = default;
};

// The candidate's actors and those of what it is coordinated with.
std::vector<Filler> fillers(const CodingScene& scene, const Candidate& candidate, Role role) {
  std::vector<Filler> found;
  auto add = [&](std::uint32_t token, const std::vector<std::uint32_t>& entities) {
    for (std::uint32_t entity : entities)
      if (std::ranges::find(found, entity, &Filler::entity) == found.end()) found.push_back({token, entity});
  };
  add(candidate.token, candidate.entities);
  for (std::uint32_t token : conjuncts(scene.tree, candidate.token))
    if (token != candidate.token) add(token, actors_at(scene, token, role));
  return found;
}

struct Cast {
  std::vector<Filler> subjects;
  std::vector<std::optional<Filler>> objects;
  float confidence = 1;
};

const Candidate* first_other(const Ranking& ranking, const std::vector<Filler>& taken) {
  for (const Candidate& candidate : ranking.candidates) {
    const bool same = std::ranges::any_of(candidate.entities, [&](std::uint32_t entity) {
      return std::ranges::find(taken, entity, &Filler::entity) != taken.end();
    });
    if (!same) return &candidate;
  }
  return nullptr;
}

float share(float score, const Ranking& ranking) {
  float total = ranking.nobody;
  for (const Candidate& candidate : ranking.candidates) total += candidate.score;
  return total > 0 ? score / total : 0;
}

std::optional<Cast> cast_roles(Decoder& decoder) {
  const CodingScene& scene = decoder.scene;
  const TriggerReading* reading = decoder.trigger.reading;
  const auto light = decoder.trigger.tabled ? decoder.trigger.tabled->light_object : std::nullopt;
  const Proposals proposals = propose_arguments(scene.tree, decoder.trigger.token, decoder.recipients(), light);
  using Scores = std::span<const ArgumentScore>;
  const Ranking subjects =
      rank_candidates(scene, Role::subject, proposals.subjects, reading ? Scores(reading->subject) : Scores{});
  const Ranking objects =
      rank_candidates(scene, Role::object, proposals.objects, reading ? Scores(reading->object) : Scores{});
  decoder.explain(decoder.describe("subject", subjects));
  decoder.explain(decoder.describe("object", objects));
  if (subjects.candidates.empty()) return std::nullopt;
  Cast cast;
  cast.subjects = fillers(scene, subjects.candidates[0], Role::subject);
  cast.confidence = reading && !reading->subject.empty() ? share(subjects.candidates[0].score, subjects)
                                                         : subjects.candidates[0].score;
  const Candidate* object = first_other(objects, cast.subjects);
  const bool nobody = !object || object->score < objects.nobody;
  if (nobody) {
    if (two_sided(decoder.type) && cast.subjects.size() > 1) {
      for (std::size_t i = 1; i < cast.subjects.size(); ++i) cast.objects.push_back(cast.subjects[i]);
      cast.subjects.resize(1);
    } else {
      cast.objects.push_back(std::nullopt);
      cast.confidence *= reading && !reading->object.empty() ? share(objects.nobody, objects) : 0.5F;
    }
    return cast;
  }
  for (const Filler& filler : fillers(scene, *object, Role::object))
    if (std::ranges::find(cast.subjects, filler.entity, &Filler::entity) == cast.subjects.end())
      cast.objects.push_back(filler);
  cast.confidence *= reading && !reading->object.empty() ? share(object->score, objects) : object->score;
  return cast;
}

/// Status by cues and reader together.
Status weigh_status(Decoder& decoder) {
  Status status = read_status(decoder.scene.tree, decoder.sentence, decoder.trigger.token, decoder.scene.tables);
  if (const TriggerReading* reading = decoder.trigger.reading) {
    if (reading->polarity[0] + reading->polarity[1] > 0)
      status.polarity = reading->polarity[1] > 0.5F ? Polarity::negative : Polarity::positive;
    const auto best = std::ranges::max_element(reading->modality);
    if (*best > 0) status.modality = static_cast<Modality>(best - reading->modality.begin());
  }
  return status;
}

std::optional<std::uint32_t> speaker_entity(const Decoder& decoder, const Status& status,
                                            std::optional<std::uint32_t> carried) {
  const auto token = status.speaker ? status.speaker : carried;
  if (!token) return std::nullopt;
  const auto entities = actors_at(decoder.scene, *token, Role::speaker);
  return entities.empty() ? std::nullopt : std::optional(entities[0]);
}

// Is the actor's own report told here: by itself or by one of its state?
bool speaks_for(const CodingScene& scene, std::uint32_t speaker, std::uint32_t actor) {
  const Entity& one = scene.actors.entities[speaker];
  const Entity& other = scene.actors.entities[actor];
  return speaker == actor || (one.country && one.country == other.country);
}

std::vector<std::string> contexts_of(const Decoder& decoder) {
  std::vector<std::string> found;
  for (std::uint32_t t = decoder.sentence.first; t < decoder.sentence.last; ++t) {
    const auto row = decoder.scene.tables.contexts.find(folded_lemma(decoder.scene.tree[t]));
    if (row == decoder.scene.tables.contexts.end()) continue;
    for (std::string_view context : row->second) found.emplace_back(context);
  }
  std::ranges::sort(found);
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

std::string strict_name(Decoder& decoder, const Fact& fact) {
  const StrictRow* row = nullptr;
  const auto type =
      strict_type(decoder.type, fact.mode.value_or(""), fact.polarity, fact.modality, decoder.scene.tables, &row);
  if (row) decoder.explain("strict type by " + row->name);
  const TriggerRow* tabled = decoder.trigger.tabled ? decoder.trigger.tabled->row : nullptr;
  const bool departs = tabled && !tabled->strict.empty() && tabled->type == decoder.type;
  if (row || !departs || fact.polarity == Polarity::negative) return std::string(name_of(type));
  decoder.explain("strict type by " + tabled->name);
  return std::string(tabled->strict);
}

Fact common_part(Decoder& decoder, const Status& status) {
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
  fact.polarity = status.polarity;
  fact.modality = status.modality;
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

float calibrated(const CodingTables& tables, float score) {
  const auto& rows = tables.calibration;
  if (rows.empty() || score <= rows.front().first) return rows.empty() ? score : rows.front().second;
  for (std::size_t i = 1; i < rows.size(); ++i) {
    if (score > rows[i].first) continue;
    const float part = (score - rows[i - 1].first) / (rows[i].first - rows[i - 1].first);
    return rows[i - 1].second + part * (rows[i].second - rows[i - 1].second);
  }
  return rows.back().second;
}

// A headline corroborates the body: one event told twice.
void tie_headline(std::vector<Fact>& facts, std::uint32_t title_end) {
  using Saying = std::tuple<std::string, std::string, std::string, Polarity>;
  auto saying = [](const Fact& fact) {
    return Saying(fact.subject, fact.predicate, fact.object.value_or(""), fact.polarity);
  };
  std::map<Saying, std::string> body;
  for (const Fact& fact : facts)
    if (fact.trigger_span->start >= title_end) body.try_emplace(saying(fact), *fact.event);
  for (Fact& fact : facts) {
    const auto same = body.find(saying(fact));
    if (fact.trigger_span->start < title_end && same != body.end()) fact.event = same->second;
  }
}

}  // namespace

std::vector<Fact> facts_of_trigger(const CodingScene& scene, TokenSpan sentence, const Trigger& trigger,
                                   std::optional<std::uint32_t> carried) {
  Decoder decoder{scene, sentence, trigger, {}, ActType::none, {}};
  decoder.weigh_types();
  if (decoder.vetoed()) return {};
  const auto cast = cast_roles(decoder);
  if (!cast) return {};
  Status status = weigh_status(decoder);
  const auto speaker = speaker_entity(decoder, status, carried);
  for (const std::string& cue : status.cues) decoder.explain("cue " + cue);
  const Fact common = common_part(decoder, status);
  const float score = decoder.types[static_cast<std::size_t>(decoder.type)] * std::sqrt(cast->confidence);
  std::vector<Fact> facts;
  for (const Filler& subject : cast->subjects)
    for (const auto& object : cast->objects) {
      Fact fact = common;
      fill(scene, fact, subject, object);
      if (speaker) fact.speaker = scene.actors.entities[*speaker].id;
      if (speaker && !speaks_for(scene, *speaker, subject.entity) && fact.modality == Modality::actual &&
          !trigger.reading)
        fact.modality = Modality::claimed;
      fact.confidence = std::round(calibrated(scene.tables, score) * 1e4) / 1e4;
      fact.id = hash_of(identity(scene, fact));
      fact.event = hash_of(fmt::format("{}|{}|{}", scene.article_id, show(*fact.trigger_span), fact.predicate));
      fact.explanation = decoder.explanation;
      facts.push_back(std::move(fact));
    }
  return facts;
}

void settle(std::vector<Fact>& facts, std::uint32_t title_end) {
  std::map<std::tuple<Span, std::string, std::string, std::string, Polarity>, std::size_t> best;
  for (std::size_t i = 0; i < facts.size(); ++i) {
    const Fact& fact = facts[i];
    auto [at, fresh] = best.try_emplace(
        std::tuple(*fact.sentence_span, fact.subject, fact.predicate, fact.object.value_or(""), fact.polarity), i);
    if (!fresh && facts[at->second].confidence < fact.confidence) at->second = i;
  }
  std::vector<Fact> kept;
  for (const auto& [key, index] : best) kept.push_back(std::move(facts[index]));
  std::ranges::sort(kept, [](const Fact& a, const Fact& b) {
    return std::tie(*a.trigger_span, a.id) < std::tie(*b.trigger_span, b.id);
  });
  facts = std::move(kept);
  tie_headline(facts, title_end);
}

}  // namespace entente::detail
