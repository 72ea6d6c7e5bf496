#pragma once

#include <jumpa/matching/bipartite_graph.hpp>

#include <cstddef>
#include <cstdint>
#include <limits>
#include <memory>

namespace jumpa::matching::euler {

/// A position in a list of links; half of its range is left for marks, so a list holds fewer than 2^30 links.
using Place = std::uint32_t;
inline constexpr Place nowhere = std::numeric_limits<Place>::max();

enum class Side : bool { row, col };

/// An edge between a row and a column, and where it stands in the input.
///
/// Plain data without initial values: lists of millions are allocated untouched.
struct Link {
    Index row;
    Index col;
    std::uint32_t id; // `nowhere`: a gap in a list

    /// Its end on one side.
    template <Side side>
    [[nodiscard]] Index end() const {
        return side == Side::row ? row : col;
    }
};

/// An array without initial values.
template <class T>
[[nodiscard]] std::unique_ptr<T[]> untouched(std::size_t size) {
    return std::unique_ptr<T[]>(new T[size]);
}

/// `yes` or `no` without a branch: where both come equally often, a processor guesses wrong every other time.
[[nodiscard]] constexpr Place select(bool condition, Place yes, Place no) {
    const Place mask = Place{0} - static_cast<Place>(condition);
    return (yes & mask) | (no & ~mask);
}

} // namespace jumpa::matching::euler
