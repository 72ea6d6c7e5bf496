#pragma once

#include <jumpa/core/config.hpp>
#include <jumpa/core/diagnostics.hpp>
#include <jumpa/core/messages/message.hpp>

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace jumpa {

/// A fault in the words of the catalogue.
///
/// Requires    `message`: a key of the catalogue, "duplicate_name" or "unit_does_not_convert.price"
/// Ensures     the fault's code is the key up to its point, `what` and `cure` are the English texts with the arguments
///             in their places. A key that the catalogue lacks stands for itself
/// Complexity  O(log messages + length of the texts)
[[nodiscard]] JUMPA_INLINE Fault fault(std::string where, std::string_view message,
                                       std::vector<std::string> arguments = {});

namespace messages {

/// Every message, by key; a key of its own each.
[[nodiscard]] JUMPA_INLINE std::span<const Message* const> catalogue();

/// The message of that key, or nothing.
[[nodiscard]] JUMPA_INLINE const Message* find(std::string_view key);

/// The term or answer of that key in that language; where there is none, the key.
[[nodiscard]] JUMPA_INLINE std::string_view term(std::string_view key, Language language);

/// `text` with the arguments in the places of their placeholders.
[[nodiscard]] JUMPA_INLINE std::string filled(std::string_view text, const std::vector<std::string>& arguments,
                                              Language language);

/// The answer of that key with its arguments in their places.
[[nodiscard]] JUMPA_INLINE std::string answer(std::string_view key, const std::vector<std::string>& arguments,
                                              Language language);

/// The answer of that key that fits a number, which becomes its first argument: where a number decides, the text for
/// one and that for all other numbers stand beside a bar.
[[nodiscard]] JUMPA_INLINE std::string counted(std::string_view key, std::int64_t number,
                                               std::vector<std::string> further, Language language);

/// True where the text asks for no argument beyond the first `number`.
[[nodiscard]] JUMPA_INLINE bool suffice(std::size_t number, std::string_view text);

} // namespace messages

} // namespace jumpa

#if JUMPA_HEADER_ONLY
#include <jumpa/core/messages.ipp>
#endif
