#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace entente {

/// PLOVER's four classes of events; `none` for relations and unknown predicates.
enum class Quad : std::uint8_t { none, verbal_cooperation, material_cooperation, verbal_conflict, material_conflict };

/// `none`, `verbal cooperation`, ...
std::string_view name_of(Quad quad);

/// One PLOVER 2.0 event type, or one of its modes. The table is data/coding/plover.tsv, which says where it decides.
struct PloverRow {
  std::string_view type;
  std::string_view mode;  ///< empty: the type itself
  Quad quad = Quad::none;
  double score = 0;         ///< conflict -10 … cooperation +10
  bool reciprocal = false;  ///< both sides act
  std::string_view meaning;
};

/// All rows in the table's order. Read once; throws Error where the built-in table is malformed.
std::span<const PloverRow> plover_table();

/// The version of the table, to be stated beside exported scores.
std::string_view plover_version();

/// Quad::none where it is no PLOVER type.
Quad quad_of(std::string_view predicate);

/// The mode's own score where it has one, else the type's; empty where the predicate is no PLOVER type.
std::optional<double> score_of(std::string_view predicate, std::string_view mode = {});

}  // namespace entente
