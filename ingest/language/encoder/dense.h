#pragma once

#include "ingest/language/encoder/lines.h"
#include "ingest/language/pack.h"

#include <span>
#include <string>
#include <vector>

namespace entente {

/// y = W x + b in floats, for heads of any number of outputs; sums run over the inputs in order.
class Dense {
 public:
  /// Reads sections NAME {outputs, inputs} and NAME.bias {outputs} (absent: zeros). `inputs` is a multiple of 16.
  /// Throws Error where the sizes do not fit.
  Dense(const PackReader& pack, const std::string& name, std::size_t outputs, std::size_t inputs);

  /// `values` holds whole rows of inputs; gives as many rows of outputs.
  std::vector<float> apply(std::span<const float> values) const;

  std::size_t outputs() const { return outputs_; }

 private:
  std::size_t outputs_;
  std::size_t inputs_;
  std::size_t padded_;  // outputs, rounded up to 16
  detail::Lines<float> packed_;
  detail::Lines<float> bias_;
};

}  // namespace entente
