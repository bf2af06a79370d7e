#include "cli/suspects.h"

#include "ingest/actors/name_sounds.h"
#include "store/names.h"

#include <fmt/format.h>

#include <map>
#include <set>
#include <sstream>

namespace entente {
namespace {

using Pair = std::pair<std::string, std::string>;
using Groups = std::map<std::string, std::vector<const EntitySummary*>>;

Pair pair_of(const std::string& one, const std::string& other) {
  return one < other ? Pair{one, other} : Pair{other, one};
}

std::vector<std::string> words_of(const std::string& name) {
  std::istringstream stream(folded_name(name));
  std::vector<std::string> words;
  for (std::string word; stream >> word;) words.push_back(word);
  return words;
}

std::string acronym_of(const std::string& name) {
  static const std::set<std::string> small{"of", "the", "for", "and", "in", "on", "de"};
  std::string letters;
  for (const std::string& word : words_of(name))
    if (!small.contains(word)) letters += word[0];
  return letters.size() > 2 ? letters : "";
}

int kind_of(const EntitySummary& entity) {
  switch (entity.entity.type) {
    case EntityType::person:
      return 0;
    case EntityType::place:
    case EntityType::facility:
      return 1;
    default:
      return 2;
  }
}

bool may_be_one(const EntitySummary& one, const EntitySummary& other) {
  const auto is_state = [](const EntitySummary& each) { return each.entity.type == EntityType::state; };
  const auto &country = one.entity.country, &other_country = other.entity.country;
  return one.entity.id != other.entity.id && !is_state(one) && !is_state(other) && kind_of(one) == kind_of(other) &&
         (!country || !other_country || *country == *other_country);
}

/// Every word of the shorter name but the last begins, or is begun by, the word of the longer one in its place.
bool first_names_agree(const std::vector<std::string>& one, const std::vector<std::string>& other) {
  const std::size_t count = std::min(one.size(), other.size()) - 1;
  for (std::size_t i = 0; i < count; ++i) {
    const bool initial = one[i].size() == 1 || other[i].size() == 1;
    if (initial ? one[i][0] != other[i][0] : one[i] != other[i]) return false;
  }
  return true;
}

std::vector<std::string> without_articles(std::vector<std::string> words) {
  static const std::set<std::string> articles{"al", "el", "ul", "as", "ar", "an"};
  std::erase_if(words, [](const std::string& word) { return articles.contains(word); });
  return words;
}

/// Every word of one name sounds as that of the other in its place, an initial as any word that begins with it.
bool names_sound_alike(const std::vector<std::string>& one, const std::vector<std::string>& other) {
  if (one.size() != other.size() || one.size() < 2) return false;
  for (std::size_t i = 0; i < one.size(); ++i) {
    const bool initial = one[i].size() == 1 || other[i].size() == 1;
    if (initial ? one[i][0] != other[i][0] : detail::sound_of(one[i]) != detail::sound_of(other[i])) return false;
  }
  return true;
}

class Search {
 public:
  explicit Search(const std::vector<Judgement>& judgements) {
    for (const Judgement& each : judgements)
      if (!each.undone) decided_.insert(pair_of(each.first, each.second));
  }

  /// Tells all pairs of each group; the first reason found for a pair stays.
  template <class Fits>
  void look(const Groups& groups, const std::string& why, Fits fits) {
    for (const auto& [key, members] : groups)
      for (std::size_t i = 0; i < members.size(); ++i)
        for (std::size_t j = i + 1; j < members.size(); ++j)
          if (may_be_one(*members[i], *members[j]) && fits(*members[i], *members[j]))
            add(*members[i], *members[j], fmt::format(fmt::runtime(why), key));
  }

  std::vector<Suspect> found() const {
    std::vector<Suspect> all;
    for (const auto& [pair, suspect] : found_) all.push_back(suspect);
    return all;
  }

 private:
  void add(const EntitySummary& one, const EntitySummary& other, const std::string& why) {
    const Pair pair = pair_of(one.entity.id, other.entity.id);
    const bool in_order = pair.first == one.entity.id;
    if (decided_.contains(pair)) return;
    found_.try_emplace(pair, Suspect{pair.first, pair.second, in_order ? one.entity.name : other.entity.name,
                                     in_order ? other.entity.name : one.entity.name, why});
  }

  std::set<Pair> decided_;
  std::map<Pair, Suspect> found_;
};

}  // namespace

std::vector<Suspect> suspects_among(const std::vector<EntitySummary>& entities,
                                    const std::vector<Judgement>& judgements) {
  constexpr std::size_t shortest_sound = 3;
  Groups by_wikidata, by_name, by_last_name, by_sound, by_acronym;
  for (const EntitySummary& each : entities) {
    if (each.names.empty()) continue;  // "the ship" and "another ship" are no names
    if (each.entity.wikidata) by_wikidata[*each.entity.wikidata].push_back(&each);
    by_name[folded_name(each.entity.name)].push_back(&each);
    const std::vector<std::string> words = words_of(each.entity.name);
    if (each.entity.type == EntityType::person && !words.empty()) {
      by_last_name[words.back()].push_back(&each);
      if (const std::string sound = detail::sound_of(words.back()); sound.size() >= shortest_sound)
        by_sound[sound].push_back(&each);
    }
    if (kind_of(each) != 2) continue;
    if (words.size() == 1) by_acronym[words.front()].push_back(&each);
    if (const std::string acronym = acronym_of(each.entity.name); !acronym.empty())
      by_acronym[acronym].push_back(&each);
  }
  const auto always = [](const EntitySummary&, const EntitySummary&) { return true; };
  Search search(judgements);
  search.look(by_wikidata, "both are {} in Wikidata", always);
  search.look(by_name, "both are called \"{}\"", always);
  search.look(by_last_name, "the same last name \"{}\", no other first name", [](const auto& one, const auto& other) {
    return first_names_agree(words_of(one.entity.name), words_of(other.entity.name));
  });
  search.look(by_sound, "names of one sound, spelt otherwise", [](const auto& one, const auto& other) {
    return names_sound_alike(without_articles(words_of(one.entity.name)),
                             without_articles(words_of(other.entity.name)));
  });
  search.look(by_acronym, "\"{}\" is the other's acronym", [](const auto& one, const auto& other) {
    return (words_of(one.entity.name).size() == 1) != (words_of(other.entity.name).size() == 1);
  });
  return search.found();
}

}  // namespace entente
