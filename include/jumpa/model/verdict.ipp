#pragma once

#include <jumpa/core/text.hpp>
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
inline std::string by_cases(const Verdict& verdict) {
    return verdict.cases == 0 ? "" : " by " + grouped(static_cast<Value>(verdict.cases)) + " cases";
}

} // namespace detail

JUMPA_INLINE std::string to_string(const Verdict& verdict) {
    const std::string worth = "valid: " + grouped(verdict.value) + " points";
    switch (verdict.kind) {
    case Verdict::Kind::proved_optimal:
        return worth + ", bound " + grouped(*verdict.bound) + ", proved optimal" + detail::by_cases(verdict);
    case Verdict::Kind::feasible:
        return worth + ", bound " + grouped(*verdict.bound) + ", proved within " +
               grouped(*verdict.bound - verdict.value) + " points (" +
               detail::percentage(*verdict.bound - verdict.value, *verdict.bound) + ")" + detail::by_cases(verdict);
    case Verdict::Kind::unproved:
        return worth + ", unproved";
    case Verdict::Kind::infeasible_proved:
        return "valid: no schedule keeps the hard rules, and the reason holds";
    case Verdict::Kind::invalid:
        break;
    }
    return "refused:\n" + to_string(verdict.faults);
}

JUMPA_INLINE std::ostream& operator<<(std::ostream& out, const Verdict& verdict) {
    return out << to_string(verdict);
}

} // namespace jumpa
