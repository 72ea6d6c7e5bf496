#include "catch.hpp"
#include "support/instances.hpp"
#include "support/plain_bound.hpp"
#include "support/ruled_events.hpp"

#include <jumpa/scheduling/plan.hpp>
#include <jumpa/verify/verify.hpp>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <iostream>
#include <optional>
#include <utility>
#include <vector>

using namespace jumpa;
using support::PlainBound;

namespace {

/// Prices of anything in the event; those that may earn something do so now and then.
LevelPrices some_prices(const Event& event, bool companies_may_earn, Random& random) {
    LevelPrices prices;
    const std::uint64_t few = 1 + random.below(4);
    const Value large = random.below(3) == 0 ? 1 : 6'000;
    const auto price = [&](bool may_earn) { return random.between(may_earn ? -large : 0, large); };
    for (std::size_t c = 0; c < event.companies().size(); ++c) {
        for (std::size_t s = 0; s < event.slots().size(); ++s) {
            if (random.below(2 * few) == 0) {
                prices.u.push_back({CompanyId{c}, SlotId{s}, price(false)});
            }
        }
        if (random.below(few) == 0) {
            prices.q.push_back({CompanyId{c}, price(companies_may_earn)});
        }
    }
    for (std::size_t s = 0; s < event.slots().size(); ++s) {
        if (random.below(few) == 0) {
            prices.k.push_back({SlotId{s}, price(false)});
        }
    }
    for (std::uint32_t c = 0; c < event.counts().size(); ++c) {
        if (random.below(few) == 0) {
            prices.counts.push_back({c, price(true)});
        }
    }
    return prices;
}

bool gives_bonus(const Event& event) {
    return event.rules().sellers == SideEquity::bonus || event.rules().buyers == SideEquity::bonus;
}

std::optional<Schedule> planned(const Event& event, const Affinity& fit) {
    Schedule schedule = plan(event, fit, {.effort = 0});
    const bool useful = !schedule.levels.empty() && schedule.status != Status::stopped;
    return useful ? std::optional(std::move(schedule)) : std::nullopt;
}

/// The same event, with nothing planned but points.
Event for_points_alone(const Event& event) {
    EventDraft draft = event.data();
    draft.rules.tiers.clear();
    for (SideEquity* side : {&draft.rules.sellers, &draft.rules.buyers}) {
        *side = *side == SideEquity::leximin ? SideEquity::none : *side;
    }
    for (Company& company : draft.companies) {
        company.attends.min_meetings.reset();
        std::erase_if(company.attends.limits, [](Limit& limit) {
            limit.min.reset();
            return !limit.max;
        });
    }
    return EventBuilder(draft).build();
}

/// A proof by cases that asks and prices at random, and what it proves.
class SomeCases {
public:
    SomeCases(const Event& event, const Affinity& fit, Random& random) : event_(event), fit_(fit), random_(random) {
        scale_ = random.between(1, 3);
        tree_.prices = {some_prices(event, gives_bonus(event), random), some_prices(event, gives_bonus(event), random)};
        grow(5);
    }

    [[nodiscard]] Certificate certificate() const { return {.scale = scale_, .trees = {tree_}}; }
    [[nodiscard]] std::optional<Value> bound() const { return bound_; }

private:
    void grow(int depth) {
        if (depth == 0 || random_.below(6) == 0) {
            leaf();
            return;
        }
        const MeetingQuestion asked = question();
        tree_.nodes.push_back({.question = asked});
        for (const bool yes : {true, false}) {
            path_.push_back({asked, yes});
            grow(depth - 1);
            path_.pop_back();
        }
    }

    /// About a pinned pair, or one with points.
    MeetingQuestion question() {
        const auto slot =
            random_.below(4) == 0 ? std::nullopt : std::optional(SlotId{random_.below(event_.slots().size())});
        if (!event_.pins().empty() && random_.below(4) == 0) {
            const Pin& pin = event_.pins()[random_.below(event_.pins().size())];
            return {pin.seller, pin.buyer, slot};
        }
        const ScoredPair& pair = fit_.pairs()[random_.below(fit_.pairs().size())];
        return {pair.seller, pair.buyer, slot};
    }

    void leaf() {
        const auto prices = static_cast<std::uint32_t>(random_.below(2));
        if (support::PlainDay(event_, fit_, path_).impossible()) {
            tree_.nodes.emplace_back();
            return;
        }
        tree_.nodes.push_back({.prices = prices});
        const PlainBound plain(event_, fit_, tree_.prices[prices], {{Objective::points, scale_}}, path_);
        const Value here = PlainBound::over(std::max<Value>(0, plain.total()), scale_);
        bound_ = std::max(bound_.value_or(here), here);
    }

    const Event& event_;
    const Affinity& fit_;
    Random& random_;
    Value scale_ = 1;
    ProofTree tree_{};
    std::vector<support::Answer> path_{};
    std::optional<Value> bound_{};
};

} // namespace

TEST_CASE("verify: prices prove what their formula says, level by level, under every rule", "[verify][rules]") {
    Random random(13);
    int compared = 0;
    int without_gap = 0;
    for (int i = 0; i < support::instances(2'000); ++i) {
        const RuledEvent ruled(random, i % 2 == 0 ? support::RulesMix::all() : some_rules(random), 3, random.below(2));
        std::optional<Schedule> schedule = planned(ruled.event, ruled.fit);
        if (!schedule) {
            continue;
        }
        const bool may_earn = schedule->levels.size() > 1 || gives_bonus(ruled.event);
        Certificate& proof = schedule->certificate = {.scale = random.between(1, 3)};
        std::vector<Value> bounds;
        for (std::size_t l = 0; l < schedule->levels.size(); ++l) {
            LevelPrices& prices = proof.levels.emplace_back(some_prices(ruled.event, may_earn, random));
            PlainBound::Sum sum{{schedule->levels[l].what, proof.scale}};
            Value before = 0;
            for (std::size_t j = 0; j < l; ++j) {
                prices.lambda.push_back(random.between(0, 3));
                sum.emplace_back(schedule->levels[j].what, prices.lambda[j]);
                before += prices.lambda[j] * schedule->levels[j].value;
            }
            const Value total = PlainBound(ruled.event, ruled.fit, prices, sum).total();
            bounds.push_back(PlainBound::over(total - before, proof.scale));
        }
        const Verdict verdict = verify(ruled.event, ruled.fit, *schedule);
        INFO("event " << i);
        for (std::size_t l = 0; l < bounds.size(); ++l) {
            REQUIRE(verdict.levels.at(l).bound == bounds[l]);
            REQUIRE(verdict.levels[l].value == schedule->levels[l].value);
            without_gap += bounds[l] == schedule->levels[l].value ? 1 : 0;
            ++compared;
        }
    }
    std::cout << "bounds by formula: " << compared << " levels, " << without_gap << " of them met\n";
    CHECK(compared > support::instances(3'000));
}

TEST_CASE("verify: cases prove what the formula says of the worst of them, under every rule",
          "[verify][rules][cases]") {
    Random random(14);
    int compared = 0;
    for (int i = 0; i < support::instances(2'000); ++i) {
        const RuledEvent ruled(random, i % 2 == 0 ? support::RulesMix::all() : some_rules(random), 3, random.below(2));
        const Event event = for_points_alone(ruled.event);
        const Affinity fit = affinity(event, {ruled.fit.pairs().begin(), ruled.fit.pairs().end()});
        std::optional<Schedule> schedule = planned(event, fit);
        if (!schedule || fit.pairs().empty()) {
            continue;
        }
        REQUIRE(schedule->levels.size() == 1);
        const SomeCases cases(event, fit, random);
        schedule->certificate = cases.certificate();
        const Verdict verdict = verify(event, fit, *schedule);
        INFO("event " << i);
        REQUIRE(cases.bound());
        REQUIRE(verdict.bound == cases.bound());
        ++compared;
    }
    std::cout << "bounds of cases by formula: " << compared << '\n';
    CHECK(compared > support::instances(1'000));
}
