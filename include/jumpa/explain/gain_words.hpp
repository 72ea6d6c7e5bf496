#pragma once

#include <jumpa/core/config.hpp>
#include <jumpa/core/diagnostics.hpp>
#include <jumpa/model/schedule.hpp>

#include <string>

namespace jumpa {

/// By how much a plan is better than another on a level, or worse where the number is below 0, for people: "1'150
/// points more", "2 promised meetings less kept", "sellers more even".
[[nodiscard]] JUMPA_INLINE std::string gain_words(Objective what, Value gain, Language language);

} // namespace jumpa

#if JUMPA_HEADER_ONLY
#include <jumpa/explain/gain_words.ipp>
#endif
