#pragma once

#include "ingest/language/pack.h"

#include <string>
#include <vector>

namespace entente {

// How the kernels want their weights (ingest/language/kernels.h): in panels, so that one step over the inputs reads
// neighbouring numbers. Rows that fill the last panel up are zeros.

/// W[outputs][inputs] → panel{outputs / 64}[inputs][64].
std::vector<float> linear_panels(const std::vector<float>& weights, std::size_t outputs, std::size_t inputs);

/// W[outputs][3][inputs] → panel{outputs / 16}[inputs][3][16]; `outputs` is a multiple of 16.
std::vector<float> maxout_panels(const std::vector<float>& weights, std::size_t outputs, std::size_t inputs);

/// values[rows][columns] → [columns][rows padded to a multiple of `multiple`].
std::vector<float> transposed(const std::vector<float>& values, std::size_t rows, std::size_t columns,
                              std::size_t multiple = 1);

/// Values and zeros up to a multiple of `multiple`.
std::vector<float> padded(std::vector<float> values, std::size_t multiple);

/// A section of floats or of small integers.
void add_floats(PackWriter& pack, std::string name, const std::vector<float>& values);
void add_numbers(PackWriter& pack, std::string name, const std::vector<std::uint32_t>& values);

}  // namespace entente
