#pragma once

#include "store/judgement.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace entente::detail {

/// What the standing judgements `same` say together.
class Merges {
 public:
  Merges() = default;
  explicit Merges(const std::vector<Judgement>& judgements);

  /// The id that stands for `id`; itself where no judgement names it. The view lives as long as both.
  std::string_view canonical(std::string_view id) const;

  /// All ids judged to be the same as `id`, with it, the canonical one first.
  std::vector<std::string> members(std::string_view id) const;

  /// Canonical id → its members, as above, for all ids that judgements merge.
  const std::map<std::string, std::vector<std::string>, std::less<>>& classes() const { return classes_; }

  /// The judgements that make the class of `id`, for messages.
  std::string reasons(std::string_view id) const;

 private:
  void unite(const std::string& first, const std::string& second);

  std::map<std::string, std::string, std::less<>> canonical_;
  std::map<std::string, std::vector<std::string>, std::less<>> classes_;
  std::map<std::string, std::string, std::less<>> judgement_of_;  // judgement id → one of its entity ids
};

}  // namespace entente::detail
