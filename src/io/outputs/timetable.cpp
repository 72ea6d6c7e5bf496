#include "outputs/schedule_parts.hpp"
#include "outputs/timetable_summary.hpp"
#include "page/words.hpp"

#include <jumpa/core/messages.hpp>
#include <jumpa/core/text.hpp>
#include <jumpa/io/timetable.hpp>

#include <algorithm>
#include <utility>
#include <vector>

namespace jumpa::io {
namespace {

/// The columns of a line: table, seller, buyer, points, with two spaces before each.
struct Columns {
    std::size_t table = 0;
    std::size_t seller = 0;
    std::size_t buyer = 0;
    std::size_t points = 6;
};

constexpr std::size_t gap = 2;

std::string day_name(LocalTime time, Language language) {
    return pages::Words(language).day(time);
}

Columns columns(const Event& event, const std::vector<Meeting>& meetings, TimetableOptions options) {
    const auto heading = [&](std::string_view key) { return messages::term(key, options.language).size(); };
    Columns columns{heading("heading_table"), heading("seller"), heading("buyer")};
    for (const Meeting& meeting : meetings) {
        columns.table = std::max(columns.table, display_width(event[meeting.table].id));
        columns.seller = std::max(columns.seller, display_width(name(event, meeting.seller)));
        columns.buyer = std::max(columns.buyer, display_width(name(event, meeting.buyer)));
    }
    columns.table = std::min(columns.table, std::size_t{12});
    // The rest is shared by the two names; who needs less than half gives the remainder to the other.
    const std::size_t rest = options.width - columns.table - columns.points - 4 * gap - 1;
    const std::size_t half = rest / 2;
    if (columns.seller + columns.buyer > rest) {
        const std::size_t seller = columns.buyer < half ? rest - columns.buyer : std::min(columns.seller, half);
        columns.buyer = std::min(columns.buyer, rest - seller);
        columns.seller = seller;
    }
    return columns;
}

std::string row(const Columns& columns, std::string_view table, std::string_view seller, std::string_view buyer,
                std::string_view points, std::string_view mark) {
    const std::string space(gap, ' ');
    const std::size_t indent = columns.points - std::min(columns.points, points.size());
    return space + fitted(table, columns.table) + space + fitted(seller, columns.seller) + space +
           fitted(buyer, columns.buyer) + space + std::string(indent, ' ') + std::string(points) + std::string(mark) +
           '\n';
}

std::string meeting_row(const Event& event, const Columns& columns, const Meeting& meeting) {
    return row(columns, event[meeting.table].id, name(event, meeting.seller), name(event, meeting.buyer),
               grouped(meeting.points), meeting.pinned_by ? "*" : "");
}

std::string slot_heading(const Event& event, SlotId id, TimetableOptions options) {
    const Slot& slot = event[id];
    const bool new_day = id.index() > 0 && day_number(event.slots()[id.index() - 1].start) != day_number(slot.start);
    const std::string day = new_day ? day_name(slot.start, options.language) + "\n\n" : "";
    const std::string session = slot.session.empty() ? "" : "  " + slot.session;
    const std::string line = clock_time(slot.start) + '-' + clock_time(slot.end) + session;
    return '\n' + day + fitted(line, std::min(display_width(line), options.width)) + '\n';
}

std::string heading(const Event& event, TimetableOptions options) {
    const std::string& title = event.data().title.empty() ? event.data().id : event.data().title;
    const std::string day = event.slots().empty() ? "" : day_name(event.slots()[0].start, options.language);
    return fitted(title, std::min(display_width(title), options.width)) + '\n' + (day.empty() ? "" : day + '\n');
}

std::string day_page(const Event& event, const std::vector<Meeting>& meetings, TimetableOptions options) {
    const Columns widths = columns(event, meetings, options);
    const auto word = [&](std::string_view key) { return messages::term(key, options.language); };
    std::string page =
        '\n' + row(widths, word("heading_table"), word("seller"), word("buyer"), word("heading_points"), "");
    auto next = meetings.begin();
    for (std::size_t t = 0; t < event.slots().size(); ++t) {
        page += slot_heading(event, SlotId(t), options);
        if (next == meetings.end() || next->slot != SlotId(t)) {
            page += "  " + std::string(word("no_meetings")) + '\n';
        }
        for (; next != meetings.end() && next->slot == SlotId(t); ++next) {
            page += meeting_row(event, widths, *next);
        }
    }
    return page;
}

} // namespace

std::string timetable(const Event& event, const Schedule& schedule, TimetableOptions options) {
    options.width = std::max(options.width, std::size_t{60});
    if (schedule.status == Status::infeasible) {
        return heading(event, options) + no_schedule(schedule, options);
    }
    const std::vector<Meeting> meetings = by_slot_and_table(schedule.meetings);
    return heading(event, options) + day_page(event, meetings, options) + summary(event, schedule, options);
}

} // namespace jumpa::io
