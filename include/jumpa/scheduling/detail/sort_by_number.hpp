#pragma once

#include <cstddef>
#include <numeric>
#include <span>
#include <utility>
#include <vector>

namespace jumpa::detail {

/// Sorts by number(item), which is below `numbers`; equal ones keep their order. O(items + numbers).
template <class Item, class Number>
void sort_by_number(std::span<Item> items, std::size_t numbers, Number&& number) {
    std::vector<std::size_t> place(numbers + 1, 0);
    for (const Item& item : items) {
        ++place[number(item) + 1];
    }
    std::partial_sum(place.begin(), place.end(), place.begin());
    std::vector<Item> sorted(items.size());
    for (Item& item : items) {
        sorted[place[number(item)]++] = std::move(item);
    }
    std::move(sorted.begin(), sorted.end(), items.begin());
}

} // namespace jumpa::detail
