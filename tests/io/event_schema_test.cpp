#include "catch.hpp"
#include "corpus.hpp"
#include "schema_probes.hpp"

#include <jumpa/io/event_json.hpp>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

using namespace jumpa;
using namespace jumpa::test;

namespace {

const std::filesystem::path top{JUMPA_SOURCE_DIR};

Schema event_schema() {
    return Schema(Json::parse(content_of(top / "docs/schema/jumpa-event-1.schema.json")));
}

Json every_field() {
    return Json::parse(content_of(top / "tests/io/every_field.json"));
}

/// What depends on more than one place of the file: no schema says it, so a schema may take what raises it.
const std::set<std::string> beyond_a_schema{
    "unknown_company",
    "unknown_company.near",
    "unknown_slot",
    "unknown_slot.near",
    "unknown_category",
    "unknown_category.edition",
    "unknown_taxonomy",
    "unknown_parent",
    "category_cycle",
    "duplicate_category",
    "duplicate_id",
    "duplicate_name",
    "duplicate_slot",
    "duplicate_limit",
    "wrong_side",
    "wrong_side.wish",
    "slots_overlap",
    "slot_without_time",
    "price_reversed",
    "unit_does_not_convert.price",
    "contradiction.break_rule",
    "unit_does_not_convert.minimum_order",
    "unknown_company.pair",
    "unknown_slot.pin",
    "too_many_decimals.packs",
    "too_large.companies_by_slots",
    "too_large.tables_by_slots",
    "contradiction.role_seller",
    "contradiction.role_buyer",
    "duplicate_kind",
    "unknown_kind",
    "unknown_kind.near",
    "missing_field.minimum",
    "unknown_session",
    "unknown_session.near",
    "unknown_zone",
    "unknown_zone.near",
    "same_zone",
    "duplicate_zones",
    "pair_with_itself",
    "contradiction.rank",
    "duplicate_rank",
    "contradiction.any_of",
    "duplicate_company",
    "unknown_table",
    "unknown_table.near",
    "table_away",
    "before_itself",
    "duplicate_precedence",
    "duplicate_session",
    "duplicate_tier",
    "missing_field.bonus",
    "contradiction.bonus",
    "bonus_grows",
};

/// One row of the list of fields, as the schema has it.
struct Row {
    std::string type{};
    bool required = false;
    bool honoured = true;

    friend bool operator==(const Row&, const Row&) = default;
    friend std::ostream& operator<<(std::ostream& out, const Row& row) {
        return out << row.type << (row.required ? ", required" : "") << (row.honoured ? "" : ", refused");
    }
};

/// Lists the fields of a schema in the words of `event_fields`.
class Rows {
public:
    explicit Rows(const Schema& schema) : schema_(schema) { object(schema.root(), ""); }

    [[nodiscard]] const std::map<std::string, Row>& list() const { return rows_; }

private:
    void object(const Json& rules, const std::string& prefix) {
        for (const auto& [name, field] : rules["properties"].items()) {
            const Json required = rules.value("required", Json::array());
            const bool is_required = std::find(required.begin(), required.end(), name) != required.end();
            rows_[prefix + name] = {type(field), is_required, name_of(field) != "not_yet"};
            inside(field, prefix + name);
        }
    }

    void inside(const Json& field, const std::string& path) {
        const std::string name = name_of(field);
        if (name == "amount" && path.ends_with(".content")) {
            return; // an amount in an amount: listed once
        }
        const Json& rules = schema_.resolved(field);
        if (rules.contains("items")) {
            inside(rules["items"], path + "[]");
        } else if (rules.contains("properties")) {
            object(rules, path + ".");
        }
    }

    /// The name of the definition that stands for a schema: "slot id" of {"$ref": "#/$defs/slot_id"}.
    static std::string name_of(const Json& field) {
        const std::string ref = field.value("$ref", "");
        return ref.substr(std::min(ref.size(), std::string("#/$defs/").size()));
    }

    [[nodiscard]] std::string type(const Json& field) const {
        static const std::map<std::string, std::string> names{
            {"company_id", "company id"}, {"slot_id", "slot id"}, {"table_id", "table id"}, {"word", "text"}, {"kind", "text"}, {"written_unit", "unit"}};
        const std::string name = name_of(field);
        if (const auto known = names.find(name); known != names.end()) {
            return known->second;
        }
        const Json& rules = schema_.resolved(field);
        if (!rules.contains("type") || name == "id" || name == "time" || name == "not_yet") {
            return name; // a word of a list, or what has a name of its own
        }
        const auto said = rules["type"].get<std::string>();
        return said == "array" ? "list of " + type(rules["items"]) : said == "string" ? "text" : said;
    }

    const Schema& schema_;
    std::map<std::string, Row> rows_{};
};

std::string messages_of(const Faults& faults) {
    std::string all;
    for (const Fault& fault : faults) {
        all += fault.message + " at " + fault.where + "; ";
    }
    return all;
}

bool only_beyond(const Faults& faults) {
    return std::all_of(faults.begin(), faults.end(),
                       [](const Fault& fault) { return beyond_a_schema.count(fault.message) == 1; });
}

} // namespace

TEST_CASE("docs/schema: the event schema lists the reader's fields, with their types, and no others", "[io]") {
    const Schema schema = event_schema();
    auto rows = Rows(schema).list();
    for (const io::EventField& field : io::event_fields()) {
        INFO(field.path);
        REQUIRE(rows.count(field.path) == 1);
        CHECK(rows[field.path] == Row{field.honoured ? field.type : "not_yet", field.required, field.honoured});
        rows.erase(field.path);
    }
    for (const auto& [path, row] : rows) {
        FAIL_CHECK("no field of the reader: " << path);
    }
}

TEST_CASE("docs/schema: the event that the probes change has every honoured field", "[io]") {
    const Schema schema = event_schema();
    std::set<std::string> seen;
    each_value(schema, schema.root(), every_field(), Place{}, [&](const Place& place, const Json&) {
        static const std::regex position("/[0-9]+");
        std::string path = std::regex_replace(place.to_string(), position, "[]");
        std::replace(path.begin(), path.end(), '/', '.');
        seen.insert(path.empty() ? path : path.substr(1));
    });
    for (const io::EventField& field : io::event_fields()) {
        INFO(field.path);
        CHECK(seen.count(field.path) == (field.honoured ? 1U : 0U));
    }
}

TEST_CASE("docs/schema: schema and reader agree about every change of one place of an event", "[io]") {
    const Schema schema = event_schema();
    const Json good = every_field();
    REQUIRE(schema.accepts(good));
    REQUIRE(faults_of_text(good.dump()).empty());
    std::size_t taken = 0;
    std::size_t refused = 0;
    for (const Probe& probe : probes(schema, good)) {
        INFO(probe.what);
        const Faults faults = faults_of_text(probe.document.dump());
        INFO(messages_of(faults));
        const bool accepts = schema.accepts(probe.document);
        CHECK(accepts == only_beyond(faults));
        CHECK((accepts || !faults.empty()));
        ++(accepts ? taken : refused);
    }
    WARN(taken << " changes that both take, " << refused << " that both refuse");
    CHECK(taken > 200);
    CHECK(refused > 1'000);
}

TEST_CASE("docs/schema: the words of each list are those that the reader names", "[io]") {
    const Schema schema = event_schema();
    const Json good = every_field();
    std::size_t lists = 0;
    each_value(schema, schema.root(), good, Place{}, [&](const Place& place, const Json& said) {
        if (!said.contains("enum") || said.contains("type")) {
            return;
        }
        INFO(place.to_string());
        Json document = good;
        document[place] = "no such word";
        const Faults faults = faults_of_text(document.dump());
        REQUIRE_FALSE(faults.empty());
        REQUIRE(faults[0].arguments.size() == 2);
        std::string words;
        for (const Json& word : said["enum"]) {
            words += (words.empty() ? "" : ", ") + word.get<std::string>();
        }
        CHECK(faults[0].arguments[1] == words);
        ++lists;
    });
    CHECK(lists > 15);
}

TEST_CASE("docs/schema: lists longer than the schema lets them be are refused by the reader", "[io]") {
    const Schema schema = event_schema();
    for (const char* list : {"slots", "tables", "companies"}) {
        const auto most = schema.root()["properties"][list]["maxItems"].get<std::size_t>();
        for (const std::size_t size : {most, most + 1}) {
            std::string text = R"({"format": "jumpa-event/1", ")" + std::string(list) + "\": [0";
            for (std::size_t i = 1; i < size; ++i) {
                text += ",0";
            }
            const Faults faults = faults_of_text(text + "]}");
            CHECK((faults.at(0).code == "too_large") == (size > most));
        }
    }
}

TEST_CASE("docs/schema: what is refused for its form alone, the schema refuses too", "[io]") {
    const Schema schema = event_schema();
    for (const auto& path : files_in(corpus)) {
        INFO(path.filename());
        const Json document = Json::parse(content_of(path), nullptr, false);
        if (!document.is_discarded() && only_beyond(faults_of_file(path))) {
            CHECK(schema.accepts(document));
        }
    }
    CHECK(schema.accepts(Json::parse(content_of(top / "examples/02_blitar/event.json"))));
}
