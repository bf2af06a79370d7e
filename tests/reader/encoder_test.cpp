#include "ingest/language/encoder/encoder.h"

#include "tests/reader/memory_pack.h"
#include "tests/reader/tiny_encoder.h"

#include "entente/error.h"

#include <gtest/gtest.h>

namespace entente {
namespace {

// Every fourth value of each row, as PyTorch gives it (make_tiny.py).
constexpr float expected[6][8] = {
    {-0.45453F, -0.92538F, -2.17780F, 0.12781F, -0.21771F, 0.90404F, -0.07611F, -1.37148F},
    {0.00807F, -1.19727F, -2.10250F, 0.19570F, 0.47844F, 0.22470F, -0.33042F, -1.19545F},
    {-0.21388F, -0.53788F, -1.19356F, 0.46398F, 0.25826F, 0.45685F, 0.85226F, -2.32964F},
    {-0.15217F, -0.72884F, -0.80487F, 0.43033F, -0.09872F, 1.32018F, 0.65284F, -2.27946F},
    {-0.20068F, -0.81517F, -2.60651F, 0.03785F, 0.47382F, 1.58546F, -0.70479F, -1.09769F},
    {-0.28613F, -0.33250F, -0.75612F, 0.48317F, -0.00580F, 0.39863F, 1.26436F, -2.30506F}};

PieceSequence example() {
  return {{1, 5, 11, 3, 7, 2}, {{}, {12, 30, 5}, {}, {17, 1, 0}, {8, 22, 14}, {}}, {}};
}

class TinyEncoderTest : public ::testing::Test {
 protected:
  testing::AlignedBytes bytes_{testing::TinyEncoder().bytes()};
  Encoder encoder_{PackReader{bytes_.view(), "tiny", "coder", 2}};
};

TEST_F(TinyEncoderTest, GivesWhatPyTorchGives) {
  const std::vector<PieceSequence> sequences{example()};
  const auto encoded = encoder_.encode(sequences);
  ASSERT_EQ(encoded[0].rows, 6u);
  for (std::size_t r = 0; r < 6; ++r)
    for (std::size_t k = 0; k < 8; ++k) EXPECT_NEAR(encoded[0].row(r)[4 * k], expected[r][k], 1e-3F) << r << " " << k;
}

TEST_F(TinyEncoderTest, WantedRowsAreThoseOfAll) {
  PieceSequence some = example();
  some.wanted = {1, 4, 5};
  const std::vector<PieceSequence> sequences{example(), some, example()};
  const auto encoded = encoder_.encode(sequences);
  ASSERT_EQ(encoded[1].rows, 3u);
  for (std::size_t k = 0; k < 3; ++k)
    EXPECT_TRUE(std::ranges::equal(encoded[1].row(k), encoded[0].row(some.wanted[k]))) << k;
  EXPECT_EQ(encoded[2].values, encoded[0].values);
}

TEST_F(TinyEncoderTest, NeighboursChangeNothing) {
  std::vector<PieceSequence> sequences;
  for (std::size_t length = 2; length <= 16; ++length) {
    PieceSequence& s = sequences.emplace_back();
    for (std::size_t i = 0; i < length; ++i) s.ids.push_back(static_cast<std::int32_t>((i * 5 + length) % 12));
    s.marks.resize(length);
  }
  const auto together = encoder_.encode(sequences);
  for (std::size_t i = 0; i < sequences.size(); ++i)
    EXPECT_EQ(encoder_.encode({&sequences[i], 1})[0].values, together[i].values) << i;
}

TEST_F(TinyEncoderTest, RefusesWhatItCannotEncode) {
  const auto refuses = [&](PieceSequence s) { EXPECT_THROW(encoder_.encode({&s, 1}), Error); };
  auto s = example();
  s.ids[2] = 12, refuses(s);
  s.ids[2] = -1, refuses(s);
  s = example(), s.marks[1].dep = 46, refuses(s);
  s = example(), s.marks.pop_back(), refuses(s);
  s = example(), s.wanted = {6}, refuses(s);
  s = example(), s.wanted = {3, 3}, refuses(s);
  s.ids.assign(17, 1), s.marks.assign(17, {}), s.wanted.clear(), refuses(s);
}

}  // namespace
}  // namespace entente
