#pragma once

#include <jumpa/core/config.hpp>
#include <jumpa/core/random.hpp>
#include <jumpa/scheduling/detail/agenda.hpp>
#include <jumpa/scheduling/detail/candidates.hpp>
#include <jumpa/scheduling/detail/level_goals.hpp>
#include <jumpa/scheduling/detail/select.hpp>
#include <jumpa/scheduling/detail/select_levels.hpp>
#include <jumpa/scheduling/detail/watch.hpp>
#include <jumpa/scheduling/detail/work.hpp>
#include <jumpa/scheduling/plan_options.hpp>

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace jumpa::detail {

/// A plan in the making where promises or equity go before points: as `Planning`, but what is best is told by all
/// levels, and an agenda is only replaced by one that is no worse on the first level on which the two differ.
class LevelPlanning {
public:
    JUMPA_INLINE LevelPlanning(const Event& event, const Candidates& candidates, const LevelGoals& goals,
                               const PlanOptions& options, const std::vector<std::uint32_t>& pin_slots);

    /// Goes through the stages until every level is proved or the host says stop.
    JUMPA_INLINE void run();

    [[nodiscard]] const Agenda& agenda() const { return agenda_; }

    /// The first plan that the same stages give where points alone count.
    [[nodiscard]] const Agenda& plain() const { return plain_; }
    [[nodiscard]] Value greedy_value() const { return greedy_value_; }

    /// What the agenda comes to, level by level, with the prices that prove it; after the run.
    [[nodiscard]] const std::vector<Level>& levels() const { return levels_; }
    [[nodiscard]] JUMPA_INLINE Certificate certificate() const;

    /// Why no better plan was sought; nothing where none exists.
    [[nodiscard]] JUMPA_INLINE std::optional<Ending> ending() const;

private:
    // The stages.
    JUMPA_INLINE void plain_first();
    JUMPA_INLINE void select();
    JUMPA_INLINE void assign_slots();
    JUMPA_INLINE void polish();
    JUMPA_INLINE void search();

    JUMPA_INLINE void search_round(Random& random);
    JUMPA_INLINE void take(Agenda next);
    JUMPA_INLINE void prove();
    JUMPA_INLINE void prove_otherwise(std::size_t level, const std::vector<Value>& values);
    [[nodiscard]] JUMPA_INLINE LevelProof points_proof() const;
    [[nodiscard]] JUMPA_INLINE bool all_reached(std::size_t level) const;
    [[nodiscard]] JUMPA_INLINE bool near_enough() const;

    const Event& event_;
    const Candidates& candidates_;
    const LevelGoals& goals_;
    const PlanOptions& options_;
    const std::vector<std::uint32_t>& pin_slots_;
    Watch watch_;
    Work work_;
    Agenda agenda_;
    Agenda plain_;
    Value greedy_value_ = 0;
    Selection points_alone_{};
    LevelSelection selection_{};
    std::vector<Level> levels_{};
};

} // namespace jumpa::detail

#if JUMPA_HEADER_ONLY
#include <jumpa/scheduling/detail/level_planning.ipp>
#endif
