#pragma once

#include <jumpa/core/diagnostics.hpp>

namespace jumpa {

JUMPA_INLINE std::string to_string(const Fault& fault) {
    const std::string place = fault.where.empty() ? "(whole event)" : fault.where;
    return place + ": " + fault.what + (fault.cure.empty() ? "" : "; " + fault.cure) + " [" + fault.code + "]";
}

JUMPA_INLINE std::string to_string(const Faults& faults) {
    std::string lines;
    for (const Fault& fault : faults) {
        lines += (lines.empty() ? "" : "\n") + to_string(fault);
    }
    return lines;
}

} // namespace jumpa
