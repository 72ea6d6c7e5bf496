#pragma once

#include <jumpa/matching/min_cut.hpp>
#include <jumpa/model/reason_words.hpp>
#include <jumpa/scheduling/detail/candidates.hpp>
#include <jumpa/scheduling/detail/deletion_filter.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace jumpa::detail {

/// Finds promised minimums that no schedule keeps: of one company, or of several that together ask for more than their
/// counterparts, the tables while they are there, or the hall can give.
///
/// Ensures     no company of a set can be left out: without any one of them the promises of the others pass the same
///             look. Not finding any does not mean that all can be kept: where slots and partners bind together,
///             planning tells
/// Complexity  a minimum cut for each company of a set
/// Source      deficiency version of Hall's theorem, [Schrijver2003, ch. 22]
class PromiseConflicts {
public:
    static constexpr std::size_t most_sets = 20;

    PromiseConflicts(const Event& event, const Candidates& candidates)
        : event_(event), candidates_(candidates), words_(event), partners_(event.companies().size()) {
        for (const ScoredPair& pair : candidates.pairs) {
            if (event.most_meetings(pair.seller) > 0 && event.most_meetings(pair.buyer) > 0) {
                partners_[pair.seller.index()].push_back(pair.buyer);
                partners_[pair.buyer.index()].push_back(pair.seller);
            }
        }
        for (std::vector<CompanyId>& partners : partners_) {
            make_set(partners);
        }
    }

    /// Promises beyond what the company itself wants, or has time for.
    [[nodiscard]] std::vector<Reason> of_attendance() const {
        std::vector<Reason> reasons;
        for (std::size_t c = 0; c < event_.companies().size(); ++c) {
            const CompanyId company{c};
            const Attendance& attends = event_[company].attends;
            const std::vector<SlotId> open = members(event_.open_slots(company));
            const Value places = event_.seats(company) * static_cast<Value>(open.size());
            if (attends.max_meetings && promised(company) > *attends.max_meetings) {
                reasons.push_back(told(alone("promise_beyond_most", company, *attends.max_meetings, "")));
            }
            if (promised(company) > places) {
                reasons.push_back(told(alone("promise_beyond_slots", company, places, words_(open))));
                reasons.back().slots = open;
            }
        }
        return reasons;
    }

    /// Promises beyond the number of companies that could keep them.
    [[nodiscard]] std::vector<Reason> of_partners() const {
        std::vector<Reason> reasons;
        for (std::size_t c = 0; c < event_.companies().size(); ++c) {
            const auto number = static_cast<Value>(partners_[c].size());
            if (promised(CompanyId{c}) > number) {
                reasons.push_back(
                    told(alone("promise_beyond_partners", CompanyId{c}, number, words_.some(partners_[c]))));
            }
        }
        return reasons;
    }

    /// Sets of promises each of which could be kept; the last company of each set is left out of those that follow.
    [[nodiscard]] std::vector<Reason> together() const {
        std::vector<Reason> reasons;
        std::vector<CompanyId> all;
        for (const bool sellers : {true, false}) {
            std::vector<CompanyId> left = possible(sellers);
            take_sets(left, reasons, [&](const auto& set) { return by_partners(set); }, "promises_need_partners");
            take_sets(left, reasons, [&](const auto& set) { return by_tables(set); }, "promises_need_tables");
            all.insert(all.end(), left.begin(), left.end());
        }
        take_sets(all, reasons, [&](const auto& set) { return in_hall(set); }, "promises_need_room");
        return reasons;
    }

private:
    /// What some companies were promised, and what there is of it at most.
    struct Demand {
        Value promised = 0;
        Value possible = 0;
        [[nodiscard]] bool too_large() const { return promised > possible; }
    };

    static void make_set(std::vector<CompanyId>& companies) {
        std::sort(companies.begin(), companies.end());
        companies.erase(std::unique(companies.begin(), companies.end()), companies.end());
    }

    [[nodiscard]] Value promised(CompanyId company) const { return event_[company].attends.min_meetings.value_or(0); }

    [[nodiscard]] Reason alone(const char* code, CompanyId company, Value number, std::string list) const {
        return {
            .code = code,
            .companies = {company},
            .arguments = {words_(company), std::to_string(promised(company)), std::to_string(number), std::move(list)},
            .numbers = {promised(company), number}};
    }

    /// The companies of a side whose promise can be kept by itself; those of both sides aside, for a meeting of two of
    /// them would keep two promises at one table.
    [[nodiscard]] std::vector<CompanyId> possible(bool sellers) const {
        std::vector<CompanyId> companies;
        for (const CompanyId company : sellers ? event_.sellers() : event_.buyers()) {
            const Value most =
                std::min<Value>(event_.most_meetings(company), static_cast<Value>(partners_[company.index()].size()));
            if (!event_.sells_and_buys(company) && promised(company) > 0 && promised(company) <= most) {
                companies.push_back(company);
            }
        }
        return companies;
    }

    /// One set after the other, without the last company of each, as long as what is left asks for too much.
    template <class Look>
    void take_sets(std::vector<CompanyId>& companies, std::vector<Reason>& reasons, Look&& look,
                   const char* code) const {
        while (look(companies).too_large() && reasons.size() < most_sets) {
            const auto too_large = [&](const std::vector<CompanyId>& some) { return look(some).too_large(); };
            const std::vector<CompanyId> set = shrunk(companies, too_large);
            reasons.push_back(told(reason_of(code, set, look(set))));
            companies.erase(std::find(companies.begin(), companies.end(), set.back()));
        }
    }

    /// Every promised meeting needs a counterpart that has room for it.
    [[nodiscard]] Demand by_partners(const std::vector<CompanyId>& set) const {
        Network network(set.size() + event_.companies().size());
        Demand demand;
        for (std::size_t i = 0; i < set.size(); ++i) {
            demand.promised += promised(set[i]);
            network.from_source(i, promised(set[i]));
            for (const CompanyId partner : partners_[set[i].index()]) {
                network.arc(i, set.size() + partner.index(), 1);
            }
        }
        for (std::size_t c = 0; c < event_.companies().size(); ++c) {
            network.to_sink(set.size() + c, event_.most_meetings(CompanyId{c}));
        }
        demand.possible = network.flow();
        return demand;
    }

    /// Every promised meeting of one side needs a table while the company is there.
    [[nodiscard]] Demand by_tables(const std::vector<CompanyId>& set) const {
        Network network(set.size() + event_.slots().size());
        Demand demand;
        for (std::size_t i = 0; i < set.size(); ++i) {
            demand.promised += promised(set[i]);
            network.from_source(i, promised(set[i]));
            event_.open_slots(set[i]).for_each(
                [&](std::size_t slot) { network.arc(i, set.size() + slot, event_.seats(set[i])); });
        }
        for (std::size_t s = 0; s < event_.slots().size(); ++s) {
            network.to_sink(set.size() + s, event_.most_at_once(SlotId{s}));
        }
        demand.possible = network.flow();
        return demand;
    }

    /// A meeting keeps two promises at most, and only where both companies were promised some: what is left needs
    /// places of its own.
    [[nodiscard]] Demand in_hall(const std::vector<CompanyId>& set) const {
        Network network(2 * event_.companies().size());
        Value all = 0;
        std::vector<bool> chosen(event_.companies().size(), false);
        for (const CompanyId company : set) {
            all += promised(company);
            chosen[company.index()] = true;
            network.from_source(company.index(), promised(company));
            network.to_sink(event_.companies().size() + company.index(), promised(company));
        }
        for (const ScoredPair& pair : candidates_.pairs) {
            if (chosen[pair.seller.index()] && chosen[pair.buyer.index()]) {
                network.arc(pair.seller.index(), event_.companies().size() + pair.buyer.index(), 1);
            }
        }
        return {all - network.flow(), event_.meetings_at_most()};
    }

    /// A network whose first two vertices are source and sink.
    class Network {
    public:
        explicit Network(std::size_t vertices) : vertices_(vertices + 2) {}
        void from_source(std::size_t to, Value capacity) { add(0, to + 2, capacity); }
        void to_sink(std::size_t from, Value capacity) { add(from + 2, 1, capacity); }
        void arc(std::size_t from, std::size_t to, Value capacity) { add(from + 2, to + 2, capacity); }
        [[nodiscard]] Value flow() const { return matching::min_cut(vertices_, arcs_, 0, 1).flow; }

    private:
        void add(std::size_t from, std::size_t to, Value capacity) {
            arcs_.push_back({static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(to), capacity});
        }

        std::size_t vertices_;
        std::vector<matching::CutArc> arcs_{};
    };

    [[nodiscard]] Reason reason_of(const char* code, const std::vector<CompanyId>& set, const Demand& demand) const {
        std::vector<CompanyId> partners;
        SlotSet slots(event_.slots().size());
        Value all = 0;
        for (const CompanyId company : set) {
            all += promised(company);
            const auto& more = partners_[company.index()];
            partners.insert(partners.end(), more.begin(), more.end());
            event_.open_slots(company).for_each([&](std::size_t slot) { slots.insert(slot); });
        }
        make_set(partners);
        return {.code = code,
                .companies = set,
                .slots = members(slots),
                .arguments = {words_.some(set), std::to_string(all), std::to_string(demand.possible),
                              words_.some(partners), words_(members(slots)), std::to_string(demand.promised)},
                .numbers = {all, demand.possible, demand.promised}};
    }

    const Event& event_;
    const Candidates& candidates_;
    ReasonWords words_;
    std::vector<std::vector<CompanyId>> partners_; ///< per company, those that it could meet
};

} // namespace jumpa::detail
