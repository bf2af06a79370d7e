#include "cli/actor_names.h"

#include "entente/error.h"
#include "store/store.h"
#include "tests/support/temporary_folder.h"

#include <gmock/gmock.h>

namespace entente {
namespace {

using ::testing::EndsWith;
using ::testing::Not;

std::string told_of(const Snapshot& snapshot, const char* name) {
  try {
    return entity_meant(snapshot, name).entity.id;
  } catch (const UsageError& error) {
    return error.what();
  }
}

TEST(ActorNames, similar_ones_that_are_left_out_are_counted) {
  const testing::TemporaryFolder folder;
  Store store{folder / "db", Access::read_write};
  Extraction roll;
  roll.article.id = "roll";
  for (const char letter : std::string("abcdefghijk"))
    roll.entities.push_back(
        {std::string("PER.h-") + letter, EntityType::person, std::string("Holm ") + letter, {}, {}, {}});
  store.put(roll);
  EXPECT_THAT(told_of(store.snapshot(), "Holm"), EndsWith("PER.h-h  Holm h (person)\n  and 3 more"));
  EXPECT_THAT(told_of(store.snapshot(), "Hol"), EndsWith("\n  and 3 more"));
  EXPECT_THAT(told_of(store.snapshot(), "Hlom"), EndsWith("\n  and 3 more")) << "a slip of the pen";
  EXPECT_THAT(told_of(store.snapshot(), "Holm k"), "PER.h-k");
  EXPECT_THAT(told_of(store.snapshot(), "Alder"), Not(EndsWith("more")));
}

}  // namespace
}  // namespace entente
