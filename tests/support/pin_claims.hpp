#pragma once

#include "catch.hpp"
#include "two_by_two.hpp"

#include <jumpa/verify/verify.hpp>

#include <vector>

namespace support {

inline jumpa::Schedule no_schedule_exists() {
    jumpa::Schedule schedule;
    schedule.status = jumpa::Status::infeasible;
    return schedule;
}

inline jumpa::Verdict judge_claim(const jumpa::EventBuilder& builder) {
    const jumpa::Event event = builder.build();
    return jumpa::verify(event, jumpa::affinity(event, std::vector<jumpa::ScoredPair>{}), no_schedule_exists());
}

/// True where the claim that the pins cannot be kept is confirmed, false where it is refuted.
inline bool impossible(const jumpa::EventBuilder& builder) {
    const jumpa::Verdict verdict = judge_claim(builder);
    REQUIRE(verdict.kind != jumpa::Verdict::Kind::unproved);
    CHECK(verdict.valid() == (verdict.kind == jumpa::Verdict::Kind::infeasible_proved));
    return verdict.valid();
}

} // namespace support
