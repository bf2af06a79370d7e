#pragma once

#include "entente/names.h"

#include <cstdint>

namespace entente::detail {

/// The token attributes that a network may embed; the pack's `columns` hold these numbers.
enum class Attribute : std::uint32_t { norm, prefix, suffix, shape, spacy, is_space };

/// By spaCy's name for it.
constexpr std::optional<Attribute> attribute_named(std::string_view name) {
  return names_of<Attribute>("NORM", "PREFIX", "SUFFIX", "SHAPE", "SPACY", "IS_SPACE").find(name);
}

}  // namespace entente::detail
