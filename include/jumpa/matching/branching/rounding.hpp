#pragma once

#include <jumpa/matching/branching/answers.hpp>
#include <jumpa/matching/price_descent.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <tuple>
#include <utility>
#include <vector>

namespace jumpa::matching::detail {

/// Makes a whole solution of a fractional one: entries go in by their shares, the fullest first, ties by weight, each
/// where it still fits.
class Rounding {
public:
    Rounding(const Remainder& rest, const std::vector<std::int32_t>& shares)
        : rest_(rest), shares_(shares), room_(rest.problem.room), most_(rest.problem.most), busy_(rest.taken),
          held_(rest.problem.pairs.size(), false) {}

    /// Slots per pair of the whole problem, with their weight; nothing where a pair that has to be held found no place.
    [[nodiscard]] std::optional<std::pair<std::vector<std::uint32_t>, Value>> solution() {
        std::pair<std::vector<std::uint32_t>, Value> found{rest_.held, rest_.settled};
        for (const auto& [pair, entry] : fullest_first()) {
            if (fits(pair, entry)) {
                hold(pair, entry);
                found.first[rest_.pair[pair]] = rest_.problem.slot[entry];
                found.second += rest_.problem.weight[pair];
            }
        }
        for (std::size_t p = 0; p < held_.size(); ++p) {
            if (rest_.problem.must_hold(p) && !held_[p]) {
                return std::nullopt;
            }
        }
        return found;
    }

private:
    [[nodiscard]] std::vector<std::pair<std::size_t, std::size_t>> fullest_first() const {
        std::vector<std::pair<std::size_t, std::size_t>> order;
        for (std::size_t p = 0; p < held_.size(); ++p) {
            for (std::size_t e = rest_.problem.first_entry[p]; e < rest_.problem.first_entry[p + 1]; ++e) {
                order.emplace_back(p, e);
            }
        }
        const auto key = [&](const auto& at) {
            const bool free = !rest_.problem.must_hold(at.first);
            return std::tuple(free, -(shares_[at.second] >> 16U), -rest_.problem.weight[at.first], at.second);
        };
        std::sort(order.begin(), order.end(), [&](const auto& a, const auto& b) { return key(a) < key(b); });
        return order;
    }

    [[nodiscard]] bool fits(std::size_t pair, std::size_t entry) const {
        const auto [a, b] = rest_.problem.pairs[pair];
        const std::size_t slot = rest_.problem.slot[entry];
        const std::size_t slots = rest_.problem.slots();
        return !held_[pair] && room_[slot] > 0 && most_[a] > 0 && most_[b] > 0 && !busy_[a * slots + slot] &&
               !busy_[b * slots + slot];
    }

    void hold(std::size_t pair, std::size_t entry) {
        const auto [a, b] = rest_.problem.pairs[pair];
        const std::size_t slot = rest_.problem.slot[entry];
        held_[pair] = true;
        --room_[slot];
        --most_[a];
        --most_[b];
        busy_[a * rest_.problem.slots() + slot] = busy_[b * rest_.problem.slots() + slot] = true;
    }

    const Remainder& rest_;
    const std::vector<std::int32_t>& shares_;
    std::vector<std::int32_t> room_;
    std::vector<std::int32_t> most_;
    std::vector<bool> busy_;
    std::vector<bool> held_;
};

} // namespace jumpa::matching::detail
