#pragma once

#include <jumpa/core/text.hpp>
#include <jumpa/model/detail/fault_list.hpp>
#include <jumpa/model/host_points.hpp>
#include <jumpa/scoring/ahp.hpp>
#include <jumpa/scoring/detail/judgements.hpp>

#include <Eigen/Core>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace jumpa {

namespace detail {

/// Whether `part` is what a table on paper shows as the reciprocal of `ratio`: to two decimals, as in 0.33 for 1/3.
inline bool is_reciprocal(const Ratio& ratio, double part) {
    constexpr std::int64_t million = 1'000'000;
    constexpr std::int64_t blur = 6'000;
    const auto shown = rounded_product(part, million);
    return shown && *shown > 0 && *shown <= 9 * million && ratio.above * (*shown - blur) <= ratio.below * million &&
           ratio.above * (*shown + blur) >= ratio.below * million;
}

/// Reads a matrix of judgements: of two entries across the diagonal the one that is 1 or more counts, and the other
/// must be its reciprocal.
class JudgementMatrixReader {
public:
    JudgementMatrixReader(std::vector<std::string> criteria, Eigen::Index rows, Eigen::Index cols)
        : result_(std::move(criteria)) {
        const auto size = static_cast<Eigen::Index>(result_.criteria.size());
        if (rows != size || cols != size) {
            faults_.add("/judgements", "wrong_shape.judgements",
                        {std::to_string(rows), std::to_string(cols), std::to_string(size)});
        }
        refuse(std::exchange(faults_, {}));
        check_number_of_criteria(result_.criteria.size());
    }

    void diagonal(std::size_t i, double entry) {
        if (rounded_product(entry, 1'000'000) != 1'000'000) {
            faults_.add(pointer_to(i, i), "not_reciprocal.diagonal", {in_quotes(result_.criteria[i])});
        }
    }

    void pair(std::size_t i, std::size_t j, double above, double below) {
        result_.place(i, j) = pointer_to(i, j);
        if (const auto ratio = judged(above, below)) {
            result_.table.set(i, j, *ratio);
        } else if (const auto turned = judged(below, above)) {
            result_.table.set(j, i, *turned);
        } else {
            faults_.add(pointer_to(i, j), "not_reciprocal", {in_quotes(result_.criteria[i]), in_quotes(result_.criteria[j])});
        }
    }

    [[nodiscard]] Judgements take() {
        refuse(std::move(faults_));
        return std::move(result_);
    }

private:
    static std::string pointer_to(std::size_t i, std::size_t j) { return pointer(pointer("/judgements", i), j); }

    /// The judgement that `larger` says, or nothing where it is less than 1 or `smaller` says another.
    static std::optional<Ratio> judged(double larger, double smaller) {
        const auto ratio = ratio_of(larger);
        return ratio && ratio->above >= ratio->below && is_reciprocal(*ratio, smaller) ? ratio : std::nullopt;
    }

    Judgements result_;
    FaultList faults_{};
};

} // namespace detail

/// Weighs criteria by a matrix of judgements: row i and column j say how many times criterion i counts as much as j.
///
/// Shapes      one row and one column per criterion, at least 2
/// Requires    1 on the diagonal; across it a judgement from 1 to 9 and its reciprocal, written to two decimals or more
/// Ensures     as `ahp_weights` of a list of judgements; of two entries the one that is 1 or more counts
/// Errors      InputError naming every bad entry by row and column, the shape, or the most inconsistent judgement
/// Complexity  as `ahp_weights` of a list
template <class Derived>
[[nodiscard]] AhpWeights ahp_weights(std::vector<std::string> criteria, const Eigen::DenseBase<Derived>& judgements,
                                     std::int32_t total = 1'000) {
    const auto plain = judgements.derived().eval();
    detail::JudgementMatrixReader reader(std::move(criteria), plain.rows(), plain.cols());
    for (Eigen::Index i = 0; i < plain.rows(); ++i) {
        reader.diagonal(static_cast<std::size_t>(i), static_cast<double>(plain(i, i)));
        for (Eigen::Index j = i + 1; j < plain.cols(); ++j) {
            reader.pair(static_cast<std::size_t>(i), static_cast<std::size_t>(j), static_cast<double>(plain(i, j)),
                        static_cast<double>(plain(j, i)));
        }
    }
    return detail::weigh(reader.take(), total);
}

} // namespace jumpa
