#include "event_json/shapes.hpp"

// The rules of an event file: of most of them only the value that changes nothing is taken so far.
namespace jumpa::io::json {
namespace {

/// Reads a word and refuses all but the first of its vocabulary.
template <Spoken E>
void read_first_only(Reading& in, const Spot& at, std::string_view message) {
    E value{};
    in.read(at, value);
    if (value != E{}) {
        in.fault(at, message);
    }
}

void read_consent(Reading& in, const Spot& at, RulesEntry&) {
    read_first_only<Consent>(in, at, "not_supported_yet.consent");
}

void read_equity(Reading& in, const Spot& at, EquityEntry&) {
    read_first_only<Equity>(in, at, "not_supported_yet.equity");
}

/// "ban" is what meetings held before mean anyway; a percentage of the points is refused.
void read_met_before(Reading& in, const Spot& at, RulesEntry&) {
    if (at.kind() != Kind::text) {
        in.fault(at, "not_supported_yet.share_of_points");
    } else if (at.text() != "ban") {
        in.fault(at, "unknown_met_before", {shown(at.text())});
    }
}

} // namespace

std::span<const Field<EquityEntry>> fields(Type<EquityEntry>) {
    static constexpr Field<EquityEntry> fields[] = {
        custom<EquityEntry, Equity>("sellers", read_equity),
        custom<EquityEntry, Equity>("buyers", read_equity),
        refused<EquityEntry, std::vector<CompanyId>>("bonus", "not_supported_yet.bonus"),
    };
    return fields;
}

std::span<const Field<RulesEntry>> fields(Type<RulesEntry>) {
    static constexpr Field<RulesEntry> fields[] = {
        field<&RulesEntry::break_rule>("break_rule"),
        custom<RulesEntry, Consent>("consent", read_consent),
        refused<RulesEntry, std::vector<std::string>>("tiers", "not_supported_yet.tiers"),
        custom<RulesEntry, EquityEntry>("equity",
                                        [](Reading& in, const Spot& at, RulesEntry&) {
                                            EquityEntry equity;
                                            read_object(in, at, equity);
                                        }),
        custom<RulesEntry, std::string>("met_before", read_met_before),
    };
    return fields;
}

} // namespace jumpa::io::json
