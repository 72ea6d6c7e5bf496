#pragma once

#include <jumpa/core/config.hpp>
#include <jumpa/scoring/detail/judgement_table.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace jumpa {

struct AhpWeights;

namespace detail {

/// An office's judgements, read and complete.
struct Judgements {
    explicit Judgements(std::vector<std::string> names)
        : criteria(std::move(names)), table(criteria.size()), places(criteria.size() * criteria.size()) {}

    std::vector<std::string> criteria;
    JudgementTable table;
    std::vector<std::string> places; ///< JSON pointer to the judgement of two criteria, the earlier one's row by row

    [[nodiscard]] std::string& place(std::size_t i, std::size_t j) {
        return places[std::min(i, j) * criteria.size() + std::max(i, j)];
    }
    [[nodiscard]] const std::string& place(std::size_t i, std::size_t j) const {
        return places[std::min(i, j) * criteria.size() + std::max(i, j)];
    }
};

/// What the judgements come to, or an InputError where they contradict each other or `total` is out of range.
[[nodiscard]] JUMPA_INLINE AhpWeights weigh(const Judgements& judgements, std::int32_t total);

/// Fewer or more criteria than an office can weigh are refused. Errors: InputError.
JUMPA_INLINE void check_number_of_criteria(std::size_t criteria);

} // namespace detail

} // namespace jumpa
