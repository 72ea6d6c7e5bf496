# The targets a host can use: jumpa::header_only, jumpa::jumpa, jumpa::io, jumpa::threads; and the command.

find_package(Eigen3 3.3 REQUIRED NO_MODULE)
find_package(Boost 1.74 REQUIRED)
find_package(Threads REQUIRED)

set(include_dir ${PROJECT_SOURCE_DIR}/include)
set(layers_dir ${include_dir}/jumpa)
file(GLOB engine_headers CONFIGURE_DEPENDS ${layers_dir}/*.hpp ${layers_dir}/*/*.hpp)
file(GLOB_RECURSE engine_internals CONFIGURE_DEPENDS ${layers_dir}/*.hpp)
file(GLOB_RECURSE engine_definitions CONFIGURE_DEPENDS ${layers_dir}/*.ipp)
file(GLOB io_headers CONFIGURE_DEPENDS ${layers_dir}/io/*.hpp)
list(FILTER engine_headers EXCLUDE REGEX "/jumpa/io/")
list(REMOVE_ITEM engine_internals ${engine_headers} ${io_headers})
file(GLOB engine_sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/src/*.cpp ${PROJECT_SOURCE_DIR}/src/scoring/*.cpp)
file(GLOB io_sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/src/io/*/*.cpp)
file(GLOB command_sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/src/cli/*.cpp)

# Headers must compile alone, and a build target proves it: contracts (.hpp in a layer's folder) header-only, where they
# bring definitions (.ipp) after them, and internals (.hpp further down) beside the compiled library.
function(jumpa_add_headers target scope)
    target_sources(${target}
        ${scope} FILE_SET HEADERS BASE_DIRS ${include_dir} FILES ${engine_headers}
        ${scope} FILE_SET internals TYPE HEADERS BASE_DIRS ${include_dir} FILES ${engine_internals}
        ${scope} FILE_SET definitions TYPE HEADERS BASE_DIRS ${include_dir} FILES ${engine_definitions})
    set_target_properties(${target} PROPERTIES VERIFY_INTERFACE_HEADER_SETS ${PROJECT_IS_TOP_LEVEL}
                                               INTERFACE_HEADER_SETS_TO_VERIFY "${ARGN}")
    target_link_libraries(${target} ${scope} Eigen3::Eigen Boost::headers)
    target_compile_features(${target} ${scope} cxx_std_20)
endfunction()

add_library(jumpa_header_only INTERFACE)
add_library(jumpa::header_only ALIAS jumpa_header_only)
set_target_properties(jumpa_header_only PROPERTIES EXPORT_NAME header_only)
jumpa_add_headers(jumpa_header_only INTERFACE HEADERS)

add_library(jumpa_engine STATIC ${engine_sources})
add_library(jumpa::jumpa ALIAS jumpa_engine)
set_target_properties(jumpa_engine PROPERTIES EXPORT_NAME jumpa OUTPUT_NAME jumpa)
target_compile_definitions(jumpa_engine PUBLIC JUMPA_COMPILED)
jumpa_own_target(jumpa_engine)
jumpa_add_headers(jumpa_engine PUBLIC internals)

# What <jumpa/asio_executor.hpp> needs beside one of the two above.
add_library(jumpa_threads INTERFACE)
add_library(jumpa::threads ALIAS jumpa_threads)
set_target_properties(jumpa_threads PROPERTIES EXPORT_NAME threads)
target_link_libraries(jumpa_threads INTERFACE Boost::headers Threads::Threads)

# Vector code for more instructions than the rest, chosen at run time. Elsewhere the same sources are compiled plainly and
# nobody chooses them.
if(CMAKE_SYSTEM_PROCESSOR MATCHES "^(x86_64|AMD64|amd64)$" AND CMAKE_CXX_COMPILER_ID MATCHES "GNU|Clang")
    set_source_files_properties(src/scoring/lanes_avx2.cpp PROPERTIES COMPILE_OPTIONS "-mavx2;-mfma")
    set_source_files_properties(src/scoring/lanes_avx512.cpp PROPERTIES COMPILE_OPTIONS
                                "-mavx2;-mfma;-mavx512f;-mavx512bw;-mavx512dq;-mavx512vl")
    set_source_files_properties(src/scoring.cpp PROPERTIES COMPILE_DEFINITIONS JUMPA_LANES_BY_PROCESSOR)
endif()

# Beside a host's sources nothing is built that the host does not link, and a library that only jumpa::io needs may be
# missing.
set(needed REQUIRED)
if(NOT PROJECT_IS_TOP_LEVEL)
    set(needed QUIET)
    set_target_properties(jumpa_engine PROPERTIES EXCLUDE_FROM_ALL ON)
endif()

if(JUMPA_IO)
    find_package(nlohmann_json 3.10 ${needed})
    find_path(KAINJOW_MUSTACHE_INCLUDE_DIR kainjow/mustache.hpp)
    mark_as_advanced(KAINJOW_MUSTACHE_INCLUDE_DIR)
    if(PROJECT_IS_TOP_LEVEL AND NOT KAINJOW_MUSTACHE_INCLUDE_DIR)
        message(FATAL_ERROR "kainjow/mustache.hpp not found; Debian: libkainjow-mustache-dev, or -D JUMPA_IO=OFF")
    elseif(NOT nlohmann_json_FOUND OR NOT KAINJOW_MUSTACHE_INCLUDE_DIR)
        message(STATUS "Jumpa: nlohmann/json or kainjow/mustache not found: there is no jumpa::io")
        set(JUMPA_IO OFF)
    endif()
endif()
if(JUMPA_IO)
    set(page_dir ${PROJECT_SOURCE_DIR}/src/io/page)
    file(GLOB page_files CONFIGURE_DEPENDS ${page_dir}/*.css ${page_dir}/*.js ${page_dir}/*.mustache)
    set(page_source ${PROJECT_BINARY_DIR}/page_files.cpp)
    add_custom_command(
        OUTPUT ${page_source}
        COMMAND ${CMAKE_COMMAND} -D FOLDER=${page_dir} -D OUTPUT=${page_source}
                -P ${PROJECT_SOURCE_DIR}/cmake/embed_page.cmake
        DEPENDS ${page_files} ${PROJECT_SOURCE_DIR}/cmake/embed_page.cmake
        VERBATIM)
    add_library(jumpa_io STATIC ${io_sources} ${page_source})
    target_include_directories(jumpa_io PRIVATE ${PROJECT_SOURCE_DIR}/src/io)
    target_include_directories(jumpa_io SYSTEM PRIVATE ${KAINJOW_MUSTACHE_INCLUDE_DIR})
    add_library(jumpa::io ALIAS jumpa_io)
    if(NOT PROJECT_IS_TOP_LEVEL)
        set_target_properties(jumpa_io PROPERTIES EXCLUDE_FROM_ALL ON)
    endif()
    set_target_properties(jumpa_io PROPERTIES EXPORT_NAME io VERIFY_INTERFACE_HEADER_SETS ${PROJECT_IS_TOP_LEVEL})
    target_sources(jumpa_io PUBLIC FILE_SET HEADERS BASE_DIRS ${include_dir} FILES ${io_headers})
    # BUILD_INTERFACE: who links the installed library needs no JSON parser of ours.
    target_link_libraries(jumpa_io PUBLIC jumpa_engine PRIVATE $<BUILD_INTERFACE:nlohmann_json::nlohmann_json>)
    jumpa_own_target(jumpa_io)
endif()

if(JUMPA_COMMAND AND JUMPA_IO)
    find_package(CLI11 2.1 REQUIRED)
    add_executable(jumpa_command ${command_sources})
    set_target_properties(jumpa_command PROPERTIES OUTPUT_NAME jumpa RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR})
    target_link_libraries(jumpa_command PRIVATE jumpa_io jumpa_threads CLI11::CLI11)
    jumpa_own_target(jumpa_command)
    jumpa_precompile(jumpa_command <CLI/CLI.hpp>)
endif()
