#include "store/spelling.h"

#include <algorithm>
#include <vector>

namespace entente {

std::size_t edits_between(std::string_view one, std::string_view other) {
  std::vector<std::size_t> before_last(other.size() + 1), last(before_last), row(before_last);
  for (std::size_t j = 0; j <= other.size(); ++j) last[j] = j;
  for (std::size_t i = 1; i <= one.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= other.size(); ++j) {
      const std::size_t exchanged = last[j - 1] + (one[i - 1] != other[j - 1]);
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, exchanged});
      if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
        row[j] = std::min(row[j], before_last[j - 2] + 1);
    }
    before_last.swap(last);
    last.swap(row);
  }
  return last.back();
}

std::size_t slips_in(std::size_t length) {
  constexpr std::size_t long_enough_for_one = 4, for_two = 6;
  return length < long_enough_for_one ? 0 : length < for_two ? 1 : 2;
}

std::size_t edits_of_name(std::string_view name, std::string_view other) {
  std::size_t least = std::max(name.size(), other.size());
  const auto compare = [&](std::string_view with) {
    const std::size_t apart = std::max(name.size(), with.size()) - std::min(name.size(), with.size());
    if (apart < least) least = std::min(least, edits_between(name, with));
  };
  const bool one_word = name.find(' ') == std::string_view::npos;
  for (std::size_t at = 0; one_word && at < other.size();) {
    const std::size_t end = std::min(other.find(' ', at), other.size());
    compare(other.substr(at, end - at));
    at = end + 1;
  }
  compare(other);
  return least;
}

}  // namespace entente
