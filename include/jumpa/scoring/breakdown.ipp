#pragma once

#include <jumpa/core/messages.hpp>
#include <jumpa/scoring/breakdown.hpp>
#include <jumpa/scoring/detail/pair_scorer.hpp>
#include <jumpa/scoring/score.ipp>

#include <optional>
#include <string>
#include <utility>

namespace jumpa {
namespace detail {

inline void check_known(const Event& event, CompanyId company, const std::string& where) {
    if (company.index() >= event.companies().size()) {
        throw InputError({fault(where, "unknown_company.number", {std::to_string(company.value)})});
    }
}

/// Writes down the judgements of one offer and one need.
inline std::vector<CriterionPoints> written_down(const PairScorer& scorer, const OfferNeed& at) {
    std::vector<CriterionPoints> parts;
    scorer.judge_each(at, [&]<class C>(const C& criterion, std::int32_t weight, const Judgement& judged) {
        CriterionPoints part{.criterion = std::string(criterion.name),
                             .weight = weight,
                             .points = judged.points,
                             .veto = judged.veto,
                             .lifts = judged.lifts};
        if constexpr (std::same_as<C, OwnCriterion>) {
            part.words = criterion.words ? criterion.words(at, judged) : "";
        } else {
            part.words = criterion.words(at, judged);
        }
        parts.push_back(std::move(part));
    });
    return parts;
}

/// The offer nearest to a need by category, the first of equals.
inline std::optional<std::size_t> nearest_offer(const PreparedEvent& prepared, CompanyId seller, CategoryId needed) {
    std::optional<std::size_t> nearest;
    std::int32_t most = -1;
    const auto offers = prepared.offers(seller);
    for (std::size_t i = 0; i < offers.size(); ++i) {
        const std::int32_t common = prepared.event().taxonomy().common_depth(offers[i].category, needed);
        if (common > most) {
            most = common;
            nearest = i;
        }
    }
    return nearest;
}

inline NeedPoints need_points(PairScorer& scorer, const PairFacts& pair, std::size_t need) {
    const PreparedEvent& prepared = scorer.prepared();
    const Filed<Need>& filed = prepared.needs(pair.buyer)[need];
    const auto serving = scorer.serving(need);
    NeedPoints part{.need = need, .served = serving.has_value(), .share = scorer.share(need)};
    part.offer = serving ? serving : nearest_offer(prepared, pair.seller, filed.category);
    part.points = serving ? scorer.points_at(need, *serving) : 0;
    if (part.offer) {
        const Filed<Offer>& offer = prepared.offers(pair.seller)[*part.offer];
        part.criteria = written_down(scorer, {pair, *offer.what, *filed.what, offer.category, filed.category});
    }
    return part;
}

} // namespace detail

JUMPA_INLINE Breakdown breakdown(const Event& event, CompanyId seller, CompanyId buyer, const ScoreOptions& options) {
    return breakdown_with(event, seller, buyer, options, {});
}

JUMPA_INLINE Breakdown breakdown_with(const Event& event, CompanyId seller, CompanyId buyer,
                                      const ScoreOptions& options, std::span<const OwnCriterion> own) {
    detail::check_options(options, own);
    detail::check_known(event, seller, "/seller");
    detail::check_known(event, buyer, "/buyer");
    const detail::PreparedEvent prepared(event);
    detail::PairScorer scorer(prepared, options.blend, own);

    Breakdown result{.seller = seller,
                     .buyer = buyer,
                     .seller_name = event[seller].name,
                     .buyer_name = event[buyer].name,
                     .veto = event.veto(seller, buyer)};
    const Points points = scorer.points(seller, buyer);
    result.points = result.veto || seller == buyer ? 0 : points;
    const PairFacts pair = prepared.facts_of(seller, buyer);
    for (std::size_t need = 0; need < prepared.needs(buyer).size(); ++need) {
        result.needs.push_back(detail::need_points(scorer, pair, need));
    }
    return result;
}

} // namespace jumpa
