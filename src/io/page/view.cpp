#include "page/view.hpp"

#include <algorithm>
#include <chrono>
#include <tuple>

namespace jumpa::io::pages {
namespace {

std::vector<Meeting> by_slot_and_table(std::vector<Meeting> meetings) {
    const auto key = [](const Meeting& m) { return std::tuple(m.slot, m.table, m.seller, m.buyer, m.points); };
    std::sort(meetings.begin(), meetings.end(), [&](const Meeting& a, const Meeting& b) { return key(a) < key(b); });
    return meetings;
}

auto day_of(const Slot& slot) {
    return std::chrono::floor<std::chrono::days>(slot.start);
}

/// "Monday 15 November 2021, morning", without what goes without saying.
std::string session_name(const Words& words, const Slot& slot, bool many_days) {
    const std::string day = many_days ? words.day(slot.start) : "";
    return day + (day.empty() || slot.session.empty() ? "" : ", ") + slot.session;
}

std::vector<Session> sessions(const Event& event, const Words& words, bool many_days) {
    std::vector<Session> sessions;
    const auto slots = event.slots();
    for (std::size_t t = 0; t < slots.size(); ++t) {
        const bool same = t > 0 && day_of(slots[t - 1]) == day_of(slots[t]) && slots[t - 1].session == slots[t].session;
        if (!same) {
            sessions.push_back({t, t, session_name(words, slots[t], many_days)});
        }
        sessions.back().end = t + 1;
    }
    return sessions;
}

std::string folded(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return text;
}

std::vector<CompanyId> by_name(const Event& event, std::vector<CompanyId> companies) {
    std::vector<std::pair<std::string, CompanyId>> named;
    for (const CompanyId id : companies) {
        named.emplace_back(folded(event[id].name), id);
    }
    std::sort(named.begin(), named.end());
    std::transform(named.begin(), named.end(), companies.begin(), [](const auto& entry) { return entry.second; });
    return companies;
}

std::vector<Side> sides(const Event& event, const Words& words) {
    std::vector<CompanyId> others;
    for (std::size_t i = 0; i < event.companies().size(); ++i) {
        if (!event.sells(CompanyId(i)) && !event.buys(CompanyId(i))) {
            others.emplace_back(i);
        }
    }
    const auto all = [](std::span<const CompanyId> ids) { return std::vector(ids.begin(), ids.end()); };
    std::vector<Side> sides{{words["Sellers"], by_name(event, all(event.sellers()))},
                            {words["Buyers"], by_name(event, all(event.buyers()))},
                            {words["Others"], by_name(event, others)}};
    sides.erase(std::remove_if(sides.begin(), sides.end(), [](const Side& side) { return side.companies.empty(); }),
                sides.end());
    return sides;
}

} // namespace

View::View(const Event& event_of, const Schedule& schedule_of, const PageOptions& how)
    : event(event_of), schedule(schedule_of), options(how), words(how.language) {
    const auto slots = event.slots();
    many_days = !slots.empty() && day_of(slots.front()) != day_of(slots.back());
    meetings = by_slot_and_table(schedule.meetings);
    sessions = pages::sessions(event, words, many_days);
    sides = pages::sides(event, words);
    meetings_of.resize(event.companies().size());
    for (std::uint32_t i = 0; i < meetings.size(); ++i) {
        meetings_of[meetings[i].seller.index()].push_back(i);
        meetings_of[meetings[i].buyer.index()].push_back(i);
    }
}

data maybe(const std::string& text) {
    return text.empty() ? data(false) : data(text);
}

} // namespace jumpa::io::pages
