#include "catch.hpp"

#include <jumpa/core/digest.hpp>
#include <jumpa/jumpa.hpp>
#include <jumpa/samples/generate.hpp>

#include <filesystem>
#include <iterator>
#include <stdexcept>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

/// What docs/embedding.md promises to a program that has the library inside it.

using namespace jumpa;

namespace {

/// Absences enough that the first plan is not proved, so that planning goes through all of its phases.
Event busy_event(std::uint64_t seed) {
    GenerateOptions options{.sellers = 40, .buyers = 30, .slots = 8, .tables = 20, .absence_per_million = 300'000};
    options.seed = seed;
    return EventBuilder(generated_event(options)).build();
}

Event profiled_event(std::uint64_t seed) {
    GenerateOptions options{.sellers = 20, .buyers = 20, .slots = 6, .tables = 8, .profiles = true};
    options.seed = seed;
    return EventBuilder(generated_event(options)).build();
}

const PlanOptions quick{.effort = 2};

std::string digest_of(const Event& event, const Schedule& schedule) {
    Digest digest;
    for (const Meeting& meeting : schedule.meetings) {
        digest.text(describe(event, meeting));
    }
    return digest.number(schedule.points().value).number(schedule.points().bound).hex();
}

/// Everything from the draft to the verdict.
std::string whole_run(std::uint64_t seed) {
    const Event busy = busy_event(seed);
    const Event profiled = profiled_event(seed);
    const Affinity fit = score(profiled);
    const Schedule schedule = plan(profiled, fit, quick);
    return digest_of(busy, plan(busy, points_of(busy), quick)) + digest_of(profiled, schedule) +
           to_string(verify(profiled, fit, schedule));
}

std::size_t threads_of_this_process() {
    const std::filesystem::path tasks{"/proc/self/task"};
    if (!std::filesystem::exists(tasks)) {
        return 0; // another system: nothing to count
    }
    const std::filesystem::directory_iterator first{tasks};
    return static_cast<std::size_t>(std::distance(begin(first), end(first)));
}

/// A host's criterion that gives up.
struct Broken {
    std::string_view name = "broken";
    [[nodiscard]] int judge(const OfferNeed&) const { throw std::domain_error("the host's own trouble"); }
};

} // namespace

TEST_CASE("embedding: four threads at once give what each gives alone", "[embedding]") {
    constexpr std::uint64_t threads = 4;
    std::vector<std::string> together(threads);
    {
        std::vector<std::thread> running;
        for (std::uint64_t seed = 0; seed < threads; ++seed) { // before anything ran alone: first uses meet each other
            running.emplace_back([&together, seed] { together[seed] = whole_run(seed); });
        }
        for (std::thread& thread : running) {
            thread.join();
        }
    }
    for (std::uint64_t seed = 0; seed < threads; ++seed) {
        CHECK(together[seed] == whole_run(seed));
    }
    CHECK(together[0] != together[1]);
}

TEST_CASE("embedding: threads may share one event and its points", "[embedding]") {
    const Event event = busy_event(7);
    const Affinity fit = points_of(event);
    const std::string alone = digest_of(event, plan(event, fit, quick));
    std::vector<std::string> together(3);
    std::vector<std::thread> running;
    for (std::string& result : together) {
        running.emplace_back([&] { result = digest_of(event, plan(event, fit, quick)); });
    }
    for (std::thread& thread : running) {
        thread.join();
    }
    CHECK(together == std::vector<std::string>(3, alone));
}

TEST_CASE("embedding: planning starts no thread", "[embedding]") {
    const Event event = busy_event(3);
    const std::size_t before = threads_of_this_process();
    std::size_t asked = 0;
    PlanOptions options = quick;
    options.on_progress = [&](const Progress&) {
        ++asked;
        CHECK(threads_of_this_process() == before);
        return true;
    };
    CHECK(plan(event, points_of(event), options).status != Status::infeasible);
    CHECK(asked > 2);
}

TEST_CASE("embedding: whoever says stop is asked no more and gets a valid plan, whenever that is", "[embedding]") {
    const Event event = busy_event(3);
    const Affinity fit = points_of(event);
    const Value full = plan(event, fit, quick).points().value;
    for (int stop_at = 1; stop_at <= 6; ++stop_at) {
        int asked = 0;
        PlanOptions options = quick;
        options.on_progress = [&](const Progress&) { return ++asked < stop_at; };
        const Schedule schedule = plan(event, fit, options);
        INFO("stopped at " << stop_at);
        CHECK(asked <= stop_at);
        CHECK(verify(event, fit, schedule).valid());
        CHECK(schedule.points().value >= schedule.greedy_value);
        CHECK(schedule.points().value <= full);
    }
}

TEST_CASE("embedding: an exception of the host passes through, and nothing is the worse for it", "[embedding]") {
    const Event event = profiled_event(1);
    CHECK_THROWS_AS(score(event, Blend{}, Broken{}), std::domain_error);

    const Affinity fit = score(event);
    PlanOptions options;
    options.on_progress = [](const Progress&) -> bool { throw std::domain_error("the host's own trouble"); };
    CHECK_THROWS_AS(plan(event, fit, options), std::domain_error);
    CHECK(verify(event, fit, plan(event, fit, quick)).valid());
}

TEST_CASE("embedding: a builder whose event was refused is mended and built", "[embedding]") {
    EventBuilder builder;
    builder.slots(2, std::chrono::minutes{20}).tables(1);
    const CompanyId seller = builder.seller({.name = "Gula Kelapa Wates", .attends = {.max_meetings = -1}});
    builder.buyer({.name = "Toko Oleh-oleh"});
    CHECK_THROWS_AS(builder.build(), InputError);
    CHECK(std::get<Faults>(builder.try_build()).size() == 1);
    builder.draft().companies[seller.index()].attends.max_meetings = 1;
    CHECK(builder.build().companies().size() == 2);
}
