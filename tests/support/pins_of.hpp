#pragma once

#include <jumpa/model/event.hpp>

#include <algorithm>
#include <vector>

namespace support {

/// The pins of these pairs.
inline std::vector<jumpa::Pin> pins_of(const jumpa::Event& event, const std::vector<jumpa::Pair>& pairs) {
    std::vector<jumpa::Pin> pins;
    for (const jumpa::Pin& pin : event.pins()) {
        if (std::find(pairs.begin(), pairs.end(), jumpa::Pair{pin.seller, pin.buyer}) != pairs.end()) {
            pins.push_back(pin);
        }
    }
    return pins;
}

} // namespace support
