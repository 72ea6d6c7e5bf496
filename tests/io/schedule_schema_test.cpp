#include "catch.hpp"
#include "corpus.hpp"
#include "schema_probes.hpp"
#include "small_fair.hpp"

#include <jumpa/io/schedule_json.hpp>

#include <algorithm>
#include <set>
#include <string>

using namespace jumpa;
using namespace jumpa::test;

namespace {

const std::filesystem::path top{JUMPA_SOURCE_DIR};

Schema schedule_schema() {
    return Schema(Json::parse(content_of(top / "docs/schema/jumpa-schedule-1.schema.json")));
}

Faults faults_of_schedule(const Json& document) {
    return faults_in(io::read_schedule(small_fair(), document.dump()));
}

/// What depends on the event or on more than one place of the file; a schema may take what raises it.
bool is_beyond_a_schema(const Fault& fault) {
    static const std::set<std::string> messages{"unknown_count",       "unknown_company",      "unknown_slot",
                                                "unknown_table",       "unknown_pin",          "other_event.file",
                                                "contradiction.level", "contradiction.prices", "duplicate_id.meeting"};
    return messages.count(fault.message) == 1;
}

} // namespace

TEST_CASE("docs/schema: what write_schedule writes keeps to the schedule schema", "[io]") {
    const Schema schema = schedule_schema();
    const Event event = small_fair();
    CHECK(schema.accepts(Json::parse(io::write_schedule(event, small_schedule(event)))));

    Schedule large = small_schedule(event);
    large.levels[0].bound = std::numeric_limits<std::int64_t>::max(); // written as a string
    CHECK(schema.accepts(Json::parse(io::write_schedule(event, large))));

    Schedule none;
    none.status = Status::infeasible;
    none.reasons.push_back({"pins_do_not_fit", "They do not fit.", {CompanyId{0}}, {SlotId{0}}});
    CHECK(schema.accepts(Json::parse(io::write_schedule(event, none))));
}

TEST_CASE("docs/schema: schema and reader agree about every change of one place of a schedule", "[io]") {
    const Schema schema = schedule_schema();
    const Json good = Json::parse(content_of(top / "tests/io/every_field.schedule.json"));
    REQUIRE(schema.accepts(good));
    REQUIRE(faults_of_schedule(good).empty());
    std::size_t taken = 0;
    std::size_t refused = 0;
    for (const Probe& probe : probes(schema, good)) {
        INFO(probe.what);
        const Faults faults = faults_of_schedule(probe.document);
        INFO(to_string(faults));
        const bool accepts = schema.accepts(probe.document);
        CHECK(accepts == std::all_of(faults.begin(), faults.end(), is_beyond_a_schema));
        ++(accepts ? taken : refused);
    }
    WARN(taken << " changes that both take, " << refused << " that both refuse");
    CHECK(taken > 100);
    CHECK(refused > 300);
}

TEST_CASE("docs/schema: every field of a schedule that is written is in the schema", "[io]") {
    const Schema schema = schedule_schema();
    const Event event = small_fair();
    std::set<std::string> known;
    each_value(schema, schema.root(), Json::parse(io::write_schedule(event, small_schedule(event))), Place{},
               [&](const Place& place, const Json&) { known.insert(place.to_string()); });
    const Json flat = Json::parse(io::write_schedule(event, small_schedule(event))).flatten();
    for (const auto& [place, value] : flat.items()) {
        INFO(place);
        CHECK(known.count(place) == 1);
    }
}
