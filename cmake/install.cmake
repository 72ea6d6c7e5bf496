# Install rules and the package: find_package(Jumpa 0.1), or with COMPONENTS engine io.

include(CMakePackageConfigHelpers)
include(GNUInstallDirs)
set(package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/Jumpa)

# One export file a component, so that each can be installed, and asked for, without the other.
install(TARGETS jumpa_header_only jumpa_engine jumpa_threads EXPORT JumpaEngine COMPONENT engine
        FILE_SET HEADERS FILE_SET internals FILE_SET definitions)
install(EXPORT JumpaEngine FILE JumpaComponent_engine.cmake NAMESPACE jumpa:: DESTINATION ${package_dir}
        COMPONENT engine)

if(TARGET jumpa_io)
    install(TARGETS jumpa_io EXPORT JumpaIo COMPONENT io FILE_SET HEADERS)
    install(EXPORT JumpaIo FILE JumpaComponent_io.cmake NAMESPACE jumpa:: DESTINATION ${package_dir} COMPONENT io)
endif()
if(TARGET jumpa_command)
    install(TARGETS jumpa_command COMPONENT command)
endif()

configure_package_config_file(cmake/JumpaConfig.cmake.in JumpaConfig.cmake INSTALL_DESTINATION ${package_dir})
write_basic_package_version_file(JumpaConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/JumpaConfig.cmake ${PROJECT_BINARY_DIR}/JumpaConfigVersion.cmake
        DESTINATION ${package_dir} COMPONENT engine)
