#pragma once

#include <jumpa/core/config.hpp>
#include <jumpa/core/executor.hpp>
#include <jumpa/matching/descent/block_layout.hpp>
#include <jumpa/matching/descent/load_sums.hpp>
#include <jumpa/matching/descent/price_rows.hpp>
#include <jumpa/matching/descent/shares.hpp>
#include <jumpa/matching/time_indexed.hpp>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace jumpa::matching {

/// How far prices move for what shares move; a descent on a similar problem may start with another's.
struct DescentWeight {
    static constexpr std::int64_t unit = 1 << 20;
    std::int64_t value = unit / 10; ///< over unit
};

/// Lowers the dual bound of a time-indexed problem by a first-order method on its linear relaxation.
///
/// Problem     min over prices of dual_bound, together with a fractional solution that complements them
/// Requires    the problem outlives this object
/// Ensures     after any number of steps `best_bound` is proved by `best_prices`; the same steps give the same bytes
///             under every compiler and flag and with any number of threads
/// Complexity  O(entries + vertices * slots) a step; about 12 bytes a lane of four entries and 28 a vertex-slot, and 4
///             more a vertex-slot for each further thread
/// Source      reflected Halpern iteration of the primal-dual hybrid gradient method with restarts, [Lu2024], the sum
///             of a pair's entries handled by projection, [Michelot1986]
class PriceDescent {
public:
    static constexpr std::int32_t one = Shares::one; ///< a whole pair in an entry of the fractional solution
    static constexpr std::int64_t unit = DescentWeight::unit;

    /// Starts from nothing: no prices, no shares.
    JUMPA_INLINE explicit PriceDescent(const TimeIndexedProblem& problem, const Executor& executor = {});
    PriceDescent(const PriceDescent&) = delete; // its parts hold references to each other
    PriceDescent& operator=(const PriceDescent&) = delete;

    /// Starts from these prices and this fractional solution, one share an entry.
    JUMPA_INLINE void start(const TimeIndexedPrices& prices, const std::vector<std::int32_t>& shares,
                            DescentWeight weight = {});

    /// Takes so many steps and looks at the bound on the way.
    JUMPA_INLINE void run(std::int64_t steps);

    /// The least bound seen so far, and the prices that prove it.
    [[nodiscard]] Value best_bound() const { return best_bound_; }
    [[nodiscard]] TimeIndexedPrices best_prices() const { return best_; }

    /// How much of an entry the fractional solution holds, 0 .. one, and the prices that go with it.
    [[nodiscard]] std::vector<std::int32_t> shares() const { return shares_.projected(); }
    [[nodiscard]] JUMPA_INLINE TimeIndexedPrices prices() const;

    /// Where the weight stands now.
    [[nodiscard]] DescentWeight weight() const { return {weight_}; }

    /// The value of the fractional solution lies within so many millionths of the bound, and it breaks the rows by no
    /// more than twenty times as many millionths of the pairs.
    [[nodiscard]] JUMPA_INLINE bool settled(std::int64_t millionths) const;

    /// Work of one step, in entries visited.
    [[nodiscard]] std::int64_t work() const { return work_; }

private:
    template <bool measured>
    void step(Team& team);
    template <bool measured>
    Square step_shares(const Pull& pull, Team& team);
    template <bool measured>
    Square step_presences(const Pull& pull, Team& team);
    JUMPA_INLINE void most_excess(std::size_t vertex, const std::int32_t* load);
    JUMPA_INLINE void room_excess();
    JUMPA_INLINE void restart_if_due(std::uint64_t residual, Team& team);
    JUMPA_INLINE void restart(Team& team);
    JUMPA_INLINE void set_weight(std::int64_t weight);
    JUMPA_INLINE void look(Team& team);
    [[nodiscard]] JUMPA_INLINE std::uint64_t residual(Square primal, Square dual) const;
    [[nodiscard]] JUMPA_INLINE Pull pull_of(bool projected) const;
    [[nodiscard]] JUMPA_INLINE Value bound(Team& team);

    const TimeIndexedProblem& problem_;
    Executor executor_;
    BlockLayout layout_;
    Shares shares_;
    PriceRows presence_;
    PriceRows room_;
    PriceRows most_; // of the vertices that could hold more pairs than they may
    LoadSums loads_;
    std::int64_t rows_of_entry_ = 3; // in how many rows an entry stands at most
    std::int64_t work_ = 0;

    std::int64_t weight_ = 0; // primal weight in 2^-20
    float pace_ = 0;          // shares per unit of reduced price
    std::int64_t since_restart_ = 0;
    std::int64_t steps_ = 0;
    std::uint64_t first_residual_ = 0;
    std::uint64_t last_residual_ = 0;

    TimeIndexedPrices best_{};
    Value best_bound_ = 0;
};

} // namespace jumpa::matching

#if JUMPA_HEADER_ONLY
#include <jumpa/matching/price_descent.ipp>
#endif
