#pragma once

#include <jumpa/core/messages.hpp>
#include <jumpa/explain/alternatives.hpp>
#include <jumpa/explain/gain_words.hpp>

#include <algorithm>

namespace jumpa {

namespace detail {

/// The levels on which a plan is not as good as the best one, or better.
template <class Number>
std::string costs_in_words(const std::vector<Cost>& costs, Language language, Number&& number) {
    std::string text;
    for (const Cost& cost : costs) {
        if (number(cost) != 0) {
            text += (text.empty() ? "" : ", ") + gain_words(cost.what, 0 - number(cost), language);
        }
    }
    return text.empty() ? std::string(messages::term("as_good", language)) : text;
}

} // namespace detail

JUMPA_INLINE std::string sentence(const Alternative& alternative, Language language) {
    const std::vector<Cost>& costs = alternative.costs;
    const std::string most = detail::costs_in_words(costs, language, [](const Cost& cost) { return cost.at_most; });
    const std::string least = detail::costs_in_words(costs, language, [](const Cost& cost) { return cost.at_least; });
    if (costs.empty() || !costs.back().exact()) {
        return messages::answer(costs.empty() ? "alternative_unknown" : "alternative_between", {most, least}, language);
    }
    const bool all = costs.size() == alternative.schedule.levels.size();
    return messages::answer(all ? "alternative_proved" : "alternative_unknown", {most}, language);
}

} // namespace jumpa
