#include "entente/error.h"
#include "ingest/language/convert/tokenizer.h"
#include "ingest/language/regex.h"

#include <gtest/gtest.h>

namespace entente {
namespace {

TEST(Pcre2Pattern, RewritesWhatPythonSpellsOtherwise) {
  const std::pair<std::string, std::string> rows[] = {
      {R"(^\u00A6|[\u0F01-\u0F03\U0001F300-\U0001F3FA]$)",
       R"(^\x{00A6}|[\x{0F01}-\x{0F03}\x{0001F300}-\x{0001F3FA}]$)"},
      {R"((?u)^[\w\-]+\d\.)", R"(^[\w\-]+\d\.)"},
      {R"(a\[\]b)", R"(a\[\]b)"},
  };
  for (const auto& [python, pcre2] : rows) EXPECT_EQ(pcre2_pattern(python), pcre2);
}

TEST(Pcre2Pattern, NotSpaceIsWhatPythonMeans) {
  const Regex not_space(pcre2_pattern(R"(^\S$)"));
  for (const auto* text : {"a", "é", "\u200B", "\u180E"}) EXPECT_TRUE(not_space.search(text)) << text;
  for (const auto* text : {" ", "\n", "\x1C", "\u0085", "\u00A0", "\u3000"})
    EXPECT_FALSE(not_space.search(text)) << text;
}

TEST(Pcre2Pattern, RefusesUnknownEscapes) {
  for (const auto* pattern : {R"(\bword)", R"([\S])", R"(\Z)"}) EXPECT_THROW(pcre2_pattern(pattern), Error) << pattern;
}

}  // namespace
}  // namespace entente
