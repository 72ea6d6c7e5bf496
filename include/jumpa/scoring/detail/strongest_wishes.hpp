#pragma once

#include <jumpa/model/event_draft.hpp>

#include <algorithm>
#include <cstdint>
#include <limits>
#include <optional>
#include <tuple>
#include <vector>

namespace jumpa::detail {

/// What one company wishes about another; nothing, or a level and perhaps a rank.
struct OneWish {
    std::optional<WishLevel> level{};
    std::optional<std::int32_t> rank{};
};

/// For each company and each other one the wish that says most: refusals first, then the highest level, then no rank,
/// then the lowest. A wish for any one of some companies is a wish for each of them.
class StrongestWishes {
public:
    explicit StrongestWishes(const EventDraft& draft) : wishes_(draft.wishes) {
        for (const SetWish& wish : draft.set_wishes) {
            for (const CompanyId to : wish.any_of) {
                wishes_.push_back({wish.from, to, wish.level});
            }
        }
        std::sort(wishes_.begin(), wishes_.end(), before);
        const auto same = [](const Wish& a, const Wish& b) { return std::tie(a.from, a.to) == std::tie(b.from, b.to); };
        wishes_.erase(std::unique(wishes_.begin(), wishes_.end(), same), wishes_.end());
    }

    /// Complexity O(log wishes)
    [[nodiscard]] OneWish of(CompanyId from, CompanyId to) const {
        const auto found =
            std::lower_bound(wishes_.begin(), wishes_.end(), std::tie(from, to),
                             [](const Wish& entry, const auto& pair) { return std::tie(entry.from, entry.to) < pair; });
        return found == wishes_.end() || found->from != from || found->to != to ? OneWish{}
                                                                                : OneWish{found->level, found->rank};
    }

private:
    static bool before(const Wish& a, const Wish& b) {
        const auto strength = [](const Wish& wish) {
            return wish.level == WishLevel::no_thanks ? std::numeric_limits<std::int32_t>::min()
                                                      : -static_cast<std::int32_t>(wish.level);
        };
        return std::tuple(a.from, a.to, strength(a), a.rank.value_or(0)) <
               std::tuple(b.from, b.to, strength(b), b.rank.value_or(0));
    }

    std::vector<Wish> wishes_; ///< ascending by (from, to), each pair once
};

} // namespace jumpa::detail
