#include "ingest/language/encoder/kernels.h"

#include <cpuid.h>
#include <immintrin.h>

namespace entente::detail {
namespace {

constexpr std::size_t rows_at_once = 6, queries_at_once = 4, part = 8;
constexpr int rows_a_tile = 6;
#include "ingest/language/encoder/vectors.inc"

#include "ingest/language/encoder/attention.inc"
#include "ingest/language/encoder/bytes_256.inc"

inline PartBits with_products(PartBits sum, PartBits values, PartBits weights) {
  return reinterpret_cast<PartBits>(_mm256_dpbusd_avx_epi32(
      reinterpret_cast<__m256i>(sum), reinterpret_cast<__m256i>(values), reinterpret_cast<__m256i>(weights)));
}

#include "ingest/language/encoder/byte_kernels.inc"
#include "ingest/language/encoder/float_kernels.inc"

// Also where clang 14, whose __builtin_cpu_supports does not know the name, compiles.
bool has_products() {
  unsigned a = 0, b = 0, c = 0, d = 0;
  constexpr unsigned vnni = 1u << 4;
  return __builtin_cpu_supports("avx2") && __get_cpuid_count(7, 1, &a, &b, &c, &d) != 0 && (a & vnni) != 0;
}

}  // namespace

const EncoderKernels* avxvnni_encoder_kernels() {
  static constexpr EncoderKernels kernels{
      "avxvnni", 1, 1, pack, quantise, multiply, pack_floats, multiply_floats, add_normalise, gelu, attend};
  static const bool usable = has_products();
  return usable ? &kernels : nullptr;
}

}  // namespace entente::detail
