#include "stages.hpp"

#include <jumpa/scheduling/detail/dive.hpp>

using namespace stages;

namespace {

detail::Agenda dived(const Desk& desk, const detail::TightBound& tight, detail::Work work) {
    detail::Agenda agenda = desk.only_pins();
    Random random(1);
    detail::dive(desk.event(), desk.candidates, agenda, SlotSet(desk.event().slots().size(), true), tight.best,
                 {.relaxed = &tight.day}, random, work);
    return agenda;
}

} // namespace

TEST_CASE("dive: with any effort, even none, it plans the open slots by the rules", "[dive]") {
    int some = 0;
    for_each_event(harsh, 120, 61, [&](const Desk& desk) {
        const detail::TightBound tight = bound_of(desk);
        for (const std::int64_t effort : {0, 1, 500, 100'000}) {
            const detail::Agenda agenda = dived(desk, tight, detail::Work(effort));
            require_kept(desk, agenda);
            REQUIRE(agenda.value() <= desk.optimum());
            REQUIRE(dived(desk, tight, detail::Work(effort)).value() == agenda.value());
            some += agenda.value() > desk.only_pins().value() ? 1 : 0;
        }
    });
    CHECK(some > 300);
}

TEST_CASE("dive: it touches no slot but the open ones", "[dive]") {
    for_each_event(harsh, 120, 62, [](const Desk& desk) {
        const detail::TightBound tight = bound_of(desk);
        SlotSet open(desk.event().slots().size());
        open.insert(0);
        detail::Agenda agenda = desk.only_pins();
        detail::Work work(10'000);
        Random random(1);
        detail::dive(desk.event(), desk.candidates, agenda, open, tight.best, {}, random, work);
        require_kept(desk, agenda);
        const detail::Agenda before = desk.only_pins();
        for (std::size_t i = 0; i < desk.candidates.pairs.size(); ++i) {
            REQUIRE((agenda.slot_of(i) == 0 || agenda.slot_of(i) == before.slot_of(i)));
        }
    });
}

TEST_CASE("dive: when the host says stop, what is left stays as it is, by the rules", "[dive]") {
    for_each_event(harsh, 60, 63, [](const Desk& desk) {
        const detail::TightBound tight = bound_of(desk);
        const PlanOptions stop{.on_progress = [](const Progress&) { return false; }};
        detail::Watch watch(stop);
        watch.ask();
        const detail::Agenda agenda = dived(desk, tight, detail::Work(10'000, &watch));
        require_kept(desk, agenda);
        REQUIRE(agenda.value() == desk.only_pins().value());
    });
}
