#include "syntax/kernels.h"

namespace bede::syntax {
namespace {

constexpr int kTileRows = 4, kTileBlocks = 1;

struct Vector {
  int32_t sums[16];
};

inline void clear(Vector& v) {
  for (int32_t& sum : v.sums) sum = 0;
}

inline void dot(Vector& v, const int8_t* weights, uint32_t inputs) {
  for (int j = 0; j < 16; ++j)
    for (int i = 0; i < 4; ++i) v.sums[j] += static_cast<int32_t>(inputs >> 8 * i & 255) * weights[4 * j + i];
}

inline void store(const Vector& v, int32_t* out) {
  for (int j = 0; j < 16; ++j) out[j] = v.sums[j];
}

using Floats = float;
constexpr uint32_t kFloats = 1;

inline uint8_t level(float value);
inline int8_t signed_level(float value);
inline Floats all(float value) { return value; }
inline Floats floats(const float* value) { return *value; }
inline Floats widened(const int8_t* byte) { return static_cast<float>(*byte); }
inline Floats part(const Vector& v, size_t number) { return static_cast<float>(v.sums[number]); }
inline Floats larger(Floats a, Floats b) { return a > b ? a : b; }
inline Floats smaller(Floats a, Floats b) { return a < b ? a : b; }
inline void store(Floats value, float* out) { *out = value; }
inline bool any_equal(Floats a, Floats b) { return a == b; }
inline void store_levels(Floats value, uint8_t* out) { *out = level(value); }
inline void store_signed(Floats value, int8_t* out) { *out = signed_level(value); }

#include "syntax/kernels_body.h"

}  // namespace

extern const Kernels kScalar;
const Kernels kScalar = {"scalar", multiply, multiply_add, products, embed, cell, rectify, signed_levels, highest};

}  // namespace bede::syntax
