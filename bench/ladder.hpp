#pragma once

#include <jumpa/model/affinity.hpp>
#include <jumpa/model/event.hpp>
#include <jumpa/samples/generate.hpp>

#include <algorithm>
#include <cstdint>
#include <memory>
#include <string>
#include <utility>

namespace ladder {

/// A size of event to hold in mind, from a delegation's day to far beyond any fair.
struct Rung {
    const char* name;
    std::int32_t sellers, buyers, slots, tables, degree, max_seller, max_buyer; // degree 0: all pairs
};

inline constexpr Rung rungs[] = {
    {"7x14", 7, 14, 8, 7, 0, 8, 8},
    {"30x40", 30, 40, 12, 20, 0, 12, 8},
    {"114x90", 114, 90, 20, 60, 0, 15, 20},
    {"190x927", 190, 927, 24, 190, 278, 24, 8},
    {"1500x700", 1'500, 700, 86, 700, 100, 60, 75},
    {"5600x1100", 5'600, 1'100, 40, 1'100, 100, 12, 40},
    {"10000x5000", 10'000, 5'000, 16, 5'000, 100, 8, 16},
    {"50000x20000", 50'000, 20'000, 16, 20'000, 100, 8, 16},
};

/// What else may differ: how many of the tables stand, and how much people miss.
struct Kind {
    const char* name;
    std::int32_t tables_percent;
    std::uint32_t absence_per_million;
};

/// `cap80`: tables for about 80 % of the meetings that attendees could hold, so that the tables bind.
inline constexpr Kind kinds[] = {{"loose", 100, 0}, {"cap80", 80, 0}, {"absent10", 64, 100'000}};

struct Instance {
    jumpa::Event event;
    jumpa::Affinity affinity;
};

inline jumpa::EventDraft draft_of(const Rung& rung, const Kind& kind) {
    jumpa::GenerateOptions options;
    options.sellers = rung.sellers;
    options.buyers = rung.buyers;
    options.slots = rung.slots;
    const std::int64_t most = std::min<std::int64_t>(std::int64_t{rung.sellers} * rung.max_seller,
                                                     std::int64_t{rung.buyers} * rung.max_buyer);
    const auto loose = std::min<std::int64_t>(rung.tables, (most + rung.slots - 1) / rung.slots);
    options.tables = kind.tables_percent == 100
                         ? rung.tables
                         : static_cast<std::int32_t>(std::max<std::int64_t>(1, loose * kind.tables_percent / 100));
    if (rung.degree > 0) {
        options.degree = rung.degree;
    }
    options.max_seller = rung.max_seller;
    options.max_buyer = rung.max_buyer;
    options.absence_per_million = kind.absence_per_million;
    return jumpa::generated_event(options);
}

/// The event of a rung, kept until another is asked for: the largest ones fill memory.
inline const Instance& instance(const Rung& rung, const Kind& kind) {
    static std::string held;
    static std::unique_ptr<Instance> instance;
    const std::string wanted = std::string(rung.name) + "/" + kind.name;
    if (held != wanted) {
        instance.reset();
        jumpa::Event event = jumpa::EventBuilder(draft_of(rung, kind)).build();
        jumpa::Affinity affinity = jumpa::affinity(event, *event.data().points);
        instance = std::make_unique<Instance>(Instance{std::move(event), std::move(affinity)});
        held = wanted;
    }
    return *instance;
}

} // namespace ladder
