# The network's arithmetic is compiled once for each kind of processor and chosen when the program runs. Contraction is off
# everywhere in it, so that every kind rounds alike. Nobody asks which operations trapped: only then does GCC put AVX2's cells
# into vectors.
set(kernels_exact -O3 -ffp-contract=off -fno-trapping-math)
set_source_files_properties(src/syntax/kernels_scalar.cpp PROPERTIES COMPILE_OPTIONS "${kernels_exact}" SKIP_PRECOMPILE_HEADERS ON)
set_source_files_properties(src/syntax/kernels_avx2.cpp src/syntax/kernels_avx512.cpp PROPERTIES SKIP_PRECOMPILE_HEADERS ON)
if(CMAKE_SYSTEM_PROCESSOR MATCHES "x86_64|amd64|AMD64")
  target_compile_definitions(bede PRIVATE BEDE_X86_KERNELS)
  set_source_files_properties(src/syntax/kernels_avx2.cpp PROPERTIES COMPILE_OPTIONS "${kernels_exact};-mavx2")
  set_source_files_properties(src/syntax/kernels_avx512.cpp PROPERTIES COMPILE_OPTIONS
    "${kernels_exact};-mavx512f;-mavx512bw;-mavx512vl;-mavx512dq;-mavx512vnni;-mprefer-vector-width=512")
endif()
