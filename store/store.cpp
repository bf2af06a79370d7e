#include "store/store.h"

#include "store/database.h"
#include "store/encoding.h"
#include "store/merges.h"
#include "store/records.h"
#include "store/snapshot_state.h"

#include "entente/error.h"

#include <fmt/core.h>
#include <algorithm>
#include <set>

namespace entente {

using detail::Batch;
using detail::Column;
using detail::Database;
using detail::Entry;

struct Store::Parts {
  Database database;

  std::shared_ptr<const Snapshot::State> state() const { return std::make_shared<Snapshot::State>(database.view()); }
  std::string judge(Judgement judgement);
};

Store::Store(const std::filesystem::path& directory, Access access)
    : parts_(std::make_unique<Parts>(Parts{Database(directory, access)})) {}
Store::~Store() = default;
Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;

Snapshot Store::snapshot() const {
  return Snapshot(parts_->state());
}

namespace {

constexpr std::size_t batch_bytes = 4 << 20;

std::optional<detail::Header> header_of(const Database& database, const std::string& article) {
  const auto value = database.get(Column::article, detail::article_key(detail::hash_of(article)));
  if (!value) return std::nullopt;
  auto header = detail::decode_header(*value);
  if (header.article.id != article)
    throw Error(fmt::format("article {}: its id has the same hash as that of {}", article, header.article.id));
  return header;
}

void erase(Batch& batch, const std::vector<Entry>& entries) {
  for (const auto& entry : entries) batch.erase(entry.column, entry.key);
}

void put(Batch& batch, const std::vector<Entry>& entries) {
  for (const auto& entry : entries) batch.put(entry.column, entry.key, entry.value);
}

/// What adding an extraction to a batch comes to.
struct Added {
  PutResult result = PutResult::added;
  bool other_text = false;  ///< than the one that it replaces
};

/// Adds what `extraction` needs to the batch.
Added put(Batch& batch, const Store& store, const Database& database, const Extraction& extraction) {
  if (extraction.article.id.empty()) throw Error("an article without an id cannot be stored");
  const auto entries = detail::entries_of(extraction);
  const auto old = header_of(database, extraction.article.id);
  if (!old) {
    put(batch, entries);
    return {PutResult::added};
  }
  if (old->content == detail::decode_header(entries.front().value).content) return {PutResult::unchanged};
  const auto before = *store.snapshot().extraction_of(extraction.article.id);
  erase(batch, detail::entries_of(before));
  put(batch, entries);
  return {PutResult::replaced, before.text != extraction.text};
}

void count(PutCounts& counts, const Added& added, const std::string& article) {
  counts.added += added.result == PutResult::added;
  counts.unchanged += added.result == PutResult::unchanged;
  counts.replaced += added.result == PutResult::replaced;
  if (added.other_text) counts.other_texts.push_back(article);
}

}  // namespace

PutResult Store::put(const Extraction& extraction) {
  Batch batch;
  const auto result = entente::put(batch, *this, parts_->database, extraction).result;
  if (!batch.empty()) parts_->database.write(batch);
  return result;
}

PutCounts Store::put(std::span<const Extraction> extractions) {
  PutCounts counts;
  Batch batch;
  std::set<std::string_view> in_batch;
  for (const auto& extraction : extractions) {
    if (batch.bytes() > batch_bytes || in_batch.contains(extraction.article.id)) {
      parts_->database.write(batch);
      in_batch.clear();
    }
    count(counts, entente::put(batch, *this, parts_->database, extraction), extraction.article.id);
    in_batch.insert(extraction.article.id);
  }
  if (!batch.empty()) parts_->database.write(batch);
  return counts;
}

bool Store::remove(std::string_view article) {
  const auto extraction = snapshot().extraction_of(article);
  if (!extraction) return false;
  Batch batch;
  erase(batch, detail::entries_of(*extraction));
  parts_->database.write(batch);
  return true;
}

// ---- Judgements

namespace {

Judgement judgement_of(Judgement::Kind kind, std::string_view first, std::string_view second, std::string_view who,
                       std::string_view why, std::string_view when) {
  if (first == second) throw UsageError(fmt::format("{}: an id cannot be judged against itself", first));
  if (second < first) std::swap(first, second);
  return {{}, kind, std::string(first), std::string(second), std::string(who), std::string(why), std::string(when), {}};
}

/// Throws UsageError where what stands says the contrary.
void check_judgement(const Judgement& judgement, const std::vector<Judgement>& all) {
  auto together = all;
  together.push_back(judgement);
  const detail::Merges before(all), merged(together);
  if (judgement.kind == Judgement::Kind::different &&
      before.canonical(judgement.first) == before.canonical(judgement.second))
    throw UsageError(fmt::format("{} and {} are judged to be the same; undo that first: {}", judgement.first,
                                 judgement.second, before.reasons(judgement.first)));
  for (const auto& other : all)
    if (!other.undone && other.kind == Judgement::Kind::different &&
        merged.canonical(other.first) == merged.canonical(other.second))
      throw UsageError(fmt::format("{} and {} are judged to be different; undo that first: {}", other.first,
                                   other.second, other.id));
}

}  // namespace

std::string Store::Parts::judge(Judgement judgement) {
  check_judgement(judgement, state()->judgements);
  const auto value = detail::encode_judgement(judgement);
  const auto id = detail::hash_of(value);
  Batch batch;
  batch.put(Column::judgement, detail::judgement_key(id), value);
  database.write(batch);
  return fmt::format("{:016x}", id);
}

std::string Store::same(std::string_view first, std::string_view second, std::string_view who, std::string_view why,
                        std::string_view when) {
  return parts_->judge(judgement_of(Judgement::Kind::same, first, second, who, why, when));
}

std::string Store::different(std::string_view first, std::string_view second, std::string_view who,
                             std::string_view why, std::string_view when) {
  return parts_->judge(judgement_of(Judgement::Kind::different, first, second, who, why, when));
}

bool Store::undo(std::string_view judgement, std::string_view when) {
  const auto state = parts_->state();
  const auto& all = state->judgements;
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const auto& j) { return j.id == judgement && !j.undone; });
  if (found == all.end()) return false;
  auto undone = *found;
  undone.undone = when;
  Batch batch;
  batch.put(Column::judgement, detail::judgement_key(std::stoull(undone.id, nullptr, 16)),
            detail::encode_judgement(undone));
  parts_->database.write(batch);
  return true;
}

void Store::flush() {
  parts_->database.flush();
}

void Store::compact() {
  parts_->database.compact();
}

}  // namespace entente
