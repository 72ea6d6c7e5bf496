#pragma once

#include <jumpa/core/digest.hpp>
#include <jumpa/scoring/best_matches.hpp>

#include <cstddef>

namespace support {

/// Adds the lists of so many buyers and sellers.
inline void add_matches(jumpa::Digest& digest, std::size_t buyers, std::size_t sellers,
                        const jumpa::BestMatches& best) {
    const auto add = [&](const auto& list) {
        for (const jumpa::Match& match : list) {
            digest.number(match.number).number(match.points);
        }
    };
    for (std::size_t buyer = 0; buyer < buyers; ++buyer) {
        add(best.of_buyer(buyer));
    }
    for (std::size_t seller = 0; seller < sellers; ++seller) {
        add(best.of_seller(seller));
    }
}

} // namespace support
