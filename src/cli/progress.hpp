#pragma once

#include <jumpa/scheduling/plan.hpp>

#include <chrono>
#include <cstdint>
#include <optional>

namespace jumpa::cli {

/// Follows a long plan: a line on standard error where that is a terminal, and an end at Ctrl-C or after a time.
class Watch {
public:
    explicit Watch(std::optional<std::int64_t> seconds);
    ~Watch();
    Watch(const Watch&) = delete;
    Watch& operator=(const Watch&) = delete;

    /// Returns false where planning should stop.
    bool follow(const Progress& progress);

    [[nodiscard]] bool stopped() const { return stopped_; }

private:
    using Clock = std::chrono::steady_clock;

    void show(const Progress& progress);

    Clock::time_point start_ = Clock::now();
    Clock::time_point shown_ = start_;
    std::optional<std::chrono::seconds> limit_{};
    bool terminal_ = false;
    bool line_open_ = false;
    bool stopped_ = false;
};

} // namespace jumpa::cli
