#pragma once

#include <jumpa/core/messages.hpp>
#include <jumpa/core/text.hpp>
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
    void fault(std::size_t meeting, std::string_view message, std::vector<std::string> arguments = {}) {
        faults_.push_back(jumpa::fault("/meetings/" + std::to_string(meeting), message, std::move(arguments)));
    }

    void ids(std::size_t i) {
        const Meeting& meeting = meetings_[i];
        const std::size_t companies = event_.companies().size();
        if (meeting.seller.index() >= companies || meeting.buyer.index() >= companies) {
            fault(i, "unknown_company.meeting");
        } else if (!event_.sells(meeting.seller) || !event_.buys(meeting.buyer)) {
            fault(i, "wrong_side.meeting");
        }
        if (meeting.slot.index() >= event_.slots().size()) {
            fault(i, "unknown_slot.meeting");
        }
        if (meeting.table.index() >= event_.tables().size()) {
            fault(i, "unknown_table.meeting");
        }
    }

    /// The two companies as the first arguments of a message, then others.
    [[nodiscard]] std::vector<std::string> names(const Meeting& meeting, std::vector<std::string> more = {}) const {
        more.insert(more.begin(), {in_quotes(event_[meeting.seller].id), in_quotes(event_[meeting.buyer].id)});
        return more;
    }

    void pair(std::size_t i) {
        const Meeting& meeting = meetings_[i];
        if (event_.veto(meeting.seller, meeting.buyer)) {
            fault(i, "vetoed_pair", names(meeting));
        }
        const Points worth = affinity_.points(meeting.seller, meeting.buyer);
        if (meeting.points != worth) {
            fault(i, "wrong_points", names(meeting, {std::to_string(worth), std::to_string(meeting.points)}));
        }
    }

    void presence(std::size_t i) {
        const Meeting& meeting = meetings_[i];
        for (const CompanyId company : {meeting.seller, meeting.buyer}) {
            if (!event_.open_slots(company).contains(meeting.slot.index())) {
                fault(i, "not_available", {in_quotes(event_[company].id), in_quotes(event_[meeting.slot].id)});
            }
        }
        const auto standing = event_.tables_in(meeting.slot);
        if (std::find(standing.begin(), standing.end(), meeting.table) == standing.end()) {
            fault(i, "table_not_standing", {in_quotes(event_[meeting.table].id), in_quotes(event_[meeting.slot].id)});
        }
    }

    /// Reports meetings whose key another meeting has too.
    template <class Key>
    void repeated(const char* message, Key&& key) {
        std::vector<std::size_t> order(meetings_.size());
        for (std::size_t i = 0; i < order.size(); ++i) {
            order[i] = i;
        }
        std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
            return std::tuple_cat(key(meetings_[a]), std::tuple(a)) < std::tuple_cat(key(meetings_[b]), std::tuple(b));
        });
        for (std::size_t i = 1; i < order.size(); ++i) {
            if (key(meetings_[order[i]]) == key(meetings_[order[i - 1]])) {
                fault(order[i], message, names(meetings_[order[i]]));
            }
        }
    }

    void uniqueness() {
        repeated("pair_meets_twice", [](const Meeting& m) { return std::tuple(m.seller, m.buyer); });
        repeated("table_taken", [](const Meeting& m) { return std::tuple(m.slot, m.table); });
        repeated("seller_in_two_meetings", [](const Meeting& m) { return std::tuple(m.slot, m.seller); });
        repeated("buyer_in_two_meetings", [](const Meeting& m) { return std::tuple(m.slot, m.buyer); });
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
                faults_.push_back(jumpa::fault(
                    "/meetings", "too_many_meetings",
                    {in_quotes(company.id), std::to_string(held[c]), std::to_string(*company.attends.max_meetings)}));
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
                fault(i, "wrong_pin", names(meetings_[i]));
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
        std::vector<std::string> words{in_quotes(event_[pin.seller].id), in_quotes(event_[pin.buyer].id)};
        if (pin.slot) {
            words.push_back(in_quotes(event_[*pin.slot].id));
        }
        faults_.push_back(jumpa::fault("/pins/" + std::to_string(p), pin.slot ? "pin_not_kept.slot" : "pin_not_kept",
                                       std::move(words)));
    }

    const Event& event_;
    const Affinity& affinity_;
    const std::vector<Meeting>& meetings_;
    Faults faults_{};
};

} // namespace jumpa::detail
