#pragma once

#include <jumpa/matching/time_indexed.hpp>

#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

namespace jumpa::matching {

/// A time-indexed problem without the vertices and slots in which nothing can be held.
class CompactProblem {
public:
    /// Keeps what has entries. Complexity O(entries + vertices + slots).
    explicit CompactProblem(const TimeIndexedProblem& whole)
        : whole_slots_(whole.slots()), problem_{.weight = whole.weight,
                                                .first_entry = whole.first_entry,
                                                .slot = whole.slot,
                                                .bonus = whole.bonus,
                                                .must = whole.must} {
        std::vector<Index> vertex_now(whole.vertices, none);
        std::vector<Index> slot_now(whole_slots_, none);
        for (std::size_t p = 0; p < whole.pairs.size(); ++p) {
            const auto [a, b] = whole.pairs[p];
            problem_.pairs.push_back({kept(vertex_now, vertices_, a), kept(vertex_now, vertices_, b)});
        }
        for (const std::uint32_t slot : whole.slot) {
            slot_now[slot] = 0;
        }
        for (Index slot = 0; slot < whole_slots_; ++slot) {
            if (slot_now[slot] != none) {
                slot_now[slot] = static_cast<Index>(slots_.size());
                slots_.push_back(slot);
                problem_.room.push_back(whole.room[slot]);
            }
        }
        for (std::uint32_t& slot : problem_.slot) {
            slot = slot_now[slot];
        }
        for (const Index vertex : vertices_) {
            problem_.most.push_back(whole.most[vertex]);
        }
        problem_.vertices = vertices_.size();
    }

    /// Pairs and entries stand in the same order as in the whole problem.
    [[nodiscard]] const TimeIndexedProblem& problem() const { return problem_; }

    /// The prices of what is left.
    [[nodiscard]] TimeIndexedPrices narrowed(const TimeIndexedPrices& whole) const {
        TimeIndexedPrices prices;
        for (const Index vertex : vertices_) {
            for (const Index slot : slots_) {
                prices.presence.push_back(whole.presence[vertex * whole_slots_ + slot]);
            }
            prices.most.push_back(whole.most[vertex]);
        }
        for (const Index slot : slots_) {
            prices.room.push_back(whole.room[slot]);
        }
        return prices;
    }

    /// Writes the prices of what is left over those of the whole.
    void write_back(const TimeIndexedPrices& prices, TimeIndexedPrices& whole) const {
        for (std::size_t v = 0; v < vertices_.size(); ++v) {
            for (std::size_t s = 0; s < slots_.size(); ++s) {
                whole.presence[vertices_[v] * whole_slots_ + slots_[s]] = prices.presence[v * slots_.size() + s];
            }
            whole.most[vertices_[v]] = prices.most[v];
        }
        for (std::size_t s = 0; s < slots_.size(); ++s) {
            whole.room[slots_[s]] = prices.room[s];
        }
    }

private:
    static constexpr Index none = std::numeric_limits<Index>::max();

    static Index kept(std::vector<Index>& now, std::vector<Index>& all, Index vertex) {
        if (now[vertex] == none) {
            now[vertex] = static_cast<Index>(all.size());
            all.push_back(vertex);
        }
        return now[vertex];
    }

    std::size_t whole_slots_;
    TimeIndexedProblem problem_;
    std::vector<Index> vertices_{}; ///< per vertex left, its place in the whole
    std::vector<Index> slots_{};
};

} // namespace jumpa::matching
