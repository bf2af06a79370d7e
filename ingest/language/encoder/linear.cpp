#include "ingest/language/encoder/linear.h"

#include "ingest/language/encoder/finite.h"

namespace entente::detail {

Linear::Linear(const PackReader& pack, const std::string& name, std::size_t outputs, std::size_t inputs)
    : outputs_{outputs}, inputs_{inputs} {
  if (outputs % 32 != 0 || inputs % 16 != 0) pack.fail(name, "has sizes that are no multiples of 32 and 16");
  const auto bias = finite_floats(pack, name + ".bias", outputs);
  bias_.assign(bias.begin(), bias.end());
  if (pack.has(name + ".scale")) {
    read_quantised(pack, name);
  } else {
    floats_.resize(outputs * inputs);
    encoder_kernels().pack_floats(finite_floats(pack, name, outputs * inputs).data(), outputs, inputs, floats_.data());
  }
}

void Linear::read_quantised(const PackReader& pack, const std::string& name) {
  const auto weights = pack.array<std::int8_t>(name, outputs_ * inputs_);
  const auto scales = finite_floats(pack, name + ".scale", outputs_);
  scales_.assign(scales.begin(), scales.end());
  if (pack.has(name + ".channel")) {
    const auto channels = finite_floats(pack, name + ".channel", inputs_);
    channels_.assign(channels.begin(), channels.end());
  }
  sums_.resize(outputs_);
  for (std::size_t o = 0; o < outputs_; ++o)
    for (std::size_t i = 0; i < inputs_; ++i) sums_[o] += weights[o * inputs_ + i];
  packed_.resize(outputs_ * inputs_ * encoder_kernels().weight_bytes);
  encoder_kernels().pack(weights.data(), outputs_, inputs_, packed_.data());
}

void Linear::balance(const float* values, std::size_t rows, float* out) const {
  for (std::size_t r = 0; r < rows; ++r)
    for (std::size_t i = 0; i < inputs_; ++i) out[r * inputs_ + i] = values[r * inputs_ + i] * channels_[i];
}

void Linear::apply(const float* values, std::size_t rows, std::vector<std::byte>& scratch, float* out) const {
  const EncoderKernels& kernels = encoder_kernels();
  if (packed_.empty()) {
    kernels.multiply_floats(values, rows, inputs_, floats_.data(), bias_.data(), outputs_, out);
    return;
  }
  const std::size_t scale_bytes = (rows * sizeof(float) + 63) / 64 * 64;
  const std::size_t value_bytes = (rows + 31) / 32 * 32 * inputs_ * kernels.value_bytes;
  const std::size_t balanced_bytes = channels_.empty() ? 0 : rows * inputs_ * sizeof(float);
  const std::size_t needed = scale_bytes + value_bytes + balanced_bytes;
  if (scratch.size() < needed) scratch.resize(needed);
  auto* scales = reinterpret_cast<float*>(scratch.data());
  std::byte* quantised = scratch.data() + scale_bytes;
  if (!channels_.empty()) {
    auto* balanced = reinterpret_cast<float*>(quantised + value_bytes);
    balance(values, rows, balanced);
    values = balanced;
  }
  kernels.quantise(values, rows, inputs_, quantised, scales);
  kernels.multiply(quantised, scales, rows, inputs_, packed_.data(), scales_.data(), sums_.data(), bias_.data(),
                   outputs_, out);
}

}  // namespace entente::detail
