#include "syntax/kernels.h"

#include <cstring>
#include <initializer_list>

namespace bede::syntax {

extern const Kernels kScalar;
#if defined(BEDE_X86_KERNELS)
extern const Kernels kAvx2, kAvx512;
#endif

const Kernels* kernels_named(const char* name) {
  if (std::strcmp(name, "scalar") == 0) return &kScalar;
#if defined(BEDE_X86_KERNELS)
  if (std::strcmp(name, "avx2") == 0 && __builtin_cpu_supports("avx2")) return &kAvx2;
  if (std::strcmp(name, "avx512") == 0 && __builtin_cpu_supports("avx512vnni") && __builtin_cpu_supports("avx512bw") &&
      __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512dq"))
    return &kAvx512;
#endif
  return nullptr;
}

const Kernels& best_kernels() {
  for (const char* name : {"avx512", "avx2"})
    if (const Kernels* found = kernels_named(name)) return *found;
  return kScalar;
}

}  // namespace bede::syntax
