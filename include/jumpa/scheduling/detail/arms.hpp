#pragma once

#include <jumpa/core/points.hpp>
#include <jumpa/core/random.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace jumpa::detail {

/// What a round of the search plans anew: some slots, or the meetings of some people.
struct Arm {
    enum class Kind : std::uint8_t { slots, people } kind = Kind::slots;
    std::size_t size = 0;
};

/// Chooses among arms by what they gained for their work lately: a multi-armed bandit.
///
/// Ensures     each arm is tried twice before any is preferred; one that gains nothing still has a small chance
/// Source      probability matching with forgetting, as in adaptive large neighbourhood search, [Ropke2006]
class Arms {
public:
    explicit Arms(const std::vector<Arm>& arms) {
        for (const Arm& arm : arms) {
            records_.push_back({arm});
        }
    }

    /// The position of the arm to try next. Requires at least one.
    [[nodiscard]] std::size_t choose(Random& random) const {
        Value best = 0;
        for (const Record& record : records_) {
            best = std::max(best, rate(record));
        }
        std::vector<Value> scores;
        Value sum = 0;
        for (const Record& record : records_) {
            scores.push_back(record.rounds < 2 ? 2 * (best + 1) : rate(record) + best / 20 + 1);
            sum += scores.back();
        }
        auto ticket = static_cast<Value>(random.below(static_cast<std::uint64_t>(sum)));
        std::size_t arm = 0;
        for (; ticket >= scores[arm]; ++arm) {
            ticket -= scores[arm];
        }
        return arm;
    }

    [[nodiscard]] const Arm& arm(std::size_t at) const { return records_[at].arm; }

    /// Points gained by a round, and the entries that it visited.
    void learn(std::size_t at, Value gain, std::int64_t work) {
        Record& record = records_[at];
        record.gain = record.gain - record.gain / 32 + std::max<Value>(0, gain) * 1'024;
        record.work = record.work - record.work / 32 + work;
        ++record.rounds;
    }

private:
    struct Record {
        Arm arm{};
        Value gain = 0; ///< in 1/1024 points
        std::int64_t work = 0;
        std::int64_t rounds = 0;
    };

    /// Points per 2^20 entries, in 1/1024.
    [[nodiscard]] static Value rate(const Record& record) {
        return record.gain / std::max<std::int64_t>(1, record.work >> 20U);
    }

    std::vector<Record> records_{};
};

} // namespace jumpa::detail
