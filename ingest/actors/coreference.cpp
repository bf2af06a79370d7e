#include "ingest/actors/coreference.h"

#include "ingest/actors/pronouns.h"

namespace entente::detail {
namespace {

bool is_pronoun(const Token& t) {
  return t.tag == "PRP" || t.tag == "PRP$" || t.tag == "WP" || t.tag == "WP$" || t.tag == "WDT";
}

}  // namespace

void link_coreference(Scene& scene) {
  for (std::uint32_t i = 0; i < size(scene); ++i) {
    if (is_pronoun(token(scene, i))) {
      if (scene.name_at[i] == none) link_pronoun(scene, i);
      continue;
    }
    if (scene.name_at[i] != none) continue;
    const Dep dep = token(scene, i).dep;
    if (dep == Dep::compound || dep == Dep::amod) link_modifier(scene, i);
    const std::uint32_t chunk = scene.chunk_at[i];
    if (chunk == none) continue;
    const TokenSpan tokens = scene.document.noun_chunks[chunk];
    if (head_of(scene, tokens) == i && scene.name_at[i] == none && token(scene, i).pos != Pos::PRON)
      link_nominal(scene, tokens);
  }
  link_speakers(scene);
}

}  // namespace entente::detail
