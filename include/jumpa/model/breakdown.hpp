#pragma once

#include <jumpa/core/config.hpp>
#include <jumpa/core/ids.hpp>
#include <jumpa/core/points.hpp>
#include <jumpa/model/event.hpp>

#include <cstddef>
#include <cstdint>
#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

namespace jumpa {

/// What one criterion says of an offer and a need, in numbers and in words.
struct CriterionPoints {
    std::string criterion{};
    std::int32_t weight = 0;
    std::optional<Points> points{}; ///< none where the criterion does not apply
    bool veto = false;
    bool lifts = false; ///< raises the mean of the others instead of entering it
    std::string words{};

    friend bool operator==(const CriterionPoints&, const CriterionPoints&) = default;
};

/// How one need of the buyer fares.
struct NeedPoints {
    std::size_t need = 0; ///< position among the buyer's needs
    std::optional<std::size_t>
        offer{}; ///< position among the seller's offers: the one that serves, or else the nearest
    bool served = false;
    std::int64_t share = 1; ///< its weight among the buyer's needs
    Points points = 0;      ///< 0 where it is not served
    std::vector<CriterionPoints> criteria{};

    friend bool operator==(const NeedPoints&, const NeedPoints&) = default;
};

/// Where the points of a pair come from.
struct Breakdown {
    CompanyId seller{};
    CompanyId buyer{};
    std::string seller_name{};
    std::string buyer_name{};
    std::optional<Veto> veto{}; ///< then the pair has no points, whatever the needs say
    Points points = 0;
    std::vector<NeedPoints> needs{};

    friend bool operator==(const Breakdown&, const Breakdown&) = default;
};

/// Several lines for people: the pair, then each need with its criteria.
[[nodiscard]] JUMPA_INLINE std::string to_string(const Breakdown& breakdown);
JUMPA_INLINE std::ostream& operator<<(std::ostream& out, const Breakdown& breakdown);

} // namespace jumpa

#if JUMPA_HEADER_ONLY
#include <jumpa/model/breakdown.ipp>
#endif
