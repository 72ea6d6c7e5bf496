#pragma once

#include <jumpa/model/event.hpp>
#include <jumpa/scoring/detail/judging.hpp>
#include <jumpa/scoring/detail/strongest_wishes.hpp>
#include <jumpa/scoring/kernel/rows.hpp>

#include <algorithm>
#include <tuple>
#include <vector>

namespace jumpa::kernel {

/// Collects what an event knows of single pairs: vetoes and wishes.
class NoteTaker {
public:
    explicit NoteTaker(const Event& event) : event_(event), wishes_(event.data()) {}

    /// Ascending by buyer and seller, each pair once.
    [[nodiscard]] std::vector<PairNote> take() {
        const EventDraft& draft = event_.data();
        for (const Wish& wish : draft.wishes) {
            both_ways(wish.from, wish.to);
        }
        for (const SetWish& wish : draft.set_wishes) {
            for (const CompanyId to : wish.any_of) {
                both_ways(wish.from, to);
            }
        }
        for (const auto* pairs : {&draft.bans, &draft.met_before}) {
            for (const Pair& pair : *pairs) {
                both_ways(pair.seller, pair.buyer);
            }
        }
        for (const CompanyId company : event_.sellers()) {
            note(company, company); // nobody meets itself
        }
        std::sort(notes_.begin(), notes_.end(), [](const PairNote& a, const PairNote& b) {
            return std::tie(a.buyer, a.seller) < std::tie(b.buyer, b.seller);
        });
        notes_.erase(std::unique(notes_.begin(), notes_.end()), notes_.end());
        return std::move(notes_);
    }

private:
    void both_ways(CompanyId one, CompanyId other) {
        note(one, other);
        note(other, one);
    }

    void note(CompanyId seller, CompanyId buyer) {
        if (!event_.sells(seller) || !event_.buys(buyer)) {
            return;
        }
        const detail::OneWish of_seller = wishes_.of(seller, buyer);
        const detail::OneWish of_buyer = wishes_.of(buyer, seller);
        const Points sum = detail::wish_points(of_seller.level, of_seller.rank) +
                           detail::wish_points(of_buyer.level, of_buyer.rank);
        notes_.push_back({event_.buyer_rank(buyer), event_.seller_rank(seller),
                          seller == buyer || event_.veto(seller, buyer).has_value(),
                          static_cast<std::int16_t>(sum / 2)});
    }

    const Event& event_;
    detail::StrongestWishes wishes_;
    std::vector<PairNote> notes_{};
};

} // namespace jumpa::kernel
