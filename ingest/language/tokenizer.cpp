#include "ingest/language/tokenizer.h"

#include "entente/error.h"
#include "ingest/language/affix_rules.h"
#include "ingest/language/strings.h"
#include "ingest/language/tokenizer_phrases.h"
#include "ingest/language/tokenizer_pieces.h"
#include "ingest/language/unicode.h"

#include <algorithm>
#include <atomic>
#include <utility>

namespace entente {

using detail::Piece;

/// Names follow spaCy's `tokenizer.pyx`, so that the two can be read side by side.
struct Tokenizer::Rules {
  explicit Rules(const PackReader& pack);

  /// A whole chunk: a run of characters that are all white space or all not.
  void tokenize_chunk(std::string_view chunk, std::vector<Piece>& out) const;
  void apply_special_cases(std::string_view text, std::vector<RawToken>& tokens,
                           std::span<const std::uint32_t> words) const;

  const std::uint64_t id = next_id++;  ///< tells the rules of one tokenizer from another's in threads' memories

 private:
  enum class Specials { used, ignored };

  void read_special_cases(const PackReader& pack);
  void read_phrases();
  void split_chunk(std::string_view chunk, Specials specials, std::vector<Piece>& out) const;
  std::string_view split_affixes(std::string_view chunk, Specials specials, std::vector<Piece>& prefixes,
                                 std::vector<Piece>& suffixes) const;
  void attach_middle(std::string_view middle, Specials specials, std::vector<Piece>& out) const;
  void split_infixes(std::string_view middle, std::vector<Piece>& out) const;
  const std::vector<Piece>* special_case(std::string_view text) const;
  bool is_special(std::string_view text, Specials specials) const {
    return specials == Specials::used && special_case(text) != nullptr;
  }
  Piece piece(std::string_view text) const;

  static inline std::atomic<std::uint64_t> next_id = 1;

  AffixRules affixes_;
  detail::TextMap<std::vector<Piece>> special_cases_;
  std::size_t longest_special_ = 0;
  detail::Phrases phrases_;
};

Tokenizer::Rules::Rules(const PackReader& pack)
    : affixes_({std::string(pack.bytes("tokenizer.prefix")), std::string(pack.bytes("tokenizer.suffix")),
                std::string(pack.bytes("tokenizer.infix")), std::string(pack.bytes("tokenizer.url"))}) {
  read_special_cases(pack);
  read_phrases();
}

void Tokenizer::Rules::read_special_cases(const PackReader& pack) {
  const auto texts = pack.strings("tokenizer.cases");
  const auto counts = pack.array<std::uint32_t>("tokenizer.case_counts", texts.size());
  const auto sizes = pack.array<std::uint32_t>("tokenizer.case_sizes");
  const auto norms = pack.array<std::uint64_t>("tokenizer.case_norms", sizes.size());
  std::size_t next = 0;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    auto& pieces = special_cases_[std::string(texts[i])];
    std::uint64_t size = 0;
    for (std::uint32_t k = 0; k < counts[i] && next < sizes.size(); ++k, ++next) {
      pieces.push_back({sizes[next], 0, norms[next]});
      size += sizes[next];
    }
    if (size != texts[i].size()) pack.fail("tokenizer.case_sizes", "do not add up to their texts");
    longest_special_ = std::max(longest_special_, texts[i].size());
  }
}

/// Special cases that affixes or spaces would take apart are also looked for among the tokens.
void Tokenizer::Rules::read_phrases() {
  for (const auto& [text, unused] : special_cases_) {
    const bool split = affixes_.prefix_size(text) > 0 || affixes_.suffix_size(text) > 0 ||
                       !affixes_.infixes(text).empty() || text.find(' ') != std::string::npos;
    if (!split) continue;
    std::vector<Piece> pieces;
    split_chunk(text, Specials::ignored, pieces);
    std::vector<std::string_view> words;
    std::size_t start = 0;
    for (const auto& piece : pieces)
      words.push_back(std::string_view(text).substr(std::exchange(start, start + piece.size), piece.size));
    phrases_.add(words);
  }
  for (auto& [text, pieces] : special_cases_) {
    std::size_t start = 0;
    for (auto& piece : pieces)
      piece.word = phrases_.word(std::string_view(text).substr(std::exchange(start, start + piece.size), piece.size));
  }
}

Piece Tokenizer::Rules::piece(std::string_view text) const {
  return {static_cast<std::uint32_t>(text.size()), phrases_.word(text), 0};
}

const std::vector<Piece>* Tokenizer::Rules::special_case(std::string_view text) const {
  if (text.size() > longest_special_) return nullptr;
  const auto found = special_cases_.find(text);
  return found == special_cases_.end() ? nullptr : &found->second;
}

void Tokenizer::Rules::tokenize_chunk(std::string_view chunk, std::vector<Piece>& out) const {
  if (const auto* special = special_case(chunk))
    out.insert(out.end(), special->begin(), special->end());
  else if (is_valid_utf8(chunk))
    split_chunk(chunk, Specials::used, out);
  else
    out.push_back(piece(chunk));
}

void Tokenizer::Rules::split_chunk(std::string_view chunk, Specials specials, std::vector<Piece>& out) const {
  std::vector<Piece> suffixes;
  const auto middle = split_affixes(chunk, specials, out, suffixes);
  if (!middle.empty()) attach_middle(middle, specials, out);
  out.insert(out.end(), suffixes.rbegin(), suffixes.rend());
}

std::string_view Tokenizer::Rules::split_affixes(std::string_view chunk, Specials specials,
                                                 std::vector<Piece>& prefixes, std::vector<Piece>& suffixes) const {
  std::size_t last_size = 0;
  while (!chunk.empty() && chunk.size() != last_size && !is_special(chunk, specials)) {
    last_size = chunk.size();
    const auto prefix = affixes_.prefix_size(chunk);
    const auto without_prefix = chunk.substr(prefix);
    if (prefix > 0 && is_special(without_prefix, specials)) {
      prefixes.push_back(piece(chunk.substr(0, prefix)));
      return without_prefix;
    }
    const auto suffix = affixes_.suffix_size(without_prefix);
    const auto without_suffix = chunk.substr(0, chunk.size() - suffix);
    if (suffix > 0 && is_special(without_suffix, specials)) {
      suffixes.push_back(piece(chunk.substr(without_suffix.size())));
      return without_suffix;
    }
    if (prefix > 0) prefixes.push_back(piece(chunk.substr(0, prefix)));
    if (suffix > 0) suffixes.push_back(piece(chunk.substr(without_suffix.size())));
    chunk = without_suffix.substr(prefix);
  }
  return chunk;
}

void Tokenizer::Rules::attach_middle(std::string_view middle, Specials specials, std::vector<Piece>& out) const {
  const auto* special = specials == Specials::used ? special_case(middle) : nullptr;
  if (special != nullptr)
    out.insert(out.end(), special->begin(), special->end());
  else if (affixes_.is_url(middle))
    out.push_back(piece(middle));
  else
    split_infixes(middle, out);
}

void Tokenizer::Rules::split_infixes(std::string_view middle, std::vector<Piece>& out) const {
  std::size_t start = 0;
  for (const auto& infix : affixes_.infixes(middle)) {
    if (infix.start == 0) continue;
    if (infix.start != start) out.push_back(piece(middle.substr(start, infix.start - start)));
    if (infix.size() > 0) out.push_back(piece(middle.substr(infix.start, infix.size())));
    start = infix.end;
  }
  if (start < middle.size()) out.push_back(piece(middle.substr(start)));
}

void Tokenizer::Rules::apply_special_cases(std::string_view text, std::vector<RawToken>& tokens,
                                           std::span<const std::uint32_t> words) const {
  const auto spans = phrases_.find(words);
  if (spans.empty()) return;
  std::vector<RawToken> out;
  out.reserve(tokens.size());
  std::size_t next = 0;
  for (const auto span : spans) {
    out.insert(out.end(), tokens.begin() + next, tokens.begin() + span.first);
    next = span.first;
    auto start = tokens[span.first].start;
    const auto* special = special_case(text.substr(start, tokens[span.last - 1].end - start));
    if (special == nullptr) continue;
    for (const auto& piece : *special) {
      out.push_back({start, start + piece.size, false, piece.norm});
      start += piece.size;
    }
    out.back().space_after = tokens[span.last - 1].space_after;
    next = span.last;
  }
  out.insert(out.end(), tokens.begin() + next, tokens.end());
  tokens = std::move(out);
}

Tokenizer::Tokenizer(const PackReader& pack) : rules_(std::make_unique<const Rules>(pack)) {}
Tokenizer::~Tokenizer() = default;
Tokenizer::Tokenizer(Tokenizer&&) noexcept = default;
Tokenizer& Tokenizer::operator=(Tokenizer&&) noexcept = default;

namespace {

/// Calls `chunk(start, end)` for each run of white space or of other characters, without the one U+0020 that may
/// follow a run of the latter, and `space()` for that.
template <class Chunk, class Space>
void for_each_chunk(std::string_view text, Chunk chunk, Space space) {
  std::size_t start = 0;
  bool in_space = false;
  for (std::size_t i = 0; i < text.size();) {
    const auto c = code_point_at(text, i);
    const bool is_other = is_space(c.value) != in_space;
    if (is_other && i > 0) {
      if (start < i) chunk(start, i);
      start = i;
      if (c.value == U' ') {
        space();
        ++start;
      }
    }
    if (is_other) in_space = !in_space;
    i += c.size;
  }
  if (start < text.size()) chunk(start, text.size());
}

}  // namespace

std::vector<RawToken> tokenize(const Tokenizer& tokenizer, std::string_view text) {
  thread_local detail::ChunkMemory memory;
  const auto& rules = *tokenizer.rules_;
  memory.serve(rules.id);
  std::vector<RawToken> tokens;
  std::vector<std::uint32_t> words;
  tokens.reserve(text.size() / 4);
  words.reserve(text.size() / 4);
  std::vector<Piece> fresh;
  const auto add = [&](std::size_t start, std::size_t end) {
    const auto chunk = text.substr(start, end - start);
    const auto* pieces = memory.find(chunk);
    if (pieces == nullptr) {
      fresh.clear();
      rules.tokenize_chunk(chunk, fresh);
      memory.put(chunk, fresh);
      pieces = &fresh;
    }
    auto offset = static_cast<std::uint32_t>(start);
    for (const auto& piece : *pieces) {
      tokens.push_back({offset, offset + piece.size, false, piece.norm});
      words.push_back(piece.word);
      offset += piece.size;
    }
  };
  for_each_chunk(text, add, [&] { tokens.back().space_after = true; });
  rules.apply_special_cases(text, tokens, words);
  return tokens;
}

}  // namespace entente
