#pragma once

#include <jumpa/core/config.hpp>
#include <jumpa/core/executor.hpp>
#include <jumpa/core/points.hpp>
#include <jumpa/model/affinity.hpp>
#include <jumpa/scoring/catalogue.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace jumpa {

/// A company of the other side, and what the pair is worth.
struct Match {
    std::uint32_t number = 0;
    Points points = 0;

    friend bool operator==(const Match&, const Match&) = default;
};

/// The instructions that a processor may be asked for. They change how long it takes and nothing else.
enum class Instructions : std::uint8_t { base, avx2, avx512 };

/// What `best_matches` looks for, and how.
struct MatchOptions {
    std::uint32_t per_buyer = 32; ///< sellers in a buyer's list; 0 makes no lists
    std::uint32_t per_seller = 0; ///< buyers in a seller's list

    /// Passes over blocks of sellers none of whom can enter a list. Without it every offer is looked at: slower, the
    /// same lists.
    bool prune = true;

    /// At most these, and what processor and library have. Header-only there are those that the host compiles for.
    Instructions instructions = Instructions::avx512;

    /// The threads that may be used. They too change how long it takes and nothing else; each holds lists of its own.
    Executor executor{};
};

/// The best of the other side for each company, best first; equal points go to the lower number.
class BestMatches {
public:
    /// All lists of a side one after the other, and where each begins; the last entry is where all end.
    struct Lists {
        std::vector<Match> matches{};
        std::vector<std::size_t> first{};
        std::size_t most = 0; ///< matches in a list; one with fewer leaves nothing out
    };

    /// None, or those of both sides.
    BestMatches() = default;
    BestMatches(Lists of_buyers, Lists of_sellers)
        : of_buyers_(std::move(of_buyers)), of_sellers_(std::move(of_sellers)) {}

    /// A company's list; empty where no lists of its side were asked for.
    [[nodiscard]] std::span<const Match> of_buyer(std::size_t buyer) const { return list(of_buyers_, buyer); }
    [[nodiscard]] std::span<const Match> of_seller(std::size_t seller) const { return list(of_sellers_, seller); }

    /// The most that a list holds.
    [[nodiscard]] std::size_t per_buyer() const { return of_buyers_.most; }
    [[nodiscard]] std::size_t per_seller() const { return of_sellers_.most; }

private:
    [[nodiscard]] static std::span<const Match> list(const Lists& lists, std::size_t company) {
        return company + 1 < lists.first.size()
                   ? std::span(lists.matches)
                         .subspan(lists.first[company], lists.first[company + 1] - lists.first[company])
                   : std::span<const Match>{};
    }

    Lists of_buyers_{};
    Lists of_sellers_{};
};

/// The best sellers of every buyer and the best buyers of every seller, of all pairs of a catalogue.
///
/// Problem     every pair has the points that `score` gives it, with the blend of its buyer. The lists are the pairs
///             with points > 0 that are not vetoed, by points, then number, cut to their lengths
/// Ensures     exactly those, whatever the instructions, the compiler and its flags: each listed pair, and each that
///             might have been one, was scored in integers
/// Complexity  at worst O(needs * offers), mostly a small part of it; memory O(lists + sellers), never O(pairs)
/// Source      upper bounds per block of 64 offers of one category and place, best first, as in branch and bound
[[nodiscard]] JUMPA_INLINE BestMatches best_matches(const ArrangedCatalogue& catalogue,
                                                    const MatchOptions& options = {});

/// The same with a catalogue that is arranged, and forgotten, on the way.
[[nodiscard]] JUMPA_INLINE BestMatches best_matches(Catalogue catalogue, const MatchOptions& options = {});

/// The points of the listed pairs, for planning.
///
/// Requires    `matches` of a catalogue that was made of this event
/// Ensures     a pair that stands in no list has at most the threshold of its buyer or at most that of its seller
/// Errors      InputError where `matches` are of a catalogue of another size
[[nodiscard]] JUMPA_INLINE Affinity affinity(const Event& event, const BestMatches& matches);

} // namespace jumpa

#if JUMPA_HEADER_ONLY
#include <jumpa/scoring/best_matches.ipp>
#endif
