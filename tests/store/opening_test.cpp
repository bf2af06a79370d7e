#include "store/database.h"
#include "store/store.h"

#include "entente/error.h"
#include "tests/support/extractions.h"
#include "tests/support/temporary_folder.h"

#include <gmock/gmock.h>
#include <rocksdb/db.h>
#include <fstream>
#include <memory>

namespace entente {
namespace {

using ::testing::HasSubstr;
using testing::TemporaryFolder;

void expect_refused(const std::filesystem::path& directory, Access access, const char* why) {
  try {
    Store store(directory, access);
    ADD_FAILURE() << "opened: " << why;
  } catch (const Error& error) {
    EXPECT_THAT(error.what(), HasSubstr(why));
    EXPECT_THAT(error.what(), HasSubstr(directory.string()));
  }
}

TEST(Opening, refuses_what_is_not_there) {
  const TemporaryFolder folder;
  expect_refused(folder / "none", Access::read_only, "there is no database");
}

TEST(Opening, refuses_a_file_and_a_folder_of_other_files) {
  const TemporaryFolder folder;
  std::ofstream(folder / "notes.txt") << "x";
  for (const auto access : {Access::read_only, Access::read_write}) {
    expect_refused(folder.path(), access, "not an Entente database");
    expect_refused(folder / "notes.txt", access, "not a directory");
  }
}

TEST(Opening, refuses_a_locked_database) {
  const TemporaryFolder folder;
  const Store store(folder / "db", Access::read_write);
  expect_refused(folder / "db", Access::read_write, "in use by another process");
}

TEST(Opening, refuses_a_newer_format_and_one_that_means_nothing) {
  const std::pair<const char*, const char*> rows[] = {
      {"entente 2", "newer version"}, {"entente x", "not an Entente database"}, {"other 1", "not an Entente database"}};
  for (const auto& [format, why] : rows) {
    const TemporaryFolder folder;
    {
      detail::Database database(folder / "db", Access::read_write);
      detail::Batch batch;
      batch.put(detail::Column::meta, "format", format);
      database.write(batch);
    }
    expect_refused(folder / "db", Access::read_write, why);
    expect_refused(folder / "db", Access::read_only, why);
  }
}

void make_rocksdb(const std::string& directory, bool with_family) {
  rocksdb::Options options;
  options.create_if_missing = true;
  rocksdb::DB* opened = nullptr;
  ASSERT_TRUE(rocksdb::DB::Open(options, directory, &opened).ok());
  const std::unique_ptr<rocksdb::DB> db(opened);
  rocksdb::ColumnFamilyHandle* family = nullptr;
  if (with_family) {
    ASSERT_TRUE(db->CreateColumnFamily({}, "theirs", &family).ok());
    db->DestroyColumnFamilyHandle(family);
  } else {
    ASSERT_TRUE(db->Put({}, "key", "value").ok());
  }
}

TEST(Opening, refuses_the_rocksdb_of_another_program) {
  for (const bool with_family : {false, true}) {
    const TemporaryFolder folder;
    make_rocksdb(folder / "db", with_family);
    expect_refused(folder / "db", Access::read_write, "not an Entente database");
    expect_refused(folder / "db", Access::read_only, "not an Entente database");
  }
}

TEST(Opening, takes_an_interrupted_making_as_new) {
  const TemporaryFolder folder;
  std::filesystem::create_directory(folder / "db");
  for (const char* name : {"LOCK", "LOG", "MANIFEST-000001", "000001.dbtmp"}) std::ofstream(folder / "db" / name) << "";
  Store store(folder / "db", Access::read_write);
  EXPECT_EQ(store.put(testing::small_corpus()[0]), PutResult::added);
}

TEST(Opening, names_a_damaged_record) {
  const TemporaryFolder folder;
  {
    detail::Database database(folder / "db", Access::read_write);
    detail::Batch batch;
    batch.put(detail::Column::article, detail::article_key(detail::hash_of("x")), "\x01garbage");
    database.write(batch);
  }
  const Store store(folder / "db", Access::read_only);
  EXPECT_THROW(store.snapshot().articles(), Error);
}

}  // namespace
}  // namespace entente
