#include "outputs/price_of_rules.hpp"
#include "page/view.hpp"

#include <jumpa/core/messages.hpp>
#include <jumpa/model/level_words.hpp>

#include <chrono>
#include <numeric>

// What the plan is worth, how far that is proved, and how large the day is.
namespace jumpa::io::pages {
namespace {

/// +420 minutes are "UTC+7", +330 are "UTC+5:30".
std::string utc_offset(std::int32_t minutes) {
    const std::int32_t distance = minutes < 0 ? -minutes : minutes;
    const std::string rest = std::to_string(100 + distance % 60).substr(1);
    return (minutes < 0 ? "UTC-" : "UTC+") + std::to_string(distance / 60) + (distance % 60 == 0 ? "" : ":" + rest);
}

/// "Monday 15 November 2021", or the first and the last day.
std::string date(const View& view) {
    const auto slots = view.event.slots();
    if (slots.empty()) {
        return "";
    }
    const std::string first = view.words.day(slots.front().start);
    return view.many_days ? first + " \u2013 " + view.words.day(slots.back().start) : first;
}

/// "08:30–15:20 (UTC+7)"; of several days the zone alone.
std::string hours(const View& view) {
    const auto slots = view.event.slots();
    if (slots.empty()) {
        return "";
    }
    const std::string zone = std::string("(") + utc_offset(view.event.data().utc_offset_minutes) + ")";
    const Slot day{.start = slots.front().start, .end = slots.back().end};
    return view.many_days ? zone : view.words.span_of(day) + " " + zone;
}

/// part / whole in tenths of a percent, rounded up: what is missing is never called less than it is.
Value per_mille_up(Value part, Value whole) {
    __extension__ using Wide = __int128;
    return whole <= 0 ? 0 : static_cast<Value>((static_cast<Wide>(part) * 1'000 + whole - 1) / whole);
}

std::string proof(const View& view, const Level& level) {
    const Words& words = view.words;
    if (level.status == Status::optimal) {
        return words.filled("optimal", {words.number(level.value)});
    }
    const std::string bounded =
        words.filled("bounded", {words.number(level.value), words.number(level.bound),
                                 words.decimal(per_mille_up(level.bound - level.value, level.bound), 1)});
    return view.schedule.ended ? bounded + ' ' + jumpa::sentence(*view.schedule.ended, words.language()) : bounded;
}

std::string sentence(const View& view) {
    const Words& words = view.words;
    if (view.schedule.status == Status::infeasible) {
        return std::string(words["infeasible"]);
    }
    if (view.schedule.levels.empty()) {
        const auto sum = [](Value total, const Meeting& meeting) { return total + meeting.points; };
        const Value total = std::accumulate(view.meetings.begin(), view.meetings.end(), Value{0}, sum);
        return words.filled("unproved", {words.number(total)});
    }
    if (view.schedule.levels.size() > 1) {
        const std::string told = words.regrouped(
            messages::answer("worth_by_levels", {describe(view.schedule.levels, words.language())}, words.language()));
        return view.schedule.ended ? told + ' ' + jumpa::sentence(*view.schedule.ended, words.language()) : told;
    }
    const std::size_t cases = view.schedule.certificate.cases();
    const std::string proved = proof(view, view.schedule.points());
    return cases > 1 ? words.filled("by_cases", {proved, words.number(static_cast<Value>(cases))}) : proved;
}

data fact(const View& view, std::size_t number, std::string_view key) {
    data fact;
    fact.set("number", view.words.number(static_cast<Value>(number)));
    fact.set("what", std::string(one_or_many(view.words[key], number)));
    return fact;
}

list facts(const View& view) {
    list facts{
        fact(view, view.meetings.size(), "fact_meetings"), fact(view, view.event.sellers().size(), "fact_sellers"),
        fact(view, view.event.buyers().size(), "fact_buyers"), fact(view, view.event.tables().size(), "fact_tables")};
    if (view.event.table_slots() > 0) {
        const auto tenths = static_cast<Value>(view.meetings.size()) * 1'000 / view.event.table_slots();
        data used;
        used.set("number", view.words.decimal(tenths, 1) + "\u00A0%");
        used.set("what", std::string(view.words["fact_used"]));
        facts.push_back(used);
    }
    return facts;
}

} // namespace

void add_summary(const View& view, data& root) {
    const EventDraft& event = view.event.data();
    root.set("title", event.title.empty() ? event.id : event.title);
    root.set("date", maybe(date(view)));
    root.set("hours", maybe(hours(view)));
    root.set("sentence", sentence(view));
    list reasons;
    for (const Reason& reason : view.schedule.reasons) {
        reasons.emplace_back(jumpa::sentence(reason, view.words.language()));
    }
    root.set("reasons", reasons);
    const auto& lot = view.schedule.lottery;
    root.set("lot", maybe(lot ? messages::answer("by_lot", {std::to_string(*lot)}, view.words.language()) : ""));
    // The first sentence; the others stand beside the pictures.
    const std::vector<std::string> price = price_of_rules(view.event, view.schedule, view.words.language());
    root.set("price_of_rules", maybe(price.empty() ? "" : view.words.regrouped(price.front())));
    root.set("planned", view.schedule.status != Status::infeasible);
    root.set("facts", facts(view));
    root.set("event", event.id);
    root.set("revision", view.words.filled("edition", {view.words.number(event.revision)}));
}

} // namespace jumpa::io::pages
