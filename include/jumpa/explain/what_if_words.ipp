#pragma once

#include <jumpa/core/messages.hpp>
#include <jumpa/explain/gain_words.hpp>
#include <jumpa/explain/what_if.hpp>

#include <algorithm>

namespace jumpa {

namespace detail {

/// Puts an answer into words: the change first, then what it is worth.
class WhatIfWords {
public:
    WhatIfWords(const Event& event, const WhatIf& found, Language language)
        : found_(found), language_(language), change_(sentence(event, found.change, language)) {}

    [[nodiscard]] std::string all() const {
        if (found_.no_change) {
            return say("what_if_no_change");
        }
        if (found_.after == Status::infeasible) {
            return impossible();
        }
        if (!found_.replanned.empty()) {
            return gains() + ' ' + meetings();
        }
        if (found_.before == Status::infeasible) {
            return say("what_if_possible");
        }
        return found_.before == Status::stopped && found_.after == Status::stopped ? prices() : say("what_if_unknown");
    }

private:
    [[nodiscard]] std::string say(std::string_view key, std::vector<std::string> further = {}) const {
        further.insert(further.begin(), change_);
        return messages::answer(key, further, language_);
    }

    [[nodiscard]] std::string impossible() const {
        std::string text = say("what_if_impossible");
        for (const Reason& reason : found_.reasons) {
            text += ' ' + sentence(reason, language_);
        }
        return text;
    }

    [[nodiscard]] std::string meetings() const {
        const bool same = found_.meetings_after == found_.meetings_before;
        return messages::counted(same ? "what_if_same_meetings" : "what_if_meetings",
                                 static_cast<Value>(found_.meetings_after),
                                 {grouped(static_cast<Value>(found_.meetings_before))}, language_);
    }

    /// Levels on which nothing changes are left out, unless nothing changes at all.
    template <class Number>
    [[nodiscard]] std::string list(Number&& number) const {
        std::string text;
        for (const Gain& gain : found_.replanned) {
            const bool last = &gain == &found_.replanned.back();
            if (number(gain) != 0 || !gain.exact() || (last && text.empty())) {
                text += (text.empty() ? "" : ", ") + gain_words(gain.what, number(gain), language_);
            }
        }
        return text;
    }

    [[nodiscard]] std::string gains() const {
        const std::string least = list([](const Gain& gain) { return gain.at_least; });
        if (std::all_of(found_.replanned.begin(), found_.replanned.end(), [](const Gain& g) { return g.exact(); })) {
            return say("what_if_proved", {least});
        }
        return say("what_if_between", {least, list([](const Gain& gain) { return gain.at_most; })});
    }

    [[nodiscard]] std::string prices() const {
        if (found_.by_prices.empty()) {
            return say("what_if_no_prices");
        }
        const MostGain& last = found_.by_prices.back(); // those before it are 0
        return say("what_if_prices", {gain_words(last.what, last.at_most, language_)});
    }

    const WhatIf& found_;
    Language language_;
    std::string change_;
};

} // namespace detail

JUMPA_INLINE std::string to_string(const Event& event, const WhatIf& found, Language language) {
    return detail::WhatIfWords(event, found, language).all();
}

} // namespace jumpa
