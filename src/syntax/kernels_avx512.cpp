// Compiled for AVX-512 with VNNI (cmake/kernels.cmake); run only where best_kernels() found it.
#ifdef __AVX512VNNI__
#include <immintrin.h>
#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC diagnostic ignored "-Wmaybe-uninitialized"  // what GCC 12 says of its own header
#endif

#include "syntax/kernels.h"

namespace bede::syntax {
namespace {

constexpr int kTileRows = 4, kTileBlocks = 4;

struct Vector {
  __m512i sums;
};

inline void clear(Vector& v) { v.sums = _mm512_setzero_si512(); }

inline void dot(Vector& v, const int8_t* weights, uint32_t inputs) {
  v.sums = _mm512_dpbusd_epi32(v.sums, _mm512_set1_epi32(static_cast<int>(inputs)), _mm512_loadu_si512(weights));
}

inline void store(const Vector& v, int32_t* out) { _mm512_storeu_si512(out, v.sums); }

using Floats = __m512;
constexpr uint32_t kFloats = 16;

inline Floats all(float value) { return _mm512_set1_ps(value); }
inline Floats floats(const float* values) { return _mm512_loadu_ps(values); }
inline Floats widened(const int8_t* bytes) {
  return _mm512_cvtepi32_ps(_mm512_cvtepi8_epi32(_mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes))));
}
inline Floats part(const Vector& v, size_t) { return _mm512_cvtepi32_ps(v.sums); }
inline Floats larger(Floats a, Floats b) { return _mm512_max_ps(a, b); }
inline Floats smaller(Floats a, Floats b) { return _mm512_min_ps(a, b); }
inline void store(Floats values, float* out) { _mm512_storeu_ps(out, values); }
inline bool any_equal(Floats a, Floats b) { return _mm512_cmp_ps_mask(a, b, _CMP_EQ_OQ) != 0; }

inline void store_levels(Floats values, uint8_t* out) {
  const Floats kept = _mm512_min_ps(_mm512_max_ps(values, all(0.0f)), all(127.0f));
  const __m512i levels = _mm512_cvttps_epi32(_mm512_add_ps(kept, all(0.5f)));
  _mm_storeu_si128(reinterpret_cast<__m128i*>(out), _mm512_cvtepi32_epi8(levels));
}

inline void store_signed(Floats values, int8_t* out) {
  const Floats kept = _mm512_min_ps(_mm512_max_ps(values, all(-127.0f)), all(127.0f));
  const Floats half = _mm512_or_ps(_mm512_and_ps(kept, all(-0.0f)), all(0.5f));  // with the sign of what is kept
  const __m512i levels = _mm512_cvttps_epi32(_mm512_add_ps(kept, half));
  _mm_storeu_si128(reinterpret_cast<__m128i*>(out), _mm512_cvtepi32_epi8(levels));
}

#include "syntax/kernels_body.h"

}  // namespace

extern const Kernels kAvx512;
const Kernels kAvx512 = {"avx512", multiply, multiply_add, products, embed, cell, rectify, signed_levels, highest};

}  // namespace bede::syntax
#endif
