#include "ingest/actors/coreference.h"

#include "ingest/actors/pronouns.h"
#include "ingest/language/reciprocal.h"

#include <algorithm>

namespace entente::detail {
namespace {

bool is_pronoun(const Token& t) {
  return t.tag == "PRP" || t.tag == "PRP$" || t.tag == "WP" || t.tag == "WP$" || t.tag == "WDT";
}

// A noun that heads no chunk of its own: a possessor, or one that the parser left beside.
bool heads_phrase(const Scene& scene, std::uint32_t at) {
  const Token& t = token(scene, at);
  return t.dep != Dep::compound && t.dep != Dep::amod && t.dep != Dep::nmod && t.dep != Dep::nummod &&
         is_nominal_pos(t.pos);
}

// The words from the noun's first dependent to the noun; what stands before a chunk's first word is not its own.
TokenSpan own_words(const Scene& scene, std::uint32_t at) {
  std::uint32_t first = at;
  for (const std::uint32_t child : children(scene, at)) {
    const Dep dep = token(scene, child).dep;
    if (child < at &&
        (dep == Dep::det || dep == Dep::amod || dep == Dep::compound || dep == Dep::poss || dep == Dep::nummod))
      first = std::min(first, token(scene, child).left_edge);
  }
  return {first, at + 1};
}

bool is_chunk_head(const Scene& scene, std::uint32_t at) {
  return scene.chunk_at[at] != none && head_of(scene, scene.document.noun_chunks[scene.chunk_at[at]]) == at;
}

// "over Syrian [crisis]" at the end of a heading: the parser reads on, the phrase does not.
bool ends_heading(const Scene& scene, std::uint32_t at) {
  return ends_line(scene, at) && is_nominal_pos(token(scene, at).pos);
}

void link_noun(Scene& scene, std::uint32_t at) {
  const Token& t = token(scene, at);
  if (scene.chunk_at[at] != none && !is_chunk_head(scene, at) && ends_heading(scene, at)) {
    const TokenSpan line = line_of(scene, scene.document.noun_chunks[scene.chunk_at[at]], at);
    return link_nominal(scene, {line.first, at + 1});
  }
  if (t.dep == Dep::compound || t.dep == Dep::amod) link_modifier(scene, at);
  if (is_chunk_head(scene, at)) {
    if (t.pos != Pos::PRON || t.tag == "DT")
      link_nominal(scene, line_of(scene, scene.document.noun_chunks[scene.chunk_at[at]], at));
  } else if (heads_phrase(scene, at)) {
    link_nominal(scene, own_words(scene, at));
  }
}

std::vector<std::uint32_t> entities_of(const Scene& scene, std::uint32_t head) {
  std::vector<std::uint32_t> found;
  for (const ActorMention& mention : scene.mentions)
    if (mention.head == head && std::ranges::find(found, mention.entity) == found.end())
      found.push_back(mention.entity);
  return found;
}

// Those who are the subject of its clause, where they are several.
void link_reciprocal(Scene& scene, std::uint32_t at) {
  constexpr int deepest = 8;
  std::uint32_t above = at, subject = none;
  for (int steps = 0; steps < deepest && subject == none && token(scene, above).head != above; ++steps) {
    above = token(scene, above).head;
    subject = child_with(scene, above, Dep::nsubj);
  }
  if (subject == none || subject >= at) return;
  std::vector<std::uint32_t> meant;
  for (const std::uint32_t word : coordinated(scene, subject))
    for (const std::uint32_t entity : entities_of(scene, word))
      if (std::ranges::find(meant, entity) == meant.end()) meant.push_back(entity);
  if (meant.size() < 2) return;
  for (const std::uint32_t entity : meant)
    add_mention(scene, {at - 1, at + 1}, entity, MentionForm::pronoun, "coref.reciprocal", 0.7F);
}

/// Links the words of a text in order, each once; what a quantity counts ("hundreds of Taliban members") before it.
class WordLinker {
 public:
  explicit WordLinker(Scene& scene) : scene_(scene), linked_(size(scene), false) {}

  void link(std::uint32_t at) {
    if (linked_[at] || scene_.name_at[at] != none) return;
    linked_[at] = true;
    if (is_reciprocal(scene_.document, at))
      link_reciprocal(scene_, at);
    else if (is_pronoun(token(scene_, at)))
      link_pronoun(scene_, at);
    else if (!link_quantity(at)) {
      link_owners(at);
      link_noun(scene_, at);
    }
  }

 private:
  // "negotiators from both sides": first whose they are
  void link_owners(std::uint32_t at) {
    static const WordClass& prepositions = actor_words("prepositions_of_several_owners");
    static const WordClass& sides = actor_words("nouns_of_two_sides");
    for (const std::uint32_t child : children(scene_, at)) {
      if (child < at || token(scene_, child).dep != Dep::prep || !prepositions.contains(lower(scene_, child))) continue;
      const std::uint32_t object = child_with(scene_, child, Dep::pobj);
      if (object != none && sides.contains(fold(token(scene_, object).lemma))) link(object);
    }
  }

  bool link_quantity(std::uint32_t at) {
    const std::uint32_t counted = is_chunk_head(scene_, at) ? counted_by(scene_, at) : none;
    if (counted == none) return false;
    link(counted);
    return link_counting(scene_, line_of(scene_, scene_.document.noun_chunks[scene_.chunk_at[at]], at), at, counted);
  }

  Scene& scene_;
  std::vector<bool> linked_;
};

}  // namespace

void link_coreference(Scene& scene) {
  WordLinker linker(scene);
  for (std::uint32_t i = 0; i < size(scene); ++i) linker.link(i);
  link_speakers(scene);
}

}  // namespace entente::detail
