#pragma once

#include <jumpa/scheduling/detail/select.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <limits>
#include <numeric>
#include <optional>
#include <queue>
#include <span>
#include <utility>
#include <vector>

namespace jumpa::detail {

/// The prices of a selection: one a company, one for all meetings.
struct MeetingPrices {
    std::vector<Value> company{};
    Value any = 0;
};

/// The cheapest way from one selection to another in which a company meets somebody else.
///
/// Problem     a shortest alternating path in the residual network of the selection's flow, under its reduced costs
/// Requires    companies with one side each; `chosen` optimal under `prices` for weights, maxima and `most_in_all`
/// Complexity  Dijkstra's algorithm over those pairs that are no farther than the answer
/// Source      successive shortest paths with reduced costs, [Ahuja1993, ch. 9]
class ExchangeSearch {
public:
    ExchangeSearch(const Event& event, const Candidates& candidates, std::span<const std::size_t> chosen,
                   MeetingPrices prices, Value most_in_all)
        : event_(event), candidates_(candidates), prices_(std::move(prices)),
          full_(most_in_all <= Value(chosen.size())), is_chosen_(candidates.pairs.size(), false),
          held_(event.companies().size(), 0) {
        for (const std::size_t i : chosen) {
            is_chosen_[i] = true;
            ++held_[candidates.pairs[i].seller.index()];
            ++held_[candidates.pairs[i].buyer.index()];
        }
    }

    /// How much the selection loses if the company must hold one of the `wanted` pairs, none of which is chosen;
    /// nothing where it cannot.
    [[nodiscard]] std::optional<Value> run(CompanyId company, std::span<const std::size_t> wanted) {
        near_sells_ = event_.sells(company);
        list_pairs();
        queue_ = {};
        labels_.assign(event_.companies().size() + 2, {});
        for (const std::size_t i : wanted) {
            reach(far_of(i), cost(i), none, i);
        }
        while (!queue_.empty() && queue_.top().second != company.index()) {
            const auto [distance, node] = queue_.top();
            queue_.pop();
            if (distance == labels_[node].distance) {
                scan(node);
            }
        }
        end_ = company.index();
        return queue_.empty() ? std::nullopt : std::optional(labels_[end_].distance);
    }

    /// The pairs that leave and enter the selection, after a run that found a way.
    [[nodiscard]] std::vector<std::size_t> changed() const {
        std::vector<std::size_t> pairs;
        for (std::size_t node = end_; node != none; node = labels_[node].from) {
            if (labels_[node].pair != none) {
                pairs.push_back(labels_[node].pair);
            }
        }
        return pairs;
    }
    [[nodiscard]] bool is_chosen(std::size_t candidate) const { return is_chosen_[candidate]; }
    [[nodiscard]] std::int32_t held(CompanyId company) const { return held_[company.index()]; }

    /// Prices under which the new selection is optimal if the company gets the loss back for each of the wanted pairs.
    [[nodiscard]] MeetingPrices prices() const {
        MeetingPrices prices = prices_;
        for (std::size_t c = 0; c < held_.size(); ++c) {
            const Value farther = is_near(c) ? distance(c) - distance(near_hub()) : distance(far_hub()) - distance(c);
            prices.company[c] = std::max<Value>(0, prices.company[c] + farther);
        }
        prices.any += distance(near_hub()) - distance(far_hub());
        return prices;
    }

private:
    static constexpr std::size_t none = std::numeric_limits<std::size_t>::max();

    struct Label {
        Value distance = std::numeric_limits<Value>::max();
        std::size_t from = none; ///< the node before
        std::size_t pair = none; ///< the pair between the two, if it is one
    };

    // Companies are nodes, and so is where the meetings of a side come together.
    [[nodiscard]] std::size_t near_hub() const { return held_.size(); }
    [[nodiscard]] std::size_t far_hub() const { return held_.size() + 1; }
    [[nodiscard]] bool is_near(std::size_t c) const { return event_.sells(CompanyId{c}) == near_sells_; }
    [[nodiscard]] bool has_room(std::size_t c) const { return held_[c] < event_.most_meetings(CompanyId{c}); }

    [[nodiscard]] std::size_t near_of(std::size_t i) const {
        const ScoredPair& pair = candidates_.pairs[i];
        return (near_sells_ ? pair.seller : pair.buyer).index();
    }
    [[nodiscard]] std::size_t far_of(std::size_t i) const {
        const ScoredPair& pair = candidates_.pairs[i];
        return (near_sells_ ? pair.buyer : pair.seller).index();
    }

    /// What a pair costs beyond its points: none of those outside the selection less, none of the chosen more than 0.
    [[nodiscard]] Value cost(std::size_t i) const {
        const auto& [seller, buyer, points] = candidates_.pairs[i];
        return prices_.company[seller.index()] + prices_.company[buyer.index()] + prices_.any - points;
    }

    /// No label says more than the loss: beyond it nothing was looked at.
    [[nodiscard]] Value distance(std::size_t node) const {
        return std::min(labels_[node].distance, labels_[end_].distance);
    }

    /// The pairs of each company: all on the near side, the chosen ones on the far side.
    void list_pairs() {
        const auto each = [&](auto&& visit) {
            for (std::size_t i = 0; i < candidates_.pairs.size(); ++i) {
                visit(near_of(i), i);
                if (is_chosen_[i]) {
                    visit(far_of(i), i);
                }
            }
        };
        first_.assign(held_.size() + 1, 0);
        each([&](std::size_t c, std::size_t) { ++first_[c + 1]; });
        std::partial_sum(first_.begin(), first_.end(), first_.begin());
        pairs_.resize(first_.back());
        std::vector<std::size_t> next(first_.begin(), first_.end() - 1);
        each([&](std::size_t c, std::size_t i) { pairs_[next[c]++] = static_cast<std::uint32_t>(i); });
    }

    void reach(std::size_t node, Value distance, std::size_t from, std::size_t pair = none) {
        if (distance < labels_[node].distance) {
            labels_[node] = {distance, from, pair};
            queue_.push({distance, node});
        }
    }

    /// A far company has a meeting too many, a near one a meeting too few: who else could be that instead?
    void scan(std::size_t node) {
        const Value so_far = labels_[node].distance;
        if (node == near_hub()) {
            scan_near_hub(so_far);
        } else if (node == far_hub()) {
            scan_far_hub(so_far);
        } else if (is_near(node)) {
            each_pair(node, [&](std::size_t i) {
                if (!is_chosen_[i]) {
                    reach(far_of(i), so_far + cost(i), node, i);
                }
            });
            if (held_[node] > 0) {
                reach(near_hub(), so_far + prices_.company[node], node);
            }
        } else {
            each_pair(node, [&](std::size_t i) { reach(near_of(i), so_far - cost(i), node, i); });
            if (has_room(node)) {
                reach(far_hub(), so_far, node);
            }
        }
    }

    void scan_near_hub(Value so_far) {
        for (std::size_t c = 0; c < held_.size(); ++c) {
            if (is_near(c) && has_room(c)) {
                reach(c, so_far, near_hub());
            }
        }
        reach(far_hub(), so_far + prices_.any, near_hub());
    }

    void scan_far_hub(Value so_far) {
        for (std::size_t c = 0; c < held_.size(); ++c) {
            if (!is_near(c) && held_[c] > 0) {
                reach(c, so_far + prices_.company[c], far_hub());
            }
        }
        if (!full_) {
            reach(near_hub(), so_far, far_hub());
        }
    }

    template <class Visit>
    void each_pair(std::size_t company, Visit&& visit) const {
        for (std::size_t k = first_[company]; k < first_[company + 1]; ++k) {
            visit(pairs_[k]);
        }
    }

    using Entry = std::pair<Value, std::size_t>;

    const Event& event_;
    const Candidates& candidates_;
    MeetingPrices prices_;
    bool full_; ///< no further meeting fits in all
    std::vector<bool> is_chosen_;
    std::vector<std::int32_t> held_;
    bool near_sells_ = true; ///< the near side is the company's
    std::size_t end_ = 0;
    std::vector<std::size_t> first_{};
    std::vector<std::uint32_t> pairs_{};
    std::vector<Label> labels_{};
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> queue_{};
};

} // namespace jumpa::detail
