#pragma once

#include "ingest/language/convert/config.h"
#include "ingest/language/convert/msgpack.h"
#include "ingest/language/convert/wheel.h"
#include "ingest/language/pack.h"

namespace entente {

/// A spaCy 3.7 or 3.8 English pipeline as one pack (sections: docs/model-format.md). Throws Error naming the file in
/// the wheel where it is damaged or of an architecture that the engine does not have.
PackWriter convert_pipeline(const Wheel& wheel);

// The steps. Each writes the sections of one component; all throw Error.

/// config.cfg: refuses every architecture and setting that the engine does not compute.
void check_config(const Config& config);

/// tok2vec/model, or the token-to-vector part of ner/model: `component` is `tok2vec` or `ner`.
void convert_tok2vec(const Wheel& wheel, const Config& config, const std::string& component, PackWriter& pack);

/// tagger/model and cfg.
void convert_tagger(const Wheel& wheel, PackWriter& pack);

/// model and moves of `parser` or `ner`.
void convert_transitions(const Wheel& wheel, const std::string& component, PackWriter& pack);

/// The file `tokenizer`.
void convert_tokenizer(const MsgValue& tokenizer, PackWriter& pack);

/// attribute_ruler/patterns.
void convert_ruler(const MsgValue& patterns, PackWriter& pack);

/// lemmatizer/lookups/lookups.bin: tables lemma_index, lemma_exc, lemma_rules.
void convert_lemmatizer(const MsgValue& lookups, PackWriter& pack);

/// vocab/lookups.bin: table lexeme_norm.
void convert_norms(const MsgValue& lookups, PackWriter& pack);

}  // namespace entente
