#include "catch.hpp"

#include <jumpa/io/event_csv.hpp>
#include <jumpa/io/event_json.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <vector>

using namespace jumpa;
using io::Sheet;

namespace {

namespace fs = std::filesystem;

const fs::path folder = fs::path(JUMPA_SOURCE_DIR) / "tests" / "io" / "csv";

std::string content_of(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

std::vector<fs::path> sorted_entries(const fs::path& path) {
    std::vector<fs::path> entries;
    for (const auto& entry : fs::directory_iterator(path)) {
        entries.push_back(entry.path());
    }
    std::sort(entries.begin(), entries.end());
    return entries;
}

std::vector<Sheet> sheets_in(const fs::path& path) {
    std::vector<Sheet> sheets;
    for (const fs::path& file : sorted_entries(path)) {
        sheets.push_back({file.filename().string(), content_of(file)});
    }
    return sheets;
}

std::vector<Sheet> without(std::vector<Sheet> sheets, const std::string& file) {
    sheets.erase(std::remove_if(sheets.begin(), sheets.end(), [&](const Sheet& s) { return s.file == file; }),
                 sheets.end());
    return sheets;
}

std::vector<Sheet> with(std::vector<Sheet> sheets, const std::string& file, const std::string& content) {
    sheets = without(std::move(sheets), file);
    sheets.push_back({file, content});
    return sheets;
}

/// The good fair in English with the files of a bad case in the place of its own; "x.csv.absent" takes x.csv away.
std::vector<Sheet> bad_case(const fs::path& path) {
    std::vector<Sheet> sheets = sheets_in(folder / "english");
    for (const Sheet& sheet : sheets_in(path)) {
        const std::string name = sheet.file.substr(0, sheet.file.find(".absent"));
        sheets = name == sheet.file ? with(std::move(sheets), name, sheet.content) : without(std::move(sheets), name);
    }
    return sheets;
}

std::vector<fs::path> bad_cases() {
    auto cases = sorted_entries(folder / "bad");
    cases.erase(std::remove_if(cases.begin(), cases.end(), [](const fs::path& p) { return !fs::is_directory(p); }),
                cases.end());
    return cases;
}

Faults faults_of(const std::vector<Sheet>& sheets, Language language = Language::en) {
    const auto result = io::read_sheets(sheets, language);
    return std::holds_alternative<Faults>(result) ? std::get<Faults>(result) : Faults{};
}

Event event_of(const std::vector<Sheet>& sheets) {
    auto result = io::read_sheets(sheets);
    INFO(to_string(faults_of(sheets)));
    REQUIRE(std::holds_alternative<Event>(result));
    return std::get<Event>(std::move(result));
}

/// A fair of one seller, one buyer and one offer, whose sheets a test can write on one line each.
std::vector<Sheet> tiny(const std::string& offers) {
    return {{"companies.csv", "id\na\nb\n"},
            {"slots.csv", "start,end\n2021-11-15 08:30,08:50\n"},
            {"tables.csv", "id\nt1\n"},
            {"needs.csv", "company,category\nb,10722\n"},
            {"offers.csv", offers}};
}

std::int64_t capacity(const std::string& offers) {
    return event_of(tiny(offers)).companies()[0].offers.at(0).per_month.value().in_thousandths();
}

} // namespace

TEST_CASE("read_sheets: the same fair in English and as Excel writes it in Indonesia is the same event", "[io]") {
    const Event english = event_of(sheets_in(folder / "english"));
    const Event indonesian = event_of(sheets_in(folder / "indonesian"));
    CHECK(english.digest() == indonesian.digest());
    CHECK(io::write_event(english.data()) == io::write_event(indonesian.data()));

    SECTION("and the event file that was checked against the sheets by eye says the same") {
        const std::string checked = content_of(folder / "fair.json");
        CHECK(io::read_event_or_throw(checked).digest() == english.digest());
        CHECK(io::write_event(english.data()) == checked);
    }
}

TEST_CASE("read_sheets: every rule in sheets, English or Indonesian, is the event file that was checked by eye",
          "[io]") {
    const Event english = event_of(sheets_in(folder / "rules" / "english"));
    CHECK(english.digest() == event_of(sheets_in(folder / "rules" / "indonesian")).digest());
    CHECK(io::write_event(english.data()) == content_of(folder / "rules" / "fair.json"));
    CHECK(english.counts().size() == 10); // four promises and three maxima in limits.csv, three wishes for any of some
}

TEST_CASE("read_sheets: tables that are only counted can be named in pins", "[io]") {
    auto sheets = with(without(tiny("company,category\na,10722\n"), "tables.csv"), "event.csv", "tables\n12\n");
    sheets.push_back({"pins.csv", "seller,buyer,table\na,b,t12\n"});
    CHECK(event_of(sheets).pins()[0].table == TableId{11});
    CHECK(faults_of(with(sheets, "pins.csv", "seller,buyer,table\na,b,t13\n")).at(0).code == "unknown_table");
}

TEST_CASE("read_sheets: every bad set of sheets gets exactly the report beside it", "[io]") {
    for (const auto& path : bad_cases()) {
        INFO(path.filename());
        const std::string name = path.filename().string();
        const Language language = name.starts_with("indonesian") ? Language::id : Language::en;
        const std::string expected = content_of(folder / "bad" / (name + ".expected"));
        CHECK_FALSE(expected.empty());
        CHECK(to_string(faults_of(bad_case(path), language), language) + "\n" == expected);
    }
}

/// Writes the reports anew: `test_io [.rewrite]`. Look at the difference before you keep it.
TEST_CASE("read_sheets: the reports beside the bad sheets are written anew", "[.rewrite]") {
    for (const auto& path : bad_cases()) {
        const std::string name = path.filename().string();
        const Language language = name.starts_with("indonesian") ? Language::id : Language::en;
        std::ofstream(folder / "bad" / (name + ".expected"), std::ios::binary)
            << to_string(faults_of(bad_case(path), language), language) << '\n';
    }
}

TEST_CASE("read_sheets: the bad sheets cover many codes, and faults in several files come in one report", "[io]") {
    std::set<std::string> codes;
    std::size_t over_several_files = 0;
    for (const auto& path : bad_cases()) {
        std::set<std::string> files;
        for (const Fault& fault : faults_of(bad_case(path))) {
            codes.insert(fault.code);
            files.insert(fault.where.substr(0, fault.where.find(".csv")));
            CHECK_FALSE(fault.cure.empty());
            CHECK(fault.where.find(".csv") != std::string::npos);
        }
        over_several_files += files.size() > 1 ? std::size_t{1} : std::size_t{0};
    }
    CHECK(bad_cases().size() >= 30);
    CHECK(codes.size() >= 50);
    CHECK(over_several_files >= 10);
}

TEST_CASE("read_sheets: the order in which files are handed over is of no account", "[io]") {
    auto sheets = sheets_in(folder / "english");
    const std::uint64_t digest = event_of(sheets).digest();
    std::reverse(sheets.begin(), sheets.end());
    CHECK(event_of(sheets).digest() == digest);
}

TEST_CASE("read_sheets: a number is read by the style of its file", "[io]") {
    CHECK(capacity("company,category,capacity\na,10722,4000 kg\n") == 4'000'000);
    CHECK(capacity("company,category,capacity\na,10722,\"4,000 kg\"\na,10722,1.5 kg\n") == 4'000'000);
    CHECK(capacity("company;category;capacity\na;10722;4.000 kg\n") == 4'000'000);
    CHECK(capacity("company;category;capacity\na;10722;4,000 kg\n") == 4'000);
    CHECK(capacity("company;category;capacity\na;10722;1,234.5 kg\n") == 1'234'500);
    CHECK(capacity("company\tcategory\tcapacity\na\t10722\t1.234,5 kg\n") == 1'234'500);
    CHECK(capacity("company,category,capacity\na,10722,\"1.234.567 g\"\n") == 1'234'567'000);
    CHECK(capacity("company,category,capacity\na,10722,0.250 ton\n") == 250);
    // Google Sheets in Indonesia: commas part the cells and stand before decimals.
    CHECK(capacity("company,category,capacity,minimum_order\na,10722,4.000 kg,\"0,5 kg\"\n") == 4'000'000);

    SECTION("and where nothing tells the style, 4.000 is a fault that names both readings") {
        const Faults faults = faults_of(tiny("company,category,capacity\na,10722,4.000 kg\n"));
        REQUIRE(faults.size() == 1);
        CHECK(faults[0].where == "offers.csv row 2, capacity (C)");
        CHECK(faults[0].code == "ambiguous_number");
        CHECK(faults[0].what.find("can be 4000 or 4,") != std::string::npos);
    }
}

TEST_CASE("read_sheets: rows count as in the spreadsheet, whatever ends a line and however tall a cell is", "[io]") {
    const std::string good = "company,category,capacity\na,10722,\"1\nkg\"\n\n";
    for (const std::string end : {"\n", "\r\n", "\r"}) {
        std::string sheet = good + "nobody,10722,1 kg\n";
        for (std::size_t at = sheet.find('\n'); at != std::string::npos; at = sheet.find('\n', at + end.size())) {
            sheet.replace(at, 1, end);
        }
        const Faults faults = faults_of(tiny(sheet));
        REQUIRE(faults.size() == 1);
        CHECK(faults[0].where == "offers.csv row 4, company (A)");
    }
    SECTION("Excel's line sep=; is no row") {
        CHECK(faults_of(tiny("sep=;\r\ncompany;category\r\nnobody;10722\r\n")).at(0).where ==
              "offers.csv row 2, company (A)");
    }
    SECTION("the last line needs no end") {
        CHECK(capacity("company,category,capacity\na,10722,7 kg") == 7'000);
        CHECK(capacity("company,category,capacity\na,10722,\"7 kg\"") == 7'000);
    }
}

TEST_CASE("read_sheets: a date is never guessed", "[io]") {
    const auto with_slots = [](const std::string& slots) {
        return with(tiny("company,category\na,10722\n"), "slots.csv", slots);
    };
    const auto start = [&](const std::string& slots) { return event_of(with_slots(slots)).slots()[0].start; };
    using namespace std::chrono_literals;
    const LocalTime may_6 = std::chrono::local_days{std::chrono::year{2021} / 5 / 6} + 8h + 30min;
    CHECK(start("date,start,end\n2021-05-06,08:30,08:50\n") == may_6);
    CHECK(start("date;start;end\n06/05/2021;8.30;8.50\n") == may_6);
    CHECK(start("date,start,end\n6/5/2021,8:30 AM,8:50 AM\n13/5/2021,1:00 PM,1:20 PM\n") == may_6);
    CHECK(start("start,end\n2021-05-06T08:30,2021-05-06T08:50\n") == may_6);
    CHECK(faults_of(with_slots("date,start,end\n6/5/2021,08:30,08:50\n")).at(0).code == "ambiguous_date");
    for (const std::string wrong : {"5/13/2021", "2021-005-06", "6/5/21", "29/2/2021", "2021-05"}) {
        INFO(wrong);
        CHECK(faults_of(with_slots("date,start,end\n" + wrong + ",08:30,08:50\n")).at(0).code == "bad_date");
    }
}

TEST_CASE("read_sheets: who is there can be told by columns, by times and by a list", "[io]") {
    const auto fair = sheets_in(folder / "english");
    const std::uint64_t digest = event_of(fair).digest();
    for (const std::string sheet :
         {"company,s1,s2,s3\ngula,x,,x\nhotel,,x,x\n", "company,13.00,8:30,08:50\ngula,1,1,0\nhotel,ya,,Ya\n",
          "company,slots\ngula,s1 | s3\nhotel,\"s3, s2\"\n", "perusahaan;slot\nhotel;s2,s3\ngula;\"s1;s3\"\n"}) {
        INFO(sheet);
        CHECK(event_of(with(fair, "availability.csv", sheet)).digest() == digest);
    }
    CHECK(event_of(with(fair, "availability.csv", "company,slots\ngula,s1\nhotel,\"s2,s3\"\n")).digest() != digest);
}

TEST_CASE("read_sheets: a host's own points make sellers and buyers, as in an event file", "[io]") {
    const auto sheets =
        without(without(with(tiny(""), "points.csv", "seller,buyer,points\na,b,7000\n"), "offers.csv"), "needs.csv");
    const Event event = event_of(sheets);
    CHECK(event.sellers().size() == 1);
    CHECK(event.buyers().size() == 1);
    CHECK(io::read_event_or_throw(io::write_event(event.data())).digest() == event.digest());
}

TEST_CASE("read_sheets: the clocks of Indonesia are an hour apart from west to east", "[io]") {
    for (const auto& [name, hours] :
         {std::pair{"WIB", 7}, std::pair{"wita", 8}, std::pair{"WIT", 9}, std::pair{"+05:00", 5}}) {
        const auto sheets = with(tiny("company,category\na,10722\n"), "event.csv", std::string("tz\n") + name + "\n");
        CHECK(event_of(sheets).data().utc_offset_minutes == hours * 60);
    }
}

TEST_CASE("read_sheets: tables may be counted instead of listed", "[io]") {
    const auto sheets = with(without(tiny("company,category\na,10722\n"), "tables.csv"), "event.csv", "tables\n12\n");
    CHECK(event_of(sheets).tables().size() == 12);
}

TEST_CASE("read_sheets: hostile bytes are refused, none of them by an exception", "[io]") {
    const std::vector<std::string> hostile{
        std::string(2'000'000, ','),
        std::string(2'000'000, '"'),
        std::string(2'000'000, '\n'),
        "company" + std::string(20'000, ';'),
        "company,category\n" + std::string(1'000'000, 'a'),
        std::string("\0\0\0\0", 4),
        "\xFF\xFE",
        "\xEF\xBB\xBF",
        "sep=;",
        "\xC3",
    };
    for (const std::string& content : hostile) {
        INFO(content.substr(0, 20) << " (" << content.size() << " bytes)");
        CHECK_FALSE(faults_of(tiny(content)).empty());
    }
    std::string many{"company,category\n"};
    for (int i = 0; i < 5'000; ++i) {
        many += "nobody" + std::to_string(i) + ",10722\n";
    }
    const Faults faults = faults_of(tiny(many));
    CHECK(faults.size() == 1'001);
    CHECK(faults.back().code == "more_faults");
}

TEST_CASE("sheet_templates: as they are they make an event of one seller and one buyer", "[io]") {
    for (const auto style : {io::SheetStyle::english, io::SheetStyle::indonesian}) {
        const Event event = event_of(io::sheet_templates(style));
        CHECK(event.sellers().size() == 1);
        CHECK(event.buyers().size() == 1);
        CHECK(event.slots().size() == 1);
        CHECK(event.tables().size() == 1);
        CHECK(event.data().wishes.size() == 1);
        CHECK(event.companies()[0].offers.at(0).per_month == Quantity(4'000, Unit::kilogram));
        CHECK(event.companies()[1].needs.at(0).per_month == Quantity(50, Unit::kilogram));
        CHECK(io::read_event_or_throw(io::write_event(event.data())).digest() == event.digest());
    }
}

TEST_CASE("sheet_columns: the page of the CSV files names every column in both languages", "[io]") {
    const std::string page = content_of(fs::path(JUMPA_SOURCE_DIR) / "docs" / "csv.md");
    for (const io::SheetColumn& column : io::sheet_columns()) {
        INFO(column.file << " " << column.english);
        const std::size_t part = page.find("### `" + column.file + "`");
        REQUIRE(part != std::string::npos);
        const std::string text = page.substr(part, page.find("\n### ", part + 1) - part);
        const std::string row =
            "| `" + column.english + "`" + (column.needed ? " *" : "") + " | `" + column.indonesian + "` |";
        CHECK(text.find(row) != std::string::npos);
    }
}
