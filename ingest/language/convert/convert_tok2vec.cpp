#include "ingest/language/attribute.h"
#include "ingest/language/convert/convert.h"
#include "ingest/language/convert/panels.h"
#include "ingest/language/convert/thinc.h"

#include <fmt/format.h>
#include <algorithm>

namespace entente {
namespace {

/// Sections NAME.weights, .bias, .gain, .shift.
void add_maxout(PackWriter& pack, const std::string& name, const ThincLayer& maxout, const ThincLayer& norm,
                std::size_t width, std::size_t inputs) {
  if (maxout.dim("nP") != 3) throw Error("maxout: only 3 pieces are known");
  const auto& bias = maxout.param("b", {width, 3});
  add_floats(pack, name + ".weights", maxout_panels(maxout.param("W", {width, 3, inputs}), width, inputs));
  add_floats(pack, name + ".bias", maxout_panels(bias, width, 1));
  add_floats(pack, name + ".gain", norm.param("G", {width}));
  add_floats(pack, name + ".shift", norm.param("b", {width}));
}

/// V Wᵀ, so that a token's vector is one row.
std::vector<float> projected(const NdArray& vectors, const std::vector<float>& weights, std::size_t width) {
  const auto rows = vectors.shape[0], inputs = vectors.shape[1];
  std::vector<float> result(rows * width);
  for (std::size_t r = 0; r < rows; ++r)
    for (std::size_t o = 0; o < width; ++o) {
      double sum = 0;
      for (std::size_t i = 0; i < inputs; ++i)
        sum += double{vectors.values[r * inputs + i]} * double{weights[o * inputs + i]};
      result[r * width + o] = static_cast<float>(sum);
    }
  return result;
}

/// vocab/vectors and vocab/key2row, once for all components: `vectors.keys` ascending, `vectors.rows`.
NdArray read_vectors(const Wheel& wheel, PackWriter& pack, bool add_keys) {
  auto vectors = read_npy(wheel.file("vocab/vectors"));
  if (vectors.shape.size() != 2 || vectors.shape[0] == 0) throw Error("vocab/vectors: is not a table");
  if (!add_keys) return vectors;
  const auto map = parse_msgpack(wheel.file("vocab/key2row"));
  std::vector<std::pair<std::uint64_t, std::uint32_t>> rows;
  for (const auto& [key, row] : map.map()) {
    if (row.unsigned_number() >= vectors.shape[0]) throw Error("vocab/key2row: a row lies outside");
    rows.emplace_back(key.unsigned_number(), static_cast<std::uint32_t>(row.unsigned_number()));
  }
  std::sort(rows.begin(), rows.end());
  std::vector<std::uint64_t> keys;
  std::vector<std::uint32_t> numbers;
  for (const auto& [key, row] : rows) keys.push_back(key), numbers.push_back(row);
  pack.add_array<std::uint64_t>("vectors.keys", keys);
  add_numbers(pack, "vectors.rows", numbers);
  return vectors;
}

std::string embed_section(const std::string& component) {
  return fmt::format("components.{}.model{}.embed", component, component == "ner" ? ".tok2vec" : "");
}

}  // namespace

void convert_tok2vec(const Wheel& wheel, const Config& config, const std::string& component, PackWriter& pack) {
  const auto model = read_thinc(wheel.file(component + "/model"));
  const auto attributes = config.texts(embed_section(component), "attrs");
  const auto tables = model.named("hashembed"), layers = model.named("maxout"), norms = model.named("layernorm");
  if (tables.size() != attributes.size() || layers.size() < 2 || norms.size() != layers.size())
    throw Error(fmt::format("{}/model: its layers are not those of config.cfg", component));
  const auto width = tables[0]->dim("nO");
  if (width % 16 != 0 || width > 512) throw Error(fmt::format("{}/model: width {} is not known", component, width));
  const auto prefix = component + ".";

  std::vector<std::uint32_t> columns;
  for (std::size_t i = 0; i < tables.size(); ++i) {
    const auto attribute = detail::attribute_named(attributes[i]);
    if (!attribute) throw Error(fmt::format("config.cfg: embeds the unknown attribute {}", attributes[i]));
    const auto rows = tables[i]->dim("nV");
    const auto seed = tables[i]->numbers.find("seed");
    if (seed == tables[i]->numbers.end() || rows == 0)
      throw Error(component + "/model: a table has no seed or no rows");
    columns.insert(columns.end(), {static_cast<std::uint32_t>(*attribute), static_cast<std::uint32_t>(rows),
                                   static_cast<std::uint32_t>(seed->second)});
    add_floats(pack, fmt::format("{}table.{}", prefix, i), tables[i]->param("E", {rows, width}));
  }
  add_numbers(pack, prefix + "columns", columns);

  auto inputs = tables.size() * width;
  std::uint32_t vector_rows = 0;
  if (const auto found = model.named("static_vectors"); !found.empty()) {
    const auto vectors = read_vectors(wheel, pack, component == "tok2vec");
    vector_rows = static_cast<std::uint32_t>(vectors.shape[0]);
    add_floats(pack, prefix + "vectors", projected(vectors, found[0]->param("W", {width, vectors.shape[1]}), width));
    inputs += width;
  }
  add_maxout(pack, prefix + "mix", *layers[0], *norms[0], width, inputs);
  for (std::size_t i = 1; i < layers.size(); ++i)
    add_maxout(pack, fmt::format("{}layer.{}", prefix, i - 1), *layers[i], *norms[i], width, 3 * width);
  add_numbers(pack, prefix + "shape",
              {static_cast<std::uint32_t>(width), static_cast<std::uint32_t>(layers.size() - 1), vector_rows});
}

}  // namespace entente
