#include "stages.hpp"

#include <jumpa/scheduling/detail/select.hpp>

using namespace stages;

namespace {

/// The bound that the selection's prices prove by themselves: q for each of a company's meetings, u for its presence in
/// a slot, k for each place.
Value priced(const Desk& desk, const detail::Selection& selection) {
    Value bound = 0;
    std::vector<Value> q(desk.event().companies().size(), 0);
    std::vector<Value> k(desk.event().slots().size(), 0);
    std::vector<std::vector<Value>> u(q.size(), k);
    for (const AttendeePrice& price : selection.prices.q) {
        q[price.attendee.index()] = price.price;
        bound += price.price * desk.event().most_meetings(price.attendee);
    }
    for (const SlotPrice& price : selection.prices.k) {
        k[price.slot.index()] = price.price;
        bound += price.price * static_cast<Value>(desk.event().tables_in(price.slot).size());
    }
    for (const AttendeeSlotPrice& price : selection.prices.u) {
        u[price.attendee.index()][price.slot.index()] = price.price;
        bound += price.price;
    }
    auto pinned = desk.candidates.pinned.begin();
    for (std::size_t i = 0; i < desk.candidates.pairs.size(); ++i) {
        const ScoredPair& pair = desk.candidates.pairs[i];
        const bool must = pinned != desk.candidates.pinned.end() && pinned->candidate == i;
        std::optional<Value> best = must ? std::nullopt : std::optional<Value>(0);
        (desk.event().open_slots(pair.seller) & desk.event().open_slots(pair.buyer)).for_each([&](std::size_t slot) {
            const Value gain = pair.points - q[pair.seller.index()] - q[pair.buyer.index()] - k[slot] -
                               u[pair.seller.index()][slot] - u[pair.buyer.index()][slot];
            best = std::max(best.value_or(gain), gain);
        });
        bound += *best;
        pinned += must ? 1 : 0;
    }
    return bound;
}

} // namespace

TEST_CASE("select: no schedule has more points than its bound, which its prices prove", "[select]") {
    for_each_event(harsh, 300, 21, [](const Desk& desk) {
        const detail::Selection selection = detail::select(desk.event(), desk.candidates);
        REQUIRE(selection.bound >= desk.optimum());
        REQUIRE(priced(desk, selection) == selection.bound);
    });
}

TEST_CASE("select: it holds every pin and no more than companies and tables can hold in all", "[select]") {
    for_each_event(harsh, 300, 22, [](const Desk& desk) {
        const detail::Selection selection = detail::select(desk.event(), desk.candidates);
        std::vector<std::int32_t> held(desk.event().companies().size(), 0);
        Value points = 0;
        for (const std::size_t candidate : selection.chosen) {
            const ScoredPair& pair = desk.candidates.pairs[candidate];
            points += pair.points;
            for (const CompanyId company : {pair.seller, pair.buyer}) {
                REQUIRE(++held[company.index()] <= desk.event().most_meetings(company));
            }
        }
        REQUIRE(points == selection.bound);
        REQUIRE(static_cast<Value>(selection.chosen.size()) <= desk.event().table_slots());
        REQUIRE(std::is_sorted(selection.chosen.begin(), selection.chosen.end()));
        for (const detail::Pinned& pinned : desk.candidates.pinned) {
            REQUIRE(std::binary_search(selection.chosen.begin(), selection.chosen.end(), pinned.candidate));
        }
    });
}
