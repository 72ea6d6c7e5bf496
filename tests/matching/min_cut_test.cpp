#include "catch.hpp"

#include <jumpa/core/random.hpp>
#include <jumpa/matching/min_cut.hpp>

#include <algorithm>
#include <cstdint>
#include <vector>

using namespace jumpa;
using matching::CutArc;

namespace {

Value across(const std::vector<CutArc>& arcs, const std::vector<bool>& source_side) {
    Value sum = 0;
    for (const CutArc& arc : arcs) {
        sum += source_side[arc.from] && !source_side[arc.to] ? arc.capacity : 0;
    }
    return sum;
}

/// The least capacity across any cut, and how many vertices the smallest such cut has on the source's side.
std::pair<Value, std::size_t> least_cut(std::size_t vertices, const std::vector<CutArc>& arcs) {
    std::pair<Value, std::size_t> least{INT64_MAX, 0};
    for (std::uint32_t mask = 0; mask < 1U << (vertices - 2); ++mask) {
        std::vector<bool> side(vertices, false); // the source is 0, the sink 1
        side[0] = true;
        for (std::size_t v = 2; v < vertices; ++v) {
            side[v] = (mask >> (v - 2) & 1U) != 0;
        }
        const auto members = static_cast<std::size_t>(std::count(side.begin(), side.end(), true));
        least = std::min(least, {across(arcs, side), members});
    }
    return least;
}

} // namespace

TEST_CASE("min_cut: as much flows as the narrowest cut lets through, and the cut shown is the one nearest the source",
          "[min_cut]") {
    Random random(11);
    for (int i = 0; i < 2'000; ++i) {
        const std::size_t vertices = 2 + random.below(6);
        std::vector<CutArc> arcs;
        for (std::size_t a = 0; a < random.below(20); ++a) {
            const auto from = static_cast<std::uint32_t>(random.below(vertices));
            const auto to = static_cast<std::uint32_t>(random.below(vertices));
            if (from != to) {
                arcs.push_back({from, to, random.between(0, 5)});
            }
        }
        const matching::MinCut cut = matching::min_cut(vertices, arcs, 0, 1);
        const auto [least, members] = least_cut(vertices, arcs);
        CHECK(cut.flow == least);
        CHECK(across(arcs, cut.source_side) == cut.flow);
        CHECK(cut.source_side[0]);
        CHECK_FALSE(cut.source_side[1]);
        CHECK(static_cast<std::size_t>(std::count(cut.source_side.begin(), cut.source_side.end(), true)) == members);
    }
}

TEST_CASE("min_cut: nothing flows where nothing leads to the sink", "[min_cut]") {
    const matching::MinCut cut = matching::min_cut(3, std::vector<CutArc>{{0, 2, matching::never_cut}}, 0, 1);
    CHECK(cut.flow == 0);
    CHECK(cut.source_side == std::vector<bool>{true, false, true});
}
