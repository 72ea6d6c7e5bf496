#pragma once

#include <jumpa/core/slot_set.hpp>
#include <jumpa/scheduling/detail/candidates.hpp>

#include <cstddef>
#include <cstdint>

namespace jumpa::detail {

/// What the memory of the tighter bound and of the search depends on.
struct DaySize {
    std::uint64_t entries = 0;         ///< slots in which a candidate could be held, summed over candidates
    std::uint64_t pairs = 0;           ///< candidates
    std::uint64_t attendees = 0;       ///< companies
    std::uint64_t attendees_slots = 0; ///< companies times slots
};

inline DaySize size_of_day(const Event& event, const Candidates& candidates) {
    DaySize size;
    size.pairs = candidates.pairs.size();
    size.attendees = event.companies().size();
    size.attendees_slots = size.attendees * event.slots().size();
    for (const ScoredPair& pair : candidates.pairs) {
        size.entries += (event.open_slots(pair.seller) & event.open_slots(pair.buyer)).count();
    }
    return size;
}

/// How many bytes the tighter bound and the search hold at once at most, beside event, points and first plan: the
/// problem with its shares and prices, what the search plans anew with its own, and two agendas. The numbers are
/// fitted to what was counted, and rounded up.
///
/// Ensures     never less than is held, nor more than twice that where the search runs and the event is not tiny; a
///             test counts the bytes
inline std::uint64_t bytes_to_improve(const DaySize& size) {
    return 70 * size.entries + 75 * size.pairs + 100 * size.attendees_slots + 125 * size.attendees;
}

} // namespace jumpa::detail
