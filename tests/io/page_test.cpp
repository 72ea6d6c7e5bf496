#include "catch.hpp"
#include "page/reasons.hpp"
#include "pieces.hpp"
#include "small_fair.hpp"

#include <jumpa/io/event_json.hpp>
#include <jumpa/io/file.hpp>
#include <jumpa/io/page.hpp>
#include <jumpa/scoring/breakdown.hpp>

#include <algorithm>
#include <regex>
#include <set>
#include <string>
#include <vector>

using namespace jumpa;
using namespace pieces;

namespace {

std::string list_of(const std::string& page, const Event& event, const char* id) {
    const std::string number = std::to_string(event.find_company(id)->index());
    return part(page, "<article class=\"company\" id=\"c" + number + "\"", "</article>");
}

/// The small fair with other names.
Event fair_of(const std::string& seller, const std::string& buyer) {
    EventDraft draft = small_fair().data();
    draft.companies[0].name = seller;
    draft.companies[2].name = buyer;
    draft.title = seller;
    draft.slots[0].session = buyer;
    draft.tables[0].zone = seller;
    return EventBuilder(draft).build();
}

std::string file(const std::string& path) {
    return std::get<std::string>(io::read_file(std::string(JUMPA_SOURCE_DIR) + "/" + path));
}

} // namespace

TEST_CASE("page: every meeting stands once in the timetable, once in each company's list and has one reason", "[io]") {
    const Event event = small_fair();
    const std::string page = io::page(event, small_schedule(event));
    const std::string grid = part(page, "<section id=\"timetable\"", "</section>");
    CHECK(count(grid, "data-meeting=") == 2);
    CHECK(count(grid, "data-meeting=\"0\" data-seller=\"0\" data-buyer=\"2\"") == 1);
    CHECK(count(grid, "data-meeting=\"1\" data-seller=\"1\" data-buyer=\"3\"") == 1);
    CHECK(count(page, "popover role=\"dialog\"") == 2);

    for (const auto& [id, meeting, other] : {std::tuple{"gula", "0", "Toko Oleh-oleh"},
                                             {"toko", "0", "Gula Kelapa Wates"},
                                             {"batik", "1", "Butik Surabaya"},
                                             {"butik", "1", "Batik Garum"}}) {
        const std::string list = list_of(page, event, id);
        CHECK(count(list, "data-meeting=") == 1);
        CHECK(has(list, std::string("data-meeting=\"") + meeting + "\""));
        CHECK(has(list, other));
    }
}

TEST_CASE("page: the order of a schedule's meetings changes no byte", "[io]") {
    const Event event = small_fair();
    Schedule schedule = small_schedule(event);
    const std::string page = io::page(event, schedule);
    std::swap(schedule.meetings[0], schedule.meetings[1]);
    CHECK(io::page(event, schedule) == page);
}

TEST_CASE("page: hostile names stay text", "[io]") {
    const std::string script = "<script>alert(1)</script>";
    const std::string attribute = "\" autofocus onfocus='alert(1)' {{{script}}} &lt;";
    const Event event = fair_of(script, attribute);
    const std::string page = io::page(event, small_schedule(event));
    CHECK(count(page, "<script") == 1); // ours
    CHECK_FALSE(has(page, "<script>alert"));
    CHECK(has(page, "&lt;script&gt;alert(1)&lt;/script&gt;"));
    CHECK_FALSE(has(page, "\" autofocus onfocus"));
    CHECK(has(page, "&quot; autofocus onfocus=&apos;alert(1)&apos; {{{script}}} &amp;lt;"));
    CHECK(count(page, "onfocus='") == 0);

    SECTION("a formula is a name like any other") {
        const Event sums = fair_of("=cmd()|'/c calc'!A0", "+1");
        CHECK(has(list_of(io::page(sums, small_schedule(sums)), sums, "gula"),
                  "<bdi>=cmd()|&apos;/c calc&apos;!A0</bdi>"));
    }
    SECTION("nothing turns the direction of what follows, and invalid bytes are replaced") {
        const Event turned = fair_of("a\u202Eb\u2066c", "x\xFFy");
        const std::string mended = io::page(turned, small_schedule(turned));
        CHECK_FALSE(has(mended, "\u202E"));
        CHECK_FALSE(has(mended, "\u2066"));
        CHECK(has(mended, "<bdi>a\uFFFDb\uFFFDc</bdi>"));
        CHECK(has(mended, "<bdi>x\uFFFDy</bdi>"));
    }
    SECTION("200 characters are not cut") {
        const std::string name(200, 'W');
        const Event wide = fair_of(name, "B");
        CHECK(has(list_of(io::page(wide, small_schedule(wide)), wide, "gula"), name));
    }
}

TEST_CASE("page: it names what it runs and loads nothing", "[io]") {
    const Event event = small_fair();
    const std::string page = io::page(event, small_schedule(event));
    const std::regex policy("content=\"default-src 'none'; style-src 'sha256-[A-Za-z0-9+/]{43}='; "
                            "script-src 'sha256-[A-Za-z0-9+/]{43}='; base-uri 'none'; form-action 'none'\"");
    CHECK(std::regex_search(page, policy));
    for (const std::string outside : {"http:", "https:", " src=", "@import", "url(", " style=", "<link", "<img"}) {
        INFO(outside);
        CHECK_FALSE(has(page, outside));
    }
}

TEST_CASE("page: nothing but our own style and script goes into the template unescaped", "[io]") {
    const std::string part = file("src/io/page/fairness.mustache");
    CHECK(count(part, "{{{") + count(part, "{{&") == 0);
    const std::string layout = file("src/io/page/page.mustache");
    CHECK(count(layout, "{{{") == 2);
    CHECK(count(layout, "{{&") == 0);
    CHECK(count(layout, "<style>{{{style}}}</style>") == 1);
    CHECK(count(layout, "<script>{{{script}}}</script>") == 1);
    CHECK_FALSE(has(file("src/io/page/page.js"), "innerHTML"));
}

TEST_CASE("page: every text of the template exists, in both languages", "[io]") {
    std::set<std::string> keys;
    for (const auto& text : io::pages::texts()) {
        INFO(text.key);
        CHECK(keys.insert(std::string(text.key)).second);
        CHECK_FALSE(text.en.empty());
        CHECK_FALSE(text.id.empty());
        for (const std::string place : {"{0}", "{1}", "{2}", "{3}", "{4}"}) {
            CHECK(has(std::string(text.en), place) == has(std::string(text.id), place));
        }
    }
    const std::string layout = file("src/io/page/page.mustache") + file("src/io/page/fairness.mustache");
    const std::regex text("\\{\\{([A-Z][A-Za-z]*)\\}\\}");
    for (std::sregex_iterator key(layout.begin(), layout.end(), text), end; key != end; ++key) {
        INFO(key->str());
        CHECK(keys.count(key->str(1)) == 1);
    }
}

TEST_CASE("page: value, bound and proof are one sentence, in the reader's language", "[io]") {
    const Event event = small_fair();
    Schedule schedule = small_schedule(event);
    CHECK(has(io::page(event, schedule), "This plan is worth 17,350 points, which is also the proved upper bound"));
    schedule.certificate.trees = {{.nodes = {{.question = MeetingQuestion{}}, {}, {}}}};
    CHECK(has(io::page(event, schedule), "can be worth more. The proof goes through 2 cases."));
    CHECK(has(io::page(event, schedule, {Language::id, {}}), "Buktinya memeriksa 2 kasus."));
    schedule.certificate.trees.clear();
    CHECK_FALSE(has(io::page(event, schedule), "The proof goes through"));
    const std::string indonesian = io::page(event, schedule, {Language::id, {}});
    CHECK(has(indonesian, "<html lang=\"id\">"));
    CHECK(has(indonesian, "Jadwal ini bernilai 17.350 poin, sama dengan batas atas yang terbukti"));
    CHECK(has(indonesian, "Senin, 15 November 2021"));
    CHECK(has(indonesian, "08.30\u201308.50"));

    SECTION("a gap is told, never smaller than it is") {
        schedule.levels[0] = {Objective::points, 17'350, 17'351, Status::feasible};
        CHECK(has(io::page(event, schedule), "no plan for this event can be worth more than 17,351: at most 0.1 %"));
    }
    SECTION("where planning ended early, it says why and what would help") {
        schedule.levels[0] = {Objective::points, 17'350, 17'351, Status::feasible};
        schedule.ended = Ending::memory_limit;
        CHECK(has(io::page(event, schedule), "Planning ended early, because going on would have taken more memory"));
        CHECK(has(io::page(event, schedule, {Language::id, {}}), "izinkan memori yang lebih besar"));
    }
    SECTION("without a proof there is none") {
        schedule.levels.clear();
        CHECK(has(io::page(event, schedule), "worth 17,350 points; nothing is proved"));
    }
}

TEST_CASE("page: where no schedule exists, it says why and shows no timetable", "[io]") {
    const Event event = small_fair();
    Schedule schedule;
    schedule.status = Status::infeasible;
    schedule.reasons = {{"pins", "Batik Garum is pinned twice in one slot.", {}, {}}};
    const std::string page = io::page(event, schedule);
    CHECK(has(page, "No schedule exists for this event."));
    CHECK(has(page, "<bdi>Batik Garum is pinned twice in one slot.</bdi>"));
    CHECK_FALSE(has(page, "id=\"timetable\""));

    schedule.reasons = {{"pins_collide", "", {}, {}, {"Batik <Garum>", "s1"}}};
    CHECK(has(io::page(event, schedule, {.language = Language::id}),
              "<bdi>Batik &lt;Garum&gt; punya dua pertemuan yang ditetapkan pada slot s1; "));
}

TEST_CASE("page: the strip of a company's day tells meetings, free slots and absence apart", "[io]") {
    EventDraft draft = small_fair().data();
    draft.companies[0].attends.available = {SlotId{0}};
    const Event event = EventBuilder(draft).build();
    const std::string page = io::page(event, small_schedule(event));
    CHECK(has(list_of(page, event, "gula"), "aria-label=\"08:30 to 09:10: 1 in meetings, 0 free, 1 not there\""));
    CHECK(has(list_of(page, event, "batik"), "aria-label=\"08:30 to 09:10: 1 in meetings, 1 free, 0 not there\""));
}

TEST_CASE("page: the histogram counts every company of a side once, by its size", "[io]") {
    EventDraft draft = small_fair().data();
    draft.companies[0].size = SizeClass::micro;
    draft.companies[1].size = SizeClass::large;
    const Event event = EventBuilder(draft).build();
    Schedule schedule = small_schedule(event);
    schedule.meetings.pop_back(); // Batik Garum and Butik Surabaya do not meet
    const std::string page = io::page(event, schedule);
    CHECK(has(page, "<tr><th scope=\"row\">micro</th><td>0</td><td>1</td></tr>"));
    CHECK(has(page, "<tr><th scope=\"row\">large</th><td>1</td><td>0</td></tr>"));
    CHECK(has(page, "<b>Sellers</b> From 0 (Batik Garum) to 1 meeting (Gula Kelapa Wates)."));
    CHECK(has(list_of(page, event, "butik"), "no meetings"));
}

TEST_CASE("page: a large event has lines instead of a grid, and one beyond a million cells has no page", "[io]") {
    using namespace std::chrono_literals;
    EventBuilder fair;
    fair.slots(100, 20min).tables(201);
    const CompanyId seller = fair.seller({.name = "A"});
    const CompanyId buyer = fair.buyer({.name = "B"});
    fair.draft().points = {{seller, buyer, 10}};
    const Event event = fair.build();
    Schedule schedule;
    schedule.meetings = {{.seller = seller, .buyer = buyer, .slot = SlotId{7}, .table = TableId{200}, .points = 10}};
    const std::string page = io::page(event, schedule);
    CHECK(count(page, "<td role=\"cell\">") == 1);
    CHECK(has(page, "class=\"grid lined\""));
    CHECK(io::fits_a_page(event));
    CHECK_FALSE(io::fits_a_page(fair.tables(10'000).build()));
}

TEST_CASE("page: what it says of a criterion is what the breakdown says, for every pair of Blitar", "[io]") {
    const Event event = io::read_event_or_throw(file("examples/02_blitar/event.json"));
    const Schedule none;
    const io::PageOptions options;
    const io::pages::View view(event, none, options);
    std::size_t compared = 0;
    const auto compare = [&](const Meeting& meeting, const NeedPoints& need, const CriterionPoints& criterion) {
        std::string words = criterion.words;
        std::replace(words.begin(), words.end(), '\'', ',');
        const std::string said = io::pages::because(view, meeting, need, criterion);
        if (said != words) { // thousands of equal ones would only be slow to report
            CHECK(said == words);
        }
        ++compared;
    };
    for (const CompanyId seller : event.sellers()) {
        for (const CompanyId buyer : event.buyers()) {
            for (const NeedPoints& need : breakdown(event, seller, buyer).needs) {
                for (const CriterionPoints& criterion : need.criteria) {
                    compare({.seller = seller, .buyer = buyer}, need, criterion);
                }
            }
        }
    }
    CHECK(compared > 5'000);
}

TEST_CASE("page: reasons are told in the reader's language", "[io]") {
    const Event event = io::read_event_or_throw(file("examples/02_blitar/event.json"));
    const CompanyId seller = *event.find_company("opak-gambir-wonodadi");
    for (const CompanyId buyer : event.buyers()) {
        const Breakdown found = breakdown(event, seller, buyer);
        if (found.points == 0) {
            continue;
        }
        Schedule schedule;
        schedule.meetings = {{.seller = seller, .buyer = buyer, .points = found.points}};
        const std::string page = io::page(event, schedule, {Language::id, {found}});
        CHECK(has(page, "<bdi>kategori yang sama: 10794 "));
        CHECK(has(page, "<bdi>berjarak "));
        CHECK_FALSE(has(page, " a month"));
        CHECK_FALSE(has(page, "km away"));
        CHECK(has(io::page(event, schedule, {Language::en, {found}}), "km away"));
        return;
    }
    FAIL("nobody buys it");
}

TEST_CASE("page: points that are not the breakdown's are not explained by it", "[io]") {
    const Event event = small_fair();
    const Schedule schedule = small_schedule(event);
    const Breakdown other{.seller = schedule.meetings[0].seller, .buyer = schedule.meetings[0].buyer, .points = 7};
    const std::string page = io::page(event, schedule, {Language::en, {other}});
    CHECK(has(page, "9,100 of 10,000 points"));
    CHECK(count(page, "These points were given by the organiser.") == 2);
}
