#include <jumpa/jumpa.hpp>

#include <iostream>

int main() {
    using namespace std::chrono_literals;
    using namespace jumpa::literals;
    constexpr jumpa::GeoPoint kanigoro{-8.1243, 112.2079};
    constexpr jumpa::GeoPoint surabaya{-7.2743, 112.7236};

    jumpa::EventBuilder fair;
    fair.slots(6, 20min).tables(2);
    fair.seller(
        {.name = "Gula Kelapa Wates", .offers = {{.category = "10722", .per_month = 4'000_kg}}, .at = kanigoro});
    fair.seller({.name = "Batik Garum", .offers = {{.category = "13134", .per_month = 600_pcs}}, .at = kanigoro});
    fair.buyer({.name = "Toko Oleh-oleh", .needs = {{.category = "10722", .per_month = 1'500_kg}}, .at = kanigoro});
    fair.buyer({.name = "Butik Surabaya", .needs = {{.category = "13134", .per_month = 900_pcs}}, .at = surabaya});

    const jumpa::Event event = fair.build();                  // or one InputError naming every fault
    const jumpa::Affinity fit = jumpa::score(event);          // points per pair, 0 .. 10'000
    const jumpa::Schedule schedule = jumpa::plan(event, fit); // who, when, at which table

    for (const jumpa::Meeting& meeting : schedule.meetings) {
        std::cout << describe(event, meeting) << '\n';
    }
    std::cout << verify(event, fit, schedule) << '\n'; // value, bound, "proved optimal"
}
