#include "schedule_parts.hpp"

#include <jumpa/core/checked.hpp>
#include <jumpa/core/text.hpp>
#include <jumpa/io/timetable.hpp>

#include <algorithm>
#include <array>
#include <chrono>
#include <span>
#include <utility>
#include <vector>

namespace jumpa::io {
namespace {

std::string counted(std::size_t number, const std::string& singular) {
    return grouped(static_cast<Value>(number)) + ' ' + singular + (number == 1 ? "" : "s");
}

/// "Monday 15 November 2021"; nothing on the day 0 that stands for a day without a date.
std::string day_name(LocalTime time) {
    constexpr std::array weekdays{"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"};
    constexpr std::array months{"January", "February", "March",     "April",   "May",      "June",
                                "July",    "August",   "September", "October", "November", "December"};
    const auto days = std::chrono::floor<std::chrono::days>(time);
    if (days.time_since_epoch().count() == 0) {
        return "";
    }
    const std::chrono::year_month_day date(days);
    return std::string(weekdays[std::chrono::weekday(days).c_encoding()]) + ' ' +
           std::to_string(static_cast<unsigned>(date.day())) + ' ' + months[static_cast<unsigned>(date.month()) - 1] +
           ' ' + std::to_string(static_cast<int>(date.year()));
}

std::string name(const Event& event, CompanyId id) {
    const Company& company = event[id];
    const std::string_view shown = company.name.empty() ? company.id : company.name;
    return fitted(shown, display_width(shown));
}

/// The columns of a line: table, seller, buyer, points, with two spaces before each.
struct Columns {
    std::size_t table = 5;
    std::size_t seller = 6;
    std::size_t buyer = 5;
    std::size_t points = 6;
};

constexpr std::size_t gap = 2;

Columns columns(const Event& event, const std::vector<Meeting>& meetings, std::size_t width) {
    Columns columns;
    for (const Meeting& meeting : meetings) {
        columns.table = std::max(columns.table, display_width(event[meeting.table].id));
        columns.seller = std::max(columns.seller, display_width(name(event, meeting.seller)));
        columns.buyer = std::max(columns.buyer, display_width(name(event, meeting.buyer)));
    }
    columns.table = std::min(columns.table, std::size_t{12});
    // The rest is shared by the two names; who needs less than half gives the remainder to the other.
    const std::size_t rest = width - columns.table - columns.points - 4 * gap - 1;
    const std::size_t half = rest / 2;
    if (columns.seller + columns.buyer > rest) {
        const std::size_t seller = columns.buyer < half ? rest - columns.buyer : std::min(columns.seller, half);
        columns.buyer = std::min(columns.buyer, rest - seller);
        columns.seller = seller;
    }
    return columns;
}

std::string row(const Columns& columns, std::string_view table, std::string_view seller, std::string_view buyer,
                const std::string& points, std::string_view mark) {
    const std::string space(gap, ' ');
    const std::size_t indent = columns.points - std::min(columns.points, points.size());
    return space + fitted(table, columns.table) + space + fitted(seller, columns.seller) + space +
           fitted(buyer, columns.buyer) + space + std::string(indent, ' ') + points + std::string(mark) + '\n';
}

std::string meeting_row(const Event& event, const Columns& columns, const Meeting& meeting) {
    return row(columns, event[meeting.table].id, name(event, meeting.seller), name(event, meeting.buyer),
               grouped(meeting.points), meeting.pinned_by ? "*" : "");
}

std::string slot_heading(const Event& event, SlotId id, std::size_t width) {
    const Slot& slot = event[id];
    const bool new_day = id.index() > 0 && day_name(event.slots()[id.index() - 1].start) != day_name(slot.start);
    const std::string day = new_day ? day_name(slot.start) + "\n\n" : "";
    const std::string session = slot.session.empty() ? "" : "  " + slot.session;
    const std::string line = clock_time(slot.start) + '-' + clock_time(slot.end) + session;
    return '\n' + day + fitted(line, std::min(display_width(line), width)) + '\n';
}

std::string heading(const Event& event, std::size_t width) {
    const std::string& title = event.data().title.empty() ? event.data().id : event.data().title;
    const std::string day = event.slots().empty() ? "" : day_name(event.slots()[0].start);
    return fitted(title, std::min(display_width(title), width)) + '\n' + (day.empty() ? "" : day + '\n');
}

std::string day_page(const Event& event, const std::vector<Meeting>& meetings, std::size_t width) {
    const Columns widths = columns(event, meetings, width);
    std::string page = '\n' + row(widths, "table", "seller", "buyer", "points", "");
    auto next = meetings.begin();
    for (std::size_t t = 0; t < event.slots().size(); ++t) {
        page += slot_heading(event, SlotId(t), width);
        if (next == meetings.end() || next->slot != SlotId(t)) {
            page += "  (no meetings)\n";
        }
        for (; next != meetings.end() && next->slot == SlotId(t); ++next) {
            page += meeting_row(event, widths, *next);
        }
    }
    return page;
}

/// Sentences broken between words, so that no line is too wide; a word that is wider than a line is cut.
class Paragraphs {
public:
    explicit Paragraphs(std::size_t width) : width_(width) {}

    void add(std::string_view sentence) {
        std::size_t used = 0;
        while (!sentence.empty()) {
            const std::size_t end = std::min(sentence.find(' '), sentence.size());
            const std::string_view word = sentence.substr(0, end);
            const std::size_t wide = std::min(display_width(word), width_ - 2);
            if (used > 0) {
                const bool fits = used + 1 + wide <= width_;
                text_ += fits ? " " : "\n  ";
                used = fits ? used + 1 : 2;
            }
            text_ += fitted(word, wide);
            used += wide;
            sentence.remove_prefix(std::min(end + 1, sentence.size()));
        }
        text_ += '\n';
    }
    [[nodiscard]] std::string done() && { return std::move(text_); }

private:
    std::size_t width_;
    std::string text_{};
};

/// "Batik Garum and 3 more"
std::string some_of(const Event& event, const std::vector<CompanyId>& companies) {
    return name(event, companies.front()) +
           (companies.size() > 1 ? " and " + std::to_string(companies.size() - 1) + " more" : "");
}

std::string fairness(const Event& event, std::span<const CompanyId> side, const std::vector<std::size_t>& held,
                     const std::string& who) {
    if (side.empty()) {
        return "There are no " + who + ".";
    }
    const auto fewer = [&](CompanyId a, CompanyId b) { return held[a.index()] < held[b.index()]; };
    const auto [low, high] = std::minmax_element(side.begin(), side.end(), fewer);
    const std::size_t fewest = held[low->index()];
    const std::size_t most = held[high->index()];
    std::vector<CompanyId> at_fewest;
    std::vector<CompanyId> at_most;
    for (const CompanyId id : side) {
        if (held[id.index()] == fewest) {
            at_fewest.push_back(id);
        }
        if (held[id.index()] == most) {
            at_most.push_back(id);
        }
    }
    const std::string first = static_cast<char>(who[0] - 'a' + 'A') + who.substr(1);
    if (fewest == most) {
        return first + " hold " + counted(fewest, "meeting") + " each.";
    }
    return first + " hold " + std::to_string(fewest) + " to " + std::to_string(most) + " meetings: fewest " +
           some_of(event, at_fewest) + ", most " + some_of(event, at_most) + '.';
}

std::string proof(const Schedule& schedule) {
    const Level level = schedule.points();
    if (schedule.levels.empty()) {
        return "Nothing is proved about this schedule.";
    }
    if (level.status == Status::optimal) {
        return "The plan is worth " + grouped(level.value) +
               " points, and it is proved that no schedule of this event is worth more.";
    }
    return "The plan is worth " + grouped(level.value) + " points; no schedule of this event can be worth more than " +
           grouped(level.bound) + '.';
}

/// In tenths of a percent, rounded down, without floating point.
std::string percent(Value part, Value whole) {
    __extension__ using Wide = __int128;
    const auto tenths = static_cast<Value>(static_cast<Wide>(part) * 1'000 / whole);
    return std::to_string(tenths / 10) + '.' + std::to_string(tenths % 10) + " %";
}

std::string margin(const Schedule& schedule) {
    const Value greedy = schedule.greedy_value;
    const Value more = checked_subtract(schedule.points().value, greedy).value_or(0);
    if (more == 0) {
        return "Taking the best pair first gives the same points here.";
    }
    if (more < 0) {
        return "Taking the best pair first would give more: " + grouped(greedy) + '.';
    }
    return "Taking the best pair first would give " + grouped(greedy) + ": this plan is worth " + grouped(more) +
           " points (" + percent(more, greedy) + ") more.";
}

std::string use_of_tables(const Event& event, const std::vector<Meeting>& meetings) {
    std::vector<bool> used(event.tables().size(), false);
    for (const Meeting& meeting : meetings) {
        used[meeting.table.index()] = true;
    }
    const auto tables = static_cast<std::size_t>(std::count(used.begin(), used.end(), true));
    std::string sentence = counted(meetings.size(), "meeting") + " at " + counted(tables, "table") + " in " +
                           counted(event.slots().size(), "slot");
    if (event.table_slots() > 0) {
        sentence += ", " + percent(static_cast<Value>(meetings.size()), event.table_slots()) + " of all places used";
    }
    return sentence + '.';
}

std::string summary(const Event& event, const Schedule& schedule, const std::vector<Meeting>& meetings,
                    std::size_t width) {
    std::vector<std::size_t> held(event.companies().size(), 0);
    bool pins = false;
    for (const Meeting& meeting : meetings) {
        ++held[meeting.seller.index()];
        ++held[meeting.buyer.index()];
        pins = pins || meeting.pinned_by.has_value();
    }
    Paragraphs text(width);
    text.add(use_of_tables(event, meetings) + (pins ? " * pinned by the organiser." : ""));
    text.add(fairness(event, event.sellers(), held, "sellers"));
    text.add(fairness(event, event.buyers(), held, "buyers"));
    text.add(proof(schedule));
    if (schedule.ended) {
        text.add(sentence(*schedule.ended, Language::en));
    }
    if (schedule.greedy_value > 0) {
        text.add(margin(schedule));
    }
    return '\n' + std::move(text).done();
}

std::string no_schedule(const Schedule& schedule, std::size_t width) {
    Paragraphs text(width);
    text.add("No schedule exists:");
    for (const Reason& reason : schedule.reasons) {
        text.add("- " + reason.sentence);
    }
    return '\n' + std::move(text).done();
}

} // namespace

std::string timetable(const Event& event, const Schedule& schedule, TimetableOptions options) {
    const std::size_t width = std::max(options.width, std::size_t{60});
    if (schedule.status == Status::infeasible) {
        return heading(event, width) + no_schedule(schedule, width);
    }
    const std::vector<Meeting> meetings = by_slot_and_table(schedule.meetings);
    return heading(event, width) + day_page(event, meetings, width) + summary(event, schedule, meetings, width);
}

} // namespace jumpa::io
