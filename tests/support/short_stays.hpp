#pragma once

#include "support/small_events.hpp"

#include <chrono>

namespace support {

/// Six sellers and six buyers, each there for three of five slots; about half of the pairs are worth 90 to 100 points.
/// Tables are plenty. In about two of a hundred the relaxation, rounded down, is above the optimum: who is there
/// together when makes odd cycles.
inline SmallEvent short_stays(std::uint64_t seed) {
    constexpr std::size_t side = 6;
    constexpr std::size_t slots = 5;
    jumpa::Random random(seed);
    jumpa::EventBuilder builder;
    builder.slots(slots, std::chrono::minutes{20}).tables(side);
    for (std::size_t c = 0; c < 2 * side; ++c) {
        std::vector<std::size_t> order(slots);
        std::iota(order.begin(), order.end(), std::size_t{0});
        random.shuffle(order);
        std::sort(order.begin(), order.begin() + 3);
        jumpa::Company company;
        company.attends.available = std::vector<jumpa::SlotId>(order.begin(), order.begin() + 3);
        c < side ? builder.seller(std::move(company)) : builder.buyer(std::move(company));
    }
    std::vector<jumpa::ScoredPair> pairs;
    for (std::size_t s = 0; s < side; ++s) {
        for (std::size_t b = side; b < 2 * side; ++b) {
            if (random.below(2) == 0) {
                const auto points = static_cast<jumpa::Points>(random.between(90, 100));
                pairs.push_back({jumpa::CompanyId{s}, jumpa::CompanyId{b}, points});
            }
        }
    }
    jumpa::Event event = builder.build();
    jumpa::Affinity affinity = jumpa::affinity(event, pairs);
    return {std::move(event), std::move(affinity)};
}

} // namespace support
