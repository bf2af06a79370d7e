#pragma once

#include "ingest/coding/syntax.h"
#include "ingest/coding/tables.h"

#include <cstdint>
#include <optional>
#include <string>

namespace entente::detail {

/// What a table of lemmas says of one; empty: nothing.
template <class Map>
auto look_up(const Map& map, const std::string& lemma) -> std::optional<typename Map::mapped_type> {
  const auto found = map.find(lemma);
  return found == map.end() ? std::nullopt : std::optional(found->second);
}

/// What single words on the way up from a trigger say of it, by the tables. Each O(children).
struct ScopeCues {
  const Tree& tree;
  const CodingTables& tables;

  /// "should have attacked": it did not; "should not have attacked": it did
  std::optional<std::uint32_t> unreal_modal(std::uint32_t verb) const;

  /// "will leave if Iran stays", "should Iran stay": the word that makes a clause beside the verb its condition
  std::optional<std::uint32_t> condition_of(std::uint32_t verb) const;

  /// "should Iran attack", "had Iran attacked": the word that stands before its subject as "if" would
  std::optional<std::uint32_t> inversion_of(std::uint32_t clause) const;

  /// "if", "unless"; not "even if" and "whether"
  bool is_condition(std::uint32_t mark) const;

  /// "will meet before he tells Congress if the deal holds": is it what somebody below the verb tells or asks?
  bool opens_question(std::uint32_t verb, std::uint32_t mark) const;

  /// "Congress should support him": who must do something has not done it; not "I must thank him", "should be thanked"
  bool is_obliged(std::uint32_t verb) const;

  /// "lack the votes to block", "has no means to attack": is it what somebody has or has not the means for?
  bool is_by_means(std::uint32_t clause) const;

  /// "urged Israel to withdraw", "said Iran must disarm"
  bool is_asked(std::uint32_t clause, std::uint32_t verb, const std::string& lemma) const;

  /// "wants Germany to arm Ukraine": what somebody wishes of others is not their will.
  bool is_of_others(std::uint32_t clause, std::uint32_t wish, Modality modality) const;

  /// "refused to sign": a refusal by itself, unlike "failed to reject"
  bool is_refusal(const std::string& lemma) const;

  /// "neither accepted nor rejected"
  bool joins_with_nor(std::uint32_t first) const;

  /// "aside from criticising the plan": it was done too
  bool is_besides(std::uint32_t preposition) const;

  /// "not just a deal": there is one; "whether or not they attack": open
  bool is_limited(std::uint32_t negation) const;

  /// Verb and particle together: "rule out"
  bool is_ruled_out(std::uint32_t verb, const std::string& lemma) const;

  /// "will no longer talk": is the word "longer" behind "no"?
  bool is_no_longer(std::uint32_t word) const;

  /// "the attack that [Kabul] blames on the Taliban", "[Kabul] blamed the attack on the Taliban"
  std::optional<std::uint32_t> who_blames(std::uint32_t noun) const;

  /// "blamed the attack on tourists on [the Taliban]", wherever the parser hangs it; not "blamed Chad for the attack
  /// on"
  std::optional<std::uint32_t> blamed_on(std::uint32_t verb) const;

  /// "failed to attack", "ruled out an attack": does the word deny what hangs on it?
  bool denies_what_follows(std::uint32_t head, const std::string& lemma) const;

  /// Does what is said of the verb hold for the event noun that it governs ("did not launch an attack")?
  bool carries(const std::string& verb) const;

  /// "as Russia advanced", "while Iran denied it": the narrator's, whoever speaks above
  bool is_aside(std::uint32_t clause) const;

  /// Does a verb of speech claim or deny, rather than only tell?
  bool claims(const std::string& lemma) const;
};

}  // namespace entente::detail
