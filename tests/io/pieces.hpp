#pragma once

#include "catch.hpp"

#include <cstddef>
#include <string>

/// Looks for pieces of a long text.
namespace pieces {

inline std::size_t count(const std::string& text, const std::string& piece) {
    std::size_t number = 0;
    for (std::size_t at = text.find(piece); at != std::string::npos; at = text.find(piece, at + piece.size())) {
        ++number;
    }
    return number;
}

inline bool has(const std::string& text, const std::string& piece) {
    return text.find(piece) != std::string::npos;
}

/// From `begin` up to the next `end` after it.
inline std::string part(const std::string& text, const std::string& begin, const std::string& end) {
    const std::size_t from = text.find(begin);
    REQUIRE(from != std::string::npos);
    return text.substr(from, text.find(end, from) - from);
}

} // namespace pieces
