#include "ingest/language/encoder/kernels.h"

namespace entente::detail {
namespace {

constexpr std::size_t rows_at_once = 4, queries_at_once = 4, part = 4;
#include "ingest/language/encoder/vectors.inc"

#include "ingest/language/encoder/attention.inc"
#include "ingest/language/encoder/float_kernels.inc"
#include "ingest/language/encoder/int16_kernels.inc"

void multiply(const void* quantised, const float* scales, std::size_t rows, std::size_t inputs, const void* packed,
              const float* weight_scales, const std::int32_t*, const float* bias, std::size_t outputs, float* out) {
  const auto* a = static_cast<const std::int16_t*>(quantised);
  for (std::size_t r = 0; r < rows; ++r)
    for (std::size_t block = 0; block < outputs; block += 16) {
      const auto* w = static_cast<const std::int16_t*>(packed) + block * inputs;
      std::int32_t sum[16] = {};
      for (std::size_t i = 0; i < inputs; i += 2, w += 32) {
        const std::int32_t first = a[r * inputs + i], second = a[r * inputs + i + 1];
        for (std::size_t o = 0; o < 16; ++o) sum[o] += first * w[2 * o] + second * w[2 * o + 1];
      }
      for (std::size_t o = 0; o < 16; ++o)
        out[r * outputs + block + o] =
            static_cast<float>(sum[o]) * (scales[r] * weight_scales[block + o]) + bias[block + o];
    }
}

}  // namespace

const EncoderKernels& portable_encoder_kernels() {
  static constexpr EncoderKernels kernels{
      "portable", 2, 2, pack, quantise, multiply, pack_floats, multiply_floats, add_normalise, gelu, attend};
  return kernels;
}

}  // namespace entente::detail
