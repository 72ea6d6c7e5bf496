#pragma once

#include <jumpa/explain/detail/replanner.hpp>
#include <jumpa/explain/detail/ways_round.hpp>
#include <jumpa/model/reason_words.hpp>

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace jumpa::detail {

/// What the best plan in which a pair meets is worse by than the best plan.
struct MeetingCost {
    enum class Kind : std::uint8_t {
        unknown,     ///< neither plans nor prices tell
        by_prices,   ///< at least so many points, say the prices; no plan was made
        points,      ///< between at_least and at_most points
        goes_before, ///< so much on a level that goes before points
        impossible,  ///< no schedule holds the pair
    };

    Kind kind = Kind::unknown;
    Pair way{}; ///< who sells and who buys in the best plan with the two
    Objective what = Objective::points;
    Value at_least = 0;
    Value at_most = 0;
    Value best = 0;                ///< points of the best plan
    std::vector<Reason> reasons{}; ///< why no schedule holds it

    [[nodiscard]] bool exact() const { return at_least == at_most; }
};

/// From two plans level by level, down to the first that differs or is not settled. A pair without points is in no plan
/// of its own; one that it makes better before points count needs nothing but to have some.
inline MeetingCost cost_of(const std::vector<Level>& best, const std::vector<Level>& forced) {
    for (std::size_t i = 0; i < best.size() && i < forced.size() && best[i].what == forced[i].what; ++i) {
        const Value at_least = std::max<Value>(0, best[i].value - forced[i].bound);
        const Value at_most = std::max<Value>(0, best[i].bound - forced[i].value);
        if (best[i].what == Objective::points || forced[i].value > best[i].bound) {
            return {
                .kind = MeetingCost::Kind::points, .at_least = at_least, .at_most = at_most, .best = best.back().value};
        }
        if (at_least > 0) {
            return {
                .kind = MeetingCost::Kind::goes_before, .what = best[i].what, .at_least = at_least, .at_most = at_most};
        }
        const bool settled = best[i].status == Status::optimal && forced[i].status == Status::optimal;
        if (!settled || best[i].value != forced[i].value) {
            return {};
        }
    }
    return {};
}

/// The levels of the better of two best plans, one for each way round. Where it is not proved which one that is they end
/// with a level whose bound holds for both.
inline std::vector<Level> either_of(std::vector<Level> better, const std::vector<Level>& other) {
    for (std::size_t i = 0; i < better.size() && i < other.size(); ++i) {
        if (other[i].bound < better[i].value) {
            return better;
        }
        const bool settled = better[i].status == Status::optimal && other[i].status == Status::optimal;
        if (!settled || better[i].value != other[i].value) {
            better[i].bound = std::max(better[i].bound, other[i].bound);
            better[i].status = Status::feasible;
            better.resize(i + 1);
        }
    }
    return better;
}

/// Finds out what it costs to hold a pair, whichever way round that costs least.
class CostFinder {
public:
    explicit CostFinder(Replanner& replanner) : replanner_(replanner) {}

    /// By planning again; nothing where no more plans may be made.
    [[nodiscard]] std::optional<MeetingCost> planned(const Pair& pair) {
        const std::optional<Schedule>& best = replanner_.best();
        if (!best) {
            return std::nullopt;
        }
        MeetingCost impossible{.kind = MeetingCost::Kind::impossible, .way = pair};
        std::vector<Level> held;
        Pair by = pair;
        for (const Pair& way : ways_of(pair)) {
            const auto forced = replanner_.plan_of(with_pin(replanner_.event(), way));
            if (!forced) {
                return std::nullopt;
            }
            if (forced->status == Status::infeasible) {
                impossible.reasons.insert(impossible.reasons.end(), forced->reasons.begin(), forced->reasons.end());
            } else if (held.empty() || values_in(held) < values_in(forced->levels)) {
                held = held.empty() ? forced->levels : either_of(forced->levels, held);
                by = way;
            } else {
                held = either_of(std::move(held), forced->levels);
            }
        }
        if (held.empty()) {
            return impossible;
        }
        MeetingCost cost = cost_of(best->levels, held);
        cost.way = by;
        return cost;
    }

    /// At once. Where several levels are planned a price tells only of the first one that would be worse.
    [[nodiscard]] MeetingCost by_prices(const Pair& pair) const {
        const std::vector<Level>& levels = replanner_.schedule().levels;
        const std::vector<Value> bounds = bounds_with(pair);
        for (std::size_t i = 0; i < bounds.size(); ++i) {
            const Value at_least = levels[i].value - bounds[i];
            const bool points = levels[i].what == Objective::points && levels.size() == 1;
            if (points || (at_least > 0 && levels[i].what != Objective::points)) {
                return {.kind = points ? MeetingCost::Kind::by_prices : MeetingCost::Kind::goes_before,
                        .way = pair,
                        .what = levels[i].what,
                        .at_least = std::max<Value>(0, at_least),
                        .at_most = std::max<Value>(0, at_least)};
            }
        }
        return {.way = pair};
    }

private:
    /// At least the one that is asked for: a pair without points has none by itself.
    [[nodiscard]] std::vector<Pair> ways_of(const Pair& pair) const {
        const std::vector<Pair> ways = ways_round(replanner_.event(), replanner_.affinity(), pair);
        return ways.empty() ? std::vector{pair} : ways;
    }

    static std::vector<Value> values_in(const std::vector<Level>& levels) {
        std::vector<Value> values;
        for (const Level& level : levels) {
            values.push_back(level.value);
        }
        return values;
    }

    /// What the prices allow with the pair on each level, whichever way round; nothing where they do not tell of both.
    [[nodiscard]] std::vector<Value> bounds_with(const Pair& pair) const {
        std::vector<Value> most;
        for (const Pair& way : ways_of(pair)) {
            const std::vector<Value> bounds = replanner_.bounds_in(with_pin(replanner_.event(), way));
            if (bounds.empty()) {
                return {};
            }
            most = most.empty() ? bounds : most;
            std::transform(bounds.begin(), bounds.end(), most.begin(), most.begin(),
                           [](Value a, Value b) { return std::max(a, b); });
        }
        return most;
    }

    Replanner& replanner_;
};

/// Puts a cost into a reason.
class CostTeller {
public:
    explicit CostTeller(const Event& event) : words_(event) {}

    /// What holding the pair would cost; nothing where nothing is known.
    [[nodiscard]] std::optional<Reason> tell(const Pair& pair, const MeetingCost& cost) const {
        switch (cost.kind) {
        case MeetingCost::Kind::unknown:
            return std::nullopt;
        case MeetingCost::Kind::by_prices:
            return cost.at_least > 0 ? std::optional(told(about("cost_by_prices", pair, {cost.at_least})))
                                     : std::nullopt;
        case MeetingCost::Kind::points:
            return told(cost.at_most == 0 ? about("cost_nothing", pair, {})
                        : cost.exact()
                            ? about("cost_points", pair, {cost.at_least, cost.best, cost.best - cost.at_least})
                            : about("cost_between", pair, {cost.at_least, cost.at_most}));
        case MeetingCost::Kind::goes_before:
            return told(about(code_of(cost.what), pair, {cost.at_least}));
        case MeetingCost::Kind::impossible:
            break;
        }
        return told(about("cost_impossible", pair, {}));
    }

    [[nodiscard]] Reason about(std::string code, const Pair& pair, std::vector<Value> numbers) const {
        Reason reason{.code = std::move(code),
                      .companies = {pair.seller, pair.buyer},
                      .arguments = {words_(pair.seller), words_(pair.buyer)},
                      .pairs = {pair}};
        for (const Value number : numbers) {
            reason.arguments.push_back(grouped(number));
        }
        reason.numbers = std::move(numbers);
        return reason;
    }

private:
    static std::string code_of(Objective what) {
        switch (what) {
        case Objective::shortfall:
            return "cost_promises";
        case Objective::meetings:
            return "cost_meetings";
        case Objective::equity_sellers:
        case Objective::equity_buyers:
            return "cost_evenness";
        default:
            return "cost_wishes";
        }
    }

    ReasonWords words_;
};

} // namespace jumpa::detail
