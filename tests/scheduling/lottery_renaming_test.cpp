#include "catch.hpp"

#include <jumpa/scheduling/detail/lottery.hpp>
#include <jumpa/scheduling/plan.hpp>
#include <jumpa/verify/verify.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

using namespace jumpa;

namespace {

/// Everything in which a company can be named.
Event every_rule() {
    EventBuilder builder;
    builder.slots(4, std::chrono::minutes{20}).tables(3);
    for (const std::string id : {"p", "q", "r", "s", "t", "u"}) {
        Company company{.id = id};
        if (id != "q") {
            company.attends.limits = {{.kind = "far", .max = 1}, {.min = id < "s" ? 1 : 2}};
        }
        company.kinds = {id < "r" ? "far" : "near"};
        id < "s" ? builder.seller(std::move(company)) : builder.buyer(std::move(company));
    }
    const auto id = [](std::size_t index) { return CompanyId{index}; };
    EventDraft& draft = builder.draft();
    draft.wishes = {{.from = id(3), .to = id(0), .rank = 1}, {.from = id(1), .to = id(4), .level = WishLevel::must}};
    draft.set_wishes = {{.from = id(4), .any_of = {id(0), id(2)}}, {.from = id(0), .any_of = {id(5), id(3)}}};
    draft.pins = {{.seller = id(0), .buyer = id(4), .slot = SlotId{1}}};
    draft.bans = {{id(2), id(5)}};
    draft.met_before = {{id(1), id(3)}};
    draft.precedences = {{.before = {id(0), id(4)}, .after = {id(1), id(4)}}};
    draft.rules.met_before_percent = 50;
    return builder.build();
}

/// The event as told by ids, with no word of the order of its companies.
std::vector<std::string> told(const Event& event) {
    const auto name = [&](CompanyId id) { return ' ' + event[id].id; };
    const auto pair = [&](const Pair& two) { return name(two.seller) + name(two.buyer); };
    std::vector<std::string> told;
    for (const Wish& wish : event.data().wishes) {
        told.push_back("wish" + name(wish.from) + name(wish.to) + std::to_string(static_cast<int>(wish.level)) +
                       std::to_string(wish.rank.value_or(0)));
    }
    for (const SetWish& wish : event.data().set_wishes) {
        told.push_back("any" + name(wish.from) + " of");
        for (const CompanyId one : wish.any_of) {
            told.back() += name(one);
        }
    }
    for (const Pin& pin : event.pins()) {
        told.push_back("pin" + name(pin.seller) + name(pin.buyer) + std::to_string(pin.slot->value));
    }
    for (const Pair& ban : event.data().bans) {
        told.push_back("ban" + pair(ban));
    }
    for (const Precedence& rule : event.data().precedences) {
        told.push_back("before" + pair(rule.before) + pair(rule.after));
    }
    for (const char* id : {"p", "q", "r", "s", "t", "u"}) {
        const CompanyId company = *event.find_company(id);
        told.push_back(std::string(event.sells(company) ? "sells " : "buys ") + id + event[company].kinds.front() +
                       std::to_string(event[company].attends.limits.size()));
    }
    return told;
}

std::string told(const Event& event, const Count& count) {
    return event[count.company].id + ' ' + std::to_string(static_cast<int>(count.purpose)) +
           std::to_string(count.number) + std::to_string(count.source);
}

Affinity all_pairs(const Event& event) {
    std::vector<ScoredPair> pairs;
    for (const CompanyId seller : event.sellers()) {
        for (const CompanyId buyer : event.buyers()) {
            pairs.push_back({seller, buyer, static_cast<Points>(1'000 + 10 * seller.value + buyer.value)});
        }
    }
    return affinity(event, pairs);
}

} // namespace

TEST_CASE("lottery: the drawn event is the same event but for the order of its companies", "[lottery]") {
    const Event event = every_rule();
    const Affinity points = all_pairs(event);
    int moved = 0;
    for (std::int64_t number = 0; number < 20; ++number) {
        const detail::Lottery lottery(event, points, number);
        CHECK(told(lottery.event()) == told(event));
        moved += lottery.event().companies()[0].id == "p" ? 0 : 1;
        REQUIRE(lottery.affinity().pairs().size() == points.pairs().size());
        for (const ScoredPair& pair : lottery.affinity().pairs()) {
            CHECK(pair.points == points.points(*event.find_company(lottery.event()[pair.seller].id),
                                               *event.find_company(lottery.event()[pair.buyer].id)));
        }
    }
    CHECK(moved > 10);
}

TEST_CASE("lottery: points that an earlier meeting halved are not halved again", "[lottery]") {
    const Event event = every_rule();
    const Affinity points = all_pairs(event);
    REQUIRE(points.points(CompanyId{1}, CompanyId{3}) == 506); // of 1'013
    const detail::Lottery lottery(event, points, 3);
    CHECK(lottery.affinity().points(*lottery.event().find_company("q"), *lottery.event().find_company("s")) == 506);
}

TEST_CASE("lottery: the price of what a limit counts comes back at the place of that limit", "[lottery]") {
    const Event event = every_rule();
    const detail::Lottery lottery(event, all_pairs(event), 5);
    Schedule drawn;
    drawn.certificate.levels.emplace_back();
    for (std::uint32_t i = 0; i < lottery.event().counts().size(); ++i) {
        drawn.certificate.levels[0].counts.push_back({i, i + 1});
    }
    const Schedule own = lottery.announced(drawn);
    const std::vector<CountPrice>& prices = own.certificate.levels[0].counts;
    REQUIRE(prices.size() == event.counts().size());
    for (std::uint32_t i = 0; i < prices.size(); ++i) {
        CHECK(prices[i].count == i); // ascending
        const auto place = static_cast<std::size_t>(prices[i].price - 1);
        CHECK(told(event, event.counts()[i]) == told(lottery.event(), lottery.event().counts()[place]));
    }
}

TEST_CASE("lottery: under every rule the drawn plan is valid and as good on every level", "[lottery]") {
    const Event event = every_rule();
    const Affinity points = all_pairs(event);
    for (const Equity equity : {Equity::none, Equity::sellers_then_buyers}) {
        const Schedule plain = plan(event, points, {.effort = 1, .equity = equity});
        for (std::int64_t number = 0; number < 20; ++number) {
            const Schedule drawn = plan(event, points, {.effort = 1, .equity = equity, .lottery = number});
            const Verdict verdict = verify(event, points, drawn);
            INFO(to_string(verdict));
            REQUIRE(verdict.valid());
            for (std::size_t i = 0; i < plain.levels.size(); ++i) {
                const bool proved =
                    plain.levels[i].status == Status::optimal && drawn.levels[i].status == Status::optimal;
                REQUIRE((!proved || plain.levels[i] == drawn.levels[i]));
            }
        }
    }
}
