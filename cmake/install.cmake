# Program, library, headers, lexicon, model, man page, completions; and the package that find_package(bede) reads.
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

set(BEDE_SHARE ${CMAKE_INSTALL_DATADIR}/bede)
set(BEDE_PACKAGE ${CMAKE_INSTALL_LIBDIR}/cmake/bede)

install(TARGETS bede EXPORT bedeTargets)
if(BEDE_PROGRAM)
  install(TARGETS bede_cli)
endif()
install(DIRECTORY include/bede TYPE INCLUDE)
install(DIRECTORY lexicon DESTINATION ${BEDE_SHARE} PATTERN ".*" EXCLUDE)
install(DIRECTORY models DESTINATION ${BEDE_SHARE} FILES_MATCHING PATTERN "*.bede" PATTERN "*.md")
install(FILES LICENSE NOTICE TYPE DOC)
install(FILES docs/bede.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
install(FILES docs/completions/bede.bash DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions RENAME bede)
install(FILES docs/completions/_bede DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/site-functions)
install(FILES docs/completions/bede.fish DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d)

install(EXPORT bedeTargets NAMESPACE bede:: DESTINATION ${BEDE_PACKAGE})
configure_package_config_file(cmake/bedeConfig.cmake.in ${PROJECT_BINARY_DIR}/bedeConfig.cmake INSTALL_DESTINATION ${BEDE_PACKAGE}
                              PATH_VARS BEDE_SHARE)
write_basic_package_version_file(${PROJECT_BINARY_DIR}/bedeConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/bedeConfig.cmake ${PROJECT_BINARY_DIR}/bedeConfigVersion.cmake cmake/FindGumbo.cmake
              cmake/FindZstd.cmake
        DESTINATION ${BEDE_PACKAGE})
