#pragma once

#include <jumpa/model/detail/check_pairs.hpp>
#include <jumpa/model/detail/known_words.hpp>

#include <cstddef>
#include <string>
#include <utility>

namespace jumpa::detail {

/// Orders of meetings that exclude each other are no fault here: they bind only where both meetings are held.
inline void check_precedences(const EventDraft& draft, FaultList& faults) {
    const auto both = [&](std::size_t i) {
        const Precedence& order = draft.precedences[i];
        return std::pair(whoever_sells(order.before), whoever_sells(order.after));
    };
    for (std::size_t i = 0; i < draft.precedences.size(); ++i) {
        const std::string where = pointer("/precedences", i);
        const bool first = check_pair(draft, draft.precedences[i].before, where + "/before", faults);
        const bool second = check_pair(draft, draft.precedences[i].after, where + "/after", faults);
        if (first && second && both(i).first == both(i).second) {
            faults.add(where, "before_itself");
        }
    }
    each_repetition(draft.precedences.size(), both, [&](std::size_t later, std::size_t first) {
        faults.add(pointer("/precedences", later), "duplicate_precedence", {pointer("/precedences", first)});
    });
}

/// A pair is bound to one session at most, and some slot is in it.
inline void check_pair_sessions(const EventDraft& draft, FaultList& faults) {
    if (draft.pair_sessions.empty()) {
        return;
    }
    KnownWords sessions = known_sessions(draft);
    for (std::size_t i = 0; i < draft.pair_sessions.size(); ++i) {
        const std::string where = pointer("/pair_sessions", i);
        check_pair(draft, draft.pair_sessions[i].pair, where, faults);
        sessions.check(draft.pair_sessions[i].session, where + "/session", faults);
    }
    each_repetition(
        draft.pair_sessions.size(), [&](std::size_t i) { return whoever_sells(draft.pair_sessions[i].pair); },
        [&](std::size_t later, std::size_t first) {
            faults.add(pointer("/pair_sessions", later), "duplicate_session", {pointer("/pair_sessions", first)});
        });
}

} // namespace jumpa::detail
