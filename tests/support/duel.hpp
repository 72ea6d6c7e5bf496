#pragma once

#include <jumpa/scheduling/plan.hpp>
#include <jumpa/verify/verify.hpp>

#include <chrono>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace support {

/// One seller, two buyers and one table in one slot: 10 points or 7.
struct Duel {
    static constexpr jumpa::CompanyId s{0U};
    static constexpr jumpa::CompanyId b1{1U};
    static constexpr jumpa::CompanyId b2{2U};
    static constexpr jumpa::SlotId only_slot{0U};

    jumpa::Event event = [] {
        jumpa::EventBuilder builder;
        builder.seller({}), builder.buyer({}), builder.buyer({});
        builder.slots(1, std::chrono::minutes{20}).tables(1);
        return builder.build();
    }();
    jumpa::Affinity fit = jumpa::affinity(event, std::vector<jumpa::ScoredPair>{{s, b1, 10}, {s, b2, 7}});

    /// The best schedule, with a proof by these cases over one set of prices, all 0.
    [[nodiscard]] jumpa::Schedule with(std::vector<jumpa::ProofNode> nodes, jumpa::Value bound = 10) const {
        jumpa::Schedule schedule = jumpa::plan(event, fit);
        schedule.certificate = {.scale = 1, .trees = {{.nodes = std::move(nodes), .prices = {{}}}}};
        schedule.levels[0].bound = bound;
        schedule.levels[0].status = schedule.status = bound == 10 ? jumpa::Status::optimal : jumpa::Status::feasible;
        return schedule;
    }

    [[nodiscard]] jumpa::Verdict judge(std::vector<jumpa::ProofNode> nodes, jumpa::Value bound = 10) const {
        return jumpa::verify(event, fit, with(std::move(nodes), bound));
    }

    [[nodiscard]] std::string refused_for(std::vector<jumpa::ProofNode> nodes, jumpa::Value bound = 10) const {
        const jumpa::Verdict verdict = judge(std::move(nodes), bound);
        return verdict.valid() ? "not refused" : verdict.faults.at(0).message;
    }
};

inline jumpa::ProofNode ask(jumpa::CompanyId buyer, std::optional<jumpa::SlotId> slot = Duel::only_slot) {
    return {.question = jumpa::MeetingQuestion{Duel::s, buyer, slot}};
}

inline const jumpa::ProofNode priced{.prices = 0U};
inline const jumpa::ProofNode collision{};

} // namespace support
