#pragma once

#include <jumpa/core/diagnostics.hpp>

#include <string_view>

namespace jumpa::io {

/// Finds line and column of faults in the JSON text that they are about. The readers of this library have done it
/// already; `verify` judges a schedule without its text, so its faults have none before.
///
/// Ensures     a fault that knows its line keeps it; any other gets the line and column of what its pointer names: of
///             the key where the key is at fault, of the value otherwise, and where nothing stands there, of the
///             innermost list or object around it. A pointer whose first step the text does not have is about another
///             text, and its fault stays without a line
/// Complexity  O(length of the text + n log n) in the number of faults, whatever the text
void locate(std::string_view text, Faults& faults);

/// Puts faults into the order of the text, as people mend them; those without a line come last, in the order they have.
void sort_by_line(Faults& faults);

} // namespace jumpa::io
