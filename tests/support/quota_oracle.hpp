#pragma once

#include "support/quota_instances.hpp"

#include <bit>
#include <map>

/// Every set of edges of a small quota matching problem, tried one after another, and a reading of prices that shares
/// nothing with the library: quotas are sets of edges here, and gains are functions of a number.
namespace jumpa::test {

using EdgeSet = std::uint32_t;

class QuotaOracle {
public:
    explicit QuotaOracle(const QuotaInstance& instance) : instance_(instance) {
        for (Index r = 0; r < instance.graph.rows(); ++r) {
            for (EdgeIndex e = instance.graph.row_begin[r]; e < instance.graph.row_begin[r + 1]; ++e) {
                row_of_.push_back(r);
            }
        }
        rows_ = members(instance.row_quotas, instance.row_innermost, row_of_, instance.graph.rows());
        cols_ = members(instance.col_quotas, instance.col_innermost, instance.graph.column, instance.graph.cols);
        for (const EdgeIndex e : instance.held) {
            held_ |= EdgeSet{1} << e;
        }
        for (EdgeSet set = 0; set < EdgeSet{1} << instance.graph.edges(); ++set) {
            if (keeps_all(set)) {
                feasible_.push_back(set);
            }
        }
    }

    [[nodiscard]] bool is_feasible() const { return !feasible_.empty(); }

    /// The best value of each level, and the sets that are left after the last.
    struct Best {
        std::vector<std::vector<Value>> values{};
        std::vector<EdgeSet> sets{};
    };
    [[nodiscard]] Best best() const {
        Best result{{}, feasible_};
        for (const Wanted& level : instance_.wanted) {
            std::vector<Value> most;
            std::vector<EdgeSet> kept;
            for (const EdgeSet set : result.sets) {
                auto value = this->value(level, set);
                if (kept.empty() || value > most) {
                    most = std::move(value);
                    kept.assign(1, set);
                } else if (value == most) {
                    kept.push_back(set);
                }
            }
            result.values.push_back(std::move(most));
            result.sets = std::move(kept);
        }
        return result;
    }

    /// What a level makes of a set: a number, or for equity all numbers of edges, ascending; lists compare as leximin.
    [[nodiscard]] std::vector<Value> value(const Wanted& level, EdgeSet set) const {
        if (level.what == Wanted::What::even_rows || level.what == Wanted::What::even_cols) {
            const bool rows = level.what == Wanted::What::even_rows;
            std::vector<Value> numbers;
            for (Index v = 0; v < (rows ? instance_.graph.rows() : instance_.graph.cols); ++v) {
                numbers.push_back(load(rows ? rows_[v] : cols_[v], set));
            }
            std::sort(numbers.begin(), numbers.end());
            return numbers;
        }
        Value sum = 0;
        for (EdgeIndex e = 0; e < instance_.graph.edges(); ++e) {
            sum += (set >> e & 1U) != 0 ? worth(level, e) : 0;
        }
        for (std::size_t q = 0; q < rows_.size(); ++q) {
            sum += gain(level, Side::rows, q, load(rows_[q], set));
        }
        for (std::size_t q = 0; q < cols_.size(); ++q) {
            sum += gain(level, Side::cols, q, load(cols_[q], set));
        }
        return {sum};
    }

    /// The level as the solver counts it: a number, for equity minus the squares.
    [[nodiscard]] static Value as_number(const std::vector<Value>& value, const Wanted& level) {
        if (level.what != Wanted::What::even_rows && level.what != Wanted::What::even_cols) {
            return value.front();
        }
        Value squares = 0;
        for (const Value number : value) {
            squares -= number * number;
        }
        return squares;
    }

    /// Whether these prices prove that no set which keeps all quotas exceeds the weighed value of levels 0 .. last.
    [[nodiscard]] Value bound(std::size_t last, const matching::QuotaPrices& prices) const {
        Value bound = best_number(instance_.least, instance_.most, instance_.graph.edges(),
                                  [&](Value n) { return n * prices.total; });
        for (EdgeIndex e = 0; e < instance_.graph.edges(); ++e) {
            Value left = -prices.total;
            for (std::size_t l = 0; l <= last && !instance_.wanted.empty(); ++l) {
                left += weight_of(l, prices) * worth(instance_.wanted[l], e);
            }
            left -= price_of(e, rows_, prices.row) + price_of(e, cols_, prices.col);
            bound += (held_ >> e & 1U) != 0 ? left : std::max<Value>(left, 0);
        }
        return bound + side_bound(Side::rows, last, prices, prices.row) +
               side_bound(Side::cols, last, prices, prices.col);
    }

    /// The same with no level at all; below 0 it proves that nothing is feasible.
    [[nodiscard]] Value conflict_bound(const matching::QuotaPrices& prices) const {
        QuotaInstance plain = instance_;
        plain.wanted.clear();
        return QuotaOracle(plain).bound(0, prices);
    }

private:
    /// The edges of each quota, those of deeper ones included.
    [[nodiscard]] static std::vector<EdgeSet> members(const std::vector<Quota>& quotas,
                                                      const std::vector<Index>& innermost,
                                                      const std::vector<Index>& vertex_of, Index vertices) {
        std::vector<EdgeSet> result(quotas.size(), 0);
        for (EdgeIndex e = 0; e < vertex_of.size(); ++e) {
            Index q = innermost.empty() ? vertex_of[e] : innermost[e];
            result[q] |= EdgeSet{1} << e;
            while (q >= vertices) {
                q = quotas[q].within;
                result[q] |= EdgeSet{1} << e;
            }
        }
        return result;
    }

    [[nodiscard]] static Value load(EdgeSet quota, EdgeSet set) { return std::popcount(quota & set); }

    [[nodiscard]] static bool keeps(const std::vector<Quota>& quotas, const std::vector<EdgeSet>& edges, EdgeSet set) {
        for (std::size_t q = 0; q < quotas.size(); ++q) {
            if (load(edges[q], set) < quotas[q].least || load(edges[q], set) > quotas[q].most) {
                return false;
            }
        }
        return true;
    }

    [[nodiscard]] bool keeps_all(EdgeSet set) const {
        const Value count = std::popcount(set);
        return (set & held_) == held_ && count >= instance_.least && count <= instance_.most &&
               keeps(instance_.row_quotas, rows_, set) && keeps(instance_.col_quotas, cols_, set);
    }

    [[nodiscard]] static Value worth(const Wanted& level, EdgeIndex e) {
        return level.what == Wanted::What::count ? 1 : level.each + (level.weight.empty() ? 0 : level.weight[e]);
    }

    /// What `n` edges of a quota add to a level.
    [[nodiscard]] Value gain(const Wanted& level, Side side, std::size_t quota, Value n) const {
        const bool rows = side == Side::rows;
        const bool is_own = quota < (rows ? instance_.graph.rows() : instance_.graph.cols);
        const auto even = rows ? Wanted::What::even_rows : Wanted::What::even_cols;
        Value sum = is_own && level.what == even ? -n * n : 0;
        for (const SoftLeast& promise : rows ? level.row_promises : level.col_promises) {
            sum -= promise.quota == quota ? promise.weight * std::max<Value>(promise.least - n, 0) : 0;
        }
        const auto& bonus = rows ? level.row_bonus : level.col_bonus;
        for (std::size_t i = 0; is_own && i < bonus.size() && static_cast<Value>(i) < n; ++i) {
            sum += bonus[i];
        }
        return sum;
    }

    template <class Worth>
    [[nodiscard]] static Value best_number(Value least, Value most, EdgeIndex edges, Worth worth) {
        Value best = worth(least);
        for (Value n = least; n <= std::min(most, static_cast<Value>(edges)); ++n) {
            best = std::max(best, worth(n));
        }
        return best;
    }

    [[nodiscard]] static Value weight_of(std::size_t level, const matching::QuotaPrices& prices) {
        return level < prices.earlier.size() ? prices.earlier[level] : 1;
    }

    [[nodiscard]] static Value price_of(EdgeIndex e, const std::vector<EdgeSet>& quotas,
                                        const std::vector<Value>& prices) {
        Value sum = 0;
        for (std::size_t q = 0; q < quotas.size(); ++q) {
            sum += (quotas[q] >> e & 1U) != 0 ? prices[q] : 0;
        }
        return sum;
    }

    [[nodiscard]] Value side_bound(Side side, std::size_t last, const matching::QuotaPrices& prices,
                                   const std::vector<Value>& price) const {
        const auto& quotas = side == Side::rows ? instance_.row_quotas : instance_.col_quotas;
        const auto& edges = side == Side::rows ? rows_ : cols_;
        Value bound = 0;
        for (std::size_t q = 0; q < quotas.size(); ++q) {
            // On a level, a limit that the edges cannot reach has no price: three edges that are not there change
            // nothing.
            const EdgeIndex beyond = instance_.wanted.empty() ? 0 : 3;
            const auto all = static_cast<EdgeIndex>(std::popcount(edges[q])) + beyond;
            bound += best_number(quotas[q].least, quotas[q].most, all, [&](Value n) {
                Value sum = n * price[q];
                for (std::size_t l = 0; l <= last && !instance_.wanted.empty(); ++l) {
                    sum += weight_of(l, prices) * gain(instance_.wanted[l], side, q, n);
                }
                return sum;
            });
        }
        return bound;
    }

    const QuotaInstance& instance_;
    std::vector<Index> row_of_{};
    std::vector<EdgeSet> rows_{};
    std::vector<EdgeSet> cols_{};
    EdgeSet held_ = 0;
    std::vector<EdgeSet> feasible_{};
};

} // namespace jumpa::test
