#pragma once

#include <jumpa/model/event_draft.hpp>

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

} // namespace jumpa::io
