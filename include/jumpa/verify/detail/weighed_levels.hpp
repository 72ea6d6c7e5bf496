#pragma once

#include <jumpa/model/event.hpp>
#include <jumpa/model/schedule.hpp>
#include <jumpa/verify/detail/exact_sum.hpp>

#include <algorithm>
#include <numeric>
#include <optional>
#include <utility>
#include <vector>

namespace jumpa::detail {

/// The tier that a level counts, or nothing.
[[nodiscard]] inline std::optional<Tier> tier_of(Objective what) {
    switch (what) {
    case Objective::tier_mutual:
        return Tier::mutual;
    case Objective::tier_buyer:
        return Tier::buyer;
    case Objective::tier_seller:
        return Tier::seller;
    default:
        return std::nullopt;
    }
}

[[nodiscard]] inline Objective level_of(Tier tier) {
    return tier == Tier::mutual  ? Objective::tier_mutual
           : tier == Tier::buyer ? Objective::tier_buyer
                                 : Objective::tier_seller;
}

/// What a meeting adds to a level by itself.
[[nodiscard]] inline Value worth_of_meeting(const Event& event, Objective what, const ScoredPair& pair) {
    switch (what) {
    case Objective::points:
        return pair.points;
    case Objective::meetings:
        return 1;
    default:
        const auto tier = tier_of(what);
        return tier && event.tier(pair.seller, pair.buyer) == tier ? 1 : 0;
    }
}

/// How often a company gets the bonus on its first meetings: once for each of its sides that is given one.
[[nodiscard]] inline Value bonuses(const Event& event, CompanyId company) {
    const auto of_side = [](bool on_side, SideEquity side) { return on_side && side == SideEquity::bonus ? 1 : 0; };
    return of_side(event.sells(company), event.rules().sellers) + of_side(event.buys(company), event.rules().buyers);
}

/// The bonus on so many meetings.
[[nodiscard]] inline Value bonus_on(const Event& event, Value meetings) {
    const std::vector<Points>& bonus = event.rules().bonus;
    const auto number = std::min(meetings, static_cast<Value>(bonus.size()));
    return std::accumulate(bonus.begin(), bonus.begin() + static_cast<std::ptrdiff_t>(number), Value{0});
}

/// What a level makes of a company's number of meetings; so many fit in 31 bits that the square fits in 62.
[[nodiscard]] inline Value worth_of_number(const Event& event, Objective what, CompanyId company, Value meetings) {
    switch (what) {
    case Objective::shortfall:
        return -std::max<Value>(0, event[company].attends.min_meetings.value_or(0) - meetings);
    case Objective::equity_sellers:
        return event.sells(company) ? -meetings * meetings : 0;
    case Objective::equity_buyers:
        return event.buys(company) ? -meetings * meetings : 0;
    case Objective::points:
        return bonuses(event, company) * bonus_on(event, meetings);
    default:
        return 0;
    }
}

/// True where the number of a company's meetings matters to the level beyond what each of them adds.
[[nodiscard]] inline bool looks_at_numbers(const Event& event, Objective what) {
    const Rules& rules = event.rules();
    const bool bonus = rules.sellers == SideEquity::bonus || rules.buyers == SideEquity::bonus;
    return what == Objective::shortfall || what == Objective::equity_sellers || what == Objective::equity_buyers ||
           (what == Objective::points && bonus);
}

/// What a level makes of so many meetings that count: what a promise lacks, or a set wish granted to a buyer or a
/// seller.
[[nodiscard]] inline Value worth_of_count(const Event& event, Objective what, const Count& count, Value meetings) {
    if (count.purpose == Count::Purpose::promise && what == Objective::shortfall) {
        return -std::max<Value>(0, count.number - meetings);
    }
    const Objective granted = event.buys(count.company) ? Objective::tier_buyer : Objective::tier_seller;
    return count.purpose == Count::Purpose::wish && what == granted ? std::min<Value>(1, meetings) : 0;
}

/// A level and those before it in one sum, each with its weight in the proof.
class WeighedLevels {
public:
    struct Part {
        Objective what = Objective::points;
        Value weight = 0;
    };

    WeighedLevels(const Event& event, std::vector<Part> parts) : event_(event), parts_(std::move(parts)) {}

    [[nodiscard]] bool look_at_numbers() const {
        return std::any_of(parts_.begin(), parts_.end(),
                           [&](const Part& part) { return looks_at_numbers(event_, part.what); });
    }

    /// True where what promises lack or which set wishes are granted matters.
    [[nodiscard]] bool look_at_counts() const {
        return std::any_of(parts_.begin(), parts_.end(), [](const Part& part) {
            return part.what == Objective::shortfall || tier_of(part.what).has_value();
        });
    }

    [[nodiscard]] ExactSum::Wide of_meeting(const ScoredPair& pair) const {
        return sum([&](Objective what) { return worth_of_meeting(event_, what, pair); });
    }

    [[nodiscard]] ExactSum::Wide of_number(CompanyId company, Value meetings) const {
        return sum([&](Objective what) { return worth_of_number(event_, what, company, meetings); });
    }

    [[nodiscard]] ExactSum::Wide of_count(const Count& count, Value meetings) const {
        return sum([&](Objective what) { return worth_of_count(event_, what, count, meetings); });
    }

private:
    /// Weights have 63 bits and what they weigh 62 at most, squares of a number of meetings; only two levels have
    /// squares. So 128 bits are enough, together with a price for each of the meetings.
    template <class Worth>
    [[nodiscard]] ExactSum::Wide sum(Worth&& worth) const {
        ExactSum::Wide sum = 0;
        for (const Part& part : parts_) {
            sum += static_cast<ExactSum::Wide>(part.weight) * worth(part.what);
        }
        return sum;
    }

    const Event& event_;
    std::vector<Part> parts_;
};

} // namespace jumpa::detail
