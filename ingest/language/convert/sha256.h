#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace entente {

/// SHA-256 (FIPS 180-4).
std::array<std::uint8_t, 32> sha256(std::string_view bytes);

/// URL-safe Base64 without padding, as a wheel's RECORD writes hashes (RFC 4648 §5).
std::string base64url(const std::array<std::uint8_t, 32>& hash);

}  // namespace entente
