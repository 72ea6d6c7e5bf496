#pragma once

#include <jumpa/core/messages.hpp>
#include <jumpa/core/text.hpp>
#include <jumpa/model/level_words.hpp>

namespace jumpa {

namespace detail {

/// Keys of the answers about a level that is proved, and about one that is not.
struct LevelWords {
    std::string_view proved;
    std::string_view bounded;
};

inline LevelWords words_of(Objective what) {
    switch (what) {
    case Objective::shortfall:
        return {"level_shortfall_proved", "level_shortfall_bounded"};
    case Objective::meetings:
        return {"level_meetings_proved", "level_meetings_bounded"};
    case Objective::equity_sellers:
        return {"level_sellers_proved", "level_sellers_bounded"};
    case Objective::equity_buyers:
        return {"level_buyers_proved", "level_buyers_bounded"};
    case Objective::tier_mutual:
        return {"level_mutual_proved", "level_mutual_bounded"};
    case Objective::tier_buyer:
        return {"level_buyer_wishes_proved", "level_buyer_wishes_bounded"};
    case Objective::tier_seller:
        return {"level_seller_wishes_proved", "level_seller_wishes_bounded"};
    default:
        return {"level_points_proved", "level_points_bounded"};
    }
}

inline std::string describe(const Level& level, Language language) {
    const LevelWords words = words_of(level.what);
    const bool missing = level.what == Objective::shortfall;
    const auto number = [&](Value value) { return grouped(missing ? 0 - value : value); };
    return level.status == Status::optimal
               ? messages::answer(words.proved, {number(level.value)}, language)
               : messages::answer(words.bounded, {number(level.value), number(level.bound)}, language);
}

} // namespace detail

JUMPA_INLINE std::string describe(const std::vector<Level>& levels, Language language) {
    std::string text;
    for (const Level& level : levels) {
        text += (text.empty() ? "" : ", ") + detail::describe(level, language);
    }
    return text;
}

} // namespace jumpa
