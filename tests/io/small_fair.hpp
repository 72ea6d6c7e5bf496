#pragma once

#include <jumpa/model/event.hpp>
#include <jumpa/model/schedule.hpp>

#include <chrono>

/// Two sellers, two buyers, two slots, two tables; the schedule holds both best pairs.
inline jumpa::Event small_fair() {
    using namespace std::chrono_literals;
    constexpr std::chrono::local_days day{std::chrono::year{2021} / 11 / 15};
    jumpa::EventBuilder fair(jumpa::EventDraft{.id = "small", .title = "Small Fair", .revision = 3});
    fair.slots(2, 20min, day + 8h + 30min).tables(2);
    const auto gula = fair.seller({.id = "gula", .name = "Gula Kelapa Wates"});
    const auto batik = fair.seller({.id = "batik", .name = "Batik Garum"});
    const auto toko = fair.buyer({.id = "toko", .name = "Toko Oleh-oleh"});
    const auto butik = fair.buyer({.id = "butik", .name = "Butik Surabaya"});
    fair.pin(batik, butik);
    fair.draft().points = {{gula, toko, 9'100}, {batik, butik, 8'250}};
    return fair.build();
}

inline jumpa::Schedule small_schedule(const jumpa::Event& event) {
    using jumpa::SlotId;
    using jumpa::TableId;
    const auto id = [&](const char* name) { return *event.find_company(name); };
    jumpa::Schedule schedule;
    schedule.status = jumpa::Status::optimal;
    schedule.meetings = {
        {.seller = id("gula"), .buyer = id("toko"), .slot = SlotId{0}, .table = TableId{0}, .points = 9'100},
        {.seller = id("batik"),
         .buyer = id("butik"),
         .slot = SlotId{1},
         .table = TableId{1},
         .points = 8'250,
         .pinned_by = 0}};
    schedule.levels = {{jumpa::Objective::points, 17'350, 17'350, jumpa::Status::optimal}};
    schedule.certificate.levels = {{.u = {{id("gula"), SlotId{1}, 5}}, .k = {{SlotId{0}, 2}}, .q = {{id("toko"), 7}}}};
    schedule.digests = {"e", "p", "o"};
    schedule.greedy_value = 17'000;
    return schedule;
}
