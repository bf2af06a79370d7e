#include "ingest/language/encoder/kernels.h"

#include <immintrin.h>

namespace entente::detail {
namespace {

constexpr std::size_t rows_at_once = 6, queries_at_once = 4, part = 8;
constexpr int rows_a_tile = 6;
#include "ingest/language/encoder/vectors.inc"

#include "ingest/language/encoder/attention.inc"
#include "ingest/language/encoder/bytes_256.inc"

// Two products in 16 bits, which hold them (`most_of_two`), then four in 32.
inline PartBits with_products(PartBits sum, PartBits values, PartBits weights) {
  const __m256i two = _mm256_maddubs_epi16(reinterpret_cast<__m256i>(values), reinterpret_cast<__m256i>(weights));
  return sum + reinterpret_cast<PartBits>(_mm256_madd_epi16(two, _mm256_set1_epi16(1)));
}

#include "ingest/language/encoder/byte_kernels.inc"
#include "ingest/language/encoder/float_kernels.inc"

}  // namespace

const EncoderKernels& avx2_encoder_kernels() {
  static constexpr EncoderKernels kernels{
      "avx2", 1, 1, pack, quantise, multiply, pack_floats, multiply_floats, add_normalise, gelu, attend};
  return kernels;
}

}  // namespace entente::detail
