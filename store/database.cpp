#include "store/database.h"
#include "store/database_files.h"

#include "entente/error.h"

#include <fmt/core.h>
#include <rocksdb/cache.h>
#include <rocksdb/db.h>
#include <rocksdb/filter_policy.h>
#include <rocksdb/table.h>
#include <rocksdb/write_batch.h>
#include <algorithm>
#include <vector>

namespace entente::detail {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view format_key = "format";

/// The one way from a Status to an exception.
void check(const rocksdb::Status& status, const std::string& directory) {
  if (status.ok()) return;
  const auto text = status.ToString();
  const auto tells = [&](const char* words) { return status.IsIOError() && text.find(words) != std::string::npos; };
  if (tells("Permission denied") || tells("Read-only file system")) refuse(directory, "cannot be written");
  if (tells("lock")) refuse(directory, "the database is in use by another process");
  refuse(directory, text.substr(0, text.find_last_not_of('\n') + 1));
}

rocksdb::Slice slice(std::string_view bytes) {
  return {bytes.data(), bytes.size()};
}

std::string_view view_of(rocksdb::Slice bytes) {
  return {bytes.data(), bytes.size()};
}

std::size_t index_of(Column column) {
  return static_cast<std::size_t>(column);
}

rocksdb::Options options_for(Access access) {
  rocksdb::Options options;
  options.create_if_missing = options.create_missing_column_families = access == Access::read_write;
  options.info_log_level = rocksdb::WARN_LEVEL;
  options.keep_log_file_num = 2;
  options.max_total_wal_size = 256 << 20;
  options.max_background_jobs = 2;
  options.write_buffer_size = 64 << 20;
  options.compression = rocksdb::kLZ4Compression;
  options.bottommost_compression = rocksdb::kZSTD;
  rocksdb::BlockBasedTableOptions table;
  table.block_size = 16 << 10;
  table.format_version = 5;
  table.filter_policy.reset(rocksdb::NewBloomFilterPolicy(10));
  table.block_cache = rocksdb::NewLRUCache(256 << 20);
  options.table_factory.reset(rocksdb::NewBlockBasedTableFactory(table));
  return options;
}

std::vector<rocksdb::ColumnFamilyDescriptor> families(const rocksdb::Options& options) {
  std::vector<rocksdb::ColumnFamilyDescriptor> all;
  for (const auto name : column_names) all.emplace_back(std::string(name), options);
  return all;
}

/// Looks at a RocksDB database without changing it: is it ours, or nobody's yet?
void check_owner(const fs::path& directory) {
  const auto options = options_for(Access::read_only);
  rocksdb::DB* opened = nullptr;
  check(rocksdb::DB::OpenForReadOnly(options, directory, &opened), directory);
  const std::unique_ptr<rocksdb::DB> db(opened);
  std::string value;
  if (db->Get({}, slice(format_key), &value).ok()) check_format(value, directory);
  const std::unique_ptr<rocksdb::Iterator> any(db->NewIterator({}));
  any->SeekToFirst();
  if (value.empty() && any->Valid()) refuse(directory, "not an Entente database: a RocksDB database of something else");
  std::vector<std::string> names;
  check(rocksdb::DB::ListColumnFamilies(options, directory, &names), directory);
  for (const auto& name : names)
    if (std::find(std::begin(column_names), std::end(column_names), name) == std::end(column_names))
      refuse(directory, "not an Entente database: it has other column families");
}

/// Forward to the first key that is not below `key`: step by step while it may be near, which a search costs more than.
void go_to(rocksdb::Iterator& at, rocksdb::Slice key) {
  constexpr int near = 12;
  for (int steps = 0; at.Valid() && at.key().compare(key) < 0; ++steps) {
    if (steps == near) return at.Seek(key);
    at.Next();
  }
}

}  // namespace

// ---- Batch

struct Batch::Parts {
  struct Operation {
    Column column;
    std::string key;
    std::optional<std::string> value;
  };
  std::vector<Operation> operations;
  std::size_t bytes = 0;
};

Batch::Batch() : parts_(std::make_unique<Parts>()) {}
Batch::~Batch() = default;

void Batch::put(Column column, std::string_view key, std::string_view value) {
  parts_->operations.push_back({column, std::string(key), std::string(value)});
  parts_->bytes += key.size() + value.size();
}

void Batch::erase(Column column, std::string_view key) {
  parts_->operations.push_back({column, std::string(key), std::nullopt});
  parts_->bytes += key.size();
}

std::size_t Batch::bytes() const {
  return parts_->bytes;
}
bool Batch::empty() const {
  return parts_->operations.empty();
}

// ---- Database

struct Database::Parts {
  std::string directory;
  std::unique_ptr<rocksdb::DB> db;
  std::vector<rocksdb::ColumnFamilyHandle*> columns;
  bool writes = false;

  ~Parts() {
    if (!db) return;
    flush_much();
    for (auto* column : columns) db->DestroyColumnFamilyHandle(column);
    db->Close();
  }

  rocksdb::ColumnFamilyHandle* column(Column which) const { return columns[index_of(which)]; }

  std::optional<std::string> get(const rocksdb::ReadOptions& options, Column which, std::string_view key) const {
    std::string value;
    const auto status = db->Get(options, column(which), slice(key), &value);
    if (status.IsNotFound()) return std::nullopt;
    check(status, directory);
    return value;
  }

  /// Whoever opens the database next replays what is only in the log: keep that short.
  void flush_much() {
    std::uint64_t entries = 0;
    db->GetAggregatedIntProperty(rocksdb::DB::Properties::kNumEntriesActiveMemTable, &entries);
    if (writes && entries > 20'000) db->Flush({}, columns);
  }

  void open(Access access) {
    writes = access == Access::read_write;
    const auto options = options_for(access);
    rocksdb::DB* opened = nullptr;
    check(access == Access::read_only
              ? rocksdb::DB::OpenForReadOnly(options, directory, families(options), &columns, &opened)
              : rocksdb::DB::Open(options, directory, families(options), &columns, &opened),
          directory);
    db.reset(opened);
  }

  void check_or_write_format(Access access) {
    if (const auto value = get({}, Column::meta, format_key)) return check_format(*value, directory);
    if (access == Access::read_only) refuse(directory, "not an Entente database: it has no format");
    check(db->Put({}, column(Column::meta), slice(format_key), format_text()), directory);
  }
};

Database::Database(const fs::path& directory, Access access) : parts_(std::make_shared<Parts>()) {
  parts_->directory = directory.string();
  const bool there = has_database(directory);
  if (!there && access == Access::read_only) refuse(parts_->directory, "there is no database");
  if (there) check_owner(directory);
  if (!there) fs::create_directories(directory);
  parts_->open(access);
  parts_->check_or_write_format(access);
}

Database::~Database() = default;

std::optional<std::string> Database::get(Column column, std::string_view key) const {
  return parts_->get({}, column, key);
}

void Database::write(Batch& batch) {
  rocksdb::WriteBatch writes;
  for (const auto& [column, key, value] : batch.parts_->operations)
    check(value ? writes.Put(parts_->column(column), slice(key), slice(*value))
                : writes.Delete(parts_->column(column), slice(key)),
          parts_->directory);
  check(parts_->db->Write({}, &writes), parts_->directory);
  *batch.parts_ = {};
}

void Database::flush() {
  check(parts_->db->FlushWAL(true), parts_->directory);
}

void Database::compact() {
  for (auto* column : parts_->columns) check(parts_->db->CompactRange({}, column, nullptr, nullptr), parts_->directory);
}

// ---- View

struct View::Parts {
  std::shared_ptr<Database::Parts> database;
  const rocksdb::Snapshot* snapshot = nullptr;

  ~Parts() {
    if (snapshot) database->db->ReleaseSnapshot(snapshot);
  }
  rocksdb::ReadOptions options() const {
    rocksdb::ReadOptions options;
    options.snapshot = snapshot;
    return options;
  }

  // What is passed once is not kept: it would push out what is asked for again.
  rocksdb::ReadOptions scan_options() const {
    rocksdb::ReadOptions once = options();
    once.fill_cache = false;
    return once;
  }
};

std::shared_ptr<const View> Database::view() const {
  auto parts = std::make_unique<View::Parts>();
  parts->database = parts_;
  parts->snapshot = parts_->db->GetSnapshot();
  return std::shared_ptr<const View>(new View(std::move(parts)));
}

View::View(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
View::~View() = default;

std::optional<std::string> View::get(Column column, std::string_view key) const {
  return parts_->database->get(parts_->options(), column, key);
}

void View::scan(Column column, const std::string& lower, const std::string& upper, const EntryReader& entry) const {
  auto options = parts_->scan_options();
  const auto bound = slice(upper);
  if (!upper.empty()) options.iterate_upper_bound = &bound;
  const auto& database = *parts_->database;
  const std::unique_ptr<rocksdb::Iterator> at(database.db->NewIterator(options, database.column(column)));
  for (at->Seek(slice(lower)); at->Valid(); at->Next())
    if (!entry(view_of(at->key()), view_of(at->value()))) return;
  check(at->status(), database.directory);
}

void View::scan_prefixes(Column column, std::span<const std::string> prefixes, const PrefixReader& entry) const {
  if (prefixes.empty()) return;
  auto options = parts_->scan_options();
  const auto upper = after(prefixes.back());
  const auto bound = slice(upper);
  if (!upper.empty()) options.iterate_upper_bound = &bound;
  const auto& database = *parts_->database;
  const std::unique_ptr<rocksdb::Iterator> at(database.db->NewIterator(options, database.column(column)));
  at->Seek(slice(prefixes.front()));
  for (std::size_t i = 0; i < prefixes.size() && at->Valid(); ++i) {
    go_to(*at, slice(prefixes[i]));
    for (; at->Valid() && at->key().starts_with(slice(prefixes[i])); at->Next())
      entry(i, view_of(at->key()), view_of(at->value()));
  }
  check(at->status(), database.directory);
}

void View::scan_prefix(Column column, const std::string& prefix, const EntryReader& entry) const {
  scan(column, prefix, after(prefix), entry);
}

}  // namespace entente::detail
