#pragma once

#include <jumpa/core/detail/team.hpp>
#include <jumpa/scoring/best_matches.ipp>
#include <jumpa/scoring/blend.ipp>
#include <jumpa/scoring/detail/best_pairs.hpp>
#include <jumpa/scoring/detail/pair_scorer.hpp>
#include <jumpa/scoring/score.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
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

/// Calls take for every pair of these sellers with points that may meet, by seller and buyer.
template <class Take>
void for_each_scored(PairScorer& scorer, RelatedBuyers& related, std::span<const CompanyId> sellers, const Take& take) {
    const Event& event = scorer.prepared().event();
    for (const CompanyId seller : sellers) {
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

template <class Take>
void for_each_scored(PairScorer& scorer, const Take& take) {
    RelatedBuyers related(scorer.prepared());
    for_each_scored(scorer, related, scorer.prepared().event().sellers(), take);
}

inline std::vector<ScoredPair> joined(std::vector<std::vector<ScoredPair>> parts) {
    if (parts.size() == 1) {
        return std::move(parts.front());
    }
    std::vector<ScoredPair> all;
    for (std::vector<ScoredPair>& part : parts) {
        all.insert(all.end(), part.begin(), part.end());
        part = {};
    }
    return all;
}

/// Scores some sellers with all of their buyers. It keeps working memory, so each thread needs its own.
class RowsOfPairs {
public:
    RowsOfPairs(const PreparedEvent& prepared, const Blend& blend, std::span<const OwnCriterion> own)
        : scorer_(prepared, blend, own), related_(prepared) {}

    void add(std::span<const CompanyId> sellers, std::vector<ScoredPair>& pairs) {
        for_each_scored(scorer_, related_, sellers, [&](const ScoredPair& pair) { pairs.push_back(pair); });
    }

private:
    PairScorer scorer_;
    RelatedBuyers related_;
};

/// All scored pairs by seller and buyer. The members of a team take some sellers at a time; a host's own criteria are
/// asked by the caller alone.
inline std::vector<ScoredPair> all_scored(const PreparedEvent& prepared, const ScoreOptions& options,
                                          std::span<const OwnCriterion> own) {
    constexpr std::size_t sellers_a_piece = 16;
    const std::span<const CompanyId> sellers = prepared.event().sellers();
    const std::size_t pieces = (sellers.size() + sellers_a_piece - 1) / sellers_a_piece;
    Team team(own.empty() ? options.executor : Executor{}, pieces);
    std::vector<std::vector<ScoredPair>> parts(team.size() == 1 ? 1 : pieces); // alone there is nothing to join
    std::vector<std::unique_ptr<RowsOfPairs>> scorers(team.size());
    team.run(pieces, [&](std::size_t piece, std::size_t member) {
        if (scorers[member] == nullptr) {
            scorers[member] = std::make_unique<RowsOfPairs>(prepared, options.blend, own);
        }
        const std::size_t first = piece * sellers_a_piece;
        scorers[member]->add(sellers.subspan(first, std::min(sellers_a_piece, sellers.size() - first)),
                             parts[parts.size() == 1 ? 0 : piece]);
    });
    return joined(std::move(parts));
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
                                                                 .per_seller = length(event.buyers().size()),
                                                                 .executor = options.executor});
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
        return trusted_affinity(event, detail::all_scored(prepared, options, own));
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
