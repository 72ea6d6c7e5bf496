#pragma once

#include <jumpa/core/random.hpp>
#include <jumpa/scoring/catalogue.hpp>

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// Seeded catalogues for tests and benches: one as companies might be, and some that are hard to pass over.
namespace catalogue_kinds {

using namespace jumpa;

enum class Kind : std::uint8_t { typical, flat, one_category, ties, one_place, own_weights };

struct Named {
    Kind kind;
    std::string_view name;
};
inline constexpr Named kinds[] = {
    {Kind::typical, "typical"},
    {Kind::flat, "flat"},                 ///< category and distance weigh nothing, so that neither order helps
    {Kind::one_category, "one_category"}, ///< everything is related to everything
    {Kind::ties, "ties"},                 ///< few different values, so that thousands of pairs are equal
    {Kind::one_place, "one_place"},       ///< all companies in one building
    {Kind::own_weights, "own_weights"},   ///< each buyer counts something else
};

struct Shape {
    Kind kind = Kind::typical;
    std::size_t sellers = 1'000;
    std::size_t buyers = 100;
    std::uint64_t seed = 1;
    std::size_t items = 0;          ///< offers of each seller, needs of each buyer; 0 for one to three
    std::vector<GeoPoint> places{}; ///< centres of districts; without any, some are drawn
};

class Maker {
public:
    explicit Maker(const Shape& shape) : shape_(shape), random_(shape.seed), places_(shape.places) {
        for (const Category& category : kbli_2020().categories()) {
            if (category.code.size() == 5) {
                products_.push_back(category.code);
            }
        }
        random_.shuffle(products_);
        while (places_.size() < 50) {
            places_.push_back({-8 + degrees(3'000'000), 106 + degrees(8'000'000)});
        }
        cumulate(product_sums_, products_.size(), [](std::size_t rank) { return 1'000'000 / (rank + 3); });
        cumulate(place_sums_, places_.size(), [&](std::size_t) { return skewed(8); });
    }

    Catalogue make() {
        Catalogue catalogue;
        for (std::size_t i = 0; i < shape_.sellers; ++i) {
            catalogue.seller(seller());
        }
        for (std::size_t i = 0; i < shape_.buyers; ++i) {
            const Company company = buyer(); // first: arguments have no order
            catalogue.buyer(company, blend());
        }
        return catalogue;
    }

    Company seller() {
        Company made = company(650'000);
        for (std::size_t i = items(); i > 0; --i) {
            made.offers.push_back(offer());
        }
        return made;
    }

    Company buyer() {
        Company made = company(0);
        const bool shares = random_.chance(500'000);
        for (std::size_t i = items(); i > 0; --i) {
            made.needs.push_back(need());
            made.needs.back().share = shares ? between(1, 100) : 0;
        }
        return made;
    }

    Blend blend() {
        constexpr std::array<std::int32_t, 4> halves{50, 100, 200, 400};
        Blend made{.half_distance_km = halves[random_.below(4)]};
        for (auto weight : {&Blend::category, &Blend::capacity, &Blend::location, &Blend::credentials, &Blend::price,
                            &Blend::languages}) {
            made.*weight = shape_.kind == Kind::own_weights
                               ? (random_.chance(300'000) ? 0 : static_cast<std::int32_t>(skewed(10)))
                               : made.*weight * between(50, 150) / 100;
        }
        if (shape_.kind == Kind::flat) {
            made.category = 0;
            made.location = 0;
        }
        return made;
    }

private:
    template <class Weight>
    static void cumulate(std::vector<std::uint64_t>& sums, std::size_t size, Weight weight) {
        for (std::size_t i = 0; i < size; ++i) {
            sums.push_back((sums.empty() ? 0 : sums.back()) + weight(i));
        }
    }
    std::size_t pick(const std::vector<std::uint64_t>& sums) {
        return static_cast<std::size_t>(std::upper_bound(sums.begin(), sums.end(), random_.below(sums.back())) -
                                        sums.begin());
    }

    std::uint64_t skewed(std::uint64_t doublings) {
        const std::uint64_t least = std::uint64_t{1} << random_.below(doublings);
        return least + random_.below(least);
    }
    double degrees(std::uint64_t micro) { return static_cast<double>(random_.below(micro)) / 1e6; }
    std::int32_t between(std::int64_t low, std::int64_t high) {
        return static_cast<std::int32_t>(random_.between(low, high));
    }
    bool plain() const { return shape_.kind == Kind::ties; }

    /// As many as asked for, or 1 for six in ten, 2 for three, 3 for one.
    std::size_t items() {
        const std::uint64_t draw = random_.below(10);
        return shape_.items != 0 ? shape_.items : draw < 6 ? 1 : draw < 9 ? 2 : 3;
    }

    Company company(std::uint32_t paper_per_million) {
        Company made{.name = "company"};
        if (!random_.chance(50'000)) {
            made.at = shape_.kind == Kind::one_place ? GeoPoint{-6.2, 106.8} : place();
        }
        if (!random_.chance(100'000)) {
            made.languages = random_.chance(900'000) || plain() ? std::vector<std::string>{"id"}
                                                                : std::vector<std::string>{"jv", "en"};
        }
        for (const CredentialFacts& paper : credential_facts) {
            if (random_.chance(paper_per_million) || (plain() && paper_per_million > 0)) {
                made.credentials.insert(paper.credential);
            }
        }
        if (paper_per_million > 0 && random_.chance(500'000)) {
            made.tkdn_percent = between(0, 100);
        }
        return made;
    }

    GeoPoint place() {
        GeoPoint at = places_[pick(place_sums_)];
        if (!plain()) {
            at.latitude += degrees(80'000) + degrees(80'000) - 0.08;
            at.longitude += degrees(80'000) + degrees(80'000) - 0.08;
        }
        return at;
    }

    std::string product() { return products_[shape_.kind == Kind::one_category ? 0 : pick(product_sums_)]; }

    Quantity amount() {
        const Unit unit = random_.chance(900'000) ? Unit::kilogram : Unit::piece; // first, as above
        const auto number = static_cast<std::int64_t>(skewed(16));
        return plain() ? Quantity(100, Unit::kilogram) : Quantity(number, unit);
    }

    Offer offer() {
        Offer made{.category = product()};
        if (random_.chance(900'000)) {
            made.per_month = amount();
        }
        if (made.per_month && random_.chance(200'000)) {
            made.minimum_order = Quantity(static_cast<std::int64_t>(skewed(10)), made.per_month->unit());
        }
        if (random_.chance(800'000) && !plain()) {
            const std::int64_t from = 500 + between(0, 1'000) + between(0, 1'000);
            made.price = Price{.from = from,
                               .to = from + between(0, 500),
                               .per = made.per_month ? made.per_month->unit() : Unit::kilogram,
                               .currency = random_.chance(950'000) ? "IDR" : "USD"};
        }
        if (random_.chance(600'000)) {
            made.lead_time_days = plain() ? 7 : between(1, 30);
        }
        return made;
    }

    Need need() {
        Need made{.category = product()};
        if (random_.chance(900'000)) {
            made.per_month = amount();
        }
        if (random_.chance(700'000) && !plain()) {
            made.price = Price{.to = 700 + between(0, 1'000) + between(0, 1'000),
                               .per = made.per_month ? made.per_month->unit() : Unit::kilogram};
        }
        for (const CredentialFacts& paper : credential_facts) {
            if (random_.chance(80'000)) {
                made.required.insert(paper.credential);
            } else if (random_.chance(300'000)) {
                made.preferred.insert(paper.credential);
            }
        }
        if (random_.chance(50'000)) {
            made.required_tkdn_percent = between(1, 60);
        }
        if (random_.chance(400'000)) {
            constexpr std::array<std::int32_t, 3> limits{100, 300, 1'000};
            made.within_km = limits[random_.below(3)];
        }
        if (random_.chance(500'000)) {
            made.lead_time_days = between(5, 30);
        }
        return made;
    }

    const Shape& shape_;
    Random random_;
    std::vector<GeoPoint> places_;
    std::vector<std::string> products_{};
    std::vector<std::uint64_t> product_sums_{};
    std::vector<std::uint64_t> place_sums_{};
};

inline Catalogue make(const Shape& shape) {
    return Maker(shape).make();
}

} // namespace catalogue_kinds
