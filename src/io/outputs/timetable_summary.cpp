#include "outputs/price_of_rules.hpp"
#include "outputs/timetable_summary.hpp"
#include "page/words.hpp"

#include <jumpa/core/checked.hpp>
#include <jumpa/core/messages.hpp>
#include <jumpa/core/text.hpp>
#include <jumpa/model/level_words.hpp>

#include <algorithm>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace jumpa::io {
namespace {

/// In tenths of a percent, rounded down, without floating point.
std::string percent(Value part, Value whole) {
    __extension__ using Wide = __int128;
    const auto tenths = static_cast<Value>(static_cast<Wide>(part) * 1'000 / whole);
    return std::to_string(tenths / 10) + '.' + std::to_string(tenths % 10) + " %";
}

/// Which answers speak of a side.
struct Side {
    std::string_view nobody;
    std::string_view each;
    std::string_view between;
};
constexpr Side selling{"nobody_sells", "sellers_each", "sellers_between"};
constexpr Side buying{"nobody_buys", "buyers_each", "buyers_between"};

class Summary {
public:
    Summary(const Event& event, const Schedule& schedule, Language language)
        : event_(event), schedule_(schedule), language_(language), held_(event.companies().size(), 0) {
        for (const Meeting& meeting : schedule.meetings) {
            ++held_[meeting.seller.index()];
            ++held_[meeting.buyer.index()];
        }
    }

    [[nodiscard]] std::string use_of_tables() const;
    [[nodiscard]] std::string fairness(std::span<const CompanyId> side, const Side& words) const;
    [[nodiscard]] std::string proof() const;
    [[nodiscard]] std::string margin() const;

private:
    [[nodiscard]] std::string say(std::string_view key, const std::vector<std::string>& arguments = {}) const {
        return messages::answer(key, arguments, language_);
    }
    [[nodiscard]] std::string counted(std::size_t number, std::string_view key) const {
        const std::string_view text = one_or_many(messages::term(key, language_), number);
        return messages::filled(text, {grouped(static_cast<Value>(number))}, language_);
    }
    [[nodiscard]] std::string who_hold(std::span<const CompanyId> side, std::size_t number) const;

    const Event& event_;
    const Schedule& schedule_;
    Language language_;
    std::vector<std::size_t> held_;
};

std::string Summary::use_of_tables() const {
    std::vector<bool> used(event_.tables().size(), false);
    bool pins = false;
    for (const Meeting& meeting : schedule_.meetings) {
        used[meeting.table.index()] = true;
        pins = pins || meeting.pinned_by.has_value();
    }
    const auto tables = static_cast<std::size_t>(std::count(used.begin(), used.end(), true));
    const std::size_t number = schedule_.meetings.size();
    std::vector<std::string> facts{counted(number, "meetings_held"), counted(tables, "tables_used"),
                                   counted(event_.slots().size(), "slots_of_day")};
    const bool places = event_.table_slots() > 0;
    if (places) {
        facts.push_back(percent(static_cast<Value>(number), event_.table_slots()));
    }
    return say(places ? "meetings_at_places" : "meetings_at", facts) + (pins ? ' ' + say("pinned_mark") : "");
}

/// "Batik Garum and 3 more"
std::string Summary::who_hold(std::span<const CompanyId> side, std::size_t number) const {
    const auto holds = [&](CompanyId id) { return held_[id.index()] == number; };
    const auto first = std::find_if(side.begin(), side.end(), holds);
    const auto others = std::count_if(first + 1, side.end(), holds);
    const std::string shown = name(event_, *first);
    return others == 0 ? shown : say("and_others", {shown, std::to_string(others)});
}

std::string Summary::fairness(std::span<const CompanyId> side, const Side& words) const {
    if (side.empty()) {
        return say(words.nobody);
    }
    const auto fewer = [&](CompanyId a, CompanyId b) { return held_[a.index()] < held_[b.index()]; };
    const auto [low, high] = std::minmax_element(side.begin(), side.end(), fewer);
    const std::size_t fewest = held_[low->index()];
    const std::size_t most = held_[high->index()];
    if (fewest == most) {
        return say(words.each, {counted(fewest, "meetings_held")});
    }
    return say(words.between,
               {std::to_string(fewest), std::to_string(most), who_hold(side, fewest), who_hold(side, most)});
}

std::string Summary::proof() const {
    const Level level = schedule_.points();
    if (schedule_.levels.empty()) {
        return say("worth_without_proof");
    }
    if (schedule_.levels.size() > 1) {
        return say("worth_by_levels", {describe(schedule_.levels, language_)});
    }
    if (level.status == Status::optimal) {
        return say("worth_optimal", {grouped(level.value)});
    }
    return say("worth_bounded", {grouped(level.value), grouped(level.bound)});
}

std::string Summary::margin() const {
    const Value greedy = schedule_.greedy_value;
    const Value more = checked_subtract(schedule_.points().value, greedy).value_or(0);
    if (more == 0) {
        return say("greedy_same");
    }
    if (more < 0) {
        return say("greedy_more", {grouped(greedy)});
    }
    return say("greedy_less", {grouped(greedy), grouped(more), percent(more, greedy)});
}

} // namespace

std::string name(const Event& event, CompanyId id) {
    const Company& company = event[id];
    const std::string_view shown = company.name.empty() ? company.id : company.name;
    return fitted(shown, display_width(shown));
}

std::string summary(const Event& event, const Schedule& schedule, TimetableOptions options) {
    const Summary facts(event, schedule, options.language);
    std::string text;
    text += paragraph(facts.use_of_tables(), options.width);
    text += paragraph(facts.fairness(event.sellers(), selling), options.width);
    text += paragraph(facts.fairness(event.buyers(), buying), options.width);
    text += paragraph(facts.proof(), options.width);
    if (schedule.ended) {
        text += paragraph(sentence(*schedule.ended, options.language), options.width);
    }
    if (schedule.lottery) {
        text += paragraph(messages::answer("by_lot", {std::to_string(*schedule.lottery)}, options.language),
                          options.width);
    }
    for (const std::string& sentence : price_of_rules(event, schedule, options.language)) {
        text += paragraph(sentence, options.width);
    }
    for (const Reason& reason : schedule.reasons) {
        text += paragraph("- " + sentence(reason, options.language), options.width);
    }
    if (schedule.greedy_value > 0 && schedule.levels.size() < 2) {
        text += paragraph(facts.margin(), options.width);
    }
    return '\n' + text;
}

std::string no_schedule(const Schedule& schedule, TimetableOptions options) {
    std::string text;
    text += paragraph(messages::term("no_schedule", options.language), options.width);
    for (const Reason& reason : schedule.reasons) {
        text += paragraph("- " + sentence(reason, options.language), options.width);
    }
    return '\n' + text;
}

} // namespace jumpa::io
