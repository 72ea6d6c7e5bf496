#pragma once

#include <jumpa/matching/euler/alternating_cycles.hpp>
#include <jumpa/matching/euler/link.hpp>
#include <jumpa/matching/euler/link_pairs.hpp>

#include <cstddef>
#include <span>

namespace jumpa::matching::euler {

/// Parts links into two halves, at every row and every column and in all.
///
/// Ensures     of d links at a row or column each half has d / 2, rounded down or up; of all links too
/// Complexity  O(links + rows + cols)
/// Source      Euler partitions, [Gabow1976]
class EulerSplit {
public:
    /// For lists of at most `links`.
    EulerSplit(Index rows, Index cols, std::size_t links) : pairs_(rows, cols, links) {}

    /// Puts one half first and returns how many it has.
    std::size_t split(std::span<Link> links) {
        pairs_.pair(links);
        cycles_.walk(pairs_.partner(), pairs_.places());
        const std::size_t half = (links.size() + 1) / 2;
        if (pairs_.gaps()) {
            deal_around_gaps(links.data(), links.data() + half);
        } else {
            deal(links.data(), links.data() + half);
        }
        return half;
    }

private:
    void deal(Link* first, Link* second) const {
        const Link* const link = pairs_.links();
        for (Place pair = 0; pair < pairs_.places(); pair += 2) {
            const Place chosen = cycles_.chosen(pair);
            *first++ = link[pair + chosen];
            *second++ = link[pair + 1 - chosen];
        }
    }

    /// The empty link falls to the second half, which so is the smaller one.
    void deal_around_gaps(Link* first, Link* second) const {
        const Link* const link = pairs_.links();
        const Place spare = pairs_.spare();
        const bool exchange = spare != nowhere && cycles_.chosen(spare - 1) == 1;
        for (Place pair = 0; pair < pairs_.places(); pair += 2) {
            if (link[pair].id != nowhere) {
                const Place chosen = cycles_.chosen(pair) ^ static_cast<Place>(exchange);
                *first++ = link[pair + chosen];
                if (pair + 1 - chosen != spare) {
                    *second++ = link[pair + 1 - chosen];
                }
            }
        }
    }

    LinkPairs pairs_;
    AlternatingCycles cycles_{};
};

} // namespace jumpa::matching::euler
