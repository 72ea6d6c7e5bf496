#pragma once

#include <jumpa/core/diagnostics.hpp>
#include <jumpa/model/affinity.hpp>
#include <jumpa/model/event.hpp>
#include <jumpa/model/schedule.hpp>

#include <algorithm>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

namespace jumpa::detail {

/// Looks at every meeting of a schedule and says which rules of the event it breaks.
class MeetingChecks {
public:
    MeetingChecks(const Event& event, const Affinity& affinity, const std::vector<Meeting>& meetings)
        : event_(event), affinity_(affinity), meetings_(meetings) {}

    /// Every broken rule. Later checks only run where all ids are sound, so that nothing is read out of bounds.
    [[nodiscard]] Faults run() {
        for (std::size_t i = 0; i < meetings_.size(); ++i) {
            ids(i);
        }
        if (faults_.empty()) {
            for (std::size_t i = 0; i < meetings_.size(); ++i) {
                pair(i);
                presence(i);
            }
            uniqueness();
            maxima();
            pins();
        }
        return std::move(faults_);
    }

private:
    void fault(std::size_t meeting, std::string code, std::string what) {
        faults_.push_back({"/meetings/" + std::to_string(meeting), std::move(code), std::move(what), ""});
    }

    void ids(std::size_t i) {
        const Meeting& meeting = meetings_[i];
        const std::size_t companies = event_.companies().size();
        if (meeting.seller.index() >= companies || meeting.buyer.index() >= companies) {
            fault(i, "unknown_company", "it names a company that is not at the event");
        } else if (!event_.sells(meeting.seller) || !event_.buys(meeting.buyer)) {
            fault(i, "wrong_side", "it is no meeting of a seller with a buyer");
        }
        if (meeting.slot.index() >= event_.slots().size()) {
            fault(i, "unknown_slot", "it names a slot that the event does not have");
        }
        if (meeting.table.index() >= event_.tables().size()) {
            fault(i, "unknown_table", "it names a table that the event does not have");
        }
    }

    [[nodiscard]] std::string names(const Meeting& meeting) const {
        return "\"" + event_[meeting.seller].id + "\" and \"" + event_[meeting.buyer].id + "\"";
    }

    void pair(std::size_t i) {
        const Meeting& meeting = meetings_[i];
        if (event_.veto(meeting.seller, meeting.buyer)) {
            fault(i, "vetoed_pair", names(meeting) + " must not meet");
        }
        const Points worth = affinity_.points(meeting.seller, meeting.buyer);
        if (meeting.points != worth) {
            fault(i, "wrong_points",
                  names(meeting) + " are worth " + std::to_string(worth) + " points, not " +
                      std::to_string(meeting.points));
        }
    }

    void presence(std::size_t i) {
        const Meeting& meeting = meetings_[i];
        for (const CompanyId company : {meeting.seller, meeting.buyer}) {
            if (!event_.open_slots(company).contains(meeting.slot.index())) {
                fault(i, "not_available",
                      "\"" + event_[company].id + "\" is not there in slot \"" + event_[meeting.slot].id +
                          "\", or no table stands then");
            }
        }
        const auto standing = event_.tables_in(meeting.slot);
        if (std::find(standing.begin(), standing.end(), meeting.table) == standing.end()) {
            fault(i, "table_not_standing",
                  "table \"" + event_[meeting.table].id + "\" does not stand in slot \"" + event_[meeting.slot].id +
                      "\"");
        }
    }

    /// Reports meetings whose key another meeting has too.
    template <class Key>
    void repeated(const char* code, const char* what, Key&& key) {
        std::vector<std::size_t> order(meetings_.size());
        for (std::size_t i = 0; i < order.size(); ++i) {
            order[i] = i;
        }
        std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
            return std::tuple_cat(key(meetings_[a]), std::tuple(a)) < std::tuple_cat(key(meetings_[b]), std::tuple(b));
        });
        for (std::size_t i = 1; i < order.size(); ++i) {
            if (key(meetings_[order[i]]) == key(meetings_[order[i - 1]])) {
                fault(order[i], code, names(meetings_[order[i]]) + ": " + what);
            }
        }
    }

    void uniqueness() {
        repeated("pair_meets_twice", "the pair meets more than once",
                 [](const Meeting& m) { return std::tuple(m.seller, m.buyer); });
        repeated("table_taken", "the table holds another meeting in this slot",
                 [](const Meeting& m) { return std::tuple(m.slot, m.table); });
        repeated("seller_in_two_meetings", "the seller has another meeting in this slot",
                 [](const Meeting& m) { return std::tuple(m.slot, m.seller); });
        repeated("buyer_in_two_meetings", "the buyer has another meeting in this slot",
                 [](const Meeting& m) { return std::tuple(m.slot, m.buyer); });
    }

    void maxima() {
        std::vector<std::int64_t> held(event_.companies().size(), 0);
        for (const Meeting& meeting : meetings_) {
            ++held[meeting.seller.index()];
            ++held[meeting.buyer.index()];
        }
        for (std::size_t c = 0; c < held.size(); ++c) {
            const Company& company = event_.companies()[c];
            if (company.attends.max_meetings && held[c] > *company.attends.max_meetings) {
                faults_.push_back({"/meetings", "too_many_meetings",
                                   "\"" + company.id + "\" holds " + std::to_string(held[c]) +
                                       " meetings, its most is " + std::to_string(*company.attends.max_meetings),
                                   ""});
            }
        }
    }

    void pins() {
        std::vector<std::pair<Pair, std::size_t>> held;
        for (std::size_t i = 0; i < meetings_.size(); ++i) {
            held.push_back({{meetings_[i].seller, meetings_[i].buyer}, i});
        }
        std::sort(held.begin(), held.end());
        std::vector<std::optional<std::uint32_t>> pinned_by(meetings_.size());
        for (std::uint32_t p = 0; p < event_.pins().size(); ++p) {
            pin(p, held, pinned_by);
        }
        for (std::size_t i = 0; i < meetings_.size(); ++i) {
            if (meetings_[i].pinned_by && meetings_[i].pinned_by != pinned_by[i]) {
                fault(i, "wrong_pin", names(meetings_[i]) + " are not what that pin asks for");
            }
        }
    }

    void pin(std::uint32_t p, const std::vector<std::pair<Pair, std::size_t>>& held,
             std::vector<std::optional<std::uint32_t>>& pinned_by) {
        const Pin& pin = event_.pins()[p];
        const Pair pair{pin.seller, pin.buyer};
        const auto found = std::lower_bound(held.begin(), held.end(), std::pair<Pair, std::size_t>{pair, 0});
        const bool kept =
            found != held.end() && found->first == pair && (!pin.slot || meetings_[found->second].slot == *pin.slot);
        if (kept) {
            pinned_by[found->second] = p;
            return;
        }
        faults_.push_back({"/pins/" + std::to_string(p), "pin_not_kept",
                           "\"" + event_[pin.seller].id + "\" must meet \"" + event_[pin.buyer].id + "\"" +
                               (pin.slot ? " in slot \"" + event_[*pin.slot].id + "\"" : ""),
                           ""});
    }

    const Event& event_;
    const Affinity& affinity_;
    const std::vector<Meeting>& meetings_;
    Faults faults_{};
};

} // namespace jumpa::detail
