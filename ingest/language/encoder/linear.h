#pragma once

#include "ingest/language/encoder/kernels.h"
#include "ingest/language/encoder/lines.h"
#include "ingest/language/pack.h"

#include <string>
#include <vector>

namespace entente::detail {

/// y = W x + b, packed for this processor's kernels. The weights are 8-bit integers with a scale a row, or floats. With
/// 8-bit weights x may first be multiplied by a number an input, so that no large input coarsens the others' rounding
/// (Xiao et al., SmoothQuant, ICML 2023).
class Linear {
 public:
  Linear() = default;

  /// Reads sections NAME, NAME.scale (absent where the weights are floats), NAME.channel (may be absent) and NAME.bias.
  /// Throws Error where their sizes differ from outputs × inputs, or the sizes are none that the kernels take.
  Linear(const PackReader& pack, const std::string& name, std::size_t outputs, std::size_t inputs);

  /// `out` has rows × outputs floats. `scratch` grows as needed.
  void apply(const float* values, std::size_t rows, Lines<std::byte>& scratch, float* out) const;

  std::size_t outputs() const { return outputs_; }

 private:
  void read_quantised(const PackReader& pack, const std::string& name);

  std::size_t outputs_ = 0;
  std::size_t inputs_ = 0;
  Lines<std::byte> packed_;  // empty where the weights are floats
  Lines<float> floats_;
  Lines<float> scales_;
  Lines<float> channels_;  // one an input, or none
  Lines<float> bias_;
  Lines<std::int32_t> offsets_;
};

}  // namespace entente::detail
