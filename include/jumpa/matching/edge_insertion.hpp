#pragma once

#include <jumpa/matching/coloring_effort.hpp>
#include <jumpa/matching/limited_color_table.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace jumpa::matching::detail {

/// Finds a colour for one edge while every other edge keeps some colour: a free one, else one that an alternating chain
/// frees, else one in which a second chain makes room, or with detours a third one.
class EdgeInsertion {
public:
    /// Tries at most `effort.chains` chains to free a colour and looks at `effort.visits` vertices to make room; as
    /// often again for each detour. `effort` must live as long.
    EdgeInsertion(LimitedColorTable& table, EdgeIndex e, const ColoringEffort& effort)
        : limited_(table), e_(e), edge_(table.table().edges()[e]), effort_(effort), chains_(effort.chains),
          visits_(effort.visits) {}

    /// Ensures     false leaves every colour as it was; true leaves changes that can be undone
    bool run() { return insert() || (effort_.detours && insert_by_detour()); }

private:
    enum class Overfill : bool { no, yes };

    bool insert() { return take_free() || shift(Overfill::no) || take_full() || shift(Overfill::yes); }

    /// Moves room from the colour that has it to one that has none, and begins again.
    ///
    /// Where few vertices allow the colour with room, no chain may lead from a full colour that is wanted to that one,
    /// but one to a third colour and another on from there.
    bool insert_by_detour() {
        const auto room_now = [&](std::size_t w) { return limited_.room(w); };
        for (const Color k : range(room_now)) {
            for (Color m = 0; m < table().colors(); ++m) {
                const std::size_t before = limited_.mark();
                chains_ = effort_.chains;
                visits_ = std::max(effort_.visits, table().vertices());
                if (!limited_.has_room(m) && move_one(m, k) && insert()) {
                    return true;
                }
                limited_.undo(before);
            }
        }
        return false;
    }

    /// Takes the free colour with the most room: levelled loads leave the most to later edges.
    bool take_free() {
        Color best = no_color;
        for (const Color k : range([&](std::size_t w) { return common(w) & limited_.room(w); })) {
            best = best == no_color || limited_.room_of(k) > limited_.room_of(best) ? k : best;
        }
        if (best != no_color) {
            limited_.place(e_, best);
        }
        return best != no_color;
    }

    /// Takes a free colour that is full, if room can be made there.
    bool take_full() {
        for (const Color k : range([&](std::size_t w) { return common(w); })) {
            const std::size_t before = limited_.mark();
            limited_.place(e_, k);
            if (keep_if_relieved(k, before)) {
                return true;
            }
        }
        return false;
    }

    /// Tries every colour i that only end a has free with every colour j that only end b has free.
    bool shift(Overfill overfill) {
        const Index a = edge_.a;
        const Index b = edge_.b;
        for (const Color i : range([&](std::size_t w) { return table().free(a, w) & ~table().free(b, w); })) {
            for (const Color j : range([&](std::size_t w) { return table().free(b, w) & ~table().free(a, w); })) {
                if (shift_at(b, a, i, j, overfill) || shift_at(a, b, j, i, overfill)) {
                    return true;
                }
            }
        }
        return false;
    }

    /// Flips the chain of i and j that begins at v, so that the edge can take i. Requires i free at u, j free at v.
    bool shift_at(Index v, Index u, Color i, Color j, Overfill overfill) {
        const bool any_room = limited_.has_room(i) || limited_.has_room(j) || overfill == Overfill::yes;
        if (chains_ == 0 || !any_room || !table().moves(v, i)) {
            return false;
        }
        --chains_;
        const ColorTable::Chain chain = table().trace(v, i, j);
        const Color fuller = chain.edges % 2 == 1 ? j : i; // the one with an edge more once all is done
        // A chain that ends in u closes an odd cycle: it would take i away there.
        if (!chain.open || chain.end == u || (overfill == Overfill::no && !limited_.has_room(fuller))) {
            return false;
        }
        const std::size_t before = limited_.mark();
        limited_.flip(v, i, j);
        limited_.place(e_, i);
        return overfill == Overfill::no || keep_if_relieved(fuller, before);
    }

    bool keep_if_relieved(Color full, std::size_t before) {
        if (limited_.within_limit(full) || relieve(full)) {
            return true;
        }
        limited_.undo(before);
        return false;
    }

    /// Moves one edge from an overfull colour to a colour with room.
    bool relieve(Color full) {
        for (const Color k : range([&](std::size_t w) { return limited_.room(w); })) {
            if (move_one(full, k)) {
                return true;
            }
        }
        return false;
    }

    /// Flips a chain that has one more edge of `full` than of k.
    bool move_one(Color full, Color k) {
        const std::size_t visits = std::min(visits_, table().vertices());
        for (std::size_t visit = 0; visit < visits; ++visit, --visits_) {
            const Index v = limited_.next_vertex();
            if (table().is_free(v, k) && table().moves(v, full)) {
                const ColorTable::Chain chain = table().trace(v, full, k);
                if (chain.open && chain.edges % 2 == 1) {
                    limited_.flip(v, full, k);
                    return true;
                }
            }
        }
        return false;
    }

    [[nodiscard]] const ColorTable& table() const { return limited_.table(); }
    [[nodiscard]] std::uint64_t common(std::size_t w) const {
        return table().free(edge_.a, w) & table().free(edge_.b, w);
    }
    template <class WordAt>
    [[nodiscard]] ColorRange<WordAt> range(WordAt word_at) const {
        return {table().words(), word_at};
    }

    LimitedColorTable& limited_;
    EdgeIndex e_;
    Edge edge_;
    const ColoringEffort& effort_;
    std::size_t chains_;
    std::size_t visits_;
};

} // namespace jumpa::matching::detail
