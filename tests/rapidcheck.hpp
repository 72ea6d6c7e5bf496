#pragma once

#include "catch.hpp"

#include <cstdlib>
#include <rapidcheck.h>
#include <sstream>
#include <string>
#include <utility>

namespace jumpa::test {

/// Checks a RapidCheck property inside a Catch2 test case and tells the counterexample with the failed check.
/// (RapidCheck's own adapter includes a header that Catch2 3 no longer has.) The seed is fixed, so that a red test
/// stays red; RC_PARAMS="seed=7 max_success=1000" in the environment searches elsewhere, and longer.
template <class Testable>
void check_property(const std::string& description, Testable&& testable) {
    ::setenv("RC_PARAMS", "seed=20211115", /*overwrite=*/0);
    const rc::detail::TestMetadata metadata{description, description};
    const auto result = rc::detail::checkTestable(std::forward<Testable>(testable), metadata);

    std::ostringstream story;
    rc::detail::printResultMessage(result, story);
    INFO(description << ": " << story.str());
    CHECK(result.template is<rc::detail::SuccessResult>());
}

} // namespace jumpa::test
