#include "page/view.hpp"

// A list for every company, with a strip of its day.
namespace jumpa::io::pages {
namespace {

enum class State : std::uint8_t { busy, free, away };

std::vector<State> day_of(const View& view, CompanyId id) {
    const auto& available = view.event[id].attends.available;
    std::vector<State> day(view.event.slots().size(), available ? State::away : State::free);
    for (const SlotId slot : available.value_or(std::vector<SlotId>{})) {
        day[slot.index()] = State::free;
    }
    for (const std::uint32_t number : view.meetings_of[id.index()]) {
        day[view.meetings[number].slot.index()] = State::busy;
    }
    return day;
}

/// The strip is drawn in boxes ten wide, with a gap after each and a wider one between sessions.
struct Strip {
    std::string busy{};
    std::string free{};
    std::string away{};
    std::size_t width = 0;
};

void draw(Strip& strip, State state) {
    const std::string place = std::string("M").append(std::to_string(strip.width));
    switch (state) {
    case State::busy:
        strip.busy += place + " 0h10v10h-10z";
        break;
    case State::free:
        strip.free += place + " 5h10v5h-10z";
        break;
    case State::away:
        strip.away += place + " 9h10v1h-10z";
        break;
    }
    strip.width += 11;
}

Strip strip(const View& view, const std::vector<State>& day) {
    Strip strip;
    for (const Session& session : view.sessions) {
        strip.width += session.first == 0 ? 0 : 6;
        for (std::size_t t = session.first; t < session.end; ++t) {
            draw(strip, day[t]);
        }
    }
    return strip;
}

std::string strip_label(const View& view, const std::vector<State>& day) {
    std::size_t number[3] = {0, 0, 0};
    for (const State state : day) {
        ++number[static_cast<std::size_t>(state)];
    }
    return view.words.filled("day_strip", {view.words.clock(view.event.slots().front().start),
                                           view.words.clock(view.event.slots().back().end), std::to_string(number[0]),
                                           std::to_string(number[1]), std::to_string(number[2])});
}

data line(const View& view, CompanyId id, std::uint32_t number, LocalTime& day) {
    const Meeting& meeting = view.meetings[number];
    const LocalTime today = std::chrono::floor<std::chrono::days>(view.event[meeting.slot].start);
    data line;
    line.set("number", std::to_string(number));
    line.set("new_day", maybe(view.many_days && today != day ? view.words.day(today) : ""));
    line.set("time", view.words.span_of(view.event[meeting.slot]));
    line.set("table", view.event[meeting.table].id);
    line.set("other", view.name(meeting.seller == id ? meeting.buyer : meeting.seller));
    line.set("pinned", meeting.pinned_by.has_value());
    day = today;
    return line;
}

/// "micro, 3 meetings"
std::string about(const View& view, CompanyId id) {
    const SizeClass size = view.event[id].size;
    const std::size_t held = view.meetings_of[id.index()].size();
    const std::string known = size == SizeClass::unknown ? "" : std::string(view.words[size_key(size)]) + " \u00B7 ";
    return known + (held == 0 ? std::string(view.words["Nobody"]) : view.words.counted("meetings", held));
}

void add_strip(const View& view, CompanyId id, data& card) {
    const std::vector<State> day = day_of(view, id);
    const Strip drawn = strip(view, day);
    card.set("strip_width", std::to_string(drawn.width - 1));
    card.set("strip_label", strip_label(view, day));
    card.set("busy", drawn.busy);
    card.set("free", drawn.free);
    card.set("away", drawn.away);
}

data card(const View& view, CompanyId id) {
    list lines;
    LocalTime day{std::chrono::minutes::min()};
    for (const std::uint32_t number : view.meetings_of[id.index()]) {
        lines.push_back(line(view, id, number, day));
    }
    data card;
    card.set("company", std::to_string(id.index()));
    card.set("name", view.name(id));
    card.set("about", about(view, id));
    card.set("list", !lines.empty());
    card.set("meetings", lines);
    add_strip(view, id, card);
    return card;
}

data choice(const View& view, CompanyId id) {
    data choice;
    choice.set("company", std::to_string(id.index()));
    choice.set("name", view.name(id));
    return choice;
}

} // namespace

void add_companies(const View& view, data& root) {
    list groups;
    for (const Side& side : view.sides) {
        list cards;
        list choices;
        for (const CompanyId id : side.companies) {
            cards.push_back(card(view, id));
            choices.push_back(choice(view, id));
        }
        data group("group", std::string(side.title));
        group.set("companies", cards);
        group.set("choices", choices);
        groups.push_back(group);
    }
    root.set("groups", groups);
    if (!view.event.slots().empty()) {
        const LocalTime start = view.event.slots().front().start;
        const LocalTime end = view.event.slots().back().end;
        root.set("day_start", view.many_days ? view.words.day_and_month(start) : view.words.clock(start));
        root.set("day_end", view.many_days ? view.words.day_and_month(end) : view.words.clock(end));
    }
}

} // namespace jumpa::io::pages
