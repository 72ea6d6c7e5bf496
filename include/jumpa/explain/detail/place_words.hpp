#pragma once

#include <jumpa/core/text.hpp>
#include <jumpa/model/event.hpp>

#include <string>

namespace jumpa::detail {

/// "s3 (09:10-09:30)"
inline std::string slot_words(const Event& event, SlotId slot) {
    const Slot& data = event[slot];
    return shortened(data.id) + " (" + clock_time(data.start) + "-" + clock_time(data.end) + ")";
}

} // namespace jumpa::detail
