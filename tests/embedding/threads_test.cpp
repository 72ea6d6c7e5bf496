#include "catch.hpp"
#include "scoring/random_event.hpp"
#include "support/catalogue_kinds.hpp"
#include "support/matches_digest.hpp"

#include <jumpa/asio_executor.hpp>
#include <jumpa/core/digest.hpp>
#include <jumpa/core/random.hpp>
#include <jumpa/jumpa.hpp>
#include <jumpa/matching/price_descent.hpp>
#include <jumpa/samples/generate.hpp>

#include <atomic>
#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

/// What docs/embedding.md promises of lent threads: the same bytes, and nothing of the host's on another thread.

using namespace jumpa;

namespace {

/// An executor that counts the jobs it is given, so that a test can tell that there was something to share.
struct Pool {
    explicit Pool(std::size_t threads) : own(asio_executor(threads)) {}

    [[nodiscard]] Executor executor() {
        return {own.threads(), [this](Executor::Job job) {
                    ++jobs;
                    own.post()(std::move(job));
                }};
    }

    Executor own;
    std::atomic<int> jobs{0};
};

constexpr std::size_t threads[] = {1, 2, 3, 7};

std::string digest_of(const Event& event, const Schedule& schedule) {
    Digest digest;
    for (const Meeting& meeting : schedule.meetings) {
        digest.text(describe(event, meeting));
    }
    for (const Level& level : schedule.levels) {
        digest.number(level.value).number(level.bound);
    }
    for (const LevelPrices& prices : schedule.certificate.levels) {
        for (const AttendeeSlotPrice& price : prices.u) {
            digest.number(price.attendee.value).number(price.slot.value).number(price.price);
        }
        for (const AttendeePrice& price : prices.q) {
            digest.number(price.attendee.value).number(price.price);
        }
        for (const SlotPrice& price : prices.k) {
            digest.number(price.slot.value).number(price.price);
        }
    }
    return digest.text(schedule.digests.options).hex();
}

Event event_of(GenerateOptions options, std::uint64_t seed = 1) {
    options.seed = seed;
    return EventBuilder(generated_event(options)).build();
}

/// Large enough that a step of the descent is cut into pieces.
Event with_absences() {
    return event_of(
        {.sellers = 250, .buyers = 250, .slots = 12, .tables = 250, .degree = 20, .absence_per_million = 300'000});
}

Event with_promises() {
    EventDraft draft = generated_event(
        {.sellers = 60, .buyers = 60, .slots = 8, .tables = 40, .degree = 12, .absence_per_million = 200'000});
    for (Company& company : draft.companies) {
        company.attends.min_meetings = 2;
    }
    return EventBuilder(draft).build();
}

std::string digest_of(const ArrangedCatalogue& catalogue, const BestMatches& best) {
    Digest digest;
    support::add_matches(digest, catalogue.buyers(), catalogue.sellers(), best);
    return digest.hex();
}

/// A criterion that minds where it is asked.
struct AtHome {
    static constexpr std::string_view name = "at_home";
    std::thread::id home = std::this_thread::get_id();

    [[nodiscard]] int judge(const OfferNeed&) const {
        if (std::this_thread::get_id() != home) {
            throw std::logic_error("asked on another thread");
        }
        return 5'000;
    }
};

} // namespace

TEST_CASE("threads: a plan has the same bytes with any number of them", "[embedding]") {
    struct Case {
        const char* name;
        Event event;
        PlanOptions options;
        bool shares_work; ///< its first plan is not proved, and steps are large enough to be cut
    };
    const Case cases[] = {
        {"absences", with_absences(), {.effort = 3}, true},
        {"everyone is there", event_of({.sellers = 80, .buyers = 80, .slots = 8, .tables = 60}), {.effort = 3}, false},
        {"promises", with_promises(), {.effort = 3}, false},
        {"promises and equity", with_promises(), {.effort = 2, .equity = Equity::sellers_then_buyers}, false},
        {"by lot", with_absences(), {.effort = 1, .lottery = 7}, true}};
    for (const Case& what : cases) {
        const Affinity fit = points_of(what.event);
        const std::string alone = digest_of(what.event, plan(what.event, fit, what.options));
        for (const std::size_t many : threads) {
            INFO(what.name << ", " << many << " threads");
            Pool pool(many);
            PlanOptions options = what.options;
            options.executor = pool.executor();
            const Schedule schedule = plan(what.event, fit, options);
            CHECK(digest_of(what.event, schedule) == alone);
            CHECK(verify(what.event, fit, schedule).valid());
            if (what.shares_work) {
                CHECK((pool.jobs > 0) == (many > 1));
            }
        }
    }
}

TEST_CASE("threads: scores have the same bytes with any number of them", "[embedding]") {
    const Event event = random_event::make(3, {.sellers = 90, .buyers = 70});
    for (const auto best : {std::optional<std::uint32_t>{}, std::optional<std::uint32_t>{4}}) {
        const std::uint64_t alone = score(event, ScoreOptions{.best_per_company = best}).digest();
        for (const std::size_t many : threads) {
            INFO(many << " threads, best " << best.value_or(0));
            Pool pool(many);
            const ScoreOptions options{.blend = {}, .best_per_company = best, .executor = pool.executor()};
            CHECK(score(event, options).digest() == alone);
            CHECK((pool.jobs > 0) == (many > 1));
        }
    }
}

TEST_CASE("threads: best matches have the same bytes with any number of them", "[embedding]") {
    for (const auto& [kind, name] : catalogue_kinds::kinds) {
        const ArrangedCatalogue catalogue(catalogue_kinds::make({.kind = kind, .sellers = 700, .buyers = 300}));
        for (const MatchOptions& how :
             {MatchOptions{.per_buyer = 10}, MatchOptions{.per_buyer = 10, .per_seller = 3},
              MatchOptions{.per_buyer = 0, .per_seller = 5}, MatchOptions{.per_buyer = 400, .per_seller = 400}}) {
            const std::string alone = digest_of(catalogue, best_matches(catalogue, how));
            for (const std::size_t many : threads) {
                INFO(name << ", " << how.per_buyer << " and " << how.per_seller << ", " << many << " threads");
                Pool pool(many);
                MatchOptions options = how;
                options.executor = pool.executor();
                CHECK(digest_of(catalogue, best_matches(catalogue, options)) == alone);
                CHECK((pool.jobs > 0) == (many > 1));
            }
        }
    }
}

TEST_CASE("threads: a descent that stops and goes on has the same bytes", "[embedding]") {
    matching::TimeIndexedProblem problem{.vertices = 300, .room = std::vector<std::int32_t>(30, 100)};
    problem.most.assign(problem.vertices, 9);
    Random random(5);
    for (matching::Index a = 0; a < 150; ++a) {
        for (matching::Index b = 150; b < 300; b += 4) {
            problem.pairs.push_back({a, b});
            problem.weight.push_back(static_cast<Points>(random.between(0, 10'000)));
            problem.must.push_back(random.below(300) == 0);
            const std::uint32_t slots = random.below(4) == 0 ? 30 : 10; // long rows and short ones
            for (std::uint32_t slot = 0; slot < slots; ++slot) {
                problem.slot.push_back(slot);
            }
            problem.first_entry.push_back(problem.slot.size());
        }
    }
    const auto shares_after = [&](const Executor& executor) {
        matching::PriceDescent descent(problem, executor);
        matching::TimeIndexedPrices none;
        none.presence.assign(problem.vertices * problem.slots(), 0);
        none.room.assign(problem.slots(), 0);
        none.most.assign(problem.vertices, 0);
        descent.start(none, std::vector<std::int32_t>(problem.entries(), 0));
        descent.run(90);
        descent.run(7);
        return std::pair(descent.best_bound(), descent.shares());
    };
    const auto alone = shares_after({});
    for (const std::size_t many : threads) {
        INFO(many << " threads");
        CHECK(shares_after(asio_executor(many)) == alone);
    }
}

TEST_CASE("threads: progress and a host's criteria stay on the thread that called", "[embedding]") {
    const Executor executor = asio_executor(3);
    const Event event = with_absences();
    const Affinity fit = points_of(event);
    const auto home = std::this_thread::get_id();
    int asked = 0;
    PlanOptions options{.effort = 3};
    options.executor = executor;
    options.on_progress = [&](const Progress&) {
        CHECK(std::this_thread::get_id() == home);
        return ++asked < 6;
    };
    const Schedule stopped = plan(event, fit, options);
    CHECK(asked == 6); // whoever says stop is asked no more
    CHECK(verify(event, fit, stopped).valid());
    CHECK(stopped.ended == Ending::stopped);

    options.on_progress = [](const Progress&) -> bool { throw std::domain_error("the host's own trouble"); };
    CHECK_THROWS_AS(plan(event, fit, options), std::domain_error);

    const Event scored = random_event::make(3, {.sellers = 90, .buyers = 70});
    const ScoreOptions lent{.blend = {}, .best_per_company = {}, .executor = executor};
    CHECK(score(scored, lent, AtHome{}).digest() == score(scored, Blend{}, AtHome{}).digest());
}

TEST_CASE("threads: limits say the same with any number of them", "[embedding]") {
    const Event event = with_absences();
    const Affinity fit = points_of(event);
    PlanOptions options{.effort = 3, .memory_limit = 1'000};
    options.executor = asio_executor(3);
    CHECK(plan(event, fit, options).ended == Ending::memory_limit);
    options.memory_limit = PlanOptions{}.memory_limit;
    options.effort = 0;
    CHECK(plan(event, fit, options).ended == Ending::effort_spent);
}

TEST_CASE("threads: calls on many threads may share one pool", "[embedding]") {
    const Executor executor = asio_executor(3);
    const Event event = with_absences();
    const Affinity fit = points_of(event);
    PlanOptions options{.effort = 1};
    const std::string alone = digest_of(event, plan(event, fit, options));
    options.executor = executor;
    std::vector<std::string> together(4);
    executor.run(together.size(), [&](std::size_t i) { together[i] = digest_of(event, plan(event, fit, options)); });
    CHECK(together == std::vector<std::string>(4, alone));
}
