#include "stages.hpp"

#include <jumpa/scheduling/detail/assign_slots.hpp>
#include <jumpa/scheduling/detail/select.hpp>

using namespace stages;

namespace {

detail::Agenda assigned(const Desk& desk, const detail::Selection& selection) {
    return detail::assign_slots(desk.event(), desk.candidates, selection.chosen, desk.pins.slots);
}

} // namespace

TEST_CASE("assign_slots: whatever is missing, every rule is kept and nothing is worth more than the optimum",
          "[assign_slots]") {
    for_each_event(harsh, 400, 31, [](const Desk& desk) {
        const detail::Selection selection = detail::select(desk.event(), desk.candidates);
        const detail::Agenda agenda = assigned(desk, selection);
        require_kept(desk, agenda);
        REQUIRE(agenda.value() <= desk.optimum());
        REQUIRE(assigned(desk, selection).value() == agenda.value());
    });
}

TEST_CASE("assign_slots: where everyone is there and tables are equal, all that was chosen gets a slot",
          "[assign_slots]") {
    for_each_event({}, 400, 32, [](const Desk& desk) {
        const detail::Selection selection = detail::select(desk.event(), desk.candidates);
        const detail::Agenda agenda = assigned(desk, selection);
        require_kept(desk, agenda);
        for (const std::size_t candidate : selection.chosen) {
            REQUIRE(agenda.holds(candidate));
        }
        REQUIRE(agenda.value() == desk.optimum());
    });
}
