#pragma once

#include <jumpa/core/config.hpp>
#include <jumpa/matching/time_indexed.hpp>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace jumpa::matching {

namespace detail {

/// Sums of squares; 64 bits would not hold them.
__extension__ using Square = unsigned __int128;

} // namespace detail

/// Lowers the dual bound of a time-indexed problem by a first-order method on its linear relaxation, in fixed point.
///
/// Problem     min over prices of dual_bound, together with a fractional solution that complements them
/// Requires    the problem outlives this object
/// Ensures     after any number of steps `best_bound` is proved by `best_prices`; integers only, so the same steps give
///             the same bytes under every compiler and flag
/// Complexity  O(entries) a step; 16 bytes an entry and a vertex-slot
/// Source      reflected Halpern iteration of the primal-dual hybrid gradient method with restarts, [Lu2024], the sum
///             of a pair's entries handled by projection, [Michelot1986]
class PriceDescent {
public:
    static constexpr std::int32_t one = 1 << 24; ///< a whole pair in an entry of the fractional solution

    /// Starts from nothing: no prices, no shares.
    JUMPA_INLINE explicit PriceDescent(const TimeIndexedProblem& problem);

    /// Starts from these prices and this fractional solution, one share an entry.
    JUMPA_INLINE void start(const TimeIndexedPrices& prices, std::vector<std::int32_t> shares);

    /// Takes so many steps and looks at the bound on the way.
    JUMPA_INLINE void run(std::int64_t steps);

    /// The least bound seen so far, and the prices that prove it.
    [[nodiscard]] Value best_bound() const { return best_bound_; }
    [[nodiscard]] const TimeIndexedPrices& best_prices() const { return best_; }

    /// How much of an entry the fractional solution holds, 0 .. one, and the prices that go with it.
    [[nodiscard]] const std::vector<std::int32_t>& shares() const { return shares_; }
    [[nodiscard]] const TimeIndexedPrices& prices() const { return projected_; }

    /// Work of one step, in entries visited.
    [[nodiscard]] std::int64_t work() const { return static_cast<std::int64_t>(x_.size() + presence_load_.size()); }

private:
    static constexpr std::int64_t unit = 1 << 20; // of the primal weight and of Halpern's pull

    struct Movement {
        detail::Square primal = 0; ///< shares in 2^-24
        detail::Square dual = 0;   ///< prices in 2^-14 points
    };

    JUMPA_INLINE void step();
    JUMPA_INLINE void primal_step();
    JUMPA_INLINE void project(std::size_t pair);
    JUMPA_INLINE void dual_step();
    JUMPA_INLINE void price_row(std::int32_t& price, std::int32_t& anchor, std::int32_t& projected, std::int64_t load,
                                std::int64_t limit, std::int64_t entries);
    JUMPA_INLINE void restart_if_due();
    JUMPA_INLINE void balance();
    JUMPA_INLINE void restart();
    JUMPA_INLINE void set_weight(std::int64_t weight);
    JUMPA_INLINE void look();
    [[nodiscard]] JUMPA_INLINE std::uint64_t residual() const;

    const TimeIndexedProblem& problem_;
    std::vector<std::uint32_t> presence_entries_{}; // entries per vertex and slot
    std::vector<std::uint32_t> room_entries_{};
    std::vector<std::uint32_t> most_entries_{};
    std::vector<bool> most_binds_{}; // vertices that could hold more pairs than they may

    std::vector<std::int32_t> x_{};      // the iterate
    std::vector<std::int32_t> x0_{};     // the anchor
    std::vector<std::int32_t> shares_{}; // the projected point
    TimeIndexedPrices y_{};
    TimeIndexedPrices y0_{};
    TimeIndexedPrices projected_{};
    std::vector<std::int64_t> presence_load_{};
    std::vector<std::int64_t> room_load_{};
    std::vector<std::int64_t> most_load_{};

    std::int64_t weight_ = 0;    // primal weight in 2^-20
    std::int64_t step_size_ = 0; // share in 2^-24 per price in 2^-14 points, in 2^-24
    std::int64_t since_restart_ = 0;
    std::int64_t steps_ = 0;
    std::uint64_t first_residual_ = 0;
    std::uint64_t last_residual_ = 0;
    Movement moved_{}; // by the last step

    TimeIndexedPrices best_{};
    Value best_bound_ = 0;
};

} // namespace jumpa::matching

#if JUMPA_HEADER_ONLY
#include <jumpa/matching/price_descent.ipp>
#endif
