#include "catch.hpp"
#include "support/catalogue_kinds.hpp"

#include <jumpa/scoring/best_matches.hpp>
#include <jumpa/scoring/kernel/row_scorer.hpp>

#include <algorithm>
#include <string>
#include <tuple>
#include <vector>

using namespace jumpa;

namespace {

struct AllLists {
    std::vector<std::vector<Match>> of_buyer;
    std::vector<std::vector<Match>> of_seller;
    std::int64_t pairs = 0;
};

/// Every pair with points, by its buyer and by its seller, best first.
AllLists all_lists(const Catalogue& catalogue) {
    AllLists all{std::vector<std::vector<Match>>(catalogue.buyers()),
                 std::vector<std::vector<Match>>(catalogue.sellers())};
    kernel::RowScorer scorer(catalogue.rows());
    kernel::Asked asked;
    for (std::uint32_t buyer = 0; buyer < catalogue.buyers(); ++buyer) {
        asked.take(catalogue.rows(), buyer);
        for (std::uint32_t seller = 0; seller < catalogue.sellers(); ++seller) {
            ++all.pairs;
            if (const Points points = scorer.points(seller, asked, 0); points > 0) {
                all.of_buyer[buyer].push_back({seller, points});
                all.of_seller[seller].push_back({buyer, points});
            }
        }
    }
    for (auto* lists : {&all.of_buyer, &all.of_seller}) {
        for (std::vector<Match>& list : *lists) {
            std::stable_sort(list.begin(), list.end(),
                             [](const Match& a, const Match& b) { return a.points > b.points; });
        }
    }
    return all;
}

template <class ListOf>
int wrong_lists(const std::vector<std::vector<Match>>& all, std::uint32_t most, ListOf list_of) {
    int wrong = 0;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const auto list = list_of(i);
        const std::size_t length = std::min<std::size_t>(most, all[i].size());
        wrong +=
            std::equal(list.begin(), list.end(), all[i].begin(), all[i].begin() + static_cast<std::ptrdiff_t>(length))
                ? 0
                : 1;
    }
    return wrong;
}

int wrong_lists(const Catalogue& catalogue, const AllLists& all, const MatchOptions& options) {
    const BestMatches best = best_matches(catalogue, options);
    return wrong_lists(all.of_buyer, options.per_buyer, [&](std::size_t i) { return best.of_buyer(i); }) +
           wrong_lists(all.of_seller, options.per_seller, [&](std::size_t i) { return best.of_seller(i); });
}

} // namespace

TEST_CASE("best matches: passing over blocks and every instruction set give the lists of all pairs", "[scoring]") {
    std::int64_t pairs = 0;
    for (const auto& [kind, name] : catalogue_kinds::kinds) {
        for (std::uint64_t seed = 1; seed <= 2; ++seed) {
            const Catalogue catalogue =
                catalogue_kinds::make({.kind = kind, .sellers = 4'000, .buyers = 100, .seed = seed});
            const AllLists all = all_lists(catalogue);
            pairs += all.pairs;
            for (const Instructions instructions : {Instructions::base, Instructions::avx2, Instructions::avx512}) {
                for (const bool prune : {true, false}) {
                    for (const auto& [per_buyer, per_seller] : {std::pair{32U, 0U}, std::pair{5U, 8U}}) {
                        INFO(name << " " << seed << " " << static_cast<int>(instructions) << prune << per_seller);
                        CHECK(wrong_lists(catalogue, all, {per_buyer, per_seller, prune, instructions}) == 0);
                    }
                }
            }
        }
    }
    CHECK(pairs == 4'800'000);
}
