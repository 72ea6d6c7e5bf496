#include "json/time.hpp"

#include <cstdlib>

namespace jumpa::io::json {
namespace {

/// `pattern` with every "0" standing for a digit: "0000-00" matches "2021-11".
bool looks_like(std::string_view written, std::string_view pattern) {
    if (written.size() != pattern.size()) {
        return false;
    }
    for (std::size_t i = 0; i < written.size(); ++i) {
        const bool digit = written[i] >= '0' && written[i] <= '9';
        if (pattern[i] == '0' ? !digit : written[i] != pattern[i]) {
            return false;
        }
    }
    return true;
}

int digits(std::string_view written, std::size_t at, std::size_t count) {
    int number = 0;
    for (const char c : written.substr(at, count)) {
        number = number * 10 + (c - '0');
    }
    return number;
}

std::string padded(std::int64_t number, std::size_t width) {
    const std::string plain = std::to_string(number);
    return plain.size() < width ? std::string(width - plain.size(), '0') + plain : plain;
}

} // namespace

std::optional<LocalTime> local_time(std::string_view written) {
    using namespace std::chrono;
    if (!looks_like(written, "0000-00-00T00:00")) {
        return std::nullopt;
    }
    const year_month_day date{year{digits(written, 0, 4)}, month{static_cast<unsigned>(digits(written, 5, 2))},
                              day{static_cast<unsigned>(digits(written, 8, 2))}};
    const int hour = digits(written, 11, 2);
    const int minute = digits(written, 14, 2);
    if (!date.ok() || hour > 23 || minute > 59) {
        return std::nullopt;
    }
    return LocalTime{local_days{date}} + hours{hour} + minutes{minute};
}

std::optional<std::int32_t> utc_offset(std::string_view written) {
    if (!looks_like(written, "+00:00") && !looks_like(written, "-00:00")) {
        return std::nullopt;
    }
    const int hours = digits(written, 1, 2);
    const int minutes = digits(written, 4, 2);
    const int offset = hours * 60 + minutes;
    if (minutes > 59 || offset > 14 * 60) {
        return std::nullopt;
    }
    return written.front() == '-' ? -offset : offset;
}

std::optional<std::chrono::sys_seconds> instant(std::string_view written) {
    using namespace std::chrono;
    constexpr std::size_t length = std::string_view("2021-11-08T09:00:00").size();
    if (written.size() < length || !looks_like(written.substr(length - 3, 3), ":00")) {
        return std::nullopt;
    }
    const auto minute = local_time(written.substr(0, length - 3));
    const int second = digits(written, length - 2, 2);
    const std::string_view zone = written.substr(length);
    const auto offset = zone == "Z" ? std::optional<std::int32_t>(0) : utc_offset(zone);
    if (!minute || second > 59 || !offset) {
        return std::nullopt;
    }
    return sys_seconds{minute->time_since_epoch() - minutes{*offset} + seconds{second}};
}

std::string written_time(LocalTime time) {
    using namespace std::chrono;
    const local_days day = floor<days>(time);
    const year_month_day date{day};
    const std::int64_t minute = (time - LocalTime{day}).count();
    return padded(static_cast<int>(date.year()), 4) + '-' + padded(static_cast<unsigned>(date.month()), 2) + '-' +
           padded(static_cast<unsigned>(date.day()), 2) + 'T' + padded(minute / 60, 2) + ':' + padded(minute % 60, 2);
}

std::string written_offset(std::int32_t minutes) {
    const std::int32_t ahead = std::abs(minutes);
    return (minutes < 0 ? "-" : "+") + padded(ahead / 60, 2) + ':' + padded(ahead % 60, 2);
}

} // namespace jumpa::io::json
