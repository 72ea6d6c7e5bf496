#pragma once

#include <jumpa/core/detail/team.hpp>
#include <jumpa/core/messages.hpp>
#include <jumpa/scoring/best_matches.hpp>
#include <jumpa/scoring/catalogue.ipp>
#include <jumpa/scoring/kernel/dispatch.ipp>
#include <jumpa/scoring/kernel/walk.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
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

/// Finds the matches of one buyer after another.
class Finder {
public:
    Finder(const Arranged& arranged, const MatchOptions& options)
        : rows_(arranged.rows), takers_(rows_, options),
          walk_(arranged, lane_kernels(options.instructions), options, takers_) {}
    Finder(const Finder&) = delete;
    Finder& operator=(const Finder&) = delete;

    void find(std::span<const std::uint32_t> buyers) {
        for (const std::uint32_t buyer : buyers) {
            takers_.begin(buyer);
            if (!rows_.noted_alone) {
                walk_.look();
            }
        }
    }

    [[nodiscard]] BestMatches take() && { return std::move(takers_).take(); }

private:
    const Rows& rows_;
    Takers takers_;
    Walk walk_;
};

/// The lists of one side, out of those of several finders, each of whom saw every pair of some buyers: `list_of` gives
/// a finder's list of a company. Ranks are a total order, so the best of the best are the best, whoever saw them.
template <class ListOf>
BestMatches::Lists merged(std::span<const BestMatches> parts, std::size_t companies, std::size_t most,
                          const ListOf& list_of) {
    BestMatches::Lists all;
    all.most = most;
    all.first.push_back(0);
    for (std::size_t i = 0; i < (most > 0 ? companies : 0); ++i) {
        const auto begin = static_cast<std::ptrdiff_t>(all.matches.size());
        for (const BestMatches& part : parts) {
            const std::span<const Match> list = list_of(part, i);
            all.matches.insert(all.matches.end(), list.begin(), list.end());
        }
        std::sort(all.matches.begin() + begin, all.matches.end(), [](const Match& a, const Match& b) {
            return rank_of(a.points, a.number) > rank_of(b.points, b.number);
        });
        all.matches.resize(std::min(all.matches.size(), all.first.back() + most));
        all.first.push_back(all.matches.size());
    }
    return all;
}

inline BestMatches merged(const Rows& rows, std::span<const BestMatches> parts) {
    return {merged(parts, rows.buyers.size(), parts.front().per_buyer(),
                   [](const BestMatches& part, std::size_t i) { return part.of_buyer(i); }),
            merged(parts, rows.sellers.size(), parts.front().per_seller(),
                   [](const BestMatches& part, std::size_t i) { return part.of_seller(i); })};
}

/// The members of a team take some buyers at a time, each in the order given.
inline BestMatches best_matches(const Arranged& arranged, const MatchOptions& options) {
    constexpr std::size_t buyers_a_piece = 64;
    const std::vector<std::uint32_t> order = order_of_buyers(arranged.rows, options);
    const std::size_t pieces = (order.size() + buyers_a_piece - 1) / buyers_a_piece;
    jumpa::detail::Team team(options.executor, pieces);
    std::vector<std::unique_ptr<Finder>> finders(team.size());
    finders.front() = std::make_unique<Finder>(arranged, options);
    team.run(pieces, [&](std::size_t piece, std::size_t member) {
        std::unique_ptr<Finder>& finder = finders[member];
        if (finder == nullptr) {
            finder = std::make_unique<Finder>(arranged, options);
        }
        const std::size_t first = piece * buyers_a_piece;
        finder->find(std::span(order).subspan(first, std::min(buyers_a_piece, order.size() - first)));
    });
    std::vector<BestMatches> parts;
    for (std::unique_ptr<Finder>& finder : finders) {
        if (finder != nullptr) {
            parts.push_back(std::move(*finder).take());
            finder.reset();
        }
    }
    return parts.size() == 1 ? std::move(parts.front()) : merged(arranged.rows, parts);
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
