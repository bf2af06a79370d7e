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

struct Scales {
  const float* rows;
  const float* weights;
  const std::int32_t* sums;
  const float* bias;
};

// The sums of one block as integers.
void multiply_block(const std::uint8_t* a, std::size_t inputs, const std::int8_t* w, std::int32_t* sums) {
  constexpr std::size_t stride = block_outputs * 4;
  _tile_zero(0);
  _tile_zero(1);
  _tile_zero(2);
  _tile_zero(3);
  for (std::size_t i = 0; i < inputs; i += tile_inputs) {
    _tile_loadd(4, a + i, inputs);
    _tile_loadd(5, a + tile_rows * inputs + i, inputs);
    _tile_loadd(6, w + i / 4 * stride, stride);
    _tile_loadd(7, w + i / 4 * stride + stride / 2, stride);
    _tile_dpbusd(0, 4, 6);
    _tile_dpbusd(1, 4, 7);
    _tile_dpbusd(2, 5, 6);
    _tile_dpbusd(3, 5, 7);
  }
  constexpr std::size_t row_bytes = block_outputs * sizeof(std::int32_t);
  _tile_stored(0, sums, row_bytes);
  _tile_stored(1, sums + 16, row_bytes);
  _tile_stored(2, sums + tile_rows * block_outputs, row_bytes);
  _tile_stored(3, sums + tile_rows * block_outputs + 16, row_bytes);
}

void store_row(const std::int32_t* sums, float row_scale, std::size_t output, const Scales& scales, float* out) {
  for (std::size_t o = 0; o < block_outputs; o += 16) {
    const __m512i offset = _mm512_slli_epi32(_mm512_loadu_si512(scales.sums + output + o), 7);
    const __m512i sum = _mm512_sub_epi32(_mm512_loadu_si512(sums + o), offset);
    const __m512 scale = _mm512_mul_ps(_mm512_set1_ps(row_scale), _mm512_loadu_ps(scales.weights + output + o));
    const __m512 value = _mm512_mul_ps(_mm512_cvtepi32_ps(sum), scale);
    _mm512_storeu_ps(out + o, _mm512_add_ps(value, _mm512_loadu_ps(scales.bias + output + o)));
  }
}

void multiply(const void* quantised, const float* row_scales, std::size_t rows, std::size_t inputs, const void* packed,
              const float* weight_scales, const std::int32_t* weight_sums, const float* bias, std::size_t outputs,
              float* out) {
  if (inputs % tile_inputs != 0) {
    avx512_encoder_kernels().multiply(quantised, row_scales, rows, inputs, packed, weight_scales, weight_sums, bias,
                                      outputs, out);
    return;
  }
  const TileConfiguration configuration;
  _tile_loadconfig(&configuration);
  const auto* a = static_cast<const std::uint8_t*>(quantised);
  const Scales scales{row_scales, weight_scales, weight_sums, bias};
  alignas(64) std::int32_t sums[block_rows * block_outputs];
  for (std::size_t output = 0; output < outputs; output += block_outputs) {
    const auto* w = static_cast<const std::int8_t*>(packed) + output * inputs;
    for (std::size_t row = 0; row < rows; row += block_rows) {
      multiply_block(a + row * inputs, inputs, w, sums);
      for (std::size_t r = 0; r < block_rows && row + r < rows; ++r)
        store_row(sums + r * block_outputs, row_scales[row + r], output, scales, out + (row + r) * outputs + output);
    }
  }
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
