#pragma once

#include <jumpa/core/written_time.hpp>

namespace jumpa::written {

namespace detail {

/// `pattern` with every "0" standing for a digit: "0000-00" matches "2021-11".
inline bool looks_like(std::string_view written, std::string_view pattern) {
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

inline int digits(std::string_view written, std::size_t at, std::size_t count) {
    int number = 0;
    for (const char c : written.substr(at, count)) {
        number = number * 10 + (c - '0');
    }
    return number;
}

} // namespace detail

JUMPA_INLINE std::optional<std::chrono::local_time<std::chrono::minutes>> local_time(std::string_view written) {
    using namespace std::chrono;
    if (!detail::looks_like(written, "0000-00-00T00:00")) {
        return std::nullopt;
    }
    const year_month_day date{year{detail::digits(written, 0, 4)},
                              month{static_cast<unsigned>(detail::digits(written, 5, 2))},
                              day{static_cast<unsigned>(detail::digits(written, 8, 2))}};
    const int hour = detail::digits(written, 11, 2);
    const int minute = detail::digits(written, 14, 2);
    if (!date.ok() || hour > 23 || minute > 59) {
        return std::nullopt;
    }
    return local_days{date} + hours{hour} + minutes{minute};
}

JUMPA_INLINE std::optional<std::int32_t> utc_offset(std::string_view written) {
    if (!detail::looks_like(written, "+00:00") && !detail::looks_like(written, "-00:00")) {
        return std::nullopt;
    }
    const int hours = detail::digits(written, 1, 2);
    const int minutes = detail::digits(written, 4, 2);
    const int offset = hours * 60 + minutes;
    if (minutes > 59 || offset > 14 * 60) {
        return std::nullopt;
    }
    return written.front() == '-' ? -offset : offset;
}

JUMPA_INLINE std::optional<std::chrono::sys_seconds> instant(std::string_view written) {
    using namespace std::chrono;
    constexpr std::size_t length = std::string_view("2021-11-08T09:00:00").size();
    if (written.size() < length || !detail::looks_like(written.substr(length - 3, 3), ":00")) {
        return std::nullopt;
    }
    const auto minute = local_time(written.substr(0, length - 3));
    const int second = detail::digits(written, length - 2, 2);
    const std::string_view zone = written.substr(length);
    const auto offset = zone == "Z" ? std::optional<std::int32_t>(0) : utc_offset(zone);
    if (!minute || second > 59 || !offset) {
        return std::nullopt;
    }
    return sys_seconds{minute->time_since_epoch() - minutes{*offset} + seconds{second}};
}

} // namespace jumpa::written
