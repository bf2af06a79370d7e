#include "ingest/language/kernels.h"

#if defined(__x86_64__)
#include <immintrin.h>

namespace entente::detail {
namespace {

/// One register of 16 floats.
struct Lanes {
  __m512 v;
  static constexpr int width = 16, maxout_rows = 8, linear_rows = 6, linear_columns = 4;
  static Lanes load(const float* from) { return {_mm512_loadu_ps(from)}; }
  static Lanes all(float value) { return {_mm512_set1_ps(value)}; }
  void store(float* to) const { _mm512_storeu_ps(to, v); }
};

inline Lanes add(Lanes a, Lanes b) {
  return {_mm512_add_ps(a.v, b.v)};
}
inline Lanes multiply(Lanes a, Lanes b) {
  return {_mm512_mul_ps(a.v, b.v)};
}
inline Lanes maximum(Lanes a, Lanes b) {
  return {_mm512_max_ps(a.v, b.v)};
}
inline Lanes multiply_add(Lanes a, Lanes b, Lanes c) {
  return {_mm512_fmadd_ps(a.v, b.v, c.v)};
}

}  // namespace
}  // namespace entente::detail

#include "ingest/language/kernels.inc"

namespace entente::detail {

const Kernels& avx512_kernels() {
  static constexpr Kernels table = {"avx512", maxout, normalise, linear, best_class};
  return table;
}

}  // namespace entente::detail
#endif
