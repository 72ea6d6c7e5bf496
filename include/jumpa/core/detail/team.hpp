#pragma once

#include <jumpa/core/config.hpp>

#include <cstddef>
#include <functional>
#include <memory>

namespace jumpa {
class Executor;
}

namespace jumpa::detail {

/// The threads of an executor held together for several runs in a row: between two of them the others wait, at first
/// awake, so that short runs gain too.
///
/// Ensures     as `Executor`; a member takes pieces in ascending order, and the caller is member 0
class Team {
public:
    /// Called with a piece and the member that took it.
    using Task = std::function<void(std::size_t piece, std::size_t member)>;

    /// Asks for so many members, as far as the executor has them. Errors: what its `post` throws
    JUMPA_INLINE Team(const Executor& executor, std::size_t most_members);
    JUMPA_INLINE ~Team();
    Team(const Team&) = delete;
    Team& operator=(const Team&) = delete;

    /// Members that may come; tasks see lower numbers only.
    [[nodiscard]] std::size_t size() const { return size_; }

    /// As `Executor::run`.
    JUMPA_INLINE void run(std::size_t pieces, const Task& task);

private:
    struct Shared;

    std::size_t size_;
    std::shared_ptr<Shared> shared_{}; ///< with the jobs, which may outlive the team
};

} // namespace jumpa::detail

#if JUMPA_HEADER_ONLY
#include <jumpa/core/detail/team.ipp>
#endif
