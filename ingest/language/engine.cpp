#include "ingest/language/engine.h"

#include "ingest/language/english_pack.h"
#include "ingest/language/joined.h"
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

#include <array>
#include <limits>

namespace entente {
namespace {

using namespace detail;

constexpr std::size_t tokens_a_batch = 256;  // short texts together make good use of the networks' weights

/// What one thread keeps from document to document.
struct Workspace {
  Workspace(std::size_t width, std::size_t name_width, const TransitionNet& parser, const TransitionNet& names)
      : shared(width), own(name_width), parse(parser), recogniser(names) {}

  std::vector<float> scores;
  Tok2VecScratch shared;  // of tagger and parser
  Tok2VecScratch own;     // of the entity recogniser
  ParserScratch parse;
  TransitionScorer recogniser;
};

/// A text of its own on its way through the pipeline.
struct Part {
  Document document;
  std::vector<TokenIds> ids;
  std::vector<char> is_space;
};

}  // namespace

struct Engine::Model {
  explicit Model(const std::filesystem::path& path) : pack(path, english_pack_kind, english_pack_version) {}

  Part split(std::string text) const;
  void analyse(Part& part, const float* vectors, Workspace& space) const;
  void analyse(std::span<Part> parts, Workspace& space) const;

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
Part Engine::Model::split(std::string owned) const {
  Part part;
  part.document.text = std::move(owned);
  const std::string_view text = part.document.text;
  for (const auto& raw : tokenize(tokenizer, text)) {
    Token token;
    token.start = raw.start;
    token.end = raw.end;
    token.space_after = raw.space_after;
    part.document.tokens.push_back(std::move(token));
    const auto word = text.substr(raw.start, raw.end - raw.start);
    TokenIds ids{lexeme_ids(norms, word), has_vectors ? string_id(word) : 0, raw.space_after};
    if (raw.norm != 0) ids.lexeme.norm = raw.norm;
    part.is_space.push_back(ids.lexeme.is_space);
    part.ids.push_back(ids);
  }
  return part;
}

/// Tags, parse and lemmas.
void Engine::Model::analyse(Part& part, const float* vectors, Workspace& space) const {
  Document& document = part.document;
  const auto tags = tagger.tags(vectors, part.ids.size(), space.scores);
  for (std::size_t i = 0; i < tags.size(); ++i) document.tokens[i].tag = tags[i];
  parser.parse(vectors, part.is_space, document, space.parse);
  apply(ruler, document);
  lemmatize(lemmatizer, document);
}

void Engine::Model::analyse(std::span<Part> parts, Workspace& space) const {
  std::vector<std::span<const TokenIds>> ids;
  for (const Part& part : parts) ids.emplace_back(part.ids);
  const auto vectors = tok2vec.vectors(ids, space.shared);
  for (std::size_t p = 0; p < parts.size(); ++p)
    if (!ids[p].empty()) analyse(parts[p], vectors[p], space);
  const auto own_vectors = name_tok2vec.vectors(ids, space.own);
  for (std::size_t p = 0; p < parts.size(); ++p) {
    if (ids[p].empty()) continue;
    recogniser.recognise(own_vectors[p], parts[p].is_space, parts[p].document, space.recogniser);
    parts[p].document.noun_chunks = noun_chunks(parts[p].document);
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
  return analyse(std::move(text), std::array<std::size_t, 1>{0});
}

Document Engine::analyse(std::string text, std::span<const std::size_t> starts) const {
  if (text.size() >= std::numeric_limits<std::uint32_t>::max())
    throw Error(fmt::format("a text of {} bytes is too long: at most 4 GiB can be analysed", text.size()));
  const Model& model = *model_;
  const auto lease = model.workspaces.lease([&] {
    return std::make_unique<Workspace>(model.tok2vec.width(), model.name_tok2vec.width(), model.parser.net(),
                                       model.recogniser.net());
  });
  Document document;
  document.text = std::move(text);
  for (std::size_t first = 0, next = 0; first < starts.size(); first = next) {
    std::vector<Part> parts;
    for (std::size_t tokens = 0; next < starts.size() && tokens < tokens_a_batch; ++next) {
      const std::size_t end = next + 1 < starts.size() ? starts[next + 1] : document.text.size();
      parts.push_back(model.split(document.text.substr(starts[next], end - starts[next])));
      tokens += parts.back().ids.size();
    }
    model.analyse(parts, *lease);
    for (std::size_t p = 0; p < parts.size(); ++p)
      append(document, std::move(parts[p].document), static_cast<std::uint32_t>(starts[first + p]));
  }
  return document;
}

bool Engine::knows_form(std::string_view word, Pos pos) const {
  return model_->lemmatizer.knows_form(word, pos);
}

}  // namespace entente
