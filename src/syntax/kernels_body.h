// The kernels over a Vector of 16 sums and over some Floats at once; included once by each kernels_*.cpp, after it has
// said what they are:
//   struct Vector; void clear(Vector&); void dot(Vector&, const int8_t* weights, uint32_t four_inputs); void
//   store(const Vector&, int32_t*);
//   Floats, with +, * and /, and kFloats of them, which divide 16; Floats all(float), floats(const float*),
//   widened(const int8_t*), part(const Vector&, number: which kFloats of its sums), larger(Floats, Floats),
//   smaller(Floats, Floats); void store(Floats, float*), store_levels(Floats, uint8_t*),
//   store_signed(Floats, int8_t*) (each as level() and signed_level() below); bool any_equal(Floats, Floats).
// No header of the standard library may be included here: its inline functions would be compiled for this processor and
// shared with all.

constexpr size_t kBlock = 16;

inline uint32_t four(const uint8_t* bytes) {
  uint32_t value;
  __builtin_memcpy(&value, bytes, 4);
  return value;
}

static_assert(kTileRows == 4);  // column() has a tile for each rest

// Sums of kRows rows and kBlocks blocks of outputs, handed to finish(row, block, sums), which is copied with all that
// it holds: what it writes cannot be taken for its own then, and nothing is loaded again.
template <int kRows, int kBlocks, class Finish>
inline void tile(const uint8_t* rows, size_t stride, const int8_t* weights, size_t groups, Finish finish) {
  // Every loop over sums is unrolled, so that they stay in registers.
  Vector sums[kRows][kBlocks];
#pragma GCC unroll 16
  for (int r = 0; r < kRows; ++r)
#pragma GCC unroll 16
    for (int b = 0; b < kBlocks; ++b) clear(sums[r][b]);
  for (size_t g = 0; g < groups; ++g) {
#pragma GCC unroll 16
    for (int r = 0; r < kRows; ++r) {
      const uint32_t inputs = four(rows + static_cast<size_t>(r) * stride + g * 4);
#pragma GCC unroll 16
      for (int b = 0; b < kBlocks; ++b) dot(sums[r][b], weights + (static_cast<size_t>(b) * groups + g) * 64, inputs);
    }
  }
#pragma GCC unroll 16
  for (int r = 0; r < kRows; ++r)
#pragma GCC unroll 16
    for (int b = 0; b < kBlocks; ++b) finish(static_cast<size_t>(r), static_cast<size_t>(b), sums[r][b]);
}

template <int kBlocks, class Finish>
inline void column(const uint8_t* rows, size_t stride, size_t count, const int8_t* weights, size_t groups, size_t first,
                   Finish finish) {
  size_t r = 0;
  for (; r + kTileRows <= count; r += kTileRows)
    tile<kTileRows, kBlocks>(
        rows + r * stride, stride, weights, groups,
        [=](size_t row, size_t block, const Vector& sums) { finish(r + row, first + block, sums); });
  const auto rest = [=](size_t row, size_t block, const Vector& sums) { finish(r + row, first + block, sums); };
  switch (count - r) {
    case 3:
      return tile<3, kBlocks>(rows + r * stride, stride, weights, groups, rest);
    case 2:
      return tile<2, kBlocks>(rows + r * stride, stride, weights, groups, rest);
    case 1:
      return tile<1, kBlocks>(rows + r * stride, stride, weights, groups, rest);
    default:
      return;
  }
}

template <class Finish>
inline void each_block(const uint8_t* rows, size_t stride, size_t count, const Dense& layer, Finish finish) {
  const size_t groups = layer.inputs / 4, blocks = layer.outputs / kBlock;
  size_t b = 0;
  for (; b + kTileBlocks <= blocks; b += kTileBlocks)
    column<kTileBlocks>(rows, stride, count, layer.weights + b * groups * 64, groups, b, finish);
  for (; b < blocks; ++b) column<1>(rows, stride, count, layer.weights + b * groups * 64, groups, b, finish);
}

void multiply(const uint8_t* rows, size_t stride, size_t count, const Dense& layer, float* out) {
  each_block(rows, stride, count, layer, [out, layer](size_t row, size_t block, const Vector& sums) {
    const float *scale = layer.scale + block * kBlock, *bias = layer.bias + block * kBlock;
    float* to = out + row * layer.outputs + block * kBlock;
    for (size_t i = 0, j = 0; j < kBlock; ++i, j += kFloats)
      store(part(sums, i) * floats(scale + j) + floats(bias + j), to + j);
  });
}

void multiply_add(const uint8_t* rows, size_t stride, size_t count, const Dense& layer, float* out) {
  each_block(rows, stride, count, layer, [out, layer](size_t row, size_t block, const Vector& sums) {
    const float* scale = layer.scale + block * kBlock;
    float* to = out + row * layer.outputs + block * kBlock;
    for (size_t i = 0, j = 0; j < kBlock; ++i, j += kFloats)
      store(floats(to + j) + part(sums, i) * floats(scale + j), to + j);
  });
}

void products(const uint8_t* rows, size_t stride, size_t count, const Dense& layer, int32_t* out) {
  each_block(rows, stride, count, layer, [out, layer](size_t row, size_t block, const Vector& sums) {
    store(sums, out + row * layer.outputs + block * kBlock);
  });
}

uint32_t highest(const float* scores, uint32_t count) {
  Floats lanes = all(scores[0]);
  uint32_t j = 0;
  for (; j + kFloats <= count; j += kFloats) lanes = larger(floats(scores + j), lanes);
  float each[kFloats];
  store(lanes, each);
  float most = each[0];
  for (uint32_t i = 1; i < kFloats; ++i) most = each[i] > most ? each[i] : most;
  for (; j < count; ++j) most = scores[j] > most ? scores[j] : most;
  // The lanes that hold it, then its place there.
  for (j = 0; j + kFloats <= count && !any_equal(floats(scores + j), all(most)); j += kFloats) {
  }
  while (scores[j] != most) ++j;
  return j;
}

inline uint8_t level(float value) {
  const float low = value < 0.0f ? 0.0f : value;
  const float kept = low > 127.0f ? 127.0f : low;
  return static_cast<uint8_t>(static_cast<int32_t>(kept + 0.5f));
}

void embed(const int8_t* const* rows, const float* scale, size_t tables, float factor, size_t width, uint8_t* out) {
  for (size_t j = 0; j < width; j += kFloats) {
    Floats sums = all(0.0f);
    for (size_t t = 0; t < tables; ++t) sums = sums + widened(rows[t] + j) * all(scale[t]);
    store_levels(sums * all(factor) + all(64.0f), out + j);
  }
}

// Lambert's continued fraction cut at x^7; wrong by less than 0.0001.
inline Floats hyperbolic(Floats x) {
  const Floats v = smaller(all(4.97f), larger(all(-4.97f), x));
  const Floats s = v * v;
  const Floats above = v * (all(135135.0f) + s * (all(17325.0f) + s * (all(378.0f) + s)));
  const Floats below = all(135135.0f) + s * (all(62370.0f) + s * (all(3150.0f) + s * all(28.0f)));
  return above / below;
}

inline Floats sigmoid(Floats x) { return all(0.5f) + all(0.5f) * hyperbolic(all(0.5f) * x); }

void cell(const float* gates, size_t width, float* state, uint8_t* hidden) {
  const float *in = gates, *forget = gates + width, *fresh = gates + 2 * width, *out = gates + 3 * width;
  for (size_t j = 0; j < width; j += kFloats) {
    const Floats kept =
        sigmoid(floats(forget + j)) * floats(state + j) + sigmoid(floats(in + j)) * hyperbolic(floats(fresh + j));
    store(kept, state + j);
    store_levels(sigmoid(floats(out + j)) * hyperbolic(kept) * all(63.0f) + all(64.0f), hidden + j);
  }
}

void rectify(const float* values, float factor, size_t count, uint8_t* out) {
  size_t j = 0;
  for (; j + kFloats <= count; j += kFloats) store_levels(floats(values + j) * all(factor), out + j);
  for (; j < count; ++j) out[j] = level(values[j] * factor);
}

inline int8_t signed_level(float value) {
  const float low = value < -127.0f ? -127.0f : value;
  const float kept = low > 127.0f ? 127.0f : low;
  return static_cast<int8_t>(static_cast<int32_t>(kept + (kept < 0.0f ? -0.5f : 0.5f)));
}

void signed_levels(const float* values, float factor, size_t count, int8_t* out) {
  size_t j = 0;
  for (; j + kFloats <= count; j += kFloats) store_signed(floats(values + j) * all(factor), out + j);
  for (; j < count; ++j) out[j] = signed_level(values[j] * factor);
}
