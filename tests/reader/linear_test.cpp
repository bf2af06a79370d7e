#include "ingest/language/encoder/linear.h"

#include "tests/reader/memory_pack.h"

#include "entente/error.h"

#include <gtest/gtest.h>

#include <vector>

namespace entente::detail {
namespace {

constexpr std::size_t outputs = 32, inputs = 32, rows = 3;

std::vector<std::int8_t> example_weights() {
  std::vector<std::int8_t> weights(outputs * inputs);
  for (std::size_t i = 0; i < weights.size(); ++i) weights[i] = static_cast<std::int8_t>(i * 37 % 125) - 62;
  return weights;
}

// A matrix in 8 bits, with or without numbers that its inputs are multiplied by.
std::string matrix(const std::vector<float>& channels, const std::vector<std::int8_t>& weights = example_weights()) {
  PackWriter pack{{"coder", 2, "test", {}}};
  pack.add_array<std::int8_t>("m", weights);
  pack.add_array<float>("m.scale", std::vector<float>(outputs, 0.01F));
  pack.add_array<float>("m.bias", std::vector<float>(outputs, 0.5F));
  if (!channels.empty()) pack.add_array<float>("m.channel", channels);
  return pack.bytes();
}

std::vector<float> product(const std::vector<float>& channels, const std::vector<float>& values) {
  const testing::AlignedBytes bytes{matrix(channels)};
  const Linear linear{PackReader{bytes.view(), "matrix", "coder", 2}, "m", outputs, inputs};
  Lines<std::byte> scratch;
  std::vector<float> out(rows * outputs);
  linear.apply(values.data(), rows, scratch, out.data());
  return out;
}

std::vector<float> example() {
  std::vector<float> values(rows * inputs);
  for (std::size_t i = 0; i < values.size(); ++i) values[i] = static_cast<float>(i * 53 % 97) / 50.0F - 1.0F;
  return values;
}

TEST(LinearTest, ChannelsMultiplyTheInputs) {
  std::vector<float> channels(inputs), multiplied = example();
  for (std::size_t i = 0; i < inputs; ++i) channels[i] = 0.25F + static_cast<float>(i) / 8.0F;
  for (std::size_t i = 0; i < multiplied.size(); ++i) multiplied[i] *= channels[i % inputs];
  EXPECT_EQ(product(channels, example()), product({}, multiplied));
  EXPECT_NE(product(channels, example()), product({}, example()));
}

TEST(LinearTest, RefusesChannelsOfAnotherNumber) {
  EXPECT_THROW(product(std::vector<float>(inputs - 1, 1.0F), example()), Error);
}

// Whether a matrix with these two weights at the end of a row is taken.
bool takes(std::int8_t before_last, std::int8_t last) try {
  auto weights = example_weights();
  weights[weights.size() - 2] = before_last, weights.back() = last;
  const testing::AlignedBytes bytes{matrix({}, weights)};
  const Linear linear{PackReader{bytes.view(), "matrix", "coder", 2}, "m", outputs, inputs};
  return true;
} catch (const Error& error) {
  EXPECT_STREQ(error.what(), "matrix: section \"m\" has neighbours beyond 128 together");
  return false;
}

TEST(LinearTest, RefusesNeighboursThatAreTooLargeTogether) {
  EXPECT_TRUE(takes(64, 64) && takes(127, 1) && takes(-127, -1) && takes(127, -127) && takes(-127, 127));
  EXPECT_FALSE(takes(64, 65));
  EXPECT_FALSE(takes(-127, -2));
  EXPECT_FALSE(takes(127, 127));
}

}  // namespace
}  // namespace entente::detail
