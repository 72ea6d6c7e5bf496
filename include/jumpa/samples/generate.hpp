#pragma once

#include <jumpa/core/config.hpp>
#include <jumpa/model/event_draft.hpp>

#include <cstdint>
#include <optional>

namespace jumpa {

/// The shortest and longest stay of an attendee, in slots.
struct Stay {
    std::int32_t shortest = 1;
    std::int32_t longest = 1;
};

/// What an invented event should look like. Probabilities are in millionths.
struct GenerateOptions {
    std::int32_t sellers = 52;
    std::int32_t buyers = 18;
    std::int32_t slots = 16;
    std::int32_t tables = 12;                 ///< in every slot
    std::optional<std::int32_t> degree{};     ///< mean number of pairs with points per seller; absent: all, at most 100
    std::optional<std::int32_t> max_seller{}; ///< the most meetings of a seller; absent: no limit
    std::optional<std::int32_t> max_buyer{};  ///< the most meetings of a buyer
    std::uint32_t absence_per_million = 0;    ///< each attendee misses a uniform share of 0 to twice this of the slots
    bool scattered = false;                   ///< misses any slots, instead of coming late, leaving early or a gap
    std::optional<Stay> present{};            ///< each attendee is there for one window of so many slots
    bool low_tables = false;                  ///< half of the tables are missing in every second slot
    std::uint32_t popular_per_million = 50'000; ///< share of buyers wanted by many
    bool profiles = false;                      ///< offers, needs and places to be scored, instead of points
    std::uint64_t seed = 1;
};

/// Invents an event of any size: companies with categories, places, capacities and popularity, and what follows from
/// these for each pair, with noise and ties.
///
/// Requires    counts of at least 1 (tables and degree: 0), at most 10^6; shares up to 10^6 / 2 for absence, 10^6 for
///             popular; a stay within the slots; not both a stay and absences
/// Ensures     the same options give the same event on every platform; only integers are drawn
/// Errors      InputError that names every option out of range
/// Complexity  O(sellers * min(buyers, 2'048 + 4 degree)) time, memory for the event itself
[[nodiscard]] JUMPA_INLINE EventDraft generated_event(const GenerateOptions& options);

} // namespace jumpa

#if JUMPA_HEADER_ONLY
#include <jumpa/samples/generate.ipp>
#endif
