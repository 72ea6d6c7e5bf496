#include "page/words.hpp"

#include <jumpa/core/text.hpp>

#include <algorithm>
#include <array>
#include <chrono>

namespace jumpa::io::pages {
namespace {

constexpr std::array english_days{"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"};
constexpr std::array indonesian_days{"Minggu", "Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu"};
constexpr std::array english_months{"January", "February", "March",     "April",   "May",      "June",
                                    "July",    "August",   "September", "October", "November", "December"};
constexpr std::array indonesian_months{"Januari", "Februari", "Maret",     "April",   "Mei",      "Juni",
                                       "Juli",    "Agustus",  "September", "Oktober", "November", "Desember"};

} // namespace

std::string_view one_or_many(std::string_view text, std::size_t number) {
    const std::size_t bar = text.find('|');
    if (bar == std::string_view::npos) {
        return text;
    }
    return number == 1 ? text.substr(0, bar) : text.substr(bar + 1);
}

std::string filled(std::string_view text, std::initializer_list<std::string_view> arguments) {
    std::string result;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool place = text[at] == '{' && at + 2 < text.size() && text[at + 2] == '}';
        const auto position = place ? static_cast<std::size_t>(text[at + 1] - '0') : arguments.size();
        if (position < arguments.size()) {
            result += arguments.begin()[position];
            at += 2;
        } else {
            result += text[at];
        }
    }
    return result;
}

std::string_view Words::operator[](std::string_view key) const {
    const auto all = texts();
    const auto found = std::find_if(all.begin(), all.end(), [&](const Text& text) { return text.key == key; });
    if (found == all.end()) {
        return key;
    }
    return language_ == Language::id ? found->id : found->en;
}

std::string Words::filled(std::string_view key, std::initializer_list<std::string_view> arguments) const {
    return pages::filled((*this)[key], arguments);
}

std::string Words::counted(std::string_view key, std::size_t number) const {
    return pages::filled(one_or_many((*this)[key], number), {this->number(static_cast<Value>(number))});
}

std::string Words::number(Value number) const {
    return regrouped(grouped(number));
}

std::string Words::regrouped(std::string text) const {
    const auto digit = [](char c) { return c >= '0' && c <= '9'; };
    for (std::size_t at = 1; at + 1 < text.size(); ++at) {
        if (text[at] == '\'' && digit(text[at - 1]) && digit(text[at + 1])) {
            text[at] = language_ == Language::id ? '.' : ',';
        }
    }
    return text;
}

std::string_view size_key(SizeClass size) {
    switch (size) {
    case SizeClass::micro:
        return "micro";
    case SizeClass::small:
        return "small";
    case SizeClass::medium:
        return "medium";
    case SizeClass::large:
        return "large";
    case SizeClass::unknown:
        break;
    }
    return "unknown";
}

std::string Words::decimal(Value number, int places) const {
    Value one = 1;
    for (int i = 0; i < places; ++i) {
        one *= 10;
    }
    const std::string decimals = std::to_string(one + number % one).substr(1);
    return this->number(number / one) + (places == 0 ? "" : (language_ == Language::id ? "," : ".") + decimals);
}

std::string Words::clock(LocalTime time) const {
    std::string clock = clock_time(time);
    std::replace(clock.begin(), clock.end(), ':', language_ == Language::id ? '.' : ':');
    return clock;
}

std::string Words::span_of(const Slot& slot) const {
    return clock(slot.start) + "\u2013" + clock(slot.end);
}

std::string Words::day_and_month(LocalTime time) const {
    const std::chrono::year_month_day date(std::chrono::floor<std::chrono::days>(time));
    const std::size_t month = static_cast<unsigned>(date.month()) - 1;
    return std::to_string(static_cast<unsigned>(date.day())) + ' ' +
           (language_ == Language::id ? indonesian_months : english_months)[month];
}

std::string Words::day(LocalTime time) const {
    const auto days = std::chrono::floor<std::chrono::days>(time);
    if (days.time_since_epoch().count() == 0) {
        return "";
    }
    const std::size_t weekday = std::chrono::weekday(days).c_encoding();
    const bool id = language_ == Language::id;
    return std::string(id ? indonesian_days[weekday] : english_days[weekday]) + (id ? ", " : " ") +
           day_and_month(time) + ' ' + std::to_string(static_cast<int>(std::chrono::year_month_day(days).year()));
}

} // namespace jumpa::io::pages
