#pragma once

#include <jumpa/model/affinity.hpp>
#include <jumpa/model/event.hpp>

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

/// Real evenings of one-to-one meetings with ratings from both sides, where the host of the tests has them.
/// Source: [Fisman2006]
namespace support {

/// One meeting of a real evening: who, in which round, and what both said afterwards.
struct Rating {
    int seller = 0;
    int buyer = 0;
    int round = 0;
    bool both_said_yes = false;
    jumpa::Points points = 0; // 500 times the sum of two likings from 1 to 10; one that was not given counts as 5
};

/// wave, f, m, order_f, order_m, table_f, table_m, dec_f, dec_m, like_f, like_m; -1 where a cell is empty
inline std::array<int, 11> cells_of(const std::string& line) {
    std::array<int, 11> cells{};
    std::istringstream row(line);
    std::string cell;
    for (int& number : cells) {
        number =
            std::getline(row, cell, ',') && !cell.empty() ? static_cast<int>(std::strtod(cell.c_str(), nullptr)) : -1;
    }
    return cells;
}

/// By number; none, with a word why, where the host has no such file.
inline std::map<int, std::vector<Rating>> read_evenings() {
    const char* folder = std::getenv("JUMPA_SHARED_DATA");
    std::ifstream file(std::string(folder == nullptr ? "" : folder) + "/real/speed-dating.csv");
    if (folder == nullptr || !file) {
        std::cout << "skipped: real evenings, JUMPA_SHARED_DATA names no folder with real/speed-dating.csv\n";
        return {};
    }
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
    jumpa::Event event;
    jumpa::Affinity affinity;
    std::set<std::pair<jumpa::CompanyId, jumpa::CompanyId>> mutual;
    std::size_t rounds = 0;
};

/// With half its rounds, and with every table or with every second one.
inline Evening evening_of(const std::vector<Rating>& ratings, bool half_the_tables = false) {
    using jumpa::CompanyId;
    jumpa::EventBuilder builder;
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
    const std::size_t tables = std::min(sellers.size(), buyers.size());
    builder.slots(rounds.size() / 2, std::chrono::minutes{4}).tables(half_the_tables ? (tables + 1) / 2 : tables);
    jumpa::Event event = builder.build();
    std::vector<jumpa::ScoredPair> pairs;
    std::set<std::pair<CompanyId, CompanyId>> mutual;
    for (const Rating& rating : ratings) {
        pairs.push_back({sellers[rating.seller], buyers[rating.buyer], rating.points});
        if (rating.both_said_yes) {
            mutual.emplace(sellers[rating.seller], buyers[rating.buyer]);
        }
    }
    jumpa::Affinity fit = jumpa::affinity(event, pairs);
    return {std::move(event), std::move(fit), std::move(mutual), rounds.size()};
}

} // namespace support
