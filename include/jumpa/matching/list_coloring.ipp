#pragma once

#include <jumpa/matching/list_coloring.hpp>
#include <jumpa/matching/list_coloring_table.hpp>

#include <utility>

namespace jumpa::matching {

namespace detail {

/// Tries the uncoloured edges in their order and returns those left; gives up after `patience` failures in a row.
inline std::vector<EdgeIndex> insert_all(ListColoringTable& table, const std::vector<EdgeIndex>& open,
                                         const ColoringEffort& effort, std::size_t patience) {
    std::vector<EdgeIndex> left;
    std::size_t failures = 0;
    for (const EdgeIndex e : open) {
        if (failures < patience && table.try_insert(e, effort)) {
            failures = 0;
        } else {
            ++failures;
            left.push_back(e);
        }
    }
    return left;
}

} // namespace detail

JUMPA_INLINE std::vector<EdgeIndex> color_edges(ListColoringTable& table, std::vector<EdgeIndex> open,
                                                std::size_t vertices) {
    open = detail::insert_all(table, open, {}, open.size());
    // What is left gets several short looks: another edge's success in between helps more than a longer walk.
    for (int round = 0; round < 6; ++round) {
        open = detail::insert_all(table, open, {.ejections = 16}, 256);
    }
    // Where limits bind, the last bit of room may need a look at every vertex: dear, so only while it pays.
    open = detail::insert_all(table, open, {.visits = 4 * vertices, .detours = true}, 4);
    return detail::insert_all(table, open, {.visits = 4 * vertices, .ejections = 16}, 16);
}

JUMPA_INLINE std::vector<Color> list_coloring(const ListColoringProblem& problem) {
    ListColoringTable table(problem);
    std::vector<EdgeIndex> open;
    for (EdgeIndex e = 0; e < problem.edges.size(); ++e) {
        if (table.colors()[e] == no_color) {
            open.push_back(e);
        }
    }
    (void)color_edges(table, std::move(open), problem.vertices);
    return table.colors();
}

} // namespace jumpa::matching
