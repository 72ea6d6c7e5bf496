#pragma once

#include <jumpa/core/config.hpp>
#include <jumpa/core/diagnostics.hpp>
#include <jumpa/core/ids.hpp>
#include <jumpa/model/event.hpp>
#include <jumpa/model/schedule.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace jumpa {

/// What became of a meeting from one plan to the next.
enum class MeetingChange : std::uint8_t {
    gone,          ///< the two do not meet any longer
    added,         ///< they meet now and did not before
    moved_in_time, ///< they meet in another slot, at whatever table
    moved_table,   ///< they meet in the same slot at another table
};

/// A meeting that is not as it was. Of a meeting that is gone or new only one side counts.
struct ChangedMeeting {
    MeetingChange how = MeetingChange::gone;
    Meeting before{}; ///< of a new one: nothing
    Meeting after{};  ///< of one that is gone: nothing

    /// The meeting as it is now or, of one that is gone, as it was.
    [[nodiscard]] const Meeting& meeting() const { return how == MeetingChange::gone ? before : after; }
    friend bool operator==(const ChangedMeeting&, const ChangedMeeting&) = default;
};

/// What two plans have in common and what they do not.
struct Diff {
    std::vector<ChangedMeeting> changes{}; ///< ascending by slot, seller and buyer of `meeting()`
    std::size_t kept = 0;                  ///< meetings of the same two in the same slot at the same table
    std::size_t disturbed = 0;             ///< companies that have any change
    std::size_t rescheduled = 0;           ///< companies that have another change than of table
    Value points_before = 0;
    Value points_after = 0;

    /// How many changes are of that kind. Complexity O(changes).
    [[nodiscard]] JUMPA_INLINE std::size_t count(MeetingChange how) const;

    /// The changes that a company takes part in, in the same order. Complexity O(changes).
    [[nodiscard]] JUMPA_INLINE std::vector<ChangedMeeting> of(CompanyId company) const;

    friend bool operator==(const Diff&, const Diff&) = default;
};

/// Tells what changed from one plan of an event to another.
///
/// Requires    schedules whose ids are the event's; they need keep no rule
/// Ensures     every meeting of either plan is kept or in one change. diff(event, a, a) has no changes; diff(event, b,
/// a)
///             has what is gone and what is new the other way round. Two companies that may each sell to the other are
///             the same two whichever of them sells: that alone is no change, `before` and `after` of a move tell it
/// Complexity  O(n log n) in the meetings
[[nodiscard]] JUMPA_INLINE Diff diff(const Event& event, const Schedule& before, const Schedule& after);

/// The word for it: "gone", "new", "moved", "table".
[[nodiscard]] JUMPA_INLINE std::string_view word_for(MeetingChange how, Language language);

/// The other one of the two who meet.
[[nodiscard]] inline CompanyId partner_of(CompanyId company, const Meeting& meeting) {
    return meeting.seller == company ? meeting.buyer : meeting.seller;
}

/// For people, of one company whose name they know: "new: Toko Oleh-oleh, slot s1 (09:00-09:20), table t1". Requires a
/// change in which the company takes part.
[[nodiscard]] JUMPA_INLINE std::string sentence(const Event& event, const ChangedMeeting& change, CompanyId company,
                                                Language language);

/// For people, of the whole: "3 meetings are new, 2 are gone, ...".
[[nodiscard]] JUMPA_INLINE std::string summary(const Diff& found, Language language);

} // namespace jumpa

#if JUMPA_HEADER_ONLY
#include <jumpa/explain/diff.ipp>
#include <jumpa/explain/diff_words.ipp>
#endif
