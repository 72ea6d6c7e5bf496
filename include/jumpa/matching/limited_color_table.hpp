#pragma once

#include <jumpa/matching/color_table.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace jumpa::matching {

/// A colour table with a limit per colour, whose changes can be taken back.
///
/// Ensures     undo(mark()) gives every edge the colour it had at that mark; limits are told, not enforced, so that a
///             search may go over one for a moment
/// Complexity  O(1) a change, O(length) a flip, as much again to undo it
class LimitedColorTable {
public:
    /// Colour k may be used most[k] times; `allowed` as in ColorTable.
    LimitedColorTable(std::size_t vertices, Color colors, std::vector<std::uint64_t> allowed,
                      std::span<const std::int32_t> most)
        : table_(vertices, colors, std::move(allowed)), room_(color_words(colors), 0) {
        for (const std::int32_t limit : most) {
            most_.push_back(limit > 0 ? static_cast<std::size_t>(limit) : 0);
        }
        for (Color k = 0; k < colors; ++k) {
            update_room(k);
        }
    }

    /// The table itself, to read and to add edges; colours change through the members below.
    [[nodiscard]] const ColorTable& table() const { return table_; }
    EdgeIndex add(Edge edge) { return table_.add(edge); }

    /// Word w of the colours below their limit.
    [[nodiscard]] std::uint64_t room(std::size_t w) const { return room_[w]; }
    [[nodiscard]] bool has_room(Color k) const { return table_.load(k) < most_[k]; }
    [[nodiscard]] bool within_limit(Color k) const { return table_.load(k) <= most_[k]; }
    [[nodiscard]] std::size_t room_of(Color k) const { return has_room(k) ? most_[k] - table_.load(k) : 0; }

    /// Every vertex in turn, for searches that look at some and go on from there next time. Requires a vertex.
    [[nodiscard]] Index next_vertex() {
        next_vertex_ = next_vertex_ + 1 < table_.vertices() ? next_vertex_ + 1 : 0;
        return next_vertex_;
    }

    /// As in ColorTable; all but `pin` can be undone.
    void pin(EdgeIndex e, Color k) {
        table_.pin(e, k);
        update_room(k);
    }
    void place(EdgeIndex e, Color k) {
        done_.push_back({Change::placed, e, k, k});
        apply(done_.back());
    }
    void remove(EdgeIndex e) {
        const Color k = table_.color()[e];
        done_.push_back({Change::removed, e, k, k});
        apply(done_.back());
    }
    void flip(Index v, Color i, Color j) {
        done_.push_back({Change::flipped, v, i, j});
        apply(done_.back());
    }

    /// The state that `undo` can come back to.
    [[nodiscard]] std::size_t mark() const { return done_.size(); }

    /// Takes back all changes since `mark`. Requires that mark() gave it and that nothing was kept since.
    void undo(std::size_t mark) {
        while (done_.size() > mark) {
            apply(inverse(done_.back()));
            done_.pop_back();
        }
    }

    /// Makes all changes so far final.
    void keep() { done_.clear(); }

private:
    struct Change {
        enum Kind : std::uint8_t { placed, removed, flipped } kind;
        std::size_t where; // the edge; of a flip, the vertex
        Color i;
        Color j;
    };

    [[nodiscard]] static Change inverse(const Change& change) {
        if (change.kind == Change::flipped) {
            return {Change::flipped, change.where, change.j, change.i};
        }
        return {change.kind == Change::placed ? Change::removed : Change::placed, change.where, change.i, change.j};
    }

    void apply(const Change& change) {
        switch (change.kind) {
        case Change::placed:
            table_.place(change.where, change.i);
            break;
        case Change::removed:
            table_.remove(change.where);
            break;
        case Change::flipped:
            table_.flip(static_cast<Index>(change.where), change.i, change.j);
            break;
        }
        update_room(change.i);
        update_room(change.j);
    }

    void update_room(Color k) {
        const std::uint64_t bit = std::uint64_t{1} << (k % 64);
        room_[k / 64] = has_room(k) ? room_[k / 64] | bit : room_[k / 64] & ~bit;
    }

    ColorTable table_;
    std::vector<std::size_t> most_{};
    std::vector<std::uint64_t> room_;
    std::vector<Change> done_{};
    Index next_vertex_ = 0;
};

} // namespace jumpa::matching
