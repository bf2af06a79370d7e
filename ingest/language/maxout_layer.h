#pragma once

#include "ingest/language/kernels.h"
#include "ingest/language/pack.h"

#include <string>

namespace entente::detail {

/// A maxout layer of three pieces and the layer normalisation behind it (Goodfellow et al. 2013; Ba et al. 2016;
/// thinc/layers/maxout.py, layernorm.py), as views into the pack.
///
///   m_o = max_p (W_{o,p} · x + b_{o,p})        y = (m − mean(m)) / √(variance(m) + 1e-8) · gain + shift
struct MaxoutLayer {
  std::size_t inputs = 0;
  std::size_t outputs = 0;
  const float* weights = nullptr;
  const float* bias = nullptr;
  const float* gain = nullptr;
  const float* shift = nullptr;

  /// m of `rows` rows that start `stride` numbers apart.
  void pieces(const float* x, std::size_t stride, std::size_t rows, float* m) const {
    kernels().maxout(x, stride, rows, inputs, weights, bias, outputs, m);
  }

  /// y, plus `addend` where there is one.
  void normalised(const float* m, std::size_t rows, const float* addend, float* y) const {
    kernels().normalise(m, rows, outputs, gain, shift, addend, y);
  }
};

/// Sections NAME.weights, .bias, .gain, .shift. Throws Error where they do not have this size.
inline MaxoutLayer read_maxout(const PackReader& pack, const std::string& name, std::size_t inputs,
                               std::size_t outputs) {
  return {inputs,
          outputs,
          pack.array<float>(name + ".weights", 3 * inputs * outputs).data(),
          pack.array<float>(name + ".bias", 3 * outputs).data(),
          pack.array<float>(name + ".gain", outputs).data(),
          pack.array<float>(name + ".shift", outputs).data()};
}

}  // namespace entente::detail
