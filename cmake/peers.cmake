# LEMON, the peer our matching is tested and measured against. Its headers are C++17, hence a target of its own, whose
# interface must not name a type of LEMON's.

find_path(LEMON_INCLUDE_DIR lemon/list_graph.h)
find_library(LEMON_LIBRARY NAMES emon lemon)
mark_as_advanced(LEMON_INCLUDE_DIR LEMON_LIBRARY)
file(GLOB peer_sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/tests/peers/*.cpp)

if(NOT LEMON_INCLUDE_DIR OR NOT LEMON_LIBRARY)
    message(STATUS "LEMON not found: the comparisons with it are left out")
elseif(peer_sources)
    add_library(lemon_peer STATIC ${peer_sources})
    jumpa_own_target(lemon_peer)
    # g++ looks through LEMON's vectors and sees members that they copy before they set them.
    target_compile_options(lemon_peer PRIVATE $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
    set_target_properties(lemon_peer PROPERTIES CXX_STANDARD 17 CXX_STANDARD_REQUIRED ON)
    target_include_directories(lemon_peer SYSTEM PRIVATE ${LEMON_INCLUDE_DIR})
    target_include_directories(lemon_peer PUBLIC ${PROJECT_SOURCE_DIR}/tests)
    target_compile_definitions(lemon_peer INTERFACE JUMPA_HAVE_LEMON)
    target_link_libraries(lemon_peer PRIVATE ${LEMON_LIBRARY})
endif()
