#include "ingest/language/encoder/linear.h"

#include "ingest/language/encoder/finite.h"

#include <fmt/format.h>

#include <cstdlib>
#include <span>

namespace entente::detail {
namespace {

bool has_wide_pair(std::span<const std::int8_t> weights) {
  for (std::size_t i = 0; i < weights.size(); i += 2)
    if ((weights[i] < 0) == (weights[i + 1] < 0) && std::abs(weights[i] + weights[i + 1]) > most_of_two) return true;
  return false;
}

}  // namespace

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
  if (has_wide_pair(weights)) pack.fail(name, fmt::format("has neighbours beyond {} together", most_of_two));
  const auto scales = finite_floats(pack, name + ".scale", outputs_);
  scales_.assign(scales.begin(), scales.end());
  if (pack.has(name + ".channel")) {
    const auto channels = finite_floats(pack, name + ".channel", inputs_);
    channels_.assign(channels.begin(), channels.end());
  }
  offsets_.assign(outputs_, 0);
  for (std::size_t o = 0; o < outputs_; ++o)
    for (std::size_t i = 0; i < inputs_; ++i) offsets_[o] -= 128 * weights[o * inputs_ + i];
  packed_.resize(outputs_ * inputs_ * encoder_kernels().weight_bytes);
  encoder_kernels().pack(weights.data(), outputs_, inputs_, packed_.data());
}

void Linear::apply(const float* values, std::size_t rows, Lines<std::byte>& scratch, float* out) const {
  const EncoderKernels& kernels = encoder_kernels();
  if (packed_.empty()) {
    kernels.multiply_floats(values, rows, inputs_, floats_.data(), bias_.data(), outputs_, out);
    return;
  }
  const std::size_t scale_bytes = (rows * sizeof(float) + 63) / 64 * 64;
  const std::size_t value_bytes = (rows + 31) / 32 * 32 * inputs_ * kernels.value_bytes;
  if (scratch.size() < scale_bytes + value_bytes) scratch.resize(scale_bytes + value_bytes);
  auto* scales = reinterpret_cast<float*>(scratch.data());
  std::byte* quantised = scratch.data() + scale_bytes;
  kernels.quantise(values, channels_.empty() ? nullptr : channels_.data(), rows, inputs_, quantised, scales);
  kernels.multiply(quantised, scales, rows, inputs_, packed_.data(), scales_.data(), offsets_.data(), bias_.data(),
                   outputs_, out);
}

}  // namespace entente::detail
