#pragma once

#include <jumpa/core/random.hpp>
#include <jumpa/matching/euler/cover_walks.hpp>
#include <jumpa/matching/euler/link.hpp>

#include <algorithm>
#include <cstddef>
#include <span>
#include <vector>

namespace jumpa::matching::euler {

/// A matching that covers all rows and columns of the highest degree: without it, that degree is one less.
///
/// Greedily at first, then by walks from the rows, then from the columns.
///
/// Ensures     such a matching (it exists, as in every bipartite graph); the same links give the same one
/// Complexity  as CoverWalks
/// Source      covering one side, then the other without uncovering the first, [Mendelsohn1958]
class FullCover {
public:
    FullCover(Index rows, Index cols) : row_degree_(rows), col_degree_(cols), row_taken_(rows), col_taken_(cols) {}

    /// Puts the links of the matching last and returns how many others there are. It begins with up to `wanted` links.
    ///
    /// Requires    no degree above `highest`
    std::size_t split(std::span<Link> links, Index highest, std::size_t wanted) {
        count_degrees(links);
        take_greedily(links, wanted);
        CoverWalks<Side::row>(links, highest, random_).run(row_degree_, row_taken_, col_taken_);
        CoverWalks<Side::col>(links, highest, random_).run(col_degree_, col_taken_, row_taken_);
        return put_last(links);
    }

private:
    void count_degrees(std::span<const Link> links) {
        std::fill(row_degree_.begin(), row_degree_.end(), Index{0});
        std::fill(col_degree_.begin(), col_degree_.end(), Index{0});
        for (const Link& link : links) {
            ++row_degree_[link.row];
            ++col_degree_[link.col];
        }
    }

    void take_greedily(std::span<const Link> links, std::size_t wanted) {
        std::fill(row_taken_.begin(), row_taken_.end(), nowhere);
        std::fill(col_taken_.begin(), col_taken_.end(), nowhere);
        for (Place i = 0; i < links.size() && wanted > 0; ++i) {
            Place& row = row_taken_[links[i].row];
            Place& col = col_taken_[links[i].col];
            if (row == nowhere && col == nowhere) {
                row = col = i;
                --wanted;
            }
        }
    }

    std::size_t put_last(std::span<Link> links) {
        taken_.clear();
        std::size_t others = 0;
        for (Place i = 0; i < links.size(); ++i) {
            if (row_taken_[links[i].row] == i) {
                taken_.push_back(links[i]);
            } else {
                links[others++] = links[i];
            }
        }
        std::copy(taken_.begin(), taken_.end(), links.begin() + static_cast<std::ptrdiff_t>(others));
        return others;
    }

    std::vector<Index> row_degree_;
    std::vector<Index> col_degree_;
    std::vector<Place> row_taken_; // its link in the matching
    std::vector<Place> col_taken_;
    std::vector<Link> taken_{};
    Random random_{0};
};

} // namespace jumpa::matching::euler
