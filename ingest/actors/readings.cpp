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

bool has_relation(std::string_view noun) {
  static const WordClass& relation_nouns = actor_words("nouns_of_relations");
  return relation_nouns.contains(noun);
}

// "[Moscow]'s campaign", "[Tehran]'s attack on Israel"; "London's attack" may be one that London suffered.
bool is_of_deed(const Scene& scene, std::uint32_t owner) {
  static const WordClass& deeds = actor_words("nouns_of_deeds");
  static const WordClass& harm = actor_words("nouns_of_harm");
  static const WordClass& targets = actor_words("prepositions_before_what_is_harmed");
  const std::uint32_t noun = token(scene, owner).head;
  if (deeds.contains(token(scene, noun).lemma)) return true;
  return harm.contains(token(scene, noun).lemma) &&
         std::ranges::any_of(children(scene, noun), [&](std::uint32_t child) {
           return child > noun && targets.contains(lower(scene, child));
         });
}

bool is_place_preposition(std::string_view word) {
  static const WordClass& place_prepositions = actor_words("prepositions_before_places");
  return place_prepositions.contains(word);
}

// "[sanctions] imposed on Tehran", "put [pressure] on Tehran": does a verb bring one of these nouns upon somebody?
bool brings_upon(const Scene& scene, std::uint32_t verb, const WordClass& nouns) {
  if (token(scene, verb).pos != Pos::VERB) return false;
  const auto is_brought = [&](std::uint32_t noun) { return nouns.contains(token(scene, noun).lemma); };
  if (token(scene, verb).dep == Dep::acl && is_brought(token(scene, verb).head)) return true;
  return std::ranges::any_of(children(scene, verb), [&](std::uint32_t child) {
    const Dep link = token(scene, child).dep;
    return (link == Dep::dobj || link == Dep::nsubjpass) && is_brought(child);
  });
}

// "angry [at] the Kremlin": at whom somebody feels so.
bool is_felt_at(const Scene& scene, std::uint32_t preposition) {
  static const WordClass& feelings = actor_words("adjectives_of_feeling");
  return lower(scene, preposition) == "at" && feelings.contains(token(scene, token(scene, preposition).head).lemma);
}

bool is_object_role(const Scene& scene, std::uint32_t head) {
  static const WordClass& address_verbs = actor_words("verbs_towards_actors");
  static const WordClass& address_nouns = actor_words("nouns_towards_actors");
  static const WordClass& giving = actor_words("verbs_whose_to_leads_to_actors");
  static const WordClass& actor_prepositions = actor_words("prepositions_before_actors");
  const std::uint32_t preposition = preposition_of(scene, head);
  if (token(scene, head).dep == Dep::dative) return true;  // "giving Russia a chance"
  if (preposition == none) return address_verbs.contains(token(scene, token(scene, head).head).lemma);
  const std::string words = lower(scene, preposition);
  const std::uint32_t verb = token(scene, preposition).head;
  const Token& above = token(scene, verb);
  if (is_felt_at(scene, preposition)) return true;
  if (is_place_preposition(words)) return false;
  if (actor_prepositions.contains(words)) return words != "for" || above.pos == Pos::NOUN;
  if (words == "on")
    return address_nouns.contains(above.lemma) || above.lemma == "call" || brings_upon(scene, verb, address_nouns);
  if (words == "of") return has_relation(above.lemma);
  if (words == "to")
    return has_relation(above.lemma) || address_nouns.contains(above.lemma) || giving.contains(above.lemma);
  return words == "from" && has_relation(above.lemma);
}

// "Russia is [at] war", "China was [in] no hurry", not "Chad is [in] the south": in what somebody, not a place, can be.
bool is_in_a_state(const Scene& scene, std::uint32_t preposition) {
  static const WordClass& directions = actor_words("nouns_of_directions");
  static const WordClass& land = actor_words("nouns_of_land");
  if (token(scene, preposition).dep != Dep::prep) return false;
  const std::uint32_t object = child_with(scene, preposition, Dep::pobj);
  if (object == none || token(scene, object).pos != Pos::NOUN) return false;
  const std::string lemma = fold(token(scene, object).lemma);
  const auto noun = scene.data.nouns.find(lemma);
  const bool place = noun != scene.data.nouns.end() && noun->second.kind == "place";
  return !place && !directions.contains(lemma) && !land.contains(lemma);
}

bool is_subject_role(const Scene& scene, std::uint32_t head) {
  static const WordClass& harm_verbs = actor_words("verbs_of_harm_to_subjects");
  static const WordClass& place_verbs = actor_words("verbs_of_places");
  const Token& verb = token(scene, token(scene, head).head);
  if (token(scene, head).dep == Dep::nsubjpass) return !harm_verbs.contains(verb.lemma);
  if (verb.lemma != "be") return !place_verbs.contains(verb.lemma);
  const auto below = children(scene, token(scene, head).head);
  return std::any_of(below.begin(), below.end(),
                     [&](std::uint32_t i) { return token(scene, i).dep == Dep::acomp || is_in_a_state(scene, i); });
}

// The first of a row ("Iraq" of "Iraq, Iran and Turkey"), or what an apposition explains: its role is that of all.
std::uint32_t first_in_row(const Scene& scene, TokenSpan tokens) {
  std::uint32_t head = head_of(scene, tokens);
  for (int steps = 0; steps < 8 && (token(scene, head).dep == Dep::conj || token(scene, head).dep == Dep::appos);
       ++steps)
    head = token(scene, head).head;
  return head;
}

// "a border with Mexico", "the road between Iraq and Iran".
bool is_of_land(const Scene& scene, std::uint32_t head) {
  static const WordClass& land_nouns = actor_words("nouns_of_land");
  const std::uint32_t preposition = preposition_of(scene, head);
  const std::uint32_t above = preposition == none ? head : preposition;
  return land_nouns.contains(token(scene, token(scene, above).head).lemma);
}

bool is_dash(std::string_view text) {
  return text == "—" || text == "–" || text == "--";
}

// Not "U.S.-led".
bool is_free_hyphen(const Scene& scene, std::uint32_t at) {
  return word(scene, at) == "-" && at > 0 && token(scene, at - 1).end < token(scene, at).start;
}

bool is_number_in_date(const Scene& scene, std::uint32_t at) {
  return token(scene, at).pos == Pos::NUM || scene.is_no_name[at];
}

// "the [US]-led coalition"; one token or three.
bool does_deed(const Scene& scene, TokenSpan tokens) {
  static const WordClass& deeds = actor_words("participles_of_deeds");
  const std::string last = lower(scene, tokens.last - 1);
  const std::size_t hyphen = last.rfind('-');
  if (hyphen != std::string::npos) return deeds.contains(last.substr(hyphen + 1));
  return tokens.last + 1 < size(scene) && word(scene, tokens.last) == "-" &&
         deeds.contains(lower(scene, tokens.last + 1));
}

// "[Nicaragua] v. United States"
bool is_party_to_case(const Scene& scene, TokenSpan tokens) {
  const auto is_versus = [&](std::uint32_t at) {
    return at < size(scene) && (word(scene, at) == "v." || word(scene, at) == "vs.");
  };
  return is_versus(tokens.last) || (tokens.first > 0 && is_versus(tokens.first - 1));
}

// "The allies are worried, as are [Israel] and Egypt".
bool is_joined_subject(const Scene& scene, std::uint32_t head) {
  const std::uint32_t verb = token(scene, head).head;
  return verb < head && verb > 0 && token(scene, verb).pos == Pos::AUX && verb + 1 == token(scene, head).left_edge &&
         lower(scene, verb - 1) == "as";
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
    if (is_dash(word(scene, i)) || is_free_hyphen(scene, i)) return true;
  return false;
}

bool is_location(const Scene& scene, TokenSpan tokens) {
  if (is_dateline(scene, tokens)) return true;
  const std::uint32_t preposition = preposition_of(scene, first_in_row(scene, tokens));
  return preposition != none && is_place_preposition(lower(scene, preposition)) && !is_felt_at(scene, preposition);
}

bool is_actor_role(const Scene& scene, TokenSpan tokens) {
  const std::uint32_t head = first_in_row(scene, tokens);
  switch (token(scene, head).dep) {
    case Dep::nsubj:
    case Dep::nsubjpass:
      return is_subject_role(scene, head);
    case Dep::poss:
      return is_of_deed(scene, head) || has_relation(token(scene, token(scene, head).head).lemma) ||
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
  if (does_deed(scene, tokens) || is_party_to_case(scene, tokens) || is_joined_subject(scene, head)) return true;
  if (is_of_land(scene, head) || is_dateline(scene, tokens)) return false;
  if (dep == Dep::nsubj || dep == Dep::nsubjpass) return is_subject_role(scene, head);
  if (dep == Dep::poss) return true;
  if (dep == Dep::compound) return has_relation(token(scene, token(scene, head).head).lemma);  // "US sanctions"
  return (dep == Dep::pobj || dep == Dep::dobj || dep == Dep::dative) && is_object_role(scene, head);
}

}  // namespace entente::detail
