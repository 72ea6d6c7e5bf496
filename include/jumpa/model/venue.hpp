#pragma once

#include <jumpa/core/ids.hpp>

#include <optional>
#include <string>
#include <vector>

namespace jumpa {

/// A place for one meeting at a time.
struct Table {
    std::string id{}; ///< unique; made from the position where it is empty
    std::string zone{};
    std::optional<std::vector<SlotId>> slots{}; ///< the slots in which it stands; absent means all
};

} // namespace jumpa
