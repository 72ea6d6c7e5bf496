#pragma once

#include <jumpa/core/messages.hpp>
#include <jumpa/verify/detail/open_day.hpp>
#include <jumpa/verify/detail/price_bound.hpp>
#include <jumpa/verify/detail/price_faults.hpp>

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace jumpa::detail {

/// Goes through a proof by cases: is it a tree that leaves nothing out, and what do its cases prove?
class TreeBound {
public:
    TreeBound(const Event& event, const Affinity& affinity, const ProofTree& tree, Value scale)
        : event_(event), tree_(tree), scale_(scale), day_(event, affinity),
          pairs_(affinity.pairs().size() + event.companies().size()) {}

    /// What is wrong with the tree: its shape, what its questions and cases name, its prices.
    [[nodiscard]] Faults faults() const {
        Faults faults;
        const PriceFaults prices(event_, looks_at_numbers(event_, Objective::points));
        for (std::size_t i = 0; i < tree_.prices.size(); ++i) {
            Faults more = prices.of(tree_.prices[i], "/certificate/levels/0/prices/" + std::to_string(i));
            faults.insert(faults.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
        }
        for (std::size_t i = 0; i < tree_.nodes.size(); ++i) {
            if (!sound(tree_.nodes[i])) {
                faults.push_back(fault(place(i), "broken_case"));
            }
        }
        shape(faults);
        return faults;
    }

    /// The largest bound of any case, or nothing where a case proves nothing, with the reason among `faults`. Requires
    /// a tree without faults.
    [[nodiscard]] std::optional<Value> bound(Faults& faults) const {
        std::vector<PriceBound> bounds;
        for (const LevelPrices& prices : tree_.prices) {
            bounds.emplace_back(event_, prices, scale_);
        }
        std::optional<Value> largest;
        each_case([&](std::size_t at, const OpenDay& day) {
            const auto prices = tree_.nodes[at].prices;
            if (day.impossible()) {
                return;
            }
            const auto points = prices ? points_of(bounds[*prices].bound(day)) : std::nullopt;
            if (!points) {
                faults.push_back(fault(place(at), prices ? "bound_too_large" : "case_left_open"));
                return;
            }
            largest = std::max(largest.value_or(*points), *points);
        });
        if (!largest && faults.empty()) {
            faults.push_back(fault(cases, "bound_below_value")); // no case is left, yet there is a schedule
        }
        return faults.empty() ? largest : std::nullopt;
    }

private:
    static constexpr std::size_t most_depth = 1'000;         ///< a path of answers is followed anew for each case
    static constexpr std::size_t most_looks = 1'000'000'000; ///< at a pair in a case
    static constexpr const char* cases = "/certificate/levels/0/cases";

    /// Where the prices of a case say less than 0, no schedule is left in it: its answers collide unnoticed.
    [[nodiscard]] std::optional<Value> points_of(ExactSum bound) const {
        bound.raise_to_zero();
        return bound.over(scale_);
    }

    [[nodiscard]] static std::string place(std::size_t node) { return std::string(cases) + "/" + std::to_string(node); }

    [[nodiscard]] bool sound(const ProofNode& node) const {
        if (!node.question) {
            return !node.prices || *node.prices < tree_.prices.size();
        }
        const auto& [seller, buyer, slot] = *node.question;
        return !node.prices && day_.knows(seller, buyer) && (!slot || slot->index() < event_.slots().size());
    }

    /// One tree, complete, not too deep, and not too much to go through.
    void shape(Faults& faults) const {
        std::vector<bool> no_is_next; // of the questions on the way to the next node
        bool complete = false;
        for (std::size_t i = 0; i < tree_.nodes.size(); ++i) {
            if (complete || no_is_next.size() > most_depth) {
                faults.push_back(fault(place(i), complete ? "broken_tree.long" : "broken_tree.deep"));
                return;
            }
            if (tree_.nodes[i].question) {
                no_is_next.push_back(false);
                continue;
            }
            while (!no_is_next.empty() && no_is_next.back()) {
                no_is_next.pop_back();
            }
            complete = no_is_next.empty();
            if (!complete) {
                no_is_next.back() = true;
            }
        }
        if (!complete) {
            faults.push_back(fault(cases, "broken_tree.short"));
        } else if (tree_.nodes.size() > most_looks / std::max<std::size_t>(1, pairs_)) {
            faults.push_back(fault(cases, "broken_tree.large"));
        }
    }

    /// Calls visit(position, day) for every case, with the day as the answers leave it.
    template <class Visit>
    void each_case(Visit&& visit) const {
        std::vector<std::pair<std::size_t, bool>> path; // questions and answers
        for (std::size_t i = 0; i < tree_.nodes.size(); ++i) {
            if (tree_.nodes[i].question) {
                path.emplace_back(i, true);
                continue;
            }
            OpenDay day = day_;
            for (const auto& [question, yes] : path) {
                day.give(*tree_.nodes[question].question, yes);
            }
            visit(i, day);
            while (!path.empty() && !path.back().second) {
                path.pop_back();
            }
            if (!path.empty()) {
                path.back().second = false;
            }
        }
    }

    const Event& event_;
    const ProofTree& tree_;
    Value scale_;
    OpenDay day_;
    std::size_t pairs_;
};

} // namespace jumpa::detail
