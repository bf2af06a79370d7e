#pragma once

#include "store/index.h"
#include "store/keys.h"
#include "store/store.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace entente::detail {

class Database;

/// Entries to put and keys to erase, written together or not at all.
class Batch {
 public:
  Batch();
  ~Batch();
  void put(Column column, std::string_view key, std::string_view value);
  void erase(Column column, std::string_view key);
  std::size_t bytes() const;  ///< of its keys and values
  bool empty() const;

 private:
  friend class Database;
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

/// The database at one moment. Any number of threads may read.
class View {
 public:
  ~View();

  std::optional<std::string> get(Column column, std::string_view key) const;

  /// Calls `entry(key, value)` for the keys in [lower, upper), in order, until it returns false. An empty `upper` is
  /// the family's end. The views live during the call.
  using EntryReader = std::function<bool(std::string_view key, std::string_view value)>;
  void scan(Column column, const std::string& lower, const std::string& upper, const EntryReader& entry) const;

  /// As scan(), for all keys that begin with one of `prefixes`, which are sorted and of one length; `entry` also gets
  /// the prefix's number. Keys between them cost little where they are few.
  using PrefixReader = std::function<void(std::size_t prefix, std::string_view key, std::string_view value)>;
  void scan_prefixes(Column column, std::span<const std::string> prefixes, const PrefixReader& entry) const;

  /// All keys that begin with `prefix`.
  void scan_prefix(Column column, const std::string& prefix, const EntryReader& entry) const;

 private:
  friend class Database;
  struct Parts;
  explicit View(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

/// The one place that knows RocksDB: opening and its checks, reading, writing. Every failure is an Error that begins
/// with the directory.
class Database {
 public:
  static constexpr int format = 1;

  /// See Store::Store.
  Database(const std::filesystem::path& directory, Access access);
  ~Database();

  std::optional<std::string> get(Column column, std::string_view key) const;
  /// Writes to the log without waiting for the disk, and empties the batch.
  void write(Batch& batch);
  std::shared_ptr<const View> view() const;
  void flush();
  void compact();

 private:
  friend class View;
  struct Parts;
  std::shared_ptr<Parts> parts_;
};

}  // namespace entente::detail
