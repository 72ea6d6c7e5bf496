#include "catch.hpp"
#include "support/random_instances.hpp"

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/successive_shortest_path_nonnegative_weights.hpp>

using namespace jumpa;
using namespace jumpa::matching;

namespace {

using Traits = boost::adjacency_list_traits<boost::vecS, boost::vecS, boost::directedS>;
using Arc = Traits::edge_descriptor;
// Boost adds two infinite distances where a vertex is out of reach: double has room for that, and is exact here.
using Network = boost::adjacency_list<
    boost::vecS, boost::vecS, boost::directedS, boost::no_property,
    boost::property<
        boost::edge_capacity_t, long,
        boost::property<boost::edge_residual_capacity_t, long,
                        boost::property<boost::edge_reverse_t, Arc, boost::property<boost::edge_weight_t, double>>>>>;

/// A heaviest b-matching as the cheapest flow of `units`: every unit either crosses an edge for `dearest` minus its
/// weight or goes round all of them for `dearest`.
class CheapestFlow {
public:
    explicit CheapestFlow(const test::Instance& instance)
        : units_(std::min(instance.total, instance.loose_count())),
          dearest_(*std::max_element(instance.weight.begin(), instance.weight.end())),
          network_(std::size_t{instance.graph.rows()} + instance.graph.cols + 3) {
        const std::size_t rows = instance.graph.rows();
        const std::size_t entry = rows + instance.graph.cols;
        const std::size_t source = entry + 1;
        const std::size_t sink = entry + 2;
        add(source, entry, units_, 0);
        add(entry, sink, units_, dearest_);
        for (Index r = 0; r < rows; ++r) {
            add(entry, r, instance.row_capacity[r], 0);
            for (EdgeIndex e = instance.graph.row_begin[r]; e < instance.graph.row_begin[r + 1]; ++e) {
                add(r, rows + instance.graph.column[e], 1, dearest_ - instance.weight[e]);
            }
        }
        for (Index c = 0; c < instance.graph.cols; ++c) {
            add(rows + c, sink, instance.col_capacity[c], 0);
        }
        boost::successive_shortest_path_nonnegative_weights(network_, source, sink);
    }

    [[nodiscard]] Value heaviest() const { return units_ * dearest_ - cost(); }

private:
    [[nodiscard]] Value cost() const {
        Value sum = 0;
        for (auto [arc, end] = boost::edges(network_); arc != end; ++arc) {
            const Value capacity = boost::get(boost::edge_capacity, network_, *arc);
            const Value used = capacity - boost::get(boost::edge_residual_capacity, network_, *arc);
            sum += std::max<Value>(used, 0) * static_cast<Value>(boost::get(boost::edge_weight, network_, *arc));
        }
        return sum;
    }

    void add(std::size_t from, std::size_t to, long capacity, long cost) {
        const Arc there = boost::add_edge(from, to, network_).first;
        const Arc back = boost::add_edge(to, from, network_).first;
        boost::put(boost::edge_capacity, network_, there, capacity);
        boost::put(boost::edge_capacity, network_, back, 0);
        boost::put(boost::edge_weight, network_, there, static_cast<double>(cost));
        boost::put(boost::edge_weight, network_, back, static_cast<double>(-cost));
        boost::put(boost::edge_reverse, network_, there, back);
        boost::put(boost::edge_reverse, network_, back, there);
    }

    Value units_;
    Value dearest_;
    Network network_;
};

} // namespace

TEST_CASE("max_weight_b_matching: Boost.Graph finds no heavier matching in 2'500 random problems", "[peers]") {
    test::SmallInstances instances(10, 74);
    int compared = 0;
    while (compared < 2'500) {
        const auto instance = instances.draw();
        if (instance.weight.empty()) {
            continue;
        }
        ++compared;
        const BMatching matching = max_weight_b_matching(instance.problem());
        REQUIRE(proves_optimal(instance.problem(), matching));
        REQUIRE(matching.value == CheapestFlow(instance).heaviest());
    }
}
