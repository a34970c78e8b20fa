// For programs that read one text after another, called once before any thread is started; never by the library itself.
#pragma once

#ifdef __linux__
#include <malloc.h>
#endif

namespace bede {

// What one text needed is kept for the next, and not given back to the system and asked for anew, page by page: up to
// 256 MB of it.
inline void keep_freed_memory() {
#ifdef __GLIBC__
  mallopt(M_MMAP_THRESHOLD, 32 << 20);
  mallopt(M_TRIM_THRESHOLD, 256 << 20);
  mallopt(M_TOP_PAD, 4 << 20);
#endif
}

}  // namespace bede
