#pragma once

#include "support/random_instances.hpp"

/// The sizes at which flows are measured.
namespace flow_ladder {

struct Rung {
    const char* name;
    jumpa::test::EventSize size;
};
inline constexpr Rung rungs[] = {
    {"30x40", {30, 40, 0, 100, 12, 8}},
    {"114x90", {114, 90, 0, 100, 15, 20}},
    {"190x927", {190, 927, 0, 30, 24, 8}},
    {"1500x700", {1'500, 700, 100, 0, 60, 75}},
};

inline jumpa::test::Instance instance_of(const Rung& rung, bool capped) {
    jumpa::test::Instance instance = jumpa::test::event_instance(rung.size, 2'021);
    instance.total = capped ? instance.loose_count() * 8 / 10 : instance.loose_count();
    return instance;
}

} // namespace flow_ladder
