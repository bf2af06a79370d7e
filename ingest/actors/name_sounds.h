#pragma once

#include <string>
#include <string_view>

namespace entente::detail {

/// What is left of a folded name's word when everything is gone in which transliterations of one name differ: vowels
/// but the first and doubled letters; letters that stand for one another give one ("kh", "q", "c" as "k"; "ff", "v",
/// "w" as "f"). "voronov" and "voronoff" give the same. Two words that give the same may be one name; no more than
/// that. O(letters).
std::string sound_of(std::string_view word);

}  // namespace entente::detail
