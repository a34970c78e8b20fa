# Standard headers that most files include, compiled once a target: two fifths of the building time. Where ccache is there it does
# better alone (a precompiled header makes its results useless to other checkouts).
function(bede_precompile target)
  if(NOT BEDE_CCACHE)
    target_precompile_headers(${target} PRIVATE <algorithm> <array> <charconv> <cstdint> <functional> <map> <memory> <optional>
                              <string> <string_view> <unordered_map> <utility> <variant> <vector> ${ARGN})
  endif()
endfunction()
