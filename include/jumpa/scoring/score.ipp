#pragma once

#include <jumpa/scoring/best_matches.ipp>
#include <jumpa/scoring/blend.ipp>
#include <jumpa/scoring/detail/best_pairs.hpp>
#include <jumpa/scoring/detail/pair_scorer.hpp>
#include <jumpa/scoring/score.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace jumpa {
namespace detail {

inline void check_options(const ScoreOptions& options, std::span<const OwnCriterion> own) {
    Faults faults = faults_of(options.blend);
    for (const OwnCriterion& criterion : own) {
        check_weight("/criteria/" + criterion.name + "/weight", criterion.weight, faults);
    }
    if (options.best_per_company == 0U) {
        faults.push_back(fault("/best_per_company", "nothing_kept"));
    }
    if (!faults.empty()) {
        throw InputError(std::move(faults));
    }
}

/// Calls take for every pair with points that may meet, by seller and buyer.
template <class Take>
void for_each_scored(PairScorer& scorer, const Take& take) {
    const Event& event = scorer.prepared().event();
    RelatedBuyers related(scorer.prepared());
    for (const CompanyId seller : event.sellers()) {
        for (const CompanyId buyer : related.of(seller)) {
            if (seller == buyer || event.veto(seller, buyer)) {
                continue;
            }
            if (const Points points = scorer.points(seller, buyer); points > 0) {
                take(ScoredPair{seller, buyer, points});
            }
        }
    }
}

inline std::vector<ScoredPair> pinned_pairs(PairScorer& scorer) {
    std::vector<ScoredPair> pinned;
    for (const Pin& pin : scorer.prepared().event().pins()) {
        pinned.push_back({pin.seller, pin.buyer, scorer.points(pin.seller, pin.buyer)});
    }
    return pinned; // those without points are left out later
}

/// Adds the best pairs of all companies without scoring every pair. False, and nothing added, where rows cannot stand
/// for the event: criteria of a host's own, or meetings that have to be asked for, which are few and quickly walked
/// over.
///
/// Ensures     `best` ends as if every pair had been added: each company's best are among the pairs of its two lists,
/// and
///             the one pair more that a list holds tells whether anything was cut
inline bool add_from_rows(const Event& event, const ScoreOptions& options, std::span<const OwnCriterion> own,
                          BestPairs& best) {
    if (!own.empty() || event.rules().consent != Consent::organiser) {
        return false;
    }
    kernel::Rows rows = kernel::rows_of(event, options.blend);
    if (!kernel::has_room(rows)) {
        return false;
    }
    const auto length = [&](std::size_t others) {
        return static_cast<std::uint32_t>(std::min<std::size_t>(std::size_t{*options.best_per_company} + 1, others));
    };
    const BestMatches matches =
        kernel::best_matches(kernel::arranged(std::move(rows)), {.per_buyer = length(event.sellers().size()),
                                                                 .per_seller = length(event.buyers().size())});
    for (const ScoredPair& pair : ListedPairs(event, matches).pairs()) {
        best.add(pair);
    }
    return true;
}

} // namespace detail

JUMPA_INLINE Affinity score_with(const Event& event, const ScoreOptions& options, std::span<const OwnCriterion> own) {
    detail::check_options(options, own);
    const detail::PreparedEvent prepared(event);
    detail::PairScorer scorer(prepared, options.blend, own);
    if (!options.best_per_company) {
        std::vector<ScoredPair> pairs;
        detail::for_each_scored(scorer, [&](const ScoredPair& pair) { pairs.push_back(pair); });
        return trusted_affinity(event, std::move(pairs));
    }
    detail::BestPairs best(event.companies().size(), *options.best_per_company);
    if (!detail::add_from_rows(event, options, own, best)) {
        detail::for_each_scored(scorer, [&](const ScoredPair& pair) { best.add(pair); });
    }
    Thresholds thresholds = best.thresholds();
    return trusted_affinity(event, std::move(best).take(detail::pinned_pairs(scorer)), std::move(thresholds));
}

JUMPA_INLINE Affinity score(const Event& event, const ScoreOptions& options) {
    return score_with(event, options, {});
}

JUMPA_INLINE Affinity points_of(const Event& event, const ScoreOptions& options) {
    const auto& given = event.data().points;
    return given ? affinity(event, *given) : score(event, options);
}

} // namespace jumpa
