#pragma once

#include <jumpa/core/points.hpp>

#include <limits>
#include <optional>

namespace jumpa::detail {

/// A sum in 128 bits that notices where it leaves them.
class ExactSum {
public:
    __extension__ using Wide = __int128;

    void add(Wide term) { fits_ = !__builtin_add_overflow(sum_, term, &sum_) && fits_; }

    /// A product of two 64-bit numbers always fits.
    void add(Value a, Value b) { add(static_cast<Wide>(a) * b); }

    void add(const ExactSum& other) {
        add(other.sum_);
        fits_ = fits_ && other.fits_;
    }

    /// Takes 0 for any sum below.
    void raise_to_zero() { sum_ = sum_ < 0 ? 0 : sum_; }

    [[nodiscard]] bool fits() const { return fits_; }

    /// Requires a sum that fits.
    [[nodiscard]] Wide value() const { return sum_; }

    /// The sum over a scale, rounded down; nothing where it does not fit in 64 bits.
    [[nodiscard]] std::optional<Value> over(Value scale) const {
        const Wide rounded = sum_ / scale - (sum_ % scale < 0 ? 1 : 0);
        const bool small = rounded <= std::numeric_limits<Value>::max() && rounded >= std::numeric_limits<Value>::min();
        return fits_ && small ? std::optional(static_cast<Value>(rounded)) : std::nullopt;
    }

private:
    Wide sum_ = 0;
    bool fits_ = true;
};

} // namespace jumpa::detail
