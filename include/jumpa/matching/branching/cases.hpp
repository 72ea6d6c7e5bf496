#pragma once

#include <jumpa/matching/branching/case_tree.hpp>
#include <jumpa/matching/branching/next_question.hpp>
#include <jumpa/matching/branching/rounding.hpp>
#include <jumpa/matching/price_descent.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <set>
#include <tuple>
#include <utility>
#include <vector>

namespace jumpa::matching::detail {

inline Value weight_of(const TimeIndexedProblem& problem, const std::vector<std::uint32_t>& held) {
    Value weight = 0;
    for (std::size_t p = 0; p < held.size(); ++p) {
        weight += held[p] == Branching::not_held ? 0 : problem.weight[p];
    }
    return weight;
}

/// The branching itself: which cases are open, and the best solution seen.
class Cases {
public:
    Cases(const TimeIndexedProblem& problem, const BranchingStart& start, const BranchingLimits& limits)
        : problem_(problem), limits_(limits), tree_(problem, start) {
        found_.held = start.held;
        found_.value = weight_of(problem, start.held);
        open_.insert(rank(0));
    }

    [[nodiscard]] Branching run() {
        while (bound() > found_.value && found_.work < limits_.work && tree_.size() + 2 <= limits_.nodes) {
            const std::uint32_t at = std::get<2>(*open_.begin());
            open_.erase(open_.begin());
            look_into(at);
            if (limits_.go_on && !limits_.go_on({found_.value, bound(), found_.work})) {
                break;
            }
        }
        WrittenProof(tree_, found_).write();
        return std::move(found_);
    }

private:
    static constexpr std::size_t most_depth = 500;

    /// The largest bound first, then the newest case.
    using Rank = std::tuple<Value, std::int64_t, std::uint32_t>;
    [[nodiscard]] Rank rank(std::uint32_t at) const { return {-tree_[at].bound, -std::int64_t{at}, at}; }

    /// No solution that is still looked for is heavier.
    [[nodiscard]] Value bound() const {
        return open_.empty() ? found_.value : std::max(found_.value, -std::get<0>(*open_.begin()));
    }

    void look_into(std::uint32_t at) {
        const Remainder rest = tree_.remainder(at);
        PriceDescent descent(rest.problem);
        std::vector<std::int32_t> shares;
        for (const std::uint32_t entry : rest.entry) {
            shares.push_back(tree_[at].relaxed->shares[entry]);
        }
        descent.start(FittedPrices(rest.problem).of(relevant(rest, tree_[at].relaxed->prices)), shares);
        descend(rest, descent);
        if (const Value bound = rest.settled + descent.best_bound(); bound < tree_[at].bound) {
            tree_[at].bound = bound;
            tree_[at].prices = std::make_shared<const TimeIndexedPrices>(descent.best_prices());
        }
        shares = descent.shares();
        if (auto solution = Rounding(rest, shares).solution(); solution && solution->second > found_.value) {
            std::tie(found_.held, found_.value) = std::move(*solution);
        }
        if (tree_[at].bound > found_.value && tree_[at].depth < most_depth) {
            split(at, rest, {descent.prices(), std::move(shares)});
        }
        tree_[at].relaxed.reset();
    }

    /// Goes on while the bound falls fast enough to close the case.
    void descend(const Remainder& rest, PriceDescent& descent) {
        constexpr std::int64_t stride = 400;
        Value over = rest.settled + descent.best_bound() - found_.value;
        for (Value before = 2 * over; over > 0 && (before - over) * 4 >= over && found_.work < limits_.work;) {
            descent.run(stride);
            found_.work += stride * descent.work();
            before = over;
            over = rest.settled + descent.best_bound() - found_.value;
        }
    }

    void split(std::uint32_t at, const Remainder& rest, Relaxed of_rest) {
        const auto question = next_question(rest, of_rest.shares);
        if (!question) {
            return;
        }
        tree_[at].question = *question;
        Relaxed relaxed{std::move(of_rest.prices), std::vector<std::int32_t>(problem_.entries(), 0)};
        for (std::size_t e = 0; e < rest.entry.size(); ++e) {
            relaxed.shares[rest.entry[e]] = of_rest.shares[e];
        }
        const auto shared = std::make_shared<const Relaxed>(std::move(relaxed));
        for (const bool held : {false, true}) { // the newest is looked into first
            const std::uint32_t child = tree_.add(at, held, shared);
            found_.work += static_cast<std::int64_t>(problem_.entries());
            if (!tree_[child].impossible && tree_[child].bound > found_.value) {
                open_.insert(rank(child));
            } else {
                tree_[child].relaxed.reset();
            }
        }
    }

    const TimeIndexedProblem& problem_;
    const BranchingLimits& limits_;
    CaseTree tree_;
    std::set<Rank> open_{};
    Branching found_{};
};

} // namespace jumpa::matching::detail
