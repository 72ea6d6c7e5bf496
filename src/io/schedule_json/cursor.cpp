#include "json/faults.hpp"
#include "schedule_json/cursor.hpp"

#include <charconv>
#include <utility>

namespace jumpa::io::json {

void Cursor::report(const Spot& spot, std::string_view message, std::vector<std::string> arguments) {
    if (faults_.size() < most_faults) {
        report(spot.pointer(), message, std::move(arguments));
    }
}

void Cursor::report(std::string where, std::string_view message, std::vector<std::string> arguments) {
    if (faults_.size() < most_faults) {
        faults_.push_back(fault(std::move(where), message, std::move(arguments)));
    }
}

std::optional<Spot> Cursor::required(const Spot& object, std::string_view name) {
    const auto found = object.member(name);
    if (!found) {
        report(pointer_to(object.pointer(), name), "missing_field", {shown(name)});
    }
    return found;
}

bool Cursor::expect(const Spot& spot, Kind kind) {
    if (spot.kind() == kind) {
        return true;
    }
    const WrongType wrong = wrong_type(spot, kind);
    report(spot, wrong.message, wrong.arguments);
    return false;
}

std::optional<std::string_view> Cursor::text(const Spot& spot) {
    return expect(spot, Kind::text) ? std::optional(spot.text()) : std::nullopt;
}

std::optional<bool> Cursor::truth(const Spot& spot) {
    return expect(spot, Kind::boolean) ? std::optional(spot.text() == "true") : std::nullopt;
}

std::optional<std::int64_t> Cursor::integer(const Spot& spot, std::int64_t low, std::int64_t high) {
    if (spot.kind() != Kind::text && !expect(spot, Kind::number)) {
        return std::nullopt;
    }
    const std::string_view written = spot.text();
    std::int64_t number = 0;
    const auto parsed = std::from_chars(written.data(), written.data() + written.size(), number);
    if (parsed.ec != std::errc{} || parsed.ptr != written.data() + written.size()) {
        report(spot, "not_an_integer.quoted", {shown(written)});
        return std::nullopt;
    }
    if (number < low || number > high) {
        report(spot, "number_out_of_range.file", {std::to_string(number), std::to_string(low), std::to_string(high)});
        return std::nullopt;
    }
    return number;
}

} // namespace jumpa::io::json
