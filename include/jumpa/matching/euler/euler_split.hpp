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

    /// The partner of the empty link goes last, to the first half, which so is the larger one. Gaps come at random:
    /// instead of asking, what stands there is written too, and over it what comes next.
    void deal_around_gaps(Link* first, Link* second) const {
        const Link* const link = pairs_.links();
        const Place spare = pairs_.spare();
        const bool exchange = spare != nowhere && cycles_.chosen(spare - 1) == 1;
        const auto full = [&](Place pair) { return (link[pair].id != nowhere) & (pair + 1 != spare); };
        Place end = pairs_.places();
        while (end > 0 && !full(end - 2)) {
            end -= 2; // here nothing would come next
        }
        for (Place pair = 0; pair < end; pair += 2) {
            const Place chosen = cycles_.chosen(pair) ^ static_cast<Place>(exchange);
            *first = link[pair + chosen];
            *second = link[pair + 1 - chosen];
            first += static_cast<std::ptrdiff_t>(full(pair));
            second += static_cast<std::ptrdiff_t>(full(pair));
        }
        if (spare != nowhere) {
            *first = link[spare - 1];
        }
    }

    LinkPairs pairs_;
    AlternatingCycles cycles_{};
};

} // namespace jumpa::matching::euler
