#pragma once

#include <jumpa/matching/quota_levels.hpp>

#include <algorithm>
#include <vector>

namespace jumpa::matching::detail {

/// Walks along what each further edge of a quota brings, in runs of equal gains. Without a gain: 0 for ever.
class GainCursor {
public:
    explicit GainCursor(const QuotaGain* gain) : gain_(gain) { enter(); }

    [[nodiscard]] Value gain() const { return now_; }
    [[nodiscard]] Value run() const { return left_; } ///< edges that still bring this gain

    /// Goes on by at most a run.
    void skip(Value units) {
        left_ -= units;
        if (left_ == 0) {
            ++step_;
            enter();
        }
    }

private:
    void enter() {
        while (gain_ != nullptr && step_ < gain_->steps.size() && gain_->steps[step_].units == 0) {
            ++step_;
        }
        const bool inside = gain_ != nullptr && step_ < gain_->steps.size();
        now_ = inside ? gain_->steps[step_].gain : std::min<Value>(now_, 0);
        left_ = inside ? gain_->steps[step_].units : std::numeric_limits<Value>::max();
    }

    const QuotaGain* gain_;
    std::size_t step_ = 0;
    Value now_ = 0;
    Value left_ = 0;
};

/// The gains of one quota on all levels, walked together: calls `visit(units, cursors)` for each run in which none
/// changes, up to `most` edges, until `visit` returns false.
template <class Visit>
void for_each_run(std::vector<GainCursor> cursors, Value most, Visit visit) {
    for (Value seen = 0; seen < most;) {
        Value units = most - seen;
        for (const GainCursor& cursor : cursors) {
            units = std::min(units, cursor.run());
        }
        if (!visit(units, cursors)) {
            return;
        }
        for (GainCursor& cursor : cursors) {
            cursor.skip(units);
        }
        seen += units;
    }
}

/// Finds the gain that a level gives to a quota.
class GainTable {
public:
    GainTable(std::size_t quotas, std::span<const QuotaLevelGoal> levels, Side side)
        : levels_(levels.size()), gains_(quotas * levels.size(), nullptr) {
        for (std::size_t l = 0; l < levels_; ++l) {
            for (const QuotaGain& gain : side == Side::rows ? levels[l].row_gains : levels[l].col_gains) {
                gains_[gain.quota * levels_ + l] = &gain;
            }
        }
    }

    /// On every level, from the first edge on.
    [[nodiscard]] std::vector<GainCursor> cursors(std::size_t quota) const {
        std::vector<GainCursor> result;
        result.reserve(levels_);
        for (std::size_t l = 0; l < levels_; ++l) {
            result.emplace_back(gains_[quota * levels_ + l]);
        }
        return result;
    }

private:
    std::size_t levels_;
    std::vector<const QuotaGain*> gains_;
};

} // namespace jumpa::matching::detail
