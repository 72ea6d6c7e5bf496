#pragma once

#include <jumpa/matching/branching/answers.hpp>
#include <jumpa/matching/branching/next_question.hpp>
#include <jumpa/matching/branching/rounding.hpp>
#include <jumpa/matching/price_descent.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <memory>
#include <set>
#include <tuple>
#include <utility>
#include <vector>

namespace jumpa::matching::detail {

/// The tree while it grows: which cases are open, what bounds each, and the best solution seen.
class Cases {
public:
    Cases(const TimeIndexedProblem& problem, const BranchingStart& start, const BranchingLimits& limits)
        : problem_(problem), limits_(limits) {
        found_.held = start.held;
        for (std::size_t p = 0; p < start.held.size(); ++p) {
            found_.value += start.held[p] == Branching::not_held ? 0 : problem.weight[p];
        }
        const auto prices = std::make_shared<const TimeIndexedPrices>(start.best);
        const auto relaxed = std::make_shared<const Relaxed>(Relaxed{start.prices, start.shares});
        cases_.push_back({.bound = dual_bound(problem, start.best), .prices = prices, .relaxed = relaxed});
        open_.insert(rank(0));
    }

    [[nodiscard]] Branching run() {
        while (!open_.empty() && bound() > found_.value && found_.work < limits_.work &&
               cases_.size() + 2 <= limits_.nodes) {
            const auto at = std::get<2>(*open_.begin());
            open_.erase(open_.begin());
            look_into(at);
            if (limits_.go_on && !limits_.go_on(found_.value, bound())) {
                break;
            }
        }
        write_down();
        return std::move(found_);
    }

private:
    static constexpr std::uint32_t none = Branching::not_held;
    static constexpr std::size_t most_depth = 500;

    /// Where the price descent of a case ended, for the two cases that it splits into.
    struct Relaxed {
        TimeIndexedPrices prices{};
        std::vector<std::int32_t> shares{};
    };

    struct Case {
        std::uint32_t parent = none;
        bool held = false; ///< the answer to the parent's question
        std::size_t depth = 0;
        HeldQuestion question{};
        std::array<std::uint32_t, 2> children{none, none}; ///< yes, no
        Value bound = 0;
        bool impossible = false;
        std::shared_ptr<const TimeIndexedPrices> prices{};
        std::shared_ptr<const Relaxed> relaxed{};
    };

    /// The largest bound first, then the newest case.
    using Rank = std::tuple<Value, std::int64_t, std::uint32_t>;
    [[nodiscard]] Rank rank(std::uint32_t at) const { return {-cases_[at].bound, -std::int64_t{at}, at}; }

    [[nodiscard]] Value bound() const {
        return open_.empty() ? found_.value : std::max(found_.value, -std::get<0>(*open_.begin()));
    }

    [[nodiscard]] Remainder remainder(std::uint32_t at) const {
        std::vector<Answer> answers;
        for (std::uint32_t child = at; cases_[child].parent != none; child = cases_[child].parent) {
            answers.push_back({cases_[cases_[child].parent].question, cases_[child].held});
        }
        Answers given(problem_);
        for (auto answer = answers.rbegin(); answer != answers.rend(); ++answer) {
            given.give(*answer);
        }
        return std::move(given).rest();
    }

    /// The prices without those of presences that are taken: nobody pays for these any more.
    [[nodiscard]] static TimeIndexedPrices relevant(const Remainder& rest, TimeIndexedPrices prices) {
        for (std::size_t row = 0; row < prices.presence.size(); ++row) {
            prices.presence[row] = rest.taken[row] ? 0 : prices.presence[row];
        }
        return prices;
    }

    /// Prices that the descent can move: none where nothing is left to price, and those of a vertex that could not hold
    /// more than it may are spread over its presences.
    [[nodiscard]] static TimeIndexedPrices fitted(const TimeIndexedProblem& problem, TimeIndexedPrices prices) {
        const std::size_t slots = problem.slots();
        std::vector<bool> row(problem.vertices * slots, false);
        std::vector<bool> used(slots, false);
        for (std::size_t p = 0; p < problem.pairs.size(); ++p) {
            for (std::size_t e = problem.first_entry[p]; e < problem.first_entry[p + 1]; ++e) {
                row[problem.pairs[p].a * slots + problem.slot[e]] = true;
                row[problem.pairs[p].b * slots + problem.slot[e]] = true;
                used[problem.slot[e]] = true;
            }
        }
        for (std::size_t t = 0; t < slots; ++t) {
            prices.room[t] = used[t] ? prices.room[t] : 0;
        }
        for (std::size_t v = 0; v < problem.vertices; ++v) {
            const auto first = static_cast<std::ptrdiff_t>(v * slots);
            const auto open =
                std::count(row.begin() + first, row.begin() + first + static_cast<std::ptrdiff_t>(slots), true);
            if (problem.most[v] >= open) {
                for (std::size_t at = v * slots; at < (v + 1) * slots; ++at) {
                    prices.presence[at] += row[at] ? prices.most[v] : 0;
                }
                prices.most[v] = 0;
            }
        }
        return prices;
    }

    void look_into(std::uint32_t at) {
        const Remainder rest = remainder(at);
        PriceDescent descent(rest.problem);
        std::vector<std::int32_t> shares;
        for (const std::uint32_t entry : rest.entry) {
            shares.push_back(cases_[at].relaxed->shares[entry]);
        }
        descent.start(fitted(rest.problem, relevant(rest, cases_[at].relaxed->prices)), std::move(shares));
        descend(rest, descent);
        if (const Value bound = rest.settled + descent.best_bound(); bound < cases_[at].bound) {
            cases_[at].bound = bound;
            cases_[at].prices = std::make_shared<const TimeIndexedPrices>(descent.best_prices());
        }
        if (auto solution = Rounding(rest, descent.shares()).solution(); solution && solution->second > found_.value) {
            std::tie(found_.held, found_.value) = std::move(*solution);
        }
        if (cases_[at].bound > found_.value) {
            split(at, rest, descent);
        }
        cases_[at].relaxed.reset();
    }

    /// Goes on while the bound falls fast enough to close the case.
    void descend(const Remainder& rest, PriceDescent& descent) {
        constexpr std::int64_t stride = 100;
        Value before = descent.best_bound();
        for (int strides = 1; rest.settled + descent.best_bound() > found_.value; ++strides) {
            descent.run(stride);
            found_.work += stride * descent.work();
            if (strides % 4 == 0) {
                const Value over = rest.settled + descent.best_bound() - found_.value;
                if ((before - descent.best_bound()) * 4 < over || found_.work >= limits_.work) {
                    return;
                }
                before = descent.best_bound();
            }
        }
    }

    void split(std::uint32_t at, const Remainder& rest, const PriceDescent& descent) {
        const auto question = next_question(rest, descent.shares());
        if (!question || cases_[at].depth == most_depth) {
            return;
        }
        Relaxed relaxed{descent.prices(), std::vector<std::int32_t>(problem_.entries(), 0)};
        for (std::size_t e = 0; e < rest.entry.size(); ++e) {
            relaxed.shares[rest.entry[e]] = descent.shares()[e];
        }
        cases_[at].question = *question;
        const auto shared = std::make_shared<const Relaxed>(std::move(relaxed));
        add_child(at, false, shared);
        add_child(at, true, shared);
    }

    void add_child(std::uint32_t parent, bool held, std::shared_ptr<const Relaxed> relaxed) {
        const auto at = static_cast<std::uint32_t>(cases_.size());
        cases_[parent].children[held ? 0 : 1] = at;
        cases_.push_back({.parent = parent,
                          .held = held,
                          .depth = cases_[parent].depth + 1,
                          .prices = cases_[parent].prices,
                          .relaxed = std::move(relaxed)});
        const Remainder rest = remainder(at);
        found_.work += static_cast<std::int64_t>(problem_.entries());
        Case& child = cases_.back();
        child.impossible = rest.impossible;
        child.bound = rest.impossible ? 0 : rest.settled + dual_bound(rest.problem, relevant(rest, *child.prices));
        if (!child.impossible && child.bound > found_.value) {
            open_.insert(rank(at));
        } else {
            child.relaxed.reset();
        }
    }

    /// The tree in the order of its proof, each set of prices once.
    void write_down() {
        found_.bound = std::numeric_limits<Value>::min();
        std::vector<const TimeIndexedPrices*> known;
        std::vector<std::uint32_t> left{0};
        while (!left.empty()) {
            const Case& next = cases_[left.back()];
            left.pop_back();
            if (next.children[0] != none) {
                found_.nodes.push_back({.question = next.question});
                left.insert(left.end(), {next.children[1], next.children[0]});
                continue;
            }
            found_.nodes.push_back({});
            if (next.impossible) {
                continue;
            }
            found_.bound = std::max(found_.bound, next.bound);
            auto at = std::find(known.begin(), known.end(), next.prices.get());
            if (at == known.end()) {
                at = known.insert(at, next.prices.get());
                found_.prices.push_back(*next.prices);
            }
            found_.nodes.back().prices = static_cast<std::uint32_t>(at - known.begin());
        }
    }

    const TimeIndexedProblem& problem_;
    const BranchingLimits& limits_;
    std::vector<Case> cases_{};
    std::set<Rank> open_{};
    Branching found_{};
};

} // namespace jumpa::matching::detail
