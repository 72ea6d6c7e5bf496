#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace jumpa::detail {

__extension__ using WideShare = unsigned __int128;

/// A square matrix of non-negative fixed-point numbers, `one` the number 1.
class FixedMatrix {
public:
    static constexpr std::uint64_t one = std::uint64_t{1} << 40U;

    explicit FixedMatrix(std::size_t size) : size_(size), entries_(size * size, 0) {}

    [[nodiscard]] std::size_t size() const { return size_; }
    [[nodiscard]] std::uint64_t& at(std::size_t i, std::size_t j) { return entries_[i * size_ + j]; }
    [[nodiscard]] std::uint64_t at(std::size_t i, std::size_t j) const { return entries_[i * size_ + j]; }

private:
    std::size_t size_;
    std::vector<std::uint64_t> entries_;
};

/// The largest eigenvalue of a matrix and its eigenvector, whose parts sum to about `whole`.
struct PrincipalVector {
    static constexpr std::uint64_t whole = std::uint64_t{1} << 60U;

    std::vector<std::uint64_t> share{};
    WideShare value = 0; ///< over `whole`
};

/// One step of the power method. The parts of a product stay below 2^64, their sums below 2^68.
inline PrincipalVector multiplied(const FixedMatrix& matrix, const std::vector<std::uint64_t>& share) {
    std::vector<WideShare> product(matrix.size(), 0);
    PrincipalVector next;
    for (std::size_t i = 0; i < matrix.size(); ++i) {
        for (std::size_t j = 0; j < matrix.size(); ++j) {
            product[i] += static_cast<WideShare>(matrix.at(i, j)) * share[j];
        }
        product[i] /= FixedMatrix::one;
        next.value += product[i];
    }
    for (const WideShare part : product) {
        next.share.push_back(static_cast<std::uint64_t>(part * PrincipalVector::whole / next.value));
    }
    return next;
}

/// Whether no share moved by more than the roundings of a step can move it.
inline bool settled(const std::vector<std::uint64_t>& before, const std::vector<std::uint64_t>& after) {
    constexpr std::uint64_t noise = 256;
    return std::equal(before.begin(), before.end(), after.begin(),
                      [](std::uint64_t a, std::uint64_t b) { return (a < b ? b - a : a - b) < noise; });
}

/// The principal eigenvector by the power method in integers, until it stands still.
///
/// Integers, because the last bit of a floating eigenvector hangs on the compiler's flags, and rounding it to weights
/// would pass that on. A positive matrix of ratios up to 9 shrinks every error by a factor of at least 0.976 a step
/// (Birkhoff), so that what is left when a step moves less than 2^-52 is below 2^-46.
///
/// Requires    2 to 15 rows; a primitive matrix, entries up to 9
/// Complexity  O(rows^2) a step, 2'000 steps at most
/// Source      power method; [Saaty1977]
inline PrincipalVector principal_vector(const FixedMatrix& matrix) {
    constexpr int most_steps = 2'000;
    PrincipalVector now;
    now.share.assign(matrix.size(), PrincipalVector::whole / matrix.size());
    for (int step = 0; step < most_steps; ++step) {
        PrincipalVector next = multiplied(matrix, now.share);
        std::swap(now, next);
        if (settled(next.share, now.share)) {
            break;
        }
    }
    return now;
}

} // namespace jumpa::detail
