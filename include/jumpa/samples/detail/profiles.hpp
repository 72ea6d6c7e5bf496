#pragma once

#include <jumpa/core/random.hpp>
#include <jumpa/samples/generate.hpp>

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace jumpa::detail {

/// Goods that invented companies deal in: a code of KBLI 2020, its unit and a plain price for one.
struct Goods {
    const char* category;
    const char* name;
    Unit unit;
    std::int64_t price;    ///< rupiah
    std::int64_t capacity; ///< of a middling producer, per month
    bool food;
};

inline constexpr Goods goods[] = {
    {"10722", "Gula Kelapa", Unit::kilogram, 18'000, 2'000, true},
    {"10761", "Kopi", Unit::kilogram, 90'000, 400, true},
    {"10732", "Cokelat", Unit::kilogram, 120'000, 300, true},
    {"10794", "Keripik", Unit::kilogram, 45'000, 800, true},
    {"10710", "Roti", Unit::piece, 6'000, 9'000, true},
    {"10391", "Tempe", Unit::kilogram, 14'000, 3'000, true},
    {"10771", "Kecap", Unit::litre, 28'000, 1'200, true},
    {"10423", "Minyak Kelapa", Unit::litre, 32'000, 900, true},
    {"10763", "Teh", Unit::kilogram, 60'000, 350, true},
    {"11040", "Minuman", Unit::litre, 15'000, 2'500, true},
    {"13134", "Batik", Unit::piece, 185'000, 250, false},
    {"13121", "Tenun", Unit::piece, 140'000, 200, false},
    {"14111", "Konveksi", Unit::piece, 75'000, 1'500, false},
    {"15201", "Sandal", Unit::piece, 55'000, 1'000, false},
    {"16291", "Anyaman Bambu", Unit::piece, 35'000, 900, false},
    {"16293", "Ukir Kayu", Unit::piece, 220'000, 80, false},
    {"20294", "Minyak Atsiri", Unit::kilogram, 650'000, 60, false},
    {"20231", "Sabun", Unit::piece, 12'000, 4'000, false},
    {"31001", "Mebel", Unit::piece, 1'400'000, 40, false},
    {"32201", "Kendang", Unit::piece, 250'000, 600, false},
};

/// Invents companies with offers, needs, places and papers, so that there is something to score.
class Profiles {
public:
    Profiles(const GenerateOptions& options, Random& random) : options_(options), random_(random) {}

    void make_seller(Company& seller) {
        const std::size_t main = random_goods();
        profile(seller, main);
        seller.offers.push_back(offer(goods[main]));
        if (const Goods& second = goods[random_goods()];
            random_.below(3) == 0 && second.category != goods[main].category) {
            seller.offers.push_back(offer(second));
        }
        if (random_.below(4) == 0) {
            seller.tkdn_percent = static_cast<std::int32_t>(random_.between(25, 95));
        }
    }

    void make_buyer(Company& buyer) {
        const bool popular = random_.chance(options_.popular_per_million);
        const std::size_t main = random_goods();
        profile(buyer, main);
        buyer.size = random_.below(2) == 0 ? SizeClass::medium : SizeClass::large;
        const std::size_t needs = popular ? 6 : 1 + random_.below(3);
        for (std::size_t i = 0; i < needs; ++i) {
            buyer.needs.push_back(need(goods[i == 0 ? main : random_goods()], popular));
        }
    }

private:
    [[nodiscard]] std::size_t random_goods() { return random_.below(std::size(goods)); }

    /// Places are multiples of 1/1'024 degree: such fractions are exact, so no compiler flag can change them.
    [[nodiscard]] double degrees(std::int64_t low, std::int64_t high) {
        return static_cast<double>(random_.between(low * 1'024 / 1'000, high * 1'024 / 1'000)) / 1'024;
    }

    /// Three in four sit around one of a few towns, the others anywhere in the box (the east of Java).
    [[nodiscard]] GeoPoint place() {
        if (random_.below(4) == 0) {
            const double latitude = degrees(-8'300, -7'100);
            return {latitude, degrees(111'100, 113'900)};
        }
        constexpr std::array<std::array<std::int64_t, 2>, 6> towns{{{-8'098, 112'165},
                                                                    {-7'823, 112'012},
                                                                    {-8'066, 111'902},
                                                                    {-7'977, 112'634},
                                                                    {-7'257, 112'752},
                                                                    {-7'546, 112'233}}};
        const auto& town = towns[random_.below(towns.size())];
        const double latitude = degrees(town[0] - 90, town[0] + 90);
        return {latitude, degrees(town[1] - 90, town[1] + 90)};
    }

    void profile(Company& company, std::size_t main) {
        constexpr std::array words{"Melati", "Sekar", "Tirta", "Surya", "Lestari", "Makmur", "Rimba", "Mekar"};
        const std::string number = company.id.substr(company.id.find('-') + 1);
        company.name = std::string(company.id[0] == 's' ? "Contoh " : "Toko Contoh ") + goods[main].name + ' ' +
                       words[random_.below(words.size())] + ' ' + number;
        company.at = place();
        company.size = random_.below(3) == 0 ? SizeClass::small : SizeClass::micro;
        company.languages = {"id"};
        add_credentials(company, goods[main].food);
    }

    void add_credentials(Company& company, bool food) {
        const auto maybe = [&](Credential credential, std::uint32_t per_million) {
            if (random_.chance(per_million)) {
                company.credentials.insert(credential);
            }
        };
        maybe(Credential::nib, 850'000);
        maybe(Credential::pirt, food ? 700'000 : 0);
        maybe(Credential::halal, food ? 500'000 : 50'000);
        maybe(Credential::bpom_md, food ? 100'000 : 0);
        maybe(Credential::sni, 100'000);
        maybe(Credential::trademark, 250'000);
    }

    /// `amount` times a factor from 1/4 to 4, rounded to two digits, as people state it.
    [[nodiscard]] std::int64_t around(std::int64_t amount) {
        constexpr std::array<std::int64_t, 9> quarters{1, 2, 3, 4, 4, 5, 6, 8, 16};
        const std::int64_t drawn = std::max<std::int64_t>(1, amount * quarters[random_.below(quarters.size())] / 4);
        std::int64_t step = 1;
        while (drawn / step >= 100) {
            step *= 10;
        }
        return drawn / step * step;
    }

    [[nodiscard]] Offer offer(const Goods& made) {
        const std::int64_t capacity = around(made.capacity);
        const std::int64_t from = made.price * random_.between(80, 115) / 100;
        Offer offer;
        offer.category = made.category;
        offer.per_month = Quantity(capacity, made.unit);
        offer.minimum_order = Quantity(std::max<std::int64_t>(1, capacity / random_.between(10, 60)), made.unit);
        offer.lead_time_days = static_cast<std::int32_t>(random_.between(2, 30));
        offer.price = Price{.from = from, .to = from * random_.between(105, 130) / 100, .per = made.unit};
        return offer;
    }

    [[nodiscard]] Need need(const Goods& wanted, bool popular) {
        Need need;
        need.category = wanted.category;
        need.per_month = Quantity(around(wanted.capacity), wanted.unit);
        need.lead_time_days = static_cast<std::int32_t>(random_.between(14, 60));
        need.price = Price{.to = wanted.price * random_.between(95, 135) / 100, .per = wanted.unit};
        need.share = static_cast<std::int32_t>(random_.between(1, 5));
        if (!popular && wanted.food && random_.below(2) == 0) {
            need.required.insert(Credential::pirt);
        }
        if (wanted.food) {
            need.preferred.insert(Credential::halal);
        }
        if (!popular && random_.below(3) == 0) {
            need.within_km = static_cast<std::int32_t>(random_.between(3, 20) * 10);
        }
        return need;
    }

    const GenerateOptions& options_;
    Random& random_;
};

} // namespace jumpa::detail
