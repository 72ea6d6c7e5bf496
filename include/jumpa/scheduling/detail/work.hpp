#pragma once

#include <jumpa/scheduling/detail/watch.hpp>

#include <algorithm>
#include <cstdint>

namespace jumpa::detail {

/// What is left of the effort, in entries (a pair in a slot) visited: steps, never seconds, so that results repeat.
/// Whoever spends it thereby asks the host now and then.
class Work {
public:
    static constexpr std::int64_t between_asks = 10'000'000; ///< entries: about a tenth of a second

    explicit Work(std::int64_t entries, Watch* watch = nullptr) : left_(entries), watch_(watch) {}

    void spend(std::int64_t entries) {
        left_ -= entries;
        unasked_ += entries;
        if (unasked_ >= between_asks) {
            ask();
        }
    }

    [[nodiscard]] std::int64_t left() const { return left_; }

    /// So much of it, with the same host; who takes it tells how much of it was spent.
    [[nodiscard]] Work part(std::int64_t entries) const { return Work(entries, watch_); }

    /// Nothing is left, or nobody wants more: finish with what is at hand.
    [[nodiscard]] bool spent() const { return left_ <= 0 || (watch_ != nullptr && watch_->enough()); }

    /// The threads that may be used.
    [[nodiscard]] Executor executor() const { return watch_ != nullptr ? watch_->executor() : Executor{}; }

    /// The host said stop: drop what is at hand.
    [[nodiscard]] bool stopped() const { return watch_ != nullptr && watch_->stopped(); }

    void ask() {
        unasked_ = 0;
        if (watch_ != nullptr) {
            watch_->ask();
        }
    }

    /// Tells of a plan of this value or of a proof of this bound.
    void found(Value value) {
        if (watch_ != nullptr) {
            watch_->found(value);
        }
        ask();
    }
    void proved(Value bound) {
        if (watch_ != nullptr) {
            watch_->proved(bound);
        }
        ask();
    }

    /// How many steps of so many entries to take before the host is asked again: not so few that asking costs anything.
    [[nodiscard]] static std::int64_t portion(std::int64_t steps, std::int64_t entries) {
        constexpr std::int64_t least = 10;
        constexpr std::int64_t round = 40; // the descent looks at its bound every 40 steps
        const std::int64_t some = std::max(least, between_asks / std::max<std::int64_t>(1, entries));
        return std::min(steps, some < round ? some : some / round * round);
    }

private:
    std::int64_t left_;
    std::int64_t unasked_ = 0;
    Watch* watch_;
};

} // namespace jumpa::detail
