#include "peers/lemon_peer.hpp"

#include <lemon/cost_scaling.h>
#include <lemon/network_simplex.h>
#include <lemon/static_graph.h>

#include <cstddef>
#include <utility>

namespace jumpa::peers {
namespace {

using Graph = lemon::StaticDigraph;
using Simplex = lemon::NetworkSimplex<Graph, int, long long>;
using Scaling = lemon::CostScaling<Graph, int, long long>;

/// The circulation  source -> rows -> columns -> sink -> source  whose cheapest flow is the heaviest b-matching.
class Circulation {
public:
    explicit Circulation(const LemonProblem& p) : cost_(graph_), capacity_(graph_) {
        const int sink = p.rows + p.cols;
        const int source = sink + 1;
        const std::size_t arcs = p.edge_row.size() + p.row_capacity.size() + p.col_capacity.size() + 1;
        ends_.reserve(arcs);
        costs_.reserve(arcs);
        capacities_.reserve(arcs);
        for (std::size_t e = 0; e < p.edge_row.size(); ++e) {
            add(p.edge_row[e], p.rows + p.edge_col[e], -p.weight[e], 1);
        }
        for (int c = 0; c < p.cols; ++c) {
            add(p.rows + c, sink, 0, p.col_capacity[static_cast<std::size_t>(c)]);
        }
        add(sink, source, 0, p.total);
        for (int r = 0; r < p.rows; ++r) {
            add(source, r, 0, p.row_capacity[static_cast<std::size_t>(r)]);
        }
        build(source + 1);
    }

    template <class Algorithm>
    [[nodiscard]] long long heaviest() const {
        Algorithm algorithm(graph_);
        algorithm.upperMap(capacity_).costMap(cost_);
        if (algorithm.run() != Algorithm::OPTIMAL) {
            return -1;
        }
        return -algorithm.template totalCost<long long>();
    }

    /// Of the first `edges` arcs, which are those of the problem.
    template <class Algorithm>
    [[nodiscard]] std::vector<int> chosen(std::size_t edges) const {
        Algorithm algorithm(graph_);
        algorithm.upperMap(capacity_).costMap(cost_);
        std::vector<int> found;
        if (algorithm.run() == Algorithm::OPTIMAL) {
            for (int e = 0; e < static_cast<int>(edges); ++e) {
                if (algorithm.flow(Graph::arc(e)) > 0) {
                    found.push_back(e);
                }
            }
        }
        return found;
    }

private:
    void add(int from, int to, int cost, int capacity) {
        ends_.emplace_back(from, to);
        costs_.push_back(cost);
        capacities_.push_back(capacity);
    }

    void build(int nodes) {
        graph_.build(nodes, ends_.begin(), ends_.end());
        for (int a = 0; a < graph_.arcNum(); ++a) {
            cost_[Graph::arc(a)] = costs_[static_cast<std::size_t>(a)];
            capacity_[Graph::arc(a)] = capacities_[static_cast<std::size_t>(a)];
        }
    }

    Graph graph_{};
    std::vector<std::pair<int, int>> ends_{}; // ascending by the first, as the static graph asks
    std::vector<int> costs_{};
    std::vector<int> capacities_{};
    Graph::ArcMap<int> cost_;
    Graph::ArcMap<int> capacity_;
};

} // namespace

long long lemon_network_simplex(const LemonProblem& problem) {
    return Circulation(problem).heaviest<Simplex>();
}

long long lemon_cost_scaling(const LemonProblem& problem) {
    return Circulation(problem).heaviest<Scaling>();
}

std::vector<int> chosen_by_network_simplex(const LemonProblem& problem) {
    return Circulation(problem).chosen<Simplex>(problem.edge_row.size());
}

std::vector<int> chosen_by_cost_scaling(const LemonProblem& problem) {
    return Circulation(problem).chosen<Scaling>(problem.edge_row.size());
}

} // namespace jumpa::peers
