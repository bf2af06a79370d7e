#pragma once

#include "entente/extraction.h"
#include "store/judgement.h"
#include "store/snapshot.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

enum class Access {
  read_only,  ///< takes no lock: works beside a writer, sees what was written before it was opened
  read_write  ///< one process at a time; makes the database where there is none
};

enum class PutResult { added, unchanged, replaced };

struct PutCounts {
  std::uint64_t added = 0;
  std::uint64_t unchanged = 0;
  std::uint64_t replaced = 0;
  std::vector<std::string> other_texts = {};  ///< the ids of those replaced that had another text before

  bool operator==(const PutCounts&) const = default;
};

/// A database of extractions, in one directory. What it holds depends on the extractions in it alone, never on the
/// order in which they came. docs/format.md describes every byte. One thread writes at a time; snapshots are read by
/// any. Every function throws Error where the disk fails, the database is damaged or, of those that write, it was
/// opened to be read only.
class Store {
 public:
  /// Throws Error where the directory is missing (read_only), locked by another process, not an Entente database, or
  /// written in a newer format.
  Store(const std::filesystem::path& directory, Access access);
  ~Store();
  Store(Store&&) noexcept;
  Store& operator=(Store&&) noexcept;

  /// Puts one article, whole or not at all. The same again changes nothing; other content under a known article id
  /// replaces the old, whole. Written to the log without waiting for the disk: after a crash of the process it is
  /// there, after one of the machine it may be absent, never partial. Throws Error where the article has no id, or one
  /// with the same hash as another's.
  PutResult put(const Extraction& extraction);

  /// The same for many, faster; each article still whole or absent after a crash. Of two with one id the later stands.
  /// Where it throws, those before may have been written.
  PutCounts put(std::span<const Extraction> extractions);

  /// Takes the article and every trace of it out. False where it is unknown.
  bool remove(std::string_view article);

  /// Records that two entity ids are one actor, or two. `when`: ISO 8601. Gives the judgement's id. Throws UsageError
  /// where an earlier judgement that stands says the contrary (it names it), or both ids are the same.
  std::string same(std::string_view first, std::string_view second, std::string_view who, std::string_view why,
                   std::string_view when);
  std::string different(std::string_view first, std::string_view second, std::string_view who, std::string_view why,
                        std::string_view when);

  /// Takes a judgement back; it stays on record. False where there is none that stands with this id.
  bool undo(std::string_view judgement, std::string_view when);

  /// Waits until all that was put is on the disk.
  void flush();

  /// Merges the database's files: smaller and faster to read after much was put or removed.
  void compact();

  /// The store as it is now. Reads all judgements.
  Snapshot snapshot() const;

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace entente
