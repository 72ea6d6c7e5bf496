#pragma once

#include <jumpa/scoring/detail/principal_vector.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace jumpa::detail {

/// Shares as whole numbers that sum to `total`: largest remainder, ties in order. Remainders are compared to 24 binary
/// places, far above the noise of the shares, so that noise never decides a tie.
inline std::vector<std::int32_t> rounded_shares(const std::vector<std::uint64_t>& shares, std::int32_t total) {
    WideShare sum = 0;
    for (const std::uint64_t share : shares) {
        sum += share;
    }
    std::vector<std::int32_t> whole;
    std::vector<std::pair<std::uint64_t, std::size_t>> remainders; // negated, so that the largest come first
    std::int64_t left = total;
    for (const std::uint64_t share : shares) {
        const WideShare exact = static_cast<WideShare>(share) * static_cast<std::uint32_t>(total) * (1U << 24U);
        const auto fine = static_cast<std::uint64_t>((exact + sum / 2) / sum);
        remainders.emplace_back((1U << 24U) - fine % (1U << 24U), whole.size());
        whole.push_back(static_cast<std::int32_t>(fine >> 24U));
        left -= whole.back();
    }
    std::sort(remainders.begin(), remainders.end());
    for (std::size_t k = 0; left > 0; ++k, --left) {
        ++whole[remainders[k].second];
    }
    return whole;
}

} // namespace jumpa::detail
