#pragma once

#include <jumpa/core/messages.hpp>
#include <jumpa/scoring/best_matches.hpp>
#include <jumpa/scoring/catalogue.ipp>
#include <jumpa/scoring/kernel/dispatch.ipp>
#include <jumpa/scoring/kernel/walk.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <span>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

namespace jumpa {

namespace kernel {

/// Buyers of one category after another read the same blocks; but seller lists want them in ascending order.
inline std::vector<std::uint32_t> order_of_buyers(const Rows& rows, const MatchOptions& options) {
    std::vector<std::uint32_t> order(rows.buyers.size());
    std::iota(order.begin(), order.end(), std::uint32_t{0});
    if (options.per_seller == 0) {
        const auto category = [&](std::uint32_t buyer) {
            const auto needs = rows.needs_of(buyer);
            return needs.empty() ? 0 : needs.front().category;
        };
        std::stable_sort(order.begin(), order.end(),
                         [&](std::uint32_t a, std::uint32_t b) { return category(a) < category(b); });
    }
    return order;
}

inline BestMatches best_matches(const Arranged& arranged, const MatchOptions& options) {
    Takers takers(arranged.rows, options);
    Walk walk(arranged, lane_kernels(options.instructions), options.prune, takers);
    for (const std::uint32_t buyer : order_of_buyers(arranged.rows, options)) {
        takers.begin(buyer);
        if (!arranged.rows.noted_alone) {
            walk.look();
        }
    }
    return std::move(takers).take();
}

} // namespace kernel

JUMPA_INLINE BestMatches best_matches(const ArrangedCatalogue& catalogue, const MatchOptions& options) {
    return kernel::best_matches(catalogue.arranged(), options);
}

JUMPA_INLINE BestMatches best_matches(Catalogue catalogue, const MatchOptions& options) {
    return best_matches(ArrangedCatalogue(std::move(catalogue)), options);
}

namespace detail {

/// Every listed pair once, and what the full lists leave out.
class ListedPairs {
public:
    ListedPairs(const Event& event, const BestMatches& matches)
        : event_(event), thresholds_{std::vector<Points>(event.companies().size(), 0)} {
        for (std::size_t i = 0; i < event.buyers().size(); ++i) {
            for (const Match& match : matches.of_buyer(i)) {
                pairs_.push_back({seller(match.number), event.buyers()[i], match.points});
            }
            cut(event.buyers()[i], matches.of_buyer(i), matches.per_buyer());
        }
        for (std::size_t i = 0; i < event.sellers().size(); ++i) {
            for (const Match& match : matches.of_seller(i)) {
                pairs_.push_back({event.sellers()[i], buyer(match.number), match.points});
            }
            cut(event.sellers()[i], matches.of_seller(i), matches.per_seller());
        }
    }

    [[nodiscard]] std::vector<ScoredPair> pairs() && {
        std::sort(pairs_.begin(), pairs_.end(), [](const ScoredPair& a, const ScoredPair& b) {
            return std::tie(a.seller, a.buyer) < std::tie(b.seller, b.buyer);
        });
        pairs_.erase(std::unique(pairs_.begin(), pairs_.end()), pairs_.end());
        return std::move(pairs_);
    }
    [[nodiscard]] const Thresholds& thresholds() const { return thresholds_; }

private:
    [[nodiscard]] CompanyId seller(std::uint32_t number) const { return at(event_.sellers(), number); }
    [[nodiscard]] CompanyId buyer(std::uint32_t number) const { return at(event_.buyers(), number); }

    [[nodiscard]] static CompanyId at(std::span<const CompanyId> side, std::uint32_t number) {
        if (number >= side.size()) {
            throw InputError({fault("/matches", "unknown_company.number", {std::to_string(number)})});
        }
        return side[number];
    }

    /// Whatever a full list leaves out has no more points than its last entry.
    void cut(CompanyId company, std::span<const Match> list, std::size_t most) {
        if (!list.empty() && list.size() == most) {
            Points& threshold = thresholds_.company[company.index()];
            threshold = std::max(threshold, list.back().points);
        }
    }

    const Event& event_;
    std::vector<ScoredPair> pairs_{};
    Thresholds thresholds_;
};

} // namespace detail

JUMPA_INLINE Affinity affinity(const Event& event, const BestMatches& matches) {
    detail::ListedPairs listed(event, matches);
    Thresholds thresholds = listed.thresholds();
    return trusted_affinity(event, std::move(listed).pairs(), std::move(thresholds));
}

} // namespace jumpa
