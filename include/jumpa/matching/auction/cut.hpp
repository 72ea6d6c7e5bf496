#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <limits>
#include <span>
#include <vector>

namespace jumpa::matching::detail {

/// Where a row or column draws the line between what it takes and what it leaves: everything above `value`, and as many
/// of those that equal it as bring the number taken to `left`.
template <class T>
struct Cut {
    T value;
    std::size_t ties;
    std::size_t left;

    /// Whether the next candidate, worth `candidate`, is taken. Once `left` is 0, no further one is.
    [[nodiscard]] bool takes(T candidate) {
        if (candidate < value || (candidate == value && ties == 0)) {
            return false;
        }
        ties -= candidate == value ? 1 : 0;
        --left;
        return true;
    }
};

/// The best of some candidates and the value of the next best one, where they are above a floor.
template <class T>
struct BestTwo {
    T best;            ///< the floor where nothing is above it
    T next;            ///< the floor at least
    std::size_t place; ///< of the first candidate worth `best`
};

/// What `cut_best` finds for one wanted candidate, in one pass. `value(k)` is what the k-th candidate is worth.
template <class T, class ValueOf>
[[nodiscard]] BestTwo<T> best_two(std::size_t count, T floor, ValueOf value) {
    BestTwo<T> two{floor, floor, count};
    for (std::size_t k = 0; k < count; ++k) { // choices, not branches: none can be guessed wrong
        const T candidate = value(k);
        const bool better = candidate > two.best;
        const T second = better ? two.best : candidate;
        two.place = better ? k : two.place;
        two.best = better ? candidate : two.best;
        two.next = std::max(two.next, second);
    }
    return two;
}

/// The K largest of `values`, descending; the lowest number of T where there are fewer.
template <std::size_t K, class T>
[[nodiscard]] std::array<T, K> largest(std::span<const T> values) {
    std::array<T, K> top;
    top.fill(std::numeric_limits<T>::min());
    for (T value : values) {
        for (T& place : top) { // an insertion without branches
            const T higher = std::max(place, value);
            value = std::min(place, value);
            place = higher;
        }
    }
    return top;
}

/// Quickselect that writes every value to both halves and keeps it in one: no branch to guess wrong.
template <class T>
[[nodiscard]] T next_best_of_many(std::span<const T> values, std::size_t rank, std::vector<T>& scratch) {
    scratch.resize(std::max(scratch.size(), 2 * values.size()));
    std::span<T> higher = std::span{scratch}.first(values.size());
    std::span<T> lower = std::span{scratch}.subspan(values.size(), values.size());
    while (true) {
        const T a = values.front();
        const T b = values[values.size() / 2];
        const T pivot = std::max(std::min(a, b), std::min(std::max(a, b), values.back()));
        std::size_t above = 0;
        std::size_t below = 0;
        for (const T value : values) { // one half may be what is read: it is written behind the reader
            higher[above] = value;
            lower[below] = value;
            above += static_cast<std::size_t>(value > pivot);
            below += static_cast<std::size_t>(value < pivot);
        }
        if (rank < above) {
            values = higher.first(above);
        } else if (rank < values.size() - below) {
            return pivot;
        } else {
            rank -= values.size() - below;
            values = lower.first(below);
        }
    }
}

/// The best value that is left when the `wanted` best ones are taken. Requires 0 < wanted < values.size().
template <class T>
[[nodiscard]] T next_best(std::span<const T> values, std::size_t wanted, std::vector<T>& scratch) {
    switch (wanted) {
    case 1:
        return largest<2>(values).back();
    case 2:
        return largest<3>(values).back();
    case 3:
        return largest<4>(values).back();
    case 4:
        return largest<5>(values).back();
    default:
        return next_best_of_many(values, wanted, scratch);
    }
}

template <class T>
[[nodiscard]] std::size_t count_above(std::span<const T> values, T line) {
    return static_cast<std::size_t>(
        std::count_if(values.begin(), values.end(), [line](T value) { return value > line; }));
}

template <class T>
[[nodiscard]] std::size_t count_of(std::span<const T> values, T line) {
    return static_cast<std::size_t>(std::count(values.begin(), values.end(), line));
}

/// The line that takes the `wanted` best of `values`, but only what is above `floor`. Requires wanted > 0.
template <class T>
[[nodiscard]] Cut<T> cut_best(std::span<const T> values, std::size_t wanted, T floor, std::vector<T>& scratch) {
    if (values.size() > wanted) {
        const T line = next_best(values, wanted, scratch);
        if (line > floor) {
            return {line, wanted - count_above(values, line), wanted};
        }
    }
    return {floor, 0, count_above(values, floor)};
}

} // namespace jumpa::matching::detail
