#pragma once

#include <jumpa/model/event.hpp>
#include <jumpa/model/schedule.hpp>
#include <jumpa/verify/detail/exact_sum.hpp>

#include <algorithm>
#include <utility>
#include <vector>

namespace jumpa::detail {

/// What a meeting adds to a level by itself.
[[nodiscard]] inline Value worth_of_meeting(Objective what, Points points) {
    return what == Objective::points ? points : what == Objective::meetings ? 1 : 0;
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
    default:
        return 0;
    }
}

/// True where the number of a company's meetings matters to the level beyond what each of them adds.
[[nodiscard]] inline bool looks_at_numbers(Objective what) {
    return what != Objective::points && what != Objective::meetings;
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
        return std::any_of(parts_.begin(), parts_.end(), [](const Part& part) { return looks_at_numbers(part.what); });
    }

    /// A few products of a weight with a meeting's points: far from 128 bits.
    [[nodiscard]] ExactSum::Wide of_meeting(Points points) const {
        ExactSum::Wide sum = 0;
        for (const Part& part : parts_) {
            sum += static_cast<ExactSum::Wide>(part.weight) * worth_of_meeting(part.what, points);
        }
        return sum;
    }

    [[nodiscard]] ExactSum of_number(CompanyId company, Value meetings) const {
        ExactSum sum;
        for (const Part& part : parts_) {
            sum.add(part.weight, worth_of_number(event_, part.what, company, meetings));
        }
        return sum;
    }

private:
    const Event& event_;
    std::vector<Part> parts_;
};

} // namespace jumpa::detail
