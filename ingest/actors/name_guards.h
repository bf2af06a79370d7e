#pragma once

#include "ingest/actors/scene.h"

namespace entente::detail {

/// "(AFP, Reuters)", "ksb / bw (dpa)": the sources of an article are not its actors.
bool is_source_note(const Scene& scene, TokenSpan tokens);

/// One word for a party means it only where its country is spoken of, and not in "Christian [Democrat]".
bool is_other_party(const Scene& scene, const Hit& hit, const Record& record);

/// "Franco" and "Sino" speak of a state only before a hyphen: "Franco-German", not "Franco Nero".
bool is_bare_prefix(const Scene& scene, TokenSpan tokens, const std::vector<std::uint32_t>& senses);

/// "in German", "the German language".
bool is_language(const Scene& scene, const Hit& hit, Sense sense);

/// Adds the mention of a club or team where an article about matches names its city or state ("Hamburg beat Bremen",
/// "England beat Samoa"); false elsewhere.
bool link_sport(Scene& scene, const Hit& hit, const Record& record, Use use);

}  // namespace entente::detail
