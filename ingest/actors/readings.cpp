#include "ingest/actors/readings.h"

#include <algorithm>
#include <cmath>

namespace entente::detail {
namespace {

double prior(Use use) {
  switch (use) {
    case Use::name:
    case Use::adjective:
    case Use::demonym:
    case Use::person:
      return 3;
    case Use::metonym:
      return 3.2;  // before the same body's name: it may be only a place
    case Use::media:
      return 2.5;
    case Use::capital:
    case Use::homonym:
    case Use::seat:
      return 2;
    case Use::place:
      return 1.5;
  }
  return 0;
}

bool label_fits(EntityLabel label, const Record& record, Use use) {
  if (label == EntityLabel::PERSON) return record.type == EntityType::person || use == Use::name;
  return true;
}

double score(const Scene& scene, const Hit& hit, Sense sense) {
  const Record& record = scene.data.records[sense.record];
  double sum = prior(sense.use);
  if (!record.range.contains(scene.date)) sum -= 4;
  if (record.type == EntityType::government && sense.use == Use::name) sum += 0.1;
  if (!label_fits(hit.label, record, sense.use)) sum -= 2;
  if (sense.use == Use::seat && scene.sure_bodies.contains(record.id.substr(0, record.id.find('.', 4)))) sum += 1.5;
  const auto context = scene.sure_countries.find(record.country);
  if (context != scene.sure_countries.end()) sum += std::min(2.0, std::log2(1.0 + context->second));
  return sum;
}

constexpr std::string_view place_verbs = " host lie sit wake remain become ";
constexpr std::string_view harm_verbs =
    " hit bomb strike shell shake flood capture take bombard attack seize close lock ";
constexpr std::string_view actor_prepositions = " with against by between toward towards than for ";
constexpr std::string_view place_prepositions =
    " in at near outside inside around across throughout through within into over above via beyond along off en ";
constexpr std::string_view address_verbs =
    " warn accuse urge ask tell condemn criticise criticize blame pressure support oppose threaten press call inform "
    "anger "
    "please defy praise back help arm fund advise assure remind challenge answer force push infuriate alarm embarrass ";
constexpr std::string_view relation_nouns =
    " relation ties tie talk pressure sanction deal agreement message call demand warning support policy attitude "
    "decision "
    "refusal alliance response answer letter influence view ally position interest ";
constexpr std::string_view address_nouns =
    " ambassador envoy pressure sanction attack message threat letter gift concession ";

bool is_object_role(const Scene& scene, std::uint32_t head) {
  const std::uint32_t preposition = preposition_of(scene, head);
  if (preposition == none) return in_words(token(scene, token(scene, head).head).lemma, address_verbs);
  const std::string words = lower(scene, preposition);
  const Token& above = token(scene, token(scene, preposition).head);
  if (in_words(words, place_prepositions)) return false;
  if (in_words(words, actor_prepositions)) return words != "for" || above.pos == Pos::NOUN;
  if (words == "on") return in_words(above.lemma, address_nouns) || above.lemma == "call";
  if (words == "of") return in_words(above.lemma, relation_nouns);
  if (words == "to")
    return in_words(above.lemma, relation_nouns) || in_words(above.lemma, address_nouns) || above.lemma == "say";
  return words == "from" && in_words(above.lemma, relation_nouns);
}

bool is_subject_role(const Scene& scene, std::uint32_t head) {
  const Token& verb = token(scene, token(scene, head).head);
  if (token(scene, head).dep == Dep::nsubjpass) return !in_words(verb.lemma, harm_verbs);
  if (verb.lemma != "be") return !in_words(verb.lemma, place_verbs);
  const auto below = children(scene, token(scene, head).head);
  return std::any_of(below.begin(), below.end(), [&](std::uint32_t i) { return token(scene, i).dep == Dep::acomp; });
}

// The first of a row ("Iraq" of "Iraq, Iran and Turkey"), or what an apposition explains: its role is that of all.
std::uint32_t first_in_row(const Scene& scene, TokenSpan tokens) {
  std::uint32_t head = head_of(scene, tokens);
  for (int steps = 0; steps < 8 && (token(scene, head).dep == Dep::conj || token(scene, head).dep == Dep::appos);
       ++steps)
    head = token(scene, head).head;
  return head;
}

constexpr std::string_view land_nouns =
    " border coast coastline capital city town village province region north south east west territory soil airspace "
    "water shore land area mountain river island desert population weather climate ";

// "a border with Mexico", "the road between Iraq and Iran".
bool is_of_land(const Scene& scene, std::uint32_t head) {
  const std::uint32_t preposition = preposition_of(scene, head);
  const std::uint32_t above = preposition == none ? head : preposition;
  return in_words(token(scene, token(scene, above).head).lemma, land_nouns);
}

// Not "U.S.-led".
bool is_free_hyphen(const Scene& scene, std::uint32_t at) {
  return word(scene, at) == "-" && at > 0 && token(scene, at - 1).end < token(scene, at).start;
}

bool is_number_in_date(const Scene& scene, std::uint32_t at) {
  return token(scene, at).pos == Pos::NUM || scene.is_no_name[at];
}

}  // namespace

void count_countries(Scene& scene) {
  for (const Hit& hit : scene.hits) {
    const std::string& first = scene.data.records[scene.data.senses[hit.senses.front()].record].country;
    const bool sure = !first.empty() && std::all_of(hit.senses.begin(), hit.senses.end(), [&](std::uint32_t sense) {
      return scene.data.records[scene.data.senses[sense].record].country == first;
    });
    const bool party = scene.data.records[scene.data.senses[hit.senses.front()].record].type == EntityType::party;
    if (sure && !party) ++scene.sure_countries[first];
    const Record& only = scene.data.records[scene.data.senses[hit.senses.front()].record];
    if (hit.senses.size() == 1 && only.id.size() > 4) scene.sure_bodies.insert(only.id.substr(0, only.id.find('.', 4)));
  }
}

Sense choose_sense(const Scene& scene, const Hit& hit) {
  if (hit.senses.size() == 1) return scene.data.senses[hit.senses.front()];
  Sense best = scene.data.senses[hit.senses.front()];
  double top = score(scene, hit, best);
  for (std::size_t i = 1; i < hit.senses.size(); ++i) {
    const Sense sense = scene.data.senses[hit.senses[i]];
    const double value = score(scene, hit, sense);
    if (value > top) {
      top = value;
      best = sense;
    }
  }
  return best;
}

bool is_dateline(const Scene& scene, TokenSpan tokens) {
  constexpr std::uint32_t longest = 8;
  const auto is_part = [&](std::uint32_t i) {
    return is_capitalised(word(scene, i)) || token(scene, i).pos == Pos::PUNCT || is_number_in_date(scene, i);
  };
  std::uint32_t first = tokens.first;
  while (first > 0 && !is_line_break(scene, first - 1) && tokens.first - first < longest && is_part(first - 1)) --first;
  const bool opens = first == 0 || is_line_break(scene, first - 1) ||
                     scene.document.sentences[scene.sentence_at[first]].first == first;
  if (!opens || case_of(word(scene, first)) != Case::upper) return false;
  for (std::uint32_t i = tokens.last; i < std::min(tokens.last + longest, size(scene)) && is_part(i); ++i)
    if (in_words(word(scene, i), " — – -- ") || is_free_hyphen(scene, i)) return true;
  return false;
}

bool is_location(const Scene& scene, TokenSpan tokens) {
  if (is_dateline(scene, tokens)) return true;
  const std::uint32_t preposition = preposition_of(scene, first_in_row(scene, tokens));
  return preposition != none && in_words(lower(scene, preposition), place_prepositions);
}

bool is_actor_role(const Scene& scene, TokenSpan tokens) {
  const std::uint32_t head = first_in_row(scene, tokens);
  switch (token(scene, head).dep) {
    case Dep::nsubj:
    case Dep::nsubjpass:
      return is_subject_role(scene, head);
    case Dep::poss:
      return in_words(token(scene, token(scene, head).head).lemma, relation_nouns) ||
             token(scene, token(scene, head).head).dep == Dep::nsubj;
    case Dep::pobj:
    case Dep::dobj:
    case Dep::dative:
      return is_object_role(scene, head);
    default:
      return false;
  }
}

bool is_acting_state(const Scene& scene, TokenSpan tokens) {
  const std::uint32_t head = first_in_row(scene, tokens);
  const Dep dep = token(scene, head).dep;
  if (is_of_land(scene, head) || is_dateline(scene, tokens)) return false;
  if (dep == Dep::nsubj || dep == Dep::nsubjpass) return is_subject_role(scene, head);
  if (dep == Dep::poss) return true;
  return (dep == Dep::pobj || dep == Dep::dobj || dep == Dep::dative) && is_object_role(scene, head);
}

}  // namespace entente::detail
