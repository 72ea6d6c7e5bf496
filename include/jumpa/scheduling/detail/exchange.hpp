#pragma once

#include <jumpa/core/config.hpp>
#include <jumpa/scheduling/detail/agenda.hpp>
#include <jumpa/scheduling/detail/candidates.hpp>
#include <jumpa/scheduling/detail/select.hpp>

#include <cstddef>
#include <optional>
#include <vector>

namespace jumpa::detail {

/// Another selection, and in what it differs.
struct Exchange {
    Selection selection{};
    std::vector<std::size_t> left{};  ///< candidates chosen before and no longer
    std::vector<std::size_t> taken{}; ///< candidates chosen now
};

/// What to choose instead where no slots can be given to all chosen candidates, because somebody who must meet in some
/// slot, for the selection to be worth its points, has chosen nobody who is there.
///
/// Requires    the selection's own prices; an agenda of its candidates
/// Ensures     the best selection in which that company has somebody to meet in that slot, and prices that prove so:
///             those of a slot in which it must be are lower by what the others lose; nothing where no such obstacle
///             is seen, or where rules, pins or companies that sell and buy make it another problem
/// Complexity  one shortest path in the selection's network, and a look at each candidate in each slot
/// Source      a Lagrangean multiplier for the duty to meet in that slot, [Geoffrion1974]
[[nodiscard]] JUMPA_INLINE std::optional<Exchange> exchange(const Event& event, const Candidates& candidates,
                                                            const Selection& selection, const Agenda& agenda);

} // namespace jumpa::detail

#if JUMPA_HEADER_ONLY
#include <jumpa/scheduling/detail/exchange.ipp>
#endif
