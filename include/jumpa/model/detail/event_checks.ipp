#pragma once

#include <jumpa/model/detail/check_companies.hpp>
#include <jumpa/model/detail/check_day.hpp>
#include <jumpa/model/detail/check_pair_rules.hpp>
#include <jumpa/model/detail/check_pairs.hpp>
#include <jumpa/model/detail/check_rules.hpp>
#include <jumpa/model/detail/check_wishes.hpp>
#include <jumpa/model/detail/event_checks.hpp>

#include <iterator>
#include <utility>

namespace jumpa::detail {

JUMPA_INLINE Faults faults_of(const EventDraft& draft) {
    FaultList list;
    check_head(draft, list);
    check_rules(draft, list);
    check_slots(draft.slots, list);
    check_tables(draft, list);
    check_far_zones(draft, list);
    check_companies(draft, list);
    check_wishes(draft, list);
    check_set_wishes(draft, list);
    check_pins(draft, list);
    check_pair_list(draft, draft.bans, "/bans", list);
    check_pair_list(draft, draft.met_before, "/met_before", list);
    check_precedences(draft, list);
    check_points(draft, list);
    check_pair_sessions(draft, list);
    return std::move(list).take();
}

} // namespace jumpa::detail
