#pragma once

#include <jumpa/core/config.hpp>

#include <cstddef>
#include <functional>

namespace jumpa {

/// The threads that a call may use. The library starts none: a host lends its own, through one function that runs a
/// job on another thread. <jumpa/asio_executor.hpp> makes executors of pools of Boost.Asio.
///
/// Ensures     no result depends on it: work is cut without a look at the number of threads, and joined in an order of
///             its own. Calls never wait for a job that has not begun, so a busy pool, or one that runs a job late or
///             throws it away, delays nothing and blocks nobody; a job may itself call the library with the same
///             executor
class Executor {
public:
    /// Helps with a call that is under way, or returns at once where that is over. It never throws.
    using Job = std::function<void()>;

    /// Has a job run on another thread, now or later, and returns. Called on threads that called the library.
    using Post = std::function<void(Job)>;

    /// The calling thread does everything.
    Executor() = default;

    /// At most so many threads at once, the calling one among them. Requires that whatever `post` uses outlives the
    /// calls that are given this executor.
    JUMPA_INLINE Executor(std::size_t threads, Post post);

    /// At most so many at once.
    [[nodiscard]] std::size_t threads() const { return threads_; }

    /// Where jobs go; empty where the calling thread does everything.
    [[nodiscard]] const Post& post() const { return post_; }

    /// Calls task(i) once for every i < count, on any of the threads, and returns when all of them are done.
    ///
    /// Requires    tasks that do not wait for each other; count < 2^32 - 1
    /// Errors      what a task throws, where several do the one with the lowest i; others may then be left out
    JUMPA_INLINE void run(std::size_t count, const std::function<void(std::size_t)>& task) const;

private:
    std::size_t threads_ = 1;
    Post post_{};
};

} // namespace jumpa

#if JUMPA_HEADER_ONLY
#include <jumpa/core/executor.ipp>
#endif
