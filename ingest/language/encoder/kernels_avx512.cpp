#include "ingest/language/encoder/kernels.h"

#include <immintrin.h>

namespace entente::detail {
namespace {

constexpr std::size_t rows_at_once = 8, queries_at_once = 8, part = 16;
#include "ingest/language/encoder/vectors.inc"

#include "ingest/language/encoder/attention.inc"
#include "ingest/language/encoder/float_kernels.inc"

// Activations as unsigned bytes (value + 128), weights as signed bytes, four inputs side by side:
// [outputs / 32][inputs / 4][32][4]. Sums begin at `offsets`, which takes the 128 out again, exactly.

void pack(const std::int8_t* weights, std::size_t outputs, std::size_t inputs, void* packed) {
  auto* out = static_cast<std::int8_t*>(packed);
  for (std::size_t block = 0; block < outputs; block += 32)
    for (std::size_t i = 0; i < inputs; i += 4)
      for (std::size_t o = 0; o < 32; ++o)
        for (std::size_t k = 0; k < 4; ++k) *out++ = weights[(block + o) * inputs + i + k];
}

inline void quantise_row(const float* values, const float* channels, std::size_t width, float factor,
                         std::uint8_t* out) {
  for (std::size_t i = 0; i < width; i += 16) {
    const __m512 scaled = _mm512_mul_ps(balanced_part(values, channels, i), _mm512_set1_ps(factor));
    const __m512i whole = _mm512_cvt_roundps_epi32(scaled, _MM_FROUND_TO_NEAREST_INT | _MM_FROUND_NO_EXC);
    const __m128i bytes = _mm512_cvtepi32_epi8(_mm512_add_epi32(whole, _mm512_set1_epi32(128)));
    _mm_storeu_si128(reinterpret_cast<__m128i*>(out + i), bytes);
  }
}

void quantise(const float* values, const float* channels, std::size_t rows, std::size_t width, void* quantised,
              float* scales) {
  auto* out = static_cast<std::uint8_t*>(quantised);
  for (std::size_t r = 0; r < rows; ++r) {
    const float largest = largest_magnitude(values + r * width, channels, width);
    const float factor = largest > 0.0F ? 127.0F / largest : 0.0F;
    scales[r] = largest / 127.0F;
    quantise_row(values + r * width, channels, width, factor, out + r * width);
  }
}

struct Scales {
  const float* rows;
  const float* weights;
  const std::int32_t* offsets;
  const float* bias;
};

inline void store(__m512i sum, std::size_t row, std::size_t output, Scales scales, float* out) {
  const __m512 scale = _mm512_mul_ps(_mm512_set1_ps(scales.rows[row]), _mm512_loadu_ps(scales.weights + output));
  const __m512 value = _mm512_mul_ps(_mm512_cvtepi32_ps(sum), scale);
  _mm512_storeu_ps(out, _mm512_add_ps(value, _mm512_loadu_ps(scales.bias + output)));
}

// `count` rows (at most 12) by 32 outputs.
template <int count>
inline void tile(const std::uint8_t* a, std::size_t inputs, const std::int8_t* w, std::size_t row, std::size_t output,
                 Scales scales, std::size_t outputs, float* out) {
  __m512i sum[count][2];
#pragma GCC unroll 16
  for (int r = 0; r < count; ++r)
#pragma GCC unroll 16
    for (std::size_t o = 0; o < 2; ++o) sum[r][o] = _mm512_loadu_si512(scales.offsets + output + 16 * o);
  for (std::size_t i = 0; i < inputs; i += 4, w += 128) {
    const __m512i low = _mm512_loadu_si512(w), high = _mm512_loadu_si512(w + 64);
#pragma GCC unroll 16
    for (int r = 0; r < count; ++r) {
      std::int32_t four;
      __builtin_memcpy(&four, a + static_cast<std::size_t>(r) * inputs + i, sizeof four);
      const __m512i all = _mm512_set1_epi32(four);
      sum[r][0] = _mm512_dpbusd_epi32(sum[r][0], all, low);
      sum[r][1] = _mm512_dpbusd_epi32(sum[r][1], all, high);
    }
  }
#pragma GCC unroll 16
  for (int r = 0; r < count; ++r) {
    float* to = out + (row + static_cast<std::size_t>(r)) * outputs + output;
    store(sum[r][0], row + static_cast<std::size_t>(r), output, scales, to);
    store(sum[r][1], row + static_cast<std::size_t>(r), output + 16, scales, to + 16);
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
  for (std::size_t output = 0; output < outputs; output += 32) {
    const auto* w = static_cast<const std::int8_t*>(packed) + output * inputs;
    std::size_t row = 0;
    for (; row + 12 <= rows; row += 12) tile<12>(a + row * inputs, inputs, w, row, output, scales, outputs, out);
    last_tile<11>(rows - row, a + row * inputs, inputs, w, row, output, scales, outputs, out);
  }
}

}  // namespace

const EncoderKernels& avx512_encoder_kernels() {
  static constexpr EncoderKernels kernels{
      "avx512", 1, 1, pack, quantise, multiply, pack_floats, multiply_floats, add_normalise, gelu, attend};
  return kernels;
}

}  // namespace entente::detail
