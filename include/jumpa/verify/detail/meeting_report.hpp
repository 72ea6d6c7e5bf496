#pragma once

#include <jumpa/core/messages.hpp>
#include <jumpa/core/text.hpp>
#include <jumpa/model/event.hpp>
#include <jumpa/model/schedule.hpp>

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <span>
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
        const auto before = [&](const Meeting& a, const Meeting& b) { return key(a) < key(b); };
        if (!std::is_sorted(meetings.begin(), meetings.end(), before)) { // plans of ours ascend by slot and table
            std::stable_sort(order.begin(), order.end(),
                             [&](std::size_t a, std::size_t b) { return before(meetings[a], meetings[b]); });
        }
        return order;
    }
};

/// For each company the positions of its meetings, ascending by slot.
class MeetingsOfCompanies {
public:
    /// Requires meetings whose companies and slots are of the event.
    explicit MeetingsOfCompanies(const MeetingReport& report)
        : first_(report.event.companies().size() + 1, 0), positions_(2 * report.meetings.size()) {
        for (const Meeting& meeting : report.meetings) {
            ++first_[meeting.seller.index() + 1];
            ++first_[meeting.buyer.index() + 1];
        }
        std::partial_sum(first_.begin(), first_.end(), first_.begin());
        std::vector<std::size_t> next = first_;
        for (const std::size_t i : report.order([](const Meeting& meeting) { return meeting.slot; })) {
            positions_[next[report.meetings[i].seller.index()]++] = i;
            positions_[next[report.meetings[i].buyer.index()]++] = i;
        }
    }

    [[nodiscard]] std::span<const std::size_t> of(CompanyId company) const {
        const std::size_t first = first_[company.index()];
        return std::span(positions_).subspan(first, first_[company.index() + 1] - first);
    }

private:
    std::vector<std::size_t> first_; ///< per company, and the end
    std::vector<std::size_t> positions_;
};

} // namespace jumpa::detail
