#pragma once

#include <jumpa/model/company.hpp>
#include <jumpa/scoring/kernel/pair_notes.hpp>
#include <jumpa/scoring/kernel/rows.hpp>

#include <algorithm>

namespace jumpa::kernel {

/// The most that rows tell apart.
inline constexpr std::size_t most_language_sets = (1U << 17U) - 1;
inline constexpr std::size_t most_price_terms = (1U << 16U) - 1;

/// Turns companies into rows.
///
/// Requires    companies that `faults_of(company, taxonomy)` finds nothing wrong with
class RowFiller {
public:
    RowFiller(Rows& rows, const Taxonomy& taxonomy) : rows_(rows), taxonomy_(taxonomy) {
        if (rows_.price_terms.size() == 0) {
            (void)rows_.price_terms.number({}); // 0 means that nothing is stated
            (void)rows_.language_sets.number({});
        }
    }

    void seller(const Company& company) {
        SellerRow row{};
        row.at = place(company);
        row.number = static_cast<std::uint32_t>(rows_.sellers.size());
        row.first_offer = static_cast<std::uint32_t>(rows_.offers.size());
        row.credentials = company.credentials.bits();
        row.tkdn = static_cast<std::uint32_t>(company.tkdn_percent.value_or(-1) + 1) & 0x7FU;
        row.languages = languages(company) & most_language_sets;
        rows_.sellers.push_back(row);
        for (const Offer& offer : company.offers) {
            rows_.offers.push_back(row_of(offer));
        }
    }

    void buyer(const Company& company, const Blend& blend) {
        rows_.buyers.push_back(
            {place(company), static_cast<std::uint32_t>(rows_.needs.size()), languages(company), number_of(blend)});
        for (const Need& need : company.needs) {
            rows_.needs.push_back(row_of(need));
        }
    }

    /// Takes back the last one.
    void undo_seller() {
        rows_.offers.resize(rows_.sellers.back().first_offer);
        rows_.sellers.pop_back();
    }
    void undo_buyer() {
        rows_.needs.resize(rows_.buyers.back().first_need);
        rows_.buyers.pop_back();
    }

private:
    [[nodiscard]] static UnitVector place(const Company& company) {
        const auto at = company.at ? micro_point(*company.at) : std::nullopt;
        return at ? unit_vector(*at) : UnitVector{};
    }

    [[nodiscard]] std::uint32_t languages(const Company& company) {
        LanguageSet spoken;
        for (const std::string& language : company.languages) {
            spoken.push_back(rows_.languages.number(language));
        }
        std::sort(spoken.begin(), spoken.end());
        spoken.erase(std::unique(spoken.begin(), spoken.end()), spoken.end());
        return rows_.language_sets.number(spoken);
    }

    /// Blends come in runs or are all different, so it is enough to look at the last one.
    [[nodiscard]] std::uint32_t number_of(const Blend& blend) {
        if (rows_.blends.empty() || rows_.blends.back() != blend) {
            rows_.blends.push_back(blend);
        }
        return static_cast<std::uint32_t>(rows_.blends.size() - 1);
    }

    [[nodiscard]] static std::uint16_t lead(const std::optional<std::int32_t>& days) {
        return static_cast<std::uint16_t>(days.value_or(-1) + 1);
    }

    [[nodiscard]] std::uint16_t terms(const Price& price) {
        return static_cast<std::uint16_t>(rows_.price_terms.number({price.currency, price.per}));
    }

    [[nodiscard]] std::uint32_t category(const std::string& code) const {
        return rows_.categories.number(*taxonomy_.find(code));
    }

    [[nodiscard]] OfferRow row_of(const Offer& offer) {
        OfferRow row{.category = category(offer.category),
                     .per_month = rows_.amounts.pack(offer.per_month),
                     .minimum_order = rows_.amounts.pack(offer.minimum_order),
                     .lead = lead(offer.lead_time_days)};
        if (offer.price) {
            row.price_terms = terms(*offer.price);
            row.price_from = rows_.prices.pack(offer.price->from);
            row.price_to = rows_.prices.pack(offer.price->to.value_or(offer.price->from));
        }
        return row;
    }

    [[nodiscard]] NeedRow row_of(const Need& need) {
        NeedRow row{.category = category(need.category),
                    .per_month = Amount::of(need.per_month),
                    .required = need.required.bits(),
                    .preferred = need.preferred.bits(),
                    .least_tkdn = static_cast<std::uint8_t>(need.required_tkdn_percent.value_or(-1) + 1),
                    .lead = lead(need.lead_time_days),
                    .within_km = need.within_km.value_or(-1),
                    .share = need.share};
        if (need.price && need.price->to) {
            row.price_terms = terms(*need.price);
            row.ceiling = *need.price->to;
        }
        return row;
    }

    Rows& rows_;
    const Taxonomy& taxonomy_;
};

/// Whether rows tell apart all that they hold.
[[nodiscard]] inline bool has_room(const Rows& rows) {
    constexpr std::size_t most = 0xFFFF'FFFFU;
    return rows.language_sets.size() <= most_language_sets && rows.price_terms.size() <= most_price_terms &&
           rows.sellers.size() < most && rows.offers.size() < most && rows.buyers.size() < most &&
           rows.needs.size() < most;
}

/// The rows of an event; `has_room` tells whether they tell everything apart.
[[nodiscard]] inline Rows rows_of(const Event& event, const Blend& blend) {
    Rows rows;
    rows.categories = CategoryOrder(event.taxonomy());
    RowFiller filler(rows, event.taxonomy());
    for (const CompanyId seller : event.sellers()) {
        filler.seller(event[seller]);
    }
    for (const CompanyId buyer : event.buyers()) {
        filler.buyer(event[buyer], blend);
    }
    rows.notes = NoteTaker(event).take();
    rows.noted_alone = event.rules().consent != Consent::organiser;
    return rows;
}

} // namespace jumpa::kernel
