#include "ingest/language/convert/panels.h"

namespace entente {

std::vector<float> padded(std::vector<float> values, std::size_t multiple) {
  values.resize((values.size() + multiple - 1) / multiple * multiple);
  return values;
}

std::vector<float> linear_panels(const std::vector<float>& weights, std::size_t outputs, std::size_t inputs) {
  std::vector<float> panels((outputs + 63) / 64 * 64 * inputs);
  for (std::size_t o = 0; o < outputs; ++o)
    for (std::size_t i = 0; i < inputs; ++i) panels[(o / 64 * inputs + i) * 64 + o % 64] = weights[o * inputs + i];
  return panels;
}

std::vector<float> maxout_panels(const std::vector<float>& weights, std::size_t outputs, std::size_t inputs) {
  std::vector<float> panels(weights.size());
  for (std::size_t o = 0; o < outputs; ++o)
    for (std::size_t p = 0; p < 3; ++p)
      for (std::size_t i = 0; i < inputs; ++i)
        panels[((o / 16 * inputs + i) * 3 + p) * 16 + o % 16] = weights[(o * 3 + p) * inputs + i];
  return panels;
}

std::vector<float> transposed(const std::vector<float>& values, std::size_t rows, std::size_t columns,
                              std::size_t multiple) {
  const auto width = (rows + multiple - 1) / multiple * multiple;
  std::vector<float> result(columns * width);
  for (std::size_t r = 0; r < rows; ++r)
    for (std::size_t c = 0; c < columns; ++c) result[c * width + r] = values[r * columns + c];
  return result;
}

void add_floats(PackWriter& pack, std::string name, const std::vector<float>& values) {
  pack.add_array<float>(std::move(name), values);
}

void add_numbers(PackWriter& pack, std::string name, const std::vector<std::uint32_t>& values) {
  pack.add_array<std::uint32_t>(std::move(name), values);
}

}  // namespace entente
