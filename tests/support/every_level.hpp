#pragma once

#include <jumpa/model/event.hpp>
#include <jumpa/model/schedule.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace support {

/// What meetings make of each level, straight from the draft. Requires meetings with points or a pin.
class EveryLevel {
public:
    EveryLevel(const jumpa::Event& event, const std::vector<jumpa::Meeting>& meetings)
        : event_(event), draft_(event.data()), meetings_(meetings) {}

    [[nodiscard]] jumpa::Value of(jumpa::Objective what) const {
        switch (what) {
        case jumpa::Objective::shortfall:
            return -missing();
        case jumpa::Objective::meetings:
            return static_cast<jumpa::Value>(meetings_.size());
        case jumpa::Objective::equity_sellers:
            return -squares(event_.sellers());
        case jumpa::Objective::equity_buyers:
            return -squares(event_.buyers());
        case jumpa::Objective::points:
            return points() + bonus(event_.sellers(), draft_.rules.sellers) +
                   bonus(event_.buyers(), draft_.rules.buyers);
        default:
            return tier(what);
        }
    }

private:
    using Company = jumpa::CompanyId;

    static bool has(const jumpa::Meeting& meeting, Company id) { return meeting.seller == id || meeting.buyer == id; }

    [[nodiscard]] jumpa::Value number(Company id) const {
        return std::count_if(meetings_.begin(), meetings_.end(), [&](const auto& meeting) { return has(meeting, id); });
    }

    /// In KBLI a category's code begins with the codes of those above it.
    template <class Goods>
    static bool any_of_category(const std::vector<Goods>& goods, const std::string& category) {
        return std::any_of(goods.begin(), goods.end(),
                           [&](const Goods& one) { return one.category.compare(0, category.size(), category) == 0; });
    }

    [[nodiscard]] bool counts(const jumpa::Limit& limit, Company id, const jumpa::Meeting& meeting) const {
        const jumpa::Company& other = event_[meeting.seller == id ? meeting.buyer : meeting.seller];
        const auto shared = [&](const std::string& category) {
            return any_of_category(event_[meeting.seller].offers, category) &&
                   any_of_category(event_[meeting.buyer].needs, category);
        };
        return has(meeting, id) && (limit.session.empty() || event_[meeting.slot].session == limit.session) &&
               (limit.kind.empty() ||
                std::find(other.kinds.begin(), other.kinds.end(), limit.kind) != other.kinds.end()) &&
               meeting.points >= limit.points_at_least &&
               (limit.categories.empty() || std::any_of(limit.categories.begin(), limit.categories.end(), shared));
    }

    [[nodiscard]] jumpa::Value missing() const {
        jumpa::Value sum = 0;
        for (std::size_t c = 0; c < draft_.companies.size(); ++c) {
            const jumpa::Attendance& attends = draft_.companies[c].attends;
            sum += std::max<jumpa::Value>(0, attends.min_meetings.value_or(0) - number(Company{c}));
            for (const jumpa::Limit& limit : attends.limits) {
                const jumpa::Value counted =
                    std::count_if(meetings_.begin(), meetings_.end(),
                                  [&](const auto& meeting) { return counts(limit, Company{c}, meeting); });
                sum += std::max<jumpa::Value>(0, limit.min.value_or(0) - counted);
            }
        }
        return sum;
    }

    template <class Side>
    [[nodiscard]] jumpa::Value squares(const Side& side) const {
        jumpa::Value sum = 0;
        for (const Company id : side) {
            sum += number(id) * number(id);
        }
        return sum;
    }

    [[nodiscard]] jumpa::Value points() const {
        jumpa::Value sum = 0;
        for (const jumpa::Meeting& meeting : meetings_) {
            sum += meeting.points;
        }
        return sum;
    }

    template <class Side>
    [[nodiscard]] jumpa::Value bonus(const Side& side, jumpa::SideEquity equity) const {
        jumpa::Value sum = 0;
        for (const Company id : side) {
            for (std::size_t n = 0; equity == jumpa::SideEquity::bonus && n < draft_.rules.bonus.size(); ++n) {
                sum += static_cast<jumpa::Value>(n) < number(id) ? draft_.rules.bonus[n] : 0;
            }
        }
        return sum;
    }

    [[nodiscard]] bool asks(Company from, Company to) const {
        return std::any_of(draft_.wishes.begin(), draft_.wishes.end(), [&](const jumpa::Wish& wish) {
            return wish.from == from && wish.to == to && wish.level != jumpa::WishLevel::no_thanks;
        });
    }

    [[nodiscard]] jumpa::Value tier(jumpa::Objective what) const {
        jumpa::Value sum = 0;
        for (const jumpa::Meeting& meeting : meetings_) {
            const bool seller = asks(meeting.seller, meeting.buyer);
            const bool buyer = asks(meeting.buyer, meeting.seller);
            sum += what == jumpa::Objective::tier_mutual  ? seller && buyer
                   : what == jumpa::Objective::tier_buyer ? buyer && !seller
                                                          : seller && !buyer;
        }
        for (const jumpa::SetWish& wish : draft_.set_wishes) {
            const auto own = event_.buys(wish.from) ? jumpa::Objective::tier_buyer : jumpa::Objective::tier_seller;
            const bool granted = std::any_of(meetings_.begin(), meetings_.end(), [&](const jumpa::Meeting& meeting) {
                const Company other = meeting.seller == wish.from ? meeting.buyer : meeting.seller;
                return has(meeting, wish.from) &&
                       std::find(wish.any_of.begin(), wish.any_of.end(), other) != wish.any_of.end();
            });
            sum += what == own && granted ? 1 : 0;
        }
        return sum;
    }

    const jumpa::Event& event_;
    const jumpa::EventDraft& draft_;
    const std::vector<jumpa::Meeting>& meetings_;
};

} // namespace support
