#include "stages.hpp"

#include <jumpa/scheduling/detail/polish.hpp>
#include <jumpa/scheduling/detail/replan_slot.hpp>

using namespace stages;

namespace {

SlotSet all_slots(const Desk& desk) {
    return SlotSet(desk.event().slots().size(), true);
}

} // namespace

TEST_CASE("polish: it keeps every rule, loses nothing and never beats the optimum, at whatever effort", "[polish]") {
    for_each_event(harsh, 150, 41, [](const Desk& desk) {
        for (const std::int64_t effort : {0, 1, 20, 1'000}) {
            detail::Agenda agenda = desk.only_pins();
            const Value before = agenda.value();
            detail::Work work(effort);
            detail::polish(desk.event(), desk.candidates, all_slots(desk), agenda, work);
            require_kept(desk, agenda);
            REQUIRE(agenda.value() >= before);
            REQUIRE(agenda.value() <= desk.optimum());
            REQUIRE((effort > 0 || agenda.value() == before));
        }
    });
}

TEST_CASE("polish: afterwards no slot can be planned better by itself", "[polish]") {
    for_each_event(harsh, 150, 42, [](const Desk& desk) {
        detail::Agenda agenda = desk.only_pins();
        detail::Work work(1'000'000);
        detail::polish(desk.event(), desk.candidates, all_slots(desk), agenda, work);
        for (std::uint32_t slot = 0; slot < desk.event().slots().size(); ++slot) {
            REQUIRE_FALSE(detail::replan_slot(desk.event(), desk.candidates, agenda, slot));
        }
    });
}

TEST_CASE("polish: with a single slot it is the optimum", "[polish]") {
    support::SmallEvents one_slot = harsh;
    one_slot.most_slots = 1;
    for_each_event(one_slot, 200, 43, [](const Desk& desk) {
        detail::Agenda agenda = desk.only_pins();
        detail::Work work(1'000'000);
        detail::polish(desk.event(), desk.candidates, all_slots(desk), agenda, work);
        REQUIRE(agenda.value() == desk.optimum());
    });
}
