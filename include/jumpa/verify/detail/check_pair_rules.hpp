#pragma once

#include <jumpa/model/affinity.hpp>
#include <jumpa/verify/detail/meeting_report.hpp>
#include <jumpa/verify/detail/pinned_pairs.hpp>

#include <algorithm>
#include <cstddef>
#include <map>
#include <vector>

namespace jumpa::detail {

/// Who may not meet, and what the meeting is worth. A pin stands for the wishes that consent asks for, for nothing
/// else.
inline void check_pair(MeetingReport& report, const Affinity& affinity, const PinnedPairs& pinned, std::size_t i) {
    const Meeting& meeting = report.meetings[i];
    const auto veto = report.event.veto(meeting.seller, meeting.buyer);
    if (veto && *veto != Veto::no_consent) {
        report.add(i, "vetoed_pair", report.names(meeting));
    } else if (veto && !pinned.contains(meeting.seller, meeting.buyer)) {
        report.add(i, "vetoed_pair.no_consent", report.names(meeting));
    }
    const Points worth = affinity.points(meeting.seller, meeting.buyer);
    if (meeting.points != worth) {
        report.add(i, "wrong_points", report.names(meeting, {std::to_string(worth), std::to_string(meeting.points)}));
    }
}

/// The session that the meeting of a pair falls in, or nothing.
inline const PairSession* session_of(const Event& event, Pair pair) {
    const auto& sessions = event.data().pair_sessions;
    const auto found =
        std::find_if(sessions.begin(), sessions.end(), [&](const PairSession& entry) { return entry.pair == pair; });
    return found == sessions.end() ? nullptr : &*found;
}

inline void check_session(MeetingReport& report, std::size_t i) {
    const Meeting& meeting = report.meetings[i];
    if (report.event.data().pair_sessions.empty() ||
        report.event.open_slots(meeting.seller, meeting.buyer).contains(meeting.slot.index())) {
        return;
    }
    const PairSession* only = session_of(report.event, {meeting.seller, meeting.buyer});
    if (only != nullptr && report.event[meeting.slot].session != only->session) {
        report.add(i, "wrong_session", report.names(meeting, {in_quotes(only->session)}));
    }
}

/// True where no company has a meeting with the same partner twice.
inline bool all_meet_once(const MeetingReport& report, const MeetingsOfCompanies& meetings) {
    const std::size_t companies = report.event.companies().size();
    std::vector<std::size_t> last_met(companies, companies); // per partner: the company that met it last
    for (std::size_t c = 0; c < companies; ++c) {
        for (const std::size_t i : meetings.of(CompanyId{c})) {
            const Meeting& meeting = report.meetings[i];
            const CompanyId partner = meeting.seller.index() == c ? meeting.buyer : meeting.seller;
            if (last_met[partner.index()] == c) {
                return false;
            }
            last_met[partner.index()] = c;
        }
    }
    return true;
}

/// Two companies meet at most once, whichever of them sells.
inline void check_once(MeetingReport& report, const MeetingsOfCompanies& meetings) {
    if (all_meet_once(report, meetings)) {
        return; // without a look at all pairs in order
    }
    const auto both = [](const Meeting& meeting) { return std::minmax({meeting.seller, meeting.buyer}); };
    const std::vector<std::size_t> order = report.order(both);
    for (std::size_t i = 1; i < order.size(); ++i) {
        const Meeting& meeting = report.meetings[order[i]];
        if (both(meeting) == both(report.meetings[order[i - 1]])) {
            report.add(order[i], "pair_meets_twice", report.names(meeting));
        }
    }
}

/// Where both meetings of a precedence are held, the one comes before the other.
inline void check_precedences(MeetingReport& report) {
    std::map<Pair, std::size_t> held;
    for (std::size_t i = 0; i < report.meetings.size() && !report.event.data().precedences.empty(); ++i) {
        held.emplace(Pair{report.meetings[i].seller, report.meetings[i].buyer}, i);
    }
    for (const Precedence& rule : report.event.data().precedences) {
        const auto before = held.find(rule.before);
        const auto after = held.find(rule.after);
        if (before == held.end() || after == held.end()) {
            continue;
        }
        if (!(report.meetings[before->second].slot < report.meetings[after->second].slot)) {
            report.add(after->second, "out_of_order", report.names(rule.before, report.names(rule.after)));
        }
    }
}

} // namespace jumpa::detail
