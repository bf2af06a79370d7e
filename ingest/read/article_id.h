#pragma once

#include "entente/article.h"

#include <string>

namespace entente::detail {

/// The id of an article that came without one: 32 hexadecimal digits, XXH3-128 of its url or, where it has none, of its
/// title and body. The same article has the same id wherever and whenever it is read.
std::string derived_id(const Article& article);

}  // namespace entente::detail
