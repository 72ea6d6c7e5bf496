#pragma once

#include <jumpa/core/messages.hpp>
#include <jumpa/explain/detail/place_words.hpp>
#include <jumpa/explain/diff.hpp>
#include <jumpa/explain/gain_words.hpp>

#include <array>

namespace jumpa {

namespace detail {

inline std::string place_words(const Event& event, const Meeting& meeting, Language language) {
    return messages::answer("meeting_at", {slot_words(event, meeting.slot), shortened(event[meeting.table].id)},
                            language);
}

} // namespace detail

JUMPA_INLINE std::string_view word_for(MeetingChange how, Language language) {
    constexpr std::array<std::string_view, 4> keys{"change_gone", "change_new", "change_moved", "change_table"};
    return messages::term(keys[static_cast<std::size_t>(how)], language);
}

JUMPA_INLINE std::string sentence(const Event& event, const ChangedMeeting& change, CompanyId company,
                                  Language language) {
    const std::string other = shortened(event[partner_of(company, change.meeting())].name);
    switch (change.how) {
    case MeetingChange::gone:
        return messages::answer("meeting_gone", {other, detail::place_words(event, change.before, language)}, language);
    case MeetingChange::added:
        return messages::answer("meeting_new", {other, detail::place_words(event, change.after, language)}, language);
    default:
        return messages::answer("meeting_moved",
                                {other, detail::place_words(event, change.before, language),
                                 detail::place_words(event, change.after, language)},
                                language);
    }
}

JUMPA_INLINE std::string summary(const Diff& found, Language language) {
    const auto counted = [&](std::string_view key, std::size_t number, std::vector<std::string> further = {}) {
        return messages::counted(key, static_cast<Value>(number), std::move(further), language);
    };
    if (found.changes.empty() && found.points_before == found.points_after) {
        return std::string(messages::term("diff_none", language));
    }
    return counted("diff_gone", found.count(MeetingChange::gone)) + ", " +
           counted("diff_new", found.count(MeetingChange::added)) + ", " +
           counted("diff_moved", found.count(MeetingChange::moved_in_time)) + ", " +
           counted("diff_table", found.count(MeetingChange::moved_table)) + ", " + counted("diff_kept", found.kept) +
           ' ' + counted("diff_disturbed", found.disturbed, {grouped(static_cast<Value>(found.rescheduled))}) + ' ' +
           messages::answer("diff_points",
                            {grouped(found.points_before), grouped(found.points_after),
                             gain_words(Objective::points, found.points_after - found.points_before, language)},
                            language);
}

} // namespace jumpa
