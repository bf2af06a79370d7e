#pragma once

#include "entente/span.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// Universal parts of speech as spaCy's English pipelines give them.
enum class Pos : std::uint8_t {
  none,
  ADJ,
  ADP,
  ADV,
  AUX,
  CCONJ,
  DET,
  INTJ,
  NOUN,
  NUM,
  PART,
  PRON,
  PROPN,
  PUNCT,
  SCONJ,
  SPACE,
  SYM,
  VERB,
  X
};

/// Dependency labels of the English pipelines (ClearNLP's scheme, not Universal Dependencies).
enum class Dep : std::uint8_t {
  none,
  ROOT,
  acl,
  acomp,
  advcl,
  advmod,
  agent,
  amod,
  appos,
  attr,
  aux,
  auxpass,
  case_,
  cc,
  ccomp,
  compound,
  conj,
  csubj,
  csubjpass,
  dative,
  dep,
  det,
  dobj,
  expl,
  intj,
  mark,
  meta,
  neg,
  nmod,
  npadvmod,
  nsubj,
  nsubjpass,
  nummod,
  oprd,
  parataxis,
  pcomp,
  pobj,
  poss,
  preconj,
  predet,
  prep,
  prt,
  punct,
  quantmod,
  relcl,
  xcomp
};

/// Kinds of named entities (OntoNotes).
enum class EntityLabel : std::uint8_t {
  none,
  CARDINAL,
  DATE,
  EVENT,
  FAC,
  GPE,
  LANGUAGE,
  LAW,
  LOC,
  MONEY,
  NORP,
  ORDINAL,
  ORG,
  PERCENT,
  PERSON,
  PRODUCT,
  QUANTITY,
  TIME,
  WORK_OF_ART
};

/// The names above as spaCy spells them (`case` for case_, empty for none), and the way back.
std::string_view name_of(Pos value);
std::string_view name_of(Dep value);
std::string_view name_of(EntityLabel value);
std::optional<Pos> pos_named(std::string_view name);
std::optional<Dep> dep_named(std::string_view name);
std::optional<EntityLabel> entity_label_named(std::string_view name);

struct Token {
  std::uint32_t start = 0;   ///< byte offset into the document's text
  std::uint32_t end = 0;     ///< one past its last byte
  bool space_after = false;  ///< one U+0020 follows
  Pos pos = Pos::none;
  Dep dep = Dep::none;
  std::uint32_t head = 0;        ///< index of the governing token; its own at a root
  std::uint32_t left_edge = 0;   ///< first token of its subtree
  std::uint32_t right_edge = 0;  ///< last token of its subtree, inside
  std::string_view tag;          ///< Penn tag (`NNP`); points into the model, which outlives the document
  std::string_view morph;        ///< `Number=Sing|Person=3` or empty; points into the model
  std::string lemma;

  bool operator==(const Token&) const = default;
};

struct NamedSpan {
  TokenSpan tokens;
  EntityLabel label = EntityLabel::none;

  bool operator==(const NamedSpan&) const = default;
};

/// A passage that is analysed behind the text, apart from the sentence that it stood in: in bytes, where it begins in
/// the document's text and where it stood. It runs to the next one or to the end.
struct MovedPassage {
  std::uint32_t start = 0;
  std::uint32_t original = 0;

  bool operator==(const MovedPassage&) const = default;
};

/// An article's text, read. It lives only while its article is read.
struct Document {
  std::string text;  ///< UTF-8, as it is analysed
  std::vector<Token> tokens;
  std::vector<TokenSpan> sentences;    ///< they cover all tokens, in order
  std::vector<NamedSpan> names;        ///< the recogniser's entities, in order, not overlapping
  std::vector<TokenSpan> noun_chunks;  ///< in order, not overlapping
  std::vector<MovedPassage> moved{};   ///< in order; empty where the text is analysed as it stands

  bool operator==(const Document&) const = default;
};

/// The token's own characters.
std::string_view text_of(const Document& document, const Token& token);

/// The characters from the first token's start to the last one's end.
std::string_view text_of(const Document& document, TokenSpan tokens);

/// Does the token stand in a passage that was moved behind the text?
bool is_moved(const Document& document, std::uint32_t token);

/// The sentence that holds the token: its index in `sentences`. O(log n).
std::uint32_t sentence_of(const Document& document, std::uint32_t token);

/// Turns byte offsets into a UTF-8 text into counts of code points. O(n) to build, O(1) to ask for ASCII texts,
/// O(64) else. The text must outlive it.
class CodePoints {
 public:
  explicit CodePoints(std::string_view text);

  /// Code points before byte `offset`, which must not lie inside a character.
  std::uint32_t before(std::uint32_t offset) const;
  /// Where the tokens stand in the article's text: moved passages where they stood.
  Span span(const Document& document, TokenSpan tokens) const;
  /// The same without the first `skipped` and the last `dropped` bytes, which must not cut a character.
  Span span(const Document& document, TokenSpan tokens, std::uint32_t skipped, std::uint32_t dropped) const;

 private:
  std::string_view text_;
  std::vector<std::uint32_t> counts_;  // code points before every 64th byte; empty where all are ASCII
};

}  // namespace entente
