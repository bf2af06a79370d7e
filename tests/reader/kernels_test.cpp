#include "ingest/language/encoder/kernels.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>
#include <vector>

namespace entente::detail {
namespace {

// Tables that this machine runs beside the portable one.
std::vector<const EncoderKernels*> others() {
  std::vector<const EncoderKernels*> out;
  if (__builtin_cpu_supports("avx2")) out.push_back(&avx2_encoder_kernels());
  if (const auto* products = avxvnni_encoder_kernels()) out.push_back(products);
  if (__builtin_cpu_supports("avx512vnni") && __builtin_cpu_supports("avx512bw") &&
      __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512dq")) {
    out.push_back(&avx512_encoder_kernels());
    if (const auto* tiles = amx_encoder_kernels()) out.push_back(tiles);
  }
  return out;
}

std::vector<float> numbers(std::size_t count, float spread, unsigned seed) {
  std::mt19937 engine{seed};
  std::vector<float> out(count);
  for (float& x : out) x = (static_cast<float>(engine() >> 8) / 16777216.0F - 0.5F) * spread;
  return out;
}

constexpr std::size_t row_counts[] = {1, 2, 3, 5, 7, 12, 16, 33, 61};
constexpr std::size_t head_counts[] = {2, 4};  // heads of 32 and of 16 floats

// Weights of which two neighbours often come to as much as they may.
std::vector<std::int8_t> example_weights(std::size_t count) {
  std::mt19937 engine{4};
  std::vector<std::int8_t> out(count);
  for (std::size_t i = 0; i < count; ++i) {
    const int weight = static_cast<int>(engine() % 255) - 127;
    const int before = i % 2 == 1 ? out[i - 1] : 0;
    out[i] = static_cast<std::int8_t>(std::clamp(weight, std::min(before, 0) * -1 - most_of_two,
                                                 most_of_two - std::max(before, 0)));
  }
  return out;
}

std::vector<float> product(const EncoderKernels& k, std::size_t rows, std::size_t inputs, std::size_t outputs,
                           bool balanced) {
  const auto values = numbers(rows * inputs, 6, 1), scales = numbers(outputs, 0.01F, 2), bias = numbers(outputs, 1, 3),
             channels = numbers(inputs, 2, 12);
  const auto weights = example_weights(outputs * inputs);
  std::vector<std::int32_t> offsets(outputs);
  for (std::size_t i = 0; i < weights.size(); ++i) offsets[i / inputs] -= 128 * weights[i];
  std::vector<std::byte> packed(weights.size() * k.weight_bytes);
  std::vector<std::byte> quantised((rows + 31) / 32 * 32 * inputs * k.value_bytes);
  std::vector<float> row_scales(rows), out(rows * outputs);
  k.pack(weights.data(), outputs, inputs, packed.data());
  k.quantise(values.data(), balanced ? channels.data() : nullptr, rows, inputs, quantised.data(), row_scales.data());
  k.multiply(quantised.data(), row_scales.data(), rows, inputs, packed.data(), scales.data(), offsets.data(),
             bias.data(), outputs, out.data());
  return out;
}

std::vector<float> float_product(const EncoderKernels& k, std::size_t rows) {
  constexpr std::size_t inputs = 48, outputs = 32;
  const auto values = numbers(rows * inputs, 3, 1), weights = numbers(outputs * inputs, 1, 2),
             bias = numbers(outputs, 1, 3);
  std::vector<float> packed(weights.size()), out(rows * outputs);
  k.pack_floats(weights.data(), outputs, inputs, packed.data());
  k.multiply_floats(values.data(), rows, inputs, packed.data(), bias.data(), outputs, out.data());
  return out;
}

std::vector<float> attention(const EncoderKernels& k, std::size_t rows, std::size_t heads) {
  constexpr std::size_t width = 64;
  const auto qkv = numbers(rows * 3 * width, 8, 5);
  std::vector<float> scratch(attention_scratch(rows, width, heads)), out(rows * width);
  k.attend(qkv.data(), rows, width, heads, nullptr, rows, scratch.data(), out.data());
  return out;
}

// Of every third row only.
std::vector<float> wanted_attention(const EncoderKernels& k, std::size_t rows, std::size_t heads) {
  constexpr std::size_t width = 64;
  const auto qkv = numbers(rows * 3 * width, 8, 5);
  std::vector<std::uint32_t> wanted;
  for (std::uint32_t r = 0; r < rows; r += 3) wanted.push_back(r);
  std::vector<float> scratch(attention_scratch(rows, width, heads)), out(wanted.size() * width);
  k.attend(qkv.data(), rows, width, heads, wanted.data(), wanted.size(), scratch.data(), out.data());
  return out;
}

std::vector<float> normalised(const EncoderKernels& k, std::size_t rows) {
  auto values = numbers(rows * 96, 4, 6);
  const auto addend = numbers(rows * 96, 4, 7), gain = numbers(96, 2, 8), bias = numbers(96, 2, 9);
  k.add_normalise(values.data(), addend.data(), rows, 96, gain.data(), bias.data(), 1e-12F);
  return values;
}

std::vector<float> activated(const EncoderKernels& k) {
  auto values = numbers(4096, 40, 10);
  values[0] = 0, values[1] = -0.0F, values[2] = 1e-30F, values[3] = -200;
  k.gelu(values.data(), values.size());
  return values;
}

void expect_same_products(const EncoderKernels& k, const EncoderKernels& plain, std::size_t rows) {
  for (const bool balanced : {false, true}) {
    SCOPED_TRACE(balanced ? "with channels" : "without channels");
    EXPECT_EQ(product(k, rows, 128, 96, balanced), product(plain, rows, 128, 96, balanced)) << rows;
    EXPECT_EQ(product(k, rows, 96, 32, balanced), product(plain, rows, 96, 32, balanced)) << rows;
  }
}

void expect_same_attention(const EncoderKernels& k, const EncoderKernels& plain, std::size_t rows) {
  for (const std::size_t heads : head_counts) {
    SCOPED_TRACE(heads);
    EXPECT_EQ(attention(k, rows, heads), attention(plain, rows, heads)) << rows;
    EXPECT_EQ(wanted_attention(k, rows, heads), wanted_attention(plain, rows, heads)) << rows;
  }
}

TEST(EncoderKernels, AllProcessorsGiveTheSameBits) {
  const auto& plain = portable_encoder_kernels();
  for (const auto* k : others()) {
    SCOPED_TRACE(k->name);
    EXPECT_EQ(activated(*k), activated(plain));
    for (const std::size_t rows : row_counts) {
      expect_same_products(*k, plain, rows);
      expect_same_attention(*k, plain, rows);
      EXPECT_EQ(float_product(*k, rows), float_product(plain, rows)) << rows;
      EXPECT_EQ(normalised(*k, rows), normalised(plain, rows)) << rows;
    }
  }
}

// Inputs that become 127 against weights that are as large together as they may be.
TEST(EncoderKernels, TheLargestProductsAreExact) {
  constexpr std::size_t inputs = 64, outputs = 32;
  const std::vector<float> values(inputs, 1.0F), scales(outputs, 1.0F), bias(outputs, 0.0F);
  for (const int sign : {1, -1}) {
    const std::vector<std::int8_t> weights(inputs * outputs, static_cast<std::int8_t>(sign * most_of_two / 2));
    const std::vector<std::int32_t> offsets(outputs, -128 * sign * most_of_two / 2 * static_cast<int>(inputs));
    auto kinds = others();
    kinds.push_back(&portable_encoder_kernels());
    for (const auto* k : kinds) {
      std::vector<std::byte> packed(weights.size() * k->weight_bytes), quantised(32 * inputs * k->value_bytes);
      std::vector<float> row_scale(1), out(outputs);
      k->pack(weights.data(), outputs, inputs, packed.data());
      k->quantise(values.data(), nullptr, 1, inputs, quantised.data(), row_scale.data());
      k->multiply(quantised.data(), row_scale.data(), 1, inputs, packed.data(), scales.data(), offsets.data(),
                  bias.data(), outputs, out.data());
      EXPECT_NEAR(out[0], sign * most_of_two / 2 * static_cast<int>(inputs), 1e-2) << k->name;
    }
  }
}

TEST(EncoderKernels, GeluIsHalfAnErrorFunction) {
  auto values = numbers(4096, 40, 10);
  const auto before = values;
  portable_encoder_kernels().gelu(values.data(), values.size());
  for (std::size_t i = 0; i < values.size(); ++i)
    EXPECT_NEAR(values[i], 0.5 * before[i] * (1 + std::erf(before[i] / std::sqrt(2.0))), 5e-6);
}

TEST(EncoderKernels, GeluIsTheSameForManyNumbers) {
  std::vector<float> values(1 << 20);
  for (std::size_t i = 0; i < values.size(); ++i) values[i] = static_cast<float>(i) * 0x1p-17F - 4.0F;
  for (const float extreme : {1e10F, -1e10F, 1e30F, -1e30F, 3e38F}) values.insert(values.end(), 16, extreme);
  auto plain = values;
  portable_encoder_kernels().gelu(plain.data(), plain.size());
  for (const auto* k : others()) {
    auto same = values;
    k->gelu(same.data(), same.size());
    EXPECT_EQ(same, plain) << k->name;
  }
}

TEST(EncoderKernels, WantedAttentionIsThatOfAll) {
  const auto& plain = portable_encoder_kernels();
  for (const std::size_t heads : head_counts) {
    const auto all = attention(plain, 33, heads), some = wanted_attention(plain, 33, heads);
    for (std::size_t i = 0; i < some.size(); ++i)
      EXPECT_EQ(some[i], all[i / 64 * 3 * 64 + i % 64]) << heads << ' ' << i;
  }
}

TEST(EncoderKernels, AttentionIsAWeightedMean) {
  constexpr std::size_t rows = 21, width = 32;
  const auto qkv = numbers(rows * 3 * width, 4, 11);
  std::vector<float> scratch(attention_scratch(rows, width, 2)), out(rows * width);
  portable_encoder_kernels().attend(qkv.data(), rows, width, 2, nullptr, rows, scratch.data(), out.data());
  for (std::size_t q = 0; q < rows; ++q)
    for (std::size_t c = 0; c < width; ++c) {
      const std::size_t first = c / 16 * 16;
      double total = 0, mixed = 0;
      for (std::size_t j = 0; j < rows; ++j) {
        double score = 0;
        for (std::size_t d = first; d < first + 16; ++d)
          score += double{qkv[q * 3 * width + d]} * double{qkv[j * 3 * width + width + d]};
        total += std::exp(score / 4);
        mixed += std::exp(score / 4) * double{qkv[j * 3 * width + 2 * width + c]};
      }
      EXPECT_NEAR(out[q * width + c], mixed / total, 1e-5);
    }
}

}  // namespace
}  // namespace entente::detail
