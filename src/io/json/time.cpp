#include "json/time.hpp"

#include <cstdlib>

namespace jumpa::io::json {
namespace {

std::string padded(std::int64_t number, std::size_t width) {
    const std::string plain = std::to_string(number);
    return plain.size() < width ? std::string(width - plain.size(), '0') + plain : plain;
}

} // namespace

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
    return std::string(minutes < 0 ? "-" : "+") + padded(ahead / 60, 2) + ':' + padded(ahead % 60, 2);
}

} // namespace jumpa::io::json
