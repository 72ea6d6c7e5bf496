#pragma once

#include <jumpa/core/digest.hpp>
#include <jumpa/model/affinity.hpp>
#include <jumpa/model/detail/check_pairs.hpp>
#include <jumpa/model/host_points.hpp>

#include <algorithm>
#include <numeric>
#include <tuple>
#include <utility>

namespace jumpa {

JUMPA_INLINE std::span<const ScoredPair> Affinity::of_seller(CompanyId seller) const {
    if (seller.index() + 1 >= first_.size()) {
        return {};
    }
    const std::size_t first = first_[seller.index()];
    return std::span(pairs_).subspan(first, first_[seller.index() + 1] - first);
}

JUMPA_INLINE Points Affinity::points(CompanyId seller, CompanyId buyer) const {
    const auto row = of_seller(seller);
    const auto found = std::lower_bound(row.begin(), row.end(), buyer,
                                        [](const ScoredPair& pair, CompanyId key) { return pair.buyer < key; });
    return found == row.end() || found->buyer != buyer ? 0 : found->points;
}

namespace detail {

/// Pairs that met before keep the share of their points that the event's rules say, rounded down.
inline void discount_met_before(const Event& event, std::vector<ScoredPair>& pairs) {
    if (!event.rules().met_before_percent || event.data().met_before.empty()) {
        return;
    }
    for (ScoredPair& pair : pairs) {
        if (event.met_before(pair.seller, pair.buyer)) {
            pair.points = pair.points * *event.rules().met_before_percent / 100;
        }
    }
}

} // namespace detail

JUMPA_INLINE Affinity affinity(const Event& event, std::span<const ScoredPair> pairs) {
    detail::FaultList faults;
    detail::check_scored_pairs(event.data(), pairs, faults);
    detail::refuse(std::move(faults));
    return trusted_affinity(event, {pairs.begin(), pairs.end()});
}

JUMPA_INLINE Affinity trusted_affinity(const Event& event, std::vector<ScoredPair> pairs,
                                       std::optional<Thresholds> thresholds) {
    detail::discount_met_before(event, pairs);
    return final_affinity(event, std::move(pairs), std::move(thresholds));
}

JUMPA_INLINE Affinity same_points(const Event& event, const Affinity& affinity) {
    return final_affinity(event, {affinity.pairs().begin(), affinity.pairs().end()}, affinity.thresholds());
}

JUMPA_INLINE Affinity final_affinity(const Event& event, std::vector<ScoredPair> pairs,
                                     std::optional<Thresholds> thresholds) {
    const auto idle = [&](const ScoredPair& pair) {
        return pair.points <= 0 || pair.seller == pair.buyer || event.veto(pair.seller, pair.buyer).has_value();
    };
    const auto before = [](const ScoredPair& a, const ScoredPair& b) {
        return std::tie(a.seller, a.buyer) < std::tie(b.seller, b.buyer);
    };
    pairs.erase(std::remove_if(pairs.begin(), pairs.end(), idle), pairs.end());
    if (!std::is_sorted(pairs.begin(), pairs.end(), before)) {
        std::sort(pairs.begin(), pairs.end(), before);
    }

    Digest digest;
    std::vector<std::size_t> first(event.companies().size() + 1, 0);
    for (const ScoredPair& pair : pairs) {
        ++first[pair.seller.index() + 1];
        digest.number(pair.seller.value).number(pair.buyer.value).number(pair.points);
    }
    std::partial_sum(first.begin(), first.end(), first.begin());
    Affinity result;
    result.first_ = std::move(first);
    result.event_ = event.digest();
    result.digest_ = digest.bits();
    result.pairs_ = std::move(pairs);
    result.thresholds_ = std::move(thresholds);
    return result;
}

} // namespace jumpa
