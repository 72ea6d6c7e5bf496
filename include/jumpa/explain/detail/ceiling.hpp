#pragma once

#include <jumpa/model/schedule.hpp>

#include <algorithm>
#include <cstddef>
#include <vector>

namespace jumpa::detail {

/// A bound on the levels of a set of plans, read like a word in a dictionary: no plan of the set is better on the first
/// level; none that is as good there is better on the second; and so on. Where it ends, nothing is known beyond.
using Ceiling = std::vector<Value>;

/// What a plan that is the best of its set, as far as that is proved, says of the set.
inline Ceiling ceiling_of(const Schedule& schedule) {
    Ceiling ceiling;
    for (const Level& level : schedule.levels) {
        ceiling.push_back(level.bound);
        if (level.status != Status::optimal) {
            break;
        }
    }
    return ceiling;
}

inline std::vector<Value> values_of(const Schedule& schedule) {
    std::vector<Value> values;
    for (const Level& level : schedule.levels) {
        values.push_back(level.value);
    }
    return values;
}

/// True where the first allows less. One that ends earlier allows anything beyond its end.
inline bool lower(const Ceiling& a, const Ceiling& b) {
    const std::size_t common = std::min(a.size(), b.size());
    for (std::size_t i = 0; i < common; ++i) {
        if (a[i] != b[i]) {
            return a[i] < b[i];
        }
    }
    return a.size() > b.size();
}

inline const Ceiling& lower_of(const Ceiling& a, const Ceiling& b) {
    return lower(b, a) ? b : a;
}

} // namespace jumpa::detail
