#pragma once

#include <jumpa/scheduling/detail/pair_graph.hpp>
#include <jumpa/scheduling/detail/replan_slot.hpp>

#include <cstddef>
#include <optional>
#include <vector>

namespace jumpa::detail {

/// Empties a slot but for its pins.
inline void release_slot(const Candidates& candidates, Agenda& agenda, std::uint32_t slot) {
    auto pinned = candidates.pinned.begin();
    for (std::size_t i = 0; i < candidates.pairs.size(); ++i) {
        const bool is_pinned = pinned != candidates.pinned.end() && pinned->candidate == i;
        if (agenda.slot_of(i) == slot && !is_pinned) {
            agenda.release(i);
        }
        pinned += is_pinned ? 1 : 0;
    }
}

/// The meetings that one slot could still hold while the rest of the day stays as it is.
class SlotProblem {
public:
    SlotProblem(const Event& event, const Candidates& candidates, const Agenda& agenda, std::uint32_t slot)
        : event_(event), tables_(agenda.tables_left(slot)) {
        std::vector<bool> taken(event.companies().size());
        for (std::size_t c = 0; c < taken.size(); ++c) {
            taken[c] = !agenda.is_free(CompanyId{c}, slot) || !agenda.has_room(CompanyId{c});
        }
        pairs_ = pair_graph(event, 0, [&](auto&& add) {
            for (std::size_t i = 0; i < candidates.pairs.size(); ++i) {
                const ScoredPair& pair = candidates.pairs[i];
                if (!taken[pair.seller.index()] && !taken[pair.buyer.index()] && !agenda.holds(i) &&
                    agenda.fits(i, slot)) {
                    add(pair, pair.points, i);
                }
            }
        });
    }

    /// The candidates that it should hold.
    [[nodiscard]] std::vector<std::size_t> best() const { return best_at_once(event_, pairs_, tables_); }

    /// Who could meet in it, and at how many tables.
    [[nodiscard]] const PairGraph& pairs() const { return pairs_; }
    [[nodiscard]] Value tables() const { return tables_; }

private:
    const Event& event_;
    Value tables_;
    PairGraph pairs_{};
};

/// The agenda to go back to where rules between the meetings of a slot leave too few of the best ones; without such
/// rules that cannot be.
inline std::optional<Agenda> way_back(const Candidates& candidates, const Agenda& agenda) {
    return candidates.rules.any() ? std::optional(agenda) : std::nullopt;
}

JUMPA_INLINE bool replan_slot(const Event& event, const Candidates& candidates, Agenda& agenda, std::uint32_t slot) {
    const Value before = agenda.value();
    const std::optional<Agenda> back = way_back(candidates, agenda);
    release_slot(candidates, agenda, slot);
    agenda.hold_what_fits(SlotProblem(event, candidates, agenda, slot).best(), slot);
    if (back && agenda.value() < before) {
        agenda = *back;
    }
    return agenda.value() > before;
}

} // namespace jumpa::detail
