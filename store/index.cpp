#include "store/index.h"

#include "store/encoding.h"
#include "store/names.h"
#include "store/records.h"
#include "store/rollup.h"
#include "store/utf8_text.h"

#include <xxhash.h>
#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

namespace entente::detail {
namespace {

using Entities = std::unordered_map<std::string_view, const Entity*>;

/// The article's own word on an id, or an entity of which nothing is known.
Entity entity_named(const Entities& entities, const std::string& id) {
  Entity entity;
  entity.id = id;
  if (const auto known = entities.find(id); known != entities.end()) {
    entity.type = known->second->type;
    entity.country = known->second->country;
  }
  return entity;
}

class EntryList {
 public:
  explicit EntryList(const Extraction& extraction) : extraction_(extraction), text_(extraction.text) {
    for (const auto& entity : extraction.entities) entities_.emplace(entity.id, &entity);
  }

  std::vector<Entry> build() {
    add(Column::text, article_key(article_), extraction_.text);
    add(Column::analysis, article_key(article_), encode_analysis(extraction_));
    for (std::uint32_t i = 0; i < extraction_.facts.size(); ++i) add_fact(extraction_.facts[i], {article_, i});
    for (const auto& [id, entity] : std::map(entities_.begin(), entities_.end())) add_entity(*entity);
    const auto header = encode_header(extraction_, content());
    entries_.insert(entries_.begin(), {Column::article, article_key(article_), header});
    return std::move(entries_);
  }

 private:
  void add(Column column, std::string key, std::string value) {
    entries_.push_back({column, std::move(key), std::move(value)});
  }

  void add_fact(const Fact& fact, FactRef ref) {
    const auto subject = entity_named(entities_, fact.subject);
    const auto object = entity_named(entities_, fact.object.value_or(""));
    const FactRecord record{fact, actor_of(subject), fact.object ? actor_of(object) : ""};
    const auto day = day_key(fact.start ? fact.start : extraction_.article.date);
    add(Column::fact, fact_key(ref), encode_fact(record));
    add(Column::fact_id, fact_id_key(fact.id, ref), {});
    add(Column::time, time_key(day, ref), encode_row(record));
    add_sides(hashed(scopes_of(subject)), fact.object ? hashed(scopes_of(object)) : std::set<std::uint64_t>{}, day,
              ref);
  }

  static std::set<std::uint64_t> hashed(const std::vector<std::string>& scopes) {
    std::set<std::uint64_t> hashes;
    for (const auto& scope : scopes) hashes.insert(hash_of(scope));
    return hashes;
  }

  void add_sides(const std::set<std::uint64_t>& subject, const std::set<std::uint64_t>& object, DayKey day,
                 FactRef ref) {
    std::set<std::uint64_t> either = subject;
    either.insert(object.begin(), object.end());
    for (const auto scope : either) add(Column::actor, actor_key(scope, day, ref), {});
    std::set<std::string> pairs;
    for (const auto one : subject)
      for (const auto other : object) pairs.insert(pair_key(one, other, day, ref));
    for (const auto& key : pairs) add(Column::pair, key, {});
  }

  void add_entity(const Entity& entity) {
    std::map<std::string, std::uint64_t> names;
    for (const auto& mention : entity.mentions)
      if (mention.form == MentionForm::name) ++names[std::string(text_.at(mention.span))];
    Contribution contribution{entity, entity.mentions.size(), {names.begin(), names.end()}};
    contribution.entity.mentions.clear();
    add(Column::entity, entity_key(entity.id, article_), encode_contribution(contribution));
    add_aliases(entity, names);
  }

  void add_aliases(const Entity& entity, const std::map<std::string, std::uint64_t>& names) {
    std::set<std::string> folded{folded_name(entity.id), folded_name(entity.name),
                                 folded_name(entity.wikidata.value_or(""))};
    for (const auto& [name, count] : names) folded.insert(folded_name(name));
    folded.erase("");
    for (const auto& name : folded) add(Column::alias, alias_key(name, entity.id, article_), entity.id);
  }

  /// XXH3-128 of the other values and of what the header says besides.
  std::string content() const {
    std::string all = encode_header(extraction_, std::string(16, '\0'));
    for (const auto& entry : entries_) all += entry.value;
    XXH128_canonical_t canonical;
    XXH128_canonicalFromHash(&canonical, XXH3_128bits(all.data(), all.size()));
    return {reinterpret_cast<const char*>(canonical.digest), sizeof canonical.digest};
  }

  const Extraction& extraction_;
  Utf8Text text_;
  std::uint64_t article_ = hash_of(extraction_.article.id);
  Entities entities_;
  std::vector<Entry> entries_;
};

}  // namespace

std::vector<Entry> entries_of(const Extraction& extraction) {
  return EntryList(extraction).build();
}

}  // namespace entente::detail
