#pragma once

#include <jumpa/core/random.hpp>
#include <jumpa/matching/b_matching.hpp>

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <limits>
#include <vector>

/// Seeded b-matching problems for tests and benches: integers and `Random` alone, so the same everywhere.
namespace jumpa::test {

using matching::BipartiteGraph;
using matching::BMatchingProblem;
using matching::Index;

/// A problem that owns its data.
struct Instance {
    BipartiteGraph graph{};
    std::vector<Points> weight{};
    std::vector<std::int32_t> row_capacity{};
    std::vector<std::int32_t> col_capacity{};
    Value total = std::numeric_limits<Value>::max();

    [[nodiscard]] BMatchingProblem problem() const { return {graph, weight, row_capacity, col_capacity, total}; }

    /// Edges that could be chosen if there were no cap and no competition on the other side; a cap below may bind.
    [[nodiscard]] Value loose_count() const {
        Value rows = 0;
        for (Index r = 0; r < graph.rows(); ++r) {
            rows += std::min<Value>(row_capacity[r], static_cast<Value>(graph.row(r).size()));
        }
        std::vector<Value> degree(graph.cols, 0);
        for (const Index c : graph.column) {
            ++degree[c];
        }
        Value cols = 0;
        for (Index c = 0; c < graph.cols; ++c) {
            cols += std::min<Value>(col_capacity[c], degree[c]);
        }
        return std::min(rows, cols);
    }
};

/// Where weights come from.
enum class Weights {
    event_like,   ///< category, popularity and noise, as scores of an event are
    additive,     ///< (row + column) / 2: all cycles of exchanges are near ties
    equal,        ///< one weight for all edges: nothing but ties
    three_valued, ///< asked for, thinkable, worthless: many ties, some edges worth nothing
    power_law,    ///< few edges worth thousands of others
};
inline constexpr Weights all_weights[] = {Weights::event_like, Weights::additive, Weights::equal, Weights::three_valued,
                                          Weights::power_law};

/// How the number of edges is capped, in relation to `Instance::loose_count`.
enum class Cap { loose, binding, near_full, zero };

/// One side of an event: what is known of its companies.
struct Crowd {
    std::vector<std::int64_t> category{};
    std::vector<std::int64_t> place{}; ///< km along a road
    std::vector<std::int64_t> appeal{};

    Crowd(std::size_t companies, bool has_stars, Random& random) {
        for (std::size_t i = 0; i < companies; ++i) {
            // Squares crowd the low categories, as a region's main trades do; one buyer in twenty is liked by everyone.
            const auto z = random.between(0, 99);
            category.push_back(z * z / 820);
            place.push_back(random.between(0, 299));
            appeal.push_back(has_stars && random.chance(50'000) ? 3'500 : random.between(0, 999));
        }
    }
};

/// What buyer b is worth to seller s, 1 .. 10'000.
[[nodiscard]] inline Points event_points(const Crowd& sellers, std::size_t s, const Crowd& buyers, std::size_t b,
                                         Random& random) {
    const auto apart = std::abs(sellers.category[s] - buyers.category[b]);
    const std::int64_t trade = apart == 0 ? 3'700 : apart == 1 ? 1'850 : 300;
    const std::int64_t near = 2'400 * 60 / (60 + std::abs(sellers.place[s] - buyers.place[b]));
    return static_cast<Points>(
        std::min<std::int64_t>(1 + trade + near + buyers.appeal[b] * 3 / 2 + random.between(0, 800), most_points));
}

/// What the weights of one instance are drawn from.
class WeightSource {
public:
    WeightSource(Index rows, Index cols, Weights kind, std::int64_t most, Random& random)
        : kind_(kind), most_(most), sellers_(rows, false, random), buyers_(cols, true, random),
          row_part_(numbers(rows, random)), col_part_(numbers(cols, random)), same_(random.between(0, most)) {}

    /// The weight of an edge between r and c.
    [[nodiscard]] Points weight(Index r, Index c, Random& random) const {
        switch (kind_) {
        case Weights::event_like:
            return event_points(sellers_, r, buyers_, c, random);
        case Weights::additive:
            return static_cast<Points>((row_part_[r] + col_part_[c]) / 2);
        case Weights::three_valued:
            return static_cast<Points>(most_ / 2 * random.between(0, 2));
        case Weights::power_law:
            return static_cast<Points>(most_ / random.between(1, most_));
        case Weights::equal:
            break;
        }
        return static_cast<Points>(same_);
    }

private:
    [[nodiscard]] std::vector<std::int64_t> numbers(Index count, Random& random) const {
        std::vector<std::int64_t> result(count);
        for (auto& number : result) {
            number = random.between(0, most_);
        }
        return result;
    }

    Weights kind_;
    std::int64_t most_;
    Crowd sellers_;
    Crowd buyers_;
    std::vector<std::int64_t> row_part_;
    std::vector<std::int64_t> col_part_;
    std::int64_t same_;
};

/// Draws the buyers that a seller has points with: mostly its own trade, some stars, some chance.
class Acquaintance {
public:
    explicit Acquaintance(const Crowd& buyers) : by_category_(13), met_(buyers.category.size(), none) {
        for (std::size_t b = 0; b < buyers.category.size(); ++b) {
            by_category_[static_cast<std::size_t>(buyers.category[b])].push_back(static_cast<Index>(b));
            if (buyers.appeal[b] > 3'000) {
                stars_.push_back(static_cast<Index>(b));
            }
        }
    }

    /// About `degree` different buyers, from half to one and a half times as many, ascending.
    [[nodiscard]] std::vector<Index> of(Index seller, std::int64_t category, Index degree, Random& random) {
        const std::size_t wanted = std::min<std::size_t>(met_.size(), degree / 2 + random.below(degree + 1));
        std::vector<Index> found;
        for (std::size_t tries = 0; found.size() < wanted && tries < 8 * wanted; ++tries) {
            const Index buyer = draw(by_category_[static_cast<std::size_t>(category)], random);
            if (met_[buyer] != seller) {
                met_[buyer] = seller;
                found.push_back(buyer);
            }
        }
        std::sort(found.begin(), found.end());
        return found;
    }

private:
    [[nodiscard]] Index draw(const std::vector<Index>& own_trade, Random& random) const {
        const auto how = random.below(100);
        const auto& pool = how < 12 ? stars_ : own_trade;
        return how < 65 && !pool.empty() ? pool[random.below(pool.size())]
                                         : static_cast<Index>(random.below(met_.size()));
    }

    static constexpr Index none = std::numeric_limits<Index>::max();
    std::vector<std::vector<Index>> by_category_;
    std::vector<Index> stars_{};
    std::vector<Index> met_;
};

/// The size of an event. `degree` pairs with points a seller; or, where it is 0, every pair with `density` per cent.
struct EventSize {
    Index sellers;
    Index buyers;
    Index degree;
    std::uint32_t density;
    std::int32_t seller_most;
    std::int32_t buyer_most;
};

/// A whole event. Its total is left open.
[[nodiscard]] inline Instance event_instance(const EventSize& size, std::uint64_t seed) {
    Random random(seed);
    const Crowd sellers(size.sellers, false, random);
    const Crowd buyers(size.buyers, true, random);
    Acquaintance acquaintance(buyers);
    Instance result;
    result.graph.cols = size.buyers;
    const auto add = [&](Index s, Index b) {
        result.graph.column.push_back(b);
        result.weight.push_back(event_points(sellers, s, buyers, b, random));
    };
    for (Index s = 0; s < size.sellers; ++s) {
        if (size.degree > 0) {
            for (const Index b : acquaintance.of(s, sellers.category[s], size.degree, random)) {
                add(s, b);
            }
        }
        for (Index b = 0; size.degree == 0 && b < size.buyers; ++b) {
            if (random.below(100) < size.density) {
                add(s, b);
            }
        }
        result.graph.row_begin.push_back(result.graph.column.size());
    }
    result.row_capacity.assign(size.sellers, size.seller_most);
    result.col_capacity.assign(size.buyers, size.buyer_most);
    return result;
}

/// Small problems of all kinds: vertices without edges, without capacity, with more capacity than edges.
class SmallInstances {
public:
    SmallInstances(Index most_vertices, std::uint64_t seed) : most_vertices_(most_vertices), random_(seed) {}

    [[nodiscard]] Instance draw(Weights kind, Cap cap) {
        const auto rows = static_cast<Index>(random_.between(1, most_vertices_));
        const auto cols = static_cast<Index>(random_.between(1, most_vertices_));
        Instance result;
        draw_edges(result, rows, cols, kind);
        result.row_capacity = capacities(rows);
        result.col_capacity = capacities(cols);
        result.total = draw_total(cap, result.loose_count());
        return result;
    }

    /// A kind of weights and of cap, as they come.
    [[nodiscard]] Instance draw() {
        const auto kind = all_weights[random_.below(std::size(all_weights))];
        const auto z = random_.below(20);
        return draw(kind, z < 6 ? Cap::loose : z < 14 ? Cap::binding : z < 19 ? Cap::near_full : Cap::zero);
    }

    [[nodiscard]] Random& random() { return random_; }

private:
    void draw_edges(Instance& result, Index rows, Index cols, Weights kind) {
        const auto most = random_.chance(300'000) ? random_.between(1, 20) : std::int64_t{most_points};
        const WeightSource source(rows, cols, kind, most, random_);
        const auto density = random_.below(101);
        result.graph.cols = cols;
        for (Index r = 0; r < rows; ++r) {
            for (Index c = 0; c < cols; ++c) {
                if (random_.below(100) < density) {
                    result.graph.column.push_back(c);
                    result.weight.push_back(source.weight(r, c, random_));
                }
            }
            result.graph.row_begin.push_back(result.graph.column.size());
        }
    }

    /// One limit for a side, most vertices near it, some with none at all.
    [[nodiscard]] std::vector<std::int32_t> capacities(Index count) {
        const auto most = random_.between(1, random_.between(1, 8));
        std::vector<std::int32_t> result(count);
        for (auto& capacity : result) {
            capacity = static_cast<std::int32_t>(random_.chance(50'000) ? 0 : random_.between((most + 1) / 2, most));
        }
        return result;
    }

    [[nodiscard]] Value draw_total(Cap cap, Value loose) {
        switch (cap) {
        case Cap::binding:
            return loose == 0 ? 0 : random_.between(1, loose);
        case Cap::near_full:
            return std::max<Value>(0, loose - random_.between(0, 2));
        case Cap::zero:
            return 0;
        case Cap::loose:
            break;
        }
        return random_.chance(500'000) ? loose + 1 : std::numeric_limits<Value>::max();
    }

    Index most_vertices_;
    Random random_;
};

} // namespace jumpa::test
