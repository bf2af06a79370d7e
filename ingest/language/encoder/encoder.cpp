#include "ingest/language/encoder/encoder.h"

#include "entente/error.h"
#include "ingest/language/encoder/finite.h"
#include "ingest/language/encoder/linear.h"
#include "ingest/language/workspaces.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>

namespace entente {
namespace {

using detail::encoder_kernels;
using detail::Linear;

constexpr float epsilon = 1e-12F;
constexpr std::uint32_t most_layers = 24;

struct Shape {
  std::uint32_t layers, width, heads, inner, positions;
};

struct Norm {
  std::vector<float> gain_and_bias;

  Norm() = default;
  Norm(const PackReader& pack, const std::string& name, std::size_t width) {
    const auto values = finite_floats(pack, name, 2 * width);
    gain_and_bias.assign(values.begin(), values.end());
  }
  void apply(float* values, const float* addend, std::size_t rows) const {
    const std::size_t width = gain_and_bias.size() / 2;
    encoder_kernels().add_normalise(values, addend, rows, width, gain_and_bias.data(), gain_and_bias.data() + width,
                                    epsilon);
  }
};

// Vectors of the parse's labels. Absent from packs of encoders that read words alone: then marks add nothing.
struct MarkTable {
  std::vector<float> rows;
  std::size_t width = 0;

  MarkTable(const PackReader& pack, const std::string& name, std::size_t row_width) : width{row_width} {
    if (!pack.has(name)) return;
    const auto values = finite_floats(pack, name);
    if (values.size() % width != 0) pack.fail(name, "has no whole rows");
    rows.assign(values.begin(), values.end());
  }
  void add(std::uint8_t mark, float* to) const {
    if (rows.empty()) return;
    if ((mark + std::size_t{1}) * width > rows.size()) throw Error(fmt::format("mark {} is unknown", mark));
    for (std::size_t i = 0; i < width; ++i) to[i] += rows[mark * width + i];
  }
};

struct Layer {
  Linear qkv, out, up, down;
  Norm after_attention, after_inner;

  Layer(const PackReader& pack, const std::string& name, Shape shape)
      : qkv{pack, name + ".qkv", 3 * std::size_t{shape.width}, shape.width},
        out{pack, name + ".out", shape.width, shape.width},
        up{pack, name + ".up", shape.inner, shape.width},
        down{pack, name + ".down", shape.width, shape.inner},
        after_attention{pack, name + ".norm1", shape.width},
        after_inner{pack, name + ".norm2", shape.width} {}
};

Shape read_shape(const PackReader& pack) {
  const auto s = pack.array<std::uint32_t>("encoder.shape", 5);
  const Shape shape{s[0], s[1], s[2], s[3], s[4]};
  const bool fits = shape.layers > 0 && shape.layers <= most_layers && shape.heads > 0 && shape.width > 0 &&
                    shape.width <= 4096 && shape.inner > 0 && shape.inner <= 16384 && shape.positions > 2 &&
                    shape.positions <= 4096 && shape.width % (16 * shape.heads) == 0;
  if (!fits) pack.fail("encoder.shape", "holds sizes that no encoder has");
  return shape;
}

// The pieces of all sequences that somebody wants, ascending, and where each sequence's begin.
struct Wanted {
  std::vector<std::uint32_t> pieces;  // numbers within their sequence
  std::vector<std::size_t> starts;
};

Wanted wanted_of(std::span<const PieceSequence> sequences) {
  Wanted out;
  for (const PieceSequence& sequence : sequences) {
    const auto& wanted = sequence.wanted;
    out.starts.push_back(out.pieces.size());
    for (std::uint32_t k = 0; k < sequence.ids.size() && wanted.empty(); ++k) out.pieces.push_back(k);
    for (std::size_t k = 0; k < wanted.size(); ++k)
      if (wanted[k] >= sequence.ids.size() || (k > 0 && wanted[k - 1] >= wanted[k]))
        throw Error("wanted pieces are not ascending pieces of their sequence");
    out.pieces.insert(out.pieces.end(), wanted.begin(), wanted.end());
  }
  out.starts.push_back(out.pieces.size());
  return out;
}

// Rows that pass the feed-forward together (three of the widest tiles), and rows from which on sequences pass
// attention: what lies between their matrices stays in the cache.
constexpr std::size_t rows_a_pass = 36, rows_a_group = 64;

// One buffer a step, shared by all layers and kept from call to call.
struct Buffers {
  detail::Lines<float> state, wide, narrow, attention;
  detail::Lines<std::byte> quantised;

  void hold(Shape shape, std::size_t rows, std::size_t longest) {
    const auto grow = [](auto& values, std::size_t size) {
      if (values.size() < size) values.resize(size);
    };
    grow(state, rows * shape.width);
    grow(narrow, rows * shape.width);
    grow(wide, std::max((rows_a_group + longest) * 3 * shape.width, rows_a_pass * std::max(shape.inner, shape.width)));
    grow(attention, detail::attention_scratch(longest, shape.width, shape.heads));
  }
};

// Sequences `first` to `last`. `wanted`: the pieces whose attention is asked for, null for all; their rows follow each
// other in b.narrow.
void attend_group(const Layer& layer, Shape shape, std::span<const std::size_t> starts, std::size_t first,
                  std::size_t last, const Wanted* wanted, Buffers& b) {
  const std::size_t width = shape.width, begin = starts[first];
  layer.qkv.apply(b.state.data() + begin * width, starts[last] - begin, b.quantised, b.wide.data());
  for (std::size_t s = first; s < last; ++s) {
    const std::size_t rows = starts[s + 1] - starts[s], to = wanted ? wanted->starts[s] : starts[s];
    encoder_kernels().attend(b.wide.data() + (starts[s] - begin) * 3 * width, rows, width, shape.heads,
                             wanted ? wanted->pieces.data() + to : nullptr, wanted ? wanted->starts[s + 1] - to : rows,
                             b.attention.data(), b.narrow.data() + to * width);
  }
}

void attend(const Layer& layer, Shape shape, std::span<const std::size_t> starts, const Wanted* wanted, Buffers& b) {
  for (std::size_t first = 0, last = 0; first + 1 < starts.size(); first = last) {
    while (last + 1 < starts.size() && starts[last] - starts[first] < rows_a_group) ++last;
    attend_group(layer, shape, starts, first, last, wanted, b);
  }
}

// What follows attention, for a few rows from `first` on.
void feed_forward(const Layer& layer, Shape shape, std::size_t first, std::size_t rows, Buffers& b) {
  float *state = b.state.data() + first * shape.width, *narrow = b.narrow.data() + first * shape.width;
  layer.out.apply(narrow, rows, b.quantised, b.wide.data());
  layer.after_attention.apply(state, b.wide.data(), rows);
  layer.up.apply(state, rows, b.quantised, b.wide.data());
  encoder_kernels().gelu(b.wide.data(), rows * shape.inner);
  layer.down.apply(b.wide.data(), rows, b.quantised, narrow);
  layer.after_inner.apply(state, narrow, rows);
}

// Only the wanted pieces' rows, one behind the other.
void keep_rows(float* values, std::size_t width, std::span<const std::size_t> starts, const Wanted& wanted) {
  for (std::size_t s = 0; s + 1 < starts.size(); ++s)
    for (std::size_t k = wanted.starts[s]; k < wanted.starts[s + 1]; ++k) {
      const std::size_t row = starts[s] + wanted.pieces[k];
      if (row != k) std::copy_n(values + row * width, width, values + k * width);
    }
}

}  // namespace

struct Encoder::Weights {
  Shape shape;
  std::vector<std::int8_t> words;  // quantised, a scale a row, or
  std::vector<float> word_scales;
  std::vector<float> float_words;
  std::vector<float> positions;
  MarkTable pos, dep, label;
  Norm norm;
  std::vector<Layer> layers;
  mutable detail::Workspaces<Buffers> buffers;

  explicit Weights(const PackReader& pack)
      : shape{read_shape(pack)},
        pos{pack, "encoder.pos", shape.width},
        dep{pack, "encoder.dep", shape.width},
        label{pack, "encoder.label", shape.width},
        norm{pack, "encoder.norm", shape.width} {
    read_words(pack);
    const auto places = finite_floats(pack, "encoder.position", std::size_t{shape.positions} * shape.width);
    positions.assign(places.begin(), places.end());
    for (std::uint32_t n = 0; n < shape.layers; ++n) layers.emplace_back(pack, fmt::format("encoder.{}", n), shape);
  }

  void read_words(const PackReader& pack) {
    if (pack.has("encoder.word.scale")) {
      const auto scales = finite_floats(pack, "encoder.word.scale");
      const auto embedded = pack.array<std::int8_t>("encoder.word", scales.size() * shape.width);
      words.assign(embedded.begin(), embedded.end());
      word_scales.assign(scales.begin(), scales.end());
    } else {
      const auto embedded = finite_floats(pack, "encoder.word");
      if (embedded.size() % shape.width != 0) pack.fail("encoder.word", "has no whole rows");
      float_words.assign(embedded.begin(), embedded.end());
    }
  }

  std::size_t vocabulary_size() const {
    return float_words.empty() ? word_scales.size() : float_words.size() / shape.width;
  }

  void copy_word(std::size_t id, float* to) const {
    if (!float_words.empty()) {
      std::copy_n(float_words.data() + id * shape.width, shape.width, to);
      return;
    }
    const std::int8_t* from = words.data() + id * shape.width;
    const float scale = word_scales[id];
    for (std::size_t i = 0; i < shape.width; ++i) to[i] = static_cast<float>(from[i]) * scale;
  }

  void embed(const PieceSequence& sequence, float* word, float* position) const {
    const auto& pieces = sequence.ids;
    if (sequence.marks.size() != pieces.size()) throw Error("as many marks as pieces are needed");
    if (pieces.size() > shape.positions)
      throw Error(fmt::format("a sequence of {} pieces is longer than {}", pieces.size(), shape.positions));
    for (std::size_t r = 0; r < pieces.size(); ++r) {
      const auto id = static_cast<std::size_t>(pieces[r]);
      if (pieces[r] < 0 || id >= vocabulary_size()) throw Error(fmt::format("piece {} is unknown", pieces[r]));
      copy_word(id, word + r * shape.width);
      pos.add(sequence.marks[r].pos, word + r * shape.width);
      dep.add(sequence.marks[r].dep, word + r * shape.width);
      label.add(sequence.marks[r].label, word + r * shape.width);
      std::copy_n(positions.data() + r * shape.width, shape.width, position + r * shape.width);
    }
  }
};

Encoder::Encoder(const PackReader& pack) : weights_{std::make_unique<const Weights>(pack)} {}
Encoder::~Encoder() = default;
Encoder::Encoder(Encoder&&) noexcept = default;
Encoder& Encoder::operator=(Encoder&&) noexcept = default;

std::size_t Encoder::width() const {
  return weights_->shape.width;
}
std::size_t Encoder::pieces() const {
  return weights_->vocabulary_size();
}
std::size_t Encoder::positions() const {
  return weights_->shape.positions;
}

std::vector<Encoded> Encoder::encode(std::span<const PieceSequence> sequences) const {
  const Shape shape = weights_->shape;
  std::vector<std::size_t> starts{0};
  std::size_t longest = 0;
  for (const PieceSequence& sequence : sequences) {
    starts.push_back(starts.back() + sequence.ids.size());
    longest = std::max(longest, sequence.ids.size());
  }
  const std::size_t rows = starts.back(), width = shape.width;
  const Wanted wanted = wanted_of(sequences);
  const auto lease = weights_->buffers.lease([] { return std::make_unique<Buffers>(); });
  Buffers& b = *lease;
  b.hold(shape, rows, longest);
  for (std::size_t s = 0; s < sequences.size(); ++s)
    weights_->embed(sequences[s], b.state.data() + starts[s] * width, b.narrow.data() + starts[s] * width);
  weights_->norm.apply(b.state.data(), b.narrow.data(), rows);
  for (const Layer& layer : weights_->layers) {
    const bool last = &layer == &weights_->layers.back();
    attend(layer, shape, starts, last ? &wanted : nullptr, b);
    if (last) keep_rows(b.state.data(), width, starts, wanted);
    const std::size_t kept = last ? wanted.pieces.size() : rows;
    for (std::size_t first = 0; first < kept; first += rows_a_pass)
      feed_forward(layer, shape, first, std::min(rows_a_pass, kept - first), b);
  }
  std::vector<Encoded> encoded;
  for (std::size_t s = 0; s < sequences.size(); ++s) {
    const float *first = b.state.data() + wanted.starts[s] * width,
                *end = b.state.data() + wanted.starts[s + 1] * width;
    encoded.push_back({wanted.starts[s + 1] - wanted.starts[s], width, {first, end}});
  }
  return encoded;
}

}  // namespace entente
