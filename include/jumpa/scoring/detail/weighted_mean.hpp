#pragma once

#include <jumpa/scoring/criterion.hpp>
#include <jumpa/scoring/detail/quotient.hpp>

#include <cstdint>

namespace jumpa::detail {

/// The weighted mean of judgements, with those that lift applied to the mean of the others.
///
/// Problem     with mean m of the plain ones (sum of weights W) and lifting ones of points p[i] and weights w[i] (sum
///             L), the result is m + (10'000 - m) * sum of w[i] p[i] / (10'000 (W + L))
/// Requires    weights 0 .. 1'000'000, fewer than 10'000 judgements
/// Ensures     the exact value, rounded once, halves up; 0 where nothing with a weight applies
class WeightedMean {
public:
    constexpr void add(const Judgement& judged, std::int32_t weight) {
        if (!judged.points) {
            return;
        }
        const auto units = static_cast<std::uint64_t>(weight);
        const std::uint64_t product = units * static_cast<std::uint64_t>(*judged.points);
        (judged.lifts ? lifting_weight_ : weight_) += units;
        (judged.lifts ? lifting_sum_ : sum_) += product;
    }

    [[nodiscard]] constexpr Points rounded() const {
        if (lifting_weight_ == 0) {
            return weight_ == 0 ? 0 : points((2 * sum_ + weight_) / (2 * weight_));
        }
        if (weight_ == 0) {
            return points(rounded_quotient(lifting_sum_, lifting_weight_));
        }
        constexpr WideUnsigned most = most_points;
        const WideUnsigned all = weight_ + lifting_weight_;
        const WideUnsigned room = most * weight_ - sum_;
        return points(rounded_quotient(most * sum_ * all + room * lifting_sum_, most * weight_ * all));
    }

private:
    static constexpr Points points(WideUnsigned number) { return static_cast<Points>(number); }

    std::uint64_t weight_ = 0;
    std::uint64_t sum_ = 0;
    std::uint64_t lifting_weight_ = 0;
    std::uint64_t lifting_sum_ = 0;
};

} // namespace jumpa::detail
