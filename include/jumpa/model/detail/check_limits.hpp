#pragma once

#include <jumpa/model/detail/check_day.hpp>
#include <jumpa/model/detail/check_goods.hpp>
#include <jumpa/model/detail/known_words.hpp>
#include <jumpa/model/detail/written_limits.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <tuple>
#include <vector>

namespace jumpa::detail {

/// What the limits of all companies refer to.
struct LimitWords {
    KnownWords sessions;
    KnownWords kinds;
};

/// What narrows down the meetings that a minimum counts needs a minimum.
inline void check_good_pairs(const CompanyCheck& check, const Limit& limit, const std::string& at) {
    check.faults.range(at + "/points_at_least", limit.points_at_least, 0, most_points, "worth");
    for (std::size_t i = 0; i < limit.categories.size(); ++i) {
        check.category(limit.categories[i], pointer(at + "/categories", i));
    }
    if (!limit.min && limit.points_at_least != 0) {
        check.faults.add(at + "/points_at_least", "missing_field.minimum");
    }
    if (!limit.min && !limit.categories.empty()) {
        check.faults.add(at + "/categories", "missing_field.minimum");
    }
}

inline void check_limit(const CompanyCheck& check, const Limit& limit, const std::string& at, LimitWords& known) {
    constexpr std::int64_t most = 1'000'000;
    check.faults.range(at + "/max", limit.max.value_or(0), 0, most, "limit");
    check.faults.range(at + "/min", limit.min.value_or(0), 0, most, "limit");
    if (!limit.min && !limit.max) {
        check.faults.add(at, "missing_field.limit");
        return; // whatever else it says limits nothing
    }
    if (!limit.session.empty()) {
        known.sessions.check(limit.session, at + "/session", check.faults);
    }
    if (!limit.kind.empty()) {
        known.kinds.check(limit.kind, at + "/kind", check.faults);
    }
    check_good_pairs(check, limit, at);
}

/// Says where one of these limits counts the same meetings as an earlier one of them.
template <class Counted>
void check_repeated_limits(const CompanyCheck& check, const std::vector<std::size_t>& positions, Counted&& counted) {
    const std::string at = check.where + "/attends/limits";
    each_repetition(
        positions.size(), [&](std::size_t i) { return counted(positions[i]); },
        [&](std::size_t later, std::size_t first) {
            check.faults.add(pointer(at, positions[later]), "duplicate_limit", {pointer(at, positions[first])});
        });
}

/// The same meetings have one most and one least: of two, one is a slip of the pen.
inline void check_repeated_limits(const CompanyCheck& check, const std::vector<Limit>& limits) {
    std::vector<std::size_t> upper;
    std::vector<std::size_t> lower;
    for (std::size_t i = 0; i < limits.size(); ++i) {
        limits[i].max ? upper.push_back(i) : void();
        limits[i].min ? lower.push_back(i) : void();
    }
    check_repeated_limits(check, upper, [&](std::size_t i) { return std::tie(limits[i].session, limits[i].kind); });
    check_repeated_limits(check, lower, [&](std::size_t i) {
        return std::tie(limits[i].session, limits[i].kind, limits[i].points_at_least, limits[i].categories);
    });
}

inline void check_limits(const CompanyCheck& check, const Attendance& attends, LimitWords& known) {
    const std::string at = check.where + "/attends/limits";
    const std::vector<Limit> limits = written_limits(attends);
    for (std::size_t i = 0; i < limits.size(); ++i) {
        check_limit(check, limits[i], pointer(at, i), known);
    }
    check_repeated_limits(check, limits);
}

inline void check_attendance(const CompanyCheck& check, const Attendance& attends, LimitWords& known) {
    const std::string at = check.where + "/attends";
    check_slot_list(attends.available, check.draft.slots.size(), at + "/available", check.faults);
    check.faults.range(at + "/seats", attends.seats, 1, 1'000, "seats");
    check.faults.range(at + "/max_in_a_row", attends.max_in_a_row.value_or(1), 1, 1'000'000, "in_a_row");
    check_limits(check, attends, known);
}

/// Kinds are words for people, each once a company.
inline void check_kinds(const CompanyCheck& check, const std::vector<std::string>& kinds) {
    const std::string at = check.where + "/kinds";
    for (std::size_t i = 0; i < kinds.size(); ++i) {
        if (kinds[i].empty() || !printable(kinds[i]) || kinds[i].size() > 200) {
            check.faults.add(pointer(at, i), "bad_kind");
        }
    }
    each_repetition(
        kinds.size(), [&](std::size_t i) -> const std::string& { return kinds[i]; },
        [&](std::size_t later, std::size_t) {
            check.faults.add(pointer(at, later), "duplicate_kind", {in_quotes(kinds[later])});
        });
}

} // namespace jumpa::detail
