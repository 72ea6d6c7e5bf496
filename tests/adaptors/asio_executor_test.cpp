#include "catch.hpp"

#include <jumpa/asio_executor.hpp>

#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/thread_pool.hpp>

#include <atomic>
#include <thread>
#include <vector>

using namespace jumpa;

namespace {

std::vector<int> calls(const Executor& executor) {
    std::vector<int> calls(100, 0);
    executor.run(calls.size(), [&](std::size_t i) { ++calls[i]; });
    return calls;
}

const std::vector<int> once_each(100, 1);

} // namespace

TEST_CASE("asio_executor: a pool of its own has as many threads as asked for, the caller among them", "[adaptors]") {
    for (const std::size_t threads : {1U, 2U, 3U, 7U}) {
        const Executor executor = asio_executor(threads);
        CHECK(executor.threads() == threads);
        CHECK(calls(executor) == once_each);
        std::atomic<std::size_t> inside{0};
        executor.run(threads, [&](std::size_t) { // nobody leaves before all are there
            ++inside;
            while (inside < threads) {
                std::this_thread::yield();
            }
        });
        CHECK(inside == threads);
    }
    CHECK(asio_executor(0).threads() >= 1);
}

TEST_CASE("asio_executor: a host's pool is used and goes on afterwards", "[adaptors]") {
    boost::asio::thread_pool pool(2);
    CHECK(calls(asio_executor(pool, 3)) == once_each);
    std::atomic<bool> done{false};
    boost::asio::post(pool, [&] { done = true; });
    pool.join();
    CHECK(done);
}

TEST_CASE("asio_executor: an io_context that nobody runs delays nothing", "[adaptors]") {
    boost::asio::io_context nobody;
    CHECK(calls(asio_executor(nobody, 4)) == once_each);
}
