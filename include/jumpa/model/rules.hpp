#pragma once

#include <jumpa/core/ids.hpp>
#include <jumpa/core/points.hpp>
#include <jumpa/model/wishes.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace jumpa {

/// So many meetings of one company, in one session or in all, with counterparts of one kind or of any.
struct Limit {
    std::string session{};                 ///< meetings in this session count; empty: in any slot
    std::string kind{};                    ///< meetings with companies of this kind count; empty: with any
    std::optional<std::int32_t> min{};     ///< promised; what cannot be kept is reported, with its reason
    std::optional<std::int32_t> max{};     ///< never more
    Points points_at_least = 0;            ///< `min` counts only pairs of so many points
    std::vector<std::string> categories{}; ///< `min` counts only pairs with goods of one of these; empty: of any
};

/// A wish for any one of some companies: one meeting grants it.
struct SetWish {
    CompanyId from{};
    std::vector<CompanyId> any_of{};
    WishLevel level = WishLevel::want;
};

/// A pair whose meeting, if it is held, falls in that session.
struct PairSession {
    Pair pair{};
    std::string session{};
};

/// Where both meetings are held, the one is earlier than the other.
struct Precedence {
    Pair before{};
    Pair after{};
};

/// Two zones so far apart that nobody gets from one to the other between neighbouring slots.
struct FarZones {
    std::string one{};
    std::string other{};
};

/// Who must wish for a meeting that no pin asks for: nobody, one of the two, or both.
enum class Consent : std::uint8_t { organiser, one, both };

/// Wishes that go before points: those of both sides, of the buyer alone, of the seller alone.
enum class Tier : std::uint8_t { mutual, buyer, seller };

/// What is done for companies with few meetings: nothing, the leximin number of meetings, or a bonus on each one's
/// first meetings.
enum class SideEquity : std::uint8_t { none, leximin, bonus };

/// The rules of the event as a whole.
struct Rules {
    Consent consent = Consent::organiser;
    std::vector<Tier> tiers{}; ///< the first one goes first; all of them before points
    SideEquity sellers = SideEquity::none;
    SideEquity buyers = SideEquity::none;
    std::vector<Points> bonus{};                      ///< on a first, second, ... meeting; never growing
    std::optional<std::int32_t> met_before_percent{}; ///< what is left of the points; absent: never again
};

} // namespace jumpa
