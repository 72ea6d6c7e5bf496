#pragma once

#include <jumpa/matching/quota_levels.hpp>

#include <algorithm>
#include <vector>

namespace jumpa::matching::detail {

/// One side's quotas as the forest they are: every vertex's own quota is a root.
class QuotaTree {
public:
    QuotaTree(const QuotaSide& side, Index vertices) : side_(side), vertices_(vertices) {}

    [[nodiscard]] std::size_t size() const { return side_.quotas.size(); }
    [[nodiscard]] const Quota& quota(std::size_t q) const { return side_.quotas[q]; }
    [[nodiscard]] bool is_root(std::size_t q) const { return q < vertices_; }

    /// The deepest quota that holds an edge of this vertex.
    [[nodiscard]] Index innermost(Index vertex, EdgeIndex edge) const {
        return side_.innermost.empty() ? vertex : side_.innermost[edge];
    }

    /// Every edge is counted in its deepest quota; then in all that hold that one.
    template <class Number>
    void add_up(std::vector<Number>& counts) const {
        for (std::size_t q = size(); q-- > vertices_;) {
            counts[quota(q).within] += counts[q];
        }
    }

    /// Every quota has a price; then the sum over itself and all that hold it.
    template <class Number>
    void sum_down(std::vector<Number>& prices) const {
        for (std::size_t q = vertices_; q < size(); ++q) {
            prices[q] += prices[quota(q).within];
        }
    }

private:
    const QuotaSide& side_;
    Index vertices_;
};

/// Both sides' forests.
struct QuotaTrees {
    explicit QuotaTrees(const QuotaProblem& problem)
        : rows(problem.rows, problem.graph.rows()), cols(problem.cols, problem.graph.cols) {}

    QuotaTree rows;
    QuotaTree cols;
};

/// Calls `visit(e, row quota, column quota)` for every edge, with the deepest quotas that hold it.
template <class Visit>
void for_each_edge(const QuotaProblem& problem, const QuotaTrees& trees, Visit visit) {
    const BipartiteGraph& graph = problem.graph;
    for (Index r = 0; r < graph.rows(); ++r) {
        for (EdgeIndex e = graph.row_begin[r]; e < graph.row_begin[r + 1]; ++e) {
            visit(e, trees.rows.innermost(r, e), trees.cols.innermost(graph.column[e], e));
        }
    }
}

/// How many edges lie in each quota: all, or those that `counts(e)` accepts.
struct QuotaLoads {
    template <class Counts>
    QuotaLoads(const QuotaProblem& problem, const QuotaTrees& trees, Counts counts)
        : row(trees.rows.size(), 0), col(trees.cols.size(), 0) {
        for_each_edge(problem, trees, [&](EdgeIndex e, Index row_quota, Index col_quota) {
            if (counts(e)) {
                ++row[row_quota];
                ++col[col_quota];
            }
        });
        trees.rows.add_up(row);
        trees.cols.add_up(col);
    }

    std::vector<Value> row;
    std::vector<Value> col;
};

/// Walks along the edges in order and tells which of them an ascending list names.
class Named {
public:
    explicit Named(std::span<const EdgeIndex> ascending) : next_(ascending.begin()), end_(ascending.end()) {}

    [[nodiscard]] bool operator()(EdgeIndex e) {
        const bool found = next_ != end_ && *next_ == e;
        next_ += found ? 1 : 0;
        return found;
    }

private:
    std::span<const EdgeIndex>::iterator next_;
    std::span<const EdgeIndex>::iterator end_;
};

} // namespace jumpa::matching::detail
