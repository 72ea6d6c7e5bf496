#pragma once

#include <jumpa/matching/auction/cap_price.hpp>

namespace jumpa::matching::detail {

/// Guesses the cap price by a greedy matching of every `stride`-th row, heaviest edges first.
///
/// Edges are sorted by weight into buckets only: the guess need not be finer, for the auction corrects it.
class GreedyGuess {
public:
    GreedyGuess(const BMatchingProblem& problem, Value wanted, Value both_sides_can, Points heaviest)
        : problem_(problem), stride_(choose_stride(problem)) {
        while ((heaviest >> shift_) >= buckets) {
            ++shift_;
        }
        sample();
        const Index all = problem.graph.rows();
        const Index seen = (all + stride_ - 1) / stride_;
        // Greedy choices use up the good edges early: the last 15 % of what it finds say little about the optimum.
        const Value goal = std::min(wanted, both_sides_can / 100 * 85) * seen / all;
        take_heaviest(std::max<Value>(goal, 1), seen, all);
    }

    [[nodiscard]] CapGuess guess() const { return guess_; }

private:
    struct Sampled {
        Index row;
        Index column;
    };
    static constexpr Points buckets = 1024;

    [[nodiscard]] std::size_t bucket(Points weight) const { return static_cast<std::size_t>(weight >> shift_); }

    [[nodiscard]] static Index choose_stride(const BMatchingProblem& problem) {
        const BipartiteGraph& graph = problem.graph;
        Value capacity = 0;
        for (const std::int32_t c : problem.col_capacity) {
            capacity += std::min<Value>(c, graph.rows());
        }
        Index stride = 1;
        // A column must keep a capacity to compete for, and the sample must stay large.
        while (Value{2} * stride * graph.cols <= capacity && graph.edges() / (2 * stride) >= 100'000 &&
               graph.rows() / (2 * stride) >= 200) {
            stride *= 2;
        }
        return stride;
    }

    /// Lists the sampled edges by bucket, heaviest bucket first.
    void sample() {
        begin_.assign(buckets + 1, 0);
        each_sampled([this](Index, EdgeIndex e) { ++begin_[bucket(problem_.weight[e])]; });
        std::size_t sum = 0;
        for (std::size_t b = buckets; b-- > 0;) {
            sum += std::exchange(begin_[b], sum);
        }
        edges_.resize(sum);
        auto next = begin_;
        each_sampled(
            [&](Index r, EdgeIndex e) { edges_[next[bucket(problem_.weight[e])]++] = {r, problem_.graph.column[e]}; });
    }

    template <class Visit>
    void each_sampled(Visit visit) const {
        const auto& begin = problem_.graph.row_begin;
        for (std::size_t r = 0; r + 1 < begin.size(); r += stride_) {
            for (EdgeIndex e = begin[r]; e < begin[r + 1]; ++e) {
                visit(static_cast<Index>(r), e);
            }
        }
    }

    void take_heaviest(Value goal, Index seen, Index all) {
        std::vector<Value> row_left(problem_.row_capacity.begin(), problem_.row_capacity.end());
        std::vector<Value> col_left;
        for (const std::int32_t c : problem_.col_capacity) {
            col_left.push_back(c == 0 ? 0 : std::max<Value>(1, (Value{c} * seen + all / 2) / all));
        }
        std::vector<Value> taken(buckets, 0);
        std::size_t b = buckets;
        Value count = 0;
        while (b > 0 && count < goal) {
            --b;
            for (std::size_t i = begin_[b]; i < end_of(b) && count < goal; ++i) {
                Value& row = row_left[edges_[i].row];
                Value& col = col_left[edges_[i].column];
                if (row > 0 && col > 0) {
                    --row, --col, ++taken[b], ++count;
                }
            }
        }
        guess_.price = count < goal ? 0 : static_cast<Value>(b) << shift_;
        guess_.per_million = slope_above(b, taken) * all / seen;
    }

    [[nodiscard]] std::size_t end_of(std::size_t b) const { return b == 0 ? edges_.size() : begin_[b - 1]; }

    /// How many edges a million points are worth, as the buckets just above the last one saw it.
    [[nodiscard]] Value slope_above(std::size_t last, const std::vector<Value>& taken) const {
        const std::size_t to = std::min<std::size_t>(last + 1 + buckets / 16, buckets);
        Value sum = 0;
        for (std::size_t b = last + 1; b < to; ++b) {
            sum += taken[b];
        }
        const Value width = static_cast<Value>(std::max<std::size_t>(to - last, 2) - 1) << shift_;
        return std::max<Value>(1, sum * 1'000'000 / width);
    }

    const BMatchingProblem& problem_;
    Index stride_;
    int shift_ = 0;
    std::vector<std::size_t> begin_{};
    std::vector<Sampled> edges_{};
    CapGuess guess_{};
};

} // namespace jumpa::matching::detail
