#include "page/reasons.hpp"

#include <jumpa/core/geo.hpp>
#include <jumpa/core/sphere.hpp>

namespace jumpa::io::pages {
namespace {

/// A need, the offer that was held against it, and the judgement.
struct Case {
    const Words& words;
    const Event& event;
    const Company& seller;
    const Company& buyer;
    const Offer& offer;
    const Need& need;
    const Meeting& meeting;
    const CriterionPoints& judged;
};

std::string days(const Words& words, std::int32_t number) {
    return words.counted("days", static_cast<std::size_t>(number));
}

/// Thousandths without idle zeros: 1,500 or 2.5.
std::string decimal(const Words& words, Value thousandths) {
    int places = 3;
    for (; places > 0 && thousandths % 10 == 0; --places) {
        thousandths /= 10;
    }
    return words.decimal(thousandths, places);
}

std::string unit(const Words& words, Unit unit, std::size_t number) {
    return std::string(one_or_many(words["unit_" + std::string(facts(unit).name)], number));
}

std::string spelled(const Words& words, const Quantity& amount) {
    return decimal(words, amount.in_thousandths()) + " " +
           unit(words, amount.unit(), amount.in_thousandths() == 1'000 ? 1 : 2);
}

/// The amount as a number of another unit of its dimension, to the nearest thousandth.
std::string number_in(const Words& words, const Quantity& amount, Unit unit) {
    __extension__ using Wide = __int128;
    const Wide base = facts(unit).base;
    return decimal(words, static_cast<Value>((static_cast<Wide>(amount.base()) * 1'000 + base / 2) / base));
}

std::string category(const Case& at) {
    const Taxonomy& taxonomy = at.event.taxonomy();
    const auto offered = taxonomy.find(at.offer.category);
    const auto needed = taxonomy.find(at.need.category);
    if (!offered || !needed) {
        return at.judged.words;
    }
    if (*offered == *needed) {
        return at.words.filled("category_same", {titled(at.words, taxonomy[*needed])});
    }
    const std::int32_t common = taxonomy.common_depth(*offered, *needed);
    if (common == 0) {
        return at.words.filled("category_none", {at.offer.category, at.need.category});
    }
    CategoryId above = *needed;
    while (taxonomy.depth(above) > common) {
        above = *taxonomy.parent(above);
    }
    return at.words.filled("category_near", {at.offer.category, at.need.category, titled(at.words, taxonomy[above])});
}

std::string cover(const Case& at) {
    const auto& needed = at.need.per_month;
    const auto& made = at.offer.per_month;
    if (!needed) {
        return std::string(at.words["capacity_not_asked"]);
    }
    if (!made) {
        return at.words.filled("capacity_not_stated", {spelled(at.words, *needed)});
    }
    if (made->dimension() != needed->dimension()) {
        return at.words.filled("capacity_unlike", {spelled(at.words, *made), spelled(at.words, *needed)});
    }
    return at.words.filled("capacity_covers", {number_in(at.words, *made, needed->unit()), spelled(at.words, *needed)});
}

std::string capacity(const Case& at) {
    std::string text = cover(at);
    const auto& least = at.offer.minimum_order;
    const auto& needed = at.need.per_month;
    if (least && needed && least->dimension() == needed->dimension() && least->base() > needed->base()) {
        text += at.words.filled("capacity_minimum", {spelled(at.words, *least)});
    }
    const auto& takes = at.offer.lead_time_days;
    const auto& may = at.need.lead_time_days;
    if (takes && may && *takes > *may) {
        text += at.words.filled("capacity_slow", {days(at.words, *takes), at.words.number(*may)});
    }
    return text;
}

std::string location(const Case& at) {
    const auto& limit = at.need.within_km;
    const auto from = at.seller.at ? micro_point(*at.seller.at) : std::nullopt;
    const auto to = at.buyer.at ? micro_point(*at.buyer.at) : std::nullopt;
    if (!from || !to) {
        return std::string(at.words["location_unknown"]) +
               (limit ? at.words.filled("location_limit", {at.words.number(*limit)}) : "");
    }
    const std::int64_t distance = distance_cm(unit_vector(*from), unit_vector(*to));
    const std::string away = at.words.filled("location_away", {at.words.number((distance + 50'000) / 100'000)});
    if (!limit) {
        return away;
    }
    return away + at.words.filled(at.judged.veto ? "location_beyond" : "location_within", {at.words.number(*limit)});
}

std::string listed(const Words& words, CredentialSet credentials) {
    std::string names;
    for (const CredentialFacts& candidate : credential_facts) {
        if (credentials.contains(candidate.credential)) {
            const bool brand = candidate.credential == Credential::trademark;
            names += (names.empty() ? "" : ", ") + std::string(brand ? words["trademark"] : candidate.name);
        }
    }
    return names;
}

std::string preferred(const Case& at) {
    const CredentialSet preferred = at.need.preferred;
    const CredentialSet missing = preferred.without(at.seller.credentials);
    const std::string number = std::to_string(preferred.count());
    const std::string held = std::to_string(preferred.count() - missing.count());
    return at.words.filled("credentials_preferred", {held, number}) +
           (missing.empty() ? "" : at.words.filled("credentials_without", {listed(at.words, missing)}));
}

std::string credentials(const Case& at) {
    const CredentialSet missing = at.need.required.without(at.seller.credentials);
    if (!missing.empty()) {
        return at.words.filled("credentials_missing", {listed(at.words, missing)});
    }
    const auto& asked = at.need.required_tkdn_percent;
    const auto& percent = at.seller.tkdn_percent;
    if (asked && percent.value_or(-1) < *asked) {
        const std::string limit = std::to_string(*asked);
        return percent ? at.words.filled("tkdn_low", {std::to_string(*percent), limit})
                       : at.words.filled("tkdn_not_stated", {limit});
    }
    if (!at.need.preferred.empty()) {
        return preferred(at);
    }
    return at.need.required.empty() ? std::string(at.words["credentials_none"])
                                    : at.words.filled("credentials_held", {listed(at.words, at.need.required)});
}

std::string price(const Case& at) {
    if (!at.judged.points || !at.offer.price || !at.need.price || !at.need.price->to) {
        return std::string(at.words["price_none"]);
    }
    const Price& asked = *at.offer.price;
    const Price& limit = *at.need.price;
    const bool range = asked.to && *asked.to != asked.from;
    const std::string amount =
        range ? at.words.filled("price_range", {at.words.number(asked.from), at.words.number(*asked.to)})
              : at.words.number(asked.from);
    return at.words.filled("price_asked", {amount, asked.currency, unit(at.words, asked.per, 1),
                                           at.words.number(*limit.to), limit.currency, unit(at.words, limit.per, 1)});
}

std::string languages(const Case& at) {
    if (!at.judged.points) {
        return std::string(at.words["languages_unknown"]);
    }
    return std::string(at.words[*at.judged.points > 0 ? "languages_common" : "languages_none"]);
}

std::string_view level(const Words& words, std::optional<WishLevel> wish) {
    switch (wish.value_or(WishLevel::no_thanks)) {
    case WishLevel::must:
        return words["wish_must"];
    case WishLevel::want:
        return words["wish_want"];
    case WishLevel::meet:
        return words["wish_meet"];
    case WishLevel::no_thanks:
        break;
    }
    return words["wish_none"];
}

std::string wishes(const Case& at) {
    if (!at.judged.points) {
        return std::string(at.words["wishes_none"]);
    }
    return at.words.filled("wishes_both", {level(at.words, at.event.wish(at.meeting.buyer, at.meeting.seller)),
                                           level(at.words, at.event.wish(at.meeting.seller, at.meeting.buyer))});
}

using Tell = std::string (*)(const Case&);
constexpr std::pair<std::string_view, Tell> tellers[] = {
    {"category", category}, {"capacity", capacity},   {"location", location}, {"credentials", credentials},
    {"price", price},       {"languages", languages}, {"wishes", wishes}};

} // namespace

std::string titled(const Words& words, const Category& category) {
    const bool indonesian = words.language() == Language::id;
    const std::string& own = indonesian ? category.title_id : category.title_en;
    const std::string& title = own.empty() && indonesian ? category.title_en : own;
    return title.empty() ? category.code : category.code + " " + title;
}

std::string because(const View& view, const Meeting& meeting, const NeedPoints& need,
                    const CriterionPoints& criterion) {
    const Company& seller = view.event[meeting.seller];
    const Company& buyer = view.event[meeting.buyer];
    if (need.offer && *need.offer < seller.offers.size() && need.need < buyer.needs.size()) {
        for (const auto& [name, tell] : tellers) {
            if (name == criterion.criterion) {
                return tell({view.words, view.event, seller, buyer, seller.offers[*need.offer], buyer.needs[need.need],
                             meeting, criterion});
            }
        }
    }
    return criterion.words;
}

} // namespace jumpa::io::pages
