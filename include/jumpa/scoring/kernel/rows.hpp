#pragma once

#include <jumpa/core/sphere.hpp>
#include <jumpa/model/event.hpp>
#include <jumpa/scoring/blend.hpp>
#include <jumpa/scoring/kernel/category_order.hpp>
#include <jumpa/scoring/kernel/packed.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

/// Scoring of very large catalogues: compact rows and what reads them.
namespace jumpa::kernel {

/// What is judged of a seller as a whole, in 24 bytes. No place on the sphere is the origin, so that it stands for
/// none.
struct SellerRow {
    UnitVector at{};
    std::uint32_t number = 0;          ///< as the host counts sellers
    std::uint32_t first_offer = 0;     ///< its offers end where those of the next seller begin
    std::uint32_t credentials : 8 = 0; ///< bits of a CredentialSet
    std::uint32_t tkdn : 7 = 0;        ///< percent + 1, 0 where unknown
    std::uint32_t languages : 17 = 0;  ///< number of the set of languages, 0 for none
};

/// An offer in 24 bytes.
struct OfferRow {
    std::uint32_t category = 0; ///< in CategoryOrder
    std::uint32_t per_month = PackedAmounts::absent;
    std::uint32_t minimum_order = PackedAmounts::absent;
    std::uint32_t price_from = 0;
    std::uint32_t price_to = 0;
    std::uint16_t lead = 0;        ///< days + 1, 0 where unknown
    std::uint16_t price_terms = 0; ///< number of the currency and unit, 0 where no price is stated
};

/// A need. There are far fewer of them, and each is held against many offers, so nothing is packed.
struct NeedRow {
    std::uint32_t category = 0;
    Amount per_month{};
    std::uint8_t required = 0;
    std::uint8_t preferred = 0;
    std::uint8_t least_tkdn = 0; ///< percent + 1, 0 where none is required
    std::uint16_t lead = 0;      ///< as in OfferRow
    std::uint16_t price_terms = 0;
    std::int32_t within_km = -1;
    std::int32_t share = 0;
    std::int64_t ceiling = 0;
};

/// A buyer, as a SellerRow.
struct BuyerRow {
    UnitVector at{};
    std::uint32_t first_need = 0;
    std::uint32_t languages = 0;
    std::uint32_t blend = 0; ///< among the different blends
};

/// What is known of one pair beyond its rows: that it may not meet, or what the two wish.
struct PairNote {
    std::uint32_t buyer = 0;
    std::uint32_t seller = 0;
    bool veto = false;
    std::int16_t wish = 0; ///< points of `Wished`, 0 where it does not apply

    friend bool operator==(const PairNote&, const PairNote&) = default;
};

/// A currency and a unit.
using PriceTerms = std::pair<std::string, Unit>;

/// Languages as numbers, ascending, each once.
using LanguageSet = std::vector<std::uint32_t>;

/// All rows of a catalogue.
struct Rows {
    CategoryOrder categories{};
    std::vector<SellerRow> sellers{};
    std::vector<OfferRow> offers{};
    std::vector<BuyerRow> buyers{};
    std::vector<NeedRow> needs{};
    std::vector<Blend> blends{};
    std::vector<PairNote> notes{}; ///< ascending by buyer and seller
    bool noted_alone = false;      ///< pairs without a note may not meet

    PackedAmounts amounts{};
    PackedNumbers<32> prices{};
    Numbered<PriceTerms> price_terms{};
    Numbered<std::string> languages{};
    Numbered<LanguageSet> language_sets{};

    [[nodiscard]] std::span<const OfferRow> offers_of(std::size_t seller) const {
        const std::size_t first = sellers[seller].first_offer;
        const std::size_t end = seller + 1 < sellers.size() ? sellers[seller + 1].first_offer : offers.size();
        return std::span(offers).subspan(first, end - first);
    }
    [[nodiscard]] std::span<const NeedRow> needs_of(std::size_t buyer) const {
        const std::size_t first = buyers[buyer].first_need;
        const std::size_t end = buyer + 1 < buyers.size() ? buyers[buyer + 1].first_need : needs.size();
        return std::span(needs).subspan(first, end - first);
    }
};

[[nodiscard]] constexpr bool known(const UnitVector& place) {
    return place != UnitVector{};
}

} // namespace jumpa::kernel
