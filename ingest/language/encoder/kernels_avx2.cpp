#include "ingest/language/encoder/kernels.h"

#include <immintrin.h>

namespace entente::detail {
namespace {

constexpr std::size_t rows_at_once = 6, queries_at_once = 4, part = 8;
#include "ingest/language/encoder/vectors.inc"

#include "ingest/language/encoder/attention.inc"
#include "ingest/language/encoder/float_kernels.inc"
#include "ingest/language/encoder/int16_kernels.inc"

// Weights as 16-bit integers, two inputs side by side: [outputs / 16][inputs / 2][16][2].
void pack(const std::int8_t* weights, std::size_t outputs, std::size_t inputs, void* packed) {
  auto* out = static_cast<std::int16_t*>(packed);
  for (std::size_t block = 0; block < outputs; block += 16)
    for (std::size_t i = 0; i < inputs; i += 2)
      for (std::size_t o = 0; o < 16; ++o)
        for (std::size_t k = 0; k < 2; ++k) *out++ = weights[(block + o) * inputs + i + k];
}

struct Scales {
  const float* rows;
  const float* weights;
  const float* bias;
};

inline void store(const __m256i sum, std::size_t row, std::size_t output, Scales scales, float* out) {
  const __m256 scale = _mm256_mul_ps(_mm256_set1_ps(scales.rows[row]), _mm256_loadu_ps(scales.weights + output));
  const __m256 value = _mm256_mul_ps(_mm256_cvtepi32_ps(sum), scale);
  _mm256_storeu_ps(out, _mm256_add_ps(value, _mm256_loadu_ps(scales.bias + output)));
}

// `count` rows (at most 4: sixteen registers) by 16 outputs.
template <int count>
inline void tile(const std::int16_t* a, std::size_t inputs, const std::int16_t* w, std::size_t row, std::size_t output,
                 Scales scales, std::size_t outputs, float* out) {
  __m256i sum[count][2];
#pragma GCC unroll 16
  for (int r = 0; r < count; ++r) sum[r][0] = sum[r][1] = _mm256_setzero_si256();
  for (std::size_t i = 0; i < inputs; i += 2, w += 32) {
    const __m256i low = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(w));
    const __m256i high = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(w + 16));
#pragma GCC unroll 16
    for (int r = 0; r < count; ++r) {
      std::int32_t pair;
      __builtin_memcpy(&pair, a + static_cast<std::size_t>(r) * inputs + i, sizeof pair);
      const __m256i both = _mm256_set1_epi32(pair);
      sum[r][0] = _mm256_add_epi32(sum[r][0], _mm256_madd_epi16(both, low));
      sum[r][1] = _mm256_add_epi32(sum[r][1], _mm256_madd_epi16(both, high));
    }
  }
#pragma GCC unroll 16
  for (int r = 0; r < count; ++r) {
    float* to = out + (row + static_cast<std::size_t>(r)) * outputs + output;
    store(sum[r][0], row + static_cast<std::size_t>(r), output, scales, to);
    store(sum[r][1], row + static_cast<std::size_t>(r), output + 8, scales, to + 8);
  }
}

void multiply(const void* quantised, const float* row_scales, std::size_t rows, std::size_t inputs, const void* packed,
              const float* weight_scales, const std::int32_t*, const float* bias, std::size_t outputs, float* out) {
  const auto* a = static_cast<const std::int16_t*>(quantised);
  const Scales scales{row_scales, weight_scales, bias};
  for (std::size_t output = 0; output < outputs; output += 16) {
    const auto* w = static_cast<const std::int16_t*>(packed) + output * inputs;
    std::size_t row = 0;
    for (; row + 4 <= rows; row += 4) tile<4>(a + row * inputs, inputs, w, row, output, scales, outputs, out);
    for (; row + 2 <= rows; row += 2) tile<2>(a + row * inputs, inputs, w, row, output, scales, outputs, out);
    for (; row < rows; ++row) tile<1>(a + row * inputs, inputs, w, row, output, scales, outputs, out);
  }
}

}  // namespace

const EncoderKernels& avx2_encoder_kernels() {
  static constexpr EncoderKernels kernels{
      "avx2", 2, 2, pack, quantise, multiply, pack_floats, multiply_floats, add_normalise, gelu, attend};
  return kernels;
}

}  // namespace entente::detail
