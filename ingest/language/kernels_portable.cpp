#include "ingest/language/kernels.h"

#include <cstring>

namespace entente::detail {
namespace {

/// Four floats in the vector notation that GCC and Clang share; one register on every 64-bit processor.
struct Lanes {
  using Vector = float __attribute__((vector_size(16)));
  Vector v;
  static constexpr int width = 4, maxout_rows = 4, linear_rows = 3, linear_columns = 4;
  static Lanes load(const float* from) {
    Lanes lanes;
    std::memcpy(&lanes.v, from, sizeof lanes.v);
    return lanes;
  }
  static Lanes all(float value) { return {Vector{value, value, value, value}}; }
  void store(float* to) const { std::memcpy(to, &v, sizeof v); }
};

inline Lanes add(Lanes a, Lanes b) {
  return {a.v + b.v};
}
inline Lanes multiply(Lanes a, Lanes b) {
  return {a.v * b.v};
}
inline Lanes maximum(Lanes a, Lanes b) {
  return {a.v > b.v ? a.v : b.v};
}
inline Lanes multiply_add(Lanes a, Lanes b, Lanes c) {
  return {a.v * b.v + c.v};
}

}  // namespace
}  // namespace entente::detail

#include "ingest/language/kernels.inc"

namespace entente::detail {

const Kernels& portable_kernels() {
  static constexpr Kernels table = {"portable", maxout, normalise, linear, best_class};
  return table;
}

}  // namespace entente::detail
