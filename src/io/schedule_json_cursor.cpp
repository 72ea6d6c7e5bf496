#include "json_faults.hpp"
#include "schedule_json_cursor.hpp"

#include <charconv>
#include <utility>

namespace jumpa::io::json {
namespace {

std::string kind_name(Kind kind) {
    switch (kind) {
    case Kind::boolean:
        return "true or false";
    case Kind::number:
        return "a number";
    case Kind::text:
        return "a string";
    case Kind::list:
        return "a list";
    case Kind::object:
        return "an object";
    case Kind::null:
        break;
    }
    return "null";
}

} // namespace

void Cursor::report(const Spot& spot, std::string code, std::string what, std::string cure) {
    if (faults_.size() < most_faults) {
        faults_.push_back({spot.pointer(), std::move(code), std::move(what), std::move(cure)});
    }
}

std::optional<Spot> Cursor::required(const Spot& object, std::string_view name) {
    const auto found = object.member(name);
    if (!found) {
        report(object, "missing_field", "\"" + std::string(name) + "\" is missing", "add it");
    }
    return found;
}

bool Cursor::expect(const Spot& spot, Kind kind) {
    if (spot.kind() == kind) {
        return true;
    }
    report(spot, "wrong_type", kind_name(kind) + " is expected here, not " + kind_name(spot.kind()), "write it so");
    return false;
}

std::optional<std::string_view> Cursor::text(const Spot& spot) {
    return expect(spot, Kind::text) ? std::optional(spot.text()) : std::nullopt;
}

std::optional<std::int64_t> Cursor::integer(const Spot& spot, std::int64_t low, std::int64_t high) {
    const bool digits = spot.kind() == Kind::number || spot.kind() == Kind::text;
    const std::string_view written = digits ? spot.text() : std::string_view{};
    std::int64_t number = 0;
    const auto parsed = std::from_chars(written.data(), written.data() + written.size(), number);
    if (!digits || parsed.ec != std::errc{} || parsed.ptr != written.data() + written.size()) {
        report(spot, digits ? "not_an_integer" : "wrong_type",
               "a 64-bit integer is expected here, not " + (digits ? shown(written) : kind_name(spot.kind())),
               "write a whole number, as a string if it is above 2^53");
        return std::nullopt;
    }
    if (number < low || number > high) {
        report(spot, "number_out_of_range", std::to_string(number) + " is out of range",
               "give a number from " + std::to_string(low) + " to " + std::to_string(high));
        return std::nullopt;
    }
    return number;
}

} // namespace jumpa::io::json
