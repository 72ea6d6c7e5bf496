#pragma once

#include <jumpa/scoring/criteria.hpp>
#include <jumpa/scoring/detail/best_assignment.hpp>
#include <jumpa/scoring/detail/prepared_event.hpp>
#include <jumpa/scoring/detail/weighted_mean.hpp>
#include <jumpa/scoring/own_criterion.hpp>

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <tuple>
#include <vector>

namespace jumpa::detail {

/// Judges pairs of one event by our criteria and a host's own. It keeps working memory, so each thread needs its own.
class PairScorer {
public:
    /// Requires that `prepared` and `own` outlive it.
    PairScorer(const PreparedEvent& prepared, const Blend& blend, std::span<const OwnCriterion> own)
        : prepared_(prepared), ours_({}, {}, criteria::CloseBy{blend.half_distance_km}, {}, {}, {}, {}),
          weights_{blend.category, blend.capacity,  blend.location, blend.credentials,
                   blend.price,    blend.languages, blend.wishes},
          own_(own) {}

    [[nodiscard]] const PreparedEvent& prepared() const { return prepared_; }

    /// The points of a pair, the event's own vetoes left aside.
    Points points(CompanyId seller, CompanyId buyer) {
        judge_all(seller, buyer);
        if (offers_ == 0 || needs_ == 0) {
            return 0;
        }
        if (needs_ == 1) {
            return *std::max_element(points_.begin(), points_.end());
        }
        assign();
        Value sum = 0;
        for (std::size_t need = 0; need < needs_; ++need) {
            sum += shares_[need] * points_at(need, assignment_.column_of(need));
        }
        return static_cast<Points>((2 * sum + all_shares_) / (2 * all_shares_));
    }

    /// After `points`: the offer that serves a need, or nothing.
    [[nodiscard]] std::optional<std::size_t> serving(std::size_t need) {
        if (needs_ == 1 && offers_ > 0) {
            assign();
        }
        const std::size_t offer = offers_ > 0 ? assignment_.column_of(need) : 0;
        return points_at(need, offer) > 0 ? std::optional(offer) : std::nullopt;
    }

    /// After `points`: what an offer is worth to a need; 0 where it cannot serve it, or is none.
    [[nodiscard]] Points points_at(std::size_t need, std::size_t offer) const {
        return offer < offers_ ? points_[need * offers_ + offer] : 0;
    }
    [[nodiscard]] Value share(std::size_t need) const { return shares_[need]; }

    /// Calls take(criterion, weight, judgement) for every criterion, ours first.
    template <class Take>
    void judge_each(const OfferNeed& at, const Take& take) const {
        std::apply(
            [&](const auto&... criterion) {
                std::size_t next = 0;
                (take(criterion, weights_[next++], criterion.judge(at)), ...);
            },
            ours_);
        for (const OwnCriterion& criterion : own_) {
            take(criterion, criterion.weight, criterion.judge(at));
        }
    }

private:
    using Ours =
        std::tuple<criteria::SameCategory, criteria::EnoughCapacity, criteria::CloseBy, criteria::CredentialsHeld,
                   criteria::PriceOverlap, criteria::CommonLanguage, criteria::Wished>;

    void judge_all(CompanyId seller, CompanyId buyer) {
        const auto offers = prepared_.offers(seller);
        const auto needs = prepared_.needs(buyer);
        offers_ = offers.size();
        needs_ = needs.size();
        points_.clear();
        weigh(needs);
        const PairFacts pair = prepared_.facts_of(seller, buyer);
        for (const Filed<Need>& need : needs) {
            for (const Filed<Offer>& offer : offers) {
                points_.push_back(judge({pair, *offer.what, *need.what, offer.category, need.category}));
            }
        }
    }

    /// The shares of the needs; where no need declares one, equal ones.
    void weigh(std::span<const Filed<Need>> needs) {
        shares_.clear();
        all_shares_ = 0;
        for (const Filed<Need>& need : needs) {
            shares_.push_back(need.what->share);
            all_shares_ += need.what->share;
        }
        if (all_shares_ == 0) {
            shares_.assign(needs.size(), 1);
            all_shares_ = static_cast<Value>(needs.size());
        }
    }

    /// The blended points of an offer and a need, 0 where a criterion vetoes. A category veto is seen before anything
    /// else is asked, which is what makes a walk over unrelated pairs cheap.
    [[nodiscard]] Points judge(const OfferNeed& at) const {
        if (prepared_.event().taxonomy().common_depth(at.offered, at.needed) == 0) {
            return 0;
        }
        WeightedMean mean;
        bool veto = false;
        judge_each(at, [&](const auto&, std::int32_t weight, const Judgement& judged) {
            veto = veto || judged.veto;
            mean.add(judged, weight);
        });
        return veto ? 0 : mean.rounded();
    }

    /// Needs are rows, offers columns; a need that goes without takes a column of zeros.
    void assign() {
        const std::size_t columns = std::max(offers_, needs_);
        values_.assign(needs_ * columns, 0);
        for (std::size_t need = 0; need < needs_; ++need) {
            for (std::size_t offer = 0; offer < offers_; ++offer) {
                values_[need * columns + offer] = shares_[need] * points_at(need, offer);
            }
        }
        assignment_.solve(needs_, columns, values_);
    }

    const PreparedEvent& prepared_;
    Ours ours_;
    std::array<std::int32_t, std::tuple_size_v<Ours>> weights_;
    std::span<const OwnCriterion> own_;

    std::size_t offers_ = 0;
    std::size_t needs_ = 0;
    std::vector<Points> points_{}; ///< needs x offers
    std::vector<Value> shares_{};
    Value all_shares_ = 0;
    std::vector<Value> values_{};
    BestAssignment assignment_{};
};

} // namespace jumpa::detail
