#pragma once

#include <jumpa/core/random.hpp>
#include <jumpa/samples/generate.hpp>

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>
#include <vector>

namespace jumpa::detail {

/// What makes an invented company a good or a bad partner.
struct Trait {
    std::int64_t x = 0; ///< place on a square of side 1'000
    std::int64_t y = 0;
    std::uint32_t main_category = 0;
    std::uint32_t side_category = 0;
    std::int64_t capacity = 1;
    std::int64_t popularity = 0; ///< thousandths
};

/// Invents points: which buyers each seller has points with, and how many. Everything is an integer.
class Ratings {
public:
    Ratings(const GenerateOptions& options, Random& random)
        : options_(options), random_(random), seen_(static_cast<std::size_t>(options.buyers), 0) {
        for (std::int32_t i = 0; i < options.sellers; ++i) {
            sellers_.push_back(trait(0));
        }
        for (std::int32_t j = 0; j < options.buyers; ++j) {
            buyers_.push_back(trait(options.popular_per_million));
        }
        fill_buckets();
    }

    /// Sellers are companies 0 .. S-1, buyers S .. S+B-1.
    [[nodiscard]] std::vector<ScoredPair> draw() {
        std::vector<ScoredPair> pairs;
        for (std::size_t i = 0; i < sellers_.size(); ++i) {
            rate(i, degree(i), pairs);
        }
        return pairs;
    }

private:
    static constexpr std::uint32_t categories = 20;
    static constexpr std::size_t score_all_up_to = 2'048;

    using Choice = std::pair<std::int64_t, std::uint32_t>; ///< minus the impression, buyer

    [[nodiscard]] Trait trait(std::uint32_t popular) {
        Trait trait;
        trait.x = random_.between(0, 1'000);
        trait.y = random_.between(0, 1'000);
        trait.main_category = static_cast<std::uint32_t>(random_.below(categories));
        trait.side_category = static_cast<std::uint32_t>(random_.below(categories));
        trait.capacity = power_of_two(random_.between(0, 46) + random_.between(0, 46) + random_.between(0, 46));
        trait.popularity = random_.chance(popular) ? 1'000 : random_.between(0, 150);
        return trait;
    }

    /// 1'000 * 2^(sixteenths / 16), from a table of 2^(j / 16).
    static std::int64_t power_of_two(std::int64_t sixteenths) {
        constexpr std::array<std::int64_t, 16> steps{1'000, 1'044, 1'091, 1'139, 1'189, 1'242, 1'297, 1'354,
                                                     1'414, 1'477, 1'542, 1'610, 1'682, 1'756, 1'834, 1'915};
        return steps[static_cast<std::size_t>(sixteenths % 16)] << (sixteenths / 16);
    }

    void fill_buckets() {
        buckets_.resize(categories + 1);
        for (std::uint32_t j = 0; j < buyers_.size(); ++j) {
            const Trait& buyer = buyers_[j];
            buckets_[buyer.main_category].push_back(j);
            if (buyer.side_category != buyer.main_category) {
                buckets_[buyer.side_category].push_back(j);
            }
            if (buyer.popularity == 1'000) {
                buckets_[categories].push_back(j);
            }
        }
    }

    /// Around the mean by up to a half, as far as there are buyers; two neighbours deviate by opposite amounts, so that
    /// the mean is kept.
    [[nodiscard]] std::int64_t degree(std::size_t seller) {
        const std::int64_t buyers = options_.buyers;
        const std::int64_t mean = std::min<std::int64_t>(options_.degree.value_or(100), buyers);
        if (seller % 2 == 0) {
            const std::int64_t spread = std::min(mean / 2, buyers - mean);
            deviation_ = seller + 1 == sellers_.size() ? 0 : random_.between(-spread, spread);
            return mean + deviation_;
        }
        return mean - deviation_;
    }

    /// How well two companies go together, 0 .. 10'000: category 40 %, distance, size and popularity 20 % each.
    static std::int64_t fit(const Trait& seller, const Trait& buyer) {
        const std::int64_t match = (seller.main_category == buyer.main_category ? 1'000 : 0) +
                                   (seller.main_category == buyer.side_category ? 600 : 0) +
                                   (seller.side_category == buyer.main_category ? 600 : 0) +
                                   (seller.side_category == buyer.side_category ? 300 : 0);
        const std::int64_t dx = seller.x - buyer.x;
        const std::int64_t dy = seller.y - buyer.y;
        constexpr std::int64_t half = 350 * 350; // worth half at a distance of 350
        const std::int64_t nearness = 1'000 * half / (half + dx * dx + dy * dy);
        const std::int64_t size =
            1'000 * std::min(seller.capacity, buyer.capacity) / std::max(seller.capacity, buyer.capacity);
        return 4 * std::min<std::int64_t>(match, 1'000) + 2 * (nearness + size + buyer.popularity);
    }

    void consider(const Trait& seller, std::uint32_t buyer) {
        const std::int64_t noise = random_.between(0, 3'500) + random_.between(0, 3'500) - 3'500;
        choices_.emplace_back(-(fit(seller, buyers_[buyer]) + noise), buyer);
    }

    /// A few buyers of one bucket, those not seen before.
    void sample(const Trait& seller, const std::vector<std::uint32_t>& bucket, std::size_t draws) {
        for (std::size_t i = 0; i < draws && !bucket.empty(); ++i) {
            const std::uint32_t buyer = bucket[random_.below(bucket.size())];
            if (seen_[buyer] != round_) {
                seen_[buyer] = round_;
                consider(seller, buyer);
            }
        }
    }

    /// The buyers that a seller looks at: all of a small event, else popular ones, its own categories and a few others.
    void look_around(const Trait& seller, std::size_t wanted) {
        choices_.clear();
        if (buyers_.size() <= score_all_up_to + 4 * wanted) {
            for (std::uint32_t j = 0; j < buyers_.size(); ++j) {
                consider(seller, j);
            }
            return;
        }
        ++round_;
        sample(seller, buckets_[categories], wanted);
        sample(seller, buckets_[seller.main_category], wanted);
        sample(seller, buckets_[seller.side_category], wanted);
        while (choices_.size() < 3 * wanted) { // ends: there are more than 4 * wanted buyers
            const auto buyer = static_cast<std::uint32_t>(random_.below(buyers_.size()));
            if (seen_[buyer] != round_) {
                seen_[buyer] = round_;
                consider(seller, buyer);
            }
        }
    }

    void rate(std::size_t i, std::int64_t degree, std::vector<ScoredPair>& pairs) {
        const auto wanted = static_cast<std::size_t>(degree);
        look_around(sellers_[i], wanted);
        // No two choices are equal, so the set of the best does not depend on the algorithm.
        std::nth_element(choices_.begin(), choices_.begin() + degree, choices_.end());
        choices_.resize(wanted);
        std::sort(choices_.begin(), choices_.end(),
                  [](const Choice& a, const Choice& b) { return a.second < b.second; });

        const std::int64_t step = random_.below(10) == 0 ? 100 : 1; // some sellers rate in round numbers: ties
        for (const Choice& choice : choices_) {
            const std::int64_t taste = random_.between(0, 2'500);
            const std::int64_t noise = random_.between(-250, 250);
            const std::int64_t impression = fit(sellers_[i], buyers_[choice.second]) * 85 / 100 + taste + noise;
            const std::int64_t rounded = (impression + step / 2) / step * step;
            pairs.push_back({CompanyId{i}, CompanyId{sellers_.size() + choice.second},
                             static_cast<Points>(std::clamp<std::int64_t>(rounded, 1, most_points))});
        }
    }

    const GenerateOptions& options_;
    Random& random_;
    std::vector<Trait> sellers_{};
    std::vector<Trait> buyers_{};
    std::vector<std::vector<std::uint32_t>> buckets_{}; ///< buyers by category, then the popular ones
    std::vector<std::uint32_t> seen_;                   ///< the round in which a buyer was last looked at
    std::uint32_t round_ = 0;
    std::int64_t deviation_ = 0;
    std::vector<Choice> choices_{};
};

} // namespace jumpa::detail
