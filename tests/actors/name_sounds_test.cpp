#include "ingest/actors/name_sounds.h"

#include <gtest/gtest.h>

namespace entente::detail {
namespace {

struct SoundRow {
  const char* one;
  const char* other;
};

TEST(SoundOf, IsTheSameForSpellingsOfOneName) {
  for (const SoundRow& row : {SoundRow{"voronov", "voronoff"},
                              {"khalifa", "qalifa"},
                              {"hussein", "husayn"},
                              {"mohammed", "muhammad"},
                              {"zhukov", "jukov"},
                              {"abdullah", "abdulla"}})
    EXPECT_EQ(sound_of(row.one), sound_of(row.other)) << row.one << ' ' << row.other;
}

TEST(SoundOf, DiffersForOtherNames) {
  for (const SoundRow& row : {SoundRow{"assad", "aziz"}, {"rouhani", "raisi"}, {"amin", "mona"}, {"lavrov", "larov"}})
    EXPECT_NE(sound_of(row.one), sound_of(row.other)) << row.one << ' ' << row.other;
}

TEST(SoundOf, KeepsWhatItDoesNotKnow) {
  EXPECT_EQ(sound_of(""), "");
  EXPECT_EQ(sound_of("москва"), "москва");
}

}  // namespace
}  // namespace entente::detail
