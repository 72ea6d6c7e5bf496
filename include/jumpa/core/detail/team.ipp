#pragma once

#include <jumpa/core/detail/team.hpp>
#include <jumpa/core/executor.hpp>

#include <algorithm>
#include <atomic>
#include <cstdint>
#include <exception>
#include <mutex>
#include <optional>
#include <utility>

namespace jumpa::detail {

/// Tells the processor that this thread is waiting.
inline void pause() {
#if defined(__x86_64__) || defined(__i386__)
    __builtin_ia32_pause();
#elif defined(__aarch64__)
    asm volatile("yield");
#endif
}

/// Returns once `number` is no longer `old`: stays awake for some ten microseconds and then sleeps.
inline std::uint32_t changed(const std::atomic<std::uint32_t>& number, std::uint32_t old) {
    constexpr int awake = 500;
    for (int i = 0; i < awake; ++i) {
        if (const std::uint32_t now = number.load(std::memory_order_acquire); now != old) {
            return now;
        }
        pause();
    }
    number.wait(old, std::memory_order_acquire);
    return number.load(std::memory_order_acquire);
}

/// Tells threads apart.
inline const void* this_thread() {
    static thread_local const char mark = 0;
    return &mark;
}

/// What the members of a team see.
///
/// Invariant   whoever took a piece of a run may read `pieces` and `task` until it has counted the piece as finished:
///             the caller goes on to the next run only when all of them are
struct Team::Shared {
    static constexpr std::uint32_t closed = 0xFFFF'FFFFU;

    std::atomic<std::uint32_t> open{0};     ///< pieces that nobody has taken; `closed` once the team is gone
    std::atomic<std::uint32_t> finished{0}; ///< pieces of this run
    std::uint32_t pieces = 0;
    const Task* task = nullptr;
    const void* const caller = this_thread();

    std::mutex failing{};
    std::exception_ptr failure{}; ///< of the lowest piece that failed
    std::size_t failed = 0;

    [[nodiscard]] std::optional<std::size_t> take() {
        std::uint32_t left = open.load(std::memory_order_acquire);
        while (left != 0 && left != closed) {
            if (open.compare_exchange_weak(left, left - 1, std::memory_order_acq_rel, std::memory_order_acquire)) {
                return pieces - left;
            }
        }
        return std::nullopt;
    }

    /// Works as long as there are pieces.
    void work(std::size_t member) {
        while (const auto piece = take()) {
            const std::uint32_t all = pieces;
            std::uint32_t done = 1;
            try {
                (*task)(*piece, member);
            } catch (...) {
                done += fail(*piece);
            }
            if (finished.fetch_add(done, std::memory_order_acq_rel) + done == all) {
                finished.notify_one();
            }
        }
    }

    /// Works run after run until the team is gone. A caller whose `post` runs jobs itself, at once, needs no help.
    void help(std::size_t member) {
        while (this_thread() != caller && changed(open, 0) != closed) {
            work(member);
        }
    }

    /// Notes the exception and leaves out the pieces that nobody has taken: all of them are higher. Returns how many.
    std::uint32_t fail(std::size_t piece) {
        const std::lock_guard lock(failing);
        if (!failure || piece < failed) {
            failure = std::current_exception();
            failed = piece;
        }
        return open.exchange(0, std::memory_order_acq_rel);
    }

    void wait_for_all() const {
        for (std::uint32_t now = finished.load(std::memory_order_acquire); now != pieces;) {
            now = changed(finished, now);
        }
    }
};

JUMPA_INLINE Team::Team(const Executor& executor, std::size_t most_members)
    : size_(std::max<std::size_t>(1, std::min(executor.threads(), most_members))) {
    if (size_ == 1) {
        return;
    }
    shared_ = std::make_shared<Shared>();
    for (std::size_t member = 1; member < size_; ++member) {
        try {
            executor.post()([shared = shared_, member] { shared->help(member); });
        } catch (...) {
            shared_->open.store(Shared::closed, std::memory_order_release); // those that came may go
            shared_->open.notify_all();
            throw;
        }
    }
}

JUMPA_INLINE Team::~Team() {
    if (shared_) {
        shared_->open.store(Shared::closed, std::memory_order_release);
        shared_->open.notify_all();
    }
}

JUMPA_INLINE void Team::run(std::size_t pieces, const Task& task) {
    if (!shared_ || pieces <= 1) {
        for (std::size_t piece = 0; piece < pieces; ++piece) {
            task(piece, 0);
        }
        return;
    }
    shared_->task = &task;
    shared_->pieces = static_cast<std::uint32_t>(pieces);
    shared_->finished.store(0, std::memory_order_relaxed);
    shared_->open.store(shared_->pieces, std::memory_order_release);
    shared_->open.notify_all();
    shared_->work(0);
    shared_->wait_for_all();
    if (shared_->failure) {
        std::rethrow_exception(std::exchange(shared_->failure, nullptr));
    }
}

} // namespace jumpa::detail
