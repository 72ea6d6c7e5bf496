// A host's own criterion beside those of the library: young companies first.
#include <jumpa/jumpa.hpp>

#include <iostream>
#include <map>
#include <string>
#include <string_view>

namespace {

/// 1 for a company founded this year, less by a twentieth for each year of age. A plain double: it is rounded to points
/// at the door, and what comes after is the same on every machine.
struct Youth {
    std::string_view name = "youth";
    std::map<std::string, int> founded;

    [[nodiscard]] double judge(const jumpa::OfferNeed& at) const {
        const int age = 2021 - founded.at(at.seller().name);
        return age < 20 ? 1.0 - age / 20.0 : 0.0;
    }
};

} // namespace

int main() {
    using namespace std::chrono_literals;
    using namespace jumpa::literals;

    jumpa::EventBuilder fair;
    fair.slots(1, 20min).tables(2);
    fair.seller({.name = "Kopi Doko Lama", .offers = {{.category = "10761", .per_month = 300_kg}}});
    fair.seller({.name = "Kopi Doko Muda", .offers = {{.category = "10761", .per_month = 300_kg}}});
    fair.buyer({.name = "Kafe Blitar", .needs = {{.category = "10761", .per_month = 200_kg}}});
    const jumpa::Event event = fair.build();

    const Youth youth{.founded = {{"Kopi Doko Lama", 2003}, {"Kopi Doko Muda", 2019}}};
    const jumpa::Blend blend{.own = 200};
    const jumpa::Affinity fit = jumpa::score(event, blend, youth);
    for (const jumpa::ScoredPair& pair : fit.pairs()) {
        std::cout << event[pair.seller].name << ": " << pair.points << " points\n";
    }
    const jumpa::Schedule schedule = jumpa::plan(event, fit);
    for (const jumpa::Meeting& meeting : schedule.meetings) {
        std::cout << describe(event, meeting) << '\n';
    }
    std::cout << verify(event, fit, schedule) << '\n';
}
