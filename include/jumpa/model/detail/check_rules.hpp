#pragma once

#include <jumpa/model/detail/fault_list.hpp>
#include <jumpa/model/detail/known_words.hpp>
#include <jumpa/model/event_draft.hpp>

#include <cstddef>
#include <string>
#include <tuple>

namespace jumpa::detail {

/// Two zones in which tables stand; nobody is far from where he is.
inline void check_far_zones(const EventDraft& draft, FaultList& faults) {
    if (draft.far_zones.empty()) {
        return;
    }
    KnownWords zones = known_zones(draft);
    for (std::size_t i = 0; i < draft.far_zones.size(); ++i) {
        const FarZones& pair = draft.far_zones[i];
        const std::string at = pointer("/zones/far", i);
        zones.check(pair.one, at + "/0", faults);
        zones.check(pair.other, at + "/1", faults);
        if (pair.one == pair.other) {
            faults.add(at, "same_zone", {in_quotes(pair.one)});
        }
    }
    const auto unordered = [&](std::size_t i) {
        const FarZones& pair = draft.far_zones[i];
        return pair.one < pair.other ? std::tie(pair.one, pair.other) : std::tie(pair.other, pair.one);
    };
    each_repetition(draft.far_zones.size(), unordered, [&](std::size_t later, std::size_t first) {
        faults.add(pointer("/zones/far", later), "duplicate_zones", {pointer("/zones/far", first)});
    });
}

/// A further meeting of the same company is never worth more than the one before it.
inline void check_bonus(const Rules& rules, FaultList& faults) {
    const std::string at = "/rules/equity/bonus";
    const bool asked = rules.sellers == SideEquity::bonus || rules.buyers == SideEquity::bonus;
    if (asked && rules.bonus.empty()) {
        faults.add(at, "missing_field.bonus");
    }
    if (!asked && !rules.bonus.empty()) {
        faults.add(at, "contradiction.bonus");
    }
    for (std::size_t i = 0; i < rules.bonus.size(); ++i) {
        faults.range(pointer(at, i), rules.bonus[i], 0, most_points, "bonus");
        if (i > 0 && rules.bonus[i] > rules.bonus[i - 1]) {
            faults.add(pointer(at, i), "bonus_grows",
                       {std::to_string(rules.bonus[i]), std::to_string(rules.bonus[i - 1])});
        }
    }
}

inline void check_rules(const EventDraft& draft, FaultList& faults) {
    const Rules& rules = draft.rules;
    each_repetition(
        rules.tiers.size(), [&](std::size_t i) { return rules.tiers[i]; },
        [&](std::size_t later, std::size_t) { faults.add(pointer("/rules/tiers", later), "duplicate_tier"); });
    check_bonus(rules, faults);
    faults.range("/rules/met_before/points_percent", rules.met_before_percent.value_or(0), 0, 100, "percentage");
}

} // namespace jumpa::detail
