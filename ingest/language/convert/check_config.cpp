#include "ingest/language/convert/convert.h"

#include <fmt/format.h>
#include <array>

namespace entente {
namespace {

/// What config.cfg must say; [..] are sections.
struct Demand {
  std::string_view section, key, value;
};

constexpr Demand demands[] = {
    {"nlp", "lang", "\"en\""},
    {"components.tok2vec.model", "@architectures", "\"spacy.Tok2Vec.v2\""},
    {"components.tok2vec.model.embed", "@architectures", "\"spacy.MultiHashEmbed.v2\""},
    {"components.tok2vec.model.encode", "@architectures", "\"spacy.MaxoutWindowEncoder.v2\""},
    {"components.tok2vec.model.encode", "window_size", "1"},
    {"components.tok2vec.model.encode", "maxout_pieces", "3"},
    {"components.tagger.model", "@architectures", "\"spacy.Tagger.v2\""},
    {"components.tagger.model.tok2vec", "@architectures", "\"spacy.Tok2VecListener.v1\""},
    {"components.parser.model", "@architectures", "\"spacy.TransitionBasedParser.v2\""},
    {"components.parser.model", "state_type", "\"parser\""},
    {"components.parser.model", "extra_state_tokens", "false"},
    {"components.parser.model", "hidden_width", "64"},
    {"components.parser.model", "maxout_pieces", "2"},
    {"components.parser.model", "use_upper", "true"},
    {"components.parser", "learn_tokens", "false"},
    {"components.parser.model.tok2vec", "@architectures", "\"spacy.Tok2VecListener.v1\""},
    {"components.ner.model", "@architectures", "\"spacy.TransitionBasedParser.v2\""},
    {"components.ner.model", "state_type", "\"ner\""},
    {"components.ner.model", "extra_state_tokens", "false"},
    {"components.ner.model", "hidden_width", "64"},
    {"components.ner.model", "maxout_pieces", "2"},
    {"components.ner.model", "use_upper", "true"},
    {"components.ner.model.tok2vec", "@architectures", "\"spacy.Tok2Vec.v2\""},
    {"components.ner.model.tok2vec.embed", "@architectures", "\"spacy.MultiHashEmbed.v2\""},
    {"components.ner.model.tok2vec.encode", "@architectures", "\"spacy.MaxoutWindowEncoder.v2\""},
    {"components.ner.model.tok2vec.encode", "window_size", "1"},
    {"components.ner.model.tok2vec.encode", "maxout_pieces", "3"},
    {"components.attribute_ruler", "factory", "\"attribute_ruler\""},
    {"components.lemmatizer", "factory", "\"lemmatizer\""},
    {"components.lemmatizer", "mode", "\"rule\""},
};

/// The components of this engine in their order; `senter` may stand among them, disabled.
void check_order(const Config& config) {
  std::string order;
  for (const auto& name : config.texts("nlp", "pipeline"))
    if (name != "senter") order += name + ' ';
  if (order != "tok2vec tagger parser attribute_ruler lemmatizer ner ")
    throw Error(fmt::format("config.cfg: a pipeline of {}is not known", order));
}

}  // namespace

void check_config(const Config& config) {
  check_order(config);
  for (const auto& [section, key, value] : demands)
    if (const auto found = config.value(section, key); found != value)
      throw Error(fmt::format("config.cfg: [{}] {} = {} is not known, only {}", section, key,
                              found.empty() ? "(nothing)" : found, value));
}

}  // namespace entente
