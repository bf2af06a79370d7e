#pragma once

#include "ingest/actors/scene.h"

namespace entente::detail {

/// The country that an unmodified organ ("the government", "police") is of, for the words at `at`: where the sentence
/// says it happens, else the country that the article is about, else the source's own; empty where nothing tells.
std::string context_country(const Scene& scene, std::uint32_t at);

/// The country where things happen around the words at `at`: where the sentence says, else where the article mostly is.
std::string place_country(const Scene& scene, std::uint32_t at);

/// Whether a noun's `home` lets it mean that state: `-USA,GBR` any other, `=SAU,JOR` only these; else all.
bool admits(std::string_view home, std::string_view country);

/// Whether a noun's `home` is a list, `-…` or `=…`, and not one state.
bool is_list(std::string_view home);

/// The country that the article is most about among those that `home`, a list, admits; empty where there is none.
std::string country_among(const Scene& scene, std::string_view home);

}  // namespace entente::detail
