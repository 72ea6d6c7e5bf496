#pragma once

#include <jumpa/model/affinity.hpp>

#include <algorithm>
#include <cstdint>
#include <tuple>
#include <utility>
#include <vector>

namespace jumpa::detail {

/// Keeps the best pairs of every company from a stream of pairs in any order.
///
/// Ensures     a pair stays if it is among the `most` best of its seller or of its buyer; equal points go to the pair
///             with the lower ids
/// Complexity  O(log most) a pair, O(companies * most) memory however many pairs pass by
class BestPairs {
public:
    BestPairs(std::size_t companies, std::uint32_t most) : most_(most), kept_(companies), cut_(companies, false) {}

    void add(const ScoredPair& pair) {
        offer(pair.seller, pair);
        offer(pair.buyer, pair);
    }

    /// The least points among the pairs of each company that was cut, 0 for the others.
    [[nodiscard]] Thresholds thresholds() const {
        Thresholds result{std::vector<Points>(kept_.size(), 0)};
        for (std::size_t i = 0; i < kept_.size(); ++i) {
            if (cut_[i]) {
                result.company[i] = kept_[i].front().points;
            }
        }
        return result;
    }

    /// All pairs that stay, once each, by seller and buyer.
    [[nodiscard]] std::vector<ScoredPair> take(std::vector<ScoredPair> and_also) && {
        std::vector<ScoredPair> all = std::move(and_also);
        for (const auto& pairs : kept_) {
            all.insert(all.end(), pairs.begin(), pairs.end());
        }
        std::sort(all.begin(), all.end(), [](const ScoredPair& a, const ScoredPair& b) {
            return std::tie(a.seller, a.buyer) < std::tie(b.seller, b.buyer);
        });
        all.erase(std::unique(all.begin(), all.end()), all.end());
        return all;
    }

private:
    static bool better(const ScoredPair& a, const ScoredPair& b) {
        return std::tie(b.points, a.seller, a.buyer) < std::tie(a.points, b.seller, b.buyer);
    }

    void offer(CompanyId company, const ScoredPair& pair) {
        auto& pairs = kept_[company.index()]; // a heap with the worst in front
        if (pairs.size() == most_) {
            cut_[company.index()] = true;
            if (!better(pair, pairs.front())) {
                return;
            }
            std::pop_heap(pairs.begin(), pairs.end(), better);
            pairs.pop_back();
        }
        pairs.push_back(pair);
        std::push_heap(pairs.begin(), pairs.end(), better);
    }

    std::size_t most_;
    std::vector<std::vector<ScoredPair>> kept_;
    std::vector<bool> cut_;
};

} // namespace jumpa::detail
