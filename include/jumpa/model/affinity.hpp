#pragma once

#include <jumpa/core/config.hpp>
#include <jumpa/model/event.hpp>
#include <jumpa/model/wishes.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace jumpa {

/// What a cut to the best pairs per company left out: a pair that is not listed has at most the threshold of its seller
/// or at most that of its buyer.
struct Thresholds {
    std::vector<Points> company{}; ///< one per company; 0 where nothing was cut
};

/// The points of every pair that could meet: sparse, ascending by seller and buyer, tied to its event by a digest.
class Affinity {
public:
    Affinity() = default;

    /// The listed pairs, fingerprints of the event they are for and of themselves, and what a cut left out, if any.
    [[nodiscard]] std::span<const ScoredPair> pairs() const { return pairs_; }
    [[nodiscard]] std::uint64_t event_digest() const { return event_; }
    [[nodiscard]] std::uint64_t digest() const { return digest_; }
    [[nodiscard]] const std::optional<Thresholds>& thresholds() const { return thresholds_; }

    /// The pairs of one seller, ascending by buyer. Complexity O(1).
    [[nodiscard]] JUMPA_INLINE std::span<const ScoredPair> of_seller(CompanyId seller) const;

    /// The points of a pair, 0 where it is not listed. Complexity O(log pairs of the seller).
    [[nodiscard]] JUMPA_INLINE Points points(CompanyId seller, CompanyId buyer) const;

private:
    friend Affinity final_affinity(const Event&, std::vector<ScoredPair>, std::optional<Thresholds>);

    std::uint64_t event_ = 0;
    std::uint64_t digest_ = 0;
    std::vector<ScoredPair> pairs_{};
    std::vector<std::size_t> first_{}; ///< of a seller's pairs, per company, and the end
    std::optional<Thresholds> thresholds_{};
};

/// Takes a host's own scores.
///
/// Requires    sellers and buyers of the event, every pair once, points 0 .. 10'000
/// Ensures     pairs without points, vetoed pairs (bans, no thanks, met before, no consent) and nothing else are left
///             out; of pairs that met before and may meet again the points are what the rules leave of them
/// Errors      InputError with every fault, each at "/points/<position>"
/// Complexity  O(pairs log pairs)
[[nodiscard]] JUMPA_INLINE Affinity affinity(const Event& event, std::span<const ScoredPair> pairs);

/// For scoring code of this library: pairs that are valid by construction; sorts them and leaves out vetoed ones.
[[nodiscard]] JUMPA_INLINE Affinity trusted_affinity(const Event& event, std::vector<ScoredPair> pairs,
                                                     std::optional<Thresholds> thresholds = std::nullopt);

/// For points that are final, whatever the event says of pairs that met before; else like `trusted_affinity`.
[[nodiscard]] JUMPA_INLINE Affinity final_affinity(const Event& event, std::vector<ScoredPair> pairs,
                                                   std::optional<Thresholds> thresholds = std::nullopt);

/// The same points for another event of the same companies. Pairs that may not meet there are left out.
[[nodiscard]] JUMPA_INLINE Affinity same_points(const Event& event, const Affinity& affinity);

} // namespace jumpa

#if JUMPA_HEADER_ONLY
#include <jumpa/model/affinity.ipp>
#endif
