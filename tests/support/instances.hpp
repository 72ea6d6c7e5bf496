#pragma once

namespace support {

#if defined(__SANITIZE_ADDRESS__)
inline constexpr bool sanitized = true;
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
inline constexpr bool sanitized = true;
#else
inline constexpr bool sanitized = false;
#endif
#else
inline constexpr bool sanitized = false;
#endif

/// How many random instances a long test looks at, or wants to have met: `all`, and a tenth of them under sanitizers.
/// Answers are compared on all of them in the plain build; a fault of memory or arithmetic shows itself in a few, and
/// each costs several times as much there.
constexpr int instances(int all) {
    return sanitized ? (all + 9) / 10 : all;
}

} // namespace support
