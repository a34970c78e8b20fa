// Every processor's kernels give the scalar ones' bytes.
#include "syntax/kernels.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <vector>

namespace bede::syntax {
namespace {

struct Layer {
  std::vector<int8_t> weights;
  std::vector<float> scale, bias;
  Dense dense;

  Layer(uint32_t inputs, uint32_t outputs, std::mt19937& random)
      : weights(static_cast<size_t>(inputs) * outputs), scale(outputs), bias(outputs) {
    for (int8_t& w : weights) w = static_cast<int8_t>(static_cast<int>(random() % 255) - 127);
    for (float& s : scale) s = static_cast<float>(random() % 1000) * 1e-6f;
    for (float& b : bias) b = static_cast<float>(random() % 2000) * 1e-3f - 1.0f;
    dense = {weights.data(), scale.data(), bias.data(), inputs, outputs};
  }
};

std::vector<uint8_t> activations(size_t count, std::mt19937& random) {
  std::vector<uint8_t> values(count);
  for (uint8_t& v : values) v = static_cast<uint8_t>(random() % 128);
  return values;
}

class EachProcessor : public testing::TestWithParam<const char*> {
 protected:
  void SetUp() override {
    kernels_ = kernels_named(GetParam());
    if (!kernels_) GTEST_SKIP() << "this processor has no " << GetParam();
  }
  const Kernels& scalar_ = *kernels_named("scalar");
  const Kernels* kernels_ = nullptr;
  std::mt19937 random_{7};
};

TEST_P(EachProcessor, MultipliesAlikeInEveryShape) {
  for (const uint32_t inputs : {4u, 96u, 256u})
    for (const uint32_t outputs : {16u, 48u, 64u, 176u})
      for (const size_t rows : {1u, 3u, 4u, 9u}) {
        const Layer layer(inputs, outputs, random_);
        const auto u = activations(rows * (inputs + 4), random_);
        std::vector<float> a(rows * outputs), b(rows * outputs);
        scalar_.multiply(u.data(), inputs + 4, rows, layer.dense, a.data());
        kernels_->multiply(u.data(), inputs + 4, rows, layer.dense, b.data());
        EXPECT_EQ(a, b) << inputs << " " << outputs << " " << rows;
        scalar_.multiply_add(u.data(), inputs + 4, rows, layer.dense, a.data());
        kernels_->multiply_add(u.data(), inputs + 4, rows, layer.dense, b.data());
        EXPECT_EQ(a, b);
        std::vector<int32_t> c(rows * outputs), d(rows * outputs);
        scalar_.products(u.data(), inputs + 4, rows, layer.dense, c.data());
        kernels_->products(u.data(), inputs + 4, rows, layer.dense, d.data());
        EXPECT_EQ(c, d);
      }
}

TEST_P(EachProcessor, LargestActivationsAndWeightsDoNotSaturate) {
  const std::vector<int8_t> weights(64 * 16, 127);
  const Dense dense{weights.data(), nullptr, nullptr, 64, 16};
  const std::vector<uint8_t> u(64, 127);
  std::vector<int32_t> sums(16);
  kernels_->products(u.data(), 64, 1, dense, sums.data());
  EXPECT_EQ(sums, std::vector<int32_t>(16, 64 * 127 * 127));
}

TEST_P(EachProcessor, CellsAndLevelsAlike) {
  constexpr size_t kWidth = 48;
  std::vector<float> gates(4 * kWidth), state(kWidth), other(kWidth);
  for (float& g : gates) g = static_cast<float>(random_() % 16000) * 1e-3f - 8.0f;
  for (float& s : state) s = static_cast<float>(random_() % 4000) * 1e-3f - 2.0f;
  other = state;
  std::vector<uint8_t> a(kWidth), b(kWidth);
  scalar_.cell(gates.data(), kWidth, state.data(), a.data());
  kernels_->cell(gates.data(), kWidth, other.data(), b.data());
  EXPECT_EQ(a, b);
  EXPECT_EQ(state, other);
  scalar_.rectify(gates.data(), 19.5f, kWidth, a.data());
  kernels_->rectify(gates.data(), 19.5f, kWidth, b.data());
  EXPECT_EQ(a, b);
  std::vector<int8_t> c(4 * kWidth - 3), d(4 * kWidth - 3);
  scalar_.signed_levels(gates.data(), 19.5f, c.size(), c.data());
  kernels_->signed_levels(gates.data(), 19.5f, d.size(), d.data());
  EXPECT_EQ(c, d);
  EXPECT_EQ(*std::min_element(c.begin(), c.end()), -127);
  EXPECT_EQ(*std::max_element(c.begin(), c.end()), 127);
}

TEST_P(EachProcessor, EmbedsAlike) {
  constexpr size_t kWidth = 64;
  std::vector<int8_t> bytes(8 * kWidth);
  for (int8_t& v : bytes) v = static_cast<int8_t>(random_() % 255);
  const int8_t* rows[8];
  float scale[8];
  for (size_t t = 0; t < 8; ++t) rows[t] = bytes.data() + t * kWidth, scale[t] = 0.01f * static_cast<float>(t + 1);
  std::vector<uint8_t> a(kWidth), b(kWidth);
  scalar_.embed(rows, scale, 8, 17.3f, kWidth, a.data());
  kernels_->embed(rows, scale, 8, 17.3f, kWidth, b.data());
  EXPECT_EQ(a, b);
}

TEST_P(EachProcessor, HighestIsTheFirstOfEquals) {
  for (const uint32_t count : {1u, 5u, 16u, 17u, 51u, 225u}) {
    std::vector<float> scores(count);
    for (int round = 0; round < 20; ++round) {
      for (float& s : scores) s = static_cast<float>(random_() % 30) - 40.0f;
      const auto best = std::max_element(scores.begin(), scores.end()) - scores.begin();
      EXPECT_EQ(kernels_->highest(scores.data(), count), static_cast<uint32_t>(best)) << count;
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Kernels, EachProcessor, testing::Values("scalar", "avx2", "avx512"));

TEST(Kernels, UnknownProcessorIsNone) { EXPECT_EQ(kernels_named("quantum"), nullptr); }

}  // namespace
}  // namespace bede::syntax
