#pragma once

#include <jumpa/explain/detail/day_view.hpp>
#include <jumpa/explain/detail/ways_round.hpp>
#include <jumpa/model/reason_words.hpp>
#include <jumpa/model/vetoes.hpp>
#include <jumpa/verify/verify.hpp>

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace jumpa::detail {

/// What stands between two companies that do not meet, as the schedule shows it: nothing is planned.
class Obstacles {
public:
    Obstacles(const Event& event, const Affinity& affinity, const Schedule& schedule)
        : event_(event), affinity_(affinity), schedule_(schedule), day_(event, schedule), words_(event) {}

    [[nodiscard]] const DayView& day() const { return day_; }

    /// Whatever it costs, the two cannot meet: a veto, no points, no common slot, no meeting wanted. Empty where they
    /// could.
    [[nodiscard]] std::vector<Reason> final(const Pair& pair) const {
        std::vector<Reason> reasons = vetoes(event_, pair);
        if (reasons.empty() && affinity_.points(pair.seller, pair.buyer) == 0) {
            reasons.push_back(told(about(affinity_.thresholds() ? "pair_cut" : "pair_without_points", pair)));
        }
        if (reasons.empty() && !event_.can_meet(pair.seller, pair.buyer)) {
            reasons.push_back(told(apart(pair)));
        }
        for (const CompanyId company : {pair.seller, pair.buyer}) {
            if (reasons.empty() && event_.most_meetings(company) == 0) {
                reasons.push_back(told(of_company("company_wants_none", pair, company)));
            }
        }
        return reasons;
    }

    /// The one thing that a plan would have to give up for them. Requires that they could meet and do not.
    [[nodiscard]] Reason for_now(const Pair& pair) const {
        std::optional<Reason> reason = full(pair, true);
        if (!reason) {
            reason = both_full(pair);
        }
        if (!reason) {
            reason = full(pair, false);
        }
        return told(reason ? std::move(*reason) : without_place(pair));
    }

private:
    [[nodiscard]] Reason about(std::string code, const Pair& pair) const {
        return {.code = std::move(code),
                .companies = {pair.seller, pair.buyer},
                .arguments = {words_(pair.seller), words_(pair.buyer)},
                .pairs = {pair}};
    }

    /// A reason that lies with one of the two.
    [[nodiscard]] Reason of_company(std::string code, const Pair& pair, CompanyId company) const {
        Reason reason = about(std::move(code), pair);
        reason.companies = {company};
        reason.arguments.push_back(words_(company));
        return reason;
    }

    /// Why they are never there together: by their own times, or by the session in which they are to meet.
    [[nodiscard]] Reason apart(const Pair& pair) const {
        const SlotSet& seller = event_.open_slots(pair.seller);
        const SlotSet& buyer = event_.open_slots(pair.buyer);
        if (seller.meets(buyer)) {
            Reason reason = about("pair_outside_session", pair);
            reason.slots = members(seller & buyer);
            reason.arguments.push_back(words_(reason.slots));
            return reason;
        }
        for (const CompanyId company : {pair.seller, pair.buyer}) {
            if (event_.open_slots(company).count() == 0) {
                return of_company("company_never_there", pair, company);
            }
        }
        Reason reason = about("pair_never_together", pair);
        reason.arguments.push_back(words_(members(seller)));
        reason.arguments.push_back(words_(members(buyer)));
        return reason;
    }

    /// A company that holds as many meetings as it can; `better`: and all of them worth at least as much, or pinned.
    [[nodiscard]] std::optional<Reason> full(const Pair& pair, bool better) const {
        const Points points = affinity_.points(pair.seller, pair.buyer);
        for (const CompanyId company : {pair.seller, pair.buyer}) {
            const std::vector<Meeting> meetings = day_.of(company);
            const auto worth = [&](const Meeting& meeting) { return meeting.points >= points; };
            const auto keeps = [&](const Meeting& meeting) { return worth(meeting) || meeting.pinned_by; };
            const bool all = std::all_of(meetings.begin(), meetings.end(), keeps);
            if (day_.full(company) && (all || !better)) {
                const bool pins = !std::all_of(meetings.begin(), meetings.end(), worth);
                Reason reason = about(!all   ? "company_full"
                                      : pins ? "company_full_with_pins"
                                             : "company_full_with_better",
                                      pair);
                const CompanyId other = company == pair.seller ? pair.buyer : pair.seller;
                reason.companies = {company, other};
                reason.arguments = {words_(company), std::to_string(meetings.size()), words_(other), grouped(points),
                                    list(meetings, company)};
                reason.numbers = {static_cast<Value>(meetings.size()), points};
                add_pairs(reason, meetings);
                return reason;
            }
        }
        return std::nullopt;
    }

    /// The meeting of a company that is worth least, of those that are not pinned.
    [[nodiscard]] std::optional<Meeting> least_of(CompanyId company) const {
        std::optional<Meeting> least;
        for (const Meeting& meeting : day_.of(company)) {
            if (!meeting.pinned_by && (!least || meeting.points < least->points)) {
                least = meeting;
            }
        }
        return least;
    }

    /// Both would have to give something up, and that is together worth at least as much.
    [[nodiscard]] std::optional<Reason> both_full(const Pair& pair) const {
        const std::optional<Meeting> of_seller = least_of(pair.seller);
        const std::optional<Meeting> of_buyer = least_of(pair.buyer);
        const Points points = affinity_.points(pair.seller, pair.buyer);
        if (!day_.full(pair.seller) || !day_.full(pair.buyer) || !of_seller || !of_buyer ||
            of_seller->points + of_buyer->points < points) {
            return std::nullopt;
        }
        Reason reason = about("both_full", pair);
        reason.numbers = {day_.held(pair.seller), day_.held(pair.buyer), points, of_seller->points, of_buyer->points};
        reason.arguments.push_back(grouped(points));
        for (const Meeting& meeting : {*of_seller, *of_buyer}) {
            reason.arguments.push_back(words_(Pair{meeting.seller, meeting.buyer}) + " (" + grouped(meeting.points) +
                                       ')');
        }
        add_pairs(reason, {*of_seller, *of_buyer});
        return reason;
    }

    /// They have room for a meeting, but in no slot a place for it.
    [[nodiscard]] Reason without_place(const Pair& pair) const {
        std::vector<Meeting> others;
        std::vector<SlotId> busy;
        std::vector<SlotId> no_table;
        std::vector<SlotId> free;
        for (const SlotId slot : open_slots(pair)) {
            const std::size_t before = others.size();
            for (const CompanyId company : {pair.seller, pair.buyer}) {
                const std::vector<Meeting> taken = day_.taken_by(company, slot);
                others.insert(others.end(), taken.begin(), taken.end());
            }
            if (others.size() > before) {
                busy.push_back(slot);
            } else if (day_.free_tables(slot).empty()) {
                no_table.push_back(slot);
            } else {
                free.push_back(slot);
            }
        }
        if (!free.empty()) {
            return with_place(pair, free);
        }
        Reason reason = about(no_table.empty() ? "pair_busy"
                              : busy.empty()   ? "pair_without_table"
                                               : "pair_without_place",
                              pair);
        if (!busy.empty()) {
            reason.arguments.push_back(list(others, std::nullopt));
        }
        if (!no_table.empty()) {
            reason.arguments.push_back(words_(no_table));
        }
        reason.slots = no_table.empty() ? busy : no_table;
        add_pairs(reason, others);
        return reason;
    }

    /// The slots in which the two may meet, whoever sells.
    [[nodiscard]] std::vector<SlotId> open_slots(const Pair& pair) const {
        SlotSet open = event_.open_slots(pair.seller, pair.buyer);
        for (const Pair& way : ways_round(event_, affinity_, pair)) {
            event_.open_slots(way.seller, way.buyer).for_each([&](std::size_t slot) { open.insert(slot); });
        }
        return members(open);
    }

    /// A meeting of the two that the schedule could hold as well, in one of these slots.
    [[nodiscard]] std::optional<Meeting> addable(const Pair& pair, const std::vector<SlotId>& slots) const {
        Schedule longer;
        longer.meetings = schedule_.meetings;
        longer.meetings.emplace_back();
        for (const SlotId slot : slots) {
            for (const Pair& way : ways_round(event_, affinity_, pair)) {
                for (const TableId table : day_.free_tables(slot)) {
                    longer.meetings.back() = {.seller = way.seller,
                                              .buyer = way.buyer,
                                              .slot = slot,
                                              .table = table,
                                              .points = affinity_.points(way.seller, way.buyer)};
                    if (verify(event_, affinity_, longer).valid()) {
                        return longer.meetings.back();
                    }
                }
            }
        }
        return std::nullopt;
    }

    /// Both are free and so is a table: the schedule has left something out, or another rule forbids it.
    [[nodiscard]] Reason with_place(const Pair& pair, const std::vector<SlotId>& slots) const {
        const std::optional<Meeting> added = addable(pair, slots);
        const SlotId slot = added ? added->slot : slots.front();
        Reason reason = about(added ? "pair_could_be_added" : "pair_against_rules", pair);
        reason.slots = {slot};
        reason.arguments.push_back(words_(slot));
        reason.arguments.push_back(words_(added ? added->table : day_.free_tables(slot).front()));
        return reason;
    }

    static void add_pairs(Reason& reason, const std::vector<Meeting>& meetings) {
        for (const Meeting& meeting : meetings) {
            reason.pairs.push_back({meeting.seller, meeting.buyer});
        }
    }

    /// Whom a company meets, or who meets when: "09:00 Toko (8'710)", "09:00 Gula - Toko (8'710)".
    [[nodiscard]] std::string list(const std::vector<Meeting>& meetings, std::optional<CompanyId> of) const {
        std::string text;
        for (const Meeting& meeting : meetings) {
            text += (text.empty() ? "" : ", ") + words_(meeting.slot) + ' ' +
                    (of ? words_(other_of(meeting, *of)) : words_(Pair{meeting.seller, meeting.buyer})) + " (" +
                    grouped(meeting.points) + ')';
        }
        return text;
    }

    const Event& event_;
    const Affinity& affinity_;
    const Schedule& schedule_;
    DayView day_;
    ReasonWords words_;
};

} // namespace jumpa::detail
