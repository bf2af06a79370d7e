#include "ingest/actors/readings.h"

#include <algorithm>

namespace entente::detail {
namespace {

bool has_branches(EntityType type) {
  return type == EntityType::organisation || type == EntityType::company;
}

// Whether a state's name belongs to the body's before it: "Oxfam [Kenya]", "the Oxfam [Kenya] director", but not "the
// Rosneft [China] deal".
bool ends_name(const Scene& scene, TokenSpan body, TokenSpan state) {
  static const WordClass& officers = actor_words("nouns_of_private_officers");
  static const WordClass& members = actor_words("nouns_of_members");
  static const WordClass& staff = actor_words("nouns_of_staff");
  const std::uint32_t last = head_of(scene, state);
  const Token& of_body = token(scene, head_of(scene, body));
  const bool compound = token(scene, last).dep == Dep::compound && token(scene, last).head > last;
  if (of_body.dep != Dep::compound && of_body.dep != Dep::nmod && of_body.dep != Dep::poss) return false;
  if (!compound) return of_body.head == last;
  const std::string& noun = token(scene, state.last).lemma;  // there is one: the state's head stands behind it
  return (of_body.head == last || of_body.head == token(scene, last).head) &&
         (officers.contains(noun) || members.contains(noun) || staff.contains(noun));
}

// The state that a hit names as such, in capitals; null where it is an adjective or anything else.
const Record* state_named(const Scene& scene, const Hit& hit) {
  if (hit.senses.empty() || hit.nested || hit.beside) return nullptr;
  const Sense sense = choose_sense(scene, hit);
  const Record& record = scene.data.records[sense.record];
  const bool hyphen = hit.tokens.last < size(scene) && word(scene, hit.tokens.last) == "-";
  const bool name = sense.use == Use::name && is_capitalised(word(scene, hit.tokens.first)) && !hyphen;
  return name && record.type == EntityType::state ? &record : nullptr;
}

void link_branch(Scene& scene, Hit& body, Hit& state, const Record& home) {
  const Record& whole = scene.data.records[choose_sense(scene, body).record];
  const TokenSpan name = trimmed(scene, {body.tokens.first, state.tokens.last});
  const std::uint32_t branch =
      entity_with(scene, whole.id + '.' + slug(home.id), whole.type, text_of(scene.document, name), home.country);
  add_mention(scene, name, branch, MentionForm::name, "gazetteer.branch", 0.9F);
  body.senses.clear();
  state.senses.clear();
}

}  // namespace

void link_branches(Scene& scene) {
  for (Hit& body : scene.hits) {
    const std::uint32_t next = body.tokens.last;
    if (body.senses.empty() || body.nested || next >= size(scene) || scene.hit_at[next] == none) continue;
    Hit& state = scene.hits[scene.hit_at[next]];
    if (state.tokens.first != next || !has_branches(scene.data.records[choose_sense(scene, body).record].type))
      continue;
    const Record* home = state_named(scene, state);
    if (home != nullptr && ends_name(scene, body.tokens, state.tokens)) link_branch(scene, body, state, *home);
  }
}

}  // namespace entente::detail
