#include "event_json_shapes.hpp"

// The rules of an event file: of most of them only the value that changes nothing is taken so far.
namespace jumpa::io::json {
namespace {

/// Reads a word and refuses all but the first of its vocabulary.
template <Spoken E>
void read_first_only(Reading& in, const Spot& at, std::string_view why) {
    E value{};
    in.read(at, value);
    if (value != E{}) {
        in.refuse(at, why);
    }
}

void read_consent(Reading& in, const Spot& at, RulesEntry&) {
    read_first_only<Consent>(in, at, "only the organiser's consent is planned with so far");
}

void read_equity(Reading& in, const Spot& at, EquityEntry&) {
    read_first_only<Equity>(in, at, "equity between companies is not planned yet");
}

/// "ban" is what meetings held before mean anyway; a percentage of the points is refused.
void read_met_before(Reading& in, const Spot& at, RulesEntry&) {
    if (at.kind() != Kind::text) {
        in.refuse(at, "pairs that have met before are left out; a share of their points is not planned yet");
    } else if (at.text() != "ban") {
        in.fault(at, "unknown_met_before", shown(at.text()) + " is no rule for pairs that have met", "use ban");
    }
}

} // namespace

std::span<const Field<EquityEntry>> fields(Type<EquityEntry>) {
    static constexpr Field<EquityEntry> fields[] = {
        custom<EquityEntry, Equity>("sellers", read_equity),
        custom<EquityEntry, Equity>("buyers", read_equity),
        refused<EquityEntry, std::vector<CompanyId>>("bonus", "a bonus for some companies is not planned yet"),
    };
    return fields;
}

std::span<const Field<RulesEntry>> fields(Type<RulesEntry>) {
    static constexpr Field<RulesEntry> fields[] = {
        field<&RulesEntry::break_rule>("break_rule"),
        custom<RulesEntry, Consent>("consent", read_consent),
        refused<RulesEntry, std::vector<std::string>>("tiers", "strict tiers of wishes are not planned yet"),
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
