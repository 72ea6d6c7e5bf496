#pragma once

#include <jumpa/core/config.hpp>
#include <jumpa/scheduling/detail/agenda.hpp>
#include <jumpa/scheduling/detail/candidates.hpp>
#include <jumpa/scheduling/detail/select.hpp>
#include <jumpa/scheduling/detail/tighten.hpp>
#include <jumpa/scheduling/detail/watch.hpp>
#include <jumpa/scheduling/detail/work.hpp>
#include <jumpa/scheduling/plan_options.hpp>

#include <cstdint>
#include <optional>
#include <vector>

namespace jumpa::detail {

/// A plan in the making: the best agenda so far, the prices that bound it, and what is left of the effort. A stage
/// makes the agenda or the bound better and neither worse, so planning may end after any of them.
class Planning {
public:
    Planning(const Event& event, const Candidates& candidates, const PlanOptions& options,
             const std::vector<std::uint32_t>& pin_slots)
        : event_(event), candidates_(candidates), options_(options), pin_slots_(pin_slots), watch_(options),
          work_(entries_of(options.effort), &watch_), agenda_(event, candidates) {}

    /// Goes through the stages until the plan is proved near enough or the host says stop.
    JUMPA_INLINE void run();

    [[nodiscard]] const Agenda& agenda() const { return agenda_; }
    [[nodiscard]] Selection& proof() { return proof_; }
    [[nodiscard]] Value greedy_value() const { return greedy_value_; }

    /// Why no better plan was sought; nothing where none exists.
    [[nodiscard]] JUMPA_INLINE std::optional<Ending> ending() const;

    /// How many looks at a pair in a slot an effort is.
    [[nodiscard]] JUMPA_INLINE static std::int64_t entries_of(std::int64_t effort);

private:
    // The stages, each in a header of its own.
    JUMPA_INLINE void greedy();
    JUMPA_INLINE void select();
    JUMPA_INLINE void assign_slots();
    JUMPA_INLINE void polish();
    JUMPA_INLINE void tighten();
    JUMPA_INLINE void close_if_quick();
    JUMPA_INLINE void search();
    JUMPA_INLINE void close_by_branching();

    JUMPA_INLINE void take_bound();
    [[nodiscard]] JUMPA_INLINE bool may_branch() const;

    const Event& event_;
    const Candidates& candidates_;
    const PlanOptions& options_;
    const std::vector<std::uint32_t>& pin_slots_;
    Watch watch_;
    Work work_; // of the stages that improve
    Agenda agenda_;
    Value greedy_value_ = 0;
    Selection proof_{};
    std::optional<TightBound> tight_{};
    bool memory_refused_ = false;
    std::uint64_t spare_memory_ = 0; // for cases, beside what bound and search need
};

} // namespace jumpa::detail

#if JUMPA_HEADER_ONLY
#include <jumpa/scheduling/detail/planning.ipp>
#endif
