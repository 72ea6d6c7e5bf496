#pragma once

#include <jumpa/explain/contradictions.hpp>
#include <jumpa/scheduling/detail/place_pins.hpp>

namespace jumpa {

JUMPA_INLINE std::vector<Reason> contradictions(const Event& event) {
    return detail::place_pins(event).reasons;
}

} // namespace jumpa
