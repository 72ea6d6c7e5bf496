#pragma once

#include <jumpa/core/random.hpp>
#include <jumpa/matching/edge_insertion.hpp>

#include <cstddef>
#include <utility>
#include <vector>

namespace jumpa::matching::detail {

/// Inserts an edge in the place of another one, which then looks for a place itself, and so on: at the end of the walk
/// either all edges have colours again or everything is as before.
class EjectionWalk {
public:
    EjectionWalk(LimitedColorTable& table, Random& random) : limited_(table), random_(random) {}

    /// Ensures     false leaves every colour as it was; true leaves changes that can be undone
    bool run(EdgeIndex e, const ColoringEffort& effort) {
        const std::size_t before = limited_.mark();
        std::size_t steps = 0;
        hand_ = pushed_by_ = e;
        while (!EdgeInsertion(limited_, hand_, effort).run()) {
            if (steps++ == effort.ejections || !step()) {
                limited_.undo(before);
                return false;
            }
        }
        return true;
    }

private:
    /// The edge in hand may take colour k if it is, or becomes, free at u and its edge at v is pushed out.
    struct Option {
        Index u;
        Index v;
        Color k;
    };

    /// Pushes some neighbour out; where none can be, changes which colours are free at an end of the edge in hand.
    bool step() {
        collect_options();
        random_.shuffle(options_);
        for (const Option& option : options_) {
            if (push(option)) {
                return true;
            }
        }
        for (const Option& option : options_) {
            if (free_at_u(option)) {
                pushed_by_ = hand_; // the ground has changed: any neighbour may be pushed again
                return true;
            }
        }
        return false;
    }

    void collect_options() {
        const auto [a, b] = table().edges()[hand_];
        options_.clear();
        for (Color k = 0; k < table().colors(); ++k) {
            for (const Option& option : {Option{a, b, k}, Option{b, a, k}}) {
                if (table().moves(option.u, k) || (table().is_free(option.u, k) && pushes(option.v, k))) {
                    options_.push_back(option);
                }
            }
        }
    }

    bool push(const Option& option) {
        const auto& [u, v, k] = option;
        if (!pushes(v, k)) {
            return false;
        }
        const std::size_t before = limited_.mark();
        // The chain that frees k at u may itself have passed through v.
        if ((!table().is_free(u, k) && !free_at_u(option)) || !pushes(v, k)) {
            limited_.undo(before);
            return false;
        }
        const EdgeIndex out = table().edge(v, k);
        limited_.remove(out);
        limited_.place(hand_, k);
        pushed_by_ = std::exchange(hand_, out);
        return true;
    }

    /// Two edges would push each other out for ever.
    [[nodiscard]] bool pushes(Index v, Color k) const {
        return table().moves(v, k) && table().edge(v, k) != pushed_by_;
    }

    /// Flips a chain that begins with k at u.
    bool free_at_u(const Option& option) {
        const auto& [u, v, k] = option;
        if (!table().moves(u, k)) {
            return false;
        }
        for (const Color i : ColorRange(table().words(), [&, at = u](std::size_t w) { return table().free(at, w); })) {
            const ColorTable::Chain chain = table().trace(u, k, i);
            if (chain.open && (chain.edges % 2 == 0 || limited_.has_room(i))) {
                limited_.flip(u, k, i);
                return true;
            }
        }
        return false;
    }

    [[nodiscard]] const ColorTable& table() const { return limited_.table(); }

    LimitedColorTable& limited_;
    Random& random_;
    EdgeIndex hand_ = 0;      // the edge without a colour
    EdgeIndex pushed_by_ = 0; // the edge that has its place
    std::vector<Option> options_{};
};

} // namespace jumpa::matching::detail
