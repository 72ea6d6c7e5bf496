#pragma once

#include "json/faults.hpp"
#include "json/field_list.hpp"
#include "json/objects.hpp"

#include <string>
#include <string_view>

namespace jumpa::io::json {

template <class T, class M>
M member_type(M T::*);
template <class T, class M>
T owner_type(M T::*);

/// A field that is read as its type says: `field<&Slot::start>("start")`.
template <auto Member, class Owner = decltype(owner_type(Member))>
constexpr Field<Owner> field(std::string_view name) {
    using M = decltype(member_type(Member));
    return {name,
            false,
            type_name<M>,
            list_inside<M>,
            [](Reading& in, const Spot& at, Owner& owner) { read_value(in, at, owner.*Member); },
            {}};
}

/// An id: text with more conditions.
template <auto Member, class Owner = decltype(owner_type(Member))>
constexpr Field<Owner> identifier(std::string_view name) {
    return {name,
            false,
            [] { return std::string("id"); },
            nullptr,
            [](Reading& in, const Spot& at, Owner& owner) { in.identifier(at, owner.*Member); },
            {}};
}

/// A text that is not empty.
template <auto Member, class Owner = decltype(owner_type(Member))>
constexpr Field<Owner> word_or_more(std::string_view name) {
    return {name,
            false,
            type_name<std::string>,
            nullptr,
            [](Reading& in, const Spot& at, Owner& owner) { in.word_or_more(at, owner.*Member); },
            {}};
}

/// A field that is read by a function of its own, in place of a T.
template <class Owner, class T>
constexpr Field<Owner> custom(std::string_view name, void (*read)(Reading&, const Spot&, Owner&)) {
    return {name, false, type_name<T>, list_inside<T>, read, {}};
}

/// A field that the format knows and this version does not do; the message says so.
template <class Owner, class T>
constexpr Field<Owner> refused(std::string_view name, std::string_view message) {
    return {name, false, type_name<T>, nullptr, nullptr, message};
}

template <class T>
constexpr Field<T> required(Field<T> field) {
    field.required = true;
    return field;
}

} // namespace jumpa::io::json
