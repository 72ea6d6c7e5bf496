#pragma once

#include <jumpa/core/detail/team.hpp>
#include <jumpa/core/executor.hpp>

#include <algorithm>
#include <utility>

namespace jumpa {

JUMPA_INLINE Executor::Executor(std::size_t threads, Post post)
    : threads_(post ? std::max<std::size_t>(1, threads) : 1), post_(std::move(post)) {}

JUMPA_INLINE void Executor::run(std::size_t count, const std::function<void(std::size_t)>& task) const {
    detail::Team(*this, count).run(count, [&](std::size_t i, std::size_t) { task(i); });
}

} // namespace jumpa
