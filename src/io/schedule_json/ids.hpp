#pragma once

#include "json/faults.hpp"
#include "schedule_json/cursor.hpp"

#include <jumpa/model/event.hpp>
#include <jumpa/model/schedule.hpp>

#include <array>
#include <limits>

namespace jumpa::io::json {

inline constexpr std::int64_t least_integer = std::numeric_limits<std::int64_t>::min();
inline constexpr std::int64_t most_integer = std::numeric_limits<std::int64_t>::max();

inline constexpr std::array statuses{Status::optimal, Status::feasible, Status::infeasible, Status::stopped};
inline constexpr std::array endings{Ending::near_enough, Ending::effort_spent, Ending::nothing_gained,
                                    Ending::memory_limit, Ending::stopped};
inline constexpr std::array objectives{Objective::shortfall,     Objective::meetings,     Objective::equity_sellers,
                                       Objective::equity_buyers, Objective::tier_mutual,  Objective::tier_buyer,
                                       Objective::tier_seller,   Objective::points,       Objective::breaks,
                                       Objective::idle_slots,    Objective::table_changes};

/// A cursor that knows the event whose ids the file speaks of.
class ScheduleCursor : public Cursor {
public:
    explicit ScheduleCursor(const Event& event) : event_(event) {}

    /// A member that may be missing.
    std::string_view text_at(const Spot& object, std::string_view key, std::string_view otherwise = {}) {
        const auto member = object.member(key);
        return member ? text(*member).value_or(otherwise) : otherwise;
    }

    std::int64_t integer_at(const Spot& object, std::string_view key, std::int64_t low, std::int64_t high) {
        const auto member = object.member(key);
        return member ? integer(*member, low, high).value_or(low > 0 ? low : 0) : 0;
    }

    /// One of the words of the format; `unknown` is the message about any other.
    template <class Enum, std::size_t size>
    Enum named(const Spot& node, const std::array<Enum, size>& names, std::string_view unknown, Enum otherwise) {
        const auto name = text(node);
        if (!name) {
            return otherwise;
        }
        std::string words;
        for (const Enum candidate : names) {
            if (name_of(candidate) == *name) {
                return candidate;
            }
            words += (words.empty() ? "" : ", ") + std::string(name_of(candidate));
        }
        report(node, unknown, {shown(*name), words});
        return otherwise;
    }

    /// What an id of the event stands for; `unknown` is the message about an id that none of `number` things has.
    template <class Id, class Find>
    Id found(const Spot& node, std::string_view unknown, std::size_t number, Find&& find) {
        const auto name = text(node);
        if (!name) {
            return Id{};
        }
        const std::optional<Id> id = find(*name);
        if (!id) {
            report(node, unknown, {shown(*name), std::to_string(number)});
        }
        return id.value_or(Id{});
    }

    CompanyId company(const Spot& node) {
        return found<CompanyId>(node, "unknown_company", event_.companies().size(),
                                [&](std::string_view id) { return event_.find_company(id); });
    }

    SlotId slot(const Spot& node) {
        return found<SlotId>(node, "unknown_slot", event_.slots().size(),
                             [&](std::string_view id) { return event_.find_slot(id); });
    }

    TableId table(const Spot& node) {
        return found<TableId>(node, "unknown_table", event_.tables().size(),
                              [&](std::string_view id) { return event_.find_table(id); });
    }

    /// The position among all counts of the event of one of a company's own, counted from 0.
    std::uint32_t count(const Spot& node, CompanyId company) {
        const auto own = event_.counts_of(company);
        const auto position = integer(node, 0, std::numeric_limits<std::uint32_t>::max()).value_or(0);
        if (static_cast<std::size_t>(position) >= own.size()) {
            report(node, "unknown_count",
                   {std::to_string(position), shown(event_[company].id), std::to_string(own.size())});
            return 0;
        }
        return static_cast<std::uint32_t>(&own[static_cast<std::size_t>(position)] - event_.counts().data());
    }

private:
    const Event& event_;
};

} // namespace jumpa::io::json
