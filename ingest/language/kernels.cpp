#include "ingest/language/kernels.h"

#include <cstdlib>
#include <string_view>

namespace entente::detail {
namespace {

const Kernels& choose() {
#if defined(__x86_64__)
  const char* asked = std::getenv("ENTENTE_KERNELS");
  const std::string_view limit = asked ? asked : "";
  const bool fused = __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma");
  const bool wide = fused && __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512vl") &&
                    __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512dq");
  if (wide && limit != "portable" && limit != "avx2" && limit != "avxvnni") return avx512_kernels();
  if (fused && limit != "portable") return avx2_kernels();
#endif
  return portable_kernels();
}

}  // namespace

const Kernels& kernels() {
  static const Kernels& chosen = choose();
  return chosen;
}

}  // namespace entente::detail
