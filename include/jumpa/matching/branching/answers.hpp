#pragma once

#include <jumpa/matching/branching.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace jumpa::matching::detail {

/// A question with its answer.
struct Answer {
    HeldQuestion question{};
    bool held = false;
};

/// What a problem becomes under some answers.
struct Remainder {
    TimeIndexedProblem problem{};       ///< what is still to be decided
    std::vector<std::uint32_t> pair{};  ///< of the whole problem, per pair
    std::vector<std::uint32_t> entry{}; ///< of the whole problem, per entry
    Value settled = 0;                  ///< weight of what is held for certain
    std::vector<bool> taken{};          ///< per vertex and slot: nothing more can be held there
    std::vector<std::uint32_t> held{};  ///< per pair of the whole problem: the slot in which it is settled
    bool impossible = false;            ///< the answers collide
};

/// Applies answers to a problem, one after the other.
class Answers {
public:
    explicit Answers(const TimeIndexedProblem& problem) : whole_(problem), out_(problem.entries(), false) {
        rest_.problem = {.vertices = problem.vertices, .room = problem.room, .most = problem.most};
        rest_.taken.assign(problem.vertices * problem.slots(), false);
        rest_.held.assign(problem.pairs.size(), Branching::not_held);
    }

    void give(const Answer& answer) {
        const std::size_t entry = entry_of(answer.question.pair, answer.question.slot);
        answer.held ? settle(answer.question.pair, entry) : void(out_[entry] = true);
    }

    /// What is left. Pairs that cannot be held any more are gone.
    [[nodiscard]] Remainder rest() && {
        for (std::size_t p = 0; p < rest_.held.size(); ++p) {
            if (rest_.held[p] == Branching::not_held) {
                add(p);
            } else {
                const bool out = out_[entry_of(p, rest_.held[p])];
                rest_.impossible = rest_.impossible || out;
            }
        }
        return std::move(rest_);
    }

private:
    [[nodiscard]] std::size_t entry_of(std::size_t pair, std::uint32_t slot) const {
        const auto first = whole_.slot.begin() + static_cast<std::ptrdiff_t>(whole_.first_entry[pair]);
        const auto last = whole_.slot.begin() + static_cast<std::ptrdiff_t>(whole_.first_entry[pair + 1]);
        return static_cast<std::size_t>(std::lower_bound(first, last, slot) - whole_.slot.begin());
    }

    [[nodiscard]] bool open(std::size_t pair, std::size_t entry) const {
        const auto [a, b] = whole_.pairs[pair];
        const std::size_t slot = whole_.slot[entry];
        const std::size_t slots = whole_.slots();
        return !out_[entry] && !rest_.taken[a * slots + slot] && !rest_.taken[b * slots + slot];
    }

    void settle(std::size_t pair, std::size_t entry) {
        if (rest_.held[pair] != Branching::not_held || !open(pair, entry)) {
            rest_.impossible = rest_.impossible || rest_.held[pair] != whole_.slot[entry];
            return;
        }
        const auto [a, b] = whole_.pairs[pair];
        const std::size_t slot = whole_.slot[entry];
        rest_.held[pair] = static_cast<std::uint32_t>(slot);
        rest_.settled += whole_.weight[pair];
        take_presences(a, slot, slot + 1);
        take_presences(b, slot, slot + 1);
        for (const std::size_t vertex : {a, b}) {
            if (--rest_.problem.most[vertex] == 0) {
                take_presences(vertex, 0, whole_.slots());
            }
        }
        if (--rest_.problem.room[slot] == 0) {
            for (std::size_t vertex = 0; vertex < whole_.vertices; ++vertex) {
                take_presences(vertex, slot, slot + 1);
            }
        }
    }

    void take_presences(std::size_t vertex, std::size_t first, std::size_t last) {
        std::fill(rest_.taken.begin() + static_cast<std::ptrdiff_t>(vertex * whole_.slots() + first),
                  rest_.taken.begin() + static_cast<std::ptrdiff_t>(vertex * whole_.slots() + last), true);
    }

    void add(std::size_t pair) {
        TimeIndexedProblem& next = rest_.problem;
        for (std::size_t e = whole_.first_entry[pair]; e < whole_.first_entry[pair + 1]; ++e) {
            if (open(pair, e)) {
                next.slot.push_back(whole_.slot[e]);
                rest_.entry.push_back(static_cast<std::uint32_t>(e));
            }
        }
        if (next.slot.size() == next.first_entry.back()) {
            rest_.impossible = rest_.impossible || whole_.must_hold(pair);
            return;
        }
        next.first_entry.push_back(next.slot.size());
        next.pairs.push_back(whole_.pairs[pair]);
        next.weight.push_back(whole_.weight[pair]);
        next.must.push_back(whole_.must_hold(pair));
        rest_.pair.push_back(static_cast<std::uint32_t>(pair));
    }

    const TimeIndexedProblem& whole_;
    std::vector<bool> out_;
    Remainder rest_{};
};

} // namespace jumpa::matching::detail
