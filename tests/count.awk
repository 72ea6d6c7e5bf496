# Counts test cases in the JUnit files that ctest writes. A Catch2 program, and Node.js, count as many as their own closing
# lines say, any other test counts one; a program that ended badly without telling a failed case counts one failure.

function settle() {
    if (status == "run") {
        passed += cases_passed > 0 ? cases_passed : 1
    } else if (status == "disabled") {
        skipped += 1
    } else if (status != "") {
        passed += cases_passed
        failed += cases_failed > 0 ? cases_failed : 1
    }
    status = ""
    cases_passed = cases_failed = 0
}

# "12 test cases" in "All tests passed (99 assertions in 12 test cases)", "| 3 failed" in "test cases: 9 | 6 passed | 3 failed"
function number_before(word, line) {
    return match(line, "[0-9]+ " word) ? substr(line, RSTART) + 0 : 0
}

/<testcase / {
    settle()
    match($0, /status="[a-z]+"/)
    status = substr($0, RSTART + 8, RLENGTH - 9)
}
/<skipped message="SKIP_RETURN_CODE/ { status = "disabled" }
/^# pass [0-9]/ { cases_passed = $3 }
/^# fail [0-9]/ { cases_failed = $3 }
/^All tests passed/ { cases_passed = number_before("test case", $0) }
/^test cases:/ {
    cases_passed = number_before("passed", $0)
    cases_failed = number_before("failed", $0)
}

END {
    settle()
    printf "%d passed, %d failed%s\n", passed, failed, skipped ? ", " skipped " skipped" : ""
    exit failed > 0
}
