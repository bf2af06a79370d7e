#pragma once

#include "entente/document.h"
#include "ingest/language/regex.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace entente::detail {

/// What a pattern may ask of a token.
enum class TokenKey : std::uint8_t { tag, text, lower, dep, is_space };

/// One demand: the key's value is (or is not) one of some strings, or an expression is found in it. `IS_SPACE` has the
/// values `true` and `false`.
struct TokenTest {
  TokenKey key = TokenKey::tag;
  bool negated = false;
  std::vector<std::string> values;
  std::optional<Regex> regex;
};

using TokenPattern = std::vector<TokenTest>;  ///< all must hold

struct RulerAttributes {
  std::optional<Pos> pos;
  std::optional<Dep> dep;
  std::optional<std::string> morph;
  std::optional<std::string> tag;
  std::optional<std::string> lemma;
};

struct RulerRule {
  std::vector<std::vector<TokenPattern>> patterns;  ///< of tokens that follow each other; not empty
  RulerAttributes attributes;
  std::int32_t index = 0;  ///< of the token that is changed: from the match's start, negative from its end
};

/// Reads `ruler.rules` (spaCy's `attribute_ruler/patterns` as JSON). Throws Error naming the rule and what in it is not
/// known.
std::vector<RulerRule> read_ruler_rules(std::string_view json);

}  // namespace entente::detail
