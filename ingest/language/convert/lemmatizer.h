#pragma once

#include "ingest/language/convert/msgpack.h"
#include "ingest/language/pack.h"

namespace entente {

/// Writes `lemmatizer.*` from a pipeline's `lemmatizer/lookups/lookups.bin` (tables `lemma_rules`, `lemma_exc`,
/// `lemma_index`): for each part of speech (`verb`) that one of them knows, the sections
///
///   lemmatizer.verb.index, .exceptions              strings
///   lemmatizer.verb.index.slots, .exceptions.slots  u32{power of two}: index + 1 or 0, by `murmur_hash`, linear probing
///   lemmatizer.verb.forms                           strings: of each exception, tab between several
///   lemmatizer.verb.rules                           strings: old ending, new ending, ...
///
/// Throws Error.
void pack_lemmatizer(const MsgValue& lookups, PackWriter& pack);

}  // namespace entente
