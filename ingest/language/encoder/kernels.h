#pragma once

#include <cstddef>
#include <cstdint>

namespace entente::detail {

/// The arithmetic of a transformer's forward pass for one kind of processor. All kinds give the same bits: integer
/// products are exact, sums of floats run over 16 fixed lanes, and nothing is contracted. Raw pointers only: these
/// files are compiled for processors that may not be there, so no shared inline function may be instantiated in them.
struct EncoderKernels {
  const char* name;
  /// Bytes of one quantised value of an activation, and of one packed weight.
  std::size_t value_bytes;
  std::size_t weight_bytes;

  /// Rearranges `weights[outputs][inputs]` for `multiply`. `outputs` is a multiple of 32, `inputs` of 4; no two
  /// neighbours (inputs 2k and 2k + 1) of the same sign come to more than `most_of_two` together.
  void (*pack)(const std::int8_t* weights, std::size_t outputs, std::size_t inputs, void* packed);

  /// Each row, its values times `channels` where that is not null, to integers in [-127, 127]: value / scale, ties to
  /// even; scale = max |value| / 127. `width`: a multiple of 16.
  void (*quantise)(const float* values, const float* channels, std::size_t rows, std::size_t width, void* quantised,
                   float* scales);

  /// Quantised rows lie in memory whose length is a multiple of 32 rows; what follows the last is not looked at.
  /// out[r][o] = float(sum_i quantised[r][i] weights[o][i]) · (scales[r] · weight_scales[o]) + bias[o]; offsets[o] is
  /// -128 · sum_i weights[o][i].
  void (*multiply)(const void* quantised, const float* scales, std::size_t rows, std::size_t inputs, const void* packed,
                   const float* weight_scales, const std::int32_t* offsets, const float* bias, std::size_t outputs,
                   float* out);

  /// The same for weights that were not quantised: pack_floats rearranges, multiply_floats gives values · weights +
  /// bias. `outputs`: a multiple of 16; `inputs` are as many as one likes.
  void (*pack_floats)(const float* weights, std::size_t outputs, std::size_t inputs, float* packed);
  void (*multiply_floats)(const float* values, std::size_t rows, std::size_t inputs, const float* packed,
                          const float* bias, std::size_t outputs, float* out);

  /// values += addend, then each row to mean 0 and variance 1 (epsilon added), times gain, plus bias. `width`: a
  /// multiple of 16.
  void (*add_normalise)(float* values, const float* addend, std::size_t rows, std::size_t width, const float* gain,
                        const float* bias, float epsilon);

  /// x → x/2 · (1 + erf(x/√2)); erf by Abramowitz and Stegun 7.1.26 (error below 2e-7). `count`: a multiple of 16.
  void (*gelu)(float* values, std::size_t count);

  /// Scaled dot-product attention over one sequence. `qkv` holds rows of query, key and value, `width` floats each;
  /// `heads` divides `width`, and width / heads is a multiple of 16. `count` queries are answered: of the rows that
  /// `wanted` lists, or of the first ones where it is null. `scratch` has attention_scratch(rows, width, heads) floats.
  void (*attend)(const float* qkv, std::size_t rows, std::size_t width, std::size_t heads, const std::uint32_t* wanted,
                 std::size_t count, float* scratch, float* out);
};

/// What two weights side by side may come to: their products with bytes of up to 255 add up in 16 bits.
constexpr int most_of_two = 128;

/// Queries that any kind's `attend` answers side by side, at most: the scratch has room for them.
constexpr std::size_t most_queries_at_once = 8;

/// Floats that `attend` needs beside its output.
std::size_t attention_scratch(std::size_t rows, std::size_t width, std::size_t heads);

const EncoderKernels& portable_encoder_kernels();
const EncoderKernels& avx2_encoder_kernels();
const EncoderKernels& avx512_encoder_kernels();

/// AVX2 with products of four bytes at once (AVX-VNNI); null where the processor has none.
const EncoderKernels* avxvnni_encoder_kernels();

/// AVX-512 with integer products on matrix tiles; null where the processor has none or the system does not lend them.
const EncoderKernels* amx_encoder_kernels();

/// The fastest that this processor runs; `ENTENTE_KERNELS` (`portable`, `avx2`, `avxvnni`, `avx512`) may name a plainer
/// one.
const EncoderKernels& encoder_kernels();

}  // namespace entente::detail
