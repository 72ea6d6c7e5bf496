#pragma once

#include <jumpa/scheduling/detail/agenda.hpp>
#include <jumpa/scheduling/detail/candidates.hpp>
#include <jumpa/scheduling/detail/close_by_branching.hpp>
#include <jumpa/scheduling/detail/search.hpp>
#include <jumpa/scheduling/detail/select.hpp>
#include <jumpa/scheduling/detail/tighten.hpp>
#include <jumpa/scheduling/detail/work.hpp>
#include <jumpa/scheduling/plan.hpp>

#include <cstdint>
#include <string_view>
#include <utility>

namespace jumpa::detail {

/// Tells the host how far planning is and whether it wants to stop.
class Reporter {
public:
    explicit Reporter(const PlanOptions& options) : options_(options) {}

    void tell(std::string_view phase, Value value, Value bound) {
        stopped_ = stopped_ || (options_.on_progress && !options_.on_progress({phase, value, bound}));
    }

    [[nodiscard]] bool stopped() const { return stopped_; }

private:
    const PlanOptions& options_;
    bool stopped_ = false;
};

/// What is done where the selection's proof does not close: slots replanned, a tighter bound, a search by its
/// prices, and cases.
class Improvement {
public:
    Improvement(const Event& event, const Candidates& candidates, const PlanOptions& options, Reporter& reporter)
        : event_(event), candidates_(candidates), options_(options), reporter_(reporter),
          work_(options.effort * entries_per_effort) {}

    void run(Selection& selection, Agenda& agenda) {
        polish(event_, candidates_, SlotSet(event_.slots().size(), true), agenda, work_);
        reporter_.tell("polish", agenda.value(), selection.bound);
        const TightBound tight = tighten_bound(selection, agenda);
        if (!closed(selection, agenda)) {
            search(event_, candidates_, agenda, selection.bound, tight, options_.seed, work_, [&](Value value) {
                reporter_.tell("search", value, selection.bound);
                return !reporter_.stopped();
            });
        }
        if (!closed(selection, agenda)) {
            close_by_branching(event_, candidates_, selection, agenda, tight, work_, [&](Value value, Value bound) {
                reporter_.tell("cases", value, bound);
                return !reporter_.stopped();
            });
        }
    }

    /// Nothing is left to gain, or nobody wants to wait for it.
    [[nodiscard]] bool closed(const Selection& selection, const Agenda& agenda) const {
        return agenda.value() == selection.bound || work_.spent() || reporter_.stopped();
    }

private:
    static constexpr std::int64_t entries_per_effort = 10'000'000;

    /// Spends at most half of what is left.
    TightBound tighten_bound(Selection& selection, const Agenda& agenda) {
        Work half(closed(selection, agenda) ? 0 : work_.left() / 2);
        work_.spend(half.left());
        TightBound tight = tighten(event_, candidates_, selection, agenda, half, [&](Value bound) {
            reporter_.tell("bound", agenda.value(), bound);
            return !reporter_.stopped();
        });
        work_.spend(-half.left());
        if (tight.bound < selection.bound) {
            selection.bound = tight.bound;
            selection.prices = level_prices(event_, tight.best);
            selection.scale = matching::TimeIndexedPrices::scale;
        }
        return tight;
    }

    const Event& event_;
    const Candidates& candidates_;
    const PlanOptions& options_;
    Reporter& reporter_;
    Work work_;
};

} // namespace jumpa::detail
