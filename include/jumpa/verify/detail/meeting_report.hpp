#pragma once

#include <jumpa/core/messages.hpp>
#include <jumpa/core/text.hpp>
#include <jumpa/model/event.hpp>
#include <jumpa/model/schedule.hpp>

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace jumpa::detail {

/// The meetings of a schedule under examination, and what is wrong with them.
struct MeetingReport {
    const Event& event;
    const std::vector<Meeting>& meetings;
    Faults faults{};

    void add(std::size_t meeting, std::string_view message, std::vector<std::string> arguments = {}) {
        add("/meetings/" + std::to_string(meeting), message, std::move(arguments));
    }

    void add(std::string where, std::string_view message, std::vector<std::string> arguments) {
        faults.push_back(fault(std::move(where), message, std::move(arguments)));
    }

    /// A company, slot or table as messages name it.
    template <class Id>
    [[nodiscard]] std::string name(Id id) const {
        return in_quotes(event[id].id);
    }

    /// The two companies as the first arguments of a message, then others.
    template <class Two>
    [[nodiscard]] std::vector<std::string> names(const Two& pair, std::vector<std::string> more = {}) const {
        more.insert(more.begin(), {name(pair.seller), name(pair.buyer)});
        return more;
    }

    /// Positions of the meetings, ascending by key; of equal keys the earlier one first.
    template <class Key>
    [[nodiscard]] std::vector<std::size_t> order(Key&& key) const {
        std::vector<std::size_t> order(meetings.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::stable_sort(order.begin(), order.end(),
                         [&](std::size_t a, std::size_t b) { return key(meetings[a]) < key(meetings[b]); });
        return order;
    }

    /// For each company the positions of its meetings, ascending by slot.
    [[nodiscard]] std::vector<std::vector<std::size_t>> by_company() const {
        std::vector<std::vector<std::size_t>> own(event.companies().size());
        for (const std::size_t i : order([](const Meeting& meeting) { return meeting.slot; })) {
            own[meetings[i].seller.index()].push_back(i);
            own[meetings[i].buyer.index()].push_back(i);
        }
        return own;
    }
};

} // namespace jumpa::detail
