#pragma once

#include <jumpa/core/random.hpp>
#include <jumpa/matching/euler/link.hpp>

#include <algorithm>
#include <cstddef>
#include <span>
#include <utility>
#include <vector>

namespace jumpa::matching::euler {

/// Extends a matching until it covers every full end of one side: every row, or every column, of the highest degree.
///
/// A full end without a link walks at random: to an end of the other side, from there by its link of the matching back
/// to the next end, until an end of the other side is free, or held by one that is not full and can do without.
/// Exchanging the links along the walk, loops cut out, covers one end more and uncovers no full one, and none of the
/// other side.
///
/// Complexity  O(links) and, expected, O(n log n) steps of O(highest) for n full ends
/// Source      random walks on regular bipartite graphs, [Goel2013]: full ends have equally many ways out and no end
/// has
///             more ways in, which is all that the bound needs. Before a step, all ways are looked at for the last one:
///             that only ends walks earlier
template <Side near>
class CoverWalks {
public:
    using Taken = std::vector<Place>; // per end, its link in the matching or `nowhere`

    CoverWalks(std::span<const Link> links, Index highest, Random& random)
        : links_(links), highest_(highest), random_(random) {}

    /// Changes the matching, given by its links at the near ends, `here`, and at the far ones, `there`.
    void run(std::span<const Index> degree, Taken& here, Taken& there) {
        const std::vector<Number> open = number_full_ends(degree, here);
        if (open.empty()) {
            return;
        }
        list_ways();
        list_holders(there);
        for (const Number end : open) {
            walk(end);
            exchange(end);
        }
        tell(here, there);
    }

private:
    using Number = Index; // of a full end, in its order
    static constexpr Number free = nowhere;
    static constexpr Number not_full = nowhere - 1;
    static constexpr Side far = near == Side::row ? Side::col : Side::row;

    /// Returns those that are not covered, in random order, as the bound wants it.
    std::vector<Number> number_full_ends(std::span<const Index> degree, const Taken& here) {
        std::vector<Number> open;
        number_.assign(degree.size(), not_full);
        for (Index end = 0; end < degree.size(); ++end) {
            if (degree[end] == highest_) {
                number_[end] = static_cast<Number>(link_.size());
                link_.push_back(here[end]);
                if (here[end] == nowhere) {
                    open.push_back(number_[end]);
                }
            }
        }
        random_.shuffle(open);
        return open;
    }

    void list_ways() {
        way_to_.resize(link_.size() * highest_);
        way_by_.resize(link_.size() * highest_);
        last_way_.assign(link_.size(), 0);
        for (Place i = 0; i < links_.size(); ++i) {
            if (const Number end = number_[links_[i].end<near>()]; end != not_full) {
                const std::size_t way = first_way(end) + last_way_[end]++;
                way_to_[way] = links_[i].end<far>();
                way_by_[way] = i;
            }
        }
    }

    void list_holders(const Taken& there) {
        holder_.reserve(there.size());
        for (const Place taken : there) {
            holder_.push_back(taken == nowhere ? free : number_[links_[taken].end<near>()]);
        }
    }

    void walk(Number end) {
        while (!ends_here(end)) {
            const Index* const to = &way_to_[first_way(end)];
            do {
                last_way_[end] = static_cast<Index>(random_.below(highest_));
            } while (holder_[to[last_way_[end]]] == end); // some other end holds a neighbour, or the walk were over
            end = holder_[to[last_way_[end]]];
        }
    }

    bool ends_here(Number end) {
        const Index* const to = &way_to_[first_way(end)];
        for (Index way = 0; way < highest_; ++way) {
            if (holder_[to[way]] >= not_full) {
                last_way_[end] = way;
                return true;
            }
        }
        return false;
    }

    /// Follows the last way out of every end, which leaves loops out.
    void exchange(Number end) {
        while (end < not_full) {
            const std::size_t way = first_way(end) + last_way_[end];
            link_[end] = way_by_[way];
            end = std::exchange(holder_[way_to_[way]], end);
        }
    }

    void tell(Taken& here, Taken& there) const {
        for (Index end = 0; end < here.size(); ++end) {
            if (number_[end] != not_full) {
                here[end] = link_[number_[end]];
            } else if (here[end] != nowhere && holder_[links_[here[end]].end<far>()] != not_full) {
                here[end] = nowhere;
            }
        }
        for (Index end = 0; end < there.size(); ++end) {
            there[end] = holder_[end] < not_full ? link_[holder_[end]] : there[end];
        }
    }

    [[nodiscard]] std::size_t first_way(Number end) const { return std::size_t{end} * highest_; }

    std::span<const Link> links_;
    Index highest_;
    Random& random_;
    std::vector<Number> number_{}; // per near end
    std::vector<Place> link_{};    // per full end, its link in the matching
    std::vector<Index> way_to_{};  // `highest_` entries a full end: where its links lead
    std::vector<Place> way_by_{};  // and which links they are
    std::vector<Index> last_way_{};
    std::vector<Number> holder_{}; // per far end
};

} // namespace jumpa::matching::euler
