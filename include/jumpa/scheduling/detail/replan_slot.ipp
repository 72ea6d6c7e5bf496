#pragma once

#include <jumpa/scheduling/detail/pair_graph.hpp>
#include <jumpa/scheduling/detail/replan_slot.hpp>

#include <algorithm>
#include <vector>

namespace jumpa::detail {

/// The meetings that one slot could hold while the rest of the day stays as it is.
class SlotProblem {
public:
    SlotProblem(const Event& event, const Candidates& candidates, const Agenda& agenda, std::uint32_t slot)
        : event_(event), candidates_(candidates), agenda_(agenda), slot_(slot),
          taken_(event.companies().size(), false) {
        tables_ = static_cast<Value>(event.tables_in(SlotId{slot}).size());
        keep_pins();
        mark_busy();
        pairs_ = pair_graph(event, 0, [&](auto&& add) { add_pairs(add); });
    }

    /// The candidates that the slot should hold besides its pins.
    [[nodiscard]] std::vector<std::size_t> best() const { return best_at_once(pairs_, tables_); }

    /// Who could meet in it besides the pins, and at how many tables.
    [[nodiscard]] const PairGraph& pairs() const { return pairs_; }
    [[nodiscard]] Value tables() const { return tables_; }

    /// What the slot holds now besides its pins.
    [[nodiscard]] const std::vector<std::size_t>& now() const { return now_; }

private:
    void keep_pins() {
        for (const Pinned& pinned : candidates_.pinned) {
            if (agenda_.slot_of(pinned.candidate) == slot_) {
                taken_[candidates_.pairs[pinned.candidate].seller.index()] = true;
                taken_[candidates_.pairs[pinned.candidate].buyer.index()] = true;
                --tables_;
            }
        }
    }

    /// A company without room elsewhere can only take part if it already meets in this slot.
    void mark_busy() {
        for (std::size_t c = 0; c < taken_.size(); ++c) {
            const CompanyId company{c};
            const bool there = event_.open_slots(company).contains(slot_);
            const bool meets_now = there && !agenda_.is_free(company, slot_);
            taken_[c] = taken_[c] || !there || (!meets_now && !agenda_.has_room(company));
        }
    }

    template <class Add>
    void add_pairs(Add&& add) {
        for (std::size_t i = 0; i < candidates_.pairs.size(); ++i) {
            const ScoredPair& pair = candidates_.pairs[i];
            const bool here = agenda_.slot_of(i) == slot_;
            if (taken_[pair.seller.index()] || taken_[pair.buyer.index()] || (agenda_.holds(i) && !here)) {
                continue;
            }
            if (here) {
                now_.push_back(i);
            }
            add(pair, pair.points, i);
        }
    }

    const Event& event_;
    const Candidates& candidates_;
    const Agenda& agenda_;
    std::uint32_t slot_;
    std::vector<bool> taken_;
    Value tables_ = 0;
    std::vector<std::size_t> now_{};
    PairGraph pairs_{};
};

JUMPA_INLINE bool replan_slot(const Event& event, const Candidates& candidates, Agenda& agenda, std::uint32_t slot) {
    const Value before = agenda.value();
    const SlotProblem problem(event, candidates, agenda, slot);
    const std::vector<std::size_t> best = problem.best();
    for (const std::size_t candidate : problem.now()) {
        agenda.release(candidate);
    }
    for (const std::size_t candidate : best) {
        agenda.hold(candidate, slot);
    }
    return agenda.value() > before;
}

} // namespace jumpa::detail
