#include "catch.hpp"
#include "scoring/random_event.hpp"

#include <jumpa/scoring/detail/pair_scorer.hpp>
#include <jumpa/scoring/kernel/fill_rows.hpp>
#include <jumpa/scoring/kernel/row_scorer.hpp>

#include <cstdint>

using namespace jumpa;

namespace {

/// The points that a note gives a pair's wishes, 0 without one.
Points wish_in(const kernel::Rows& rows, std::uint32_t seller, std::uint32_t buyer) {
    for (const kernel::PairNote& note : rows.notes) {
        if (note.buyer == buyer && note.seller == seller) {
            return note.wish;
        }
    }
    return 0;
}

Blend random_blend(Random& random) {
    const auto weight = [&] { return static_cast<std::int32_t>(random.chance(150'000) ? 0 : random.below(1'000)); };
    return {.category = weight(),
            .capacity = weight(),
            .location = weight(),
            .credentials = weight(),
            .price = weight(),
            .languages = weight(),
            .wishes = weight(),
            .half_distance_km = static_cast<std::int32_t>(random.between(1, 400))};
}

} // namespace

TEST_CASE("row scorer: rows give every pair the points that its companies give", "[scoring]") {
    Random random(1);
    std::int64_t differing = 0;
    std::int64_t with_points = 0;
    for (std::uint64_t seed = 1; seed <= 30; ++seed) {
        const Event event = random_event::make(seed, {.sellers = 100, .buyers = 60, .most_items = 1 + seed % 5});
        const Blend blend = random_blend(random);
        const kernel::Rows rows = kernel::rows_of(event, blend);
        kernel::RowScorer scorer(rows);
        const detail::PreparedEvent prepared(event);
        detail::PairScorer expected(prepared, blend, {});
        for (std::uint32_t buyer = 0; buyer < rows.buyers.size(); ++buyer) {
            kernel::Asked asked;
            asked.take(rows, buyer);
            for (std::uint32_t seller = 0; seller < rows.sellers.size(); ++seller) {
                const Points points = scorer.points(seller, asked, wish_in(rows, seller, buyer));
                const Points right = expected.points(event.sellers()[seller], event.buyers()[buyer]);
                differing += points != right ? 1 : 0;
                with_points += right > 0 ? 1 : 0;
            }
        }
    }
    CHECK(differing == 0);
    CHECK(with_points > 20'000);
}
