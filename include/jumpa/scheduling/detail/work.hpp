#pragma once

#include <cstdint>

namespace jumpa::detail {

/// What is left of the effort, in entries (a pair in a slot) visited: steps, never seconds, so that results repeat.
class Work {
public:
    explicit Work(std::int64_t entries) : left_(entries) {}

    void spend(std::int64_t entries) { left_ -= entries; }
    [[nodiscard]] std::int64_t left() const { return left_; }
    [[nodiscard]] bool spent() const { return left_ <= 0; }

private:
    std::int64_t left_;
};

} // namespace jumpa::detail
