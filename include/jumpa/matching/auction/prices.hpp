#pragma once

#include <jumpa/core/points.hpp>

#include <vector>

namespace jumpa::matching::detail {

/// Gross column prices include the cap price.
struct Prices {
    std::vector<Value> row{};
    std::vector<Value> column{};
    Value cap = 0;
};

} // namespace jumpa::matching::detail
