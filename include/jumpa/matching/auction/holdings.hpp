#pragma once

#include <jumpa/matching/bipartite_graph.hpp>

#include <algorithm>
#include <cstddef>
#include <span>
#include <vector>

namespace jumpa::matching::detail {

/// Which rows every column holds, and at what weight: short lists in one block of memory.
///
/// A list that outgrows its room moves to the end of the block; what it leaves is not used again.
template <class W>
class Holdings {
public:
    struct Holding {
        typename W::Vertex row;
        typename W::Weight weight; ///< in points
    };

    /// Makes room for `room` rows in the next column.
    void add_column(Index room) {
        lists_.push_back({size_, 0, room});
        size_ += room;
    }

    /// All columns are there.
    void allocate() { block_.resize(size_); }

    [[nodiscard]] Index cols() const { return static_cast<Index>(lists_.size()); }
    [[nodiscard]] Index size(Index c) const { return lists_[c].size; }
    [[nodiscard]] std::span<const Holding> of(Index c) const {
        return std::span{block_}.subspan(lists_[c].begin, lists_[c].size);
    }

    void push(Index c, Holding holding) {
        List& list = lists_[c];
        if (list.size == list.room) {
            move_to_end(list);
        }
        block_[list.begin + list.size++] = holding;
    }

    /// The last row of column c fills the gap.
    void erase(Index c, std::size_t place) {
        List& list = lists_[c];
        block_[list.begin + place] = block_[list.begin + --list.size];
    }

    void erase_row(Index c, Index row) {
        const auto held = of(c);
        const auto found = std::find_if(held.begin(), held.end(), [row](const Holding& h) { return h.row == row; });
        erase(c, static_cast<std::size_t>(found - held.begin()));
    }

private:
    struct List {
        std::size_t begin;
        Index size;
        Index room;
    };

    void move_to_end(List& list) {
        const std::size_t begin = block_.size();
        list.room += list.room / 2 + 4;
        block_.resize(begin + list.room);
        std::copy_n(block_.begin() + static_cast<std::ptrdiff_t>(list.begin), list.size,
                    block_.begin() + static_cast<std::ptrdiff_t>(begin));
        list.begin = begin;
    }

    std::size_t size_ = 0;
    std::vector<List> lists_{};
    std::vector<Holding> block_{};
};

} // namespace jumpa::matching::detail
