#include "ingest/language/encoder/dense.h"

#include "ingest/language/encoder/finite.h"
#include "ingest/language/encoder/kernels.h"

#include <algorithm>

namespace entente {

Dense::Dense(const PackReader& pack, const std::string& name, std::size_t outputs, std::size_t inputs)
    : outputs_{outputs},
      inputs_{inputs},
      padded_{(outputs + 15) / 16 * 16},
      packed_(padded_ * inputs),
      bias_(padded_, 0.0F) {
  const auto weights = finite_floats(pack, name, outputs * inputs);
  std::vector<float> rows(padded_ * inputs);
  std::ranges::copy(weights, rows.begin());
  detail::encoder_kernels().pack_floats(rows.data(), padded_, inputs, packed_.data());
  if (pack.has(name + ".bias")) std::ranges::copy(finite_floats(pack, name + ".bias", outputs), bias_.begin());
}

std::vector<float> Dense::apply(std::span<const float> values) const {
  const std::size_t rows = values.size() / inputs_;
  std::vector<float> wide(rows * padded_);
  detail::encoder_kernels().multiply_floats(values.data(), rows, inputs_, packed_.data(), bias_.data(), padded_,
                                            wide.data());
  if (padded_ == outputs_) return wide;
  std::vector<float> out(rows * outputs_);
  for (std::size_t r = 0; r < rows; ++r)
    std::copy_n(wide.begin() + static_cast<std::ptrdiff_t>(r * padded_), outputs_,
                out.begin() + static_cast<std::ptrdiff_t>(r * outputs_));
  return out;
}

}  // namespace entente
