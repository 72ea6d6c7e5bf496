# Builds tests/support/flag_probe.cpp with several compilers and flags and fails unless every build prints the same.
#
#   cmake -D SOURCE_DIR=<project> -D WORK_DIR=<scratch> [-D "COMPILERS=<c++>;<c++>"] [-D "FLAGS=<extra>"] -P run_flags.cmake
#
# Without COMPILERS it takes g++ and clang++ where they are found; one that is missing is left out and named.

cmake_minimum_required(VERSION 3.24)

if(NOT COMPILERS)
    foreach(name IN ITEMS g++ clang++)
        find_program(found_${name} ${name} NO_CACHE)
        if(found_${name})
            list(APPEND COMPILERS ${found_${name}})
        else()
            message(STATUS "${name} not found: left out")
        endif()
    endforeach()
endif()
if(NOT COMPILERS)
    message(FATAL_ERROR "no compiler found")
endif()

set(flag_sets "-O0" "-O3 -march=native -ffast-math")
file(MAKE_DIRECTORY ${WORK_DIR})

set(first "")
foreach(compiler IN LISTS COMPILERS)
    foreach(flags IN LISTS flag_sets)
        separate_arguments(arguments UNIX_COMMAND "${flags} ${FLAGS}")
        execute_process(
            COMMAND ${compiler} -std=c++20 -w ${arguments} -I${SOURCE_DIR}/include -I${SOURCE_DIR}/tests
                    ${SOURCE_DIR}/tests/support/flag_probe.cpp -o ${WORK_DIR}/flag_probe COMMAND_ERROR_IS_FATAL ANY)
        execute_process(COMMAND ${WORK_DIR}/flag_probe OUTPUT_VARIABLE line OUTPUT_STRIP_TRAILING_WHITESPACE
                                COMMAND_ERROR_IS_FATAL ANY)
        message(STATUS "${line}  ${compiler} ${flags}")
        if(first STREQUAL "")
            set(first "${line}")
        elseif(NOT line STREQUAL first)
            message(FATAL_ERROR "${compiler} ${flags} gives ${line}, the first build gave ${first}")
        endif()
    endforeach()
endforeach()
