#pragma once

#include <jumpa/core/exact_double.hpp>
#include <jumpa/scoring/detail/principal_vector.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace jumpa::detail {

/// How often one criterion counts as much as another, as an exact fraction. One side is always 1'000 thousandths.
struct Ratio {
    std::int64_t above = 1'000;
    std::int64_t below = 1'000;

    [[nodiscard]] Ratio turned() const { return {below, above}; }
    [[nodiscard]] std::uint64_t fixed() const {
        const auto wide = static_cast<WideShare>(above) * FixedMatrix::one + static_cast<WideShare>(below) / 2;
        return static_cast<std::uint64_t>(wide / static_cast<WideShare>(below));
    }
};

/// A judgement's number as a fraction, or nothing where it is not on the scale.
inline std::optional<Ratio> ratio_of(double times) {
    constexpr std::int64_t billion = 1'000'000'000;
    const auto billionths = rounded_product(times, static_cast<std::int32_t>(billion));
    if (!billionths || *billionths < billion / 10 || *billionths > 10 * billion) {
        return std::nullopt;
    }
    const bool turned = *billionths < billion;
    const std::int64_t thousandths = turned ? (billion * 1'000 + *billionths / 2) / *billionths
                                            : (*billionths + billion / 2'000) / (billion / 1'000);
    if (thousandths > 9'000) {
        return std::nullopt;
    }
    const Ratio ratio{thousandths, 1'000};
    return turned ? ratio.turned() : ratio;
}

/// The reciprocal matrix of an office's judgements.
class JudgementTable {
public:
    explicit JudgementTable(std::size_t size) : size_(size), ratios_(size * size) {}

    [[nodiscard]] std::size_t size() const { return size_; }
    [[nodiscard]] const Ratio& at(std::size_t i, std::size_t j) const { return ratios_[i * size_ + j]; }

    void set(std::size_t i, std::size_t j, const Ratio& ratio) {
        ratios_[i * size_ + j] = ratio;
        ratios_[j * size_ + i] = ratio.turned();
    }

    [[nodiscard]] FixedMatrix fixed() const {
        FixedMatrix matrix(size_);
        for (std::size_t i = 0; i < size_; ++i) {
            for (std::size_t j = 0; j < size_; ++j) {
                matrix.at(i, j) = at(i, j).fixed();
            }
        }
        return matrix;
    }

    /// The same without the judgement of i and j: nothing in its two places, which count for the diagonal instead.
    /// Source: [Harker1987].
    [[nodiscard]] FixedMatrix fixed_without(std::size_t i, std::size_t j) const {
        FixedMatrix matrix = fixed();
        matrix.at(i, j) = matrix.at(j, i) = 0;
        matrix.at(i, i) = matrix.at(j, j) = 2 * FixedMatrix::one;
        return matrix;
    }

private:
    std::size_t size_;
    std::vector<Ratio> ratios_; ///< row by row; 1 on the diagonal
};

} // namespace jumpa::detail
