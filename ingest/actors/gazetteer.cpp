#include "ingest/actors/homonyms.h"
#include "ingest/actors/name_guards.h"
#include "ingest/actors/readings.h"

#include <algorithm>

namespace entente::detail {
namespace {

bool is_all_caps(const Scene& scene, TokenSpan sentence) {
  std::uint32_t words = 0;
  for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
    const Case shape = case_of(word(scene, i));
    if (shape == Case::lower || shape == Case::capital) return false;
    words += shape == Case::upper;
  }
  return words > 3;
}

bool is_function_word(Pos pos) {
  return pos == Pos::PRON || pos == Pos::ADP || pos == Pos::AUX || pos == Pos::CCONJ || pos == Pos::SCONJ ||
         pos == Pos::DET || pos == Pos::PART || pos == Pos::VERB || pos == Pos::ADV;
}

// In a line of capitals short words say nothing: IN, IS, US, WHO.
bool is_readable(const Scene& scene, TokenSpan tokens, bool all_caps) {
  if (tokens.size() > 1) return true;
  const Token& only = token(scene, tokens.first);
  if (only.pos == Pos::SPACE) return false;
  if (all_caps) return only.end - only.start > 2 || !is_function_word(only.pos);
  return case_of(word(scene, tokens.first)) != Case::lower || !is_function_word(only.pos);
}

// By its name or adjective, not by its capital.
bool names_state(const Scene& scene, std::uint32_t number) {
  const Sense sense = scene.data.senses[number];
  return sense.record != no_record && scene.data.records[sense.record].type == EntityType::state &&
         sense.use != Use::capital;
}

// The state that a longer name begins with: "[Israeli] military", "[U.S.] Senate".
std::optional<Hit> inner_state(const Scene& scene, TokenSpan tokens) {
  if (tokens.size() < 2) return std::nullopt;
  auto match = scene.data.names.longest(scene.pieces, scene.piece_of[tokens.first], scene.piece_of[tokens.last - 1]);
  if (match.end == scene.piece_of[tokens.first]) return std::nullopt;
  if (!names_state(scene, match.values.front())) return std::nullopt;
  return Hit{{tokens.first, scene.pieces[match.end - 1].token + 1}, {match.values.front()}};
}

// "U.S.-[Israeli]": the tokenizer leaves both in one token.
std::optional<Inner> state_beside(const Scene& scene, TokenSpan tokens, std::size_t from) {
  const std::size_t end = scene.piece_of[tokens.last];
  if (from >= end) return std::nullopt;
  const auto match = scene.data.names.longest(scene.pieces, from, end);
  if (match.end != end || !names_state(scene, match.values.front())) return std::nullopt;
  return Inner{tokens, match.values.front()};
}

void add_hit(Scene& scene, TokenSpan tokens, std::vector<std::uint32_t> senses, std::size_t match_end) {
  const auto index = static_cast<std::uint32_t>(scene.hits.size());
  scene.hits.push_back({tokens, std::move(senses)});
  scene.hits.back().beside = state_beside(scene, tokens, match_end);
  if (auto inner = inner_state(scene, tokens)) scene.hits.back().inner = Inner{inner->tokens, inner->senses.front()};
  std::fill(scene.hit_at.begin() + tokens.first, scene.hit_at.begin() + tokens.last, index);
}

// "the [West Bank]", where the tables know "the West" too.
bool goes_on_behind_article(const Scene& scene, std::uint32_t article, std::size_t match_end, std::size_t end) {
  const std::size_t next = scene.piece_of[article + 1];
  if (match_end <= next || lower(scene, article) != "the") return false;
  return scene.data.names.longest(scene.pieces, next, end).end > match_end;
}

// "the Iran-[Iraq] war": with a hyphen before it the state is meant, whatever "Iraq war" is called by itself.
bool is_second_state(const Scene& scene, std::uint32_t at, std::size_t match_end) {
  if (at < 2 || word(scene, at - 1) != "-" || token(scene, at - 1).space_after || scene.hit_at[at - 2] == none)
    return false;
  const std::size_t end = scene.piece_of[at + 1];
  if (match_end <= end) return false;
  const auto alone = scene.data.names.longest(scene.pieces, scene.piece_of[at], end);
  return alone.end == end && names_state(scene, alone.values.front());
}

// Where the paragraph ends that a word stands in: no name goes on behind a blank line.
std::uint32_t end_of_paragraph(const Scene& scene, std::uint32_t at, std::uint32_t end) {
  while (at < end && (token(scene, at).pos != Pos::SPACE || std::ranges::count(word(scene, at), '\n') < 2)) ++at;
  return at;
}

// "[US] $50 million": a currency, and nobody.
bool is_of_currency(const Scene& scene, TokenSpan tokens) {
  static const WordClass& prefixes = actor_words("currency_prefixes");
  return tokens.size() == 1 && tokens.last < size(scene) && word(scene, tokens.last) == "$" &&
         prefixes.contains(lower(scene, tokens.first));
}

void match_sentence(Scene& scene, TokenSpan sentence) {
  const bool all_caps = is_all_caps(scene, sentence);
  std::uint32_t paragraph = sentence.first;
  for (std::uint32_t i = sentence.first; i < sentence.last;) {
    if (i >= paragraph) paragraph = end_of_paragraph(scene, i, sentence.last);
    const std::size_t end = scene.piece_of[std::max(paragraph, i + 1)];
    const std::size_t from = scene.piece_of[i];
    if (from == scene.piece_of[i + 1]) {
      ++i;
      continue;
    }
    auto match = scene.data.names.longest(scene.pieces, from, end);
    if (is_second_state(scene, i, match.end))
      match = scene.data.names.longest(scene.pieces, from, scene.piece_of[i + 1]);
    if (goes_on_behind_article(scene, i, match.end, end)) {
      ++i;
      continue;
    }
    const TokenSpan tokens{i, match.end > from ? scene.pieces[match.end - 1].token + 1 : i + 1};
    const bool good = match.end > from && is_readable(scene, tokens, all_caps) && !is_of_currency(scene, tokens) &&
                      settle_homonym(scene, tokens, match.values) && !is_bare_prefix(scene, tokens, match.values);
    if (good) add_hit(scene, tokens, std::move(match.values), match.end);
    i = good ? tokens.last : i + 1;
  }
}

}  // namespace

void match_names(Scene& scene) {
  for (const TokenSpan sentence : scene.document.sentences) match_sentence(scene, sentence);
  count_countries(scene);
}

}  // namespace entente::detail
