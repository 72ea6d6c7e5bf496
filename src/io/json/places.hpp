#pragma once

#include <jumpa/core/diagnostics.hpp>

#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

namespace jumpa::io::json {

/// A fault and the byte of the text where it stands.
using Place = std::pair<std::size_t, Fault*>;

/// Tells every fault the line and column of its byte, both from 1; a column is a character.
/// Complexity  O(length of the text + n log n) in the number of places
void set_lines(std::string_view text, std::vector<Place> places);

} // namespace jumpa::io::json
