#pragma once

#include <jumpa/model/affinity.hpp>
#include <jumpa/model/event.hpp>
#include <jumpa/model/schedule.hpp>
#include <jumpa/verify/verify.hpp>

#include <chrono>
#include <string>
#include <vector>

namespace support {

inline const jumpa::CompanyId s1{0U};
inline const jumpa::CompanyId s2{1U};
inline const jumpa::CompanyId b1{2U};
inline const jumpa::CompanyId b2{3U};

/// Two sellers, two buyers, two slots and one table.
inline jumpa::EventBuilder two_by_two() {
    jumpa::EventBuilder builder;
    builder.slots(2, std::chrono::minutes{20}).tables(1);
    for (const char* id : {"s1", "s2"}) {
        builder.seller({.id = id});
    }
    for (const char* id : {"b1", "b2"}) {
        builder.buyer({.id = id});
    }
    return builder;
}

inline jumpa::Affinity points_for(const jumpa::Event& event) {
    return jumpa::affinity(event, std::vector<jumpa::ScoredPair>{{s1, b1, 9}, {s1, b2, 5}, {s2, b1, 6}, {s2, b2, 1}});
}

/// Two table-slots: the best two of the four pairs, proved by a slot price of 6 and a price of nothing else.
inline jumpa::Schedule best_schedule() {
    using namespace jumpa;
    Schedule schedule;
    schedule.status = Status::optimal;
    schedule.meetings = {{.seller = s1, .buyer = b1, .slot = SlotId{0U}, .table = TableId{0U}, .points = 9},
                         {.seller = s2, .buyer = b1, .slot = SlotId{1U}, .table = TableId{0U}, .points = 6}};
    schedule.levels = {{Objective::points, 15, 15, Status::optimal}};
    schedule.certificate.levels = {{.u = {}, .k = {{SlotId{0U}, 6}, {SlotId{1U}, 6}}, .q = {}}};
    return schedule;
}

/// The meetings of a schedule that claims nothing.
inline jumpa::Schedule only_meetings(std::vector<jumpa::Meeting> meetings) {
    jumpa::Schedule schedule;
    schedule.meetings = std::move(meetings);
    return schedule;
}

inline jumpa::Verdict judge(const jumpa::EventBuilder& builder, const jumpa::Schedule& schedule) {
    const jumpa::Event event = builder.build();
    return jumpa::verify(event, points_for(event), schedule);
}

inline jumpa::Verdict judge(const jumpa::Schedule& schedule) {
    return judge(two_by_two(), schedule);
}

/// "wrong_value wrong_status"
inline std::string codes(const jumpa::Verdict& verdict) {
    std::string all;
    for (const jumpa::Fault& fault : verdict.faults) {
        all += (all.empty() ? "" : " ") + fault.code;
    }
    return all;
}

/// Every fault with its place, a line each.
inline std::string told(const jumpa::Verdict& verdict) {
    std::string all;
    for (const jumpa::Fault& fault : verdict.faults) {
        all += (all.empty() ? "" : "\n") + fault.where + ": " + fault.what;
    }
    return all;
}

} // namespace support
