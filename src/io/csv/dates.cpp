#include "csv/dates.hpp"
#include "csv/text.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>

namespace jumpa::io::csv {
namespace {

/// Numbers of at most four digits with one of `marks` between them, the same everywhere.
struct Parts {
    std::array<int, 3> number{};
    std::array<std::size_t, 3> digits{};
    std::size_t count = 0; ///< 0 where the text is anything else
};

Parts parts_of(std::string_view text, std::string_view marks) {
    Parts parts;
    const std::size_t first = text.find_first_of(marks);
    const char mark = first == std::string_view::npos ? '\0' : text[first];
    for (bool more = true; more; ++parts.count) {
        const std::size_t end = std::min(text.find(mark), text.size());
        const auto read = std::from_chars(text.data(), text.data() + end, parts.number.at(parts.count));
        if (read.ec != std::errc{} || read.ptr != text.data() + end || end > 4 || text[0] == '-') {
            return {};
        }
        parts.digits.at(parts.count) = end;
        more = end < text.size();
        text.remove_prefix(std::min(end + 1, text.size()));
        if (more && parts.count == 2) {
            return {};
        }
    }
    return parts;
}

/// Cuts "AM" or "PM" off a time: 12 hours to add for the afternoon, nothing where there is neither.
std::optional<bool> cut_half_of_day(std::string_view& text) {
    const std::string_view end = text.substr(text.size() - std::min<std::size_t>(2, text.size()));
    const bool morning = end == "AM" || end == "am";
    const bool afternoon = end == "PM" || end == "pm";
    if (!morning && !afternoon) {
        return std::nullopt;
    }
    text = trimmed(text.substr(0, text.size() - 2));
    return afternoon;
}

} // namespace

std::optional<WrittenDate> written_date(std::string_view text) {
    const Parts parts = parts_of(text, "-/.");
    const auto& [a, b, c] = parts.number;
    if (parts.count != 3 || parts.digits[1] > 2) {
        return std::nullopt;
    }
    if (parts.digits[0] == 4 && parts.digits[2] <= 2) {
        return WrittenDate{c, b, a, true};
    }
    if (parts.digits[2] == 4 && parts.digits[0] <= 2) {
        return WrittenDate{a, b, c, false};
    }
    return std::nullopt;
}

bool shows_day_first(const WrittenDate& date) {
    return !date.year_first && date.first > 12;
}

bool has_two_meanings(const WrittenDate& date) {
    return !date.year_first && date.first <= 12 && date.second <= 12 && date.first != date.second;
}

std::optional<std::chrono::local_days> day_of(const WrittenDate& date) {
    using namespace std::chrono;
    const year_month_day written{year{date.year}, month{static_cast<unsigned>(date.second)},
                                 day{static_cast<unsigned>(date.first)}};
    return written.ok() ? std::optional(local_days{written}) : std::nullopt;
}

std::optional<std::chrono::minutes> clock_of(std::string_view text) {
    const auto half = cut_half_of_day(text);
    const Parts parts = parts_of(text, ":.");
    auto [hour, minute, second] = parts.number;
    const bool fits = parts.count >= 2 && parts.digits[0] <= 2 && parts.digits[1] == 2 &&
                      (parts.count == 2 || (parts.digits[2] == 2 && second == 0));
    if (!fits || minute > 59 || hour > (half ? 12 : 23) || (half && hour == 0)) {
        return std::nullopt;
    }
    hour = half ? hour % 12 + (*half ? 12 : 0) : hour;
    return std::chrono::minutes{hour * 60 + minute};
}

WrittenMoment written_moment(std::string_view text) {
    const std::size_t gap = text.find_first_of(" T");
    if (gap != std::string_view::npos && written_date(text.substr(0, gap))) {
        return {text.substr(0, gap), trimmed(text.substr(gap + 1))};
    }
    return written_date(text) ? WrittenMoment{text, {}} : WrittenMoment{{}, text};
}

} // namespace jumpa::io::csv
