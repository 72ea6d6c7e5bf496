#pragma once

#include "json/reading.hpp"

#include <jumpa/io/event_json.hpp>

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace jumpa::io::json {

/// One key of an object of type T in a file: its name, what stands there and how that is read.
/// The reader and the list of fields (`event_fields`) both come from these tables, so they cannot disagree.
template <class T>
struct Field {
    std::string_view name{};
    bool required = false;
    std::string (*type)() = nullptr;                                               ///< for the list of fields
    void (*inside)(const std::string& prefix, std::vector<EventField>&) = nullptr; ///< fields of what stands there
    void (*read)(Reading&, const Spot&, T&) = nullptr;                             ///< absent: refused for now
    std::string_view refusal{}; ///< the message about it where it is refused
};

/// Says which T is meant where no T is at hand.
template <class T>
struct Type {};

/// A T that is written as an object. `fields(Type<T>)` lists its fields; where they are there, `blank(Type<T>)` is what
/// the T is before it is read, and `checked(in, at, t)` looks at it as a whole afterwards.
template <class T>
concept Shaped = requires { fields(Type<T>{}); };

template <class T>
struct ListOf {
    static constexpr bool value = false;
};
template <class T>
struct ListOf<std::vector<T>> {
    static constexpr bool value = true;
    using Item = T;
};
template <class T>
struct Optional {
    static constexpr bool value = false;
};
template <class T>
struct Optional<std::optional<T>> {
    static constexpr bool value = true;
    using Item = T;
};

/// Stands for what is refused whole and needs no fields here.
struct AnyObject {};

} // namespace jumpa::io::json
