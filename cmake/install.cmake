# The engine for other projects: find_package(entente) gives entente::language, with the nouns and its tables, and
# entente_MODEL, the packed model's path. `cmake --install BUILD --component language` installs it alone.
include(CMakePackageConfigHelpers)
set(ENTENTE_PACKAGE lib/cmake/entente)

install(TARGETS entente_nouns entente_language EXPORT entente ARCHIVE DESTINATION lib COMPONENT language)
install(DIRECTORY include/entente DESTINATION include COMPONENT language FILES_MATCHING PATTERN "*.h")
install(FILES ingest/language/engine.h ingest/language/noun_chunks.h ingest/language/tree.h
        DESTINATION include/ingest/language COMPONENT language)
install(EXPORT entente NAMESPACE entente:: FILE entente-targets.cmake DESTINATION ${ENTENTE_PACKAGE} COMPONENT language)

configure_package_config_file(cmake/entente-config.cmake.in ${PROJECT_BINARY_DIR}/entente-config.cmake
                              INSTALL_DESTINATION ${ENTENTE_PACKAGE})
write_basic_package_version_file(${PROJECT_BINARY_DIR}/entente-config-version.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/entente-config.cmake ${PROJECT_BINARY_DIR}/entente-config-version.cmake
        DESTINATION ${ENTENTE_PACKAGE} COMPONENT language)
