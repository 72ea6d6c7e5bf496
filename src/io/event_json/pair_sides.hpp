#pragma once

#include <jumpa/model/event_draft.hpp>

#include <array>

namespace jumpa::io {

/// A host with scores of its own may know ids only: pairs then tell who sells and who buys.
class Sides {
public:
    explicit Sides(EventDraft& event) : event_(event) {}

    template <class Pairs>
    void learn(const Pairs& pairs) {
        for (const auto& pair : pairs) {
            give(pair.seller, Role::seller);
            give(pair.buyer, Role::buyer);
        }
    }

private:
    void give(CompanyId id, Role role) {
        if (id.index() >= event_.companies.size() || event_.roles[id.index()] != Role::from_offers_and_needs) {
            return;
        }
        const Company& company = event_.companies[id.index()];
        if (company.offers.empty() && company.needs.empty()) {
            event_.roles[id.index()] = role;
        }
    }

    EventDraft& event_;
};

/// What all pairs of an event tell, whatever they are listed for.
inline void learn_sides(EventDraft& event) {
    Sides sides(event);
    sides.learn(event.pins);
    sides.learn(event.bans);
    sides.learn(event.met_before);
    for (const Precedence& order : event.precedences) {
        sides.learn(std::array{order.before, order.after});
    }
    if (event.points) {
        sides.learn(*event.points);
    }
    for (const PairSession& entry : event.pair_sessions) {
        sides.learn(std::array{entry.pair});
    }
}

} // namespace jumpa::io
