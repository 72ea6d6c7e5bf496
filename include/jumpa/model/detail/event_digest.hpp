#pragma once

#include <jumpa/core/digest.hpp>
#include <jumpa/model/event_draft.hpp>

#include <algorithm>
#include <string_view>

namespace jumpa::detail {

/// Walks through a completed draft and feeds what bears on scores and schedules to a digest. Members, so that the
/// overloads see each other.
class EventDigest {
public:
    [[nodiscard]] std::uint64_t of(const EventDraft& draft) {
        digest_.text("jumpa-event/1").text(draft.id).number(draft.revision);
        digest_.number(static_cast<std::int64_t>(draft.break_rule));
        digest_.text(draft.taxonomy->name()).text(draft.taxonomy->edition());
        add_all(draft.taxonomy->categories());
        add_all(draft.slots);
        add_all(draft.tables);
        add_all(draft.companies);
        for (std::size_t c = 0; c < draft.companies.size(); ++c) {
            digest_.number(static_cast<std::int64_t>(side_of(draft.companies[c], draft.roles[c])));
        }
        add_all(draft.wishes);
        add_all(draft.pins);
        add_all(draft.bans);
        add_all(draft.met_before);
        digest_.number(draft.points ? 1 : 0);
        if (draft.points) {
            add_all(*draft.points);
        }
        add_rules(draft);
        return digest_.bits();
    }

private:
    /// Only what is there, each under a name, so that an event without such rules has the same fingerprint as ever.
    void add_rules(const EventDraft& draft) {
        for (std::size_t c = 0; c < draft.companies.size(); ++c) {
            const Company& company = draft.companies[c];
            const Attendance& attends = company.attends;
            if (!company.kinds.empty() || attends.max_in_a_row || !attends.limits.empty()) {
                digest_.text("attends").number(static_cast<std::int64_t>(c)).number(attends.max_in_a_row.value_or(-1));
                add_all(company.kinds);
                add_all(attends.limits);
            }
        }
        for (std::size_t s = 0; s < draft.slots.size(); ++s) {
            if (draft.slots[s].people) {
                digest_.text("people").number(static_cast<std::int64_t>(s)).number(*draft.slots[s].people);
            }
        }
        if (std::any_of(draft.slots.begin(), draft.slots.end(), [](const Slot& slot) { return slot.people; })) {
            for (const Company& company : draft.companies) {
                digest_.number(static_cast<std::int64_t>(company.attends.people.size()));
            }
        }
        add_named("far_zones", draft.far_zones);
        add_named("set_wishes", draft.set_wishes);
        add_named("precedences", draft.precedences);
        add_named("pair_sessions", draft.pair_sessions);
        for (const Pin& pin : draft.pins) {
            if (pin.table) {
                digest_.text("pinned table").number(pin.seller.value).number(pin.buyer.value).number(pin.table->value);
            }
        }
        for (const Wish& wish : draft.wishes) {
            if (wish.rank) {
                digest_.text("rank").number(wish.from.value).number(wish.to.value).number(*wish.rank);
            }
        }
        add(draft.rules);
    }

    template <class Item>
    void add_named(std::string_view name, const std::vector<Item>& items) {
        if (!items.empty()) {
            digest_.text(name);
            add_all(items);
        }
    }

    void add(const Rules& rules) {
        if (rules.consent != Consent::organiser) {
            digest_.text("consent").number(static_cast<std::int64_t>(rules.consent));
        }
        for (const Tier tier : rules.tiers) {
            digest_.text("tier").number(static_cast<std::int64_t>(tier));
        }
        if (rules.sellers != SideEquity::none || rules.buyers != SideEquity::none) {
            digest_.text("equity").number(static_cast<std::int64_t>(rules.sellers));
            digest_.number(static_cast<std::int64_t>(rules.buyers));
        }
        for (const Points points : rules.bonus) {
            digest_.text("bonus").number(points);
        }
        if (rules.met_before_percent) {
            digest_.text("met before").number(*rules.met_before_percent);
        }
    }

    void add(const Limit& limit) {
        digest_.text(limit.session).text(limit.kind).number(limit.points_at_least);
        add(limit.min);
        add(limit.max);
        add_all(limit.categories);
    }

    void add(const FarZones& zones) { digest_.text(zones.one).text(zones.other); }
    void add(CompanyId company) { digest_.number(company.value); }

    void add(const SetWish& wish) {
        digest_.number(wish.from.value).number(static_cast<std::int64_t>(wish.level));
        add_all(wish.any_of);
    }

    void add(const Precedence& precedence) {
        add(precedence.before);
        add(precedence.after);
    }

    void add(const PairSession& entry) {
        add(entry.pair);
        digest_.text(entry.session);
    }

    void add(const std::optional<std::int32_t>& number) { digest_.number(number ? *number : -1); }

    void add(const std::optional<Quantity>& quantity) {
        digest_.number(quantity ? static_cast<std::int64_t>(quantity->unit()) : -1);
        digest_.number(quantity ? quantity->in_thousandths() : 0);
    }

    void add(const std::optional<Price>& price) {
        digest_.number(price ? price->from : -1);
        if (price) {
            digest_.number(price->to.value_or(-1)).number(static_cast<std::int64_t>(price->per)).text(price->currency);
        }
    }

    void add(const std::optional<std::vector<SlotId>>& slots) {
        digest_.number(slots ? static_cast<std::int64_t>(slots->size()) : -1);
        if (slots) {
            for (const SlotId slot : *slots) {
                digest_.number(slot.value);
            }
        }
    }

    void add(const Offer& offer) {
        digest_.text(offer.category);
        add(offer.per_month);
        add(offer.minimum_order);
        add(offer.lead_time_days);
        add(offer.price);
    }

    void add(const Need& need) {
        digest_.text(need.category).number(need.required.bits()).number(need.preferred.bits()).number(need.share);
        add(need.per_month);
        add(need.required_tkdn_percent);
        add(need.within_km);
        add(need.lead_time_days);
        add(need.price);
    }

    void add(const Attendance& attends) {
        digest_.number(attends.seats);
        add(attends.available);
        add(attends.min_meetings);
        add(attends.max_meetings);
    }

    template <class Item>
    void add_all(const std::vector<Item>& items) {
        digest_.number(static_cast<std::int64_t>(items.size()));
        for (const Item& item : items) {
            add(item);
        }
    }

    void add(const std::string& text) { digest_.text(text); }

    /// Names, regions and sizes are left out: they bear on neither scores nor schedules.
    void add(const Company& company) {
        const auto place = company.at ? micro_point(*company.at) : std::nullopt;
        digest_.text(company.id).number(company.credentials.bits());
        digest_.number(place ? place->latitude : -1).number(place ? place->longitude : 1'000'000'000);
        add(company.tkdn_percent);
        add_all(company.languages);
        add_all(company.offers);
        add_all(company.needs);
        add(company.attends);
    }

    void add(const Slot& slot) {
        digest_.text(slot.id).number(slot.start.time_since_epoch().count()).number(slot.end.time_since_epoch().count());
        digest_.text(slot.session);
    }

    void add(const Table& table) {
        digest_.text(table.id).text(table.zone);
        add(table.slots);
    }

    void add(const Category& category) { digest_.text(category.code).text(category.parent); }

    void add(const Wish& wish) {
        digest_.number(wish.from.value).number(wish.to.value).number(static_cast<std::int64_t>(wish.level));
    }

    void add(const Pair& pair) { digest_.number(pair.seller.value).number(pair.buyer.value); }

    void add(const Pin& pin) {
        digest_.number(pin.seller.value).number(pin.buyer.value).number(pin.slot ? std::int64_t{pin.slot->value} : -1);
    }

    void add(const ScoredPair& pair) { digest_.number(pair.seller.value).number(pair.buyer.value).number(pair.points); }

    Digest digest_{};
};

inline std::uint64_t digest_of(const EventDraft& draft) {
    return EventDigest{}.of(draft);
}

} // namespace jumpa::detail
