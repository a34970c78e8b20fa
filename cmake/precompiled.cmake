# Standard headers that most files include, compiled once a target: two fifths of the building time. Where ccache is there it does
# better alone (a precompiled header makes its results useless to other checkouts).
function(bede_precompile target)
  if(NOT BEDE_CCACHE)
    target_precompile_headers(${target} PRIVATE <algorithm> <array> <charconv> <cstdint> <functional> <map> <memory> <optional>
                              <string> <string_view> <unordered_map> <utility> <variant> <vector> ${ARGN})
    # g++ 12 warns wrongly within <string> when it comes precompiled (PR 105651).
    target_compile_options(${target} PRIVATE $<$<CXX_COMPILER_ID:GNU>:-Wno-stringop-overflow>)
  endif()
endfunction()
