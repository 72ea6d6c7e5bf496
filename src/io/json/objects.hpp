#pragma once

#include "json/shape.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace jumpa::io::json {

template <Shaped T>
void read_object(Reading& in, const Spot& at, T& target);

/// Reads whatever stands there into a target of any type that files know.
template <class T>
void read_value(Reading& in, const Spot& at, T& target) {
    if constexpr (Optional<T>::value) {
        read_value(in, at, target.emplace());
    } else if constexpr (ListOf<T>::value) {
        if (in.expect(at, Kind::list)) {
            target.reserve(at.size());
            at.for_each([&](const Spot& item) {
                if (in.has_room()) {
                    read_value(in, item, target.emplace_back());
                }
            });
        }
    } else if constexpr (Shaped<T>) {
        read_object(in, at, target);
    } else {
        in.read(at, target);
    }
}

void report_unknown_field(Reading& in, const Spot& at, std::span<const std::string_view> known);
void report_missing_field(Reading& in, const Spot& object, std::string_view name);

template <Shaped T>
std::vector<std::string_view> field_names() {
    std::vector<std::string_view> names;
    for (const Field<T>& field : fields(Type<T>{})) {
        names.push_back(field.name);
    }
    return names;
}

/// Notes the member of each field; says which members no field asks for.
template <Shaped T>
auto sorted_members(Reading& in, const Spot& at) {
    constexpr std::size_t most_fields = 32;
    const auto known = fields(Type<T>{});
    std::array<std::uint32_t, most_fields> members{}; // nodes; the root, node 0, is nobody's member
    at.for_each([&](const Spot& member) {
        for (std::size_t f = 0; f < known.size(); ++f) {
            if (known[f].name == member.key()) {
                members[f] = member.node();
                return;
            }
        }
        if (!member.key().starts_with("x-")) {
            report_unknown_field(in, member, field_names<T>());
        }
    });
    return members;
}

template <class T>
void read_field(Reading& in, const Spot& at, const Field<T>& field, T& target) {
    if (field.read != nullptr) {
        field.read(in, at, target);
    } else if (at.kind() < Kind::list || at.size() != 0) {
        in.fault(at, field.refusal); // an empty list or object asks for nothing
    }
}

/// Reads members in the order of the fields, not of the file, so that ids are known before references to them.
template <Shaped T>
void read_object(Reading& in, const Spot& at, T& target) {
    if (!in.has_room() || !in.expect(at, Kind::object)) {
        return;
    }
    if constexpr (requires { blank(Type<T>{}); }) {
        target = blank(Type<T>{});
    }
    const auto known = fields(Type<T>{});
    const auto members = sorted_members<T>(in, at);
    for (std::size_t f = 0; f < known.size(); ++f) {
        if (members[f] != 0) {
            read_field(in, Spot(at, members[f], 0), known[f], target);
        } else if (known[f].required) {
            report_missing_field(in, at, known[f].name);
        }
    }
    if constexpr (requires { checked(in, at, target); }) {
        checked(in, at, target);
    }
}

} // namespace jumpa::io::json
