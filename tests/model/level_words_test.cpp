#include "catch.hpp"

#include <jumpa/model/level_words.hpp>

#include <set>
#include <string>

using namespace jumpa;

TEST_CASE("no two objectives of a plan are told in the same words, proved or not, in either language") {
    for (const Language language : {Language::en, Language::id}) {
        std::set<std::string> told;
        std::size_t expected = 0;
        for (const Objective what :
             {Objective::shortfall, Objective::meetings, Objective::equity_sellers, Objective::equity_buyers,
              Objective::tier_mutual, Objective::tier_buyer, Objective::tier_seller, Objective::points}) {
            for (const Status status : {Status::optimal, Status::feasible}) {
                told.insert(describe({{.what = what, .value = 3, .bound = 4, .status = status}}, language));
                ++expected;
            }
        }
        CHECK(told.size() == expected);
    }
}

TEST_CASE("a tier is told as wishes that are kept, with the most that any plan could keep") {
    const Level proved{.what = Objective::tier_mutual, .value = 1'200, .bound = 1'200, .status = Status::optimal};
    const Level open{.what = Objective::tier_buyer, .value = 3, .bound = 4, .status = Status::feasible};
    CHECK(describe({proved, open}, Language::en) ==
          "wishes of both sides kept: 1'200 (the most possible), "
          "wishes of buyers alone kept: 3 (no more than 4 possible)");
}
