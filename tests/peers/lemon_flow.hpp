#pragma once

#include <optional>
#include <vector>

/// Networks for LEMON's network simplex, in types that C++17 and C++20 agree on.
namespace jumpa::peers {

/// Flow of at least `lower` and at most `upper` units from tail to head, at `cost` each.
struct LemonArc {
    int tail = 0;
    int head = 0;
    long long lower = 0;
    long long upper = 0;
    long long cost = 0;
};

/// The cost of a cheapest flow; nothing where none is feasible. Graph built and solved. Arcs ascend by their tails.
[[nodiscard]] std::optional<long long> lemon_flow(const std::vector<LemonArc>& arcs,
                                                  const std::vector<long long>& supply);

} // namespace jumpa::peers
