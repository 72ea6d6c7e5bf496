#pragma once

#include <jumpa/scheduling/plan_options.hpp>

#include <algorithm>
#include <string_view>

namespace jumpa::detail {

/// Keeps what is known of plan and bound, tells the host, and says when enough is enough.
class Watch {
public:
    explicit Watch(const PlanOptions& options) : options_(options) {}
    explicit Watch(PlanOptions&&) = delete; // the options are looked at all along

    void enter(std::string_view phase) { now_.phase = phase; }
    void found(Value value) { now_.value = std::max(now_.value, value); }
    void proved(Value bound) {
        now_.bound = has_bound_ ? std::min(now_.bound, bound) : bound;
        has_bound_ = true;
    }

    /// Of several levels: the one that is worked at.
    void follow(const Level& level) {
        now_.level = level.what;
        now_.value = level.value;
        now_.bound = level.bound;
    }

    /// Asks the host, unless it has said stop before.
    void ask() { stopped_ = stopped_ || (options_.on_progress && !options_.on_progress(now_)); }

    [[nodiscard]] const Executor& executor() const { return options_.executor; }

    [[nodiscard]] bool stopped() const { return stopped_; }
    [[nodiscard]] bool near_enough() const { return has_bound_ && now_.gap() <= options_.gap; }
    [[nodiscard]] bool enough() const { return stopped_ || near_enough(); }

private:
    const PlanOptions& options_;
    Progress now_{};
    bool has_bound_ = false;
    bool stopped_ = false;
};

} // namespace jumpa::detail
