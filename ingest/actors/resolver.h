#pragma once

#include "entente/article.h"
#include "entente/document.h"
#include "ingest/actors/actors.h"

#include <filesystem>
#include <memory>
#include <vector>

namespace entente {

namespace detail {
struct ActorData;
}

/// Who is known: states, their organs, bodies, groups, people, offices, titles and the words for them. The tables of
/// `data/actors` are built in; a user's own come on top. Immutable once made: any number of threads may read it.
class ActorTables {
 public:
  ActorTables();

  /// Also reads the user's tables, in order: tab-separated files with the columns `id type name country wikidata
  /// aliases` (and `start end`, optional) or FollowTheMoney JSON lines. A row with a known id adds its aliases to it.
  /// Throws Error with file and line where a table cannot be read. See docs/actors.md.
  explicit ActorTables(const std::vector<std::filesystem::path>& user_tables);
  ~ActorTables();
  ActorTables(ActorTables&&) noexcept;
  ActorTables& operator=(ActorTables&&) noexcept;

  const detail::ActorData& data() const { return *data_; }

 private:
  std::unique_ptr<const detail::ActorData> data_;
};

/// The actors of an analysed article: names, adjectives, titles, noun phrases and pronouns, each mention with the rule
/// that resolved it. `document` is the analysis of `text_of(article)`, whose headings may be
/// written as sentences; the article's date picks office-holders and
/// states, its source the country where nothing else tells. Pure and safe to call from any thread. Time is linear in
/// the text for texts of ordinary sentences.
Actors resolve_actors(const Document& document, const Article& article, const ActorTables& tables);

}  // namespace entente
