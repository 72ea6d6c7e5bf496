#pragma once

#include <jumpa/model/event.hpp>
#include <jumpa/model/schedule.hpp>

#include <array>
#include <cstddef>
#include <utility>

namespace jumpa::detail {

/// 128 bits: a file may say any price.
__extension__ using WidePoints = __int128;

/// What a pair adds to the sum of levels that a set of prices bounds.
struct PairWeight {
    WidePoints per_point = 0;
    WidePoints per_meeting = 0;
    std::array<WidePoints, 3> per_tier{};

    [[nodiscard]] WidePoints of(const Event& event, const ScoredPair& pair) const {
        const auto tier = event.tier(pair.seller, pair.buyer);
        return per_point * pair.points + per_meeting + (tier ? per_tier[static_cast<std::size_t>(*tier)] : 0);
    }

    void add(Objective what, Value times) {
        per_point += what == Objective::points ? times : 0;
        per_meeting += what == Objective::meetings ? times : 0;
        per_tier[static_cast<std::size_t>(Tier::mutual)] += what == Objective::tier_mutual ? times : 0;
        per_tier[static_cast<std::size_t>(Tier::buyer)] += what == Objective::tier_buyer ? times : 0;
        per_tier[static_cast<std::size_t>(Tier::seller)] += what == Objective::tier_seller ? times : 0;
    }
};

/// Calls visit(prices, weight, level) for every set of prices of a proof: one a level, or one a case.
///
/// Requires    a schedule whose proof holds
template <class Proved, class Visit>
void each_price_set(Proved& schedule, Visit&& visit) {
    auto& certificate = schedule.certificate;
    for (std::size_t i = 0; i < certificate.levels.size(); ++i) {
        PairWeight weight;
        weight.add(schedule.levels[i].what, certificate.scale);
        for (std::size_t j = 0; j < i; ++j) {
            weight.add(schedule.levels[j].what, certificate.levels[i].lambda[j]);
        }
        visit(certificate.levels[i], std::as_const(weight), i);
    }
    for (auto& tree : certificate.trees) {
        for (auto& prices : tree.prices) {
            PairWeight weight;
            weight.add(Objective::points, certificate.scale);
            visit(prices, std::as_const(weight), std::size_t{0});
        }
    }
}

} // namespace jumpa::detail
