#pragma once

#include <cstdint>
#include <string_view>

namespace entente::detail {

/// Kind and version of the packs that `entente-model` writes and `Engine` reads (sections: docs/model-format.md).
inline constexpr std::string_view english_pack_kind = "english";
inline constexpr std::uint32_t english_pack_version = 2;

}  // namespace entente::detail
