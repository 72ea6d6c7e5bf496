#pragma once

#include <jumpa/core/config.hpp>
#include <jumpa/core/diagnostics.hpp>
#include <jumpa/model/schedule.hpp>

#include <string>
#include <vector>

namespace jumpa {

/// What each level came to, highest first, and whether more is possible: "promised meetings missing: 1 (the fewest
/// possible), 40 meetings (the most possible), sellers as even as possible, 17'350 points (the most possible)". Each is
/// meant among the schedules that do as well on all before it.
[[nodiscard]] JUMPA_INLINE std::string describe(const std::vector<Level>& levels, Language language);

} // namespace jumpa

#if JUMPA_HEADER_ONLY
#include <jumpa/model/level_words.ipp>
#endif
