#pragma once

#include "ingest/actors/scene.h"

namespace entente::detail {

/// The country that an unmodified organ ("the government", "police") is of, for the words at `at`: where the sentence
/// says it happens, else the country that the article is about, else the source's own; empty where nothing tells.
std::string context_country(const Scene& scene, std::uint32_t at);

/// The country where things happen around the words at `at`: where the sentence says, else where the article mostly is.
std::string place_country(const Scene& scene, std::uint32_t at);

/// The country that the article is most about, those of a list `USA,GBR` left aside.
std::string country_outside(const Scene& scene, const std::string& excluded);

}  // namespace entente::detail
