#pragma once

#include "json/shape.hpp"

#include <jumpa/core/messages.hpp>

#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace jumpa::io::json {

/// The name of a type in the list of fields: "text", "list of company ids", "within or across".
template <class T>
std::string type_name() {
    if constexpr (Optional<T>::value) {
        return type_name<typename Optional<T>::Item>();
    } else if constexpr (ListOf<T>::value) {
        return "list of " + type_name<typename ListOf<T>::Item>();
    } else if constexpr (Spoken<T>) {
        return std::string(Vocabulary<T>::thing);
    } else if constexpr (Shaped<T> || std::is_same_v<T, AnyObject>) {
        return "object";
    } else if constexpr (std::is_same_v<T, std::string>) {
        return "text";
    } else if constexpr (std::is_same_v<T, double>) {
        return "number";
    } else if constexpr (std::is_same_v<T, LocalTime>) {
        return "time";
    } else if constexpr (std::is_same_v<T, CompanyId>) {
        return "company id";
    } else if constexpr (std::is_same_v<T, SlotId>) {
        return "slot id";
    } else if constexpr (std::is_same_v<T, TableId>) {
        return "table id";
    } else {
        static_assert(std::is_integral_v<T>);
        return "integer";
    }
}

/// Why a field is refused, in English.
inline std::string refusal_text(std::string_view message) {
    const messages::Message* found = messages::find(message);
    return found == nullptr ? std::string() : std::string(found->en.what);
}

template <Shaped T>
void list_fields(const std::string& prefix, std::vector<EventField>& out) {
    for (const Field<T>& field : fields(Type<T>{})) {
        const std::string path = prefix + std::string(field.name);
        out.push_back({path, field.type(), field.required, field.read != nullptr, refusal_text(field.refusal)});
        if (field.inside != nullptr) {
            field.inside(path, out);
        }
    }
}

template <class T>
void list_inside(const std::string& path, std::vector<EventField>& out) {
    if constexpr (Optional<T>::value) {
        list_inside<typename Optional<T>::Item>(path, out);
    } else if constexpr (ListOf<T>::value) {
        list_inside<typename ListOf<T>::Item>(path + "[]", out);
    } else if constexpr (Shaped<T>) {
        list_fields<T>(path + ".", out);
    }
}

} // namespace jumpa::io::json
