#pragma once

#include <jumpa/model/calendar.hpp>
#include <jumpa/model/company.hpp>
#include <jumpa/model/rules.hpp>
#include <jumpa/model/taxonomy.hpp>
#include <jumpa/model/venue.hpp>
#include <jumpa/model/wishes.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace jumpa {

/// On which side of the table a company sits. A host says it where offers and needs do not.
enum class Role : std::uint8_t { from_offers_and_needs, seller, buyer, both };

/// The side a company is on: the declared one, else what its offers or needs say; `from_offers_and_needs` for neither.
[[nodiscard]] inline Role side_of(const Company& company, Role declared) {
    if (declared != Role::from_offers_and_needs) {
        return declared;
    }
    if (!company.offers.empty()) {
        return company.needs.empty() ? Role::seller : Role::both;
    }
    return company.needs.empty() ? Role::from_offers_and_needs : Role::buyer;
}

/// Everything an event consists of, as plain data that nobody has checked yet. `EventBuilder` fills it and checks it.
struct EventDraft {
    std::string id{"event"};
    std::string title{};
    std::int64_t revision = 1;
    std::int32_t utc_offset_minutes = 7 * 60; ///< the organiser's clock; western Indonesia where nothing is said
    std::string uid_domain{};                 ///< for calendar files: "fair.example"
    std::string issued_at{};                  ///< for calendar files: "2021-11-08T09:00:00+07:00" or with "Z"
    BreakRule break_rule = BreakRule::within;
    std::optional<Taxonomy> taxonomy{}; ///< KBLI 2020 where absent

    std::vector<Slot> slots{};
    std::vector<Table> tables{};
    std::vector<Company> companies{};
    std::vector<Role> roles{}; ///< one per company
    std::vector<FarZones> far_zones{};
    std::vector<Wish> wishes{};
    std::vector<SetWish> set_wishes{};
    std::vector<Pin> pins{};
    std::vector<Pair> bans{};
    std::vector<Pair> met_before{};
    std::vector<Precedence> precedences{};
    std::vector<PairSession> pair_sessions{};
    std::optional<std::vector<ScoredPair>> points{}; ///< a host's own scores; pairs not listed have none
    Rules rules{};
};

} // namespace jumpa
