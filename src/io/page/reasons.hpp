#pragma once

#include "page/view.hpp"

namespace jumpa::io::pages {

/// What a criterion says of a need and its offer, in the page's language: the facts of the event, told again. A
/// criterion that only the host knows has its own words.
[[nodiscard]] std::string because(const View& view, const Meeting& meeting, const NeedPoints& need,
                                  const CriterionPoints& criterion);

/// "10722 Coconut sugar", in the page's language where the taxonomy has it.
[[nodiscard]] std::string titled(const Words& words, const Category& category);

} // namespace jumpa::io::pages
