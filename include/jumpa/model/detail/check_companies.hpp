#pragma once

#include <jumpa/model/detail/check_goods.hpp>
#include <jumpa/model/detail/check_limits.hpp>
#include <jumpa/model/detail/fault_list.hpp>
#include <jumpa/model/event_draft.hpp>

#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string>

namespace jumpa::detail {

/// Digits in groups of two (four for a village), parted by points: "35", "35.05", "35.05.20".
inline bool looks_like_region(std::string_view code) {
    for (std::size_t i = 0; i < code.size(); ++i) {
        const bool point = i % 3 == 2 && i < 9;
        if (point ? code[i] != '.' : code[i] < '0' || code[i] > '9') {
            return false;
        }
    }
    return code.size() == 2 || code.size() == 5 || code.size() == 8 || code.size() == 13;
}

/// Millionths of a degree as people write them: -8290000 becomes "-8.29".
inline std::string degrees(std::int32_t micro) {
    const std::string digits = std::to_string(std::abs(std::int64_t{micro}) + 1'000'000'000); // "1008290000"
    std::string text = (micro < 0 ? "-" : "") + std::to_string(std::abs(micro) / 1'000'000) + "." + digits.substr(4);
    text.erase(text.find_last_not_of('0') + 1);
    return text.back() == '.' ? text + "0" : text;
}

/// Latitude and longitude are easily swapped; in Indonesia, east of 95 degrees, that always takes a place off the
/// Earth.
inline void check_place(const CompanyCheck& check, const std::optional<GeoPoint>& place) {
    if (!place || micro_point(*place)) {
        return;
    }
    if (const auto swapped = micro_point({place->longitude, place->latitude})) {
        check.faults.add(check.where + "/at", "place_out_of_range.swapped",
                         {degrees(swapped->latitude), degrees(swapped->longitude)});
    } else {
        check.faults.add(check.where + "/at", "place_out_of_range");
    }
}

inline void check_profile(const CompanyCheck& check, const Company& company) {
    if (!printable(company.name)) {
        check.faults.add(check.where + "/name", "bad_name");
    }
    if (!company.region.empty() && !looks_like_region(company.region)) {
        check.faults.add(check.where + "/region", "bad_region", {in_quotes(company.region)});
    }
    check_place(check, company.at);
    check.faults.range(check.where + "/tkdn_percent", company.tkdn_percent.value_or(0), 0, 100, "percentage");
}

/// A side that the company is given by hand covers what it offers and needs.
inline void check_role(const CompanyCheck& check, const Company& company, Role role) {
    if (role == Role::seller && !company.needs.empty()) {
        check.faults.add(check.where, "contradiction.role_seller", {in_quotes(company.name)});
    }
    if (role == Role::buyer && !company.offers.empty()) {
        check.faults.add(check.where, "contradiction.role_buyer", {in_quotes(company.name)});
    }
}

inline void check_names(const std::vector<Company>& companies, FaultList& faults) {
    each_repetition(
        companies.size(), [&](std::size_t i) -> const std::string& { return companies[i].name; },
        [&](std::size_t later, std::size_t first) {
            faults.add(pointer("/companies", later) + "/name", "duplicate_name",
                       {in_quotes(companies[later].name), pointer("/companies", first)});
        });
}

inline void check_companies(const EventDraft& draft, FaultList& faults) {
    check_ids(draft.companies, "/companies", faults);
    check_names(draft.companies, faults);
    LimitWords known{known_sessions(draft), known_kinds(draft)};
    for (std::size_t i = 0; i < draft.companies.size(); ++i) {
        const Company& company = draft.companies[i];
        const CompanyCheck check{draft, pointer("/companies", i), faults};
        check_profile(check, company);
        check_role(check, company, draft.roles[i]);
        for (std::size_t k = 0; k < company.offers.size(); ++k) {
            check_offer(check, company.offers[k], pointer(check.where + "/offers", k));
        }
        for (std::size_t k = 0; k < company.needs.size(); ++k) {
            check_need(check, company.needs[k], pointer(check.where + "/needs", k));
        }
        check_kinds(check, company.kinds);
        check_attendance(check, company.attends, known);
    }
}

} // namespace jumpa::detail
