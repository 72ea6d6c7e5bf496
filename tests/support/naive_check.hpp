#pragma once

#include <jumpa/model/affinity.hpp>
#include <jumpa/model/event.hpp>
#include <jumpa/model/schedule.hpp>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

namespace support {

/// Says plainly whether the meetings keep every rule: a second opinion beside `verify`, for small events.
inline bool keeps_rules(const jumpa::Event& event, const jumpa::Affinity& points, const jumpa::Schedule& schedule) {
    std::set<std::pair<std::uint32_t, std::uint32_t>> pairs;
    std::set<std::pair<std::uint32_t, std::uint32_t>> busy;
    std::set<std::pair<std::uint32_t, std::uint32_t>> taken;
    std::map<std::uint32_t, int> held;
    for (const jumpa::Meeting& m : schedule.meetings) {
        if (m.seller.index() >= event.companies().size() || m.buyer.index() >= event.companies().size() ||
            m.slot.index() >= event.slots().size() || m.table.index() >= event.tables().size()) {
            return false;
        }
        const auto& standing = event[m.table].slots;
        const bool stands = !standing || std::count(standing->begin(), standing->end(), m.slot) > 0;
        bool fine = stands && event.sells(m.seller) && event.buys(m.buyer) && !event.veto(m.seller, m.buyer) &&
                    m.points == points.points(m.seller, m.buyer) && taken.emplace(m.slot.value, m.table.value).second &&
                    pairs.emplace(m.seller.value, m.buyer.value).second;
        for (const jumpa::CompanyId company : {m.seller, m.buyer}) {
            const auto& attends = event[company].attends;
            const auto& there = attends.available;
            fine = fine && (!there || std::count(there->begin(), there->end(), m.slot) > 0) &&
                   busy.emplace(company.value, m.slot.value).second &&
                   ++held[company.value] <= attends.max_meetings.value_or(1'000'000);
        }
        if (!fine) {
            return false;
        }
    }
    for (const jumpa::Pin& pin : event.pins()) {
        const bool kept = std::any_of(schedule.meetings.begin(), schedule.meetings.end(), [&](const jumpa::Meeting& m) {
            return m.seller == pin.seller && m.buyer == pin.buyer && (!pin.slot || m.slot == *pin.slot);
        });
        if (!kept) {
            return false;
        }
    }
    return std::all_of(schedule.meetings.begin(), schedule.meetings.end(), [&](const jumpa::Meeting& m) {
        return !m.pinned_by || (*m.pinned_by < event.pins().size() && event.pins()[*m.pinned_by].seller == m.seller &&
                                event.pins()[*m.pinned_by].buyer == m.buyer);
    });
}

/// The bound that prices prove, straight from the formula, for small numbers. Nothing where the prices are no prices.
inline std::optional<jumpa::Value> bound_of(const jumpa::Event& event, const jumpa::Affinity& points,
                                            const jumpa::LevelPrices& prices, jumpa::Value scale) {
    std::map<std::pair<std::uint32_t, std::uint32_t>, jumpa::Value> u;
    std::map<std::uint32_t, jumpa::Value> k;
    std::map<std::uint32_t, jumpa::Value> q;
    jumpa::Value total = 0;
    bool fine = scale > 0;
    for (const auto& entry : prices.u) {
        fine = fine && entry.price >= 0 && entry.attendee.index() < event.companies().size() &&
               entry.slot.index() < event.slots().size() &&
               u.emplace(std::pair(entry.attendee.value, entry.slot.value), entry.price).second;
        total += fine && event.open_slots(entry.attendee).contains(entry.slot.index()) ? entry.price : 0;
    }
    for (const auto& entry : prices.k) {
        fine = fine && entry.price >= 0 && entry.slot.index() < event.slots().size() &&
               k.emplace(entry.slot.value, entry.price).second;
        total += fine ? entry.price * static_cast<jumpa::Value>(event.tables_in(entry.slot).size()) : 0;
    }
    for (const auto& entry : prices.q) {
        fine = fine && entry.price >= 0 && entry.attendee.index() < event.companies().size() &&
               q.emplace(entry.attendee.value, entry.price).second;
        total += fine ? entry.price * event.most_meetings(entry.attendee) : 0;
    }
    if (!fine) {
        return std::nullopt;
    }
    for (const jumpa::CompanyId seller : event.sellers()) {
        for (const jumpa::CompanyId buyer : event.buyers()) {
            const auto pin = std::find_if(event.pins().begin(), event.pins().end(), [&](const jumpa::Pin& candidate) {
                return candidate.seller == seller && candidate.buyer == buyer;
            });
            const bool pinned = pin != event.pins().end();
            std::optional<jumpa::Value> v;
            for (std::uint32_t t = 0; t < event.slots().size(); ++t) {
                const bool open = event.open_slots(seller).contains(t) && event.open_slots(buyer).contains(t) &&
                                  !(pinned && pin->slot && pin->slot->value != t);
                if (open) {
                    const jumpa::Value gain = points.points(seller, buyer) * scale - u[{seller.value, t}] -
                                              u[{buyer.value, t}] - k[t] - q[seller.value] - q[buyer.value];
                    v = std::max(v.value_or(gain), gain);
                }
            }
            total += v ? (pinned ? *v : std::max<jumpa::Value>(0, *v)) : 0;
        }
    }
    return total >= 0 ? total / scale : -((-total + scale - 1) / scale);
}

} // namespace support
