#pragma once

#include "support/small_events.hpp"

#include <chrono>

namespace support {

/// Six sellers and six buyers, each there for three of five slots; about half of the pairs are worth 90 to 100 points.
/// Tables are plenty. In about one of sixty-five the relaxation, rounded down, is above the optimum: who is there
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

/// The first seeds of `short_stays` whose relaxation, rounded down, is above the optimum, by another solver's word.
inline constexpr std::uint64_t seeds_that_need_cases[] = {
    27,   137,  215,  246,  368,  426,  486,  595,  617,  700,  809,  813,  841,  1005, 1066, 1198, 1248, 1291,
    1335, 1384, 1395, 1515, 1565, 1771, 1881, 1900, 1927, 1952, 2154, 2169, 2179, 2181, 2226, 2372, 2396, 2402,
    2444, 2476, 2508, 2540, 2542, 2651, 2691, 2729, 2837, 2887, 2890, 3002, 3078, 3108, 3123, 3157, 3183, 3200,
    3210, 3213, 3264, 3304, 3347, 3455, 3699, 3725, 3760, 3795, 3801, 3817, 3871, 3878, 4001, 4060, 4102, 4339,
    4387, 4430, 4481, 4490, 4612, 4639, 4693, 4695, 4733, 4765, 4774, 4823, 4889, 4968, 5219, 5331, 5451, 5461,
    5497, 5593, 5781, 5905, 5910, 5950, 6035, 6118, 6145, 6240, 6312, 6361, 6410, 6452, 6473};

} // namespace support
