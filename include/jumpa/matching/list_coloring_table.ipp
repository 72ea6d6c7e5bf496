#pragma once

#include <jumpa/matching/ejection_walk.hpp>
#include <jumpa/matching/list_coloring_table.hpp>

namespace jumpa::matching {

JUMPA_INLINE ListColoringTable::ListColoringTable(const ListColoringProblem& problem)
    : table_(problem.vertices, problem.colors, {problem.allowed.begin(), problem.allowed.end()},
             problem.most_per_color) {
    for (const Edge& edge : problem.edges) {
        add(edge);
    }
    for (EdgeIndex e = 0; e < problem.fixed.size(); ++e) {
        if (problem.fixed[e] != no_color) {
            table_.pin(e, problem.fixed[e]);
        }
    }
}

JUMPA_INLINE EdgeIndex ListColoringTable::add(Edge edge) {
    return table_.add(edge);
}

JUMPA_INLINE bool ListColoringTable::try_color(EdgeIndex e, Color k) {
    const Edge edge = table_.table().edges()[e];
    if (!table_.has_room(k) || !table_.table().is_free(edge.a, k) || !table_.table().is_free(edge.b, k)) {
        return false;
    }
    table_.place(e, k);
    table_.keep();
    return true;
}

JUMPA_INLINE void ListColoringTable::uncolor(EdgeIndex e) {
    table_.remove(e);
    table_.keep();
}

JUMPA_INLINE bool ListColoringTable::try_insert(EdgeIndex e, const ColoringEffort& effort) {
    const bool found = !hopeless(e) && detail::EjectionWalk(table_, random_).run(e, effort);
    table_.keep();
    return found;
}

/// Whatever moves, the edge takes one more colour at each of its ends and one more place in all.
JUMPA_INLINE bool ListColoringTable::hopeless(EdgeIndex e) const {
    const ColorTable& table = table_.table();
    const Edge edge = table.edges()[e];
    std::uint64_t at_a = 0;
    std::uint64_t at_b = 0;
    std::uint64_t room = 0;
    for (std::size_t w = 0; w < table.words(); ++w) {
        at_a |= table.free(edge.a, w);
        at_b |= table.free(edge.b, w);
        room |= table_.room(w);
    }
    return at_a == 0 || at_b == 0 || room == 0;
}

} // namespace jumpa::matching
