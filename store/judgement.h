#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace entente {

/// Someone's word that two entity ids are one actor, or two. It changes no fact: queries look through it.
struct Judgement {
  enum class Kind : std::uint8_t { same, different };

  std::string id;  ///< 16 hex digits, a hash of the rest (but for the undoing)
  Kind kind = Kind::same;
  std::string first;  ///< the smaller id
  std::string second;
  std::string who;
  std::string why;
  std::string when;                   ///< ISO 8601, as the caller gave it
  std::optional<std::string> undone;  ///< when it was taken back; such a judgement says nothing any more

  bool operator==(const Judgement&) const = default;
};

}  // namespace entente
