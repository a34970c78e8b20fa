# Makes pages.cpp from the files of apps/web/dist: the pages as part of the program. No node is needed for it.
file(GLOB_RECURSE BEDE_PAGES CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/apps/web/dist/*)
list(SORT BEDE_PAGES)
set(BEDE_PAGES_SOURCE ${PROJECT_BINARY_DIR}/pages.cpp)
add_custom_command(
  OUTPUT ${BEDE_PAGES_SOURCE}
  COMMAND ${CMAKE_COMMAND} -DDIST=${PROJECT_SOURCE_DIR}/apps/web/dist -DOUT=${BEDE_PAGES_SOURCE} -P ${PROJECT_SOURCE_DIR}/cmake/embed.cmake
  DEPENDS ${BEDE_PAGES} ${PROJECT_SOURCE_DIR}/cmake/embed.cmake
  COMMENT "Making the pages part of the program"
  VERBATIM)
