#pragma once

#include <jumpa/scoring/kernel/least_value.hpp>
#include <jumpa/scoring/kernel/row_scorer.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <utility>
#include <vector>

namespace jumpa::kernel {

/// Scores the pairs of one buyer after another, each pair at most once, and keeps the best of them for both sides.
///
/// Requires    buyers in ascending order where sellers have lists: then equal points never enter one
class Takers {
public:
    Takers(const Rows& rows, const MatchOptions& options)
        : rows_(rows), scorer_(rows), of_buyers_(options.per_buyer == 0 ? 0 : rows.buyers.size(), options.per_buyer),
          of_sellers_(options.per_seller == 0 ? 0 : rows.sellers.size(), options.per_seller),
          has_buyer_lists_(options.per_buyer > 0), has_seller_lists_(options.per_seller > 0),
          last_buyer_(rows.sellers.size(), none) {}

    /// Goes on to a buyer, whose noted pairs are scored at once.
    void begin(std::uint32_t buyer) {
        buyer_ = buyer;
        asked_.take(rows_, buyer);
        const auto before = [](const PairNote& note, std::uint32_t number) { return note.buyer < number; };
        const auto& notes = rows_.notes;
        auto note = std::lower_bound(notes.begin(), notes.end(), buyer, before);
        for (; note != notes.end() && note->buyer == buyer; ++note) {
            last_buyer_[note->seller] = buyer;
            if (!note->veto) {
                enter(note->seller, scorer_.points(note->seller, asked_, note->wish));
            }
        }
    }

    [[nodiscard]] const Asked& asked() const { return asked_; }

    [[nodiscard]] bool was_scored(std::uint32_t seller) const { return last_buyer_[seller] == buyer_; }

    /// Scores the pair of the buyer and a seller, for the first time, as far as it may enter a list: one need
    /// gets at most that share of all points, by a lane. True where it entered the seller's list.
    bool consider(std::uint32_t seller, std::size_t need, float most) {
        const Points least = std::min(least_for(worst_of_buyer(), rows_.sellers[seller].number),
                                      least_for(worst_of_seller(seller), buyer_));
        const auto points = scorer_.points(seller, asked_, 0, {need, most_for(most), least});
        if (!points) {
            return false; // with this offer for this need it is too little; another lane may do
        }
        last_buyer_[seller] = buyer_;
        return enter(seller, *points);
    }

    /// Fetches what `consider` will read: first the seller, then, once that is there, its offers.
    void prefetch(std::uint32_t seller) const {
        __builtin_prefetch(&last_buyer_[seller]);
        __builtin_prefetch(&rows_.sellers[seller]);
    }
    void prefetch_offers(std::uint32_t seller) const {
        const OfferRow* const first = rows_.offers.data() + rows_.sellers[seller].first_offer;
        __builtin_prefetch(first);
        __builtin_prefetch(first + 1);
    }

    /// The worst entries: of the buyer's list and of a seller's. Lists that nobody asked for are entered by no pair.
    [[nodiscard]] Rank worst_of_buyer() const { return has_buyer_lists_ ? of_buyers_.worst(buyer_) : no_entry; }
    [[nodiscard]] Rank worst_of_seller(std::uint32_t seller) const {
        return has_seller_lists_ ? of_sellers_.worst(seller) : no_entry;
    }
    [[nodiscard]] bool has_buyer_lists() const { return has_buyer_lists_; }
    [[nodiscard]] bool has_seller_lists() const { return has_seller_lists_; }

    [[nodiscard]] BestMatches take() && {
        std::vector<std::uint32_t> buyers(has_buyer_lists_ ? rows_.buyers.size() : 0);
        std::iota(buyers.begin(), buyers.end(), std::uint32_t{0});
        return {std::move(of_buyers_).take(buyers),
                std::move(of_sellers_).take(has_seller_lists_ ? positions() : std::vector<std::uint32_t>{})};
    }

    static constexpr Rank no_entry = ~Rank{0};

private:
    static constexpr std::uint32_t none = 0xFFFF'FFFFU;

    /// Where the sellers stand, in the order of their numbers.
    [[nodiscard]] std::vector<std::uint32_t> positions() const {
        std::vector<std::uint32_t> positions(rows_.sellers.size());
        for (std::uint32_t position = 0; position < positions.size(); ++position) {
            positions[rows_.sellers[position].number] = position;
        }
        return positions;
    }

    [[nodiscard]] static Points least_for(Rank worst, std::uint32_t number) {
        return worst == no_entry ? most_points + 1 : least_points(worst, number);
    }

    /// A lane's bound is within 1.1 points of what it bounds, and 1/2 more where that was rounded: see `least_value`.
    [[nodiscard]] static Points most_for(float value) {
        return std::min(most_points, static_cast<Points>(value * static_cast<float>(most_points)) + 3);
    }

    bool enter(std::uint32_t seller, Points points) {
        if (points == 0) {
            return false;
        }
        if (const Rank rank = rank_of(points, rows_.sellers[seller].number); rank > worst_of_buyer()) {
            of_buyers_.replace_worst(buyer_, rank);
        }
        const Rank rank = rank_of(points, buyer_);
        if (rank <= worst_of_seller(seller)) {
            return false;
        }
        of_sellers_.replace_worst(seller, rank);
        return true;
    }

    const Rows& rows_;
    RowScorer scorer_;
    BestLists of_buyers_;
    BestLists of_sellers_;
    bool has_buyer_lists_;
    bool has_seller_lists_;
    std::vector<std::uint32_t> last_buyer_; ///< by seller: the last one it was scored for
    std::uint32_t buyer_ = none;
    Asked asked_{};
};

} // namespace jumpa::kernel
