#pragma once

#include <jumpa/core/messages.hpp>
#include <jumpa/model/event.hpp>
#include <jumpa/model/schedule.hpp>
#include <jumpa/verify/detail/weighed_levels.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

namespace jumpa::detail {

[[nodiscard]] inline bool has_proof(const Certificate& certificate) {
    return !certificate.levels.empty() || !certificate.trees.empty();
}

[[nodiscard]] inline bool promises_meetings(const Event& event) {
    const auto counts = event.counts();
    return std::any_of(event.companies().begin(), event.companies().end(),
                       [](const Company& company) { return company.attends.min_meetings.value_or(0) > 0; }) ||
           std::any_of(counts.begin(), counts.end(),
                       [](const Count& count) { return count.purpose == Count::Purpose::promise && count.number > 0; });
}

[[nodiscard]] inline std::vector<Objective> objectives_of(const Schedule& schedule) {
    std::vector<Objective> what;
    for (const Level& level : schedule.levels) {
        what.push_back(level.what);
    }
    return what;
}

/// True where the levels are such as a plan of this event may have: the shortfall where anything is promised; equity,
/// if asked for, after the number of meetings; the event's tiers; then points. Without a proof the points are enough.
[[nodiscard]] inline bool are_levels_of(const Event& event, const Schedule& schedule) {
    const std::vector<Objective> said = objectives_of(schedule);
    if (said.empty() || (said == std::vector{Objective::points} && !has_proof(schedule.certificate))) {
        return true;
    }
    constexpr auto count = Objective::meetings;
    constexpr auto sellers = Objective::equity_sellers;
    constexpr auto buyers = Objective::equity_buyers;
    const std::vector<std::vector<Objective>> equities{
        {}, {count, sellers}, {count, buyers}, {count, sellers, buyers}, {count, buyers, sellers}};
    return std::any_of(equities.begin(), equities.end(), [&](const std::vector<Objective>& equity) {
        std::vector<Objective> levels;
        if (promises_meetings(event)) {
            levels.push_back(Objective::shortfall);
        }
        levels.insert(levels.end(), equity.begin(), equity.end());
        for (const Tier tier : event.rules().tiers) {
            levels.push_back(level_of(tier));
        }
        levels.push_back(Objective::points);
        return levels == said;
    });
}

/// Whether prices or cases stand for each level, and for no others.
inline void check_shape_of_proof(const Schedule& schedule, Faults& faults) {
    const Certificate& certificate = schedule.certificate;
    const std::size_t levels = schedule.levels.size();
    if (std::max(certificate.levels.size(), certificate.trees.size()) > levels) {
        faults.push_back(fault("/certificate/levels", "unknown_levels.certificate"));
    } else if (!certificate.trees.empty() && levels > 1) {
        faults.push_back(fault("/certificate/levels", "unknown_levels.cases"));
    } else if (!certificate.levels.empty() && certificate.levels.size() < levels) {
        faults.push_back(fault("/certificate/levels", "unknown_levels.unproved"));
    }
    if (!certificate.levels.empty() && !certificate.trees.empty()) {
        faults.push_back(fault("/certificate/levels", "two_proofs"));
    }
}

/// The levels must be those that this checker knows, in order.
[[nodiscard]] inline Faults check_levels(const Event& event, const Schedule& schedule) {
    Faults faults;
    if (!are_levels_of(event, schedule)) {
        const bool promised = promises_meetings(event) && schedule.levels.front().what != Objective::shortfall;
        faults.push_back(fault("/levels", promised ? "unknown_levels.promised" : "unknown_levels"));
    }
    if (schedule.levels.empty() && schedule.status == Status::optimal) {
        faults.push_back(fault("/status", "wrong_status.bare"));
    }
    if (faults.empty()) {
        check_shape_of_proof(schedule, faults);
    }
    return faults;
}

/// What a schedule says of its levels against what was re-computed.
class ClaimChecks {
public:
    ClaimChecks(const Schedule& schedule, const std::vector<Level>& found, bool proved)
        : schedule_(schedule), found_(found), proved_(proved) {}

    [[nodiscard]] Faults run() {
        for (std::size_t i = 0; i < found_.size(); ++i) {
            level(i);
        }
        if (schedule_.status != status()) {
            faults_.push_back(fault("/status", found_.size() == 1 ? "wrong_status.level" : "wrong_status.levels"));
        }
        return std::move(faults_);
    }

private:
    void level(std::size_t i) {
        const Level& said = schedule_.levels[i];
        if (said.value != found_[i].value) {
            add(i, "/value", "wrong_value", {std::to_string(found_[i].value)});
        }
        if (proved_ && said.bound != found_[i].bound) {
            add(i, "/bound", "wrong_bound", {std::to_string(found_[i].bound)});
        }
        const bool best = found_[i].status == Status::optimal;
        if ((said.status == Status::optimal) != best) {
            add(i, "/status", best ? "wrong_status.optimal" : "wrong_status.unproved");
        }
    }

    void add(std::size_t i, const char* member, const char* message, std::vector<std::string> arguments = {}) {
        faults_.push_back(fault("/levels/" + std::to_string(i) + member, message, std::move(arguments)));
    }

    /// A schedule of one level has its status; one of several is optimal where all are.
    [[nodiscard]] Status status() const {
        const bool all = std::all_of(schedule_.levels.begin(), schedule_.levels.end(),
                                     [](const Level& level) { return level.status == Status::optimal; });
        return schedule_.levels.size() == 1 ? schedule_.levels[0].status : all ? Status::optimal : Status::feasible;
    }

    const Schedule& schedule_;
    const std::vector<Level>& found_;
    bool proved_;
    Faults faults_{};
};

} // namespace jumpa::detail
