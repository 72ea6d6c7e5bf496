#pragma once

#include "catch.hpp"

#include <jumpa/explain/what_if.hpp>

#include <cstddef>
#include <vector>

namespace support {

/// Requires that what a change gains on each level, from the best without it to the best with it, is what was told.
inline void require_told(const jumpa::WhatIf& found, const std::vector<jumpa::Value>& from,
                         const std::vector<jumpa::Value>& to) {
    for (std::size_t l = 0; l < found.by_prices.size(); ++l) {
        REQUIRE(to[l] - from[l] <= found.by_prices[l].at_most);
    }
    REQUIRE_FALSE(found.replanned.empty());
    for (std::size_t l = 0; l < found.replanned.size(); ++l) {
        REQUIRE(to[l] - from[l] >= found.replanned[l].at_least);
        REQUIRE(to[l] - from[l] <= found.replanned[l].at_most);
    }
}

} // namespace support
