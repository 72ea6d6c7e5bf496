#include "catch.hpp"

#include <jumpa/io/event_json.hpp>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

using namespace jumpa;
using namespace jumpa::literals;
using namespace std::chrono_literals;

namespace {

/// An event with one of everything that the format has and this version does.
const std::string whole = R"({
  "format": "jumpa-event/1",
  "companies": [
    {"id": "gula", "external_id": "4711", "name": "Gula Kelapa \u00c9\"\\", "size": "micro", "region": "35.05.20",
     "at": {"lat": -8.2900004, "lon": 112.3438}, "languages": ["id", "jv"], "credentials": ["NIB", "P-IRT"],
     "tkdn_percent": 40,
     "offers": [{"category": "10722", "capacity": {"amount": 4000.125, "unit": "kg"},
                 "minimum_order": {"amount": 2, "unit": "pack", "content": {"amount": 250, "unit": "g"}},
                 "lead_time_days": 7, "price": {"from": 17000, "to": 21000, "per": "kg", "currency": "IDR"}}],
     "attends": {"people": ["owner"], "seats": 1, "available": ["s1", "s2"], "limits": [{"max": 2}]}},
    {"id": "toko", "name": "Toko", "needs": [{"category": "10722", "quantity": {"amount": 1.5e3, "unit": "kg"},
       "required": ["P-IRT"], "preferred": ["halal"], "required_tkdn_percent": 25, "within_km": 60,
       "lead_time_days": 14, "price": {"to": 20000, "per": "kg"}, "share": 3}]},
    {"id": "a"}, {"id": "b"}, {"id": "c"}
  ],
  "tables": [{"id": "t1", "zone": "hall"}, {"id": "t2", "slots": ["s3"], "x-colour": {"deep": [null]}}],
  "id": "fair", "revision": 3, "title": "Temu Bisnis", "tz": "+08:00", "uid_domain": "fair.example",
  "issued_at": "2021-11-08T09:00:00Z", "taxonomy": {"name": "KBLI", "edition": "2020"},
  "rules": {"break_rule": "across", "consent": "organiser", "tiers": [], "equity": {"sellers": "none"}},
  "slots": [
    {"id": "s1", "start": "2024-02-29T08:30", "end": "2024-02-29T08:50", "session": "morning"},
    {"id": "s2", "start": "2024-02-29T08:50", "end": "2024-02-29T09:10", "session": "morning"},
    {"id": "s3", "start": "2024-02-29T12:30", "end": "2024-02-29T12:50"}
  ],
  "wishes": [{"from": "toko", "to": "gula", "level": "must"}, {"from": "gula", "to": "toko", "level": "meet"}],
  "pins": [{"seller": "gula", "buyer": "toko", "slot": "s2"}, {"seller": "a", "buyer": "b"}],
  "bans": [{"seller": "a", "buyer": "toko"}],
  "met_before": [{"seller": "gula", "buyer": "b"}],
  "points": [{"seller": "gula", "buyer": "toko", "points": 9100}],
  "precedences": [], "x-ours": 1e5
})";

Faults faults_of(const std::string& text) {
    const auto result = io::read_event(text);
    return std::holds_alternative<Faults>(result) ? std::get<Faults>(result) : Faults{};
}

std::vector<std::string> codes_of(const std::string& text) {
    std::vector<std::string> codes;
    for (const Fault& fault : faults_of(text)) {
        codes.push_back(fault.code);
    }
    return codes;
}

std::string replaced(std::string text, const std::string& what, const std::string& with) {
    const std::size_t at = text.find(what);
    REQUIRE(at != std::string::npos);
    return text.replace(at, what.size(), with);
}

std::string repeated(const std::string& text, std::size_t times) {
    std::string all;
    for (std::size_t i = 0; i < times; ++i) {
        all += text;
    }
    return all;
}

} // namespace

TEST_CASE("read_event: every value of a full event arrives where it belongs", "[io]") {
    const Event event = io::read_event_or_throw(whole);
    const EventDraft& data = event.data();
    CHECK(data.id == "fair");
    CHECK(data.revision == 3);
    CHECK(data.title == "Temu Bisnis");
    CHECK(data.utc_offset_minutes == 480);
    CHECK(data.uid_domain == "fair.example");
    CHECK(data.issued_at == "2021-11-08T09:00:00Z");
    CHECK(data.break_rule == BreakRule::across);
    CHECK(event.taxonomy().name() == "KBLI");

    const Slot& first = data.slots[0];
    CHECK(first.start == LocalTime{std::chrono::local_days{std::chrono::year{2024} / 2 / 29}} + 8h + 30min);
    CHECK(first.end - first.start == 20min);
    CHECK(first.session == "morning");
    CHECK(data.tables[0].zone == "hall");
    CHECK_FALSE(data.tables[0].slots);
    CHECK(data.tables[1].slots == std::vector{SlotId{2}});

    const Company& gula = data.companies[0];
    CHECK(gula.external_id == "4711");
    CHECK(gula.name == "Gula Kelapa \xC3\x89\"\\");
    CHECK(gula.size == SizeClass::micro);
    CHECK(gula.region == "35.05.20");
    CHECK(micro_point(*gula.at) == MicroPoint{-8'290'000, 112'343'800});
    CHECK(gula.languages == std::vector<std::string>{"id", "jv"});
    CHECK(gula.credentials == CredentialSet{Credential::nib, Credential::pirt});
    CHECK(gula.tkdn_percent == 40);
    CHECK(gula.attends.people == std::vector<std::string>{"owner"});
    CHECK(gula.attends.available == std::vector{SlotId{0}, SlotId{1}});
    CHECK(gula.attends.max_meetings == 2);

    const Offer& offer = gula.offers.at(0);
    CHECK(offer.category == "10722");
    CHECK(offer.per_month == Quantity::thousandths(4'000'125, Unit::kilogram));
    CHECK(offer.minimum_order == 500_g);
    CHECK(offer.lead_time_days == 7);
    CHECK(offer.price->from == 17'000);
    CHECK(offer.price->to == 21'000);
    CHECK(offer.price->per == Unit::kilogram);
    CHECK(offer.price->currency == "IDR");

    const Need& need = data.companies[1].needs.at(0);
    CHECK(need.per_month == 1'500_kg);
    CHECK(need.required == CredentialSet{Credential::pirt});
    CHECK(need.preferred == CredentialSet{Credential::halal});
    CHECK(need.required_tkdn_percent == 25);
    CHECK(need.within_km == 60);
    CHECK(need.lead_time_days == 14);
    CHECK(need.price->from == 0);
    CHECK(need.price->to == 20'000);
    CHECK(need.share == 3);

    CHECK(event.wish(CompanyId{1}, CompanyId{0}) == WishLevel::must);
    CHECK(event.wish(CompanyId{0}, CompanyId{1}) == WishLevel::meet);
    CHECK(data.pins.at(0).slot == SlotId{1});
    CHECK_FALSE(data.pins.at(1).slot);
    CHECK(event.veto(CompanyId{2}, CompanyId{1}) == Veto::banned);
    CHECK(event.veto(CompanyId{0}, CompanyId{3}) == Veto::met_before);
    CHECK(data.points == std::vector{ScoredPair{CompanyId{0}, CompanyId{1}, 9'100}});
}

TEST_CASE("read_event: a company without offers, needs and role sits where its pairs say", "[io]") {
    const Event event = io::read_event_or_throw(whole);
    CHECK(event.sells(CompanyId{2}));
    CHECK(event.buys(CompanyId{3}));
    CHECK_FALSE(event.sells(CompanyId{4}));
    CHECK_FALSE(event.buys(CompanyId{4}));

    const Event with_role =
        io::read_event_or_throw(replaced(whole, R"({"id": "c"})", R"({"id": "c", "role": "buyer"})"));
    CHECK(with_role.buys(CompanyId{4}));
}

TEST_CASE("write_event: what was written reads as the same event, and writes as the same bytes", "[io]") {
    const Event event = io::read_event_or_throw(whole);
    const std::string written = io::write_event(event.data());
    const Event again = io::read_event_or_throw(written);
    CHECK(again.digest() == event.digest());
    CHECK(io::write_event(again.data()) == written);
    CHECK(again.companies()[0].name == event.companies()[0].name);
    CHECK(again.data().issued_at == event.data().issued_at);
    CHECK(again.data().title == event.data().title);
}

TEST_CASE("write_event: an event built in a program, ids left open, a taxonomy of its own, survives the file", "[io]") {
    EventBuilder fair;
    fair.slots(3, 20min).tables(2);
    fair.table({.id = "late", .slots = std::vector<SlotId>{}});
    const auto a = fair.seller({.name = "A", .offers = {{.category = "x", .per_month = 12_dozen}}});
    const auto b = fair.buyer({.name = "B", .at = GeoPoint{-0.000001, 179.9999995}});
    fair.company({.name = "C", .needs = {{.category = "xa", .price = Price{.from = 0, .per = Unit::litre}}}});
    fair.pin(a, b, SlotId{2}).wish(b, a, WishLevel::no_thanks);
    fair.draft().revision = (std::int64_t{1} << 53U);
    fair.draft().utc_offset_minutes = -210;
    fair.draft().taxonomy =
        Taxonomy("Ours", "1", {{.code = "x", .title_en = "X"}, {.code = "q", .parent = "x"}, {.code = "xa"}});
    fair.draft().points.emplace();
    const Event event = fair.build();

    const Event from_open_ids = io::read_event_or_throw(io::write_event(fair.draft()));
    CHECK(from_open_ids.digest() == event.digest());
    CHECK(io::write_event(event.data()) == io::write_event(from_open_ids.data()));
    CHECK(from_open_ids.data().utc_offset_minutes == -210);
    CHECK(from_open_ids.taxonomy().categories()[1].title_en == "X");
    CHECK(from_open_ids.data().points.has_value());
}

TEST_CASE("write_event: the bytes of a small event", "[io]") {
    EventDraft draft;
    draft.id = "fair";
    draft.slots.push_back({.id = "s", .start = LocalTime{50h}, .end = LocalTime{50h + 20min}});
    draft.tables.push_back({.id = "t"});
    draft.companies.push_back({.id = "a\n\"", .attends = {.max_meetings = 2}});
    draft.companies.push_back({.id = "b"});
    draft.roles = {Role::seller, Role::buyer};
    draft.points = {{CompanyId{0}, CompanyId{1}, 7}};
    CHECK(io::write_event(draft) == R"({
  "format": "jumpa-event/1",
  "id": "fair",
  "revision": 1,
  "tz": "+07:00",
  "break_rule": "within",
  "slots": [
    {"id": "s", "start": "1970-01-03T02:00", "end": "1970-01-03T02:20"}
  ],
  "tables": [
    {"id": "t"}
  ],
  "companies": [
    {"id": "a\n\"", "role": "seller", "attends": {"limits": [{"max": 2}]}},
    {"id": "b", "role": "buyer"}
  ],
  "points": [
    {"seller": "a\n\"", "buyer": "b", "points": 7}
  ]
}
)");
}

TEST_CASE("read_event: amounts are exact to three decimals and refused beyond", "[io]") {
    const auto amount = [](const std::string& written) {
        const auto draft = io::read_draft(replaced(whole, "4000.125", written));
        const auto* read = std::get_if<EventDraft>(&draft);
        return read == nullptr ? std::int64_t{-1} : read->companies[0].offers[0].per_month->in_thousandths();
    };
    CHECK(amount("0.1") == 100);
    CHECK(amount("0.300") == 300);
    CHECK(amount("1.0000000000000000000000000000000") == 1'000);
    CHECK(amount("1e-3") == 1);
    CHECK(amount("12.5E+2") == 1'250'000);
    CHECK(amount("0e999999999999999999999") == 0);
    CHECK(amount("1e-4") == -1);
    CHECK(amount("0.0015") == -1);
    CHECK(amount("9007199254740.993") == 9'007'199'254'740'993); // beyond a double
    CHECK(amount("1e16") == -1);
}

TEST_CASE("read_event: an integer above 2^53 may stand in quotes, a smaller one may not", "[io]") {
    const auto revision = [](const std::string& written) {
        const auto draft = io::read_draft(replaced(whole, "\"revision\": 3", "\"revision\": " + written));
        const auto* read = std::get_if<EventDraft>(&draft);
        return read == nullptr ? std::int64_t{-1} : read->revision;
    };
    CHECK(revision("9007199254740993") == 9'007'199'254'740'993);
    CHECK(revision("\"9007199254740993\"") == 9'007'199'254'740'993);
    CHECK(revision("\"9007199254740992\"") == -1);
    CHECK(revision("\"9007199254740993 \"") == -1);
    CHECK(revision("9223372036854775808") == -1);
    CHECK(revision("3.0") == -1);
    CHECK(revision("-0") == 0);
}

TEST_CASE("read_event: a time is a day of the calendar and a minute of the clock", "[io]") {
    const auto starts = [](const std::string& written) {
        return codes_of(replaced(whole, "\"2024-02-29T08:30\"", '"' + written + '"')).empty();
    };
    CHECK(starts("2024-02-29T00:00"));
    for (const char* bad : {"2023-02-29T08:30", "2024-02-30T08:30", "2024-13-01T08:30", "2024-02-29T24:00",
                            "2024-02-29T08:60", "2024-02-29T8:30", "2024-02-29 08:30", "2024-02-29T08:30:00",
                            "2024-02-29T08:30Z", "", "2024-02-29T0 :30", "+024-02-29T08:30"}) {
        INFO(bad);
        CHECK_FALSE(starts(bad));
    }
}

TEST_CASE("read_event: tz is a fixed offset of at most fourteen hours", "[io]") {
    const auto takes = [](const std::string& written) {
        return codes_of(replaced(whole, "\"+08:00\"", '"' + written + '"')).empty();
    };
    CHECK(takes("-03:30"));
    CHECK(takes("+14:00"));
    CHECK_FALSE(takes("+14:01"));
    CHECK_FALSE(takes("+07:60"));
    CHECK_FALSE(takes("+7:00"));
    CHECK_FALSE(takes("Z"));
    CHECK_FALSE(takes("07:00"));
}

TEST_CASE("read_event: a fault that follows from another is left out, a fault beside it is not", "[io]") {
    const std::string text = replaced(replaced(whole, "\"2024-02-29T08:50\", \"session\"", "\"soon\", \"session\""),
                                      "\"share\": 3", "\"share\": -3");
    CHECK(codes_of(text) == std::vector<std::string>{"negative_number", "bad_time"});

    const std::string other = replaced(whole, R"("edition": "2020")", R"("edition": "2025")");
    CHECK(codes_of(other) == std::vector<std::string>{"unknown_taxonomy"});

    const std::string pair = replaced(whole, R"({"seller": "a", "buyer": "toko"})", R"({"buyer": "toko"})");
    CHECK(to_string(faults_of(pair)) == "27:12 /bans/0/seller: \"seller\" is missing; add it [missing_field]");
}

TEST_CASE("read_event: keys that begin with x- are the host's, anywhere; others are not", "[io]") {
    CHECK(codes_of(replaced(whole, "\"id\": \"c\"", "\"id\": \"c\", \"x-\": null")).empty());
    CHECK(codes_of(replaced(whole, "\"id\": \"c\"", "\"id\": \"c\", \"X-a\": null")) ==
          std::vector<std::string>{"unknown_field"});
}

TEST_CASE("read_draft: only the file's form is judged", "[io]") {
    const std::string reversed = replaced(whole, "2024-02-29T08:50\", \"session\"", "2024-02-29T08:10\", \"session\"");
    CHECK(std::holds_alternative<EventDraft>(io::read_draft(reversed)));
    CHECK(codes_of(reversed) == std::vector<std::string>{"slot_without_time"});
    CHECK_THROWS_AS(io::read_event_or_throw(reversed), InputError);
}

TEST_CASE("read_event: hostile texts get a report", "[io]") {
    SECTION("millions of brackets") {
        CHECK(codes_of(std::string(2'000'000, '[')) == std::vector<std::string>{"too_deep"});
        CHECK(codes_of(repeated("{\"a\":", 500'000)) == std::vector<std::string>{"too_deep"});
        CHECK(codes_of("{\"x-a\": [" + repeated("[],", 500'000) + "[]]}").size() == 5);
    }
    SECTION("numbers that no type holds") {
        const std::string digits(400, '9');
        CHECK(codes_of(replaced(whole, "\"share\": 3", "\"share\": " + digits)) ==
              std::vector<std::string>{"number_out_of_range"});
        CHECK(codes_of(replaced(whole, "9100", std::string(200, '9'))) ==
              std::vector<std::string>{"number_out_of_range"});
        CHECK(codes_of(replaced(whole, "4000.125", "1e999")) == std::vector<std::string>{"number_out_of_range"});
        CHECK(codes_of(replaced(whole, "4000.125", "0." + digits)) == std::vector<std::string>{"too_many_decimals"});
        CHECK(codes_of(replaced(whole, "-8.2900004", "1e308")) == std::vector<std::string>{"place_out_of_range"});
    }
    SECTION("long texts") {
        const std::string name(20'000'000, 'n');
        CHECK(codes_of(replaced(whole, "\"title\": \"Temu Bisnis\"", "\"title\": \"" + name + '"')) ==
              std::vector<std::string>{"too_long"});
        const Faults faults = faults_of(replaced(whole, "\"title\"", '"' + name + '"'));
        REQUIRE(faults.size() == 1);
        CHECK(faults[0].code == "unknown_field");
        CHECK(to_string(faults).size() < 400);
    }
    SECTION("a key that stands twice, deep and often") {
        const std::string deep =
            repeated("{\"x-a\": 1, \"k\": ", 20) + "{\"k\": 1, \"x\": 2, \"k\": 3}" + repeated("}", 20);
        const Faults faults = faults_of(replaced(whole, "\"x-ours\": 1e5", "\"x-ours\": " + deep));
        REQUIRE(faults.size() == 1);
        CHECK(faults[0].code == "duplicate_key");
        CHECK(faults[0].where == "/x-ours" + repeated("/k", 21));

        const std::string many = "{\"x-a\": {" + repeated("\"k\": 1, ", 300'000) + "\"j\": 2}}";
        CHECK(to_string(faults_of(many)).find("300000 times") != std::string::npos);
    }
    SECTION("more faults than anybody reads") {
        const std::string slots = repeated("{\"id\": 1}, ", 5'000) + "{}";
        const Faults faults = faults_of(R"({"format": "jumpa-event/1", "id": "e", "tables": [], "companies": [],
                                            "slots": [)" +
                                        slots + "]}");
        CHECK(faults.size() == 1'001);
        CHECK(faults.back().code == "more_faults");
    }
    SECTION("ids that differ by one character, so that every guess would be long") {
        std::string companies = "0";
        std::string wishes = "0";
        for (int i = 10'000; i < 16'000; ++i) {
            companies += ", {\"id\": \"" + std::string(35, 'k') + std::to_string(i) + "\"}";
            wishes += ", {\"from\": \"x" + std::string(34, 'k') + std::to_string(i) + "\"}";
        }
        const Faults faults = faults_of(R"({"format": "jumpa-event/1", "id": "e", "slots": [], "tables": [],
                                            "companies": [)" +
                                        companies + "], \"wishes\": [" + wishes + "]}");
        CHECK(faults.size() == 1'001);
        const auto guesses = std::count_if(faults.begin(), faults.end(),
                                           [](const Fault& fault) { return fault.message == "unknown_company.near"; });
        CHECK(guesses > 0);
        CHECK(guesses < 10); // 20 million bytes to compare, and no more
    }
    SECTION("sizes that are fine alone and impossible together") {
        const auto zeros = [](std::size_t count) { return "[" + repeated("0,", count - 1) + "0]"; };
        const auto codes = [&](std::size_t slots, std::size_t tables, std::size_t companies) {
            std::string messages;
            for (const Fault& fault :
                 faults_of(R"({"format": "jumpa-event/1", "slots": )" + zeros(slots) +
                           ", \"tables\": " + zeros(tables) + ", \"companies\": " + zeros(companies) + "}")) {
                messages += fault.code == "too_large" ? fault.message + " " : "";
            }
            return messages;
        };
        CHECK(codes(10'000, 1, 100'001) == "too_large.companies_by_slots ");
        CHECK(codes(10'000, 10'001, 1) == "too_large.tables_by_slots ");
        CHECK(codes(10'000, 10'000, 100'000).empty());
    }
    SECTION("more slots than a day has") {
        const std::string slots = repeated("0,", 10'000) + "0";
        CHECK(codes_of(R"({"format": "jumpa-event/1", "slots": [)" + slots + "]}") ==
              std::vector<std::string>{"too_large"});
    }
    SECTION("bytes that are no text") {
        CHECK(codes_of(std::string("\0", 1)) == std::vector<std::string>{"syntax"});
        CHECK(codes_of("{\"id\": \"\xC0\x80\"}") == std::vector<std::string>{"invalid_utf8"});
        CHECK(codes_of("\"\\ud800\"") == std::vector<std::string>{"syntax"});
        CHECK(codes_of("\xEF\xBB\xBF" + whole).empty()); // a byte order mark is harmless
    }
}

TEST_CASE("read_event: whatever byte of an event is lost or changed, the answer is an event or a report", "[io]") {
    for (std::size_t i = 0; i < whole.size(); i += 7) {
        std::string text = whole;
        text[i] = "\"{}[],:0x\xFF"[i % 10];
        const auto changed = io::read_event(text);
        CHECK((std::holds_alternative<Event>(changed) || !std::get<Faults>(changed).empty()));
        const auto cut = io::read_event(std::string_view(whole).substr(0, i));
        CHECK(std::get<Faults>(cut).size() == 1);
    }
}
