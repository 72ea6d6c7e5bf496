#pragma once

#include <jumpa/core/executor.hpp>

#include <boost/asio/post.hpp>
#include <boost/asio/thread_pool.hpp>

#include <algorithm>
#include <cstddef>
#include <memory>
#include <thread>
#include <utility>

/// Threads from Boost.Asio. A program that includes this links the system's threads: target `jumpa::threads`.
namespace jumpa {

/// Lends a host's pool, or anything else that `boost::asio::post` takes, such as an `io_context`.
///
/// Requires    `pool` outlives the calls that are given the executor
/// Ensures     at most `threads` threads work at a call, the calling one among them
template <class Pool>
[[nodiscard]] Executor asio_executor(Pool& pool, std::size_t threads) {
    return {threads, [&pool](Executor::Job job) { boost::asio::post(pool, std::move(job)); }};
}

/// Starts a pool of its own, which ends with the last copy of the executor.
///
/// Ensures     `threads` threads, the calling one among them; 0: as many as the machine runs at once
[[nodiscard]] inline Executor asio_executor(std::size_t threads) {
    const std::size_t wanted = threads > 0 ? threads : std::max(1U, std::thread::hardware_concurrency());
    if (wanted == 1) {
        return {};
    }
    auto pool = std::make_shared<boost::asio::thread_pool>(wanted - 1);
    return {wanted, [pool](Executor::Job job) { boost::asio::post(*pool, std::move(job)); }};
}

} // namespace jumpa
