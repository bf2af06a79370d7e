#include "ingest/language/encoder/kernels.h"

#include <immintrin.h>

namespace entente::detail {
namespace {

constexpr std::size_t rows_at_once = 6, queries_at_once = 4, part = 8;
#include "ingest/language/encoder/vectors.inc"

#include "ingest/language/encoder/attention.inc"
#include "ingest/language/encoder/float_kernels.inc"

// Activations as unsigned bytes (value + 128), weights as signed bytes, four inputs side by side:
// [outputs / 16][inputs / 4][16][4]. Sums begin at `offsets`, which takes the 128 out again, exactly.

void pack(const std::int8_t* weights, std::size_t outputs, std::size_t inputs, void* packed) {
  auto* out = static_cast<std::int8_t*>(packed);
  for (std::size_t block = 0; block < outputs; block += 16)
    for (std::size_t i = 0; i < inputs; i += 4)
      for (std::size_t o = 0; o < 16; ++o)
        for (std::size_t k = 0; k < 4; ++k) *out++ = weights[(block + o) * inputs + i + k];
}

inline __m256i whole(const float* values, const float* channels, std::size_t i, float factor) {
  return _mm256_cvtps_epi32(_mm256_mul_ps(balanced_part(values, channels, i), _mm256_set1_ps(factor)));
}

// 16 values as bytes.
inline __m128i quantised_bytes(const float* values, const float* channels, std::size_t i, float factor) {
  const __m256i words = _mm256_packs_epi32(whole(values, channels, i, factor), whole(values, channels, i + 8, factor));
  const __m256i ordered = _mm256_permute4x64_epi64(words, 0xD8);
  const __m128i bytes = _mm_packs_epi16(_mm256_castsi256_si128(ordered), _mm256_extracti128_si256(ordered, 1));
  return _mm_xor_si128(bytes, _mm_set1_epi8(static_cast<char>(-128)));
}

void quantise(const float* values, const float* channels, std::size_t rows, std::size_t width, void* quantised,
              float* scales) {
  auto* out = static_cast<std::uint8_t*>(quantised);
  for (std::size_t r = 0; r < rows; ++r, out += width) {
    const float* row = values + r * width;
    const float largest = largest_magnitude(row, channels, width);
    const float factor = largest > 0.0F ? 127.0F / largest : 0.0F;
    scales[r] = largest / 127.0F;
    for (std::size_t i = 0; i < width; i += 16)
      _mm_storeu_si128(reinterpret_cast<__m128i*>(out + i), quantised_bytes(row, channels, i, factor));
  }
}

struct Scales {
  const float* rows;
  const float* weights;
  const std::int32_t* offsets;
  const float* bias;
};

inline void store(const __m256i sum, std::size_t row, std::size_t output, Scales scales, float* out) {
  const __m256 scale = _mm256_mul_ps(_mm256_set1_ps(scales.rows[row]), _mm256_loadu_ps(scales.weights + output));
  const __m256 value = _mm256_mul_ps(_mm256_cvtepi32_ps(sum), scale);
  _mm256_storeu_ps(out, _mm256_add_ps(value, _mm256_loadu_ps(scales.bias + output)));
}

// `count` rows (at most 6: sixteen registers) by 16 outputs.
template <int count>
inline void tile(const std::uint8_t* a, std::size_t inputs, const std::int8_t* w, std::size_t row, std::size_t output,
                 Scales scales, std::size_t outputs, float* out) {
  const __m256i ones = _mm256_set1_epi16(1);
  __m256i sum[count][2];
#pragma GCC unroll 16
  for (int r = 0; r < count; ++r)
#pragma GCC unroll 16
    for (std::size_t o = 0; o < 2; ++o)
      sum[r][o] = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(scales.offsets + output + 8 * o));
  for (std::size_t i = 0; i < inputs; i += 4, w += 64) {
    const __m256i low = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(w));
    const __m256i high = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(w + 32));
#pragma GCC unroll 16
    for (int r = 0; r < count; ++r) {
      std::int32_t four;
      __builtin_memcpy(&four, a + static_cast<std::size_t>(r) * inputs + i, sizeof four);
      const __m256i all = _mm256_set1_epi32(four);
      sum[r][0] = _mm256_add_epi32(sum[r][0], _mm256_madd_epi16(_mm256_maddubs_epi16(all, low), ones));
      sum[r][1] = _mm256_add_epi32(sum[r][1], _mm256_madd_epi16(_mm256_maddubs_epi16(all, high), ones));
    }
  }
#pragma GCC unroll 16
  for (int r = 0; r < count; ++r) {
    float* to = out + (row + static_cast<std::size_t>(r)) * outputs + output;
    store(sum[r][0], row + static_cast<std::size_t>(r), output, scales, to);
    store(sum[r][1], row + static_cast<std::size_t>(r), output + 8, scales, to + 8);
  }
}

// The last `rows` rows, at most `count`, as one tile.
template <int count>
inline void last_tile(std::size_t rows, const std::uint8_t* a, std::size_t inputs, const std::int8_t* w,
                      std::size_t row, std::size_t output, Scales scales, std::size_t outputs, float* out) {
  if (rows == count)
    tile<count>(a, inputs, w, row, output, scales, outputs, out);
  else if constexpr (count > 1)
    last_tile<count - 1>(rows, a, inputs, w, row, output, scales, outputs, out);
}

void multiply(const void* quantised, const float* row_scales, std::size_t rows, std::size_t inputs, const void* packed,
              const float* weight_scales, const std::int32_t* offsets, const float* bias, std::size_t outputs,
              float* out) {
  const auto* a = static_cast<const std::uint8_t*>(quantised);
  const Scales scales{row_scales, weight_scales, offsets, bias};
  for (std::size_t output = 0; output < outputs; output += 16) {
    const auto* w = static_cast<const std::int8_t*>(packed) + output * inputs;
    std::size_t row = 0;
    for (; row + 6 <= rows; row += 6) tile<6>(a + row * inputs, inputs, w, row, output, scales, outputs, out);
    last_tile<5>(rows - row, a + row * inputs, inputs, w, row, output, scales, outputs, out);
  }
}

}  // namespace

const EncoderKernels& avx2_encoder_kernels() {
  static constexpr EncoderKernels kernels{
      "avx2", 1, 1, pack, quantise, multiply, pack_floats, multiply_floats, add_normalise, gelu, attend};
  return kernels;
}

}  // namespace entente::detail
