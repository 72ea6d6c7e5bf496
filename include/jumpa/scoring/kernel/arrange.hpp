#pragma once

#include <jumpa/scoring/kernel/build_blocks.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace jumpa::kernel {

/// Rows whose sellers stand as their offers do in blocks, so that what is scored together lies together.
struct Arranged {
    Rows rows{};
    Blocks blocks{}; ///< `sellers` are positions in these rows

    [[nodiscard]] std::size_t seller_bytes() const {
        return rows.sellers.size() * sizeof(SellerRow) + rows.offers.size() * sizeof(OfferRow) + rows.amounts.bytes() +
               rows.prices.bytes() + blocks.bytes();
    }
};

/// The positions of sellers in the order of their first lanes; those without offers come last.
[[nodiscard]] inline std::vector<std::uint32_t> order_in_blocks(const Blocks& blocks, std::size_t sellers) {
    std::vector<std::uint32_t> order;
    std::vector<bool> seen(sellers, false);
    const auto add = [&](std::uint32_t seller) {
        if (!seen[seller]) {
            seen[seller] = true;
            order.push_back(seller);
        }
    };
    std::for_each(blocks.sellers.begin(), blocks.sellers.end(), add);
    for (std::uint32_t seller = 0; seller < sellers; ++seller) {
        add(seller);
    }
    return order;
}

/// Takes rows, and gives them back in order.
///
/// Complexity  O(offers log offers); for a moment the sellers stand there twice
[[nodiscard]] inline Arranged arranged(Rows rows) {
    Arranged result;
    result.blocks = BlockBuilder(rows).build();
    std::vector<SellerRow> sellers;
    std::vector<OfferRow> offers;
    std::vector<std::uint32_t> position(rows.sellers.size());
    sellers.reserve(rows.sellers.size());
    offers.reserve(rows.offers.size());
    for (const std::uint32_t number : order_in_blocks(result.blocks, rows.sellers.size())) {
        position[number] = static_cast<std::uint32_t>(sellers.size());
        sellers.push_back(rows.sellers[number]);
        sellers.back().first_offer = static_cast<std::uint32_t>(offers.size());
        const auto own = rows.offers_of(number);
        offers.insert(offers.end(), own.begin(), own.end());
    }
    for (std::uint32_t& seller : result.blocks.sellers) {
        seller = position[seller];
    }
    for (PairNote& note : rows.notes) {
        note.seller = position[note.seller];
    }
    result.rows = std::move(rows);
    result.rows.sellers = std::move(sellers);
    result.rows.offers = std::move(offers);
    return result;
}

} // namespace jumpa::kernel
