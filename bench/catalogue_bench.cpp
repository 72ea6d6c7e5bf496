// Best matches of large catalogues. With JUMPA_SHARED_DATA set, companies stand around the districts listed in its
// regions/districts.csv (code, name, latitude, longitude); without it around fifty drawn places. A country's catalogue,
// 10^6 x 10^5, takes minutes and is only run where JUMPA_BENCH_COUNTRY is set.

#include "support/catalogue_kinds.hpp"

#include <jumpa/asio_executor.hpp>
#include <jumpa/scoring/best_matches.hpp>
#include <jumpa/scoring/kernel/best_lists.hpp>
#include <jumpa/scoring/kernel/row_scorer.hpp>

#include <benchmark/benchmark.h>

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <memory>
#include <string>
#include <tuple>
#include <vector>

namespace {

using namespace jumpa;
using catalogue_kinds::Kind;

std::vector<GeoPoint> districts() {
    std::vector<GeoPoint> places;
    const char* const folder = std::getenv("JUMPA_SHARED_DATA");
    std::ifstream file(std::string(folder == nullptr ? "." : folder) + "/regions/districts.csv");
    std::string line;
    for (std::getline(file, line); std::getline(file, line);) {
        const std::size_t longitude = line.rfind(',');
        const std::size_t latitude = line.rfind(',', longitude - 1);
        places.push_back(
            {std::strtod(line.c_str() + latitude + 1, nullptr), std::strtod(line.c_str() + longitude + 1, nullptr)});
    }
    return places;
}

/// The last one is kept: repetitions ask for it again, and two large ones together would be too much.
const ArrangedCatalogue& catalogue_of(Kind kind, std::size_t sellers, std::size_t buyers, std::size_t items) {
    static std::unique_ptr<ArrangedCatalogue> kept;
    static std::tuple<Kind, std::size_t, std::size_t, std::size_t> key;
    if (!kept || key != std::tuple(kind, sellers, buyers, items)) {
        key = {kind, sellers, buyers, items};
        kept.reset();
        kept = std::make_unique<ArrangedCatalogue>(catalogue_kinds::make(
            {.kind = kind, .sellers = sellers, .buyers = buyers, .items = items, .places = districts()}));
    }
    return *kept;
}

/// Some buyers' lists against scoring all of their pairs.
bool right(const ArrangedCatalogue& catalogue, const BestMatches& best) {
    const kernel::Rows& rows = catalogue.arranged().rows;
    kernel::RowScorer scorer(rows);
    kernel::Asked asked;
    for (std::uint32_t buyer = 0; buyer < catalogue.buyers();
         buyer += static_cast<std::uint32_t>(catalogue.buyers() / 5 + 1)) {
        asked.take(rows, buyer);
        std::vector<kernel::Rank> ranks;
        for (std::uint32_t seller = 0; seller < catalogue.sellers(); ++seller) {
            if (const Points points = scorer.points(seller, asked, 0); points > 0) {
                ranks.push_back(kernel::rank_of(points, rows.sellers[seller].number));
            }
        }
        std::sort(ranks.begin(), ranks.end(), std::greater<>());
        ranks.resize(std::min(ranks.size(), best.per_buyer()));
        const auto list = best.of_buyer(buyer);
        if (!std::equal(list.begin(), list.end(), ranks.begin(), ranks.end(),
                        [](const Match& a, kernel::Rank b) { return a == kernel::match_of(b); })) {
            return false;
        }
    }
    return true;
}

void find_best(benchmark::State& state, Kind kind, std::size_t sellers, std::size_t buyers, MatchOptions options,
               std::size_t items) {
    const ArrangedCatalogue& catalogue = catalogue_of(kind, sellers, buyers, items);
    for (auto _ : state) {
        const BestMatches best = best_matches(catalogue, options);
        state.PauseTiming();
        if (!right(catalogue, best)) {
            state.SkipWithError("a list is not that of all pairs");
        }
        state.ResumeTiming();
    }
    const auto pairs = static_cast<double>(sellers) * static_cast<double>(buyers);
    state.counters["pairs/s"] = benchmark::Counter(pairs, benchmark::Counter::kIsIterationInvariantRate);
    state.counters["bytes/seller"] = static_cast<double>(catalogue.seller_bytes()) / static_cast<double>(sellers);
}

void arrange(benchmark::State& state, std::size_t sellers) {
    const Catalogue catalogue = catalogue_kinds::make({.sellers = sellers, .buyers = 1, .places = districts()});
    for (auto _ : state) {
        benchmark::DoNotOptimize(ArrangedCatalogue(catalogue).seller_bytes());
    }
}

void add(const std::string& name, Kind kind, std::size_t sellers, std::size_t buyers, MatchOptions options,
         std::size_t items = 0) {
    auto* const row =
        benchmark::RegisterBenchmark(("best_matches/" + name).c_str(), find_best, kind, sellers, buyers, options, items)
            ->Unit(benchmark::kMillisecond);
    if (options.executor.threads() > 1) {
        row->UseRealTime();
    }
}

const bool registered = [] {
    for (const auto& [kind, kind_name] : catalogue_kinds::kinds) {
        const std::string name(kind_name);
        add(name + "/best_32/100000x10000", kind, 100'000, 10'000, {});
        add(name + "/best_32/1_each/100000x10000", kind, 100'000, 10'000, {}, 1); // one offer a seller, one need a buyer
        add(name + "/best_32_and_8/100000x10000", kind, 100'000, 10'000, {.per_seller = 8});
    }
    add("typical/best_32/avx2/100000x10000", Kind::typical, 100'000, 10'000, {.instructions = Instructions::avx2});
    add("typical/best_32/base/100000x10000", Kind::typical, 100'000, 10'000, {.instructions = Instructions::base});
    const Executor two = asio_executor(2);
    add("typical/best_32/2_threads/100000x10000", Kind::typical, 100'000, 10'000, {.executor = two});
    add("typical/best_32_and_8/2_threads/100000x10000", Kind::typical, 100'000, 10'000,
        {.per_seller = 8, .executor = two});
    add("typical/best_32/unpruned/100000x10000", Kind::typical, 100'000, 10'000, {.prune = false});
    add("typical/best_32/2_each/100000x10000", Kind::typical, 100'000, 10'000, {}, 2);
    add("flat/best_32/2_each/100000x10000", Kind::flat, 100'000, 10'000, {}, 2);
    add("one_category/best_32/2_each/100000x10000", Kind::one_category, 100'000, 10'000, {}, 2);
    if (std::getenv("JUMPA_BENCH_COUNTRY") != nullptr) {
        add("typical/best_32/1000000x100000", Kind::typical, 1'000'000, 100'000, {});
        add("typical/best_32/2_threads/1000000x100000", Kind::typical, 1'000'000, 100'000, {.executor = two});
    }
    benchmark::RegisterBenchmark("arrange/typical/100000", arrange, 100'000)->Unit(benchmark::kMillisecond);
    return true;
}();

} // namespace
