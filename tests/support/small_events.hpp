#pragma once

#include <jumpa/core/random.hpp>
#include <jumpa/model/affinity.hpp>
#include <jumpa/model/event.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <vector>

namespace support {

/// What a random small event may contain.
struct SmallEvents {
    std::size_t most_a_side = 7;
    std::size_t most_slots = 4;
    std::size_t most_pairs = 14; ///< keeps the exhaustive oracle quick
    bool absences = false;
    bool equal_tables = true;
    bool maxima = true;
    bool pins = false;
    bool promises = false;
    jumpa::Points most_points = 100;
};

struct SmallEvent {
    jumpa::Event event;
    jumpa::Affinity affinity;
};

inline std::vector<jumpa::SlotId> some_slots(jumpa::Random& random, std::size_t slots) {
    std::vector<jumpa::SlotId> there;
    for (std::size_t s = 0; s < slots; ++s) {
        if (random.below(3) != 0) {
            there.emplace_back(s);
        }
    }
    return there;
}

inline void add_company(jumpa::EventBuilder& builder, jumpa::Random& random, const SmallEvents& kind, std::size_t slots,
                        bool sells) {
    jumpa::Company company;
    if (kind.absences && random.below(2) == 0) {
        company.attends.available = some_slots(random, slots);
    }
    if (kind.maxima && random.below(2) == 0) {
        company.attends.max_meetings = static_cast<std::int32_t>(random.between(1, static_cast<std::int64_t>(slots)));
    }
    if (kind.promises && random.below(3) != 0) {
        company.attends.min_meetings = static_cast<std::int32_t>(random.between(0, static_cast<std::int64_t>(slots)));
    }
    sells ? builder.seller(std::move(company)) : builder.buyer(std::move(company));
}

inline void add_tables(jumpa::EventBuilder& builder, jumpa::Random& random, const SmallEvents& kind, std::size_t slots,
                       std::size_t tables) {
    if (kind.equal_tables) {
        builder.tables(tables);
        return;
    }
    for (std::size_t t = 0; t < tables; ++t) {
        builder.table({.slots = some_slots(random, slots)});
    }
}

inline std::vector<jumpa::ScoredPair> random_pairs(jumpa::Random& random, const SmallEvents& kind, std::size_t sellers,
                                                   std::size_t buyers) {
    std::vector<jumpa::ScoredPair> pairs;
    for (std::size_t s = 0; s < sellers; ++s) {
        for (std::size_t b = 0; b < buyers; ++b) {
            const auto points = static_cast<jumpa::Points>(random.between(1, kind.most_points));
            pairs.push_back({jumpa::CompanyId{s}, jumpa::CompanyId{sellers + b}, points});
        }
    }
    random.shuffle(pairs);
    pairs.resize(std::min(pairs.size(), kind.most_pairs));
    return pairs;
}

/// A random event of a few companies with points of its own: sellers first, then buyers.
inline SmallEvent small_event(jumpa::Random& random, const SmallEvents& kind) {
    const auto up_to = [&](std::size_t most) { return 1 + static_cast<std::size_t>(random.below(most)); };
    const std::size_t sellers = up_to(kind.most_a_side);
    const std::size_t buyers = up_to(kind.most_a_side);
    const std::size_t slots = up_to(kind.most_slots);

    jumpa::EventBuilder builder;
    builder.slots(slots, std::chrono::minutes{20});
    add_tables(builder, random, kind, slots, up_to(std::min(sellers, buyers)));
    for (std::size_t c = 0; c < sellers + buyers; ++c) {
        add_company(builder, random, kind, slots, c < sellers);
    }
    const auto pairs = random_pairs(random, kind, sellers, buyers);
    if (kind.pins && random.below(2) == 0) {
        const auto& pair = pairs[random.below(pairs.size())];
        const bool with_slot = random.below(2) == 0;
        builder.pin(pair.seller, pair.buyer,
                    with_slot ? std::optional{jumpa::SlotId{random.below(slots)}} : std::nullopt);
    }
    jumpa::Event event = builder.build();
    jumpa::Affinity affinity = jumpa::affinity(event, pairs);
    return {std::move(event), std::move(affinity)};
}

} // namespace support
