#include "ingest/actors/scene.h"

#include <algorithm>

namespace entente::detail {
namespace {

// Some sources lose their apostrophes: "Syrias", "Assads".
std::uint32_t number_of(const Vocabulary& words, const Piece& piece) {
  const std::uint32_t number = words.find(piece.text);
  if (number != Vocabulary::unknown || piece.text.size() < 5 || piece.text.back() != 's' ||
      piece.shape != Case::capital)
    return number;
  return words.find(piece.text.substr(0, piece.text.size() - 1));
}

// "i live in florida": who writes without capitals names places all the same.
bool is_small_place(const Scene& scene, const Piece& piece) {
  static const WordClass& prepositions = actor_words("prepositions_before_uncapitalised_places");
  const std::uint32_t at = piece.token;
  return piece.shape == Case::lower && at > 0 && piece.text.size() > 3 && token(scene, at).pos == Pos::PROPN &&
         prepositions.contains(lower(scene, at - 1));
}

void set_pieces(Scene& scene) {
  const auto count = size(scene);
  std::vector<Piece> pieces;
  pieces.reserve(count + 8);
  for (std::uint32_t i = 0; i < count; ++i) {
    scene.piece_of.push_back(static_cast<std::uint32_t>(pieces.size()));
    split_pieces(word(scene, i), i, pieces);
  }
  scene.piece_of.push_back(static_cast<std::uint32_t>(pieces.size()));
  scene.pieces.reserve(pieces.size());
  for (Piece& piece : pieces)
    if (is_small_place(scene, piece)) piece.shape = Case::capital;
  scene.words.assign(1, ' ');
  for (const Piece& piece : pieces) scene.words.append(piece.text).append(1, ' ');
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const Piece& piece = pieces[i];
    const bool closes = i + 1 == pieces.size() || pieces[i + 1].token != piece.token || piece.before_hyphen;
    scene.pieces.push_back({number_of(scene.data.words, piece), piece.shape, piece.token, closes});
  }
}

void set_children(Scene& scene) {
  const auto count = size(scene);
  scene.child_start.assign(count + 1, 0);
  for (std::uint32_t i = 0; i < count; ++i)
    if (token(scene, i).head != i) ++scene.child_start[token(scene, i).head + 1];
  for (std::uint32_t i = 0; i < count; ++i) scene.child_start[i + 1] += scene.child_start[i];
  scene.children.resize(scene.child_start[count]);
  auto next = scene.child_start;
  for (std::uint32_t i = 0; i < count; ++i)
    if (token(scene, i).head != i) scene.children[next[token(scene, i).head]++] = i;
}

void set_spans(Scene& scene) {
  const auto& document = scene.document;
  for (std::uint32_t s = 0; s < document.sentences.size(); ++s)
    for (std::uint32_t i = document.sentences[s].first; i < document.sentences[s].last; ++i) scene.sentence_at[i] = s;
  for (std::uint32_t c = 0; c < document.noun_chunks.size(); ++c)
    for (std::uint32_t i = document.noun_chunks[c].first; i < document.noun_chunks[c].last; ++i) scene.chunk_at[i] = c;
}

void set_measures(Scene& scene) {
  scene.is_no_name.assign(size(scene), false);
  for (const NamedSpan& named : scene.document.names) {
    const EntityLabel label = named.label;
    if (label != EntityLabel::DATE && label != EntityLabel::TIME && label != EntityLabel::MONEY &&
        label != EntityLabel::PERCENT && label != EntityLabel::QUANTITY && label != EntityLabel::ORDINAL &&
        label != EntityLabel::CARDINAL)
      continue;
    std::fill(scene.is_no_name.begin() + named.tokens.first, scene.is_no_name.begin() + named.tokens.last, true);
  }
}

constexpr Date undated{2020, 1, 1};

}  // namespace

Scene make_scene(const Document& document, const Article& article, const ActorData& data) {
  Scene scene{.document = document, .article = article, .data = data, .date = article.date.value_or(undated)};
  const std::size_t count = document.tokens.size();
  scene.sentence_at.assign(count, 0);
  for (auto* column : {&scene.chunk_at, &scene.hit_at, &scene.name_at, &scene.nominal_at}) column->assign(count, none);
  set_pieces(scene);
  set_children(scene);
  set_spans(scene);
  set_measures(scene);
  find_quotations(scene);
  return scene;
}

std::string lower(const Scene& scene, std::uint32_t at) {
  return fold(word(scene, at));
}

bool is_capitalised(std::string_view word) {
  const Case shape = case_of(word);
  return shape == Case::capital || shape == Case::upper || shape == Case::one;
}

bool is_nominal_pos(Pos pos) {
  return pos == Pos::NOUN || pos == Pos::PROPN;
}

bool is_verbal_pos(Pos pos) {
  return pos == Pos::VERB || pos == Pos::AUX;
}

std::uint32_t head_of(const Scene& scene, TokenSpan tokens) {
  for (std::uint32_t i = tokens.last; i-- > tokens.first;) {
    const Token& t = token(scene, i);
    if ((!tokens.contains(t.head) || t.head == i) && t.pos != Pos::PUNCT && t.pos != Pos::SPACE) return i;
  }
  return tokens.last - 1;
}

TokenSpan trimmed(const Scene& scene, TokenSpan tokens) {
  static const WordClass& articles = actor_words("articles");
  const auto is_edge = [&](std::uint32_t i) {
    const Pos pos = token(scene, i).pos;
    return pos == Pos::SPACE || (pos == Pos::PUNCT && case_of(word(scene, i)) == Case::other) ||
           token(scene, i).tag == "POS" || word(scene, i) == "'s" || word(scene, i) == "’s";  // not always tagged so
  };
  while (tokens.size() > 1 && (is_edge(tokens.first) || articles.contains(lower(scene, tokens.first)))) ++tokens.first;
  const auto closes_gloss = [&](std::uint32_t i) {  // "ISIL [ISIS]"
    if (word(scene, i) != "]") return false;
    while (i > tokens.first && word(scene, i) != "[") --i;
    return i > tokens.first;
  };
  while (tokens.size() > 1 && is_edge(tokens.last - 1) && !closes_gloss(tokens.last - 1)) --tokens.last;
  return tokens;
}

bool is_line_break(const Scene& scene, std::uint32_t at) {
  return token(scene, at).pos == Pos::SPACE && word(scene, at).find('\n') != std::string_view::npos;
}

bool ends_line(const Scene& scene, std::uint32_t at) {
  return at + 1 < size(scene) && is_line_break(scene, at + 1);
}

TokenSpan line_of(const Scene& scene, TokenSpan tokens, std::uint32_t at) {
  TokenSpan line{at, at + 1};
  while (line.first > tokens.first && !is_line_break(scene, line.first - 1)) --line.first;
  while (line.last < tokens.last && !is_line_break(scene, line.last)) ++line.last;
  return line;
}

bool is_headline(const Scene& scene, std::uint32_t at) {
  return has_capitals(scene, near_part(scene.document.sentences[scene.sentence_at[at]], at));
}

bool has_capitals(const Scene& scene, TokenSpan tokens) {
  std::uint32_t small = 0;
  std::uint32_t words = 0;
  for (std::uint32_t i = tokens.first; i < tokens.last; ++i) {
    const Pos pos = token(scene, i).pos;
    if (pos != Pos::NOUN && pos != Pos::VERB && pos != Pos::PROPN && pos != Pos::ADJ) continue;
    ++words;
    small += !is_capitalised(word(scene, i));
  }
  return words > 3 && small * 5 <= words;
}

std::uint32_t preposition_of(const Scene& scene, std::uint32_t at) {
  const Token& t = token(scene, at);
  return t.dep == Dep::pobj && t.head != at ? t.head : none;
}

std::uint32_t child_with(const Scene& scene, std::uint32_t at, Dep dep) {
  for (const std::uint32_t child : children(scene, at))
    if (token(scene, child).dep == dep) return child;
  return none;
}

std::uint32_t entity_at(const Scene& scene, std::uint32_t at) {
  if (scene.name_at[at] != none) return scene.mentions[scene.name_at[at]].entity;
  return scene.nominal_at[at] == none ? none : scene.mentions[scene.nominal_at[at]].entity;
}

std::uint32_t object_under(const Scene& scene, std::uint32_t at, std::string_view preposition) {
  for (const std::uint32_t child : children(scene, at))
    if (token(scene, child).dep == Dep::prep && lower(scene, child) == preposition)
      return child_with(scene, child, Dep::pobj);
  return none;
}

std::uint32_t whole_of(const Scene& scene, std::uint32_t part) {
  const std::uint32_t preposition = preposition_of(scene, part);
  return preposition != none && lower(scene, preposition) == "including" ? token(scene, preposition).head : none;
}

namespace {

// "[U.S.]-backed" in one token: the bytes that are no part of the name.
std::uint32_t behind_name(const Scene& scene, std::uint32_t last) {
  static const WordClass& deeds = actor_words("participles_of_deeds");
  static const WordClass& origins = actor_words("participles_of_origin");
  const std::string_view text = word(scene, last);
  const std::size_t hyphen = text.rfind('-');
  if (hyphen == std::string_view::npos || hyphen == 0) return 0;
  const std::string_view tail = text.substr(hyphen + 1);
  return deeds.contains(tail) || origins.contains(tail) ? static_cast<std::uint32_t>(text.size() - hyphen) : 0;
}

}  // namespace

std::uint32_t add_mention(Scene& scene, TokenSpan tokens, std::uint32_t entity, MentionForm form, std::string_view rule,
                          float confidence, bool acts) {
  const auto index = static_cast<std::uint32_t>(scene.mentions.size());
  const std::uint32_t head = head_of(scene, tokens);
  scene.mentions.push_back({tokens, head, entity, form, acts, std::string{rule}, confidence});
  if (form == MentionForm::nominal || form == MentionForm::pronoun) {
    scene.nominal_at[head] = index;
  } else {
    scene.mentions.back().dropped = behind_name(scene, tokens.last - 1);
    std::fill(scene.name_at.begin() + tokens.first, scene.name_at.begin() + tokens.last, index);
  }
  return index;
}

TokenSpan near_part(TokenSpan sentence, std::uint32_t at) {
  constexpr std::uint32_t reach = 300;
  const std::uint32_t first = std::max(sentence.first, at > reach ? at - reach : 0);
  return {std::min(first, sentence.last),
          std::max(std::min(sentence.last, at + reach), std::min(first, sentence.last))};
}

std::vector<std::uint32_t> mentions_in(const Scene& scene, TokenSpan sentence, std::uint32_t at) {
  sentence = near_part(sentence, at);
  std::vector<std::uint32_t> found;
  for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
    const std::uint32_t name = scene.name_at[i];
    if (name != none && scene.mentions[name].head == i) found.push_back(name);
    if (scene.nominal_at[i] != none) found.push_back(scene.nominal_at[i]);
  }
  return found;
}

bool is_subject(const Scene& scene, std::uint32_t at) {
  const Dep dep = token(scene, at).dep;
  return dep == Dep::nsubj || dep == Dep::nsubjpass;
}

std::uint32_t first_conjunct(const Scene& scene, std::uint32_t at) {
  constexpr int longest = 8;  // lists
  for (int steps = 0; steps < longest && token(scene, at).dep == Dep::conj; ++steps) at = token(scene, at).head;
  return at;
}

std::vector<std::uint32_t> coordinated(const Scene& scene, std::uint32_t first) {
  std::vector<std::uint32_t> chain{first};
  for (std::size_t i = 0; i < chain.size(); ++i)
    for (const std::uint32_t child : children(scene, chain[i]))
      if (token(scene, child).dep == Dep::conj || token(scene, child).dep == Dep::appos) chain.push_back(child);
  std::sort(chain.begin(), chain.end());
  return chain;
}

std::set<std::string> modifiers_before(const Scene& scene, std::uint32_t head) {
  std::set<std::string> modifiers;
  for (const std::uint32_t child : children(scene, head)) {
    const Dep dep = token(scene, child).dep;
    if (child < head && (dep == Dep::amod || dep == Dep::compound || dep == Dep::nmod))
      modifiers.insert(lower(scene, child));
  }
  return modifiers;
}

}  // namespace entente::detail
