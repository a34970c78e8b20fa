// The arithmetic of the network, one set of functions for each kind of processor; all give the same bytes.
//
// Activations are 0..127 in uint8 (so that AVX2's 16-bit pair sums cannot saturate), weights int8, sums int32; what is
// float is elementwise, compiled without contraction, in one order: so scalar, AVX2 and AVX-512 agree to the last bit.
#pragma once

#include <cstddef>
#include <cstdint>

namespace bede::syntax {

// A layer: outputs in blocks of 16, inputs in groups of 4: weights[block][group][output in block][input in group].
struct Dense {
  const int8_t* weights = nullptr;
  const float* scale = nullptr;  // an output's
  const float* bias = nullptr;
  uint32_t inputs = 0;   // a multiple of 4
  uint32_t outputs = 0;  // a multiple of 16, padded with zeros
};

struct Kernels {
  const char* name;
  // out[row * outputs + j] = sum * scale[j] + bias[j]; rows lie stride bytes apart.
  void (*multiply)(const uint8_t* rows, size_t stride, size_t count, const Dense& layer, float* out);
  // out += sum * scale[j]
  void (*multiply_add)(const uint8_t* rows, size_t stride, size_t count, const Dense& layer, float* out);
  // out = sum, where weights alone are given
  void (*products)(const uint8_t* rows, size_t stride, size_t count, const Dense& layer, int32_t* out);
  // out[j] = 64 + factor * sum over tables of scale[t] * rows[t][j], kept in 0..127
  void (*embed)(const int8_t* const* rows, const float* scale, size_t tables, float factor, size_t width, uint8_t* out);
  // One step of an LSTM cell: gates i, f, g, o of width each; state is updated, hidden is 64 + 63 * h.
  void (*cell)(const float* gates, size_t width, float* state, uint8_t* hidden);
  // out[j] = factor * max(0, values[j]), kept in 0..127
  void (*rectify)(const float* values, float factor, size_t count, uint8_t* out);
  // out[j] = factor * values[j], kept in -127..127
  void (*signed_levels)(const float* values, float factor, size_t count, int8_t* out);
  // Where the greatest of count scores (one at least, none of them not a number) is; the first of equals.
  uint32_t (*highest)(const float* scores, uint32_t count);
};

// The best that this processor has. name: "scalar", "avx2", "avx512" asks for one; nullptr where the processor lacks
// it.
const Kernels& best_kernels();
const Kernels* kernels_named(const char* name);

}  // namespace bede::syntax
