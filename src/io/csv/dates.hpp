#pragma once

#include <jumpa/model/calendar.hpp>

#include <chrono>
#include <cstdint>
#include <optional>
#include <string_view>

namespace jumpa::io::csv {

/// A date of three numbers as it was written, before anybody decided which of them is the day.
struct WrittenDate {
    int first = 0;
    int second = 0;
    int year = 0;
    bool year_first = false; ///< 2021-11-15, where no doubt is left
};

/// "2021-11-15", "15/11/2021", "15-11-2021", "15.11.2021"; the year has four digits. Nothing for other text.
[[nodiscard]] std::optional<WrittenDate> written_date(std::string_view text);

/// True for a date that has the day first for sure, like 15/11/2021.
[[nodiscard]] bool shows_day_first(const WrittenDate& date);

/// True for 05/06/2021, which is a day of June or of May.
[[nodiscard]] bool has_two_meanings(const WrittenDate& date);

/// The day of the calendar, the day first where the year is last; nothing where the calendar has no such day.
[[nodiscard]] std::optional<std::chrono::local_days> day_of(const WrittenDate& date);

/// "08:30", "8.30", "08:30:00", "8:30 AM": a minute of the day.
[[nodiscard]] std::optional<std::chrono::minutes> clock_of(std::string_view text);

/// A cell that holds a date, a time, or both with a space or a T between them.
struct WrittenMoment {
    std::string_view date{};
    std::string_view clock{};
};
[[nodiscard]] WrittenMoment written_moment(std::string_view text);

} // namespace jumpa::io::csv
