#pragma once

#include <jumpa/core/digest.hpp>
#include <jumpa/core/messages.hpp>
#include <jumpa/verify/detail/check_meetings.hpp>
#include <jumpa/verify/detail/pins_fit.hpp>
#include <jumpa/verify/detail/price_bound.hpp>
#include <jumpa/verify/detail/tree_bound.hpp>
#include <jumpa/verify/verify.hpp>

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

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

/// The levels must be those that this checker knows, in order: so far, points alone.
inline Faults check_levels(const Schedule& schedule) {
    Faults faults;
    if (schedule.levels.size() > 1 || (schedule.levels.size() == 1 && schedule.levels[0].what != Objective::points)) {
        faults.push_back(fault("/levels", "unknown_levels"));
    }
    if (schedule.levels.empty() && schedule.status == Status::optimal) {
        faults.push_back(fault("/status", "wrong_status.bare"));
    }
    const Certificate& certificate = schedule.certificate;
    if (std::max(certificate.levels.size(), certificate.trees.size()) > schedule.levels.size()) {
        faults.push_back(fault("/certificate/levels", "unknown_levels.certificate"));
    }
    if (!certificate.levels.empty() && !certificate.trees.empty()) {
        faults.push_back(fault("/certificate/levels", "two_proofs"));
    }
    return faults;
}

inline void check_claims(const Schedule& schedule, Verdict& verdict) {
    const Level& level = schedule.levels[0];
    const auto add = [&](const char* where, const char* message, std::vector<std::string> arguments = {}) {
        verdict.faults.push_back(fault(where, message, std::move(arguments)));
    };
    if (level.value != verdict.value) {
        add("/levels/0/value", "wrong_value", {std::to_string(verdict.value)});
    }
    if (verdict.bound && level.bound != *verdict.bound) {
        add("/levels/0/bound", "wrong_bound", {std::to_string(*verdict.bound)});
    }
    const bool proved = verdict.bound && *verdict.bound == verdict.value;
    if ((level.status == Status::optimal) != proved) {
        add("/levels/0/status", proved ? "wrong_status.optimal" : "wrong_status.unproved");
    }
    if (schedule.status != level.status) {
        add("/status", "wrong_status.level");
    }
}

inline std::optional<Value> bound_by_prices(const Event& event, const Affinity& affinity,
                                            const Certificate& certificate, Faults& faults) {
    faults = PriceFaults(event).of(certificate.levels[0], "/certificate/levels/0");
    if (!faults.empty()) {
        return std::nullopt;
    }
    const auto bound = PriceBound(event, certificate.levels[0], certificate.scale).bound(OpenDay(event, affinity));
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

inline void check_certificate(const Event& event, const Affinity& affinity, const Schedule& schedule,
                              Verdict& verdict) {
    const Certificate& certificate = schedule.certificate;
    if (certificate.levels.empty() && certificate.trees.empty()) {
        return;
    }
    if (certificate.scale < 1) {
        verdict.faults.push_back(fault("/certificate/scale", "bad_scale"));
        return;
    }
    Faults broken;
    verdict.bound = certificate.trees.empty() ? bound_by_prices(event, affinity, certificate, broken)
                                              : bound_by_cases(event, affinity, certificate, broken);
    verdict.cases = certificate.cases();
    append(verdict.faults, std::move(broken));
    if (verdict.bound && *verdict.bound < verdict.value) {
        // Weak duality forbids it: this would be our bug, and it must not pass as a proof.
        verdict.faults.push_back(fault("/certificate", "bound_below_value"));
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
    return *verdict.bound == verdict.value ? Verdict::Kind::proved_optimal : Verdict::Kind::feasible;
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
    verdict.faults = detail::MeetingChecks(event, affinity, schedule.meetings).run();
    verdict.value = detail::value_of(schedule.meetings);
    detail::append(verdict.faults, detail::check_levels(schedule));
    if (verdict.faults.empty() && !schedule.levels.empty()) {
        detail::check_certificate(event, affinity, schedule, verdict);
        if (verdict.faults.empty()) {
            detail::check_claims(schedule, verdict);
        }
    }
    verdict.kind = detail::kind_of(verdict);
    return verdict;
}

} // namespace jumpa
