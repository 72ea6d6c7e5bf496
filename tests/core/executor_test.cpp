#include "catch.hpp"

#include <jumpa/core/detail/team.hpp>
#include <jumpa/core/executor.hpp>

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <new>
#include <stdexcept>
#include <string>
#include <thread>
#include <utility>
#include <vector>

using namespace jumpa;

namespace {

/// The pool of a host that knows nothing of the library: jobs in a row, threads that take them.
class Pool {
public:
    explicit Pool(std::size_t threads) {
        for (std::size_t i = 0; i < threads; ++i) {
            threads_.emplace_back([this] { work(); });
        }
    }
    ~Pool() {
        {
            const std::lock_guard lock(mutex_);
            over_ = true;
        }
        there_is_some_.notify_all();
        for (std::thread& thread : threads_) {
            thread.join();
        }
    }
    Pool(const Pool&) = delete;
    Pool& operator=(const Pool&) = delete;

    [[nodiscard]] Executor executor(std::size_t threads) {
        return {threads, [this](Executor::Job job) {
                    {
                        const std::lock_guard lock(mutex_);
                        jobs_.push_back(std::move(job));
                    }
                    there_is_some_.notify_one();
                }};
    }

private:
    void work() {
        for (;;) {
            std::unique_lock lock(mutex_);
            there_is_some_.wait(lock, [&] { return over_ || !jobs_.empty(); });
            if (jobs_.empty()) {
                return;
            }
            const Executor::Job job = std::move(jobs_.front());
            jobs_.pop_front();
            lock.unlock();
            job();
        }
    }

    std::mutex mutex_{};
    std::condition_variable there_is_some_{};
    std::deque<Executor::Job> jobs_{};
    bool over_ = false;
    std::vector<std::thread> threads_{};
};

/// How often each of so many tasks was called.
std::vector<int> calls(const Executor& executor, std::size_t count) {
    std::vector<int> calls(count, 0);
    executor.run(count, [&](std::size_t i) { ++calls[i]; });
    return calls;
}

const std::vector<int> once_each(100, 1);

} // namespace

TEST_CASE("executor: without threads the caller does everything, in order", "[core]") {
    std::vector<std::size_t> order;
    const auto caller = std::this_thread::get_id();
    Executor{}.run(5, [&](std::size_t i) {
        CHECK(std::this_thread::get_id() == caller);
        order.push_back(i);
    });
    CHECK(order == std::vector<std::size_t>{0, 1, 2, 3, 4});
    CHECK(Executor{}.threads() == 1);
    CHECK(Executor(7, nullptr).threads() == 1); // nothing to run jobs on
}

TEST_CASE("executor: every task is called once, however many threads there are and are asked for", "[core]") {
    for (const std::size_t in_pool : {1U, 2U, 6U}) {
        Pool pool(in_pool);
        for (const std::size_t asked_for : {1U, 2U, 3U, 7U, 20U}) {
            INFO(in_pool << " threads in the pool, " << asked_for << " asked for");
            for (int again = 0; again < 50; ++again) {
                REQUIRE(calls(pool.executor(asked_for), 100) == once_each);
            }
            CHECK(calls(pool.executor(asked_for), 0).empty());
        }
    }
}

TEST_CASE("executor: more than one thread does work at once", "[core]") {
    Pool pool(2);
    std::atomic<int> inside{0};
    pool.executor(3).run(3, [&](std::size_t) { // nobody leaves before all three are there
        ++inside;
        while (inside < 3) {
            std::this_thread::yield();
        }
    });
    CHECK(inside == 3);
}

TEST_CASE("executor: of several exceptions the one of the lowest task comes, every time", "[core]") {
    Pool pool(3);
    for (const Executor& executor : {Executor{}, pool.executor(2), pool.executor(4)}) {
        for (int again = 0; again < 200; ++again) {
            std::string told;
            try {
                executor.run(100, [](std::size_t i) {
                    if (i % 10 == 7) {
                        throw std::runtime_error(std::to_string(i));
                    }
                });
            } catch (const std::runtime_error& error) {
                told = error.what();
            }
            REQUIRE(told == "7");
            REQUIRE(calls(executor, 100) == once_each); // and nothing is the worse for it
        }
    }
}

TEST_CASE("executor: tasks may use the same executor, even where every thread of the pool does", "[core]") {
    Pool pool(2);
    const Executor executor = pool.executor(3);
    std::vector<std::vector<int>> within(20);
    executor.run(within.size(), [&](std::size_t i) { within[i] = calls(executor, 100); });
    CHECK(within == std::vector<std::vector<int>>(20, once_each));
}

TEST_CASE("executor: a pool that is busy for good, drops jobs or runs them at once delays nothing", "[core]") {
    std::vector<Executor::Job> kept;
    const Executor never(4, [&](Executor::Job job) { kept.push_back(std::move(job)); });
    CHECK(calls(never, 100) == once_each);
    CHECK(kept.size() == 3);
    for (const Executor::Job& job : kept) {
        job(); // long after the call: nothing is left to do, and nothing of it is touched
    }
    std::thread([&] { kept.front()(); }).join();

    CHECK(calls(Executor(4, [](const Executor::Job&) {}), 100) == once_each);
    CHECK(calls(Executor(4, [](const Executor::Job& job) { job(); }), 100) == once_each);
}

TEST_CASE("executor: what posting throws passes through before any task is called", "[core]") {
    Pool pool(2);
    const Executor working = pool.executor(3);
    int posted = 0;
    const Executor broken(3, [&](Executor::Job job) {
        if (++posted == 2) {
            throw std::bad_alloc{};
        }
        working.post()(std::move(job));
    });
    int called = 0;
    CHECK_THROWS_AS(broken.run(10, [&](std::size_t) { ++called; }), std::bad_alloc);
    CHECK(called == 0);
}

TEST_CASE("team: run after run each piece comes to one member, to each in ascending order", "[core]") {
    Pool pool(3);
    detail::Team team(pool.executor(4), 3);
    CHECK(team.size() == 3);
    std::vector<std::vector<std::size_t>> taken(3);
    for (std::size_t run = 0; run < 2'000; ++run) {
        const std::size_t pieces = run % 7;
        for (auto& of_member : taken) {
            of_member.clear();
        }
        team.run(pieces, [&](std::size_t piece, std::size_t member) { taken.at(member).push_back(piece); });
        std::vector<std::size_t> all;
        for (const auto& of_member : taken) {
            REQUIRE(std::is_sorted(of_member.begin(), of_member.end()));
            all.insert(all.end(), of_member.begin(), of_member.end());
        }
        std::sort(all.begin(), all.end());
        REQUIRE(all.size() == pieces);
        REQUIRE((pieces == 0 || (all.front() == 0 && all.back() == pieces - 1)));
    }
}
