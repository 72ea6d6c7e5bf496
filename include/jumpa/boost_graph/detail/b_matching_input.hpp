#pragma once

#include <jumpa/boost_graph/detail/numbered_graph.hpp>
#include <jumpa/core/points.hpp>
#include <jumpa/model/host_points.hpp>

#include <algorithm>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace jumpa::detail {

/// What a host's graph asks of a b-matching, in numbers: weights by position of the edge, capacities by number of the
/// vertex.
struct BMatchingInput {
    NumberedGraph graph{};
    std::vector<Points> weight{};
    std::vector<std::int32_t> capacity{};
    Value total = 0;
};

/// Reads the maps of a graph, and notes what cannot be computed with exactly.
class BMatchingReader {
public:
    BMatchingReader(NumberedGraph graph, Value total, Scale scale) : scale_(scale) {
        input_.graph = std::move(graph);
        input_.capacity.resize(input_.graph.vertices);
        input_.total = total;
        if (total < 0) {
            faults_.add("/total", "negative_number.total", {std::to_string(total)});
        }
        if (scale.one < 1) {
            faults_.add("/scale", "number_out_of_range.scale", {std::to_string(scale.one)});
        }
        refuse(std::exchange(faults_, {}));
    }

    /// Solver and proof keep weights in 32 bits, so that sums of prices and weights fit 64.
    template <class Number>
    void weight(const Number& number) {
        const std::size_t position = input_.weight.size();
        const auto units = scaled_number(number, scale_);
        if (!units || *units > heaviest || *units < -heaviest) {
            faults_.add(pointer("/edges", position), "weight_out_of_range",
                        {ends_of(input_.graph.edges[position]), std::to_string(scale_.one)});
        }
        input_.weight.push_back(static_cast<Points>(std::clamp(units.value_or(0), -heaviest, heaviest)));
    }

    /// More than 2^31 edges at one vertex are beyond any graph, so a larger capacity says no more than that.
    template <class Number>
    void capacity(std::size_t vertex, Number number) {
        if (std::cmp_less(number, 0)) {
            faults_.add(pointer("/vertices", vertex), "negative_number.capacity",
                        {std::to_string(vertex), std::to_string(number)});
        }
        input_.capacity[vertex] = std::cmp_greater(number, heaviest) ? static_cast<std::int32_t>(heaviest)
                                                                     : static_cast<std::int32_t>(number);
    }

    [[nodiscard]] BMatchingInput take() {
        refuse(std::move(faults_));
        return std::move(input_);
    }

private:
    static constexpr std::int64_t heaviest = std::numeric_limits<std::int32_t>::max();

    Scale scale_;
    BMatchingInput input_{};
    FaultList faults_{};
};

template <class Graph, class Index, class Capacity, class Weight>
BMatchingInput read_b_matching(const Graph& graph, const Index& index, const Capacity& capacity, const Weight& weight,
                               Value total, Scale scale) {
    BMatchingReader reader(numbered(graph, index), total, scale);
    each_vertex(graph, [&](const auto& vertex) {
        reader.capacity(static_cast<std::size_t>(property::read(index, vertex)), +property::read(capacity, vertex));
    });
    each_edge(graph, [&](const auto& edge) { reader.weight(property::read(weight, edge)); });
    return reader.take();
}

} // namespace jumpa::detail
