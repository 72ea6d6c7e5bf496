#pragma once

#include <jumpa/model/event.hpp>

#include <algorithm>
#include <vector>

namespace jumpa::detail {

/// The pairs that a pin asks for.
class PinnedPairs {
public:
    explicit PinnedPairs(const Event& event) {
        for (const Pin& pin : event.pins()) {
            pairs_.push_back({pin.seller, pin.buyer});
        }
        std::sort(pairs_.begin(), pairs_.end());
    }

    [[nodiscard]] bool contains(CompanyId seller, CompanyId buyer) const {
        return std::binary_search(pairs_.begin(), pairs_.end(), Pair{seller, buyer});
    }

private:
    std::vector<Pair> pairs_{}; ///< ascending
};

} // namespace jumpa::detail
