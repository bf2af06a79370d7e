#include "ingest/language/encoder/kernels.h"

#include <cpuid.h>
#include <immintrin.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace entente::detail {
namespace {

// Two tiles of 16 rows of activations times two tiles of 16 outputs of weights, 64 inputs at a time (Intel 64 and IA-32
// manual, volume 2, TDPBUSD). Packed weights are those of the AVX-512 kernels: a tile row is four inputs of 16 outputs.

constexpr std::size_t tile_rows = 16, tile_inputs = 64, block_rows = 32, block_outputs = 32;

struct alignas(64) TileConfiguration {
  std::uint8_t palette = 1;
  std::uint8_t start_row = 0;
  std::uint8_t reserved[14] = {};
  std::uint16_t bytes_a_row[16] = {64, 64, 64, 64, 64, 64, 64, 64};
  std::uint8_t rows[16] = {16, 16, 16, 16, 16, 16, 16, 16};
};

struct Product {
  const std::uint8_t* activations;
  const std::int8_t* weights;
  const float* row_scales;
  const float* weight_scales;
  const std::int32_t* offsets;
  const float* bias;
  std::size_t rows, inputs, outputs;
  float* out;
};

// The place of a block's first row and output.
struct Block {
  std::size_t row, output;
};

// The sums of one block as integers; `two`: of 32 rows, else 16. A stride of 0 puts the offsets into every row of a
// tile.
template <bool two>
inline void sum_block(const Product& p, Block block, std::int32_t* sums) {
  constexpr std::size_t stride = block_outputs * 4, row_bytes = block_outputs * sizeof(std::int32_t);
  const std::uint8_t* a = p.activations + block.row * p.inputs;
  const std::int8_t* w = p.weights + block.output * p.inputs;
  const std::int32_t* offsets = p.offsets + block.output;
  _tile_loadd(0, offsets, 0);
  _tile_loadd(1, offsets + 16, 0);
  if constexpr (two) _tile_loadd(2, offsets, 0);
  if constexpr (two) _tile_loadd(3, offsets + 16, 0);
  for (std::size_t i = 0; i < p.inputs; i += tile_inputs, a += tile_inputs, w += tile_inputs / 4 * stride) {
    _tile_loadd(6, w, stride);
    _tile_loadd(7, w + stride / 2, stride);
    _tile_loadd(4, a, p.inputs);
    _tile_dpbusd(0, 4, 6);
    _tile_dpbusd(1, 4, 7);
    if constexpr (two) {
      _tile_loadd(5, a + tile_rows * p.inputs, p.inputs);
      _tile_dpbusd(2, 5, 6);
      _tile_dpbusd(3, 5, 7);
    }
  }
  _tile_stored(0, sums, row_bytes);
  _tile_stored(1, sums + 16, row_bytes);
  if constexpr (two) {
    _tile_stored(2, sums + tile_rows * block_outputs, row_bytes);
    _tile_stored(3, sums + tile_rows * block_outputs + 16, row_bytes);
  }
}

// A block's sums to floats.
void scale_block(const Product& p, Block block, const std::int32_t* sums) {
  const std::size_t rows = p.rows - block.row < block_rows ? p.rows - block.row : block_rows;
  for (std::size_t o = 0; o < block_outputs; o += 16) {
    const __m512 scales = _mm512_loadu_ps(p.weight_scales + block.output + o);
    const __m512 bias = _mm512_loadu_ps(p.bias + block.output + o);
    for (std::size_t r = 0; r < rows; ++r) {
      const __m512 scale = _mm512_mul_ps(_mm512_set1_ps(p.row_scales[block.row + r]), scales);
      const __m512 sum = _mm512_cvtepi32_ps(_mm512_load_si512(sums + r * block_outputs + o));
      _mm512_storeu_ps(p.out + (block.row + r) * p.outputs + block.output + o,
                       _mm512_add_ps(_mm512_mul_ps(sum, scale), bias));
    }
  }
}

// While the tiles sum a block, the block before is scaled.
void multiply_blocks(const Product& p) {
  alignas(64) std::int32_t sums[2][block_rows * block_outputs];
  Block before{};
  std::size_t done = 0;
  for (std::size_t output = 0; output < p.outputs; output += block_outputs)
    for (std::size_t row = 0; row < p.rows; row += block_rows, ++done) {
      const Block block{row, output};
      if (p.rows - row > tile_rows)
        sum_block<true>(p, block, sums[done % 2]);
      else
        sum_block<false>(p, block, sums[done % 2]);
      if (done > 0) scale_block(p, before, sums[(done + 1) % 2]);
      before = block;
    }
  if (done > 0) scale_block(p, before, sums[(done + 1) % 2]);
}

void multiply(const void* quantised, const float* row_scales, std::size_t rows, std::size_t inputs, const void* packed,
              const float* weight_scales, const std::int32_t* offsets, const float* bias, std::size_t outputs,
              float* out) {
  if (inputs % tile_inputs != 0) {
    avx512_encoder_kernels().multiply(quantised, row_scales, rows, inputs, packed, weight_scales, offsets, bias,
                                      outputs, out);
    return;
  }
  const TileConfiguration configuration;
  _tile_loadconfig(&configuration);
  multiply_blocks({static_cast<const std::uint8_t*>(quantised), static_cast<const std::int8_t*>(packed), row_scales,
                   weight_scales, offsets, bias, rows, inputs, outputs, out});
  _tile_release();
}

// The processor has tiles, and the kernel lends this process their registers (Linux, arch_prctl).
bool has_tiles() {
  unsigned a = 0, b = 0, c = 0, d = 0;
  constexpr unsigned tile_and_int8 = 1u << 24 | 1u << 25;
  if (__get_cpuid_count(7, 0, &a, &b, &c, &d) == 0 || (d & tile_and_int8) != tile_and_int8) return false;
  constexpr long request_permission = 0x1023, tile_data = 18;
  return syscall(SYS_arch_prctl, request_permission, tile_data) == 0;
}

}  // namespace

const EncoderKernels* amx_encoder_kernels() {
  static const bool usable = has_tiles();
  if (!usable) return nullptr;
  static const EncoderKernels kernels = [] {
    EncoderKernels changed = avx512_encoder_kernels();
    changed.name = "amx";
    changed.multiply = multiply;
    return changed;
  }();
  return &kernels;
}

}  // namespace entente::detail
