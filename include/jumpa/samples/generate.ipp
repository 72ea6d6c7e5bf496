#pragma once

#include <jumpa/core/messages.hpp>
#include <jumpa/samples/detail/presence.hpp>
#include <jumpa/samples/detail/profiles.hpp>
#include <jumpa/samples/detail/ratings.hpp>
#include <jumpa/samples/generate.hpp>

#include <string>
#include <utility>
#include <vector>

namespace jumpa {

namespace detail {

inline void check_option(Faults& faults, const char* option, std::int64_t value, std::int64_t low, std::int64_t high) {
    if (value < low || value > high) {
        faults.push_back(fault(std::string("--") + option, "number_out_of_range.option",
                               {std::to_string(value), std::to_string(low), std::to_string(high)}));
    }
}

inline void check_stay(Faults& faults, const GenerateOptions& options) {
    if (!options.present) {
        return;
    }
    check_option(faults, "present", options.present->shortest, 1, options.slots);
    check_option(faults, "present", options.present->longest, options.present->shortest, options.slots);
    if (options.absence_per_million > 0 || options.scattered) {
        faults.push_back(fault("--present", "contradiction.absence"));
    }
}

inline Faults faults_of(const GenerateOptions& options) {
    constexpr std::int64_t most = 1'000'000;
    Faults faults;
    check_option(faults, "sellers", options.sellers, 1, most);
    check_option(faults, "buyers", options.buyers, 1, most);
    check_option(faults, "slots", options.slots, 1, 10'000);
    check_option(faults, "tables", options.tables, 0, most);
    check_option(faults, "degree", options.degree.value_or(0), 0, most);
    check_option(faults, "max-seller", options.max_seller.value_or(0), 0, most);
    check_option(faults, "max-buyer", options.max_buyer.value_or(0), 0, most);
    check_option(faults, "absence", options.absence_per_million, 0, most / 2);
    check_option(faults, "popular", options.popular_per_million, 0, most);
    check_stay(faults, options);
    if (options.profiles && options.degree) {
        faults.push_back(fault("--degree", "contradiction.degree"));
    }
    return faults;
}

/// Days of 18 slots of 20 minutes: 08:30 to 11:30, and 13:00 to 16:00.
inline std::vector<Slot> day_slots(std::int32_t number) {
    using std::chrono::minutes;
    constexpr std::chrono::local_days first_day{std::chrono::year{2021} / 11 / 15};
    std::vector<Slot> slots;
    for (std::int32_t t = 0; t < number; ++t) {
        const std::int32_t day = t / 18;
        const std::int32_t in_day = t % 18;
        const bool morning = in_day < 9;
        const LocalTime start =
            first_day + std::chrono::days{day} + minutes{morning ? 510 : 780} + minutes{20 * (in_day % 9)};
        const std::string session =
            (morning ? "morning" : "afternoon") + (number > 18 ? std::string(" ") + std::to_string(day + 1) : "");
        slots.push_back({std::string("slot") + std::to_string(t + 1), start, start + minutes{20}, session});
    }
    return slots;
}

inline std::vector<Table> day_tables(const GenerateOptions& options) {
    std::vector<SlotId> low;
    for (std::int32_t t = 0; t < options.slots; t += 2) {
        low.emplace_back(static_cast<std::size_t>(t));
    }
    std::vector<Table> tables;
    for (std::int32_t k = 0; k < options.tables; ++k) {
        Table table{.id = "table" + std::to_string(k + 1)};
        if (options.low_tables && k >= options.tables - options.tables / 2) {
            table.slots = low;
        }
        tables.push_back(std::move(table));
    }
    return tables;
}

inline Company blank_company(bool sells, std::int32_t number) {
    Company company;
    company.id = (sells ? "s-" : "b-") + std::to_string(number);
    company.name = (sells ? "Seller " : "Buyer ") + std::to_string(number);
    return company;
}

/// Every part has a random stream of its own, so that asking for absences does not change who likes whom.
inline void add_companies(EventDraft& draft, const GenerateOptions& options) {
    Random presence_stream(options.seed ^ 0x70726573656E6365U);
    Random profile_stream(options.seed ^ 0x70726F66696C6573U);
    Presence presence(options, presence_stream);
    Profiles profiles(options, profile_stream);
    for (std::int32_t i = 0; i < options.sellers + options.buyers; ++i) {
        const bool sells = i < options.sellers;
        Company company = blank_company(sells, sells ? i + 1 : i - options.sellers + 1);
        if (options.profiles) {
            sells ? profiles.make_seller(company) : profiles.make_buyer(company);
        }
        company.attends.available = presence.draw();
        company.attends.max_meetings = sells ? options.max_seller : options.max_buyer;
        draft.companies.push_back(std::move(company));
        draft.roles.push_back(sells ? Role::seller : Role::buyer);
    }
}

} // namespace detail

JUMPA_INLINE EventDraft generated_event(const GenerateOptions& options) {
    if (Faults faults = detail::faults_of(options); !faults.empty()) {
        throw InputError(std::move(faults));
    }
    EventDraft draft;
    draft.id = "generated-" + std::to_string(options.seed);
    draft.title = "Generated event, seed " + std::to_string(options.seed);
    draft.slots = detail::day_slots(options.slots);
    draft.tables = detail::day_tables(options);
    detail::add_companies(draft, options);
    if (!options.profiles) {
        Random rating_stream(options.seed ^ 0x726174696E677321U);
        draft.points = detail::Ratings(options, rating_stream).draw();
    }
    return draft;
}

} // namespace jumpa
