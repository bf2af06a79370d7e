#include "ingest/normalise/spellings.h"

namespace entente::detail {
namespace {

void count(std::string_view text, const CasedWord& word, std::unordered_map<std::string, Spelling>& spellings) {
  const auto known = spellings.find(word.key);
  if (known == spellings.end()) return;
  Spelling& spelling = known->second;
  if (word.shape == Case::lower) {
    ++spelling.small;
  } else if (!begins_sentence(text, word.start)) {
    ++spelling.capital;
    if (spelling.form.empty()) spelling.form = text.substr(word.start, word.end - word.start);
  }
}

}  // namespace

bool begins_sentence(std::string_view text, std::size_t at) {
  constexpr std::string_view ends = ".!?:\n";
  const std::size_t word = at;
  while (at > 0 && text[at - 1] == ' ') --at;
  const bool curly = at > 2 && text.substr(at - 3).starts_with("\xE2\x80");
  const bool quoted = at > 0 && (curly || text[at - 1] == '"');
  if (quoted && at == word) return true;  // an opening mark
  if (quoted) at -= curly ? 3 : 1;
  return at == 0 || ends.find(text[at - 1]) != ends.npos;
}

std::unordered_map<std::string, Spelling> spellings_in(std::string_view text,
                                                       const std::vector<std::vector<CasedWord>>& headings) {
  std::unordered_map<std::string, Spelling> spellings;
  for (const auto& heading : headings)
    for (const CasedWord& word : heading) spellings.try_emplace(word.key);
  std::size_t from = 0;
  const auto count_until = [&](std::size_t end) {
    for (const CasedWord& word : cased_words(text, from, end)) count(text, word, spellings);
  };
  for (const auto& heading : headings) {
    count_until(heading.front().start);
    from = heading.back().end;
  }
  count_until(text.size());
  return spellings;
}

}  // namespace entente::detail
