#pragma once

#include <jumpa/core/random.hpp>
#include <jumpa/explain/event_change.hpp>

#include <cstdint>
#include <optional>

namespace support {

/// A random change of an event: more or fewer tables, presence, meetings, or a company less.
inline jumpa::EventChange some_change(jumpa::Random& random, const jumpa::Event& event) {
    const jumpa::CompanyId company{random.below(event.companies().size())};
    const jumpa::SlotId slot{random.below(event.slots().size())};
    const std::int32_t number = random.below(2) == 0 ? 1 : -1;
    switch (random.below(5)) {
    case 0:
        return jumpa::MoreTables{number, std::nullopt};
    case 1:
        return jumpa::MoreTables{number, slot};
    case 2:
        return jumpa::PresentIn{company, slot, random.below(3) != 0};
    case 3:
        return jumpa::MoreMeetings{company, number};
    default:
        return jumpa::StaysAway{company};
    }
}

} // namespace support
