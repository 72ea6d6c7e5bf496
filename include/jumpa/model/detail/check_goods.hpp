#pragma once

#include <jumpa/model/detail/fault_list.hpp>
#include <jumpa/model/event_draft.hpp>

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

namespace jumpa::detail {

inline std::string unit_name(Unit unit) {
    return std::string(facts(unit).name);
}

/// "g, kg, ton": what an amount in this unit can be compared with.
inline std::string units_like(Unit unit) {
    std::string list;
    for (const UnitFacts& candidate : unit_facts) {
        if (candidate.dimension == facts(unit).dimension) {
            list += (list.empty() ? "" : ", ") + std::string(candidate.name);
        }
    }
    return list;
}

/// The category above a code that the taxonomy lacks: such a code is often right, but of another edition.
inline std::optional<CategoryId> category_above(const Taxonomy& taxonomy, std::string_view code) {
    std::optional<CategoryId> above;
    for (std::size_t length = std::min<std::size_t>(code.size(), 20); length > 1 && !above; --length) {
        above = taxonomy.find(code.substr(0, length));
    }
    return above;
}

/// The place of one company's field, and where its faults go.
struct CompanyCheck {
    const EventDraft& draft;
    std::string where; ///< "/companies/3"
    FaultList& faults;

    void category(const std::string& code, const std::string& at) const {
        const Taxonomy& taxonomy = *draft.taxonomy;
        if (!taxonomy.problems().empty() || taxonomy.find(code)) {
            return;
        }
        const std::string edition = taxonomy.name() + " " + taxonomy.edition();
        if (const auto above = category_above(taxonomy, code)) {
            const Category& near = taxonomy[*above];
            const std::string& title = near.title_id.empty() ? near.title_en : near.title_id;
            faults.add(at, "unknown_category.edition",
                       {in_quotes(code), edition, near.code + (title.empty() ? "" : " " + in_quotes(title))});
        } else {
            faults.add(at, "unknown_category", {in_quotes(code), edition});
        }
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
            faults.add(at + "/price/currency", "bad_currency", {in_quotes(price->currency)});
        }
        if (amount && facts(price->per).dimension != amount->dimension()) {
            faults.add(at + "/price/per", "unit_does_not_convert.price",
                       {unit_name(price->per), unit_name(amount->unit()), units_like(amount->unit())});
        }
    }
};

inline void check_offer(const CompanyCheck& check, const Offer& offer, const std::string& at) {
    check.category(offer.category, at + "/category");
    check.amount(offer.per_month, at + "/capacity");
    check.amount(offer.minimum_order, at + "/minimum_order");
    check.price(offer.price, offer.per_month, at);
    check.faults.range(at + "/lead_time_days", offer.lead_time_days.value_or(0), 0, 3'650, "lead_time");
    if (offer.per_month && offer.minimum_order && offer.per_month->dimension() != offer.minimum_order->dimension()) {
        check.faults.add(at + "/minimum_order", "unit_does_not_convert.minimum_order",
                         {unit_name(offer.minimum_order->unit()), unit_name(offer.per_month->unit()),
                          units_like(offer.per_month->unit())});
    }
}

inline void check_need(const CompanyCheck& check, const Need& need, const std::string& at) {
    check.category(need.category, at + "/category");
    check.amount(need.per_month, at + "/quantity");
    check.price(need.price, need.per_month, at);
    check.faults.range(at + "/lead_time_days", need.lead_time_days.value_or(0), 0, 3'650, "lead_time");
    check.faults.range(at + "/within_km", need.within_km.value_or(0), 0, 20'100, "distance");
    check.faults.range(at + "/required_tkdn_percent", need.required_tkdn_percent.value_or(0), 0, 100, "percentage");
    check.faults.range(at + "/share", need.share, 0, 1'000'000, "share");
}

} // namespace jumpa::detail
