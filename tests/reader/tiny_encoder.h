#pragma once

#include "ingest/language/pack.h"

#include <cstdint>
#include <string>
#include <vector>

namespace entente::testing {

/// Sections of an encoder in floats: 2 layers of 32, 2 heads, inner 64, 12 pieces, 16 positions. make_tiny.py fills the
/// same network with the same numbers.
class TinyEncoder {
 public:
  TinyEncoder() {
    const std::vector<std::uint32_t> shape{2, 32, 2, 64, 16};
    pack_.add_array<std::uint32_t>("encoder.shape", shape);
    add("encoder.word", 12 * 32);
    add("encoder.position", 16 * 32);
    add("encoder.pos", 19 * 32), add("encoder.dep", 46 * 32), add("encoder.label", 19 * 32);
    add_norm("encoder.norm");
    for (const std::string layer : {"encoder.0.", "encoder.1."}) {
      add_matrix(layer + "qkv", 96, 32), add_matrix(layer + "out", 32, 32);
      add_matrix(layer + "up", 64, 32), add_matrix(layer + "down", 32, 64);
      add_norm(layer + "norm1"), add_norm(layer + "norm2");
    }
  }

  std::string bytes() const { return pack_.bytes(); }

 private:
  // The high 24 bits of a linear congruence, from -1/2 to 1/2.
  float number() {
    state_ = state_ * 1664525u + 1013904223u;
    return static_cast<float>(state_ >> 8) / 16777216.0F - 0.5F;
  }
  void add(const std::string& name, std::size_t count, std::size_t raised = 0) {
    std::vector<float> values(count);
    for (std::size_t i = 0; i < count; ++i) values[i] = number() + (i < raised ? 1.0F : 0.0F);
    pack_.add_array<float>(name, values);
  }
  void add_norm(const std::string& name) { add(name, 64, 32); }
  void add_matrix(const std::string& name, std::size_t outputs, std::size_t inputs) {
    add(name, outputs * inputs);
    add(name + ".bias", outputs);
  }

  PackWriter pack_{{"coder", 2, "test", {}}};
  std::uint32_t state_ = 1;
};

}  // namespace entente::testing
