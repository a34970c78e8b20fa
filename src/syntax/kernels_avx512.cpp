// Compiled for AVX-512 with VNNI (cmake/kernels.cmake); run only where best_kernels() found it.
#ifdef __AVX512VNNI__
#include <immintrin.h>

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

inline void store(const Vector& v, int32_t* out) { _mm512_store_si512(out, v.sums); }

#include "syntax/kernels_body.h"

}  // namespace

extern const Kernels kAvx512;
const Kernels kAvx512 = {"avx512", multiply, multiply_add, products, embed, cell, rectify, highest};

}  // namespace bede::syntax
#endif
