#include "ingest/language/encoder/kernels.h"

#include <cstdlib>
#include <string_view>

namespace entente::detail {
namespace {

bool has_wide_products() {
  return __builtin_cpu_supports("avx512vnni") && __builtin_cpu_supports("avx512bw") &&
         __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512dq");
}

const EncoderKernels& choose() {
  const char* asked = std::getenv("ENTENTE_KERNELS");
  const std::string_view limit = asked == nullptr ? "" : asked;
  if (limit == "portable" || !__builtin_cpu_supports("avx2")) return portable_encoder_kernels();
  if (limit == "avx2") return avx2_encoder_kernels();
  if (limit == "avxvnni" || !has_wide_products()) {
    const EncoderKernels* products = avxvnni_encoder_kernels();
    return products ? *products : avx2_encoder_kernels();
  }
  const EncoderKernels* tiles = limit == "avx512" ? nullptr : amx_encoder_kernels();
  return tiles ? *tiles : avx512_encoder_kernels();
}

}  // namespace

const EncoderKernels& encoder_kernels() {
  static const EncoderKernels& chosen = choose();
  return chosen;
}

std::size_t attention_scratch(std::size_t rows, std::size_t width, std::size_t heads) {
  const std::size_t padded = (rows + 15) / 16 * 16, head_width = width / heads;
  return padded * head_width + most_queries_at_once * (padded + head_width);
}

}  // namespace entente::detail
