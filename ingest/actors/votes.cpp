#include "ingest/actors/name_guards.h"
#include "ingest/actors/place_names.h"

#include <algorithm>

namespace entente::detail {
namespace {

using Votes = std::map<EntityLabel, int>;

// Organisations and places are easily taken for each other; people rarely.
bool is_thing(EntityLabel label) {
  return label == EntityLabel::ORG || label == EntityLabel::GPE || label == EntityLabel::LOC ||
         label == EntityLabel::FAC;
}

EntityLabel winner(const Votes& votes, EntityLabel own) {
  const auto top =
      std::max_element(votes.begin(), votes.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  if (is_thing(own) && is_thing(top->first)) return top->second > votes.at(own) ? top->first : own;
  return top->second >= 2 * votes.at(own) + 1 ? top->first : own;
}

std::string text_of_name(const Scene& scene, TokenSpan tokens) {
  return std::string{text_of(scene.document, tokens)};
}

// "Lawk Adil, the official [spokesman]": no body is a spokesman.
bool is_called_somebody(const Scene& scene, TokenSpan name) {
  static const WordClass& nouns = actor_words("nouns_of_one_person");
  if (name.size() < 2 || name.last >= size(scene) || word(scene, name.last) != ",") return false;
  const auto below = children(scene, head_of(scene, name));
  return std::ranges::any_of(below, [&](std::uint32_t child) {
    const Token& noun = token(scene, child);
    return child > name.last && noun.left_edge == name.last + 1 && noun.dep == Dep::appos && noun.pos == Pos::NOUN &&
           noun.tag == "NN" && nouns.contains(noun.lemma);
  });
}

std::map<std::string, Votes> count_votes(const Scene& scene) {
  std::map<std::string, Votes> votes;
  for (const FreeName& name : scene.free_names) {
    Votes& own = votes[text_of_name(scene, name.tokens)];
    ++own[name.label];
    const bool given = name.tokens.size() == 1 && scene.data.gender_of_name.contains(lower(scene, name.tokens.first));
    if ((given || is_called_somebody(scene, name.tokens)) && own[EntityLabel::PERSON] < 20)
      own[EntityLabel::PERSON] += 20;
  }
  return votes;
}

// The last word of a longer name tells what it is of: "Natural History [Museum]", "[Werder] Bremen" in sport.
EntityLabel label_of_words(const Scene& scene, const FreeName& name) {
  static const WordClass& of_events = actor_words("first_words_of_events");
  const std::string_view last = kind_of_word(scene, name.tokens.last - 1);
  const bool person = name.label == EntityLabel::PERSON;
  if (!person && (last == "event" || (scene.is_sport && lower(scene, name.tokens.last - 1) == "league")))
    return EntityLabel::EVENT;
  if (name.tokens.size() < 2) return name.label;
  if (!person && of_events.contains(lower(scene, name.tokens.first))) return EntityLabel::EVENT;
  if (last == "organisation") return EntityLabel::ORG;
  if (last == "facility" && name.label != EntityLabel::PERSON) return EntityLabel::FAC;
  if (scene.is_sport && (last == "club" || kind_of_word(scene, name.tokens.first) == "club")) return EntityLabel::ORG;
  return name.label;
}

bool is_company_noun(const Scene& scene, std::uint32_t at) {
  if (token(scene, at).pos != Pos::NOUN) return false;
  const auto noun = scene.data.nouns.find(fold(token(scene, at).lemma));
  return noun != scene.data.nouns.end() && (noun->second.kind == "company" || noun->second.kind == "group");
}

// "the airline Alitalia", "Alitalia management": the words beside the name tell that it is no person.
bool is_beside_company_noun(const Scene& scene, const FreeName& name) {
  static const WordClass& followers = actor_words("nouns_after_companies");
  const std::uint32_t head = head_of(scene, name.tokens);
  const std::uint32_t first = name.tokens.first;
  if (first > 0 && token(scene, first - 1).head == head && is_company_noun(scene, first - 1)) return true;
  const Token& t = token(scene, head);
  if (t.dep == Dep::appos && t.head < head && is_company_noun(scene, t.head)) return true;
  return t.dep == Dep::compound && t.head == name.tokens.last && followers.contains(lower(scene, name.tokens.last));
}

// Names of one or two words that the article introduces as an organisation's at least once.
std::set<std::string> introduced_organisations(const Scene& scene) {
  std::set<std::string> found;
  for (const FreeName& name : scene.free_names)
    if (name.tokens.size() < 3 && is_beside_company_noun(scene, name)) found.insert(text_of_name(scene, name.tokens));
  return found;
}

// "the Banu Safra [tribe]".
bool is_of_tribe(const Scene& scene, TokenSpan name) {
  static const WordClass& nouns = actor_words("nouns_of_tribes");
  return name.last < size(scene) && nouns.contains(token(scene, name.last).lemma);
}

bool holds_of(const Scene& scene, TokenSpan name) {
  for (std::uint32_t i = name.first; i < name.last; ++i)
    if (lower(scene, i) == "of") return true;
  return false;
}

// First and last words of the longer names of people: "Valeska" where "Valeska Paris" stands too.
std::set<std::string> ends_of_long_names(const Scene& scene) {
  std::set<std::string> words;
  for (const Hit& hit : scene.hits) {
    if (hit.senses.empty() || hit.tokens.size() < 2 || scene.data.senses[hit.senses.front()].use != Use::person)
      continue;
    words.emplace(word(scene, hit.tokens.first));
    words.emplace(word(scene, hit.tokens.last - 1));
  }
  for (const FreeName& name : scene.free_names) {
    if (name.label != EntityLabel::PERSON || name.tokens.size() < 2 ||
        !is_capitalised(word(scene, name.tokens.first)) || holds_of(scene, name.tokens))
      continue;
    words.emplace(word(scene, name.tokens.first));
    words.emplace(word(scene, name.tokens.last - 1));
  }
  return words;
}

// The same of single words anywhere, whether the recogniser saw them there or not.
void find_organisation_words(Scene& scene, const std::set<std::string>& people) {
  for (std::uint32_t i = 0; i < size(scene); ++i) {
    const bool name = token(scene, i).pos == Pos::PROPN && is_capitalised(word(scene, i)) && scene.hit_at[i] == none &&
                      !people.contains(std::string{word(scene, i)});
    if (name && is_beside_company_noun(scene, {{i, i + 1}, EntityLabel::ORG, {}}))
      scene.organisation_words.emplace(word(scene, i));
  }
}

// Five different words of sport, and one word in a hundred: not a long report that mentions a match.
bool is_about_sport(const Scene& scene) {
  constexpr std::size_t different = 5;
  constexpr std::size_t share = 100;
  std::set<std::string> seen;
  std::size_t words = 0;
  for (std::uint32_t i = 0; i < size(scene); ++i) {
    if (!is_nominal_pos(token(scene, i).pos) && token(scene, i).pos != Pos::VERB) continue;
    if (std::string word = lower(scene, i); scene.data.sport_words.contains(word)) {
      ++words;
      seen.insert(std::move(word));
    }
  }
  return seen.size() >= different && words * share >= size(scene);
}

bool is_unclaimed_name(const Scene& scene, std::uint32_t at, const std::vector<bool>& claimed) {
  return !claimed[at] && scene.hit_at[at] == none && token(scene, at).pos == Pos::PROPN &&
         is_capitalised(word(scene, at));
}

std::vector<bool> claimed_tokens(const Scene& scene) {
  std::vector<bool> claimed(size(scene), false);
  for (const NamedSpan& named : scene.document.names)
    std::fill(claimed.begin() + named.tokens.first, claimed.begin() + named.tokens.last, true);
  return claimed;
}

// The first name of the list, which has the longest first, that stands at `at`.
const FreeName* name_at_token(const Scene& scene, std::uint32_t at, const std::vector<const FreeName*>& known) {
  for (const FreeName* name : known) {
    const TokenSpan here{at, at + name->tokens.size()};
    if (here.last <= size(scene) && text_of(scene.document, here) == text_of(scene.document, name->tokens)) return name;
  }
  return nullptr;
}

// "Peter Falk [Moller]" where the recogniser stopped short of what it read elsewhere.
void lengthen_people(Scene& scene) {
  std::unordered_map<std::string, std::vector<const FreeName*>> by_first;
  for (const FreeName& name : scene.free_names)
    if (name.label == EntityLabel::PERSON && name.tokens.size() > 2 && name.tokens.size() < 5)
      by_first[std::string{word(scene, name.tokens.first)}].push_back(&name);
  for (auto& [first, names] : by_first)
    std::stable_sort(names.begin(), names.end(),
                     [](const auto* a, const auto* b) { return a->tokens.size() > b->tokens.size(); });
  std::vector<TokenSpan> longer;
  for (const FreeName& name : scene.free_names) {
    const auto list = by_first.find(std::string{word(scene, name.tokens.first)});
    const FreeName* known = name.label != EntityLabel::PERSON || name.tokens.size() < 2 || list == by_first.end()
                                ? nullptr
                                : name_at_token(scene, name.tokens.first, list->second);
    const std::uint32_t size = known == nullptr ? 0 : known->tokens.size();
    longer.push_back({name.tokens.first, std::max(name.tokens.last, name.tokens.first + size)});
  }
  std::vector<TokenSpan> grown;
  for (std::size_t i = 0; i < longer.size(); ++i) {
    if (scene.free_names[i].tokens != longer[i]) grown.push_back(longer[i]);
    scene.free_names[i].tokens = longer[i];
  }
  std::erase_if(scene.free_names, [&](const FreeName& name) {
    return std::any_of(grown.begin(), grown.end(),
                       [&](TokenSpan span) { return span != name.tokens && span.contains(name.tokens.first); });
  });
}

// Names that the recogniser found elsewhere in the article and missed here.
void add_missed(Scene& scene) {
  std::unordered_map<std::string, std::vector<const FreeName*>> by_first;
  for (const FreeName& name : scene.free_names) {
    if (name.label == EntityLabel::PERSON || name.label == EntityLabel::EVENT || name.tokens.size() > 5) continue;
    if (case_of(word(scene, name.tokens.first)) == Case::lower) continue;
    auto& list = by_first[std::string{word(scene, name.tokens.first)}];
    if (name_at_token(scene, name.tokens.first, list) == nullptr) list.push_back(&name);
  }
  for (auto& [first, list] : by_first)
    std::stable_sort(list.begin(), list.end(),
                     [](const auto* a, const auto* b) { return a->tokens.size() > b->tokens.size(); });
  const std::vector<bool> claimed = claimed_tokens(scene);
  std::vector<FreeName> missed;
  for (std::uint32_t i = 0; i < size(scene); ++i) {
    if (!is_unclaimed_name(scene, i, claimed)) continue;
    const auto list = by_first.find(std::string{word(scene, i)});
    if (list == by_first.end()) continue;
    if (const FreeName* name = name_at_token(scene, i, list->second)) {
      missed.push_back({{i, i + name->tokens.size()}, name->label, name->country});
      i += name->tokens.size() - 1;
    }
  }
  scene.free_names.insert(scene.free_names.end(), missed.begin(), missed.end());
}

}  // namespace

void vote_labels(Scene& scene) {
  scene.is_sport = is_about_sport(scene);
  const auto votes = count_votes(scene);
  for (FreeName& name : scene.free_names) {
    name.label = winner(votes.at(text_of_name(scene, name.tokens)), name.label);
    name.label = label_of_words(scene, name);
  }
  const std::set<std::string> people = ends_of_long_names(scene);
  find_organisation_words(scene, people);
  const std::set<std::string> places = introduced_places(scene);
  const std::set<std::string> organisations = introduced_organisations(scene);
  for (FreeName& name : scene.free_names) {
    const std::string text = text_of_name(scene, name.tokens);
    if (name.tokens.size() == 1 && people.contains(text)) {
      name.label = EntityLabel::PERSON;
    } else if (places.contains(text)) {
      name.label = EntityLabel::GPE;
    } else if (is_of_tribe(scene, name.tokens)) {
      name.label = EntityLabel::NORP;
    } else if (organisations.contains(text) || scene.organisation_words.contains(text)) {
      name.label = EntityLabel::ORG;
    }
  }
  lengthen_people(scene);
  add_missed(scene);
}

}  // namespace entente::detail
