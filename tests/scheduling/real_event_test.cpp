#include "catch.hpp"

#include <jumpa/scheduling/plan.hpp>
#include <jumpa/verify/verify.hpp>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

using namespace jumpa;

namespace {

/// One meeting of a real evening: who, in which round, and what both said afterwards.
struct Rating {
    int seller = 0;
    int buyer = 0;
    int round = 0;
    bool both_said_yes = false;
    Points points = 0; // 500 times the sum of two likings from 1 to 10; one that was not given counts as 5
};

/// wave, f, m, order_f, order_m, table_f, table_m, dec_f, dec_m, like_f, like_m; -1 where a cell is empty
std::array<int, 11> cells_of(const std::string& line) {
    std::array<int, 11> cells{};
    std::istringstream row(line);
    std::string cell;
    for (int& number : cells) {
        number =
            std::getline(row, cell, ',') && !cell.empty() ? static_cast<int>(std::strtod(cell.c_str(), nullptr)) : -1;
    }
    return cells;
}

std::map<int, std::vector<Rating>> read_evenings(std::istream& file) {
    std::map<int, std::vector<Rating>> evenings;
    std::string line;
    std::getline(file, line); // headings
    while (std::getline(file, line)) {
        const auto cells = cells_of(line);
        const auto liking = [](int like) { return like < 0 ? 5 : like; };
        evenings[cells[0]].push_back({.seller = cells[1],
                                      .buyer = cells[2],
                                      .round = cells[3],
                                      .both_said_yes = cells[7] == 1 && cells[8] == 1,
                                      .points = 500 * (liking(cells[9]) + liking(cells[10]))});
    }
    return evenings;
}

struct Evening {
    Event event;
    Affinity affinity;
    std::set<std::pair<CompanyId, CompanyId>> mutual;
    std::size_t rounds = 0;
};

Evening evening_of(const std::vector<Rating>& ratings) {
    EventBuilder builder;
    std::map<int, CompanyId> sellers;
    std::map<int, CompanyId> buyers;
    std::set<int> rounds;
    for (const Rating& rating : ratings) {
        if (!sellers.contains(rating.seller)) {
            sellers[rating.seller] = builder.seller({.name = "f" + std::to_string(rating.seller)});
        }
        if (!buyers.contains(rating.buyer)) {
            buyers[rating.buyer] = builder.buyer({.name = "m" + std::to_string(rating.buyer)});
        }
        rounds.insert(rating.round);
    }
    builder.slots(rounds.size() / 2, std::chrono::minutes{4}).tables(std::min(sellers.size(), buyers.size()));
    Event event = builder.build();
    std::vector<ScoredPair> pairs;
    std::set<std::pair<CompanyId, CompanyId>> mutual;
    for (const Rating& rating : ratings) {
        pairs.push_back({sellers[rating.seller], buyers[rating.buyer], rating.points});
        if (rating.both_said_yes) {
            mutual.emplace(sellers[rating.seller], buyers[rating.buyer]);
        }
    }
    Affinity fit = affinity(event, pairs);
    return {std::move(event), std::move(fit), std::move(mutual), rounds.size()};
}

} // namespace

TEST_CASE("plan: real evenings with half their rounds are proved optimal and keep more mutual wishes than chance",
          "[real]") {
    const char* folder = std::getenv("JUMPA_SHARED_DATA");
    std::ifstream file(std::string(folder == nullptr ? "" : folder) + "/real/speed-dating.csv");
    if (folder == nullptr || !file) {
        std::cout << "skipped: real evenings, JUMPA_SHARED_DATA names no folder with real/speed-dating.csv\n";
        return;
    }
    std::size_t mutual = 0;
    std::size_t kept = 0;
    std::size_t met = 0;
    std::size_t pairs = 0;
    for (const auto& [wave, ratings] : read_evenings(file)) {
        const Evening evening = evening_of(ratings);
        const Schedule schedule = plan(evening.event, evening.affinity);
        CHECK(verify(evening.event, evening.affinity, schedule).kind == Verdict::Kind::proved_optimal);
        std::size_t kept_here = 0;
        for (const Meeting& meeting : schedule.meetings) {
            kept_here += evening.mutual.count({meeting.seller, meeting.buyer});
        }
        std::cout << "evening " << wave << ": " << evening.event.sellers().size() << " x "
                  << evening.event.buyers().size() << ", " << evening.event.slots().size() << " of " << evening.rounds
                  << " rounds, " << schedule.meetings.size() << " meetings, " << schedule.points().value
                  << " points, greedy " << schedule.greedy_value << ", keeps " << kept_here << " of "
                  << evening.mutual.size() << " mutual yes\n";
        mutual += evening.mutual.size();
        kept += kept_here;
        met += schedule.meetings.size();
        pairs += ratings.size();
    }
    std::cout << "all evenings: " << met * 100 / pairs << " % of the pairs meet, " << kept * 100 / mutual
              << " % of the mutual yes are kept\n";
    CHECK(kept * pairs > mutual * met); // more than a random choice of as many meetings would keep
}
