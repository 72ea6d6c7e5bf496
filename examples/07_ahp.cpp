// How Indonesian offices weigh criteria: pairwise judgements (AHP) become the integer weights of the blend.
#include <jumpa/ahp.hpp>
#include <jumpa/jumpa.hpp>

#include <iostream>
#include <vector>

namespace {

void show(const jumpa::AhpWeights& weights) {
    for (std::size_t i = 0; i < weights.criteria.size(); ++i) {
        std::cout << weights.criteria[i] << ' ' << weights.weights[i] << '\n';
    }
    std::cout << "consistency ratio: " << weights.consistency_ratio << " thousandths, at most 100 are accepted\n";
}

} // namespace

int main() {
    using namespace std::chrono_literals;
    using namespace jumpa::literals;

    std::vector<jumpa::Comparison> judgements{
        {"category", "capacity", 3}, {"category", "location", 3},    {"category", "credentials", 5},
        {"capacity", "location", 1}, {"capacity", "credentials", 2}, {"credentials", "location", 4},
    };
    try {
        show(jumpa::ahp_weights(judgements));
    } catch (const jumpa::InputError& error) {
        std::cout << error.what() << '\n' << to_string(error.faults(), jumpa::Language::id) << '\n';
    }
    judgements.back() = {"location", "credentials", 2};
    show(jumpa::ahp_weights(judgements));

    Eigen::Matrix3d table; // the same from a table: row over column, reciprocals as a spreadsheet shows them
    table << 1, 3, 5,      //
        0.33, 1, 2,        //
        0.2, 0.5, 1;
    const jumpa::AhpWeights weights = jumpa::ahp_weights({"category", "capacity", "location"}, table);
    show(weights);

    constexpr jumpa::GeoPoint blitar{-8.0955, 112.1609};
    constexpr jumpa::GeoPoint malang{-7.9666, 112.6326};
    jumpa::EventBuilder fair;
    fair.slots(2, 20min).tables(1);
    fair.seller({.name = "Gula Kelapa Wates", .offers = {{.category = "10722", .per_month = 900_kg}}, .at = blitar});
    fair.buyer({.name = "Toko Malang", .needs = {{.category = "10722", .per_month = 1'500_kg}}, .at = malang});
    const jumpa::Event event = fair.build();
    const jumpa::Affinity fit = jumpa::score(event, {.blend = blend_of(weights)});
    for (const jumpa::ScoredPair& pair : fit.pairs()) {
        std::cout << event[pair.seller].name << " and " << event[pair.buyer].name << ": " << pair.points << " points\n";
    }
}
