#pragma once

#include <jumpa/core/diagnostics.hpp>

namespace jumpa {

namespace detail {

inline std::string place_of(const Fault& fault, Language language) {
    if (fault.line == 0) {
        const char* everything = language == Language::id ? "(seluruh masukan)" : "(whole input)";
        return fault.where.empty() ? everything : fault.where;
    }
    const std::string spot = std::to_string(fault.line) + ":" + std::to_string(fault.column);
    return fault.where.empty() ? spot : spot + " " + fault.where;
}

} // namespace detail

JUMPA_INLINE std::string to_string(const Fault& fault, Language language) {
    const std::string mend = cure(fault, language);
    return detail::place_of(fault, language) + ": " + what(fault, language) + (mend.empty() ? "" : "; " + mend) + " [" +
           fault.code + "]";
}

JUMPA_INLINE std::string to_string(const Faults& faults, Language language) {
    std::string lines;
    for (const Fault& fault : faults) {
        lines += lines.empty() ? "" : "\n";
        lines += to_string(fault, language);
    }
    return lines;
}

} // namespace jumpa
