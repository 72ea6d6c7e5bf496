#pragma once

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

namespace jumpa::detail {

/// Leaves out of things that clash whatever can be left out, in large pieces first.
///
/// Requires    that `clash` is true of `set`, false of nothing at all, and of every set that holds a set of which it is
///             true
/// Ensures     without any one thing of what is left, `clash` is false
/// Complexity  at most two questions for each thing, far fewer where little is left
/// Source      deletion filter
template <class Thing, class Clash>
[[nodiscard]] std::vector<Thing> shrunk(std::vector<Thing> set, Clash&& clash) {
    for (std::size_t piece = std::max<std::size_t>(1, set.size() / 2);; piece /= 2) {
        for (std::size_t from = 0; from < set.size();) {
            std::vector<Thing> rest = set;
            const auto begin = rest.begin() + static_cast<std::ptrdiff_t>(from);
            rest.erase(begin, begin + static_cast<std::ptrdiff_t>(std::min(piece, rest.size() - from)));
            if (!rest.empty() && clash(rest)) {
                set = std::move(rest);
            } else {
                from += piece;
            }
        }
        if (piece == 1) {
            return set;
        }
    }
}

} // namespace jumpa::detail
