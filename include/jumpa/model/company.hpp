#pragma once

#include <jumpa/core/geo.hpp>
#include <jumpa/core/ids.hpp>
#include <jumpa/core/quantity.hpp>
#include <jumpa/model/credentials.hpp>
#include <jumpa/model/rules.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace jumpa {

/// The size classes of Indonesian law (PP 7/2021): micro, small and medium are the IKM and UMKM of everyday speech.
enum class SizeClass : std::uint8_t { unknown, micro, small, medium, large };

/// A price for one `per` of the goods: from `from` to `to`, both included, in whole units of `currency`.
struct Price {
    std::int64_t from = 0;
    std::optional<std::int64_t> to{}; ///< a buyer's ceiling; for a seller the upper end of the range
    Unit per = Unit::piece;
    std::string currency{"IDR"};
};

/// What a seller can deliver.
struct Offer {
    std::string category{};                       ///< a code of the event's taxonomy
    std::optional<Quantity> per_month{};          ///< production capacity
    std::optional<Quantity> minimum_order{};      ///< the least a buyer must take
    std::optional<std::int32_t> lead_time_days{}; ///< from order to delivery
    std::optional<Price> price{};
};

/// What a buyer is looking for.
struct Need {
    std::string category{}; ///< a code of the event's taxonomy
    std::optional<Quantity> per_month{};
    CredentialSet required{};                            ///< a seller without one of these is no match
    CredentialSet preferred{};                           ///< each of these adds points
    std::optional<std::int32_t> required_tkdn_percent{}; ///< least domestic content (TKDN)
    std::optional<std::int32_t> within_km{};             ///< greatest distance of the seller
    std::optional<std::int32_t> lead_time_days{};        ///< the goods must come within so many days of the order
    std::optional<Price> price{};                        ///< `to` is the ceiling
    std::int32_t share = 0; ///< part of the buyer's spending; equal parts where no need declares one
};

/// How a company takes part in the day.
struct Attendance {
    std::vector<std::string> people{};
    std::int32_t seats = 1;                         ///< meetings it can hold at once
    std::optional<std::vector<SlotId>> available{}; ///< the slots in which it is there; absent means all
    std::optional<std::int32_t> min_meetings{};     ///< what it was promised
    std::optional<std::int32_t> max_meetings{};     ///< the most it wants
    std::optional<std::int32_t> max_in_a_row{};     ///< after so many neighbouring slots with meetings it rests in one
    std::vector<Limit> limits{};                    ///< of sessions, kinds of counterpart, or good pairs
};

/// A company at the event: it offers (a seller), it needs (a buyer), or only attends with scores of the host's own.
struct Company {
    std::string id{};          ///< unique within the event; made from the position where it is empty
    std::string external_id{}; ///< the host's own key, carried along untouched
    std::string name{};        ///< what people read; the id where it is empty
    SizeClass size = SizeClass::unknown;
    std::string region{}; ///< code of the Ministry of Home Affairs, e.g. "35.05.20"
    std::vector<std::string> languages{};
    std::vector<std::string> kinds{}; ///< free labels that limits of others refer to
    CredentialSet credentials{};
    std::optional<std::int32_t> tkdn_percent{}; ///< certified domestic content
    std::vector<Offer> offers{};
    std::vector<Need> needs{};
    std::optional<GeoPoint> at{};
    Attendance attends{};
};

} // namespace jumpa
