#include "ingest/language/encoder/kernels.h"

namespace entente::detail {
namespace {

constexpr std::size_t rows_at_once = 4, queries_at_once = 4, part = 4;
#include "ingest/language/encoder/vectors.inc"

#include "ingest/language/encoder/attention.inc"
#include "ingest/language/encoder/float_kernels.inc"

// Activations and weights as 16-bit integers, the weights in their own order.

void quantise(const float* values, const float* channels, std::size_t rows, std::size_t width, void* quantised,
              float* scales) {
  auto* out = static_cast<std::int16_t*>(quantised);
  for (std::size_t r = 0; r < rows; ++r) {
    const float largest = largest_magnitude(values + r * width, channels, width);
    const float factor = largest > 0.0F ? 127.0F / largest : 0.0F;
    scales[r] = largest / 127.0F;
    for (std::size_t i = 0; i < width; ++i) {
      const float balanced = channels ? values[r * width + i] * channels[i] : values[r * width + i];
      out[r * width + i] = static_cast<std::int16_t>(rounded(balanced * factor));
    }
  }
}

void pack(const std::int8_t* weights, std::size_t outputs, std::size_t inputs, void* packed) {
  auto* out = static_cast<std::int16_t*>(packed);
  for (std::size_t i = 0; i < outputs * inputs; ++i) out[i] = weights[i];
}

// `count` rows times one output's weights: sums over neighbours in memory, which compilers turn into their processor's
// products of pairs.
template <std::size_t count>
inline void dot(const std::int16_t* a, const std::int16_t* w, std::size_t inputs, std::int32_t* sums) {
  std::int32_t sum[count] = {};
  for (std::size_t i = 0; i < inputs; ++i)
    for (std::size_t c = 0; c < count; ++c) sum[c] += a[c * inputs + i] * w[i];
  for (std::size_t c = 0; c < count; ++c) sums[c] = sum[c];
}

void multiply(const void* quantised, const float* scales, std::size_t rows, std::size_t inputs, const void* packed,
              const float* weight_scales, const std::int32_t*, const float* bias, std::size_t outputs, float* out) {
  const auto* a = static_cast<const std::int16_t*>(quantised);
  const auto* w = static_cast<const std::int16_t*>(packed);
  for (std::size_t r = 0; r < rows; r += 4) {
    const std::size_t count = rows - r < 4 ? 1 : 4;
    for (std::size_t first = r; first < rows && first < r + 4; first += count)
      for (std::size_t o = 0; o < outputs; ++o) {
        std::int32_t sums[4];
        count == 4 ? dot<4>(a + first * inputs, w + o * inputs, inputs, sums)
                   : dot<1>(a + first * inputs, w + o * inputs, inputs, sums);
        for (std::size_t c = 0; c < count; ++c)
          out[(first + c) * outputs + o] =
              static_cast<float>(sums[c]) * (scales[first + c] * weight_scales[o]) + bias[o];
      }
  }
}

}  // namespace

const EncoderKernels& portable_encoder_kernels() {
  static constexpr EncoderKernels kernels{
      "portable", 2, 2, pack, quantise, multiply, pack_floats, multiply_floats, add_normalise, gelu, attend};
  return kernels;
}

}  // namespace entente::detail
