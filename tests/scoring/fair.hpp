#pragma once

#include <jumpa/model/event.hpp>
#include <jumpa/scoring/criteria.hpp>
#include <jumpa/scoring/detail/prepared_event.hpp>

#include <chrono>

/// Small events for the scoring tests: one seller and one buyer, or a few of them.
namespace fair {

using namespace jumpa;

inline EventBuilder builder() {
    EventBuilder builder;
    builder.slots(4, std::chrono::minutes{20}).tables(4);
    return builder;
}

inline constexpr CompanyId seller{0};
inline constexpr CompanyId buyer{1};

inline Event of(Company selling, Company buying) {
    EventBuilder event = builder();
    event.seller(std::move(selling));
    event.buyer(std::move(buying));
    return event.build();
}

inline Event of(Offer offer, Need need) {
    return of(Company{.name = "Seller", .offers = {std::move(offer)}},
              Company{.name = "Buyer", .needs = {std::move(need)}});
}

/// What a criterion says of the first offer and the first need.
template <class C>
Judgement judge(const C& criterion, const Event& event) {
    const detail::PreparedEvent prepared(event);
    const PairFacts pair = prepared.facts_of(seller, buyer);
    const auto offer = prepared.offers(seller)[0];
    const auto need = prepared.needs(buyer)[0];
    return criterion.judge({pair, *offer.what, *need.what, offer.category, need.category});
}

/// The points it gives, -1 where it does not apply.
template <class C>
Points points(const C& criterion, const Event& event) {
    return judge(criterion, event).points.value_or(-1);
}

} // namespace fair
