#pragma once

#include "event_json/shapes.hpp"

#include <jumpa/core/diagnostics.hpp>

#include <charconv>
#include <string>
#include <string_view>
#include <vector>

// An event file has one list of wishes and notes sessions beside points; a draft has lists of their own for them.
namespace jumpa::io::json {

/// The position after "/set_wishes/" in "/set_wishes/3/to", and what follows it: "/to".
struct Entry {
    std::size_t position = 0;
    std::string_view rest{};

    Entry(std::string_view pointer, std::string_view list) {
        const char* const end = pointer.data() + pointer.size();
        const auto number = std::from_chars(pointer.data() + list.size(), end, position);
        rest = pointer.substr(static_cast<std::size_t>(number.ptr - pointer.data()));
    }
};

/// Where the file has what the draft has at that pointer.
inline std::string in_the_file(const Places& places, const std::string& pointer) {
    const auto moved = [&](std::string_view from, const std::vector<std::size_t>& positions, std::string_view to) {
        const Entry entry(pointer, from);
        return std::string(to) + std::to_string(positions[entry.position]) + std::string(entry.rest);
    };
    if (pointer.starts_with("/wishes/")) {
        return moved("/wishes/", places.wishes, "/wishes/");
    }
    if (pointer.starts_with("/set_wishes/")) {
        return moved("/set_wishes/", places.set_wishes, "/wishes/");
    }
    constexpr std::string_view sessions = "/pair_sessions/";
    if (!pointer.starts_with(sessions)) {
        return pointer;
    }
    const Entry entry(pointer, sessions);
    const std::size_t beside_points = places.sessions.size();
    return entry.position < beside_points
               ? moved(sessions, places.sessions, "/points/")
               : std::string(sessions) + std::to_string(entry.position - beside_points) + std::string(entry.rest);
}

/// Faults of the builder name places of the draft; people look for them in the file. What stands twice names the other
/// place, too; every other fault speaks of words that somebody wrote, whatever they look like.
inline void move_to_file(const Places& places, Faults& faults) {
    for (Fault& found : faults) {
        std::vector<std::string> arguments = found.arguments;
        for (std::string& argument : arguments) {
            argument = found.code.starts_with("duplicate_") ? in_the_file(places, argument) : argument;
        }
        found = fault(in_the_file(places, found.where), found.message, std::move(arguments));
    }
}

} // namespace jumpa::io::json
