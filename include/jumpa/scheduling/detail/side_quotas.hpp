#pragma once

#include <jumpa/matching/quota_matching.hpp>
#include <jumpa/model/event.hpp>
#include <jumpa/scheduling/detail/candidates.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <optional>
#include <span>
#include <vector>

namespace jumpa::detail {

/// The quotas of one side of an event: what each company can hold and, within it, what its limits and set wishes
/// count, as far as these nest or stand apart. What overlaps, and what counts some slots only, is left out: without it
/// more is possible, so what is proved stays true.
class SideQuotas {
public:
    SideQuotas(const Event& event, const Candidates& candidates, matching::Side side)
        : event_(event), candidates_(candidates), side_(side),
          companies_(side == matching::Side::rows ? event.sellers() : event.buyers()) {
        for (const CompanyId company : companies_) {
            quotas_.push_back({.most = event.most_meetings(company)});
        }
        if (!event.counts().empty()) {
            for (std::size_t i = 0; i < candidates.pairs.size(); ++i) {
                innermost_.push_back(own_quota(i));
            }
            list_members();
            for (matching::Index rank = 0; rank < companies_.size(); ++rank) {
                add_counts_of(rank);
            }
        }
    }

    [[nodiscard]] matching::QuotaSide view() const { return {quotas_, innermost_}; }

    /// The quota of a position of Event::counts, where it is among the quotas.
    [[nodiscard]] std::optional<matching::Index> quota_of(std::uint32_t count) const {
        const auto at = std::find(counts_.begin(), counts_.end(), count);
        return at == counts_.end() ? std::nullopt
                                   : std::optional(static_cast<matching::Index>(
                                         companies_.size() + static_cast<std::size_t>(at - counts_.begin())));
    }

    /// Which count the quotas behind the companies' own stand for, in order.
    [[nodiscard]] const std::vector<std::uint32_t>& counts() const { return counts_; }

private:
    [[nodiscard]] matching::Index own_quota(std::size_t candidate) const {
        const ScoredPair& pair = candidates_.pairs[candidate];
        return side_ == matching::Side::rows ? event_.seller_rank(pair.seller) : event_.buyer_rank(pair.buyer);
    }

    /// The candidates that add to each count, ascending.
    void list_members() {
        members_.resize(event_.counts().size());
        for (std::uint32_t i = 0; i < candidates_.pairs.size(); ++i) {
            for (const std::uint32_t count : candidates_.rules.counts(i)) {
                members_[count].push_back(i);
            }
        }
    }

    /// True where no slot in which the company is there is left out.
    [[nodiscard]] bool in_all_slots(const Count& count) const {
        const SlotSet& open = event_.open_slots(count.company);
        return (open & count.slots) == open;
    }

    void add_counts_of(matching::Index rank) {
        const CompanyId company = companies_[rank];
        std::vector<std::uint32_t> found;
        for (const Count& count : event_.counts_of(company)) {
            if (in_all_slots(count) && !event_.sells_and_buys(company)) {
                found.push_back(static_cast<std::uint32_t>(&count - event_.counts().data()));
            }
        }
        std::stable_sort(found.begin(), found.end(),
                         [this](std::uint32_t a, std::uint32_t b) { return members_[a].size() > members_[b].size(); });
        std::vector<std::uint32_t> taken;
        for (const std::uint32_t count : found) {
            if (nests(count, taken)) {
                taken.push_back(count);
                add(count, rank);
            }
        }
    }

    /// Requires that none of the others is smaller.
    [[nodiscard]] bool nests(std::uint32_t count, const std::vector<std::uint32_t>& others) const {
        const std::vector<std::uint32_t>& own = members_[count];
        return std::all_of(others.begin(), others.end(), [&](std::uint32_t other) {
            const auto shared = std::count_if(own.begin(), own.end(), [&](std::uint32_t i) {
                return std::binary_search(members_[other].begin(), members_[other].end(), i);
            });
            return shared == 0 || static_cast<std::size_t>(shared) == own.size();
        });
    }

    void add(std::uint32_t at, matching::Index rank) {
        const Count& count = event_.counts()[at];
        matching::Quota quota{.within = rank};
        if (!members_[at].empty()) {
            quota.within = innermost_[members_[at].front()];
        }
        if (count.purpose == Count::Purpose::most) {
            quota.most = count.number;
        }
        for (const std::uint32_t i : members_[at]) {
            innermost_[i] = static_cast<matching::Index>(quotas_.size());
        }
        quotas_.push_back(quota);
        counts_.push_back(at);
    }

    const Event& event_;
    const Candidates& candidates_;
    matching::Side side_;
    std::span<const CompanyId> companies_;
    std::vector<matching::Quota> quotas_{};
    std::vector<matching::Index> innermost_{};
    std::vector<std::vector<std::uint32_t>> members_{}; ///< candidates, per count
    std::vector<std::uint32_t> counts_{};
};

} // namespace jumpa::detail
