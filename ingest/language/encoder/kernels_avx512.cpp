#include "ingest/language/encoder/kernels.h"

#include <immintrin.h>

namespace entente::detail {
namespace {

constexpr std::size_t rows_at_once = 8, queries_at_once = 8, part = 16;
constexpr int rows_a_tile = 12;
#include "ingest/language/encoder/vectors.inc"

#include "ingest/language/encoder/attention.inc"

// 16 values as bytes.
inline __m128i quantised_bytes(const float* values, const float* channels, std::size_t i, float factor) {
  const __m512 scaled = _mm512_mul_ps(balanced_part(values, channels, i), _mm512_set1_ps(factor));
  const __m512i whole = _mm512_cvt_roundps_epi32(scaled, _MM_FROUND_TO_NEAREST_INT | _MM_FROUND_NO_EXC);
  return _mm512_cvtepi32_epi8(_mm512_add_epi32(whole, _mm512_set1_epi32(128)));
}

inline PartBits with_products(PartBits sum, PartBits values, PartBits weights) {
  return reinterpret_cast<PartBits>(_mm512_dpbusd_epi32(
      reinterpret_cast<__m512i>(sum), reinterpret_cast<__m512i>(values), reinterpret_cast<__m512i>(weights)));
}

#include "ingest/language/encoder/byte_kernels.inc"
#include "ingest/language/encoder/float_kernels.inc"

}  // namespace

const EncoderKernels& avx512_encoder_kernels() {
  static constexpr EncoderKernels kernels{
      "avx512", 1, 1, pack, quantise, multiply, pack_floats, multiply_floats, add_normalise, gelu, attend};
  return kernels;
}

}  // namespace entente::detail
