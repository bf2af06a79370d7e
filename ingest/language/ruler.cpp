#include "ingest/language/ruler.h"

#include "ingest/language/ruler_rules.h"
#include "ingest/language/unicode.h"

#include <algorithm>
#include <map>
#include <span>
#include <string>

namespace entente {

using detail::TokenKey;
using detail::TokenPattern;
using detail::TokenTest;

namespace {

/// The values that a token's tests are held against; the lower-case text is made once.
struct TokenValues {
  std::string_view text;
  std::string lower;
  std::string_view tag;
  std::string_view dep;
  bool is_space;

  std::string_view of(TokenKey key) const {
    switch (key) {
      case TokenKey::tag:
        return tag;
      case TokenKey::text:
        return text;
      case TokenKey::lower:
        return lower;
      case TokenKey::dep:
        return dep;
      case TokenKey::is_space:
        return is_space ? "true" : "false";
    }
    return {};
  }
};

bool holds(const TokenTest& test, const TokenValues& values) {
  const auto value = values.of(test.key);
  if (test.regex) return test.regex->search(value).has_value();
  return (std::find(test.values.begin(), test.values.end(), value) != test.values.end()) != test.negated;
}

bool holds(const TokenPattern& pattern, const TokenValues& values) {
  return std::all_of(pattern.begin(), pattern.end(), [&](const TokenTest& test) { return holds(test, values); });
}

std::vector<TokenValues> values_of(const Document& document) {
  std::vector<TokenValues> values;
  values.reserve(document.tokens.size());
  for (const auto& token : document.tokens) {
    const auto text = text_of(document, token);
    values.push_back({text, lower(text), token.tag, name_of(token.dep), is_space(text)});
  }
  return values;
}

}  // namespace

struct Ruler::Rules {
  explicit Rules(const PackReader& pack);

  struct Match {
    std::uint32_t rule;
    std::uint32_t token;  // the one that is changed

    auto operator<=>(const Match&) const = default;
  };

  std::vector<Match> matches(const Document& document) const;

  std::vector<detail::RulerRule> rules;

 private:
  struct Candidate {
    std::uint32_t rule;
    const std::vector<TokenPattern>* pattern;
  };
  using ByValue = std::map<std::string, std::vector<Candidate>, std::less<>>;

  void enlist(const Candidate& candidate);
  void match_at(const std::vector<Candidate>& candidates, std::span<const TokenValues> values, std::uint32_t token,
                std::vector<Match>& out) const;

  // Patterns by a value that their first token must have; the rest is tried at every token.
  ByValue by_lower_;
  ByValue by_tag_;
  ByValue by_dep_;
  std::vector<Candidate> others_;
};

Ruler::Rules::Rules(const PackReader& pack) : rules(detail::read_ruler_rules(pack.bytes("ruler.rules"))) {
  for (std::uint32_t i = 0; i < rules.size(); ++i)
    for (const auto& pattern : rules[i].patterns) enlist({i, &pattern});
}

void Ruler::Rules::enlist(const Candidate& candidate) {
  const auto list_by = [&](TokenKey key, ByValue& lists) {
    const auto& first = candidate.pattern->front();
    const auto test = std::find_if(first.begin(), first.end(), [&](const TokenTest& tried) {
      return tried.key == key && !tried.negated && !tried.regex;
    });
    if (test == first.end()) return false;
    for (const auto& value : test->values) lists[value].push_back(candidate);
    return true;
  };
  if (!list_by(TokenKey::lower, by_lower_) && !list_by(TokenKey::tag, by_tag_) && !list_by(TokenKey::dep, by_dep_))
    others_.push_back(candidate);
}

void Ruler::Rules::match_at(const std::vector<Candidate>& candidates, std::span<const TokenValues> values,
                            std::uint32_t token, std::vector<Match>& out) const {
  for (const auto& [rule, pattern] : candidates) {
    if (pattern->size() > values.size() - token) continue;
    bool found = true;
    for (std::size_t k = 0; found && k < pattern->size(); ++k) found = holds((*pattern)[k], values[token + k]);
    const auto index = rules[rule].index;
    const auto offset = index >= 0 ? index : static_cast<std::int32_t>(pattern->size()) + index;
    if (found) out.push_back({rule, token + static_cast<std::uint32_t>(offset)});
  }
}

std::vector<Ruler::Rules::Match> Ruler::Rules::matches(const Document& document) const {
  std::vector<Match> out;
  const auto values = values_of(document);
  const auto try_list = [&](const ByValue& lists, std::string_view value, std::uint32_t token) {
    if (const auto list = lists.find(value); list != lists.end()) match_at(list->second, values, token, out);
  };
  for (std::uint32_t i = 0; i < values.size(); ++i) {
    try_list(by_lower_, values[i].lower, i);
    try_list(by_tag_, values[i].tag, i);
    try_list(by_dep_, values[i].dep, i);
    match_at(others_, values, i, out);
  }
  std::sort(out.begin(), out.end());
  return out;
}

Ruler::Ruler(const PackReader& pack) : rules_(std::make_unique<const Rules>(pack)) {}
Ruler::~Ruler() = default;
Ruler::Ruler(Ruler&&) noexcept = default;
Ruler& Ruler::operator=(Ruler&&) noexcept = default;

void apply(const Ruler& ruler, Document& document) {
  for (const auto& match : ruler.rules_->matches(document)) {
    const auto& set = ruler.rules_->rules[match.rule].attributes;
    auto& token = document.tokens[match.token];
    if (set.pos) token.pos = *set.pos;
    if (set.dep) token.dep = *set.dep;
    if (set.morph) token.morph = *set.morph;
    if (set.tag) token.tag = *set.tag;
    if (set.lemma) token.lemma = *set.lemma;
  }
}

}  // namespace entente
