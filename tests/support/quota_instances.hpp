#pragma once

#include <jumpa/core/random.hpp>
#include <jumpa/matching/quota_matching.hpp>

#include <algorithm>
#include <string>
#include <vector>

/// Seeded quota matching problems, small enough to try every set of edges, whose levels are named by what they mean.
namespace jumpa::test {

using matching::EdgeIndex;
using matching::Index;
using matching::Quota;
using matching::Side;
using matching::SoftLeast;

/// What a level asks for, in words that a search through everything understands without knowing of gains.
struct Wanted {
    enum class What { promises, count, even_rows, even_cols, marks, points };
    What what = What::count;
    std::vector<SoftLeast> row_promises{};
    std::vector<SoftLeast> col_promises{};
    std::vector<Points> weight{};
    std::vector<Value> row_bonus{};
    std::vector<Value> col_bonus{};
    Value each = 0;
};

/// A problem that owns its data.
struct QuotaInstance {
    matching::BipartiteGraph graph{};
    std::vector<Quota> row_quotas{};
    std::vector<Quota> col_quotas{};
    std::vector<Index> row_innermost{};
    std::vector<Index> col_innermost{};
    std::vector<EdgeIndex> held{};
    Value least = 0;
    Value most = std::numeric_limits<Value>::max();
    std::vector<Wanted> wanted{};

    [[nodiscard]] matching::QuotaProblem problem() const {
        return {graph, {row_quotas, row_innermost}, {col_quotas, col_innermost}, least, most, held};
    }

    /// The levels for the solver; they view this instance.
    [[nodiscard]] std::vector<matching::QuotaLevelGoal> levels() const {
        std::vector<matching::QuotaLevelGoal> result;
        for (const Wanted& level : wanted) {
            result.push_back(goal(level));
        }
        return result;
    }

private:
    [[nodiscard]] matching::QuotaLevelGoal goal(const Wanted& level) const {
        switch (level.what) {
        case Wanted::What::promises:
            return matching::least_missing(level.row_promises, level.col_promises);
        case Wanted::What::count:
            return matching::most_edges();
        case Wanted::What::even_rows:
            return matching::most_even(problem(), Side::rows);
        case Wanted::What::even_cols:
            return matching::most_even(problem(), Side::cols);
        case Wanted::What::marks:
            return matching::most_of(level.weight);
        case Wanted::What::points:
            break;
        }
        auto result = matching::most_weight(level.weight);
        result.each = level.each;
        matching::add_bonus(result, problem(), Side::rows, level.row_bonus);
        matching::add_bonus(result, problem(), Side::cols, level.col_bonus);
        return result;
    }
};

/// Draws problems with everything mixed: minimums, nested kinds, caps, held edges; promises, equity of either side and
/// then the other, tiers, bonuses.
class QuotaInstances {
public:
    explicit QuotaInstances(std::uint64_t seed) : random_(seed) {}

    [[nodiscard]] QuotaInstance draw(EdgeIndex most_edges) {
        QuotaInstance result;
        draw_graph(result, most_edges);
        strict_ = random_.chance(250'000); // minimums that must be kept
        std::vector<Index> row_of;
        for (Index r = 0; r < result.graph.rows(); ++r) {
            row_of.insert(row_of.end(), result.graph.row(r).size(), r);
        }
        draw_quotas(row_of, result.graph.rows(), result.row_quotas, result.row_innermost);
        draw_quotas(result.graph.column, result.graph.cols, result.col_quotas, result.col_innermost);
        draw_totals(result);
        draw_levels(result);
        return result;
    }

private:
    void draw_graph(QuotaInstance& result, EdgeIndex most_edges) {
        const auto rows = random_.between(1, 5);
        result.graph.cols = static_cast<Index>(random_.between(1, 5));
        const auto density = random_.below(101);
        for (std::int64_t r = 0; r < rows; ++r) {
            for (Index c = 0; c < result.graph.cols; ++c) {
                if (result.graph.edges() < most_edges && random_.below(100) < density) {
                    result.graph.column.push_back(c);
                }
            }
            result.graph.row_begin.push_back(result.graph.column.size());
        }
    }

    [[nodiscard]] Quota draw_quota(Index within) {
        Quota quota{within, 0, std::numeric_limits<std::int32_t>::max()};
        if (random_.chance(600'000)) {
            quota.most = static_cast<std::int32_t>(random_.between(random_.chance(900'000) ? 1 : 0, 3));
        }
        if (random_.chance(strict_ ? 300'000 : 30'000)) {
            quota.least = static_cast<std::int32_t>(random_.between(0, std::min(quota.most, 2)));
        }
        return quota;
    }

    /// A quota for each vertex; then some that split off a random part of what an earlier one holds.
    void draw_quotas(const std::vector<Index>& vertex_of_edge, Index vertices, std::vector<Quota>& quotas,
                     std::vector<Index>& innermost) {
        for (Index v = 0; v < vertices; ++v) {
            quotas.push_back(draw_quota(random_.chance(500'000) ? 0 : 77)); // a vertex's own lies in none
        }
        if (random_.chance(300'000)) {
            return; // nothing lies deeper
        }
        innermost = vertex_of_edge;
        for (auto further = random_.below(5); further > 0; --further) {
            const auto within = static_cast<Index>(random_.below(quotas.size()));
            for (Index& place : innermost) {
                if (place == within && random_.chance(600'000)) {
                    place = static_cast<Index>(quotas.size());
                }
            }
            quotas.push_back(draw_quota(within));
        }
    }

    void draw_totals(QuotaInstance& result) {
        const auto edges = static_cast<Value>(result.graph.edges());
        if (random_.chance(400'000)) {
            result.most = random_.between(0, edges);
        }
        if (random_.chance(100'000)) {
            result.least = random_.between(0, std::min(result.most, edges));
        }
        for (EdgeIndex e = 0; random_.chance(200'000) && e < result.graph.edges(); ++e) {
            if (random_.chance(300'000)) {
                result.held.push_back(e);
            }
        }
    }

    void draw_levels(QuotaInstance& result) {
        using What = Wanted::What;
        if (random_.chance(400'000)) {
            result.wanted.push_back({.what = What::promises,
                                     .row_promises = promises(result.row_quotas.size()),
                                     .col_promises = promises(result.col_quotas.size())});
        }
        const auto equity = random_.below(5); // none, rows, columns, both in either order
        if (equity > 0) {
            result.wanted.push_back({.what = What::count});
            result.wanted.push_back({.what = equity % 2 == 1 ? What::even_rows : What::even_cols});
        }
        if (equity > 2) {
            result.wanted.push_back({.what = equity % 2 == 1 ? What::even_cols : What::even_rows});
        }
        for (auto tiers = random_.chance(300'000) ? random_.between(1, 3) : 0; tiers > 0; --tiers) {
            result.wanted.push_back({.what = What::marks, .weight = weights(result.graph.edges(), 0, 1)});
        }
        if (random_.chance(700'000)) {
            result.wanted.push_back(points(result.graph.edges()));
        }
    }

    [[nodiscard]] Wanted points(EdgeIndex edges) {
        const bool few = random_.chance(400'000);
        Wanted level{.what = Wanted::What::points, .weight = weights(edges, 0, few ? 3 : 10'000)};
        if (random_.chance(300'000)) {
            (random_.chance(500'000) ? level.row_bonus : level.col_bonus) = bonus(few ? 3 : 5'000);
        }
        level.each = random_.chance(200'000) ? -random_.between(0, few ? 3 : 5'000) : 0;
        return level;
    }

    [[nodiscard]] std::vector<SoftLeast> promises(std::size_t quotas) {
        std::vector<SoftLeast> result;
        for (Index q = 0; q < quotas; ++q) {
            if (random_.chance(400'000)) {
                result.push_back({q, static_cast<std::int32_t>(random_.between(0, 3)), random_.between(0, 3)});
            }
        }
        return result;
    }

    [[nodiscard]] std::vector<Points> weights(EdgeIndex edges, std::int64_t least, std::int64_t most) {
        std::vector<Points> result;
        for (EdgeIndex e = 0; e < edges; ++e) {
            result.push_back(static_cast<Points>(random_.between(least, most)));
        }
        return result;
    }

    [[nodiscard]] std::vector<Value> bonus(std::int64_t most) {
        std::vector<Value> result;
        for (auto steps = random_.between(1, 3); steps > 0; --steps) {
            result.push_back(random_.between(0, most));
        }
        std::sort(result.rbegin(), result.rend());
        return result;
    }

    Random random_;
    bool strict_ = false;
};

} // namespace jumpa::test
