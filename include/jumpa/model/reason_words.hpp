#pragma once

#include <jumpa/core/text.hpp>
#include <jumpa/model/event.hpp>
#include <jumpa/model/schedule.hpp>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace jumpa::detail {

/// With its sentence, in English.
inline Reason told(Reason reason) {
    reason.sentence = sentence(reason, Language::en);
    return reason;
}

/// How reasons speak of an event: the same in every language.
class ReasonWords {
public:
    explicit ReasonWords(const Event& event) : event_(event) {}

    [[nodiscard]] std::string operator()(CompanyId company) const {
        const Company& who = event_[company];
        return shortened(who.name.empty() ? who.id : who.name);
    }

    [[nodiscard]] std::string operator()(const Pair& pair) const {
        return (*this)(pair.seller) + " - " + (*this)(pair.buyer);
    }

    /// When it begins; with the day where there are several.
    [[nodiscard]] std::string operator()(SlotId slot) const {
        const auto day = std::chrono::floor<std::chrono::days>(event_[slot].start);
        const std::string time = clock_time(event_[slot].start);
        if (day == std::chrono::floor<std::chrono::days>(event_.slots().front().start) &&
            day == std::chrono::floor<std::chrono::days>(event_.slots().back().start)) {
            return time;
        }
        const std::chrono::year_month_day date{day};
        return std::to_string(unsigned{date.day()}) + '/' + std::to_string(unsigned{date.month()}) + ' ' + time;
    }

    /// One after the other: "A, B, C".
    template <class Thing>
    [[nodiscard]] std::string operator()(const std::vector<Thing>& things) const {
        std::string list;
        for (const Thing& thing : things) {
            list += (list.empty() ? "" : ", ") + (*this)(thing);
        }
        return list;
    }

    /// The first ones of many.
    [[nodiscard]] std::string some(std::vector<CompanyId> companies) const {
        constexpr std::size_t most = 12;
        const bool more = companies.size() > most;
        companies.resize(std::min(most, companies.size()));
        return (*this)(companies) + (more ? ", ..." : "");
    }

    [[nodiscard]] std::string operator()(TableId table) const { return shortened(event_[table].id); }

    /// A limit in the words of the event file, which both languages share: "session morning, kind local-buyer".
    [[nodiscard]] std::string operator()(const Limit& limit) const {
        std::string words;
        const auto add = [&](const std::string& word) { words += (words.empty() ? "" : ", ") + word; };
        if (!limit.session.empty()) {
            add("session " + limit.session);
        }
        if (!limit.kind.empty()) {
            add("kind " + limit.kind);
        }
        if (limit.points_at_least > 0) {
            add("points_at_least " + std::to_string(limit.points_at_least));
        }
        for (const std::string& category : limit.categories) {
            add("category " + category);
        }
        return words;
    }

    /// A pinned pair and when it could meet: "A - B (09:00, 09:20)".
    [[nodiscard]] std::string pinned(const Pair& pair, const std::vector<SlotId>& slots) const {
        return (*this)(pair) + " (" + (*this)(slots) + ')';
    }

private:
    const Event& event_;
};

inline std::vector<SlotId> members(const SlotSet& slots) {
    std::vector<SlotId> list;
    slots.for_each([&](std::size_t slot) { list.emplace_back(slot); });
    return list;
}

} // namespace jumpa::detail
