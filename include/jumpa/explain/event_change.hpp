#pragma once

#include <jumpa/core/config.hpp>
#include <jumpa/core/diagnostics.hpp>
#include <jumpa/core/ids.hpp>
#include <jumpa/model/event.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <variant>

namespace jumpa {

/// So many more tables, or fewer where the number is below 0: in one slot, or in every slot. Of those that stand there,
/// the last ones that no pin names go.
struct MoreTables {
    std::int32_t number = 1;
    std::optional<SlotId> slot{};

    friend bool operator==(const MoreTables&, const MoreTables&) = default;
};

/// A company is there in one more slot, or not any longer.
struct PresentIn {
    CompanyId company{};
    SlotId slot{};
    bool there = true;

    friend bool operator==(const PresentIn&, const PresentIn&) = default;
};

/// A company may hold so many more meetings, or fewer. One that set no limit of its own may hold any number already.
struct MoreMeetings {
    CompanyId company{};
    std::int32_t number = 1;

    friend bool operator==(const MoreMeetings&, const MoreMeetings&) = default;
};

/// A company does not come at all. What was promised to it and pinned for it goes, too.
struct StaysAway {
    CompanyId company{};

    friend bool operator==(const StaysAway&, const StaysAway&) = default;
};

/// Something that an organiser could change about an event.
using EventChange = std::variant<MoreTables, PresentIn, MoreMeetings, StaysAway>;

/// The event with the change made. Its companies, slots and tables keep their ids; new tables come after them.
///
/// Requires    ids of the event
/// Ensures     an event with the same digest where there is nothing to change: a company that is there already, a slot
///             without a table to take away
/// Errors      InputError where the changed event breaks a rule of events, being too large for example
[[nodiscard]] JUMPA_INLINE Event changed(const Event& event, const EventChange& change);

/// True where every schedule of the event is also one of the changed event.
[[nodiscard]] JUMPA_INLINE bool only_allows_more(const EventChange& change);

/// True where every schedule of the changed event is also one of the event.
[[nodiscard]] JUMPA_INLINE bool only_allows_less(const EventChange& change);

/// For people: "One more table in slot s3 (09:10-09:30)".
[[nodiscard]] JUMPA_INLINE std::string sentence(const Event& event, const EventChange& change, Language language);

} // namespace jumpa

#if JUMPA_HEADER_ONLY
#include <jumpa/explain/event_change.ipp>
#endif
