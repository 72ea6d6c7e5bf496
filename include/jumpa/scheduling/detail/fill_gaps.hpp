#pragma once

#include <jumpa/scheduling/detail/agenda.hpp>
#include <jumpa/scheduling/detail/best_first.hpp>
#include <jumpa/scheduling/detail/candidates.hpp>
#include <jumpa/scheduling/detail/slot_lists.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace jumpa::detail {

/// How many more meetings companies and tables could hold.
class Room {
public:
    Room(const Event& event, const Candidates& candidates, const Agenda& agenda) : candidates_(candidates) {
        for (std::size_t c = 0; c < event.companies().size(); ++c) {
            companies_.push_back(event.most_meetings(CompanyId{c}));
        }
        tables_ = event.meetings_at_most();
        for (std::size_t i = 0; i < candidates.pairs.size(); ++i) {
            if (agenda.holds(i)) {
                take(i);
            }
        }
    }

    [[nodiscard]] bool for_candidate(std::size_t candidate) const {
        const ScoredPair& pair = candidates_.pairs[candidate];
        return tables_ > 0 && companies_[pair.seller.index()] > 0 && companies_[pair.buyer.index()] > 0;
    }

    void take(std::size_t candidate) {
        const ScoredPair& pair = candidates_.pairs[candidate];
        --companies_[pair.seller.index()];
        --companies_[pair.buyer.index()];
        --tables_;
    }

private:
    const Candidates& candidates_;
    std::vector<std::int32_t> companies_{};
    std::int64_t tables_ = 0;
};

/// What could not be placed makes room: the best candidates outside the plan that both sides and a table can still
/// hold.
///
/// Ends after many refusals in a row: then the slots with room are those where hardly anybody is there, and replanning
/// these slots, which looks at every pair, does better.
inline void fill_gaps(const Event& event, const Candidates& candidates, std::span<const std::size_t> left,
                      const Agenda& agenda, SlotLists& lists) {
    constexpr std::size_t most_refusals = 10'000;
    Room room(event, candidates, agenda);
    std::vector<bool> done(candidates.pairs.size(), false);
    for (const std::size_t candidate : left) {
        done[candidate] = true;
    }
    std::size_t refusals = 0;
    const auto wanted = [&](std::size_t candidate) {
        return !done[candidate] && !agenda.holds(candidate) && room.for_candidate(candidate);
    };
    BestFirst(candidates).each(wanted, [&](std::size_t candidate) {
        if (!room.for_candidate(candidate)) {
            return true;
        }
        if (!lists.place_one(candidate)) {
            return ++refusals < most_refusals;
        }
        room.take(candidate);
        refusals = 0;
        return true;
    });
}

} // namespace jumpa::detail
