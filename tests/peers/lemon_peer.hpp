#pragma once

#include <vector>

/// The b-matching problem for LEMON, in types that C++17 and C++20 agree on: LEMON's headers do not compile as C++20.
namespace jumpa::peers {

/// Edges ascending by row; every edge at most once, row r at most row_capacity[r] times, at most `total` edges in all.
struct LemonProblem {
    int rows = 0;
    int cols = 0;
    std::vector<int> edge_row{};
    std::vector<int> edge_col{};
    std::vector<int> weight{};
    std::vector<int> row_capacity{};
    std::vector<int> col_capacity{};
    int total = 0;
};

/// The weight of a heaviest b-matching, graph built and solved. Negative where LEMON finds no optimum: a fault of ours.
[[nodiscard]] long long lemon_network_simplex(const LemonProblem& problem);
[[nodiscard]] long long lemon_cost_scaling(const LemonProblem& problem);

/// The edges of one, as positions, ascending; none where LEMON finds no optimum.
[[nodiscard]] std::vector<int> chosen_by_network_simplex(const LemonProblem& problem);
[[nodiscard]] std::vector<int> chosen_by_cost_scaling(const LemonProblem& problem);

} // namespace jumpa::peers
