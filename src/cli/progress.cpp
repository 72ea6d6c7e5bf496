#include "cli.hpp"
#include "progress.hpp"

#include <jumpa/core/messages.hpp>
#include <jumpa/core/text.hpp>
#include <jumpa/io/timetable.hpp>

#include <sys/ioctl.h>

#include <algorithm>
#include <csignal>
#include <iostream>
#include <string_view>
#include <unistd.h>

namespace jumpa::cli {
namespace {

volatile std::sig_atomic_t interrupted = 0;

/// The first Ctrl-C asks for the best plan so far, the second ends the program.
void interrupt(int signal) {
    interrupted = 1;
    std::signal(signal, SIG_DFL);
}

constexpr std::chrono::milliseconds between_changes{100}; // of the line on a terminal
constexpr std::chrono::seconds between_lines{5};          // in a log
constexpr const char* clear_line = "\r\033[K";

/// Columns of the terminal, less one: a full line would move on to the next.
std::size_t columns() {
    winsize size{};
    const bool known = ::ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 1;
    return known ? size.ws_col - 1U : 79U;
}

std::string points(Value number, Language language) {
    std::string digits = grouped(number);
    std::replace(digits.begin(), digits.end(), '\'', language == Language::id ? '.' : '\'');
    return digits;
}

/// Millionths as a per cent: "0.2375".
std::string percent(Gap gap, Language language) {
    const std::string decimals = std::to_string(10'000 + gap.per_million % 10'000).substr(1);
    return std::to_string(gap.per_million / 10'000) + (language == Language::id ? "," : ".") + decimals;
}

/// What is told of a level; nothing where its numbers would tell people nothing, or none are known yet.
std::string_view line_of(const Progress& progress) {
    switch (progress.level) {
    case Objective::shortfall:
        return "progress_shortfall";
    case Objective::meetings:
        return "progress_meetings";
    case Objective::equity_sellers:
    case Objective::equity_buyers:
        return "progress_equity";
    case Objective::points:
        return progress.bound == 0 ? "" : "progress_line";
    default:
        return "";
    }
}

} // namespace

std::string progress_line(const Progress& progress, Language language) {
    const std::string_view line = line_of(progress);
    if (line.empty()) {
        return std::string(messages::term(progress.phase, language));
    }
    const bool missing = progress.level == Objective::shortfall; // counted below 0
    const auto number = [&](Value value) { return points(missing ? 0 - value : value, language); };
    return messages::filled(messages::term(line, language),
                            {std::string(progress.phase), number(progress.value), number(progress.bound),
                             percent(progress.gap(), language)},
                            language);
}

Watch::Watch(const Following& following) : quiet_(following.quiet), terminal_(::isatty(STDERR_FILENO) == 1) {
    if (following.seconds) {
        limit_ = std::chrono::seconds{*following.seconds};
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
    const Clock::duration pause = terminal_ ? Clock::duration(between_changes) : Clock::duration(between_lines);
    const bool new_phase = terminal_ && progress.phase != phase_;
    if (!quiet_ && (new_phase || now - shown_ >= pause)) {
        shown_ = now;
        phase_ = progress.phase;
        show(progress);
    }
    return interrupted == 0 && !(limit_ && now - start_ >= *limit_);
}

void Watch::show(const Progress& progress) {
    const std::string line = progress_line(progress, language());
    if (!terminal_) {
        std::cerr << line << std::endl;
        return;
    }
    line_open_ = true;
    std::cerr << clear_line << io::fitted(line, std::min(io::display_width(line), columns())) << std::flush;
}

} // namespace jumpa::cli
