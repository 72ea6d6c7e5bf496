#include "catch.hpp"

#include <jumpa/jumpa.hpp>
#include <jumpa/samples/generate.hpp>
#include <jumpa/scheduling/detail/memory.hpp>

#include <atomic>
#include <cstddef>
#include <cstdlib>
#include <iomanip>
#include <iostream>
#include <new>
#include <string>

/// Counts the bytes that this program holds on the heap, to hold docs/embedding.md to its numbers.

namespace {

std::atomic<std::size_t> held{0};
std::atomic<std::size_t> most_held{0};

constexpr std::size_t head = alignof(std::max_align_t); // before every block: its size

} // namespace

void* operator new(std::size_t size, const std::nothrow_t&) noexcept {
    auto* block = static_cast<unsigned char*>(std::malloc(size + head));
    if (block == nullptr) {
        return nullptr;
    }
    *reinterpret_cast<std::size_t*>(block) = size;
    const std::size_t now = held += size;
    for (std::size_t most = most_held; now > most && !most_held.compare_exchange_weak(most, now);) {
    }
    return block + head;
}

void* operator new(std::size_t size) {
    if (void* memory = operator new(size, std::nothrow)) {
        return memory;
    }
    throw std::bad_alloc();
}

void operator delete(void* memory) noexcept {
    if (memory != nullptr) {
        auto* block = static_cast<unsigned char*>(memory) - head;
        held -= *reinterpret_cast<std::size_t*>(block);
        std::free(block);
    }
}

void operator delete(void* memory, std::size_t) noexcept {
    operator delete(memory);
}

using namespace jumpa;

namespace {

struct Use {
    double most = 0; ///< held at once while it ran, beside what was there before
    double kept = 0; ///< held by what it returned
};

/// What `make` takes, and what it returns.
template <class Make>
auto measured(Make make, Use& use) {
    const std::size_t before = held;
    most_held = before;
    auto result = make();
    use = {static_cast<double>(most_held - before), static_cast<double>(held - before)};
    return result;
}

Event event_of(std::int32_t sellers, std::int32_t buyers, std::int32_t slots, std::uint32_t absence, bool profiles) {
    GenerateOptions options{.sellers = sellers, .buyers = buyers, .slots = slots, .tables = buyers / 2};
    options.max_seller = 12;
    options.max_buyer = 24;
    options.absence_per_million = absence;
    options.profiles = profiles;
    if (!profiles) {
        options.degree = 50;
    }
    return EventBuilder(generated_event(options)).build();
}

void tell(const std::string& what, double bytes) {
    std::cout << "memory: " << std::fixed << std::setprecision(1) << what << ' ' << bytes << " bytes\n";
}

} // namespace

TEST_CASE("memory: an event takes less than 1'200 bytes a company with its offers and needs", "[embedding]") {
    Use use;
    const Event event = measured([] { return event_of(1'000, 500, 20, 0, true); }, use);
    const double a_company = use.kept / static_cast<double>(event.companies().size());
    tell("an event, per company", a_company);
    CHECK(a_company < 1'200);
}

TEST_CASE("memory: points take 12 bytes a pair and 8 a company to keep", "[embedding]") {
    const Event event = event_of(1'000, 500, 20, 0, false);
    Use use;
    const Affinity fit = measured([&] { return points_of(event); }, use);
    CHECK(use.kept == static_cast<double>(12 * fit.pairs().size() + 8 * (event.companies().size() + 1)));
}

TEST_CASE("memory: scoring holds less than 40 bytes a pair that it gives", "[embedding]") {
    const Event event = event_of(1'000, 500, 20, 0, true);
    Use use;
    const Affinity fit = measured([&] { return score(event); }, use);
    const double a_pair = use.most / static_cast<double>(fit.pairs().size());
    tell("scoring, per pair", a_pair);
    CHECK(a_pair < 40);
}

TEST_CASE(
    "memory: planning holds less than 70 bytes a pair, and 24 a pair and slot where the proof is not there at once",
    "[embedding]") {
    for (const bool at_once : {true, false}) {
        const Event event = event_of(1'000, 500, 16, at_once ? 0 : 500'000, false);
        const Affinity fit = points_of(event);
        int phases = 0;
        PlanOptions options{.effort = 1};
        options.on_progress = [&](const Progress&) { return ++phases > 0; };
        Use use;
        const Schedule schedule = measured([&] { return plan(event, fit, options); }, use);
        const double a_pair = use.most / static_cast<double>(fit.pairs().size());
        tell(at_once ? "planning, per pair" : "planning without a proof at once, 16 slots, per pair", a_pair);
        CHECK((phases == 2) == at_once);
        CHECK(a_pair < (at_once ? 70 : 70 + 16 * 24));
        CHECK(use.kept < 64 * static_cast<double>(schedule.meetings.size()) + 40 * 1'500 * (at_once ? 1 : 16));

        const Verdict verdict = measured([&] { return verify(event, fit, schedule); }, use);
        const double a_company_and_slot = use.most / (1'500 * 16);
        tell("verifying, per company and slot", a_company_and_slot);
        CHECK(verdict.valid());
        CHECK(a_company_and_slot < 20);
    }
}

TEST_CASE("memory: what the tighter bound and the search hold is foretold, and never more than twice too high",
          "[embedding]") {
    struct Shape {
        std::int32_t sellers, buyers, slots, degree;
        std::uint32_t absence;
    };
    for (const Shape& shape :
         {Shape{1'000, 500, 16, 50, 500'000}, Shape{300, 300, 12, 30, 300'000}, Shape{120, 60, 70, 30, 500'000},
          Shape{500, 500, 24, 20, 450'000}, Shape{300, 300, 5, 30, 300'000}}) {
        GenerateOptions options{
            .sellers = shape.sellers, .buyers = shape.buyers, .slots = shape.slots, .tables = shape.buyers / 2};
        options.degree = shape.degree;
        options.absence_per_million = shape.absence;
        const Event event = EventBuilder(generated_event(options)).build();
        const Affinity fit = points_of(event);
        const auto foretold = detail::bytes_to_improve(detail::size_of_day(event, detail::candidates_of(event, fit)));

        std::size_t first_plan = 0;
        bool searched = false;
        PlanOptions watched{.effort = 3, .memory_limit = foretold};
        watched.on_progress = [&](const Progress& progress) {
            if (progress.phase == "slot") { // the first plan is there, nothing of the rest
                first_plan = held;
                most_held = first_plan;
            }
            searched = searched || progress.phase == "search";
            return true;
        };
        const Schedule schedule = plan(event, fit, watched);
        const double more = static_cast<double>(most_held - first_plan);
        tell("improving, per byte foretold", more / static_cast<double>(foretold));
        CHECK(searched);
        CHECK(more <= static_cast<double>(foretold));
        CHECK(2 * more >= static_cast<double>(foretold));

        watched.memory_limit = foretold - 1; // one byte short: the cheaper answer, within the memory of the first plan
        const Schedule poorer = plan(event, fit, watched);
        CHECK(poorer.ended == Ending::memory_limit);
        CHECK(verify(event, fit, poorer).valid());
        CHECK(poorer.points().bound >= schedule.points().bound);
        CHECK(static_cast<double>(most_held - first_plan) < more / 2);
    }
}
