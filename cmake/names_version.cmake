# Included: writes BUILD/generated/names_version.h anew whenever a source changes that decides what compiled names hold
# (src/mentions/compiled_names.h), so that a kept file of another build is not taken for this one's.
# cmake -DTOP=folder -DOUT=file.h -P names_version.cmake: writes it.
if(CMAKE_SCRIPT_MODE_FILE)
  file(GLOB sources RELATIVE ${TOP} ${TOP}/src/base/* ${TOP}/src/mentions/*)
  list(SORT sources)
  set(hashes "")
  foreach(source IN LISTS sources)
    file(SHA256 ${TOP}/${source} hash)
    string(APPEND hashes "${source} ${hash}\n")
  endforeach()
  string(SHA256 version "${hashes}")
  string(SUBSTRING ${version} 0 16 version)
  file(WRITE ${OUT} "#define BEDE_NAMES_VERSION \"${version}\"\n")
  return()
endif()

set(BEDE_NAMES_VERSION ${PROJECT_BINARY_DIR}/generated/names_version.h)
file(GLOB BEDE_NAMES_SOURCES CONFIGURE_DEPENDS src/base/* src/mentions/*)
add_custom_command(
  OUTPUT ${BEDE_NAMES_VERSION}
  COMMAND ${CMAKE_COMMAND} -DTOP=${PROJECT_SOURCE_DIR} -DOUT=${BEDE_NAMES_VERSION} -P ${CMAKE_CURRENT_LIST_FILE}
  DEPENDS ${BEDE_NAMES_SOURCES} ${CMAKE_CURRENT_LIST_FILE}
  VERBATIM)
target_sources(bede PRIVATE ${BEDE_NAMES_VERSION})
target_include_directories(bede PRIVATE ${PROJECT_BINARY_DIR}/generated)
