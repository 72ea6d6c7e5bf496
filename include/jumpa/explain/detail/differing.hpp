#pragma once

#include <jumpa/model/event.hpp>
#include <jumpa/model/schedule.hpp>

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <optional>
#include <vector>

namespace jumpa::detail {

/// Two companies that may each sell to the other meet once, whoever sells: that is one pair, the lower id first.
inline Pair pair_of(const Event& event, CompanyId seller, CompanyId buyer) {
    const bool either_way = event.sells_and_buys(seller) && event.sells_and_buys(buyer);
    return either_way && buyer < seller ? Pair{buyer, seller} : Pair{seller, buyer};
}

/// The pairs that meet, ascending.
inline std::vector<Pair> pairs_of(const Event& event, const std::vector<Meeting>& meetings) {
    std::vector<Pair> pairs;
    for (const Meeting& meeting : meetings) {
        pairs.push_back(pair_of(event, meeting.seller, meeting.buyer));
    }
    std::sort(pairs.begin(), pairs.end());
    return pairs;
}

inline bool contains(const std::vector<Pair>& ascending, const Pair& pair) {
    return std::binary_search(ascending.begin(), ascending.end(), pair);
}

/// The plans from which the next one must differ: of each, at least so many pairs must not meet in it. Pinned pairs
/// always meet, so only the others count.
class Differing {
public:
    Differing(const Event& event, std::size_t at_least) : event_(event), at_least_(at_least) {
        for (const Pin& pin : event.pins()) {
            pinned_.push_back(pair_of(event, pin.seller, pin.buyer));
        }
        std::sort(pinned_.begin(), pinned_.end());
    }

    void from(const Schedule& schedule) {
        std::vector<Pair> pairs = pairs_of(event_, schedule.meetings);
        std::erase_if(pairs, [&](const Pair& pair) { return contains(pinned_, pair); });
        plans_.push_back(std::move(pairs));
    }

    /// The pairs of each earlier plan that may be left out, ascending.
    [[nodiscard]] const std::vector<std::vector<Pair>>& plans() const { return plans_; }
    [[nodiscard]] std::size_t at_least() const { return at_least_; }

    /// False where some earlier plan has too few pairs to leave out.
    [[nodiscard]] bool possible() const {
        return std::all_of(plans_.begin(), plans_.end(), [&](const auto& plan) { return plan.size() >= at_least_; });
    }

    /// How many pairs of an earlier plan may meet again.
    [[nodiscard]] std::size_t room(std::size_t plan) const { return plans_[plan].size() - at_least_; }

    /// How many of them do, in a plan with these pairs.
    [[nodiscard]] std::size_t again(std::size_t plan, const std::vector<Pair>& pairs) const {
        std::vector<Pair> both;
        std::set_intersection(plans_[plan].begin(), plans_[plan].end(), pairs.begin(), pairs.end(),
                              std::back_inserter(both));
        return both.size();
    }

    [[nodiscard]] std::optional<std::size_t> too_near(const Schedule& schedule) const {
        return too_near(pairs_of(event_, schedule.meetings));
    }

    /// The first earlier plan from which these pairs differ too little.
    [[nodiscard]] std::optional<std::size_t> too_near(const std::vector<Pair>& pairs) const {
        for (std::size_t plan = 0; plan < plans_.size(); ++plan) {
            if (again(plan, pairs) > room(plan)) {
                return plan;
            }
        }
        return std::nullopt;
    }

private:
    const Event& event_;
    std::size_t at_least_;
    std::vector<Pair> pinned_{};
    std::vector<std::vector<Pair>> plans_{};
};

} // namespace jumpa::detail
