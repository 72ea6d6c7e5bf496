#pragma once

#include <jumpa/core/random.hpp>
#include <jumpa/core/slot_set.hpp>
#include <jumpa/matching/time_indexed.hpp>
#include <jumpa/scheduling/detail/agenda.hpp>
#include <jumpa/scheduling/detail/candidates.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <vector>

namespace jumpa::detail {

/// Some slots at random, or all of them.
inline SlotSet some_slots(Random& random, std::size_t slots, std::size_t wanted) {
    std::vector<std::size_t> order(slots);
    std::iota(order.begin(), order.end(), std::size_t{0});
    random.shuffle(order);
    SlotSet chosen(slots);
    for (std::size_t i = 0; i < std::min(wanted, slots); ++i) {
        chosen.insert(order[i]);
    }
    return chosen;
}

/// What an agenda gives away against the bound of the prices, per company: open slots left empty that cost something,
/// and meetings held in a slot that pays less than the pair's best.
class Losses {
public:
    Losses(const Event& event, const Candidates& candidates, const matching::TimeIndexedPrices& prices)
        : event_(event), candidates_(candidates), prices_(prices), best_(candidates.pairs.size(), 0) {
        for (std::size_t i = 0; i < best_.size(); ++i) {
            const ScoredPair& pair = candidates.pairs[i];
            best_[i] = lowest;
            for_each_common(event.open_slots(pair.seller), event.open_slots(pair.buyer), event.open_slots(pair.buyer),
                            [&](std::size_t slot) { best_[i] = std::max(best_[i], gain_in(i, slot)); });
        }
    }

    /// The pair's gain in its best slot, in points over the prices' scale.
    [[nodiscard]] Value best_gain(std::size_t candidate) const { return best_[candidate]; }

    /// One loss per company, at least 1, in points.
    [[nodiscard]] std::vector<Value> per_company(const Agenda& agenda) const {
        std::vector<Value> losses(event_.companies().size(), 0);
        const std::size_t slots = event_.slots().size();
        for (std::size_t c = 0; c < losses.size(); ++c) {
            const CompanyId company{c};
            if (agenda.has_room(company)) {
                agenda.free_slots(company).for_each(
                    [&](std::size_t slot) { losses[c] += prices_.presence[c * slots + slot]; });
            }
        }
        for (std::size_t i = 0; i < best_.size(); ++i) {
            if (agenda.holds(i)) {
                const Value loss = std::max<Value>(0, std::max<Value>(0, best_[i]) - gain_in(i, agenda.slot_of(i))) / 2;
                losses[candidates_.pairs[i].seller.index()] += loss;
                losses[candidates_.pairs[i].buyer.index()] += loss;
            }
        }
        for (Value& loss : losses) {
            loss = loss / matching::TimeIndexedPrices::scale + 1;
        }
        return losses;
    }

private:
    static constexpr Value lowest = -(Value{1} << 40U);

    [[nodiscard]] Value gain_in(std::size_t candidate, std::size_t slot) const {
        const ScoredPair& pair = candidates_.pairs[candidate];
        const std::size_t slots = event_.slots().size();
        const std::size_t a = pair.seller.index();
        const std::size_t b = pair.buyer.index();
        return Value{pair.points} * matching::TimeIndexedPrices::scale - prices_.most[a] - prices_.most[b] -
               prices_.room[slot] - prices_.presence[a * slots + slot] - prices_.presence[b * slots + slot];
    }

    const Event& event_;
    const Candidates& candidates_;
    const matching::TimeIndexedPrices& prices_;
    std::vector<Value> best_;
};

/// Who could meet whom: the candidates of each company.
class Acquaintance {
public:
    Acquaintance(const Event& event, const Candidates& candidates) : candidates_(candidates) {
        first_.assign(event.companies().size() + 1, 0);
        for (const ScoredPair& pair : candidates.pairs) {
            ++first_[pair.seller.index() + 1];
            ++first_[pair.buyer.index() + 1];
        }
        std::partial_sum(first_.begin(), first_.end(), first_.begin());
        of_.resize(2 * candidates.pairs.size());
        std::vector<std::size_t> next(first_.begin(), first_.end() - 1);
        for (std::size_t i = 0; i < candidates.pairs.size(); ++i) {
            of_[next[candidates.pairs[i].seller.index()]++] = i;
            of_[next[candidates.pairs[i].buyer.index()]++] = i;
        }
    }

    [[nodiscard]] std::size_t count(CompanyId company) const {
        return first_[company.index() + 1] - first_[company.index()];
    }

    [[nodiscard]] std::size_t candidate(CompanyId company, std::size_t i) const {
        return of_[first_[company.index()] + i];
    }

    [[nodiscard]] CompanyId other(CompanyId company, std::size_t candidate) const {
        const ScoredPair& pair = candidates_.pairs[candidate];
        return pair.seller == company ? pair.buyer : pair.seller;
    }

private:
    const Candidates& candidates_;
    std::vector<std::size_t> first_{};
    std::vector<std::size_t> of_{};
};

/// Grows groups of people around those who lose most, along pairs that nearly pay.
class PeopleChooser {
public:
    PeopleChooser(const Event& event, const Candidates& candidates, const Losses& losses)
        : losses_(losses), known_(event, candidates), companies_(event.companies().size()) {}

    /// True for `wanted` companies, or fewer where there are no more.
    [[nodiscard]] std::vector<bool> choose(const Agenda& agenda, std::size_t wanted, Random& random) const {
        std::vector<Value> cumulative = losses_.per_company(agenda);
        std::partial_sum(cumulative.begin(), cumulative.end(), cumulative.begin());
        std::vector<bool> chosen(companies_, false);
        std::size_t count = 0;
        for (std::size_t tries = 0; count < wanted && tries < 4 * wanted; ++tries) {
            const auto ticket = static_cast<Value>(random.below(static_cast<std::uint64_t>(cumulative.back())));
            const auto at = std::upper_bound(cumulative.begin(), cumulative.end(), ticket) - cumulative.begin();
            const std::size_t most = std::min(wanted, count + wanted / 3 + 5);
            grow(CompanyId{static_cast<std::size_t>(at)}, most, chosen, count, random);
        }
        return chosen;
    }

private:
    void grow(CompanyId seed, std::size_t most, std::vector<bool>& chosen, std::size_t& count, Random& random) const {
        constexpr std::size_t branches = 6;
        const Value least = -Value{50} * matching::TimeIndexedPrices::scale;
        std::vector<CompanyId> queue{seed};
        if (!chosen[seed.index()]) {
            chosen[seed.index()] = true;
            ++count;
        }
        for (std::size_t next = 0; next < queue.size() && count < most; ++next) {
            const CompanyId company = queue[next];
            const std::size_t known = known_.count(company);
            std::size_t added = 0;
            for (std::size_t tries = 0; tries < 2 * known && added < branches && count < most; ++tries) {
                const std::size_t candidate = known_.candidate(company, random.below(known));
                const CompanyId other = known_.other(company, candidate);
                if (losses_.best_gain(candidate) >= least && !chosen[other.index()]) {
                    chosen[other.index()] = true;
                    queue.push_back(other);
                    ++count;
                    ++added;
                }
            }
        }
    }

    const Losses& losses_;
    Acquaintance known_;
    std::size_t companies_;
};

} // namespace jumpa::detail
