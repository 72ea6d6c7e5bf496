# Runs PROGRAM and fails unless it ends well and what it prints is, byte for byte, the file EXPECTED. ACTUAL keeps it.

execute_process(COMMAND ${PROGRAM} OUTPUT_FILE ${ACTUAL} ERROR_VARIABLE errors RESULT_VARIABLE code)
if(NOT code EQUAL 0)
    message(FATAL_ERROR "${PROGRAM} ended with ${code}\n${errors}")
endif()
execute_process(COMMAND ${CMAKE_COMMAND} -E compare_files ${EXPECTED} ${ACTUAL} RESULT_VARIABLE differ)
if(differ)
    execute_process(COMMAND diff -u ${EXPECTED} ${ACTUAL})
    message(FATAL_ERROR "${ACTUAL} is not ${EXPECTED}")
endif()
