#include "ingest/language/tokenizer.h"

#include "ingest/language/affix_rules.h"
#include "ingest/language/affix_split.h"
#include "ingest/language/special_cases.h"
#include "ingest/language/tokenizer_pieces.h"
#include "ingest/language/unicode.h"

#include <atomic>
#include <utility>

namespace entente {

using detail::Piece;

struct Tokenizer::Rules {
  explicit Rules(const PackReader& pack);

  /// A whole chunk: a run of characters that are all white space or all not.
  void tokenize_chunk(std::string_view chunk, std::vector<Piece>& out) const;
  void apply_special_cases(std::string_view text, std::vector<RawToken>& tokens,
                           std::span<const std::uint32_t> words) const;

  const std::uint64_t id = next_id++;  ///< tells the rules of one tokenizer from another's in threads' memories

 private:
  void number_words(std::string_view chunk, std::vector<Piece>& pieces) const;

  static inline std::atomic<std::uint64_t> next_id = 1;

  AffixRules affixes_;
  detail::SpecialCases cases_;
};

Tokenizer::Rules::Rules(const PackReader& pack)
    : affixes_({std::string(pack.bytes("tokenizer.prefix")), std::string(pack.bytes("tokenizer.suffix")),
                std::string(pack.bytes("tokenizer.infix")), std::string(pack.bytes("tokenizer.url"))}),
      cases_(pack) {}

void Tokenizer::Rules::tokenize_chunk(std::string_view chunk, std::vector<Piece>& out) const {
  if (const auto special = cases_.find(chunk); !special.empty())
    out.assign(special.begin(), special.end());
  else if (is_valid_utf8(chunk))
    detail::split_chunk(affixes_, &cases_, chunk, out);
  else
    out.push_back({static_cast<std::uint32_t>(chunk.size()), 0, 0});
  number_words(chunk, out);
}

void Tokenizer::Rules::number_words(std::string_view chunk, std::vector<Piece>& pieces) const {
  for (auto& piece : pieces) {
    if (piece.word == 0) piece.word = cases_.phrases().word(chunk.substr(0, piece.size));
    chunk.remove_prefix(piece.size);
  }
}

void Tokenizer::Rules::apply_special_cases(std::string_view text, std::vector<RawToken>& tokens,
                                           std::span<const std::uint32_t> words) const {
  const auto spans = cases_.phrases().find(words);
  if (spans.empty()) return;
  std::vector<RawToken> out;
  out.reserve(tokens.size());
  std::size_t next = 0;
  for (const auto span : spans) {
    out.insert(out.end(), tokens.begin() + next, tokens.begin() + span.first);
    next = span.first;
    auto start = tokens[span.first].start;
    const auto special = cases_.find(text.substr(start, tokens[span.last - 1].end - start));
    if (special.empty()) continue;
    for (const auto& piece : special) {
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
