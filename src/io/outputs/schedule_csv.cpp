#include "json/time.hpp"
#include "outputs/schedule_parts.hpp"
#include "text/characters.hpp"

#include <jumpa/core/text.hpp>
#include <jumpa/io/schedule_csv.hpp>
#include <jumpa/io/schedule_json.hpp>

#include <array>
#include <string_view>

namespace jumpa::io {
namespace {

constexpr std::string_view line_breaks_and_tab = "\t\r\n";
constexpr std::string_view separators = ",;\t\r\n";

bool is_one_of(std::string_view characters, std::uint32_t point) {
    return point < 0x80 && characters.find(static_cast<char>(point)) != std::string_view::npos;
}

/// Quotes and blanks, which spreadsheets may drop before they look for a formula.
bool is_passed_over(std::uint32_t point) {
    const bool general_punctuation = point >= 0x2000 && point <= 0x206F;
    return is_one_of(" \"'", point) || general_punctuation || point == 0xA0 || point == 0x3000 || point == 0xFEFF;
}

bool is_sign(std::uint32_t point) {
    const bool full_width = point == 0xFF1D || point == 0xFF0B || point == 0xFF0D || point == 0xFF20;
    return is_one_of("=+-@", point) || full_width;
}

/// What comes first when quotes and blanks are passed over; a blank where nothing does.
std::uint32_t first_point(std::string_view text) {
    Character next{"", ' '};
    while (is_passed_over(next.point) && !text.empty()) {
        next = take_character(text);
    }
    return next.point;
}

/// The text as data. Which separators a spreadsheet obeys is up to its user: so any of them may begin a cell.
std::string guarded(std::string_view text) {
    std::string safe = is_one_of(line_breaks_and_tab, first_point(text)) ? "'" : "";
    bool cell_begins = true;
    while (!text.empty()) {
        if (cell_begins && is_sign(first_point(text))) {
            safe += '\'';
        }
        const Character next = take_character(text);
        const bool unfit = is_control(next.point) && !is_one_of(line_breaks_and_tab, next.point);
        safe += unfit ? Character{}.bytes : next.bytes;
        cell_begins = is_one_of(separators, next.point);
    }
    return safe;
}

std::string quoted(const std::string& text) {
    const bool blanks = !text.empty() && (text.front() == ' ' || text.back() == ' ');
    if (!blanks && text.find_first_of(",;\"\t\r\n") == std::string::npos) {
        return text;
    }
    std::string cell{"\""};
    for (const char c : text) {
        cell += c == '"' ? "\"\"" : std::string(1, c);
    }
    return cell + '"';
}

/// Rows of cells in one style.
class Sheet {
public:
    explicit Sheet(CsvStyle style) : excel_(style == CsvStyle::excel), text_(excel_ ? "\xEF\xBB\xBF" : "") {}

    /// What we wrote ourselves needs no guard.
    void add(std::string_view cell) {
        text_ += row_begins_ ? "" : excel_ ? ";" : ",";
        text_ += cell;
        row_begins_ = false;
    }
    void add_text(std::string_view text) { add(quoted(guarded(text))); }
    void end_row() {
        text_ += excel_ ? "\r\n" : "\n";
        row_begins_ = true;
    }
    [[nodiscard]] std::string done() && { return std::move(text_); }

private:
    bool excel_;
    bool row_begins_ = true;
    std::string text_;
};

std::string date(const Event& event, LocalTime time) {
    return has_date(event) ? json::written_time(time).substr(0, 10) : "day " + std::to_string(day_number(time) + 1);
}

void add_headings(Sheet& sheet) {
    for (const std::string_view heading : {"date", "start", "end", "session", "slot", "table", "zone", "seller",
                                           "seller id", "buyer", "buyer id", "points", "pinned"}) {
        sheet.add(heading);
    }
    sheet.end_row();
}

void add_meeting(Sheet& sheet, const Event& event, const Meeting& meeting) {
    const Slot& slot = event[meeting.slot];
    sheet.add(date(event, slot.start));
    sheet.add(clock_time(slot.start));
    sheet.add(clock_time(slot.end));
    const Table& table = event[meeting.table];
    const Company& seller = event[meeting.seller];
    const Company& buyer = event[meeting.buyer];
    for (const std::string* text :
         {&slot.session, &slot.id, &table.id, &table.zone, &seller.name, &seller.id, &buyer.name, &buyer.id}) {
        sheet.add_text(*text);
    }
    sheet.add(meeting.points == points_not_said ? "" : std::to_string(meeting.points));
    sheet.add(meeting.pinned_by ? "yes" : "");
    sheet.end_row();
}

} // namespace

std::string schedule_csv(const Event& event, const Schedule& schedule, CsvStyle style) {
    Sheet sheet(style);
    add_headings(sheet);
    for (const Meeting& meeting : by_slot_and_table(schedule.meetings)) {
        add_meeting(sheet, event, meeting);
    }
    return std::move(sheet).done();
}

} // namespace jumpa::io
