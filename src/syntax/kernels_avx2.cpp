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
  _mm256_storeu_si256(reinterpret_cast<__m256i*>(out), v.low);
  _mm256_storeu_si256(reinterpret_cast<__m256i*>(out + 8), v.high);
}

using Floats = __m256;
constexpr uint32_t kFloats = 8;

inline Floats all(float value) { return _mm256_set1_ps(value); }
inline Floats floats(const float* values) { return _mm256_loadu_ps(values); }
inline Floats widened(const int8_t* bytes) {
  return _mm256_cvtepi32_ps(_mm256_cvtepi8_epi32(_mm_loadl_epi64(reinterpret_cast<const __m128i*>(bytes))));
}
inline Floats part(const Vector& v, size_t number) { return _mm256_cvtepi32_ps(number ? v.high : v.low); }
inline Floats larger(Floats a, Floats b) { return _mm256_max_ps(a, b); }
inline Floats smaller(Floats a, Floats b) { return _mm256_min_ps(a, b); }
inline void store(Floats values, float* out) { _mm256_storeu_ps(out, values); }
inline bool any_equal(Floats a, Floats b) { return _mm256_movemask_ps(_mm256_cmp_ps(a, b, _CMP_EQ_OQ)) != 0; }

inline void store_levels(Floats values, uint8_t* out) {
  const Floats kept = _mm256_min_ps(_mm256_max_ps(values, all(0.0f)), all(127.0f));
  const __m256i levels = _mm256_cvttps_epi32(_mm256_add_ps(kept, all(0.5f)));
  const __m128i halves = _mm_packs_epi32(_mm256_castsi256_si128(levels), _mm256_extracti128_si256(levels, 1));
  _mm_storel_epi64(reinterpret_cast<__m128i*>(out), _mm_packus_epi16(halves, halves));
}

inline void store_signed(Floats values, int8_t* out) {
  const Floats kept = _mm256_min_ps(_mm256_max_ps(values, all(-127.0f)), all(127.0f));
  const Floats half = _mm256_or_ps(_mm256_and_ps(kept, all(-0.0f)), all(0.5f));  // with the sign of what is kept
  const __m256i levels = _mm256_cvttps_epi32(_mm256_add_ps(kept, half));
  const __m128i halves = _mm_packs_epi32(_mm256_castsi256_si128(levels), _mm256_extracti128_si256(levels, 1));
  _mm_storel_epi64(reinterpret_cast<__m128i*>(out), _mm_packs_epi16(halves, halves));
}

#include "syntax/kernels_body.h"

}  // namespace

extern const Kernels kAvx2;
const Kernels kAvx2 = {"avx2", multiply, multiply_add, products, embed, cell, rectify, signed_levels, highest};

}  // namespace bede::syntax
#endif
