#include "cli/name_choice.h"

#include "store/names.h"

#include <algorithm>

namespace entente {
namespace {

using Candidates = std::vector<Candidate>;

constexpr std::uint64_t scrap = 10;  // so many times fewer mentions make one

std::string last_word_of(const std::string& folded) {
  return folded.substr(folded.rfind(' ') + 1);
}

/// The only one that `fits`; null where there is none or several.
template <class Fits>
const Candidate* only(const Candidates& candidates, Fits fits) {
  const auto found = std::find_if(candidates.begin(), candidates.end(), fits);
  if (found == candidates.end() || std::find_if(found + 1, candidates.end(), fits) != candidates.end()) return nullptr;
  return &*found;
}

/// Asks about candidates for one name.
struct Asked {
  std::string folded;

  bool own(const Candidate& each) const { return folded_name(each.summary.entity.name) == folded; }

  bool is_a(const Candidate& each, EntityType type) const { return each.summary.entity.type == type; }

  bool is_surname_of(const Candidate& each) const {
    return is_a(each, EntityType::person) && last_word_of(folded_name(each.summary.entity.name)) == folded;
  }

  bool is_place(const Candidate& each) const {
    return is_a(each, EntityType::place) || is_a(each, EntityType::facility);
  }

  bool is_organ_so_called(const Candidate& each) const {
    const bool organ = is_a(each, EntityType::government) || is_a(each, EntityType::military);
    return organ && (own(each) || each.by_table);
  }

  std::uint64_t mentions_under(const Candidate& each) const {
    std::uint64_t count = 0;
    for (const auto& [name, mentions] : each.summary.names) count += folded_name(name) == folded ? mentions : 0;
    return count;
  }

  void sift(Candidates& candidates) const {
    drop(candidates, [&](const Candidate& each, const Candidate& other) {
      return is_place(each) && is_organ_so_called(other) && other.summary.mentions >= each.summary.mentions;
    });
    drop(candidates, [&](const Candidate& each, const Candidate& other) {
      return !is_a(each, EntityType::person) && !is_a(each, EntityType::state) && !own(each) && is_surname_of(other) &&
             mentions_under(other) >= mentions_under(each);
    });
    drop(candidates, [&](const Candidate& each, const Candidate& other) {
      return own(each) && !is_a(each, EntityType::state) && mentions_under(other) > mentions_under(each) &&
             other.summary.mentions > each.summary.mentions * scrap;
    });
  }

  /// Takes out what gives way to one of the others.
  template <class GivesWay>
  static void drop(Candidates& candidates, GivesWay gives_way) {
    const Candidates all = candidates;
    std::erase_if(candidates, [&](const Candidate& each) {
      return std::any_of(all.begin(), all.end(), [&](const Candidate& other) {
        return other.summary.entity.id != each.summary.entity.id && gives_way(each, other);
      });
    });
  }

  const Candidate* most_meant(const Candidates& candidates) const {
    std::uint64_t all = 0;
    for (const Candidate& each : candidates) all += mentions_under(each);
    return only(candidates, [&](const Candidate& each) { return all > 0 && mentions_under(each) * 10 >= all * 9; });
  }
};

}  // namespace

const Candidate* chosen(Candidates& candidates, std::string_view name, std::string_view exact_id) {
  const Asked asked{folded_name(name)};
  const auto id_is = [&](const Candidate& each) { return each.summary.entity.id == exact_id; };
  const auto id_folds = [&](const Candidate& each) { return folded_name(each.summary.entity.id) == asked.folded; };
  const auto is_state = [&](const Candidate& each) { return asked.is_a(each, EntityType::state) && asked.own(each); };
  if (const auto* one = only(candidates, id_is)) return one;
  if (const auto* one = only(candidates, id_folds)) return one;
  if (const auto* one = only(candidates, is_state)) return one;
  asked.sift(candidates);
  if (const auto* one = only(candidates, [&](const Candidate& each) { return asked.own(each); })) return one;
  return candidates.size() == 1 ? &candidates.front() : asked.most_meant(candidates);
}

std::vector<Candidate> people_called(const std::vector<EntitySummary>& entities, const std::string& word) {
  const Asked asked{word};
  std::vector<Candidate> people;
  for (const EntitySummary& each : entities)
    if (Candidate candidate{each}; asked.is_surname_of(candidate)) people.push_back(std::move(candidate));
  std::erase_if(people,
                [&](const Candidate& each) { return each.summary.mentions * scrap < people.front().summary.mentions; });
  return people;
}

}  // namespace entente
