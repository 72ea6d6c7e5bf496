#pragma once

#include <jumpa/scoring/detail/best_assignment.hpp>
#include <jumpa/scoring/detail/weighted_mean.hpp>
#include <jumpa/scoring/kernel/asked.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace jumpa::kernel {

/// The points of pairs from rows: for every pair the number that `detail::PairScorer` gives for its companies.
class RowScorer {
public:
    explicit RowScorer(const Rows& rows) : rows_(rows) {}

    /// Asks for the points only if one of the needs gets at most so many, and all together at least `least`.
    struct Hint {
        std::size_t need = 0;
        Points most = most_points;
        Points least = 0;
    };

    /// Nothing where the hint's two bounds contradict each other; otherwise the points, whatever the hint.
    ///
    /// Complexity  O(offers * needs), and the assignment where both are more than one
    [[nodiscard]] std::optional<Points> points(std::uint32_t seller, const Asked& asked, Points wish,
                                               const Hint& hint) {
        const SellerRow& row = rows_.sellers[seller];
        const auto offers = rows_.offers_of(seller);
        const std::size_t needs = asked.needs.size();
        if (offers.empty() || needs == 0) {
            return 0;
        }
        const PairPart pair = pair_part(row, asked, wish);
        if (needs == 1) {
            Points best = 0;
            for (const OfferRow& offer : offers) {
                best = std::max(best, judge(offer, row, asked.needs.front(), pair, asked));
            }
            return best;
        }
        if (!judge_all(offers, row, pair, asked, hint)) {
            return std::nullopt;
        }
        const Value sum = best_sum(offers.size(), needs);
        return static_cast<Points>((2 * sum + asked.all_shares) / (2 * asked.all_shares));
    }
    [[nodiscard]] Points points(std::uint32_t seller, const Asked& asked, Points wish) {
        return *points(seller, asked, wish, {});
    }

private:
    /// What is the same for all offers and needs of a pair.
    struct PairPart {
        std::optional<std::int64_t> distance_cm{};
        Points closeness = 0;
        std::optional<Points> language{};
        Points wish = 0;
    };

    [[nodiscard]] PairPart pair_part(const SellerRow& seller, const Asked& asked, Points wish) const {
        PairPart pair{.wish = wish};
        if (known(seller.at) && known(asked.row.at)) {
            pair.distance_cm = distance_cm(seller.at, asked.row.at);
            pair.closeness = detail::closeness_points(*pair.distance_cm, asked.half_cm);
        }
        if (seller.languages != 0 && asked.row.languages != 0) {
            pair.language = have_one_in_common(seller.languages, asked.row.languages) ? most_points : 0;
        }
        return pair;
    }

    [[nodiscard]] bool have_one_in_common(std::uint32_t one, std::uint32_t other) const {
        if (one == other) {
            return true;
        }
        const LanguageSet& a = rows_.language_sets[one];
        const LanguageSet& b = rows_.language_sets[other];
        return std::any_of(a.begin(), a.end(), [&](auto x) { return std::binary_search(b.begin(), b.end(), x); });
    }

    /// As `PairScorer::judge`: the blend of all criteria, 0 where one vetoes.
    [[nodiscard]] Points judge(const OfferRow& offer, const SellerRow& seller, const AskedNeed& need,
                               const PairPart& pair, const Asked& asked) const {
        const std::uint32_t common = need.common_depth(offer.category);
        const std::uint32_t lacking = need.row.required & ~std::uint32_t{seller.credentials};
        const bool too_far =
            pair.distance_cm && need.row.within_km >= 0 && *pair.distance_cm > need.row.within_km * detail::cm_per_km;
        if (common == 0 || lacking != 0 || seller.tkdn < need.row.least_tkdn || too_far) {
            return 0;
        }
        detail::WeightedMean mean;
        mean.add({.points = need.category_points[common]}, asked.blend.category);
        mean.add({.points = capacity(offer, need.row)}, asked.blend.capacity);
        mean.add({.points = location(need.row, pair)}, asked.blend.location);
        mean.add({.points = credentials(seller, need)}, asked.blend.credentials);
        mean.add({.points = price(offer, need.row)}, asked.blend.price);
        mean.add({.points = pair.language}, asked.blend.languages);
        if (pair.wish > 0) {
            mean.add({.points = pair.wish, .lifts = true}, asked.blend.wishes);
        }
        return mean.rounded();
    }

    [[nodiscard]] std::optional<Points> capacity(const OfferRow& offer, const NeedRow& need) const {
        const bool both_leads = offer.lead != 0 && need.lead != 0;
        const bool asked = need.per_month.dimension != Amount::absent;
        if (!asked && !both_leads) {
            return std::nullopt;
        }
        Points points = most_points;
        if (asked) {
            points = covered(rows_.amounts.unpack(offer.per_month), need.per_month);
            const Amount least = rows_.amounts.unpack(offer.minimum_order);
            if (least.dimension == need.per_month.dimension && least.base > need.per_month.base) {
                points = detail::half_of(points);
            }
        }
        return both_leads && offer.lead > need.lead ? detail::half_of(points) : points;
    }

    [[nodiscard]] static Points covered(const Amount& made, const Amount& needed) {
        if (made.dimension == Amount::absent) {
            return detail::half_points;
        }
        return made.dimension == needed.dimension ? detail::cover_points(made.base, needed.base) : 0;
    }

    [[nodiscard]] static std::optional<Points> location(const NeedRow& need, const PairPart& pair) {
        if (!pair.distance_cm) {
            return need.within_km >= 0 ? std::optional(detail::half_points) : std::nullopt;
        }
        return pair.closeness;
    }

    [[nodiscard]] static std::optional<Points> credentials(const SellerRow& seller, const AskedNeed& need) {
        if (need.row.preferred == 0) {
            return std::nullopt;
        }
        return need.held_points[bits_set[need.row.preferred & seller.credentials]];
    }

    [[nodiscard]] std::optional<Points> price(const OfferRow& offer, const NeedRow& need) const {
        if (offer.price_terms == 0 || need.price_terms == 0) {
            return std::nullopt;
        }
        const std::int64_t from = rows_.prices.unpack(offer.price_from);
        const std::int64_t to = rows_.prices.unpack(offer.price_to);
        if (offer.price_terms == need.price_terms) { // the unit cancels out
            return detail::price_points<std::int64_t>({from, to, need.ceiling});
        }
        const auto& [asked_currency, asked_unit] = rows_.price_terms[offer.price_terms];
        const auto& [limit_currency, limit_unit] = rows_.price_terms[need.price_terms];
        if (asked_currency != limit_currency || facts(asked_unit).dimension != facts(limit_unit).dimension) {
            return std::nullopt;
        }
        const Wide offered = facts(asked_unit).base;
        const Wide needed = facts(limit_unit).base;
        return detail::price_points<Wide>({from * needed, to * needed, need.ceiling * offered});
    }

    /// Judges every offer for every need, the hinted need last. False as soon as `least` is out of reach.
    [[nodiscard]] bool judge_all(std::span<const OfferRow> offers, const SellerRow& row, const PairPart& pair,
                                 const Asked& asked, const Hint& hint) {
        const std::size_t needs = asked.needs.size();
        const std::size_t columns = std::max(needs, offers.size());
        const Value enough = (2 * Value{hint.least} - 1) * asked.all_shares; // of twice the sum
        values_.assign(needs * columns, 0);
        Value within_reach = asked.all_shares * most_points - asked.needs[hint.need].share * (most_points - hint.most);
        for (std::size_t k = 1; k <= needs; ++k) {
            const std::size_t need = (hint.need + k) % needs;
            Value best = 0;
            for (std::size_t offer = 0; offer < offers.size(); ++offer) {
                Value& value = values_[need * columns + offer];
                value = asked.needs[need].share * judge(offers[offer], row, asked.needs[need], pair, asked);
                best = std::max(best, value);
            }
            within_reach += best - asked.needs[need].share * (need == hint.need ? hint.most : most_points);
            if (2 * within_reach < enough) {
                return false;
            }
        }
        return true;
    }

    /// The greatest sum of share times points with each need and each offer used at most once.
    [[nodiscard]] Value best_sum(std::size_t offers, std::size_t needs) {
        const std::size_t columns = std::max(needs, offers);
        if (offers == 1) {
            return *std::max_element(values_.begin(), values_.end());
        }
        if (columns <= 4) {
            return best_of_few(0, columns, 0);
        }
        assignment_.solve(needs, columns, values_);
        Value sum = 0;
        for (std::size_t need = 0; need < needs; ++need) {
            sum += values_[need * columns + assignment_.column_of(need)];
        }
        return sum;
    }

    /// The same by trying everything, from one need on, with the columns that are not used yet.
    [[nodiscard]] Value best_of_few(std::size_t need, std::size_t columns, std::uint32_t used) const {
        if (need * columns == values_.size()) {
            return 0;
        }
        Value best = 0;
        for (std::size_t column = 0; column < columns; ++column) {
            if ((used >> column & 1U) == 0) {
                best = std::max(best,
                                values_[need * columns + column] + best_of_few(need + 1, columns, used | 1U << column));
            }
        }
        return best;
    }

    __extension__ using Wide = __int128;

    const Rows& rows_;
    std::vector<Value> values_{}; ///< needs x columns, as `PairScorer` lays them out
    detail::BestAssignment assignment_{};
};

} // namespace jumpa::kernel
