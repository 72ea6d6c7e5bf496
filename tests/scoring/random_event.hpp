#pragma once

#include <jumpa/core/random.hpp>
#include <jumpa/model/event.hpp>

#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

/// Seeded events with offers, needs, places, papers, prices, languages and wishes, for tests and benches of scoring.
namespace random_event {

using namespace jumpa;

struct Shape {
    std::size_t sellers = 30;
    std::size_t buyers = 40;
    std::uint64_t most_items = 3; ///< offers of a seller, needs of a buyer
    std::uint64_t wishes = 60;
};

inline std::vector<std::string> products() {
    std::vector<std::string> codes;
    for (const Category& category : kbli_2020().categories()) {
        if (category.code.size() == 5) {
            codes.push_back(category.code);
        }
    }
    return codes;
}

class Maker {
public:
    explicit Maker(std::uint64_t seed) : random_(seed) {}

    Event make(const Shape& shape) {
        EventBuilder event;
        event.slots(4, std::chrono::minutes{20}).tables(4);
        for (std::size_t i = 0; i < shape.sellers; ++i) {
            event.seller(seller(i, shape.most_items));
        }
        for (std::size_t i = 0; i < shape.buyers; ++i) {
            event.buyer(buyer(i, shape.most_items));
        }
        std::vector<bool> used(shape.sellers * shape.buyers, false);
        for (std::uint64_t i = 0; i < shape.wishes; ++i) {
            const std::size_t s = random_.below(shape.sellers);
            const std::size_t b = random_.below(shape.buyers);
            if (!used[s * shape.buyers + b]) {
                used[s * shape.buyers + b] = true;
                wish(event, CompanyId{s}, CompanyId{shape.sellers + b});
            }
        }
        return event.build();
    }

private:
    bool often() { return random_.chance(700'000); }
    bool seldom() { return random_.chance(150'000); }

    std::int32_t between(std::int64_t low, std::int64_t high) {
        return static_cast<std::int32_t>(random_.between(low, high));
    }

    Quantity amount() { return {random_.between(1, 5'000), often() ? Unit::kilogram : Unit::piece}; }

    CredentialSet papers(std::uint32_t per_million) {
        CredentialSet set;
        for (const CredentialFacts& candidate : credential_facts) {
            if (random_.chance(per_million)) {
                set.insert(candidate.credential);
            }
        }
        return set;
    }

    Company company(std::string name) {
        Company made{.name = std::move(name), .credentials = papers(500'000)};
        if (often()) {
            made.at = GeoPoint{-7.0 - static_cast<double>(random_.below(1'500'000)) / 1e6,
                               111.0 + static_cast<double>(random_.below(3'000'000)) / 1e6};
        }
        if (often()) {
            made.languages = often() ? std::vector<std::string>{"id"} : std::vector<std::string>{"en", "jv"};
        }
        if (often()) {
            made.tkdn_percent = between(0, 100);
        }
        return made;
    }

    Company seller(std::size_t number, std::uint64_t most_items) {
        Company made = company("Seller " + std::to_string(number));
        for (std::uint64_t i = random_.below(most_items) + 1; i > 0; --i) {
            made.offers.push_back(offer());
        }
        return made;
    }

    Company buyer(std::size_t number, std::uint64_t most_items) {
        Company made = company("Buyer " + std::to_string(number));
        const bool shares = often();
        for (std::uint64_t i = random_.below(most_items) + 1; i > 0; --i) {
            made.needs.push_back(need());
            made.needs.back().share = shares ? between(1, 100) : 0;
        }
        return made;
    }

    Offer offer() {
        Offer made{.category = product()};
        if (often()) {
            made.per_month = amount();
            made.price = Price{.from = 1'000, .to = random_.between(1'000, 50'000), .per = made.per_month->unit()};
        }
        if (seldom() && made.per_month) {
            made.minimum_order = Quantity{random_.between(1, 5'000), made.per_month->unit()};
        }
        if (often()) {
            made.lead_time_days = between(1, 30);
        }
        return made;
    }

    Need need() {
        Need made{.category = product()};
        if (often()) {
            made.per_month = amount();
            made.price = Price{.to = random_.between(500, 50'000), .per = made.per_month->unit()};
        }
        made.required = papers(20'000);
        made.preferred = papers(200'000);
        if (seldom()) {
            made.required_tkdn_percent = between(0, 40);
        }
        if (seldom()) {
            made.within_km = between(20, 400);
        }
        if (often()) {
            made.lead_time_days = between(1, 30);
        }
        return made;
    }

    void wish(EventBuilder& event, CompanyId seller, CompanyId buyer) {
        const auto level = [this] { return static_cast<WishLevel>(random_.below(4)); };
        event.wish(seller, buyer, level());
        if (often()) {
            event.wish(buyer, seller, level());
        }
    }

    std::string product() { return codes_[random_.below(codes_.size())]; }

    Random random_;
    std::vector<std::string> codes_ = products();
};

inline Event make(std::uint64_t seed, const Shape& shape = {}) {
    return Maker(seed).make(shape);
}

} // namespace random_event
