#pragma once

#include <jumpa/matching/color_table.hpp>
#include <jumpa/matching/euler/link.hpp>
#include <jumpa/matching/level_colors.hpp>

#include <algorithm>
#include <cstddef>
#include <span>
#include <vector>

namespace jumpa::matching::euler {

/// Levels the classes of a proper colouring.
class ClassLevels {
public:
    using Classes = std::span<std::span<Link>>;

    ClassLevels(Index rows, Index cols) : rows_(rows), cols_(cols) {}

    /// Brings every class down to `most`. Requires classes one after the other, of most links each in the mean or
    /// fewer.
    ///
    /// Ensures     classes in the same order, with the same links in all, one after the other
    /// Complexity  O(rows + cols) for each class that has too many, and each that comes to have `most`
    void run(Classes classes, std::size_t most) {
        const auto fits = [&](std::span<const Link> links) { return links.size() <= most; };
        if (std::all_of(classes.begin(), classes.end(), fits)) {
            return;
        }
        lists_.clear();
        for (const std::span<Link> links : classes) {
            lists_.emplace_back(links.begin(), links.end());
        }
        level_all(most);
        put_back(classes);
    }

private:
    /// Cures one of the two classes for good each time.
    void level_all(std::size_t most) {
        std::size_t under = 0;
        for (std::vector<Link>& over : lists_) {
            while (over.size() > most) {
                while (lists_[under].size() >= most) {
                    ++under;
                }
                level(over, lists_[under], most);
            }
        }
    }

    void level(std::vector<Link>& over, std::vector<Link>& under, std::size_t most) {
        ColorTable table(std::size_t{rows_} + cols_, 2);
        both_.assign(over.begin(), over.end());
        both_.insert(both_.end(), under.begin(), under.end());
        for (std::size_t i = 0; i < both_.size(); ++i) {
            table.place(table.add({both_[i].row, rows_ + both_[i].col}), i < over.size() ? 0 : 1);
        }
        level_colors(table, 0, 1, most);
        over.clear();
        under.clear();
        for (std::size_t i = 0; i < both_.size(); ++i) {
            (table.color()[i] == 0 ? over : under).push_back(both_[i]);
        }
    }

    void put_back(Classes classes) const {
        Link* to = classes.front().data();
        for (std::size_t k = 0; k < classes.size(); ++k) {
            classes[k] = {to, lists_[k].size()};
            to = std::copy(lists_[k].begin(), lists_[k].end(), to);
        }
    }

    Index rows_;
    Index cols_;
    std::vector<std::vector<Link>> lists_{};
    std::vector<Link> both_{};
};

} // namespace jumpa::matching::euler
