#include "entente/in_order.h"
#include "store/keys.h"
#include "store/snapshot.h"
#include "store/snapshot_state.h"

namespace entente {
namespace {

/// Keys and values of the family `time`, one after the other, and the facts that they are, which point into them.
struct Batch {
  struct Entry {
    std::size_t key_end = 0;
    std::size_t value_end = 0;
  };
  std::vector<char> bytes;  // no string: views into a short one do not outlive a move
  std::vector<Entry> entries;
  std::vector<std::string> ids;
  std::vector<FactRow> rows;
};

/// The next entries from `lower` on, which moves behind them.
std::optional<Batch> read_batch(const detail::View& view, std::string& lower, const std::string& upper) {
  constexpr std::size_t size = 4096;
  Batch batch;
  std::string next;
  view.scan(detail::Column::time, lower, upper, [&](std::string_view key, std::string_view value) {
    if (batch.entries.size() == size) return next = key, false;
    batch.bytes.insert(batch.bytes.end(), key.begin(), key.end());
    const auto key_end = batch.bytes.size();
    batch.bytes.insert(batch.bytes.end(), value.begin(), value.end());
    batch.entries.push_back({key_end, batch.bytes.size()});
    return true;
  });
  if (batch.entries.empty()) return std::nullopt;
  lower = next.empty() ? upper : next;
  return batch;
}

FactRow row_of(std::string_view key, std::string_view value, std::string& id, const Snapshot::State& state) {
  auto row = detail::decode_row(value, id);
  row.ref = detail::ref_of(key);
  row.day = detail::day_of(detail::day_before_ref(key));
  row.subject_actor = state.seen_actor(row.subject, row.subject_actor);
  row.object_actor = state.seen_actor(row.object, row.object_actor);
  row.subject = state.seen_id(row.subject);
  row.object = state.seen_id(row.object);
  return row;
}

Batch decoded(Batch batch, const Snapshot::State& state) {
  batch.ids.resize(batch.entries.size());
  batch.rows.reserve(batch.entries.size());
  const std::string_view bytes(batch.bytes.data(), batch.bytes.size());
  std::size_t start = 0;
  for (std::size_t i = 0; i < batch.entries.size(); ++i) {
    const auto [key_end, value_end] = batch.entries[i];
    batch.rows.push_back(
        row_of(bytes.substr(start, key_end - start), bytes.substr(key_end, value_end - key_end), batch.ids[i], state));
    start = value_end;
  }
  return batch;
}

}  // namespace

void Snapshot::each_fact(const DateRange& range, const std::function<void(const FactRow&)>& each) const {
  const auto [first, end] = detail::bounds_of(range);
  auto lower = detail::with_day({}, first);
  const auto upper = detail::with_day({}, end);
  bool ended = false;
  const auto take = [&]() -> std::optional<Batch> {
    if (ended) return std::nullopt;
    auto batch = read_batch(*state_->view, lower, upper);
    ended = lower == upper;
    return batch;
  };
  in_order(
      {.threads = 1, .window = 4}, take, [&](Batch&& batch) { return decoded(std::move(batch), *state_); },
      [&](const Batch& batch) {
        for (const auto& row : batch.rows) each(row);
      });
}

}  // namespace entente
