#include "outputs/price_of_rules.hpp"

#include <jumpa/core/messages.hpp>
#include <jumpa/core/text.hpp>

#include <algorithm>
#include <array>
#include <span>
#include <string_view>
#include <utility>

namespace jumpa::io {
namespace {

using Numbers = std::vector<std::int32_t>; // of meetings, per company

constexpr std::array<std::pair<SizeClass, std::string_view>, 5> sizes{{{SizeClass::micro, "size_micro"},
                                                                       {SizeClass::small, "size_small"},
                                                                       {SizeClass::medium, "size_medium"},
                                                                       {SizeClass::large, "size_large"},
                                                                       {SizeClass::unknown, "size_unknown"}}};

Numbers numbers_of(const Event& event, const Schedule& schedule) {
    Numbers held(event.companies().size(), 0);
    for (const Meeting& meeting : schedule.meetings) {
        ++held[meeting.seller.index()];
        ++held[meeting.buyer.index()];
    }
    return held;
}

/// "2 to 5"
std::string range(std::span<const CompanyId> side, const Numbers& held, Language language) {
    const auto fewer = [&](CompanyId a, CompanyId b) { return held[a.index()] < held[b.index()]; };
    const auto [low, high] = std::minmax_element(side.begin(), side.end(), fewer);
    return messages::answer("from_to", {std::to_string(held[low->index()]), std::to_string(held[high->index()])},
                            language);
}

/// Meetings per company of that size, in tenths, rounded down; nothing where there is none.
std::string mean(const Event& event, SizeClass size, const Numbers& held, Language language) {
    std::int64_t companies = 0;
    std::int64_t meetings = 0;
    for (std::size_t c = 0; c < held.size(); ++c) {
        if (event.companies()[c].size == size) {
            ++companies;
            meetings += held[c];
        }
    }
    if (companies == 0) {
        return {};
    }
    const std::int64_t tenths = meetings * 10 / companies;
    return std::to_string(tenths / 10) + (language == Language::id ? "," : ".") + std::to_string(tenths % 10);
}

std::string points_sentence(const Schedule& schedule, Language language) {
    const Value without = schedule.without_rules->points;
    const Value with = schedule.points().value;
    return without <= with ? messages::answer("rules_cost_nothing", {grouped(without)}, language)
                           : messages::answer("rules_cost", {grouped(without), grouped(without - with)}, language);
}

std::string sizes_sentence(const Event& event, const Numbers& with, const Numbers& without, Language language) {
    std::string list;
    for (const auto& [size, key] : sizes) {
        const std::string now = mean(event, size, with, language);
        if (!now.empty()) {
            list += (list.empty() ? "" : "; ") + messages::answer("mean_of_size",
                                                                  {std::string(messages::term(key, language)), now,
                                                                   mean(event, size, without, language)},
                                                                  language);
        }
    }
    return messages::answer("means_by_size", {list}, language);
}

} // namespace

std::vector<std::string> price_of_rules(const Event& event, const Schedule& schedule, Language language) {
    const auto& without = schedule.without_rules;
    if (!without || without->meetings.size() != event.companies().size() || event.sellers().empty() ||
        event.buyers().empty()) {
        return {};
    }
    const Numbers with = numbers_of(event, schedule);
    return {
        points_sentence(schedule, language),
        messages::answer("sides_without_rules",
                         {range(event.sellers(), with, language), range(event.sellers(), without->meetings, language),
                          range(event.buyers(), with, language), range(event.buyers(), without->meetings, language)},
                         language),
        sizes_sentence(event, with, without->meetings, language)};
}

} // namespace jumpa::io
