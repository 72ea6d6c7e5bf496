#pragma once

#include <jumpa/model/affinity.hpp>
#include <jumpa/model/event.hpp>
#include <jumpa/model/schedule.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

namespace support {

/// Judges meetings by every rule, straight from the draft: slow and plain, so that it can be read as the rule itself.
///
/// Requires    meetings of companies, slots and tables of the event
class EveryRule {
public:
    EveryRule(const jumpa::EventDraft& draft, const std::vector<jumpa::Meeting>& meetings)
        : draft_(draft), meetings_(meetings) {}

    [[nodiscard]] bool kept() const {
        for (const jumpa::Meeting& meeting : meetings_) {
            if (!may_meet(meeting) || !is_there(meeting.seller, meeting.slot) ||
                !is_there(meeting.buyer, meeting.slot) || !stands(meeting.table, meeting.slot) ||
                !in_its_session(meeting) || !alone(meeting)) {
                return false;
            }
        }
        for (std::size_t c = 0; c < draft_.companies.size(); ++c) {
            if (!within_limits(jumpa::CompanyId{c}) || !rests(jumpa::CompanyId{c}) || !near(jumpa::CompanyId{c})) {
                return false;
            }
        }
        return seats_kept() && people_kept() && pins_kept() && orders_kept();
    }

private:
    using Company = jumpa::CompanyId;
    using Slot = jumpa::SlotId;
    using Meeting = jumpa::Meeting;

    [[nodiscard]] const jumpa::Attendance& attends(Company id) const { return draft_.companies[id.index()].attends; }

    [[nodiscard]] bool is_on(jumpa::Role side, Company id) const {
        const jumpa::Company& company = draft_.companies[id.index()];
        const jumpa::Role said = draft_.roles[id.index()];
        if (said != jumpa::Role::from_offers_and_needs) {
            return said == side || said == jumpa::Role::both;
        }
        return side == jumpa::Role::seller ? !company.offers.empty() : !company.needs.empty();
    }

    [[nodiscard]] bool asks(Company from, Company to) const {
        for (const jumpa::Wish& wish : draft_.wishes) {
            if (wish.from == from && wish.to == to) {
                return wish.level != jumpa::WishLevel::no_thanks;
            }
        }
        return std::any_of(draft_.set_wishes.begin(), draft_.set_wishes.end(), [&](const jumpa::SetWish& wish) {
            return wish.from == from && std::find(wish.any_of.begin(), wish.any_of.end(), to) != wish.any_of.end();
        });
    }

    [[nodiscard]] bool declines(Company from, Company to) const {
        return std::any_of(draft_.wishes.begin(), draft_.wishes.end(), [&](const jumpa::Wish& wish) {
            return wish.from == from && wish.to == to && wish.level == jumpa::WishLevel::no_thanks;
        });
    }

    [[nodiscard]] bool is_pinned(const Meeting& meeting) const {
        return std::any_of(draft_.pins.begin(), draft_.pins.end(), [&](const jumpa::Pin& pin) {
            return meeting.seller == pin.seller && meeting.buyer == pin.buyer;
        });
    }

    /// Who pins a meeting does not ask.
    [[nodiscard]] bool consents(const Meeting& meeting) const {
        const bool seller = asks(meeting.seller, meeting.buyer);
        const bool buyer = asks(meeting.buyer, meeting.seller);
        return draft_.rules.consent == jumpa::Consent::organiser || is_pinned(meeting) ||
               (draft_.rules.consent == jumpa::Consent::one ? seller || buyer : seller && buyer);
    }

    static bool lists(const std::vector<jumpa::Pair>& pairs, const Meeting& meeting) {
        return std::find(pairs.begin(), pairs.end(), jumpa::Pair{meeting.seller, meeting.buyer}) != pairs.end();
    }

    [[nodiscard]] bool may_meet(const Meeting& meeting) const {
        return meeting.seller != meeting.buyer && is_on(jumpa::Role::seller, meeting.seller) &&
               is_on(jumpa::Role::buyer, meeting.buyer) && !lists(draft_.bans, meeting) &&
               (draft_.rules.met_before_percent || !lists(draft_.met_before, meeting)) &&
               !declines(meeting.seller, meeting.buyer) && !declines(meeting.buyer, meeting.seller) &&
               consents(meeting);
    }

    [[nodiscard]] bool is_there(Company id, Slot slot) const {
        const auto& there = attends(id).available;
        return !there || std::find(there->begin(), there->end(), slot) != there->end();
    }

    [[nodiscard]] bool stands(jumpa::TableId table, Slot slot) const {
        const auto& slots = draft_.tables[table.index()].slots;
        return !slots || std::find(slots->begin(), slots->end(), slot) != slots->end();
    }

    [[nodiscard]] bool in_its_session(const Meeting& meeting) const {
        return std::all_of(draft_.pair_sessions.begin(), draft_.pair_sessions.end(), [&](const jumpa::PairSession& s) {
            return s.pair != jumpa::Pair{meeting.seller, meeting.buyer} ||
                   draft_.slots[meeting.slot.index()].session == s.session;
        });
    }

    /// Nobody else at the table, and the two do not meet again.
    [[nodiscard]] bool alone(const Meeting& meeting) const {
        return std::all_of(meetings_.begin(), meetings_.end(), [&](const Meeting& other) {
            const bool same_table = other.slot == meeting.slot && other.table == meeting.table;
            const bool same_pair = (other.seller == meeting.seller && other.buyer == meeting.buyer) ||
                                   (other.seller == meeting.buyer && other.buyer == meeting.seller);
            return &other == &meeting || (!same_table && !same_pair);
        });
    }

    static bool has(const Meeting& meeting, Company id) { return meeting.seller == id || meeting.buyer == id; }

    [[nodiscard]] std::int32_t meetings_in(Company id, std::size_t slot) const {
        return static_cast<std::int32_t>(std::count_if(meetings_.begin(), meetings_.end(), [&](const Meeting& meeting) {
            return has(meeting, id) && meeting.slot.index() == slot;
        }));
    }

    [[nodiscard]] bool counts(const jumpa::Limit& limit, Company id, const Meeting& meeting) const {
        const Company other = meeting.seller == id ? meeting.buyer : meeting.seller;
        const auto& kinds = draft_.companies[other.index()].kinds;
        return has(meeting, id) &&
               (limit.session.empty() || draft_.slots[meeting.slot.index()].session == limit.session) &&
               (limit.kind.empty() || std::find(kinds.begin(), kinds.end(), limit.kind) != kinds.end());
    }

    [[nodiscard]] bool within_limits(Company id) const {
        const auto number = [&](const jumpa::Limit& limit) {
            return std::count_if(meetings_.begin(), meetings_.end(),
                                 [&](const Meeting& meeting) { return counts(limit, id, meeting); });
        };
        const auto& limits = attends(id).limits;
        return (!attends(id).max_meetings || number({}) <= *attends(id).max_meetings) &&
               std::all_of(limits.begin(), limits.end(),
                           [&](const jumpa::Limit& limit) { return !limit.max || number(limit) <= *limit.max; });
    }

    /// No rest lies between the slot and the one after it.
    [[nodiscard]] bool linked(std::size_t slot) const {
        return slot + 1 < draft_.slots.size() && (draft_.break_rule == jumpa::BreakRule::across ||
                                                  draft_.slots[slot].session == draft_.slots[slot + 1].session);
    }

    [[nodiscard]] bool rests(Company id) const {
        const auto& most = attends(id).max_in_a_row;
        std::int32_t row = 0;
        for (std::size_t s = 0; s < draft_.slots.size() && most; ++s) {
            row = meetings_in(id, s) > 0 ? row + 1 : 0;
            if (row > *most) {
                return false;
            }
            row = linked(s) ? row : 0;
        }
        return true;
    }

    [[nodiscard]] bool far(const std::string& one, const std::string& other) const {
        return std::any_of(draft_.far_zones.begin(), draft_.far_zones.end(), [&](const jumpa::FarZones& zones) {
            return (zones.one == one && zones.other == other) || (zones.one == other && zones.other == one);
        });
    }

    [[nodiscard]] bool near(Company id) const {
        for (const Meeting& a : meetings_) {
            for (const Meeting& b : meetings_) {
                const bool next = a.slot.index() + 1 == b.slot.index() && linked(a.slot.index());
                if (has(a, id) && has(b, id) && next &&
                    far(draft_.tables[a.table.index()].zone, draft_.tables[b.table.index()].zone)) {
                    return false;
                }
            }
        }
        return true;
    }

    [[nodiscard]] bool seats_kept() const {
        for (std::size_t c = 0; c < draft_.companies.size(); ++c) {
            for (std::size_t s = 0; s < draft_.slots.size(); ++s) {
                if (meetings_in(Company{c}, s) > draft_.companies[c].attends.seats) {
                    return false;
                }
            }
        }
        return true;
    }

    /// A company's people share themselves out over its seats.
    [[nodiscard]] std::int32_t heads(Company id) const {
        const auto people = static_cast<std::int32_t>(attends(id).people.size());
        const std::int32_t each = people / attends(id).seats + (people % attends(id).seats > 0 ? 1 : 0);
        return std::max(1, each);
    }

    [[nodiscard]] bool people_kept() const {
        for (std::size_t s = 0; s < draft_.slots.size(); ++s) {
            std::int32_t in_hall = 0;
            for (const Meeting& meeting : meetings_) {
                in_hall += meeting.slot.index() == s ? heads(meeting.seller) + heads(meeting.buyer) : 0;
            }
            if (draft_.slots[s].people && in_hall > *draft_.slots[s].people) {
                return false;
            }
        }
        return true;
    }

    [[nodiscard]] bool pins_kept() const {
        return std::all_of(draft_.pins.begin(), draft_.pins.end(), [&](const jumpa::Pin& pin) {
            return std::any_of(meetings_.begin(), meetings_.end(), [&](const Meeting& meeting) {
                return meeting.seller == pin.seller && meeting.buyer == pin.buyer &&
                       (!pin.slot || meeting.slot == *pin.slot) && (!pin.table || meeting.table == *pin.table);
            });
        });
    }

    [[nodiscard]] const Meeting* find(const jumpa::Pair& pair) const {
        const auto found = std::find_if(meetings_.begin(), meetings_.end(), [&](const Meeting& meeting) {
            return jumpa::Pair{meeting.seller, meeting.buyer} == pair;
        });
        return found == meetings_.end() ? nullptr : &*found;
    }

    [[nodiscard]] bool orders_kept() const {
        return std::all_of(draft_.precedences.begin(), draft_.precedences.end(), [&](const jumpa::Precedence& rule) {
            const Meeting* before = find(rule.before);
            const Meeting* after = find(rule.after);
            return before == nullptr || after == nullptr || before->slot < after->slot;
        });
    }

    const jumpa::EventDraft& draft_;
    const std::vector<Meeting>& meetings_;
};

} // namespace support
