#pragma once

#include <map>
#include <string>
#include <string_view>

namespace entente {

/// The files of a zip archive (APPNOTE.TXT 6.3), stored or deflated, at most 1 GiB each. Encrypted, split and Zip64
/// archives are refused. Throws Error where the archive is damaged or a file's CRC-32 differs.
std::map<std::string, std::string, std::less<>> unzip(std::string_view archive);

}  // namespace entente
