#pragma once

#include <jumpa/model/affinity.hpp>
#include <jumpa/model/event.hpp>
#include <jumpa/model/schedule.hpp>

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

namespace support {

/// An answer to a question of a proof by cases.
struct Answer {
    jumpa::MeetingQuestion question{};
    bool yes = false;
};

/// What a day leaves open after some answers, under every rule: a second opinion beside `verify`. All of it is looked
/// up anew in the answers whenever it is asked for.
class PlainDay {
public:
    using Company = jumpa::CompanyId;
    using Slot = jumpa::SlotId;
    using Value = jumpa::Value;

    PlainDay(const jumpa::Event& event, const jumpa::Affinity& fit, std::vector<Answer> answers)
        : event_(event), fit_(fit), answers_(std::move(answers)) {}

    /// True where no schedule gives all these answers, as far as slots, seats, tables and pins tell.
    [[nodiscard]] bool impossible() const {
        for (const auto& held : held_meetings()) {
            const Value tables = event_.most_at_once(*held.slot);
            const bool crowded = tables > 0 && held_in(*held.slot) > tables;
            if (crowded || !may_meet(held.seller, held.buyer, *held.slot) || held_slots(held.seller, held.buyer) > 1 ||
                overbooked(held.seller, *held.slot) || overbooked(held.buyer, *held.slot)) {
                return true;
            }
        }
        return any_pair([&](Company seller, Company buyer) {
            return must(seller, buyer) && held_slots(seller, buyer) == 0 && slots_left(seller, buyer).empty();
        });
    }

    /// Calls visit(seller, buyer) for every pair with points or a pin; true as soon as it says so.
    template <class Visit>
    bool any_pair(Visit&& visit) const {
        for (const Company seller : event_.sellers()) {
            for (const Company buyer : event_.buyers()) {
                const bool known = fit_.points(seller, buyer) > 0 || is_pinned(seller, buyer);
                if (seller != buyer && known && visit(seller, buyer)) {
                    return true;
                }
            }
        }
        return false;
    }

    [[nodiscard]] bool must(Company seller, Company buyer) const {
        return is_pinned(seller, buyer) || std::any_of(answers_.begin(), answers_.end(), [&](const Answer& answer) {
                   const auto& [asked, yes] = answer;
                   return asked.seller == seller && asked.buyer == buyer && yes && !asked.slot;
               });
    }

    /// Where a pair that is not held yet could meet.
    [[nodiscard]] std::vector<Slot> slots_left(Company seller, Company buyer) const {
        std::vector<Slot> left;
        for (std::size_t s = 0; s < event_.slots().size(); ++s) {
            const Slot slot{s};
            if (may_meet(seller, buyer, slot) && !closed(seller, slot) && !closed(buyer, slot)) {
                left.push_back(slot);
            }
        }
        return left;
    }

    /// How many meetings of a company, in a slot and in all, and how many tables are left.
    [[nodiscard]] Value seats_left(Company id, Slot slot) const {
        const bool open = event_.open_slots(id).contains(slot.index()) && !closed(id, slot);
        return open ? event_.seats(id) - held(id, slot) : 0;
    }
    [[nodiscard]] Value most_left(Company id) const { return event_.most_meetings(id) - held(id); }
    [[nodiscard]] Value tables_left(Slot slot) const { return event_.most_at_once(slot) - held_in(slot); }

    /// How many meetings the answers say are held: of a company, of a pair, of those that count.
    [[nodiscard]] Value held(Company id) const {
        return held_where([&](const auto& meeting) { return has(meeting, id); });
    }
    [[nodiscard]] Value held_slots(Company seller, Company buyer) const {
        return held_where([&](const auto& meeting) { return meeting.seller == seller && meeting.buyer == buyer; });
    }
    [[nodiscard]] Value held_of(const jumpa::Count& count) const {
        return held_where(
            [&](const auto& meeting) { return counts(count, meeting.seller, meeting.buyer, *meeting.slot); });
    }

    [[nodiscard]] bool counts(const jumpa::Count& count, Company seller, Company buyer, Slot slot) const {
        return (count.company == seller || count.company == buyer) && count.slots.contains(slot.index()) &&
               event_.counts(count, seller, buyer, fit_.points(seller, buyer));
    }

private:
    [[nodiscard]] bool is_pinned(Company seller, Company buyer) const {
        return std::any_of(event_.pins().begin(), event_.pins().end(),
                           [&](const jumpa::Pin& pin) { return pin.seller == seller && pin.buyer == buyer; });
    }

    /// The meetings that the answers say are held, each once.
    [[nodiscard]] std::vector<jumpa::MeetingQuestion> held_meetings() const {
        std::vector<jumpa::MeetingQuestion> all;
        for (const auto& [asked, yes] : answers_) {
            if (yes && asked.slot && std::find(all.begin(), all.end(), asked) == all.end()) {
                all.push_back(asked);
            }
        }
        return all;
    }

    template <class Is>
    [[nodiscard]] Value held_where(Is&& is) const {
        const auto all = held_meetings();
        return std::count_if(all.begin(), all.end(), is);
    }

    static bool has(const jumpa::MeetingQuestion& held, Company id) { return held.seller == id || held.buyer == id; }

    [[nodiscard]] Value held(Company id, Slot slot) const {
        return held_where([&](const auto& meeting) { return has(meeting, id) && meeting.slot == slot; });
    }
    [[nodiscard]] Value held_in(Slot slot) const {
        return held_where([&](const auto& meeting) { return meeting.slot == slot; });
    }

    [[nodiscard]] bool overbooked(Company id, Slot slot) const {
        return held(id, slot) > event_.seats(id) || held(id) > event_.most_meetings(id);
    }

    /// The answers leave no further meeting of the company in the slot.
    [[nodiscard]] bool closed(Company id, Slot slot) const {
        return held(id, slot) == event_.seats(id) || (held(id) > 0 && most_left(id) == 0) ||
               (held_in(slot) > 0 && tables_left(slot) == 0);
    }

    /// By presence, sessions, pins and every no.
    [[nodiscard]] bool may_meet(Company seller, Company buyer, Slot slot) const {
        const auto pinned_elsewhere = [&](const jumpa::Pin& pin) {
            return pin.seller == seller && pin.buyer == buyer && pin.slot && pin.slot != slot;
        };
        const auto declined = [&](const Answer& answer) {
            const auto& [asked, yes] = answer;
            return asked.seller == seller && asked.buyer == buyer && !yes && (!asked.slot || asked.slot == slot);
        };
        return event_.open_slots(seller, buyer).contains(slot.index()) &&
               std::none_of(event_.pins().begin(), event_.pins().end(), pinned_elsewhere) &&
               std::none_of(answers_.begin(), answers_.end(), declined);
    }

    const jumpa::Event& event_;
    const jumpa::Affinity& fit_;
    std::vector<Answer> answers_;
};

} // namespace support
