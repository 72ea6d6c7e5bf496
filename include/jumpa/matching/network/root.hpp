#pragma once

#include <cstddef>

namespace jumpa::matching::detail {

/// The square root, rounded down: integers only, so the same everywhere.
[[nodiscard]] inline std::size_t root_of(std::size_t n) {
    std::size_t root = 0;
    for (std::size_t bit = std::size_t{1} << 31U; bit != 0; bit >>= 1U) {
        if ((root + bit) * (root + bit) <= n) {
            root += bit;
        }
    }
    return root;
}

} // namespace jumpa::matching::detail
