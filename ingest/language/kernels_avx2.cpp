#include "ingest/language/kernels.h"

#if defined(__x86_64__)
#include <immintrin.h>

namespace entente::detail {
namespace {

/// One register of 8 floats.
struct Lanes {
  __m256 v;
  static constexpr int width = 8, maxout_rows = 4, linear_rows = 6, linear_columns = 2;
  static Lanes load(const float* from) { return {_mm256_loadu_ps(from)}; }
  static Lanes all(float value) { return {_mm256_set1_ps(value)}; }
  void store(float* to) const { _mm256_storeu_ps(to, v); }
};

inline Lanes add(Lanes a, Lanes b) {
  return {_mm256_add_ps(a.v, b.v)};
}
inline Lanes multiply(Lanes a, Lanes b) {
  return {_mm256_mul_ps(a.v, b.v)};
}
inline Lanes maximum(Lanes a, Lanes b) {
  return {_mm256_max_ps(a.v, b.v)};
}
inline Lanes multiply_add(Lanes a, Lanes b, Lanes c) {
  return {_mm256_fmadd_ps(a.v, b.v, c.v)};
}

}  // namespace
}  // namespace entente::detail

#include "ingest/language/kernels.inc"

namespace entente::detail {

const Kernels& avx2_kernels() {
  static constexpr Kernels table = {"avx2", maxout, normalise, linear, best_class};
  return table;
}

}  // namespace entente::detail
#endif
