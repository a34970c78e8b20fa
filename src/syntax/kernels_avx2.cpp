// Compiled with -mavx2 (cmake/kernels.cmake); run only where best_kernels() found it.
#ifdef __AVX2__
#include <immintrin.h>

#include "syntax/kernels.h"

namespace bede::syntax {
namespace {

constexpr int kTileRows = 4, kTileBlocks = 1;

struct Vector {
  __m256i low, high;
};

inline void clear(Vector& v) { v.low = v.high = _mm256_setzero_si256(); }

inline __m256i quad(__m256i inputs, const int8_t* weights) {
  const __m256i pairs = _mm256_maddubs_epi16(inputs, _mm256_loadu_si256(reinterpret_cast<const __m256i*>(weights)));
  return _mm256_madd_epi16(pairs, _mm256_set1_epi16(1));
}

inline void dot(Vector& v, const int8_t* weights, uint32_t inputs) {
  const __m256i all = _mm256_set1_epi32(static_cast<int>(inputs));
  v.low = _mm256_add_epi32(v.low, quad(all, weights));
  v.high = _mm256_add_epi32(v.high, quad(all, weights + 32));
}

inline void store(const Vector& v, int32_t* out) {
  _mm256_store_si256(reinterpret_cast<__m256i*>(out), v.low);
  _mm256_store_si256(reinterpret_cast<__m256i*>(out + 8), v.high);
}

#include "syntax/kernels_body.h"

}  // namespace

extern const Kernels kAvx2;
const Kernels kAvx2 = {"avx2", multiply, multiply_add, products, embed, cell, rectify, highest};

}  // namespace bede::syntax
#endif
