#pragma once

#include <jumpa/core/digest.hpp>
#include <jumpa/core/messages.hpp>
#include <jumpa/verify/detail/check_levels.hpp>
#include <jumpa/verify/detail/check_meetings.hpp>
#include <jumpa/verify/detail/level_values.hpp>
#include <jumpa/verify/detail/pins_fit.hpp>
#include <jumpa/verify/detail/price_bound.hpp>
#include <jumpa/verify/detail/tree_bound.hpp>
#include <jumpa/verify/verify.hpp>

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace jumpa {

namespace detail {

inline void append(Faults& all, Faults more) {
    all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

/// A schedule says what it was made from; what it does not say is not held against it.
inline Faults check_origin(const Event& event, const Affinity& affinity, const Schedule& schedule) {
    Faults faults;
    if (affinity.event_digest() != event.digest()) {
        faults.push_back(fault("/points", "other_event.points"));
    }
    if (!schedule.digests.event.empty() && schedule.digests.event != hex_digits(event.digest())) {
        faults.push_back(fault("/digests/event", "other_event"));
    }
    if (!schedule.digests.points.empty() && schedule.digests.points != hex_digits(affinity.digest())) {
        faults.push_back(fault("/digests/points", "other_points"));
    }
    return faults;
}

inline Value value_of(const std::vector<Meeting>& meetings) {
    Value sum = 0; // at most 10'000 a meeting: no overflow below 10^14 meetings
    for (const Meeting& meeting : meetings) {
        sum += meeting.points;
    }
    return sum;
}

/// The level at `at` in one sum with those before it, as its prices weigh them.
inline WeighedLevels weighed(const Event& event, const Schedule& schedule, std::size_t at) {
    std::vector<WeighedLevels::Part> parts;
    for (std::size_t j = 0; j < at; ++j) {
        parts.push_back({schedule.levels[j].what, schedule.certificate.levels[at].lambda[j]});
    }
    parts.push_back({schedule.levels[at].what, schedule.certificate.scale});
    return {event, std::move(parts)};
}

/// What the prices prove of a level: no schedule that is as good as this one on the levels before is better there.
inline std::optional<Value> bound_by_prices(const OpenDay& day, const Event& event, const Schedule& schedule,
                                            std::size_t at, const std::vector<Level>& found, Faults& faults) {
    const LevelPrices& prices = schedule.certificate.levels[at];
    const std::string where = "/certificate/levels/" + std::to_string(at);
    const bool may_earn = schedule.levels.size() > 1 || looks_at_numbers(event, schedule.levels[at].what);
    Faults broken = PriceFaults(event, may_earn).of(prices, where, at);
    if (!broken.empty()) {
        append(faults, std::move(broken));
        return std::nullopt;
    }
    ExactSum total = PriceBound(event, prices, weighed(event, schedule, at)).bound(day);
    for (std::size_t j = 0; j < at; ++j) {
        total.add(-prices.lambda[j], found[j].value);
    }
    const auto bound = total.over(schedule.certificate.scale);
    if (!bound) {
        faults.push_back(fault("/certificate", "bound_too_large"));
    }
    return bound;
}

inline std::optional<Value> bound_by_cases(const Event& event, const Affinity& affinity, const Certificate& certificate,
                                           Faults& faults) {
    const TreeBound tree(event, affinity, certificate.trees[0], certificate.scale);
    faults = tree.faults();
    return faults.empty() ? tree.bound(faults) : std::nullopt;
}

/// The bound of each level, as far as the certificate has no faults.
inline std::vector<Value> check_certificate(const Event& event, const Affinity& affinity, const Schedule& schedule,
                                            const std::vector<Level>& found, Faults& faults) {
    const Certificate& certificate = schedule.certificate;
    if (has_proof(certificate) && certificate.scale < 1) {
        faults.push_back(fault("/certificate/scale", "bad_scale"));
        return {};
    }
    std::vector<Value> bounds;
    const auto take = [&](std::optional<Value> bound) {
        if (bound) {
            bounds.push_back(*bound);
        }
    };
    if (!certificate.trees.empty()) {
        take(bound_by_cases(event, affinity, certificate, faults));
    } else if (!certificate.levels.empty()) {
        const OpenDay day(event, affinity);
        for (std::size_t i = 0; i < found.size(); ++i) {
            take(bound_by_prices(day, event, schedule, i, found, faults));
        }
    }
    return bounds;
}

/// Judges the levels of a schedule whose meetings keep the rules.
inline void judge_levels(const Event& event, const Affinity& affinity, const Schedule& schedule, Verdict& verdict) {
    const LevelValues values(event, schedule.meetings);
    std::vector<Level>& found = verdict.levels;
    for (const Level& level : schedule.levels) {
        found.push_back({level.what, values.of(level.what), 0, Status::feasible});
    }
    const std::vector<Value> bounds = check_certificate(event, affinity, schedule, found, verdict.faults);
    verdict.cases = schedule.certificate.cases();
    const bool proved = bounds.size() == found.size() && verdict.faults.empty();
    for (std::size_t i = 0; i < found.size() && proved; ++i) {
        found[i].bound = bounds[i];
        found[i].status = bounds[i] == found[i].value ? Status::optimal : Status::feasible;
        if (bounds[i] < found[i].value) {
            // Weak duality forbids it: this would be our bug, and it must not pass as a proof.
            verdict.faults.push_back(fault("/certificate", "bound_below_value"));
        }
    }
    if (proved) {
        verdict.bound = found.back().bound;
    }
    if (verdict.faults.empty()) {
        append(verdict.faults, ClaimChecks(schedule, found, proved).run());
    }
}

inline Verdict judge_infeasible(const Event& event, const Schedule& schedule) {
    Verdict verdict;
    if (!schedule.meetings.empty() || !schedule.levels.empty()) {
        verdict.faults.push_back(fault("/status", "wrong_status.meetings"));
        return verdict;
    }
    const auto fits = PinsFit(event, 1'000'000).answer();
    if (fits == true) {
        verdict.faults.push_back(fault("/status", "wrong_status.possible"));
    } else {
        verdict.kind = fits ? Verdict::Kind::infeasible_proved : Verdict::Kind::unproved;
    }
    return verdict;
}

inline Verdict::Kind kind_of(const Verdict& verdict) {
    if (!verdict.faults.empty()) {
        return Verdict::Kind::invalid;
    }
    if (!verdict.bound) {
        return Verdict::Kind::unproved;
    }
    const bool all = std::all_of(verdict.levels.begin(), verdict.levels.end(),
                                 [](const Level& level) { return level.status == Status::optimal; });
    return all ? Verdict::Kind::proved_optimal : Verdict::Kind::feasible;
}

} // namespace detail

JUMPA_INLINE Verdict verify(const Event& event, const Affinity& affinity, const Schedule& schedule) {
    Verdict verdict;
    verdict.faults = detail::check_origin(event, affinity, schedule);
    if (!verdict.faults.empty()) {
        return verdict;
    }
    if (schedule.status == Status::infeasible) {
        return detail::judge_infeasible(event, schedule);
    }
    verdict.faults = detail::check_meetings(event, affinity, schedule.meetings);
    verdict.value = detail::value_of(schedule.meetings);
    detail::append(verdict.faults, detail::check_levels(event, schedule));
    if (verdict.faults.empty() && !schedule.levels.empty()) {
        detail::judge_levels(event, affinity, schedule, verdict);
    }
    verdict.kind = detail::kind_of(verdict);
    return verdict;
}

} // namespace jumpa
