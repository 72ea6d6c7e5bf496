# How our own files are compiled: warnings for all of them, ccache where it is found.

if(PROJECT_IS_TOP_LEVEL AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    find_program(JUMPA_CCACHE ccache)
    mark_as_advanced(JUMPA_CCACHE)
    if(JUMPA_CCACHE)
        # Without this permission ccache passes by everything that uses a precompiled header.
        set(CMAKE_CXX_COMPILER_LAUNCHER
            ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros ${JUMPA_CCACHE})
    endif()
endif()

# Strict C++20 and all warnings for a target of ours; nothing of this reaches a host.
function(jumpa_own_target target)
    set_target_properties(${target} PROPERTIES CXX_EXTENSIONS OFF)
    target_compile_options(${target} PRIVATE -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wsign-conversion
                                             $<$<BOOL:${JUMPA_WARNINGS_AS_ERRORS}>:-Werror>)
endfunction()

# Headers that cost most of a target's compile time, read once. Beside a host's sources nothing of this is done; the
# sources themselves include what they use, which a build with CMAKE_DISABLE_PRECOMPILE_HEADERS proves (preset tidy).
function(jumpa_precompile target)
    if(PROJECT_IS_TOP_LEVEL)
        target_precompile_headers(${target} PRIVATE ${ARGN})
    endif()
endfunction()
