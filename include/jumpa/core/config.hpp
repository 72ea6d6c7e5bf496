#pragma once

/// How the engine reaches a program: compiled once (target `jumpa::jumpa`, which defines `JUMPA_COMPILED`) or included
/// whole (target `jumpa::header_only`, or simply the include folder). A contract header `foo.hpp` ends by including its
/// definitions `foo.ipp` only in the second case; `src/` includes them in the first.
#ifdef JUMPA_COMPILED
#define JUMPA_HEADER_ONLY 0
#define JUMPA_INLINE
#else
#define JUMPA_HEADER_ONLY 1
#define JUMPA_INLINE inline
#endif
