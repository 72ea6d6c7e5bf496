#pragma once

#include <jumpa/boost_graph/detail/numbered_graph.hpp>
#include <jumpa/model/affinity.hpp>
#include <jumpa/model/host_points.hpp>

#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace jumpa::detail {

/// Reads a host's graph edge by edge into scored pairs.
class PairReader {
public:
    PairReader(const Event& event, std::size_t vertices, Scale scale) : event_(event), scale_(scale) {
        if (vertices != event.companies().size()) {
            faults_.add("/points", "wrong_shape.graph",
                        {std::to_string(vertices), std::to_string(event.companies().size())});
        }
        refuse(std::exchange(faults_, {}));
    }

    template <class Number>
    void edge(const matching::Edge& edge, Role a, Role b, const Number& weight) {
        if (a == b) {
            faults_.add("/points", "wrong_side.edge", {ends_of(edge)});
            same_side_ = true;
            return;
        }
        const auto points = points_from(weight, scale_);
        if (const auto* message = std::get_if<const char*>(&points)) {
            add_bad_number(faults_, "/points", "edge", ends_of(edge), *message);
            return;
        }
        const CompanyId first{edge.a};
        const CompanyId second{edge.b};
        pairs_.push_back(
            {a == Role::seller ? first : second, a == Role::seller ? second : first, std::get<Points>(points)});
    }

    /// Where an edge joins one side, an odd cycle may show that no choice of sides would help.
    [[nodiscard]] Affinity take(const NumberedGraph& graph) {
        if (same_side_) {
            const auto cycle = matching::two_coloring(graph.vertices, graph.edges).odd_cycle;
            cycle.empty() ? void() : add_odd_cycle(faults_, "/points", cycle);
        }
        refuse(std::move(faults_));
        return affinity(event_, pairs_);
    }

private:
    const Event& event_;
    Scale scale_;
    bool same_side_ = false;
    FaultList faults_{};
    std::vector<ScoredPair> pairs_{};
};

} // namespace jumpa::detail
