#include "ingest/language/kernels.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <vector>

namespace entente::detail {
namespace {

/// Numbers from −1 to 1 that are the same everywhere.
std::vector<float> numbers(std::size_t count, std::uint32_t seed) {
  std::vector<float> values(count);
  for (auto& value : values) {
    seed = seed * 1664525 + 1013904223;
    value = static_cast<float>(static_cast<double>(seed) / 2147483648.0 - 1.0);
  }
  return values;
}

std::vector<const Kernels*> all_kernels() {
  std::vector<const Kernels*> all = {&portable_kernels()};
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma")) all.push_back(&avx2_kernels());
  if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512bw") &&
      __builtin_cpu_supports("avx512dq"))
    all.push_back(&avx512_kernels());
#endif
  return all;
}

constexpr std::size_t inputs = 96, outputs = 32, rows = 21;

std::vector<float> maxout_of(const Kernels& kernels, std::size_t from, std::size_t count) {
  const auto x = numbers((rows + 2) * inputs, 1), w = numbers(3 * inputs * 3 * outputs, 2), b = numbers(3 * outputs, 3);
  std::vector<float> out(count * outputs);
  kernels.maxout(x.data() + from * inputs, inputs, count, 3 * inputs, w.data(), b.data(), outputs, out.data());
  return out;
}

TEST(Kernels, MaxoutIsTheLargestOfThreeSums) {
  const auto x = numbers((rows + 2) * inputs, 1), w = numbers(3 * inputs * 3 * outputs, 2), b = numbers(3 * outputs, 3);
  for (const auto* kernels : all_kernels()) {
    const auto out = maxout_of(*kernels, 0, rows);
    for (std::size_t r = 0; r < rows; ++r)
      for (std::size_t o = 0; o < outputs; ++o) {
        double largest = -std::numeric_limits<double>::infinity();
        for (std::size_t p = 0; p < 3; ++p) {
          double sum = b[o / 16 * 48 + p * 16 + o % 16];
          for (std::size_t i = 0; i < 3 * inputs; ++i)
            sum += double{x[r * inputs + i]} * double{w[((o / 16 * 3 * inputs + i) * 3 + p) * 16 + o % 16]};
          largest = std::max(largest, sum);
        }
        EXPECT_NEAR(out[r * outputs + o], largest, 1e-4) << kernels->name << ' ' << r << ' ' << o;
      }
  }
}

TEST(Kernels, RowsDoNotDependOnTheirNeighbours) {
  for (const auto* kernels : all_kernels()) {
    const auto together = maxout_of(*kernels, 0, rows);
    for (std::size_t r = 0; r < rows; ++r) {
      const auto alone = maxout_of(*kernels, r, 1);
      EXPECT_TRUE(std::equal(alone.begin(), alone.end(), together.begin() + r * outputs)) << kernels->name << ' ' << r;
    }
  }
}

TEST(Kernels, LinearIsASumPlusBias) {
  const auto x = numbers(rows * inputs, 1), w = numbers(128 * inputs, 2), b = numbers(128, 3);
  for (const auto* kernels : all_kernels())
    for (const float* bias : {b.data(), static_cast<const float*>(nullptr)}) {
      std::vector<float> out(rows * 128);
      kernels->linear(x.data(), inputs, rows, inputs, w.data(), bias, 128, out.data());
      for (std::size_t r = 0; r < rows; ++r)
        for (std::size_t o = 0; o < 128; ++o) {
          double sum = bias ? bias[o] : 0;
          for (std::size_t i = 0; i < inputs; ++i)
            sum += double{x[r * inputs + i]} * double{w[(o / 64 * inputs + i) * 64 + o % 64]};
          EXPECT_NEAR(out[r * 128 + o], sum, 1e-4) << kernels->name;
        }
    }
}

TEST(Kernels, NormaliseGivesMeanZeroAndVarianceOne) {
  const auto v = numbers(rows * inputs, 5), addend = numbers(rows * inputs, 6);
  const std::vector<float> gain(inputs, 2.0f), shift(inputs, 0.5f);
  for (const auto* kernels : all_kernels()) {
    std::vector<float> plain(rows * inputs), added(rows * inputs);
    kernels->normalise(v.data(), rows, inputs, gain.data(), shift.data(), nullptr, plain.data());
    kernels->normalise(v.data(), rows, inputs, gain.data(), shift.data(), addend.data(), added.data());
    for (std::size_t r = 0; r < rows; ++r) {
      double sum = 0, squares = 0;
      for (std::size_t i = 0; i < inputs; ++i) {
        const double y = (plain[r * inputs + i] - 0.5) / 2;
        sum += y, squares += y * y;
        EXPECT_FLOAT_EQ(added[r * inputs + i], plain[r * inputs + i] + addend[r * inputs + i]);
      }
      EXPECT_NEAR(sum, 0, 1e-4) << kernels->name;
      EXPECT_NEAR(squares / inputs, 1, 1e-4) << kernels->name;
    }
  }
}

TEST(Kernels, BestClassIsTheFirstLargestThatTheMaskLeaves) {
  const auto rows_of = numbers(3 * 128, 1), bias = numbers(128, 2), weights = numbers(64 * 112, 3);
  auto upper_bias = numbers(112, 4);
  const float* slots[] = {&rows_of[0], &rows_of[128], &rows_of[256]};
  for (const auto* kernels : all_kernels()) {
    std::vector<float> mask(112, 0.0f);
    const auto best = [&] {
      return kernels->best_class(slots, 3, bias.data(), weights.data(), upper_bias.data(), mask.data(), 112);
    };
    std::vector<std::pair<double, int>> expected;
    for (int c = 0; c < 112; ++c) {
      double score = upper_bias[c];
      for (int h = 0; h < 64; ++h) {
        double pieces[2] = {bias[h], bias[64 + h]};
        for (const float* slot : slots) pieces[0] += slot[h], pieces[1] += slot[64 + h];
        score += std::max(pieces[0], pieces[1]) * weights[h * 112 + c];
      }
      expected.emplace_back(-score, c);
    }
    std::sort(expected.begin(), expected.end());
    for (const auto& [score, c] : expected) {
      EXPECT_EQ(best(), c) << kernels->name;
      mask[c] = -std::numeric_limits<float>::infinity();
    }
    EXPECT_EQ(best(), -1) << kernels->name;
  }
}

TEST(Kernels, WideKindsGiveTheSameBits) {
  const auto all = all_kernels();
  for (std::size_t i = 2; i < all.size(); ++i) {
    EXPECT_EQ(maxout_of(*all[i], 0, rows), maxout_of(*all[1], 0, rows));
    const auto v = numbers(rows * inputs, 5), gain = numbers(inputs, 6), shift = numbers(inputs, 7);
    std::vector<float> first(rows * inputs), second(rows * inputs);
    all[1]->normalise(v.data(), rows, inputs, gain.data(), shift.data(), v.data(), first.data());
    all[i]->normalise(v.data(), rows, inputs, gain.data(), shift.data(), v.data(), second.data());
    EXPECT_EQ(first, second);
  }
}

}  // namespace
}  // namespace entente::detail
