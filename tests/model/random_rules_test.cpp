#include "catch.hpp"
#include "support/random_rules.hpp"

#include <cstddef>
#include <map>
#include <string>

using namespace jumpa;

namespace {

/// A few companies with points of the host's own.
EventDraft small_draft(Random& random) {
    EventBuilder builder;
    builder.slots(1 + random.below(4), std::chrono::minutes{20}).tables(1 + random.below(3));
    const std::size_t sellers = 1 + random.below(4);
    const std::size_t buyers = 1 + random.below(4);
    for (std::size_t i = 0; i < sellers + buyers; ++i) {
        i < sellers ? builder.seller({}) : builder.buyer({});
    }
    return builder.draft();
}

/// How often each sort of rule is in the event.
void count_rules(const EventDraft& draft, std::map<std::string, int>& counted) {
    const auto note = [&](const char* what, bool there) { counted[what] += there ? 1 : 0; };
    for (const Company& company : draft.companies) {
        note("seats", company.attends.seats > 1);
        note("in a row", company.attends.max_in_a_row.has_value());
        for (const Limit& limit : company.attends.limits) {
            note("limit of a session", !limit.session.empty() && limit.kind.empty());
            note("limit of a kind", !limit.kind.empty() && limit.session.empty());
            note("limit of both", !limit.kind.empty() && !limit.session.empty());
            note("promise of points", limit.points_at_least > 0);
            note("promise of categories", !limit.categories.empty());
        }
    }
    for (const Pin& pin : draft.pins) {
        note("pinned table", pin.table && !pin.slot);
        note("pinned slot and table", pin.table && pin.slot);
    }
    for (const Wish& wish : draft.wishes) {
        note("rank", wish.rank.has_value());
    }
    for (const Role role : draft.roles) {
        note("both roles", role == Role::both);
    }
    note("people", draft.slots[0].people.has_value());
    note("far zones", draft.far_zones.size() == 1);
    note("three zones", draft.far_zones.size() == 2);
    note("precedences", !draft.precedences.empty());
    note("sessions of pairs", !draft.pair_sessions.empty());
    note("set wishes", !draft.set_wishes.empty());
    note("consent of one", draft.rules.consent == Consent::one);
    note("consent of both", draft.rules.consent == Consent::both);
    note("tiers", draft.rules.tiers.size() > 1);
    note("discount", draft.rules.met_before_percent && !draft.met_before.empty());
    note("bonus", !draft.rules.bonus.empty());
}

} // namespace

TEST_CASE("random_rules: every draft builds, and every sort of rule comes up", "[samples]") {
    std::map<std::string, int> counted;
    for (std::uint64_t seed = 0; seed < 2'000; ++seed) {
        Random random(seed);
        EventDraft draft = small_draft(random);
        support::random_rules(draft, random);
        count_rules(draft, counted);
        const auto built = EventBuilder(std::move(draft)).try_build();
        const auto* faults = std::get_if<Faults>(&built);
        INFO("seed " << seed << ": " << (faults == nullptr ? std::string() : to_string(*faults)));
        REQUIRE(faults == nullptr);
    }
    CHECK(counted.size() == 22);
    for (const auto& [what, times] : counted) {
        INFO(what << ": " << times);
        CHECK(times > 40);
    }
}

TEST_CASE("random_rules: what is not asked for is not there", "[samples]") {
    Random random(7);
    EventDraft draft = small_draft(random);
    const std::uint64_t plain = EventBuilder(draft).build().digest();
    for (Slot& slot : draft.slots) {
        slot.session = "morning";
    }
    const std::uint64_t in_sessions = EventBuilder(draft).build().digest();
    support::random_rules(draft, random, {});
    CHECK(EventBuilder(draft).build().digest() == in_sessions);
    CHECK(in_sessions != plain);
}
