// Prints one line that sums up many distances, unit vectors, decays, blends, scores, best matches, judged weights,
// plans and colours. It is built by several compilers with several flags; the lines must be equal.

#include "scoring/random_event.hpp"
#include "support/catalogue_kinds.hpp"
#include "support/matches_digest.hpp"
#include "support/short_stays.hpp"

#include <jumpa/core/digest.hpp>
#include <jumpa/core/random.hpp>
#include <jumpa/core/sphere.hpp>
#include <jumpa/matching/euler/color_by_halving.hpp>
#include <jumpa/samples/generate.hpp>
#include <jumpa/scheduling/plan.hpp>
#include <jumpa/scoring/ahp.hpp>
#include <jumpa/scoring/best_matches.hpp>
#include <jumpa/scoring/breakdown.hpp>

#include <cstdio>
#include <string>
#include <vector>

namespace {

using namespace jumpa;

MicroPoint somewhere(Random& random) {
    return {static_cast<std::int32_t>(random.between(-90'000'000, 90'000'000)),
            static_cast<std::int32_t>(random.between(-180'000'000, 180'000'000))};
}

void distances(Digest& digest) {
    Random random(1);
    for (int i = 0; i < 300'000; ++i) {
        const UnitVector a = unit_vector(somewhere(random));
        const UnitVector b = unit_vector(somewhere(random));
        const std::int64_t apart = distance_cm(a, b);
        digest.number(a.x).number(a.y).number(a.z).number(arc(a, b)).number(apart);
        digest.number(halved(apart, random.between(1, 1'000'000'000)));
    }
}

/// A criterion in double, as a host would write it: its rounding is part of the promise.
struct Closeness {
    static constexpr std::string_view name = "closeness";
    double judge(const OfferNeed& at) const {
        return at.pair.distance_cm ? 1.0 / (1.0 + static_cast<double>(*at.pair.distance_cm % 1'024)) : 0.5;
    }
};

void scores(Digest& digest) {
    for (std::uint64_t seed = 1; seed <= 5; ++seed) {
        const Event event = random_event::make(seed, {.sellers = 60, .buyers = 50});
        const std::uint64_t parts[] = {event.digest(), score(event).digest(),
                                       score(event, ScoreOptions{.best_per_company = 4}).digest(),
                                       score(event, Blend{}, Closeness{}).digest()};
        for (const std::uint64_t part : parts) {
            digest.number(static_cast<std::int64_t>(part));
        }
        digest.text(to_string(breakdown(event, event.sellers()[0], event.buyers()[0])));
    }
}

/// The lists of a plain catalogue and of hard ones. Vector code finds who may stand in them, in floating point.
void matches(Digest& digest) {
    for (const auto& [kind, name] : catalogue_kinds::kinds) {
        const auto catalogue = catalogue_kinds::make({.kind = kind, .sellers = 1'500, .buyers = 40});
        const BestMatches best = best_matches(catalogue, {.per_buyer = 10, .per_seller = 3});
        support::add_matches(digest, catalogue.buyers(), catalogue.sellers(), best);
    }
}

/// Weights where the judgements agree well enough, otherwise the sentence that says which one does not.
void judged_weights(Digest& digest) {
    for (std::uint64_t seed = 1; seed <= 2'000; ++seed) {
        Random random(seed);
        const std::int64_t criteria = random.between(2, 6);
        std::vector<Comparison> judgements;
        for (std::int64_t i = 0; i < criteria; ++i) {
            for (std::int64_t j = i + 1; j < criteria; ++j) {
                const double times = static_cast<double>(random.between(1'000, 3'000)) / 1'000.0;
                judgements.push_back(
                    {std::to_string(i), std::to_string(j), random.below(2) == 0 ? times : 1.0 / times});
            }
        }
        try {
            for (const std::int32_t weight : ahp_weights(judgements).weights) {
                digest.number(weight);
            }
        } catch (const InputError& error) {
            digest.text(error.what());
        }
    }
}

void prices(const LevelPrices& level, Digest& digest) {
    for (const AttendeeSlotPrice& price : level.u) {
        digest.number(price.attendee.value).number(price.slot.value).number(price.price);
    }
}

void proof(const Certificate& certificate, Digest& digest) {
    for (const LevelPrices& level : certificate.levels) {
        prices(level, digest);
    }
    for (const ProofTree& tree : certificate.trees) {
        for (const ProofNode& node : tree.nodes) {
            digest.number(node.question ? node.question->seller.value : node.prices.value_or(0));
        }
        for (const LevelPrices& level : tree.prices) {
            prices(level, digest);
        }
    }
}

/// Plans of which most are not proved at once, so that the bound and the search have to work.
void plans(Digest& digest) {
    for (std::uint64_t seed = 1; seed <= 3; ++seed) {
        GenerateOptions options{.sellers = 40, .buyers = 30, .slots = 8, .tables = 20, .absence_per_million = 300'000};
        options.seed = seed;
        const Event event = EventBuilder(generated_event(options)).build();
        const Schedule schedule = plan(event, affinity(event, *event.data().points), {.effort = 3});
        digest.number(schedule.points().value).number(schedule.points().bound);
        for (const Meeting& meeting : schedule.meetings) {
            digest.number(meeting.seller.value).number(meeting.buyer.value).number(meeting.slot.value);
            digest.number(meeting.table.value);
        }
        proof(schedule.certificate, digest);
    }
    for (const std::uint64_t seed : support::seeds_that_need_cases) {
        const auto small = support::short_stays(seed);
        proof(plan(small.event, small.affinity).certificate, digest);
    }
}

} // namespace

void colors(Digest& digest) {
    Random random(1);
    std::vector<matching::Edge> edges;
    for (std::uint32_t i = 0; i < 40'000; ++i) {
        edges.push_back({i % 3'000, static_cast<std::uint32_t>(3'000 + random.below(3'000))});
    }
    for (const matching::Color k : matching::euler::color_by_halving(6'000, edges, edges.size())) {
        digest.number(k);
    }
}

int main() {
    Digest digest;
    distances(digest);
    scores(digest);
    matches(digest);
    judged_weights(digest);
    plans(digest);
    colors(digest);
    std::puts(digest.hex().c_str());
}
