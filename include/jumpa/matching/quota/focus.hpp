#pragma once

#include <jumpa/matching/quota/gain_runs.hpp>
#include <jumpa/matching/quota/quota_tree.hpp>

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <utility>
#include <vector>

namespace jumpa::matching::detail {

/// Where each quota's number of edges is expected to lie. Nothing: look at all numbers alike.
class QuotaFocus {
public:
    /// The first guess: everyone the same share of what there may be in all.
    explicit QuotaFocus(const QuotaProblem& problem)
        : row_share_(share(problem, problem.graph.rows())), col_share_(share(problem, problem.graph.cols)) {}

    /// What came out becomes the guess. After some rounds that did not settle, everything is looked at.
    void look_at(QuotaLoads loads, int round) {
        loads_ = std::move(loads);
        everywhere_ = round >= most_rounds;
    }

    [[nodiscard]] std::optional<Value> row(std::size_t q) const { return at(loads_ ? loads_->row[q] : row_share_); }
    [[nodiscard]] std::optional<Value> col(std::size_t q) const { return at(loads_ ? loads_->col[q] : col_share_); }

private:
    static constexpr int most_rounds = 8;

    [[nodiscard]] static Value share(const QuotaProblem& problem, Index vertices) {
        const auto edges = static_cast<Value>(problem.graph.edges());
        return std::min(problem.most, edges) / std::max<Value>(vertices, 1);
    }

    [[nodiscard]] std::optional<Value> at(Value load) const { return everywhere_ ? std::nullopt : std::optional(load); }

    Value row_share_;
    Value col_share_;
    std::optional<QuotaLoads> loads_{};
    bool everywhere_ = false;
};

/// Edges after the `begin`-th up to the `end`-th bring what one of them brings, not each its own.
struct Blur {
    Value begin = 0;
    Value end = 0;
};

/// A quota's gains as few runs: sharp around a focus, the coarser the farther from it.
///
/// A number of edges is best for separable concave gains as soon as the gains of its last edge and of the next one are
/// right: those before are no smaller, those after no larger, [Ahuja1993, ch. 14].
class FocusedRuns {
public:
    struct Run {
        Value units = 0;
        std::vector<GainCursor> gains{};
    };

    FocusedRuns(std::vector<GainCursor> gains, Value most, std::optional<Value> focus) {
        for_each_run(std::move(gains), most, [this](Value units, const std::vector<GainCursor>& cursors) {
            runs_.push_back({units, cursors});
            return true;
        });
        if (focus && runs_.size() > few) {
            blur(*focus);
        }
    }

    [[nodiscard]] const std::vector<Run>& runs() const { return runs_; }
    [[nodiscard]] const std::vector<Blur>& blurred() const { return blurred_; }

private:
    static constexpr std::size_t few = 4;
    static constexpr Value sharp = 2; ///< runs that begin no farther from the focus stay as they are

    /// How far from the focus, in doubling steps; the sign tells the side.
    [[nodiscard]] static Value ring(Value distance) {
        Value ring = 0;
        for (Value reach = sharp; reach < std::abs(distance); reach *= 2) {
            ++ring;
        }
        return distance < 0 ? -ring : ring;
    }

    /// Joins the runs of a ring; the middle one stands for all.
    void blur(Value focus) {
        std::vector<Run> joined;
        Value begin = 0;
        for (std::size_t first = 0; first < runs_.size();) {
            const Value here = ring(begin - focus);
            Value end = begin;
            std::size_t next = first;
            while (next < runs_.size() && (next == first || (here != 0 && ring(end - focus) == here))) {
                end += runs_[next++].units;
            }
            joined.push_back({end - begin, runs_[first + (next - first) / 2].gains});
            if (next - first > 1) {
                blurred_.push_back({begin, end});
            }
            begin = end;
            first = next;
        }
        runs_ = std::move(joined);
    }

    std::vector<Run> runs_{};
    std::vector<Blur> blurred_{};
};

} // namespace jumpa::matching::detail
