#pragma once

#include <jumpa/matching/branching/answers.hpp>
#include <jumpa/matching/branching/case_prices.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <memory>
#include <utility>
#include <vector>

namespace jumpa::matching::detail {

/// Where the price descent of a case ended, for the two cases that it splits into.
struct Relaxed {
    TimeIndexedPrices prices{};
    std::vector<std::int32_t> shares{}; ///< per entry of the whole problem
};

/// A node of the tree while it grows.
struct Case {
    static constexpr std::uint32_t none = Branching::not_held;

    std::uint32_t parent = none;
    bool held = false; ///< the answer to the parent's question
    std::size_t depth = 0;
    HeldQuestion question{};
    std::array<std::uint32_t, 2> children{none, none}; ///< held, not held
    Value bound = 0;
    bool impossible = false;
    std::shared_ptr<const TimeIndexedPrices> prices{}; ///< prove the bound
    std::shared_ptr<const Relaxed> relaxed{};          ///< where the parent's descent ended; of an open case
};

/// The cases of a problem, each after its parent.
class CaseTree {
public:
    CaseTree(const TimeIndexedProblem& problem, const BranchingStart& start) : problem_(problem) {
        const auto prices = std::make_shared<const TimeIndexedPrices>(start.best);
        const auto relaxed = std::make_shared<const Relaxed>(Relaxed{start.prices, start.shares});
        cases_.push_back({.bound = dual_bound(problem, start.best), .prices = prices, .relaxed = relaxed});
    }

    [[nodiscard]] std::size_t size() const { return cases_.size(); }
    [[nodiscard]] Case& operator[](std::uint32_t at) { return cases_[at]; }
    [[nodiscard]] const Case& operator[](std::uint32_t at) const { return cases_[at]; }

    /// What the answers that lead to a case leave open.
    [[nodiscard]] Remainder remainder(std::uint32_t at) const {
        std::vector<Answer> answers;
        for (std::uint32_t child = at; cases_[child].parent != Case::none; child = cases_[child].parent) {
            answers.push_back({cases_[cases_[child].parent].question, cases_[child].held});
        }
        Answers given(problem_);
        for (auto answer = answers.rbegin(); answer != answers.rend(); ++answer) {
            given.give(*answer);
        }
        return std::move(given).rest();
    }

    /// Adds the case in which the parent's question has this answer, bounded by the parent's prices.
    std::uint32_t add(std::uint32_t parent, bool held, std::shared_ptr<const Relaxed> relaxed) {
        const auto at = static_cast<std::uint32_t>(cases_.size());
        cases_[parent].children[held ? 0 : 1] = at;
        cases_.push_back({.parent = parent,
                          .held = held,
                          .depth = cases_[parent].depth + 1,
                          .prices = cases_[parent].prices,
                          .relaxed = std::move(relaxed)});
        const Remainder rest = remainder(at);
        Case& child = cases_.back();
        child.impossible = rest.impossible;
        child.bound = rest.impossible ? 0 : bound_of(rest, *child.prices);
        return at;
    }

private:
    const TimeIndexedProblem& problem_;
    std::vector<Case> cases_{};
};

/// Writes a tree down in the order of its proof, with few sets of prices: a case takes one that another case has
/// already, where that does as well.
class WrittenProof {
public:
    WrittenProof(const CaseTree& tree, Branching& found) : tree_(tree), found_(found) {
        std::vector<std::uint32_t> left{0};
        while (!left.empty()) {
            order_.push_back(left.back());
            left.pop_back();
            const Case& next = tree_[order_.back()];
            if (next.children[0] != Case::none) {
                left.insert(left.end(), {next.children[1], next.children[0]});
            } else if (!next.impossible) {
                needed_ = std::max(needed_, next.bound);
            }
        }
    }

    void write() {
        found_.bound = std::numeric_limits<Value>::min();
        for (const std::uint32_t at : order_) {
            ProofNode& node = found_.nodes.emplace_back();
            if (tree_[at].children[0] != Case::none) {
                node.question = tree_[at].question;
            } else if (!tree_[at].impossible) {
                node.prices = prices_for(at);
            }
        }
    }

private:
    std::uint32_t prices_for(std::uint32_t at) {
        constexpr std::size_t most_tries = 32;
        const Remainder rest = tree_.remainder(at);
        std::size_t set = found_.prices.size();
        for (std::size_t tries = 0; tries < most_tries && set > 0; ++tries) {
            if (const Value bound = bound_of(rest, found_.prices[--set]); bound <= needed_) {
                found_.bound = std::max(found_.bound, bound);
                return static_cast<std::uint32_t>(set);
            }
        }
        found_.bound = std::max(found_.bound, tree_[at].bound);
        found_.prices.push_back(*tree_[at].prices);
        return static_cast<std::uint32_t>(found_.prices.size() - 1);
    }

    const CaseTree& tree_;
    Branching& found_;
    std::vector<std::uint32_t> order_{};
    Value needed_ = std::numeric_limits<Value>::min(); ///< the bound that the whole tree has to prove
};

} // namespace jumpa::matching::detail
