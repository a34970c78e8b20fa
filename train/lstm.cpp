// The recurrence of an LSTM and its gradient, for train/lstm.py (C interface). Time first, sentences sorted by length,
// longest first: active[t] of them have a word at t. All arrays: times x sentences x values; gates in torch's order
// (in, forget, fresh, out).
#include <algorithm>
#include <cmath>
#include <cstddef>

extern "C" void sgemm_(const char*, const char*, const int*, const int*, const int*, const float*, const float*,
                       const int*, const float*, const int*, const float*, float*, const int*);

namespace {

// c (rows x n) = c * keep + a (rows x k) * b, b being k x n, or n x k where transposed; all row by row.
void multiply(const float* a, const float* b, bool transposed, int rows, int k, int n, float keep, float* c) {
  const float one = 1.0f;
  const int stride = transposed ? k : n;
  sgemm_(transposed ? "T" : "N", "N", &n, &rows, &k, &one, b, &stride, a, &k, &keep, c, &n);
}

// Bounded, since an infinite divisor spoils the processor's quick reciprocal.
float sigmoid(float x) { return 1.0f / (1.0f + std::exp(-std::min(std::max(x, -30.0f), 30.0f))); }

float hyperbolic(float x) { return 2.0f * sigmoid(2.0f * x) - 1.0f; }

}  // namespace

extern "C" {

// gates: sums of the inputs on entry, activations on return; state and hidden zero on entry. backward: from the last
// word to the first.
void lstm_forward(int times, int sentences, int width, int backward, const int* active, const float* weights,
                  float* gates, float* state, float* hidden) {
  for (int i = 0; i < times; ++i) {
    const int t = backward ? times - 1 - i : i, before = backward ? t + 1 : t - 1;
    const size_t at = static_cast<size_t>(t) * sentences * width,
                 from = static_cast<size_t>(before) * sentences * width;
    if (i > 0) multiply(hidden + from, weights, false, active[t], width, 4 * width, 1.0f, gates + 4 * at);
    for (int s = 0; s < active[t]; ++s) {
      float* g = gates + 4 * (at + static_cast<size_t>(s) * width);
      float* c = state + at + static_cast<size_t>(s) * width;
      float* h = hidden + at + static_cast<size_t>(s) * width;
      const float* kept = i > 0 ? state + from + static_cast<size_t>(s) * width : c;
      for (int j = 0; j < 2 * width; ++j) g[j] = sigmoid(g[j]);
      for (int j = 2 * width; j < 3 * width; ++j) g[j] = hyperbolic(g[j]);
      for (int j = 3 * width; j < 4 * width; ++j) g[j] = sigmoid(g[j]);
      for (int j = 0; j < width; ++j) c[j] = g[width + j] * kept[j] + g[j] * g[2 * width + j];
      for (int j = 0; j < width; ++j) h[j] = g[3 * width + j] * hyperbolic(c[j]);
    }
  }
}

// slopes: of hidden on entry (spoilt). gates: activations on entry, gradients of the sums on return. carried: sentences
// x width, zero.
void lstm_backward(int times, int sentences, int width, int backward, const int* active, const float* weights,
                   float* gates, const float* state, float* slopes, float* carried) {
  for (int i = times - 1; i >= 0; --i) {
    const int t = backward ? times - 1 - i : i, before = backward ? t + 1 : t - 1;
    const size_t at = static_cast<size_t>(t) * sentences * width,
                 from = static_cast<size_t>(before) * sentences * width;
    for (int s = 0; s < active[t]; ++s) {
      float* g = gates + 4 * (at + static_cast<size_t>(s) * width);
      float* dc = carried + static_cast<size_t>(s) * width;
      const float* dh = slopes + at + static_cast<size_t>(s) * width;
      const float* c = state + at + static_cast<size_t>(s) * width;
      const float* kept = state + from + static_cast<size_t>(s) * width;
      for (int j = 0; j < width; ++j) {
        const float in = g[j], forget = g[width + j], fresh = g[2 * width + j], out = g[3 * width + j],
                    shown = hyperbolic(c[j]);
        const float d = dc[j] + dh[j] * out * (1.0f - shown * shown);
        g[j] = d * fresh * in * (1.0f - in);
        g[width + j] = i > 0 ? d * kept[j] * forget * (1.0f - forget) : 0.0f;
        g[2 * width + j] = d * in * (1.0f - fresh * fresh);
        g[3 * width + j] = dh[j] * shown * out * (1.0f - out);
        dc[j] = d * forget;
      }
    }
    std::fill(gates + 4 * (at + static_cast<size_t>(active[t]) * width),
              gates + 4 * (at + static_cast<size_t>(sentences) * width), 0.0f);
    if (i == 0) return;
    const int rows = active[before] < active[t] ? active[before] : active[t];
    multiply(gates + 4 * at, weights, true, rows, 4 * width, width, 1.0f, slopes + from);
  }
}

}  // extern "C"
