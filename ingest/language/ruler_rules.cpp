#include "ingest/language/ruler_rules.h"

#include "entente/error.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace entente::detail {
namespace {

using nlohmann::json;

TokenKey key_named(const std::string& name) {
  if (name == "TAG") return TokenKey::tag;
  if (name == "ORTH" || name == "TEXT") return TokenKey::text;
  if (name == "LOWER") return TokenKey::lower;
  if (name == "DEP") return TokenKey::dep;
  if (name == "IS_SPACE") return TokenKey::is_space;
  throw Error(fmt::format("the key {} is not known", name));
}

/// A test of one predicate, `{"IN": ["a", "b"]}`, or of equality, `"a"`.
TokenTest test_of(TokenKey key, const json& value) {
  TokenTest test{key, false, {}, std::nullopt};
  if (value.is_boolean()) {
    test.values = {value.get<bool>() ? "true" : "false"};
  } else if (value.is_string()) {
    test.values = {value.get<std::string>()};
  } else {
    if (!value.is_object() || value.size() != 1) throw Error("a value is neither text nor one predicate");
    const auto& predicate = value.begin().key();
    if (predicate == "REGEX")
      test.regex.emplace(value.begin()->get<std::string>());
    else if (predicate == "IN" || predicate == "NOT_IN")
      test.values = value.begin()->get<std::vector<std::string>>();
    else
      throw Error(fmt::format("the predicate {} is not known", predicate));
    test.negated = predicate == "NOT_IN";
  }
  return test;
}

TokenPattern token_pattern_of(const json& token) {
  TokenPattern pattern;
  for (const auto& [name, value] : token.items())
    if (!(name == "OP" && value == "1")) pattern.push_back(test_of(key_named(name), value));
  return pattern;
}

std::vector<TokenPattern> pattern_of(const json& tokens) {
  std::vector<TokenPattern> pattern;
  for (const auto& token : tokens) pattern.push_back(token_pattern_of(token));
  if (pattern.empty()) throw Error("a pattern is empty");
  return pattern;
}

/// Features sorted by name; `_` is none.
std::string normal_morph(const std::string& text) {
  if (text == "_") return {};
  std::vector<std::string> features;
  for (std::size_t start = 0; start < text.size();) {
    const auto end = std::min(text.find('|', start), text.size());
    features.push_back(text.substr(start, end - start));
    start = end + 1;
  }
  std::sort(features.begin(), features.end());
  std::string joined;
  for (const auto& feature : features) (joined += joined.empty() ? "" : "|") += feature;
  return joined;
}

void set_attribute(const std::string& name, const std::string& value, RulerAttributes& attributes) {
  if (name == "POS") {
    attributes.pos = pos_named(value);
    if (!attributes.pos) throw Error(fmt::format("the part of speech {} is not known", value));
  } else if (name == "DEP") {
    attributes.dep = dep_named(value);
    if (!attributes.dep) throw Error(fmt::format("the label {} is not known", value));
  } else if (name == "MORPH") {
    attributes.morph = normal_morph(value);
  } else if (name == "TAG") {
    attributes.tag = value;
  } else if (name == "LEMMA") {
    attributes.lemma = value;
  } else {
    throw Error(fmt::format("the attribute {} is not known", name));
  }
}

RulerRule rule_of(const json& value) {
  RulerRule rule;
  for (const auto& pattern : value.at("patterns")) rule.patterns.push_back(pattern_of(pattern));
  for (const auto& [name, attribute] : value.at("attrs").items())
    set_attribute(name, attribute.get<std::string>(), rule.attributes);
  rule.index = value.value("index", 0);
  for (const auto& pattern : rule.patterns) {
    const auto size = static_cast<std::int32_t>(pattern.size());
    if (rule.index >= size || rule.index < -size) throw Error("the index lies outside a pattern");
  }
  return rule;
}

}  // namespace

std::vector<RulerRule> read_ruler_rules(std::string_view text) {
  std::vector<RulerRule> rules;
  try {
    for (const auto& rule : json::parse(text)) rules.push_back(rule_of(rule));
  } catch (const std::exception& error) {
    throw Error(fmt::format("attribute ruler, rule {}: {}", rules.size(), error.what()));
  }
  return rules;
}

}  // namespace entente::detail
