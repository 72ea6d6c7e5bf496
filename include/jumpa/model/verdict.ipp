#pragma once

#include <jumpa/core/messages.hpp>
#include <jumpa/core/text.hpp>
#include <jumpa/model/level_words.hpp>
#include <jumpa/model/verdict.hpp>

#include <ostream>

namespace jumpa {

namespace detail {

/// The gap in hundredths of a per cent of the bound, rounded up: "0.03 %".
inline std::string percentage(Value gap, Value bound) {
    __extension__ using Wide = __int128;
    const Value hundredths = bound <= 0 ? 0 : static_cast<Value>((static_cast<Wide>(gap) * 10'000 + bound - 1) / bound);
    const std::string rest = std::to_string(hundredths % 100);
    return std::to_string(hundredths / 100) + "." + (rest.size() < 2 ? "0" : "") + rest + " %";
}

/// "", or " by 12 cases".
inline std::string by_cases(const Verdict& verdict, Language language) {
    const bool many = verdict.cases > 1;
    return many ? messages::answer("by_cases", {grouped(static_cast<Value>(verdict.cases))}, language) : "";
}

} // namespace detail

JUMPA_INLINE std::string to_string(const Verdict& verdict, Language language) {
    if (verdict.levels.size() > 1 && verdict.bound && verdict.valid()) {
        const bool all = verdict.kind == Verdict::Kind::proved_optimal;
        return messages::answer(all ? "levels_proved" : "levels_bounded", {describe(verdict.levels, language)},
                                language);
    }
    const std::string worth = grouped(verdict.value);
    const std::string bound = grouped(verdict.bound.value_or(0));
    const Value gap = verdict.bound.value_or(verdict.value) - verdict.value;
    switch (verdict.kind) {
    case Verdict::Kind::proved_optimal:
        return messages::answer("proved_optimal", {worth, bound}, language) + detail::by_cases(verdict, language);
    case Verdict::Kind::feasible:
        return messages::answer("proved_within",
                                {worth, bound, grouped(gap), detail::percentage(gap, verdict.bound.value_or(0))},
                                language) +
               detail::by_cases(verdict, language);
    case Verdict::Kind::unproved:
        return messages::answer("unproved", {worth}, language);
    case Verdict::Kind::infeasible_proved:
        return messages::answer("infeasible_proved", {}, language);
    case Verdict::Kind::invalid:
        break;
    }
    return messages::answer("refused", {}, language) + "\n" + to_string(verdict.faults, language);
}

JUMPA_INLINE std::ostream& operator<<(std::ostream& out, const Verdict& verdict) {
    return out << to_string(verdict);
}

} // namespace jumpa
