#pragma once

#include "ingest/coding/syntax.h"
#include "ingest/coding/tables.h"

#include <optional>
#include <vector>

namespace entente::detail {

/// A word that a table row takes for an event.
struct TabledTrigger {
  std::uint32_t token = 0;
  TokenSpan span;                             ///< one word, with its particle or modifier where they stand beside it
  const TriggerRow* row = nullptr;            ///< owned by the tables
  std::optional<std::uint32_t> light_object;  ///< of a light verb: the noun that makes the event
};

/// The lemma in lower case.
std::string folded_lemma(const Token& token);

/// Is a folded lemma of that class of classes.tsv?
bool has_class(std::string_view lemma, std::string_view wanted, const CodingTables& tables);

/// Is the word of that class, by itself or with the word before it ("tear gas")?
bool is_of_class(const Tree& tree, std::uint32_t token, std::string_view wanted, const CodingTables& tables);

/// Does the verb answer another's act ("rejected a call from Russia"): does its row take the one that its noun is "by"
/// for the recipient?
bool answers(const TabledTrigger& trigger);

/// Does the row's subject receive what somebody else gives?
bool takes_receiver(const TriggerRow& row);

/// Does the noun tell an act of its own beside the verb's: what is answered or goes on ("will not end its war")?
bool leaves_noun(const TabledTrigger& trigger);

/// Does a row take the verb above the noun together with it ("cancelled talks", "rejected a call")? It tells then what
/// became of the noun, which the verb does not deny once more.
bool is_light_object(const Tree& tree, std::uint32_t noun, const CodingTables& tables);

/// The rows that fit the words of a sentence, in order, the most specific one a word. A light verb's noun is no trigger
/// of its own.
std::vector<TabledTrigger> tabled_triggers(const Tree& tree, TokenSpan sentence, const CodingTables& tables);

}  // namespace entente::detail
