#pragma once

#include <jumpa/matching/list_coloring.hpp>
#include <jumpa/scheduling/detail/agenda.hpp>
#include <jumpa/scheduling/detail/candidates.hpp>
#include <jumpa/scheduling/detail/placements.hpp>
#include <jumpa/scheduling/detail/seat_numbers.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace jumpa::detail {

/// Slots as colours of a list colouring: who may be where, how many tables stand, which pins are fixed.
class SlotLists {
public:
    SlotLists(const Event& event, const Candidates& candidates, const std::vector<std::uint32_t>& pin_slots,
              bool fix_all_pins)
        : candidates_(&candidates), seats_(event), table_(coloring(event, pin_slots, fix_all_pins)) {
        for (const Pinned& pinned : candidates.pinned) {
            candidate_of_.push_back(pinned.candidate);
        }
    }

    /// Places the pins that have no slot yet. False: not found.
    [[nodiscard]] bool place_pins() {
        for (std::size_t e = 0; e < candidates_->pinned.size(); ++e) {
            if (table_.colors()[e] == matching::no_color && !table_.try_insert(e, thorough)) {
                return false;
            }
        }
        return true;
    }

    /// Places further candidates, the first ones first, and returns those that found no place.
    std::vector<std::size_t> place(std::span<const std::size_t> candidates) {
        std::vector<matching::EdgeIndex> open;
        open.reserve(candidates.size());
        candidate_of_.reserve(candidate_of_.size() + candidates.size());
        for (const std::size_t candidate : candidates) {
            candidate_of_.push_back(candidate);
            open.push_back(table_.add(seats_.next_edge(candidates_->pairs[candidate])));
        }
        std::vector<std::size_t> left;
        for (const matching::EdgeIndex edge : matching::color_edges(table_, std::move(open), seats_.size())) {
            left.push_back(candidate_of_[edge]);
        }
        return left;
    }

    /// Takes the candidate's slot away. Requires a candidate that `place` placed or that found no place.
    void drop(std::size_t candidate) {
        const auto at = std::find(candidate_of_.begin(), candidate_of_.end(), candidate);
        const auto edge = static_cast<matching::EdgeIndex>(at - candidate_of_.begin());
        if (table_.colors()[edge] != matching::no_color) {
            table_.uncolor(edge);
        }
    }

    /// Places one more candidate if it finds a place at once or by a few chains: there are many to ask.
    bool place_one(std::size_t candidate) {
        candidate_of_.push_back(candidate);
        return table_.try_insert(table_.add(seats_.next_edge(candidates_->pairs[candidate])), quick);
    }

    /// Who found a slot, pins first.
    [[nodiscard]] Placements placements() const {
        Placements placed;
        placed.reserve(candidate_of_.size());
        for (std::size_t e = 0; e < candidate_of_.size(); ++e) {
            if (table_.colors()[e] != matching::no_color) {
                placed.push_back({candidate_of_[e], table_.colors()[e]});
            }
        }
        return placed;
    }

private:
    static constexpr matching::ColoringEffort quick{.chains = 4};
    static constexpr matching::ColoringEffort thorough{.chains = 512, .ejections = 1'000};

    matching::ListColoringTable coloring(const Event& event, const std::vector<std::uint32_t>& pin_slots,
                                         bool fix_all_pins) {
        std::vector<std::uint64_t> allowed;
        for (const CompanyId company : seats_.companies()) {
            const auto& words = event.open_slots(company).words();
            allowed.insert(allowed.end(), words.begin(), words.end());
        }
        std::vector<std::int32_t> tables;
        for (std::size_t s = 0; s < event.slots().size(); ++s) {
            tables.push_back(event.most_at_once(SlotId{s}));
        }
        std::vector<matching::Edge> pins;
        std::vector<matching::Color> fixed;
        for (const Pinned& pinned : candidates_->pinned) {
            const ScoredPair& pair = candidates_->pairs[pinned.candidate];
            const bool fix = fix_all_pins || pinned.slot;
            pins.push_back(fix ? seats_.next_edge_in(pair, pin_slots[pinned.pin]) : seats_.next_edge(pair));
            fixed.push_back(fix ? pin_slots[pinned.pin] : matching::no_color);
        }
        return matching::ListColoringTable({.vertices = seats_.size(),
                                            .edges = pins,
                                            .colors = static_cast<matching::Color>(event.slots().size()),
                                            .allowed = allowed,
                                            .most_per_color = tables,
                                            .fixed = fixed});
    }

    const Candidates* candidates_;
    SeatNumbers seats_;
    matching::ListColoringTable table_;
    std::vector<std::size_t> candidate_of_{}; // per edge of the colouring
};

} // namespace jumpa::detail
