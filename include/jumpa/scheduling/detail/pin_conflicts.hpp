#pragma once

#include <jumpa/core/config.hpp>
#include <jumpa/model/event.hpp>
#include <jumpa/scheduling/detail/pin_search.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace jumpa::detail {

/// Finds sets of pins that cannot be held together, each as small as can be.
///
/// Ensures     no pins of a set can be left out: without any one of them the others can be held, as far as `tries`
/// tell.
///             Without the last pin of each set, those that are left can be held, unless there are `most_sets`
/// Complexity  every set costs a search for each of its pins; a search ends after `tries` attempts to place a pin
/// Source      deletion filter; cuts in the network of pins, companies in slots, and tables
class PinConflicts {
public:
    static constexpr std::size_t most_sets = 20;

    JUMPA_INLINE PinConflicts(const Event& event, std::int64_t tries);

    [[nodiscard]] const std::vector<PinList>& sets() const { return sets_; }

    /// Where no set was found: slots for all pins, or nothing where the search gave up.
    [[nodiscard]] const std::optional<std::vector<std::pair<std::uint32_t, std::uint32_t>>>& slots() const {
        return slots_;
    }

    /// True where a look or a cut shows at once that these cannot be held together.
    [[nodiscard]] JUMPA_INLINE bool clash_at_once(const PinList& pins) const;

private:
    void single();
    template <class Keys, class Room>
    void crowd(Keys&& keys, Room&& room);
    void same_slot();
    void too_many();
    void cuts();
    [[nodiscard]] std::optional<bool> search(std::int64_t tries);
    void searched();
    void add(PinList pins);
    [[nodiscard]] PinList left() const;
    [[nodiscard]] bool full() const { return sets_.size() >= most_sets; }
    [[nodiscard]] bool clash(const PinList& pins) const;
    [[nodiscard]] PinList core_of(PinList pins) const;

    const Event& event_;
    std::int64_t tries_;
    std::vector<bool> dropped_; ///< per pin
    std::vector<PinList> sets_{};
    std::optional<std::vector<std::pair<std::uint32_t, std::uint32_t>>> slots_{};
};

} // namespace jumpa::detail

#if JUMPA_HEADER_ONLY
#include <jumpa/scheduling/detail/pin_conflicts.ipp>
#endif
