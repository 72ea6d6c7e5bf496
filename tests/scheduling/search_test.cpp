#include "stages.hpp"

#include <jumpa/scheduling/detail/search.hpp>

using namespace stages;

namespace {

detail::Agenda searched(const Desk& desk, const detail::TightBound& tight, std::uint64_t seed, std::int64_t effort) {
    detail::Agenda agenda = desk.only_pins();
    detail::Work work(effort);
    detail::search(desk.event(), desk.candidates, agenda, tight.bound, tight, seed, work);
    return agenda;
}

} // namespace

TEST_CASE("search: after any effort every rule is kept and nothing is lost", "[search]") {
    int optimal = 0;
    for_each_event(harsh, 80, 71, [&](const Desk& desk) {
        const detail::TightBound tight = bound_of(desk);
        const Value before = desk.only_pins().value();
        for (const std::int64_t effort : {0, 1, 10'000, 1'000'000}) {
            const detail::Agenda agenda = searched(desk, tight, 1, effort);
            require_kept(desk, agenda);
            REQUIRE(agenda.value() <= desk.optimum());
            REQUIRE(agenda.value() >= before);
        }
        optimal += searched(desk, tight, 1, 1'000'000).value() == desk.optimum() ? 1 : 0;
    });
    CHECK(optimal >= 78);
}

TEST_CASE("search: the same seed gives the same agenda", "[search]") {
    for_each_event(harsh, 20, 72, [](const Desk& desk) {
        const detail::TightBound tight = bound_of(desk);
        const detail::Agenda once = searched(desk, tight, 7, 100'000);
        const detail::Agenda again = searched(desk, tight, 7, 100'000);
        for (std::size_t i = 0; i < desk.candidates.pairs.size(); ++i) {
            REQUIRE(once.slot_of(i) == again.slot_of(i));
        }
    });
}
