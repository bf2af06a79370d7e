#include "ingest/language/tokenizer_phrases.h"

#include <gtest/gtest.h>

#include <iterator>
#include <sstream>
#include <string>

namespace entente {
namespace {

std::vector<std::string> split(const std::string& text) {
  std::istringstream stream(text);
  return {std::istream_iterator<std::string>(stream), {}};
}

/// Where phrases (of one-letter words) are found, as `first-last`.
std::string found(const std::vector<std::string>& phrases, const std::string& text) {
  detail::Phrases trie;
  for (const auto& phrase : phrases) {
    const auto words = split(phrase);
    trie.add(std::vector<std::string_view>(words.begin(), words.end()));
  }
  std::vector<std::uint32_t> numbers;
  for (const auto& word : split(text)) numbers.push_back(trie.word(word));
  std::string out;
  for (const auto span : trie.find(numbers))
    (out += out.empty() ? "" : " ") += std::to_string(span.first) + "-" + std::to_string(span.last);
  return out;
}

TEST(TokenizerPhrases, AreFoundLongestFirst) {
  struct Row {
    std::vector<std::string> phrases;
    std::string text, expected;
  };
  const Row rows[] = {
      {{"a b"}, "x a b y", "1-3"},
      {{"a b"}, "a x b", ""},
      {{"a", "a b"}, "a b a", "0-2 2-3"},
      {{"a b", "b c d"}, "a b c d", "1-4"},
      {{"a b", "b c"}, "a b c", "0-2"},
      {{"a b", "b c", "c"}, "a b c", "0-2"},  // `b c` was dropped, and still keeps `c` from being found
      {{"a", "b"}, "", ""},
      {{"a a"}, "a a a a", "0-2"},
  };
  for (const auto& row : rows) EXPECT_EQ(found(row.phrases, row.text), row.expected) << row.text;
}

}  // namespace
}  // namespace entente
