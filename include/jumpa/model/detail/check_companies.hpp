#pragma once

#include <jumpa/model/detail/check_day.hpp>
#include <jumpa/model/detail/fault_list.hpp>
#include <jumpa/model/event_draft.hpp>

namespace jumpa::detail {

inline std::string unit_name(Unit unit) {
    return std::string(facts(unit).name);
}

/// The place of one company's field, and where its faults go.
struct CompanyCheck {
    const EventDraft& draft;
    std::string where; ///< "/companies/3"
    FaultList& faults;

    void category(const std::string& code, const std::string& at) const {
        if (!draft.taxonomy->problems().empty() || draft.taxonomy->find(code)) {
            return;
        }
        faults.add(at + "/category", "unknown_category",
                   {quoted(code), draft.taxonomy->name() + " " + draft.taxonomy->edition()});
    }

    void amount(const std::optional<Quantity>& quantity, const std::string& at) const {
        constexpr std::int64_t most = most_units * 1'000;
        if (!quantity || (quantity->in_thousandths() >= 0 && quantity->in_thousandths() <= most)) {
            return;
        }
        const bool negative = quantity->in_thousandths() < 0;
        faults.add(at, negative ? "negative_amount" : "amount_too_large",
                   {std::to_string(quantity->in_thousandths() / 1'000)});
    }

    void price(const std::optional<Price>& price, const std::optional<Quantity>& amount, const std::string& at) const {
        if (!price) {
            return;
        }
        constexpr std::int64_t most = 1'000'000'000'000;
        faults.range(at + "/price/from", price->from, 0, most, "price");
        faults.range(at + "/price/to", price->to.value_or(0), 0, most, "price");
        if (price->to && *price->to < price->from) {
            faults.add(at + "/price", "price_reversed");
        }
        if (price->currency.size() != 3) {
            faults.add(at + "/price/currency", "bad_currency", {quoted(price->currency)});
        }
        if (amount && facts(price->per).dimension != amount->dimension()) {
            faults.add(at + "/price/per", "unit_does_not_convert.price",
                       {unit_name(price->per), unit_name(amount->unit())});
        }
    }
};

inline void check_offer(const CompanyCheck& check, const Offer& offer, const std::string& at) {
    check.category(offer.category, at);
    check.amount(offer.per_month, at + "/capacity");
    check.amount(offer.minimum_order, at + "/minimum_order");
    check.price(offer.price, offer.per_month, at);
    check.faults.range(at + "/lead_time_days", offer.lead_time_days.value_or(0), 0, 3'650, "lead_time");
    if (offer.per_month && offer.minimum_order && offer.per_month->dimension() != offer.minimum_order->dimension()) {
        check.faults.add(at + "/minimum_order", "unit_does_not_convert.minimum_order",
                         {unit_name(offer.minimum_order->unit()), unit_name(offer.per_month->unit())});
    }
}

inline void check_need(const CompanyCheck& check, const Need& need, const std::string& at) {
    check.category(need.category, at);
    check.amount(need.per_month, at + "/quantity");
    check.price(need.price, need.per_month, at);
    check.faults.range(at + "/lead_time_days", need.lead_time_days.value_or(0), 0, 3'650, "lead_time");
    check.faults.range(at + "/within_km", need.within_km.value_or(0), 0, 20'100, "distance");
    check.faults.range(at + "/required_tkdn_percent", need.required_tkdn_percent.value_or(0), 0, 100, "percentage");
    check.faults.range(at + "/share", need.share, 0, 1'000'000, "share");
}

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

inline void check_profile(const CompanyCheck& check, const Company& company) {
    if (!printable(company.name)) {
        check.faults.add(check.where + "/name", "bad_name");
    }
    if (!company.region.empty() && !looks_like_region(company.region)) {
        check.faults.add(check.where + "/region", "bad_region", {quoted(company.region)});
    }
    if (company.at && !micro_point(*company.at)) {
        check.faults.add(check.where + "/at", "place_out_of_range");
    }
    check.faults.range(check.where + "/tkdn_percent", company.tkdn_percent.value_or(0), 0, 100, "percentage");
}

inline void check_attendance(const CompanyCheck& check, const Attendance& attends) {
    const std::string at = check.where + "/attends";
    check_slot_list(attends.available, check.draft.slots.size(), at + "/available", check.faults);
    check.faults.range(at + "/limits/0/max", attends.max_meetings.value_or(0), 0, 1'000'000, "limit");
    if (attends.seats != 1) {
        check.faults.add(at + "/seats", "not_supported_yet.seats", {std::to_string(attends.seats)});
    }
    if (attends.min_meetings.value_or(0) != 0) {
        check.faults.add(at + "/limits/0/min", "not_supported_yet.minimum");
    }
}

inline void check_role(const CompanyCheck& check, const Company& company, Role role) {
    const bool sells = role == Role::seller || !company.offers.empty();
    const bool buys = role == Role::buyer || !company.needs.empty();
    if (sells && buys) {
        check.faults.add(check.where, "not_supported_yet.both_sides", {quoted(company.name)});
    }
}

inline void check_names(const std::vector<Company>& companies, FaultList& faults) {
    each_repetition(
        companies.size(), [&](std::size_t i) -> const std::string& { return companies[i].name; },
        [&](std::size_t later, std::size_t first) {
            faults.add(pointer("/companies", later) + "/name", "duplicate_name",
                       {quoted(companies[later].name), pointer("/companies", first)});
        });
}

inline void check_companies(const EventDraft& draft, FaultList& faults) {
    check_ids(draft.companies, "/companies", faults);
    check_names(draft.companies, faults);
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
        check_attendance(check, company.attends);
    }
}

} // namespace jumpa::detail
