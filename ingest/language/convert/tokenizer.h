#pragma once

#include "ingest/language/convert/msgpack.h"
#include "ingest/language/pack.h"

#include <string>
#include <string_view>

namespace entente {

/// Writes the sections `tokenizer.*` from a pipeline's `tokenizer` file: the four patterns in PCRE2's notation and the
/// special cases. Throws Error where it holds something that the tokenizer cannot do.
void pack_tokenizer(const MsgValue& tokenizer, PackWriter& pack);

/// A pattern of Python's `re` in PCRE2's notation: code point escapes, `\S` as Python means it, no inline `(?u)`.
/// Throws Error at an escape of a letter that is not known to mean the same in both.
std::string pcre2_pattern(std::string_view python);

}  // namespace entente
