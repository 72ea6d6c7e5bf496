#pragma once

#include <jumpa/matching/auction/path_tree.hpp>
#include <jumpa/matching/network/simplex.hpp>

#include <algorithm>
#include <compare>
#include <cstddef>
#include <limits>
#include <utility>
#include <vector>

namespace jumpa::matching::detail {

/// Makes a matching and prices optimal by the network simplex, beginning at a tree that both suggest.
///
/// The network is the market's circulation with every arc turned round, so that a tree of shortest paths from the
/// source is one along which every vertex can send something to it: strongly feasible, as the simplex asks. Where the
/// matching and the prices are nearly right, the tree is nearly the last one.
///
/// Requires    a matching within the capacities of rows and columns
/// Complexity  about 80 bytes an edge; pivots grow with what is wrong, each within the part of the tree that it moves
template <class W>
class TreeSearch {
public:
    TreeSearch(Market<W>& market, Value cap, const Prices& prices)
        : market_(market), cap_(std::min(cap, static_cast<Value>(market.edges()))), prices_(prices), names_(market),
          sink_(names_.sink()), source_(names_.source()) {}

    /// Whether indices and potentials of the simplex have room for the market.
    [[nodiscard]] static bool can_search(const Market<W>& market) {
        return market.edges() < (EdgeIndex{1} << 30U) && market.rows() < (1U << 20U) && market.cols() < (1U << 20U);
    }

    /// Leaves the matching in the market.
    [[nodiscard]] Prices run() {
        keep_to_total();
        fill_up();
        NetworkSimplex simplex = network();
        simplex.begin_at(flow());
        const PathTree<W> tree(market_, cap_, prices_);
        for (const Index v : tree.settled()) {
            if (v != source_) {
                simplex.hang(v, tree.via(v).parent, tree.via(v).arc);
            }
        }
        simplex.run();
        take(simplex);
        return prices_of(simplex, tree);
    }

private:
    struct PricedArc {
        Value beyond_prices; ///< what it is worth
        Index row;
        Index column;

        friend auto operator<=>(const PricedArc&, const PricedArc&) = default;
    };

    /// Gives up the matched edges that are worth least beyond their prices until the total allows the others.
    void keep_to_total() {
        const Value surplus = market_.count() - cap_;
        if (surplus <= 0) {
            return;
        }
        std::vector<PricedArc> held;
        for (Index r = 0; r < market_.rows(); ++r) {
            for (EdgeIndex i = market_.first(r); i < market_.first_unmatched(r); ++i) {
                held.push_back(priced(r, i));
            }
        }
        std::sort(held.begin(), held.end());
        held.resize(static_cast<std::size_t>(surplus));
        for (const PricedArc& arc : held) {
            market_.unmatch(arc.row, market_.find_matched(arc.row, arc.column));
        }
    }

    /// Matches what fits, the edges that are worth most beyond their prices first: every one saves a pivot or more.
    void fill_up() {
        std::vector<PricedArc> free = arcs_that_fit();
        auto last = free.end();
        while (last != free.begin() && market_.count() < cap_) {
            const auto left = last - free.begin();
            const auto first = last - std::min(left, left / 8 + 64); // sorted a part at a time: most soon fit no more
            if (first != free.begin()) {
                std::nth_element(free.begin(), first, last);
            }
            std::sort(first, last);
            for (; last != first && market_.count() < cap_; --last) {
                if (fits(*(last - 1))) {
                    market_.match((last - 1)->row, market_.find_unmatched((last - 1)->row, (last - 1)->column));
                }
            }
            last = std::remove_if(free.begin(), last, [this](const PricedArc& arc) { return !fits(arc); });
        }
    }

    [[nodiscard]] std::vector<PricedArc> arcs_that_fit() const {
        std::vector<PricedArc> free;
        for (Index r = 0; r < market_.rows(); ++r) {
            for (EdgeIndex i = market_.first_unmatched(r); i < market_.last(r); ++i) {
                if (fits({0, r, market_.arc(i).column})) {
                    free.push_back(priced(r, i));
                }
            }
        }
        return free;
    }

    [[nodiscard]] bool fits(const PricedArc& arc) const {
        return market_.load(arc.row) < market_.capacity(arc.row) &&
               market_.col_load(arc.column) < market_.col_capacity(arc.column);
    }

    [[nodiscard]] PricedArc priced(Index r, EdgeIndex i) const {
        const auto& arc = market_.arc(i);
        return {market_.worth(arc) - prices_.row[r] - prices_.column[arc.column], r, arc.column};
    }

    [[nodiscard]] NetworkSimplex network() const {
        std::vector<FlowArc> arcs;
        arcs.reserve(std::size_t{names_.last_arc()} + 1);
        for (Index r = 0; r < market_.rows(); ++r) {
            for (EdgeIndex i = market_.first(r); i < market_.last(r); ++i) {
                arcs.push_back(
                    {names_.col_vertex(market_.arc(i).column), r, 0, 1, -Value{market_.worth(market_.arc(i))}});
            }
        }
        for (Index r = 0; r < market_.rows(); ++r) {
            arcs.push_back({r, source_, 0, market_.capacity(r), 0});
        }
        for (Index c = 0; c < market_.cols(); ++c) {
            arcs.push_back({sink_, names_.col_vertex(c), 0, market_.col_capacity(c), 0});
        }
        arcs.push_back({source_, sink_, 0, cap_, 0});
        const std::vector<Value> supply(std::size_t{source_} + 1, 0);
        return NetworkSimplex({arcs, supply});
    }

    [[nodiscard]] std::vector<Value> flow() const {
        std::vector<Value> flow(std::size_t{names_.last_arc()} + 1, 0);
        for (Index r = 0; r < market_.rows(); ++r) {
            std::fill_n(flow.begin() + static_cast<std::ptrdiff_t>(market_.first(r)), market_.load(r), 1);
            flow[names_.arc_of_row(r)] = market_.load(r);
        }
        for (Index c = 0; c < market_.cols(); ++c) {
            flow[names_.arc_of_column(c)] = market_.col_load(c);
        }
        flow.back() = market_.count();
        return flow;
    }

    void take(const NetworkSimplex& simplex) {
        std::vector<std::pair<Index, Index>> less;
        std::vector<std::pair<Index, Index>> more;
        for (Index r = 0; r < market_.rows(); ++r) {
            for (EdgeIndex i = market_.first(r); i < market_.last(r); ++i) {
                const bool matched = i < market_.first_unmatched(r);
                if (matched != (simplex.flow(i) == 1)) {
                    (matched ? less : more).emplace_back(r, market_.arc(i).column);
                }
            }
        }
        for (const auto& [r, c] : less) {
            market_.unmatch(r, market_.find_matched(r, c));
        }
        for (const auto& [r, c] : more) {
            market_.match(r, market_.find_unmatched(r, c));
        }
    }

    /// Potentials of the network that was turned round; what was out of reach keeps the price it had.
    [[nodiscard]] Prices prices_of(const NetworkSimplex& simplex, const PathTree<W>& tree) const {
        const auto& potential = simplex.potential();
        Prices result = prices_;
        for (const Index v : tree.settled()) {
            const Value price = potential[v] - potential[source_];
            if (v < market_.rows()) {
                result.row[v] = -price;
            } else if (v < sink_) {
                result.column[v - market_.rows()] = price;
            }
        }
        result.cap = potential[sink_] - potential[source_];
        return result;
    }

    Market<W>& market_;
    Value cap_;
    const Prices& prices_;
    TreeNames<W> names_;
    Index sink_;
    Index source_;
};

} // namespace jumpa::matching::detail
