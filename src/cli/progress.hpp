#pragma once

#include <jumpa/core/diagnostics.hpp>
#include <jumpa/scheduling/plan_options.hpp>

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

namespace jumpa::cli {

/// "searching: 59'551'596 points, at most 59'693'333, gap 0.2375 %", in the language of the command.
[[nodiscard]] std::string progress_line(const Progress& progress, Language language);

/// How a long plan is followed.
struct Following {
    std::optional<std::int64_t> seconds{}; ///< planning should stop after so many
    bool quiet = false;                    ///< tell nothing
};

/// Follows a long plan on standard error and ends it at Ctrl-C or after a time. On a terminal the gap closes in one
/// line, which is gone in the end; elsewhere a line comes now and then, none where planning takes but a moment.
class Watch {
public:
    explicit Watch(const Following& following);
    ~Watch();
    Watch(const Watch&) = delete;
    Watch& operator=(const Watch&) = delete;

    /// Returns false where planning should stop.
    bool follow(const Progress& progress);

private:
    using Clock = std::chrono::steady_clock;

    void show(const Progress& progress);

    Clock::time_point start_ = Clock::now();
    Clock::time_point shown_ = start_;
    std::string phase_{};
    std::optional<std::chrono::seconds> limit_{};
    bool quiet_ = false;
    bool terminal_ = false;
    bool line_open_ = false;
};

} // namespace jumpa::cli
