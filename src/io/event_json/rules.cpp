#include "event_json/shapes.hpp"

#include <utility>

// The rules of the event as a whole, and which zones are far apart.
namespace jumpa::io::json {
namespace {

/// What pairs that have met before keep of their points: "ban", or {"points_percent": 50}.
struct DiscountEntry {
    std::int32_t points_percent = 0;
};

std::span<const Field<DiscountEntry>> fields(Type<DiscountEntry>) {
    static constexpr Field<DiscountEntry> fields[] = {
        required(field<&DiscountEntry::points_percent>("points_percent")),
    };
    return fields;
}

void read_met_before(Reading& in, const Spot& at, RulesEntry& rules) {
    if (at.kind() != Kind::text) {
        DiscountEntry discount;
        read_object(in, at, discount);
        rules.met_before_percent = discount.points_percent;
    } else if (at.text() != "ban") {
        in.fault(at, "unknown_met_before", {shown(at.text())});
    }
}

void read_equity(Reading& in, const Spot& at, RulesEntry& rules) {
    read_object(in, at, static_cast<EquityEntry&>(rules));
}

/// Two zones; what is none of them leaves empty names, which no table has.
FarZones far_zones(Reading& in, const Spot& at) {
    std::vector<std::string> names;
    read_value(in, at, names);
    if (at.kind() == Kind::list && names.size() != 2) {
        in.fault(at, "wrong_length.zones", {std::to_string(names.size())});
    }
    names.resize(2);
    return {std::move(names[0]), std::move(names[1])};
}

void read_far(Reading& in, const Spot& at, ZonesEntry& zones) {
    if (in.expect(at, Kind::list)) {
        at.for_each([&](const Spot& item) { zones.far.push_back(far_zones(in, item)); });
    }
}

} // namespace

std::span<const Field<ZonesEntry>> fields(Type<ZonesEntry>) {
    static constexpr Field<ZonesEntry> fields[] = {
        custom<ZonesEntry, std::vector<std::vector<std::string>>>("far", read_far),
    };
    return fields;
}

std::span<const Field<EquityEntry>> fields(Type<EquityEntry>) {
    static constexpr Field<EquityEntry> fields[] = {
        field<&Rules::sellers, EquityEntry>("sellers"),
        field<&Rules::buyers, EquityEntry>("buyers"),
        field<&Rules::bonus, EquityEntry>("bonus"),
    };
    return fields;
}

std::span<const Field<RulesEntry>> fields(Type<RulesEntry>) {
    static constexpr Field<RulesEntry> fields[] = {
        field<&RulesEntry::break_rule>("break_rule"),
        field<&Rules::consent, RulesEntry>("consent"),
        field<&Rules::tiers, RulesEntry>("tiers"),
        custom<RulesEntry, EquityEntry>("equity", read_equity),
        {"met_before", false, [] { return std::string("met_before"); }, nullptr, read_met_before, {}},
    };
    return fields;
}

} // namespace jumpa::io::json
