#pragma once

#include <cstddef>
#include <cstdint>

namespace entente::detail {

/// The arithmetic of the engine's networks in 32-bit floats for one kind of processor.
///
/// Each number of a result is one sum over its inputs in ascending order, so it depends neither on how many rows are
/// computed together nor on threads. The AVX2 and AVX-512 kinds fuse products into sums and give the same bits; the
/// portable kind rounds twice, which moves a score in the last digits only.
/// Raw pointers only: these files are compiled for processors that may not be there, so no inline function that others
/// share may be instantiated in them. No row, weight or result needs alignment.
struct Kernels {
  const char* name;

  /// out[r][o] = max_p (Σ_i x[r·stride + i] W[o][p][i] + b[o][p]), three pieces.
  /// weights: panel{outputs / 16}[inputs][3][16]; bias: panel{outputs / 16}[3][16]. outputs is a multiple of 16.
  void (*maxout)(const float* x, std::size_t stride, std::size_t rows, std::size_t inputs, const float* weights,
                 const float* bias, std::size_t outputs, float* out);

  /// out[r] = (v[r] − mean) / √(variance + 1e-8) · gain + shift, plus addend[r] where there is one.
  /// width is a multiple of 16; out may be v.
  void (*normalise)(const float* v, std::size_t rows, std::size_t width, const float* gain, const float* shift,
                    const float* addend, float* out);

  /// out[r·outputs + o] = Σ_i x[r·stride + i] W[o][i], plus b[o] where there is a bias.
  /// weights: panel{outputs / 64}[inputs][64]. outputs is a multiple of 64.
  void (*linear)(const float* x, std::size_t stride, std::size_t rows, std::size_t inputs, const float* weights,
                 const float* bias, std::size_t outputs, float* out);

  /// score[c] = Σ_h max_p(Σ_s slots[s][p][h] + b[p][h]) U[h][c] + d[c] + mask[c], for 64 hidden units of two pieces.
  /// weights: [64][classes]; classes is a multiple of 16, at most 512. Gives the first class of the largest score; −1
  /// where the mask leaves none (−∞).
  int (*best_class)(const float* const* slots, std::size_t count, const float* bias, const float* weights,
                    const float* upper_bias, const float* mask, std::size_t classes);
};

const Kernels& portable_kernels();
#if defined(__x86_64__)
const Kernels& avx2_kernels();
const Kernels& avx512_kernels();
#endif

/// The fastest that this processor runs; `ENTENTE_KERNELS` (`portable`, `avx2`, `avx512`) may name a plainer one.
const Kernels& kernels();

}  // namespace entente::detail
