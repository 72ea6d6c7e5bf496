#pragma once

#include <jumpa/matching/time_indexed.hpp>

#include <cstdint>
#include <vector>

namespace support {

/// Adds a pair that may be held in these slots.
inline void add(jumpa::matching::TimeIndexedProblem& problem, jumpa::matching::Edge pair, jumpa::Points weight,
                const std::vector<std::uint32_t>& slots) {
    problem.pairs.push_back(pair);
    problem.weight.push_back(weight);
    problem.slot.insert(problem.slot.end(), slots.begin(), slots.end());
    problem.first_entry.push_back(problem.slot.size());
}

inline jumpa::matching::TimeIndexedPrices no_prices(const jumpa::matching::TimeIndexedProblem& problem) {
    jumpa::matching::TimeIndexedPrices prices;
    prices.presence.assign(problem.vertices * problem.slots(), 0);
    prices.room.assign(problem.slots(), 0);
    prices.most.assign(problem.vertices, 0);
    return prices;
}

} // namespace support
