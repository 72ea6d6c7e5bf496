#pragma once

#include <jumpa/core/ids.hpp>
#include <jumpa/core/points.hpp>
#include <jumpa/core/slot_set.hpp>

#include <cstdint>
#include <optional>
#include <vector>

namespace jumpa {

/// A number of meetings of one company that a rule looks at: a limit's or a set wish's.
struct Count {
    /// Meetings beyond `number` are forbidden; meetings below it are owed; the wish is granted from `number` = 1 on.
    enum class Purpose : std::uint8_t { most, promise, wish };

    CompanyId company{};
    Purpose purpose = Purpose::most;
    std::int32_t number = 0;
    std::uint32_t source = 0; ///< position in the company's limits or, of a wish, in the event's set wishes
    SlotSet slots{};          ///< meetings in these slots count

    // What a pair needs to count; whatever says nothing lets all pass.
    std::optional<std::uint32_t> kind{}; ///< the counterpart is of it
    Points points_at_least = 0;
    std::vector<CategoryId> categories{}; ///< goods of one of them are offered and needed
    std::vector<CompanyId> any_of{};      ///< ascending: the counterpart is one of them
};

} // namespace jumpa
