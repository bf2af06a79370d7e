#include "ingest/actors/name_guards.h"
#include "ingest/actors/organs.h"
#include "ingest/actors/readings.h"

#include <algorithm>

namespace entente::detail {

std::string nest_hits(Scene& scene, TokenSpan name) {
  std::string country;
  for (std::uint32_t i = name.first; i < name.last; ++i) {
    if (scene.hit_at[i] == none) continue;
    Hit& hit = scene.hits[scene.hit_at[i]];
    if (country.empty() && !hit.senses.empty()) country = scene.data.records[choose_sense(scene, hit).record].country;
    hit.nested = true;
  }
  return country;
}

namespace {

constexpr std::uint32_t longest_name = 10;  // tokens

bool is_name_word(const Scene& scene, std::uint32_t at) {
  const Pos pos = token(scene, at).pos;
  return is_capitalised(word(scene, at)) && !scene.is_no_name[at] &&
         (pos == Pos::PROPN || pos == Pos::NOUN || pos == Pos::ADJ);
}

bool is_organisation_word(const Scene& scene, std::uint32_t at) {
  static const WordClass& joined = actor_words("nouns_of_joined_people");
  if (!is_name_word(scene, at) || token(scene, at).pos == Pos::ADJ) return false;
  const std::string text = lower(scene, at);
  const std::string_view kind = kind_of_name(scene, text);
  return kind == "organisation" || (!kind.empty() && joined.contains(text));
}

bool is_complement(const std::string& link) {
  static const WordClass& prepositions = actor_words("prepositions_in_names");
  return prepositions.contains(link);
}

bool is_land(const Scene& scene, std::uint32_t hit) {
  const Hit& match = scene.hits[hit];
  if (match.senses.empty()) return false;
  const EntityType type = scene.data.records[choose_sense(scene, match).record].type;
  return type == EntityType::state || type == EntityType::place;
}

bool may_join(const Scene& scene, std::uint32_t at) {
  return is_name_word(scene, at) && (scene.hit_at[at] == none || is_land(scene, scene.hit_at[at]));
}

bool hangs_below(const Scene& scene, std::uint32_t at, TokenSpan name) {
  const std::uint32_t head = token(scene, at).head;
  return head != at && name.contains(head);
}

// Where the words after a linking word begin: "of [Rationalist", "of the [Attorney"; none where they do not go on.
std::uint32_t next_part(const Scene& scene, TokenSpan name, std::uint32_t end, bool linked) {
  const std::uint32_t at = name.last;
  if (at + 1 >= end || !hangs_below(scene, at, name)) return none;
  const std::string link = lower(scene, at);
  const bool complement = is_complement(link);
  if (!complement && !(linked && (link == "and" || link == "&"))) return none;
  const std::uint32_t next = lower(scene, at + 1) == "the" ? at + 2 : at + 1;
  if (next >= end || !may_join(scene, next)) return none;
  const bool joined = complement || hangs_below(scene, next, name);
  return joined ? next : none;
}

// "Union of Rationalist Atheists and Agnostics": over its complement; an organ's state stays outside.
TokenSpan with_complements(const Scene& scene, TokenSpan name) {
  const std::uint32_t end = scene.document.sentences[scene.sentence_at[name.first]].last;
  bool linked = false;  // over an "of" or "for" already
  for (std::uint32_t i = name.first; i < name.last; ++i) linked = linked || is_complement(lower(scene, i));
  for (;;) {
    std::uint32_t next = next_part(scene, name, end, linked);
    if (next == none || next - name.first > longest_name) return name;
    if (scene.hit_at[next] != none && organ_words_at_end(scene, name)) return name;
    while (next < end && may_join(scene, next)) ++next;
    name.last = next;
    linked = true;
  }
}

// The words before an organisation's word that belong to its name.
std::uint32_t first_word(const Scene& scene, std::uint32_t at, const std::vector<bool>& taken) {
  const std::uint32_t start = scene.document.sentences[scene.sentence_at[at]].first;
  std::uint32_t first = at;
  while (first > start && at - first < longest_name && !taken[first - 1] && may_join(scene, first - 1)) {
    const std::uint32_t hit = scene.hit_at[first - 1];
    const bool opens = first - 1 == start && token(scene, first - 1).pos != Pos::PROPN && hit == none;
    if (opens) break;
    first = hit == none ? first - 1 : scene.hits[hit].tokens.first;
  }
  return first;
}

std::vector<bool> taken_tokens(const Scene& scene) {
  std::vector<bool> taken(size(scene), false);
  for (const FreeName& name : scene.free_names)
    std::fill(taken.begin() + name.tokens.first, taken.begin() + name.tokens.last, true);
  return taken;
}

void grow_known(Scene& scene) {
  std::vector<TokenSpan> grown;
  for (FreeName& name : scene.free_names) {
    if (name.label != EntityLabel::ORG || is_headline(scene, name.tokens.first)) continue;
    bool organisation = false;
    for (std::uint32_t i = name.tokens.first; i < name.tokens.last; ++i)
      organisation = organisation || is_organisation_word(scene, i);
    const TokenSpan longer = organisation ? with_complements(scene, name.tokens) : name.tokens;
    if (longer == name.tokens) continue;
    name.tokens = longer;
    if (std::string country = nest_hits(scene, longer); name.country.empty()) name.country = std::move(country);
    grown.push_back(longer);
  }
  std::erase_if(scene.free_names, [&](const FreeName& name) {
    return std::any_of(grown.begin(), grown.end(),
                       [&](TokenSpan longer) { return longer != name.tokens && longer.contains(name.tokens.first); });
  });
}

void add_unseen(Scene& scene) {
  const std::vector<bool> taken = taken_tokens(scene);
  for (std::uint32_t i = 0; i < size(scene); ++i) {
    if (taken[i] || scene.hit_at[i] != none || !is_organisation_word(scene, i) || is_headline(scene, i)) continue;
    TokenSpan name{first_word(scene, i, taken), i + 1};
    while (name.last < size(scene) && !taken[name.last] && is_organisation_word(scene, name.last)) ++name.last;
    const std::uint32_t inner = scene.hit_at[name.first];
    const std::uint32_t own = inner == none ? name.first : scene.hits[inner].tokens.last;
    if (own >= name.last || organ_words_at_end(scene, {own, name.last})) continue;
    name = with_complements(scene, name);
    if (name.size() < 2) continue;
    std::string country = nest_hits(scene, name);
    scene.free_names.push_back({name, EntityLabel::ORG, std::move(country)});
    i = name.last - 1;
  }
}

}  // namespace

void grow_organisations(Scene& scene) {
  grow_known(scene);
  add_unseen(scene);
}

}  // namespace entente::detail
