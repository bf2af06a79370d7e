#pragma once

#include "entente/date.h"
#include "entente/extraction.h"
#include "store/facts.h"
#include "store/judgement.h"
#include "store/sentences.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace entente {

struct ArticleSummary {
  Article article;  ///< without its body
  std::uint64_t facts = 0;
  std::uint64_t entities = 0;

  bool operator==(const ArticleSummary&) const = default;
};

/// An entity as all articles together know it. Where articles differ, the value with the most mentions stands, then the
/// smallest.
struct EntitySummary {
  Entity entity;                                             ///< canonical id; without its mentions
  std::vector<std::pair<std::string, std::uint64_t>> names;  ///< as written, with counts; most frequent first
  std::uint64_t mentions = 0;
  std::uint64_t articles = 0;
  std::vector<std::string> merged;  ///< the other ids judged to be the same, sorted

  bool operator==(const EntitySummary&) const = default;
};

struct StoreCounts {
  std::uint64_t articles = 0;
  std::uint64_t facts = 0;
  std::uint64_t events = 0;
  std::uint64_t relations = 0;
  std::uint64_t entities = 0;  ///< distinct ids, merged ones once
  std::uint64_t mentions = 0;
  std::uint64_t judgements = 0;     ///< those that stand
  std::optional<Date> first, last;  ///< days of the dated facts

  bool operator==(const StoreCounts&) const = default;
};

/// The store at one moment: later writes do not show. Cheap to copy; const, so any number of threads may ask. It keeps
/// the database open. All lists of facts are ordered by day (undated last), then article key, then place in the
/// article. Every function throws Error where the database is damaged.
class Snapshot {
 public:
  struct State;  ///< the store's own

  /// Facts whose one side is `first` and whose other side is `second`, in either direction, both rolled up: a fact of
  /// `USA.GOV.MOD`, or of a person whose country is `USA`, is a fact of `USA`. Range: StoredFact::day(). Like all lists
  /// of facts it is read on all cores: O(facts found, log), not of what is stored.
  std::vector<StoredFact> facts_between(std::string_view first, std::string_view second, const DateRange& = {}) const;

  /// Facts with `entity` (rolled up as above) on either side.
  std::vector<StoredFact> facts_of(std::string_view entity, const DateRange& = {}) const;

  /// The facts of one article, in its own order; none where the article is unknown.
  std::vector<StoredFact> facts_in(std::string_view article) const;

  /// All facts of the days in the range; a bounded range leaves undated facts out.
  std::vector<StoredFact> facts_during(const DateRange&) const;

  /// By its id; empty where there is none.
  std::optional<StoredFact> fact(std::string_view id) const;
  /// Throws Error where the place has none.
  StoredFact fact(FactRef) const;

  /// The fact alone, without what the store knows about it, and faster: its ids are not seen through the judgements.
  /// Throws Error where the place has none.
  Fact fact_as_told(FactRef) const;

  /// Calls `row` for each fact of the range, in order. O(facts in range), a few hundred nanoseconds each.
  void each_fact(const DateRange&, const std::function<void(const FactRow&)>& row) const;

  /// The words of each fact's sentence, in the given order; empty where it has none. Reads each article once.
  Sentences sentences(std::span<const std::pair<FactRef, std::optional<Span>>> places) const;
  Sentences sentences(std::span<const StoredFact> facts) const;

  /// Exactly what was put.
  std::optional<Extraction> extraction_of(std::string_view article) const;

  /// The ids of the articles with these keys (FactRef::article), which are sorted and all there.
  std::vector<std::string> article_ids(std::span<const std::uint64_t> articles) const;

  /// The article that a fact stands in, without its body. Throws Error where there is none.
  Article article_of(FactRef) const;

  /// All articles, by date (undated last), then id.
  std::vector<ArticleSummary> articles() const;

  /// By id; one that was merged gives its canonical entity, and one that no article names but that facts roll up to
  /// (`USA` where only `USA.GOV` is spoken of) an entity without mentions. O(articles that name it).
  std::optional<EntitySummary> entity(std::string_view id) const;

  /// What entity() gives for each id, in that order, without the counts and with the id as asked; of one that nothing
  /// names, the id alone (which is its name then). Much faster than one by one.
  std::vector<Entity> entities_of(std::span<const std::string_view> ids) const;

  /// Entities with that id, Wikidata id or name (compared by folded_name()), most mentioned first, then by id.
  std::vector<EntitySummary> entities_named(std::string_view name) const;

  /// All entities with a name that begins so, or else one with words that begin as those of `name`; ordered as above.
  /// O(names stored) where no name begins so.
  std::vector<EntitySummary> entities_like(std::string_view name) const;

  /// Entities with a name that holds all words of `name`, each whole; ordered as above. O(names stored).
  std::vector<EntitySummary> entities_holding(std::string_view name) const;

  /// Entities with a name of which `name` may be a misspelling (store/spelling.h), the nearest first, then as above.
  /// O(names stored · length of `name`).
  std::vector<EntitySummary> entities_spelt_like(std::string_view name) const;

  /// All entities that articles name, by canonical id. O(entities of all articles).
  std::vector<EntitySummary> entities() const;

  /// All judgements, taken back or not, by time, then id.
  std::vector<Judgement> judgements() const;

  /// The id that stands for all ids judged to be the same: the smallest by length, then by bytes.
  std::string canonical(std::string_view id) const;

  /// The actor that an entity counts for when actors are rolled up (store/rollup.h), by what all articles together know
  /// of it and through the judgements. The id itself where it is unknown.
  std::string actor(std::string_view id) const;

  /// O(facts + entities of all articles).
  StoreCounts counts() const;

 private:
  friend class Store;
  explicit Snapshot(std::shared_ptr<const State> state);
  std::shared_ptr<const State> state_;
};

}  // namespace entente
