#pragma once

#include <jumpa/core/messages.hpp>
#include <jumpa/explain/gain_words.hpp>

#include <string_view>

namespace jumpa {

namespace detail {

/// Keys of the answers for a gain, for a loss, and for neither.
struct GainKeys {
    std::string_view more;
    std::string_view fewer;
    std::string_view same;
};

inline GainKeys gain_keys(Objective what) {
    switch (what) {
    case Objective::shortfall:
        return {"more_promises", "fewer_promises", "same_promises"};
    case Objective::meetings:
        return {"more_meetings", "fewer_meetings", "same_meetings"};
    case Objective::equity_sellers:
        return {"more_even_sellers", "less_even_sellers", "as_even_sellers"};
    case Objective::equity_buyers:
        return {"more_even_buyers", "less_even_buyers", "as_even_buyers"};
    default:
        return {"more_points", "fewer_points", "same_points"};
    }
}

} // namespace detail

JUMPA_INLINE std::string gain_words(Objective what, Value gain, Language language) {
    const detail::GainKeys keys = detail::gain_keys(what);
    if (gain == 0) {
        return std::string(messages::term(keys.same, language));
    }
    return messages::counted(gain > 0 ? keys.more : keys.fewer, gain > 0 ? gain : 0 - gain, {}, language);
}

} // namespace jumpa
