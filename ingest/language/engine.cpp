#include "ingest/language/engine.h"

#include "ingest/language/english_pack.h"
#include "ingest/language/lemmatizer.h"
#include "ingest/language/ner.h"
#include "ingest/language/noun_chunks.h"
#include "ingest/language/parser.h"
#include "ingest/language/ruler.h"
#include "ingest/language/strings.h"
#include "ingest/language/tagger.h"
#include "ingest/language/tok2vec.h"
#include "ingest/language/tokenizer.h"
#include "ingest/language/workspaces.h"

#include <fmt/format.h>
#include <limits>

namespace entente {
namespace {

using namespace detail;

/// What one thread keeps from document to document.
struct Workspace {
  Workspace(std::size_t width, std::size_t name_width, const TransitionNet& parser, const TransitionNet& names)
      : shared(width), own(name_width), parse(parser), recogniser(names) {}

  std::vector<TokenIds> ids;
  std::vector<char> is_space;
  std::vector<float> scores;
  Tok2VecScratch shared;  // of tagger and parser
  Tok2VecScratch own;     // of the entity recogniser
  ParserScratch parse;
  TransitionScorer recogniser;
};

}  // namespace

struct Engine::Model {
  explicit Model(const std::filesystem::path& path) : pack(path, english_pack_kind, english_pack_version) {}

  void split(Document& document, Workspace& space) const;

  PackReader pack;
  Tokenizer tokenizer{pack};
  Norms norms{pack};
  Tok2Vec tok2vec{pack, "tok2vec"};
  Tok2Vec name_tok2vec{pack, "ner"};
  Tagger tagger{pack, tok2vec.width()};
  Parser parser{pack, tok2vec.width()};
  EntityRecogniser recogniser{pack, name_tok2vec.width()};
  Ruler ruler{pack};
  Lemmatizer lemmatizer{pack};
  bool has_vectors = pack.has("vectors.keys");
  mutable Workspaces<Workspace> workspaces;
};

/// Tokens, and what the networks see of them.
void Engine::Model::split(Document& document, Workspace& space) const {
  const std::string_view text = document.text;
  space.ids.clear();
  space.is_space.clear();
  for (const auto& raw : tokenize(tokenizer, text)) {
    Token token;
    token.start = raw.start;
    token.end = raw.end;
    token.space_after = raw.space_after;
    document.tokens.push_back(std::move(token));
    const auto word = text.substr(raw.start, raw.end - raw.start);
    TokenIds ids{lexeme_ids(norms, word), has_vectors ? string_id(word) : 0, raw.space_after};
    if (raw.norm != 0) ids.lexeme.norm = raw.norm;
    space.is_space.push_back(ids.lexeme.is_space);
    space.ids.push_back(ids);
  }
}

Engine::Engine(const std::filesystem::path& packed_model) try : model_(std::make_unique<const Model>(packed_model)) {
} catch (const Error& error) {
  const std::string why = error.what(), file = packed_model.string();
  throw Error(why.starts_with(file) ? why : fmt::format("{}: {}", file, why));
}
Engine::~Engine() = default;
Engine::Engine(Engine&&) noexcept = default;
Engine& Engine::operator=(Engine&&) noexcept = default;

Document Engine::analyse(std::string text) const {
  if (text.size() >= std::numeric_limits<std::uint32_t>::max())
    throw Error(fmt::format("a text of {} bytes is too long: at most 4 GiB can be analysed", text.size()));
  const Model& model = *model_;
  const auto lease = model.workspaces.lease([&] {
    return std::make_unique<Workspace>(model.tok2vec.width(), model.name_tok2vec.width(), model.parser.net(),
                                       model.recogniser.net());
  });
  Workspace& space = *lease;
  Document document;
  document.text = std::move(text);
  model.split(document, space);
  if (document.tokens.empty()) return document;

  const float* vectors = model.tok2vec.vectors(space.ids, space.shared);
  const auto tags = model.tagger.tags(vectors, space.ids.size(), space.scores);
  for (std::size_t i = 0; i < tags.size(); ++i) document.tokens[i].tag = tags[i];
  model.parser.parse(vectors, space.is_space, document, space.parse);
  apply(model.ruler, document);
  lemmatize(model.lemmatizer, document);
  const float* own_vectors = model.name_tok2vec.vectors(space.ids, space.own);
  model.recogniser.recognise(own_vectors, space.is_space, document, space.recogniser);
  document.noun_chunks = noun_chunks(document);
  return document;
}

bool Engine::knows_form(std::string_view word, Pos pos) const {
  return model_->lemmatizer.knows_form(word, pos);
}

}  // namespace entente
