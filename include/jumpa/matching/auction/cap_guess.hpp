#pragma once

#include <jumpa/matching/auction/cap_price.hpp>
#include <jumpa/matching/auction/outline.hpp>

#include <bit>

namespace jumpa::matching::detail {

/// Guesses the cap price by a greedy matching of every `stride`-th row, heaviest edges first.
///
/// Edges are sorted by weight into buckets only: the guess need not be finer, for the auction corrects it. Buckets are
/// as wide as a fixed part of the weights in them, so that a few heavy edges do not blur all others. The heaviest edges
/// are listed a part at a time, for most problems need no more.
class GreedyGuess {
public:
    GreedyGuess(const BMatchingProblem& problem, Value wanted, Value both_sides_can, Points heaviest, Value steepness)
        : problem_(problem), stride_(choose_stride(problem)), precision_(problem.graph.edges() < 20'000 ? 4 : 8),
          size_(bucket(heaviest) + 1, 0), taken_(size_.size(), 0) {
        const Index all = problem.graph.rows();
        const Index seen = (all + stride_ - 1) / stride_;
        // Greedy choices use up the good edges early: the last 15 % of what it finds say little about the optimum.
        // Where more is wanted, the price falls on steeply, and one too low is found out sooner than one too high.
        const Value sound = both_sides_can * 85 / 100;
        const Value goal = std::max<Value>(std::min(wanted, sound) * seen / all, 1);
        count_sizes(goal);
        take_heaviest(goal, seen, all);
        guess_.price -= steepness * std::max<Value>(wanted - sound, 0) * guess_.price / both_sides_can;
    }

    [[nodiscard]] CapGuess guess() const { return guess_; }

private:
    struct Ends {
        Index row;
        Index column;
    };
    struct Sampled {
        Ends ends;
        Points weight;
    };

    /// The leading `precision_` + 1 bits of a weight, and how many bits follow, as one ascending number.
    [[nodiscard]] std::size_t bucket(Points weight) const {
        const auto w = static_cast<std::uint32_t>(weight);
        const int rest = std::max(static_cast<int>(std::bit_width(w)) - precision_ - 1, 0);
        return (static_cast<std::size_t>(rest) << precision_) + (w >> rest);
    }

    /// The least weight in a bucket.
    [[nodiscard]] Value least(std::size_t bucket) const {
        const std::size_t leading = std::size_t{1} << precision_;
        const std::size_t rest = bucket < 2 * leading ? 0 : (bucket >> precision_) - 1;
        return static_cast<Value>((bucket - (rest << precision_)) << rest);
    }

    [[nodiscard]] static Index choose_stride(const BMatchingProblem& problem) {
        const BipartiteGraph& graph = problem.graph;
        Value capacity = 0;
        for (const std::int32_t c : problem.col_capacity) {
            capacity += std::min<Value>(c, graph.rows());
        }
        Index stride = 1;
        // A column must keep capacities to compete for, and the sample must stay large.
        while (Value{4} * stride * graph.cols <= capacity && graph.edges() / (2 * stride) >= 20'000 &&
               graph.rows() / (2 * stride) >= 200) {
            stride *= 2;
        }
        return stride;
    }

    /// Counts the sampled edges of every bucket; where they are many for each one wanted, every `step_`-th stands for
    /// all.
    void count_sizes(Value goal) {
        const auto& begin = problem_.graph.row_begin;
        step_ = 1 + problem_.graph.edges() / stride_ / std::max<EdgeIndex>(32 * static_cast<EdgeIndex>(goal), 65'536);
        EdgeIndex e = 0;
        for (std::size_t r = 0; r + 1 < begin.size(); r += stride_) {
            for (e = std::max(e, begin[r]); e < begin[r + 1]; e += step_) {
                size_[bucket(problem_.weight[e])] += static_cast<Value>(step_);
            }
        }
    }

    void take_heaviest(Value goal, Index seen, Index all) {
        row_left_.assign(problem_.row_capacity.begin(), problem_.row_capacity.end());
        for (const std::int32_t c : problem_.col_capacity) {
            col_left_.push_back(c == 0 ? 0 : std::max<Value>(1, (Value{c} * seen + all / 2) / all));
        }
        const Value part = std::max(3 * goal, static_cast<Value>(problem_.graph.edges() / 16));
        std::size_t last = size_.size();
        while (goal > 0 && last > 0) {
            std::size_t first = last;
            for (Value edges = 0; first > 0 && edges < part; edges += size_[first]) {
                --first;
            }
            last = take_listed(first, last, goal);
        }
        guess_.price = goal > 0 ? 0 : least(last);
        guess_.per_million = slope_above(last) * all / seen;
    }

    /// Takes what fits from the buckets `first .. last`, heaviest bucket first. Returns the one where it stopped.
    [[nodiscard]] std::size_t take_listed(std::size_t first, std::size_t last, Value& goal) {
        list(first, last);
        std::size_t i = 0;
        for (std::size_t b = last; b-- > first;) {
            for (const std::size_t end = i + static_cast<std::size_t>(size_[b]); i < end; ++i) {
                Value& row = row_left_[edges_[i].row];
                Value& col = col_left_[edges_[i].column];
                if (row > 0 && col > 0) {
                    --row, --col, ++taken_[b];
                    if (--goal == 0) {
                        return b;
                    }
                }
            }
        }
        return first;
    }

    /// Lists the sampled edges of the buckets `first .. last`, heaviest bucket first.
    void list(std::size_t first, std::size_t last) {
        if (step_ > 1) {
            find(least(first), least(last));
            std::fill(&size_[first], &size_[last - 1] + 1, 0);
            for (const Sampled& edge : found_) {
                ++size_[bucket(edge.weight)];
            }
        }
        std::vector<std::size_t> next(last - first);
        std::size_t sum = 0;
        for (std::size_t b = last; b-- > first;) {
            next[b - first] = sum;
            sum += static_cast<std::size_t>(size_[b]);
        }
        edges_.resize(sum);
        const auto place = [&](const Sampled& edge) { edges_[next[bucket(edge.weight) - first]++] = edge.ends; };
        if (step_ > 1) {
            std::for_each(found_.begin(), found_.end(), place);
        } else {
            place_all(least(first), least(last), place);
        }
    }

    /// Calls `place` for the sampled edges of weights `from .. to`.
    template <class Place>
    void place_all(Value from, Value to, Place place) const {
        const auto& begin = problem_.graph.row_begin;
        for (std::size_t r = 0; r + 1 < begin.size(); r += stride_) {
            for (EdgeIndex e = begin[r]; e < begin[r + 1]; ++e) {
                const Points weight = problem_.weight[e];
                if (weight >= from && weight < to) {
                    place(Sampled{{static_cast<Index>(r), problem_.graph.column[e]}, weight});
                }
            }
        }
    }

    /// Finds the sampled edges of weights `from .. to`, few of many.
    void find(Value from, Value to) {
        found_.clear();
        place_all(from, to, [this](const Sampled& edge) { found_.push_back(edge); });
    }

    /// How many edges a million points are worth, as the buckets just above the last one saw it.
    [[nodiscard]] Value slope_above(std::size_t last) const {
        const std::size_t to = std::min(last + 1 + (std::size_t{1} << precision_) / 4, size_.size());
        Value sum = 0;
        for (std::size_t b = last + 1; b < to; ++b) {
            sum += taken_[b];
        }
        const Value width = std::max<Value>(least(std::max(to, last + 2)) - least(last + 1), 1);
        return std::max<Value>(1, sum * 1'000'000 / width);
    }

    const BMatchingProblem& problem_;
    Index stride_;
    int precision_;
    EdgeIndex step_ = 1;
    std::vector<Value> size_;  ///< sampled edges in each bucket; about, until they are listed
    std::vector<Value> taken_; ///< those the greedy matching took
    std::vector<Value> row_left_{};
    std::vector<Value> col_left_{};
    std::vector<Sampled> found_{};
    std::vector<Ends> edges_{};
    CapGuess guess_{};
};

/// A guess for a problem of which the outline is known; nothing where the cap has no price or no auction needs it.
[[nodiscard]] inline CapGuess guess_cap(const BMatchingProblem& problem, const Outline& o) {
    if (!o.cap_binds() || o.has_few_levels()) {
        return {};
    }
    const Value steepness = o.is_tight() ? 3 : 1; // what nearly everybody must take part in ends at poor edges
    return GreedyGuess(problem, o.wanted, std::min(o.rows_can, o.cols_can), o.heaviest, steepness).guess();
}

/// What an edge must be worth to be looked at, by a guess at the cap price: no cheaper edge can be chosen at that
/// price. The guess may be somewhat too high, by some points where most weights are small, and says nothing where
/// nearly all that fit are wanted.
[[nodiscard]] inline Points worth_a_look(const Outline& o, const CapGuess& guess) {
    const Value all = std::min(o.rows_can, o.cols_can);
    const Value eighths = o.wanted <= all * 85 / 100 ? 7 : o.wanted <= all * 95 / 100 ? 4 : 0;
    return static_cast<Points>(std::max<Value>(guess.price * eighths / 8 - 4, 0));
}

} // namespace jumpa::matching::detail
