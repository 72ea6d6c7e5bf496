#include "catch.hpp"
#include "small_fair.hpp"

#include <jumpa/io/timetable.hpp>

#include <string>

using namespace jumpa;

namespace {

std::size_t widest_line(const std::string& page) {
    std::size_t widest = 0;
    for (std::size_t begin = 0; begin < page.size();) {
        const std::size_t end = page.find('\n', begin);
        widest = std::max(widest, io::display_width(std::string_view(page).substr(begin, end - begin)));
        begin = end + 1;
    }
    return widest;
}

} // namespace

TEST_CASE("timetable: a small day looks like this", "[io]") {
    const Event event = small_fair();
    CHECK(io::timetable(event, small_schedule(event)) == R"(Small Fair
Monday 15 November 2021

  table  seller             buyer           points

08:30-08:50
  t1     Gula Kelapa Wates  Toko Oleh-oleh   9'100

08:50-09:10
  t2     Batik Garum        Butik Surabaya   8'250*

2 meetings at 2 tables in 2 slots, 50.0 % of all places used. * pinned by the organiser.
Sellers hold 1 meeting each.
Buyers hold 1 meeting each.
The plan is worth 17'350 points, and it is proved that no schedule of this event is worth more.
Taking the best pair first would give 17'000: this plan is worth 350 points (2.0 %) more.
)");
}

TEST_CASE("timetable: it says what is proved and who has most and fewest meetings", "[io]") {
    const Event event = small_fair();
    Schedule schedule = small_schedule(event);
    schedule.meetings.pop_back();
    schedule.levels[0] = {Objective::points, 9'100, 17'350, Status::feasible};
    schedule.greedy_value = 0;
    const std::string page = io::timetable(event, schedule);
    CHECK(page.find("Sellers hold 0 to 1 meetings: fewest Batik Garum, most Gula Kelapa Wates.") != std::string::npos);
    CHECK(page.find("worth 9'100 points; no schedule of this event can be worth more than 17'350.") !=
          std::string::npos);
    CHECK(page.find("Planning") == std::string::npos);
    schedule.ended = Ending::stopped;
    CHECK(io::timetable(event, schedule)
              .find("Planning was stopped before it was done; planning again may give another plan.\n") !=
          std::string::npos);
    CHECK(page.find("(no meetings)") != std::string::npos);
    CHECK(page.find("best pair") == std::string::npos);
}

TEST_CASE("timetable: an infeasible event shows its reasons and no table", "[io]") {
    const Event event = small_fair();
    Schedule schedule;
    schedule.status = Status::infeasible;
    schedule.reasons = {{"pins", "Batik Garum is pinned to two meetings in one slot.", {}, {}}};
    const std::string page = io::timetable(event, schedule);
    CHECK(page.find("No schedule exists:\n- Batik Garum is pinned to two meetings in one slot.\n") !=
          std::string::npos);
    CHECK(page.find("08:30") == std::string::npos);

    SECTION("in the reader's language, where the reason is one of ours") {
        schedule.reasons = {{"pins_collide", "", {}, {}, {"Batik Garum", "2", "1", "A, B", "08:30"}}};
        CHECK(io::timetable(event, schedule, {.language = Language::id})
                  .find("- Batik Garum ditetapkan bertemu A, B pada waktu yang sama, pukul 08:30; pindahkan") !=
              std::string::npos);
    }
}

TEST_CASE("timetable: the same day in Indonesian", "[io]") {
    const Event event = small_fair();
    CHECK(io::timetable(event, small_schedule(event), {.language = Language::id}) == R"(Small Fair
Senin, 15 November 2021

  meja  penjual            pembeli           poin

08:30-08:50
  t1    Gula Kelapa Wates  Toko Oleh-oleh   9'100

08:50-09:10
  t2    Batik Garum        Butik Surabaya   8'250*

2 pertemuan di 2 meja dalam 2 slot, 50.0 % tempat terpakai. * ditetapkan oleh penyelenggara.
Setiap penjual punya 1 pertemuan.
Setiap pembeli punya 1 pertemuan.
Jadwal ini bernilai 17'350 poin, dan terbukti tidak ada jadwal untuk acara ini yang bernilai lebih.
Mendahulukan pasangan terbaik menghasilkan 17'000: jadwal ini bernilai 350 poin (2.0 %) lebih.
)");
}

TEST_CASE("timetable: no line is wider than the terminal, and the order of the meetings does not matter", "[io]") {
    EventDraft draft = small_fair().data();
    draft.companies[0].name = "Kelompok Usaha Bersama Gula Kelapa dan Gula Semut Sari Manis Wates Selatan";
    draft.companies[2].name = "Perkumpulan Toko Oleh-oleh dan Cendera Mata Se-Kota Blitar dan Sekitarnya";
    const Event event = EventBuilder(draft).build();
    Schedule schedule = small_schedule(event);
    for (const std::size_t width : {60U, 72U, 100U, 200U}) {
        CHECK(widest_line(io::timetable(event, schedule, {width})) <= width);
    }
    CHECK(io::timetable(event, schedule, {100}).find("\u2026") != std::string::npos);

    const std::string page = io::timetable(event, schedule);
    std::swap(schedule.meetings[0], schedule.meetings[1]);
    CHECK(io::timetable(event, schedule) == page);
}

TEST_CASE("display_width: combining marks take no column, wide characters two", "[io]") {
    CHECK(io::display_width("Café") == 4);
    CHECK(io::display_width("Cafe\u0301") == 4);
    CHECK(io::display_width("日本") == 4);
    CHECK(io::display_width("\xFF") == 1);
}

TEST_CASE("fitted: it cuts between characters, pads to the width and lets nothing steer the terminal", "[io]") {
    CHECK(io::fitted("Batik", 7) == "Batik  ");
    CHECK(io::fitted("Batik", 5) == "Batik");
    CHECK(io::fitted("Batik", 4) == "Bat\u2026");
    CHECK(io::fitted("日本語", 4) == "日\u2026 ");
    CHECK(io::fitted("", 2) == "  ");
    CHECK(io::fitted("abc", 0).empty());
    CHECK(io::fitted("a\033[2J", 6) == "a\uFFFD[2J ");
    CHECK(io::fitted("a\u202Eb", 3) == "a\uFFFDb");
}
