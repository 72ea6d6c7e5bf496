#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace jumpa::io::json {

/// What stops a text from being JSON, and the byte at which it stands.
struct Flaw {
    std::string_view message{};
    std::vector<std::string> arguments{};
    std::size_t byte = 0;
};

/// How far a parser came before it gave up.
struct Progress {
    std::size_t byte = 0;         ///< the last byte that it read; the size of the text where that ends too early
    bool root_is_read = false;    ///< the value that the text consists of has ended
    bool waits_for_value = false; ///< the name of a field was read, and not yet its value
};

/// Guesses the mistake behind a parser's complaint.
/// Complexity  O(length of the text)
[[nodiscard]] Flaw syntax_flaw(std::string_view text, const Progress& progress);

} // namespace jumpa::io::json
