#pragma once

#include <string>
#include <string_view>

namespace entente {

/// A name as it is looked up: lower case, Latin letters without their marks, full stops and apostrophes dropped, every
/// run of other punctuation and space one space. "U.S." and "us", "Élysée" and "elysee" are the same. O(n).
std::string folded_name(std::string_view name);

}  // namespace entente
