#pragma once

#include <cstddef>

namespace jumpa::matching {

/// How long to look for a colour for one edge before giving up, in steps, never in seconds.
struct ColoringEffort {
    std::size_t chains = 128;   ///< alternating chains tried to free a colour
    std::size_t visits = 2'048; ///< vertices looked at for an edge to move out of a full colour
    std::size_t ejections = 0;  ///< edges that may be pushed out of their colour, one after the other
    bool detours = false;       ///< whether room is moved from colour to colour until it is of use
};

} // namespace jumpa::matching
