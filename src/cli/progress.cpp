#include "progress.hpp"

#include <jumpa/core/text.hpp>

#include <csignal>
#include <iostream>
#include <unistd.h>

namespace jumpa::cli {
namespace {

volatile std::sig_atomic_t interrupted = 0;

/// The first Ctrl-C asks for the best plan so far, the second ends the program.
void interrupt(int signal) {
    interrupted = 1;
    std::signal(signal, SIG_DFL);
}

constexpr std::chrono::milliseconds between_lines{200};
constexpr const char* clear_line = "\r\033[K";

} // namespace

Watch::Watch(std::optional<std::int64_t> seconds) : terminal_(::isatty(STDERR_FILENO) == 1) {
    if (seconds) {
        limit_ = std::chrono::seconds{*seconds};
    }
    std::signal(SIGINT, interrupt);
}

Watch::~Watch() {
    std::signal(SIGINT, SIG_DFL);
    if (line_open_) {
        std::cerr << clear_line << std::flush;
    }
}

bool Watch::follow(const Progress& progress) {
    const auto now = Clock::now();
    stopped_ = stopped_ || interrupted != 0 || (limit_ && now - start_ >= *limit_);
    if (terminal_ && now - shown_ >= between_lines) {
        shown_ = now;
        show(progress);
    }
    return !stopped_;
}

void Watch::show(const Progress& progress) {
    line_open_ = true;
    std::cerr << clear_line << progress.phase << ": " << grouped(progress.value) << " points";
    if (progress.bound > 0) {
        std::cerr << ", at most " << grouped(progress.bound);
    }
    std::cerr << std::flush;
}

} // namespace jumpa::cli
