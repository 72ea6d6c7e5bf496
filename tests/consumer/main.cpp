// What a host's program looks like, whichever way it found the library: it scores, plans and verifies a small event.
#include <jumpa/jumpa.hpp>

#include <iostream>

int main() {
    using namespace std::chrono_literals;
    using namespace jumpa::literals;

    jumpa::EventBuilder builder;
    builder.slots(2, 20min).tables(1);
    builder.seller({.name = "Gula Kelapa Wates", .offers = {{.category = "10722", .per_month = 4'000_kg}}});
    builder.seller({.name = "Gula Semut Kademangan", .offers = {{.category = "10722", .per_month = 900_kg}}});
    builder.buyer({.name = "Toko Oleh-oleh", .needs = {{.category = "10722", .per_month = 1'500_kg}}});

    const jumpa::Event event = builder.build();
    const jumpa::Affinity fit = jumpa::score(event);
    const jumpa::Schedule schedule = jumpa::plan(event, fit);
    const jumpa::Verdict verdict = jumpa::verify(event, fit, schedule);

    std::cout << "jumpa " << JUMPA_VERSION_MAJOR << '.' << JUMPA_VERSION_MINOR << '\n' << verdict << '\n';
    const bool as_expected = schedule.meetings.size() == 2 && verdict.kind == jumpa::Verdict::Kind::proved_optimal;
    return as_expected ? 0 : 1;
}
