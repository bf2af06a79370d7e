#include "ingest/coding/reader/heads.h"

#include "ingest/language/encoder/finite.h"

#include <algorithm>
#include <cmath>

namespace entente::detail {
namespace {

constexpr std::size_t hidden = 256, roles = 3, bilinear = 64, pair_width = 128, status_count = 8;
constexpr float smallest = 1e-3F;

std::vector<float> rectified(std::vector<float> values) {
  for (float& value : values) value = std::max(value, 0.0F);
  return values;
}

void softmax(std::span<float> values) {
  const float largest = *std::ranges::max_element(values);
  float sum = 0;
  for (float& value : values) sum += value = std::exp(value - largest);
  for (float& value : values) value /= sum;
}

std::vector<float> path_vectors(const PackReader& pack) {
  const auto rows = pack.array<std::int8_t>("pair.path", path_rows * pair_width);
  const auto scales = finite_floats(pack, "pair.path.scale", path_rows);
  std::vector<float> out(rows.size());
  for (std::size_t i = 0; i < rows.size(); ++i) out[i] = static_cast<float>(rows[i]) * scales[i / pair_width];
  return out;
}

// Scores of candidates and nobody, in the candidates' order, become probabilities, best first.
std::vector<ArgumentScore> ranked(std::vector<float>& scores, const std::vector<std::uint32_t>& candidates) {
  softmax(scores);
  std::vector<ArgumentScore> out;
  for (std::size_t i = 0; i < scores.size(); ++i) {
    const bool somebody = i < candidates.size();
    if (scores[i] >= smallest || !somebody)
      out.push_back({somebody ? candidates[i] : ArgumentScore::nobody, scores[i]});
  }
  std::ranges::stable_sort(out, [](const ArgumentScore& a, const ArgumentScore& b) { return a.score > b.score; });
  return out;
}

void take_status(std::span<float> status, TriggerReading& reading) {
  softmax(status.first(2));
  softmax(status.subspan(2));
  std::copy_n(status.begin(), 2, reading.polarity.begin());
  std::copy_n(status.begin() + 2, 6, reading.modality.begin());
}

}  // namespace

Heads::Heads(const PackReader& pack, std::size_t width)
    : trigger1_{pack, "trigger1", hidden, width},
      trigger2_{pack, "trigger2", act_type_count + 1, hidden},
      status1_{pack, "status1", hidden, width},
      status2_{pack, "status2", status_count, hidden},
      query_{pack, "query", roles * bilinear, width},
      key_{pack, "key", roles * bilinear, width},
      pair_trigger_{pack, "pair.trigger", pair_width, width},
      pair_word_{pack, "pair.word", pair_width, width},
      pair_out_{pack, "pair.out", roles, pair_width},
      nobody_{pack, "nobody", roles, width},
      paths_{path_vectors(pack)} {
  const auto features = finite_floats(pack, "feature", std::size_t{feature_rows} * roles);
  features_.assign(features.begin(), features.end());
  std::ranges::copy(pack.array<float>("temperature", 4), temperature_.begin());
  if (!std::ranges::all_of(temperature_, [](float t) { return t > 0 && std::isfinite(t); }))
    pack.fail("temperature", "holds values that are not positive");
}

std::vector<std::array<float, act_type_count + 1>> Heads::types(std::span<const float> vectors) const {
  auto scores = trigger2_.apply(rectified(trigger1_.apply(vectors)));
  std::vector<std::array<float, act_type_count + 1>> out(scores.size() / (act_type_count + 1));
  for (std::size_t i = 0; i < out.size(); ++i) {
    for (std::size_t k = 0; k <= act_type_count; ++k)
      out[i][k] = scores[i * (act_type_count + 1) + k] / temperature_[0];
    softmax(out[i]);
  }
  return out;
}

struct Heads::Projections {
  std::vector<float> query, pair_trigger, nobody, status;  // a row for each trigger
  std::vector<float> key, pair_word;                       // a row for each candidate
};

struct Heads::Place {
  std::size_t trigger = 0;
  std::size_t first_word = 0;
};

void Heads::add_pair_scores(std::vector<float>& scores, const Projections& projected, Place place,
                            const std::vector<PairRows>& rows) const {
  const float* of_trigger = projected.pair_trigger.data() + place.trigger * pair_width;
  std::vector<float> pairs(rows.size() * pair_width);
  for (std::size_t j = 0; j < rows.size(); ++j) {
    const float *word = projected.pair_word.data() + (place.first_word + j) * pair_width,
                *path = paths_.data() + rows[j].path * pair_width;
    for (std::size_t i = 0; i < pair_width; ++i)
      pairs[j * pair_width + i] = std::max(of_trigger[i] + word[i] + path[i], 0.0F);
  }
  const auto added = pair_out_.apply(pairs);
  for (std::size_t i = 0; i < added.size(); ++i) scores[i] += added[i];
}

// Scores {candidate, role}.
std::vector<float> Heads::argument_scores(const Projections& projected, Place place,
                                          const std::vector<PairRows>& rows) const {
  const float* query = projected.query.data() + place.trigger * roles * bilinear;
  std::vector<float> scores(rows.size() * roles);
  for (std::size_t j = 0; j < rows.size(); ++j)
    for (std::size_t r = 0; r < roles; ++r) {
      const float* key = projected.key.data() + ((place.first_word + j) * roles + r) * bilinear;
      float product = 0;
      for (std::size_t i = 0; i < bilinear; ++i) product += query[r * bilinear + i] * key[i];
      scores[j * roles + r] = product / std::sqrt(static_cast<float>(bilinear));
      for (const std::uint32_t row : rows[j].features) scores[j * roles + r] += features_[row * roles + r];
    }
  add_pair_scores(scores, projected, place, rows);
  return scores;
}

void Heads::ask_trigger(const Projections& projected, Place place, const AskedSentence& sentence, std::size_t k,
                        TriggerReading& reading) const {
  const auto scores = argument_scores(projected, place, sentence.rows[k]);
  std::vector<ArgumentScore>* const out[roles] = {&reading.subject, &reading.object, &reading.speaker};
  for (std::size_t r = 0; r < roles; ++r) {
    std::vector<float> of_role;
    for (std::size_t j = 0; j < sentence.candidates.size(); ++j)
      of_role.push_back(scores[j * roles + r] / temperature_[r + 1]);
    of_role.push_back(projected.nobody[place.trigger * roles + r] / temperature_[r + 1]);
    *out[r] = ranked(of_role, sentence.candidates);
  }
}

void Heads::ask(std::span<AskedSentence> sentences, std::span<const float> triggers,
                std::span<const float> words) const {
  Projections projected{query_.apply(triggers),  pair_trigger_.apply(triggers),
                        nobody_.apply(triggers), status2_.apply(rectified(status1_.apply(triggers))),
                        key_.apply(words),       pair_word_.apply(words)};
  Place place;
  for (AskedSentence& sentence : sentences) {
    for (std::size_t k = 0; k < sentence.readings.size(); ++k, ++place.trigger) {
      ask_trigger(projected, place, sentence, k, sentence.readings[k]);
      take_status(std::span{projected.status}.subspan(place.trigger * status_count, status_count),
                  sentence.readings[k]);
    }
    place.first_word += sentence.candidates.size();
  }
}

}  // namespace entente::detail
