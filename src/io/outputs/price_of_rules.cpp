#include "outputs/price_of_rules.hpp"
#include "page/words.hpp"

#include <jumpa/core/gap.hpp>
#include <jumpa/core/messages.hpp>
#include <jumpa/core/text.hpp>
#include <jumpa/model/fairness.hpp>

#include <algorithm>
#include <string_view>
#include <utility>

namespace jumpa::io {
namespace {

/// Tenths of a meeting per company, rounded down.
Value mean(const FairnessGroup& group, const MeetingSpread& spread) {
    return spread.meetings * 10 / group.companies;
}

class PriceOfRules {
public:
    PriceOfRules(const FairnessReport& report, Language language) : report_(report), words_(language) {}

    [[nodiscard]] std::string cost() const;
    [[nodiscard]] std::string side(std::string_view key, const SideFairness& side) const;
    [[nodiscard]] std::string sizes() const;
    [[nodiscard]] std::string regions() const;

private:
    [[nodiscard]] std::string say(std::string_view key, const std::vector<std::string>& arguments = {}) const {
        return messages::answer(key, arguments, words_.language());
    }
    [[nodiscard]] std::string tenths(Value number) const { return words_.decimal(number, 1); }
    [[nodiscard]] std::string region(const FairnessGroup& group) const {
        return group.region.empty() ? say("region_unknown") : group.region;
    }
    void add_change(std::vector<std::string>& parts, std::string_view key, std::int64_t now, std::int64_t then) const {
        if (now != then) {
            parts.push_back(say(key, {std::to_string(now), std::to_string(then)}));
        }
    }

    const FairnessReport& report_;
    pages::Words words_;
};

std::string listed(const std::vector<std::string>& parts) {
    std::string list;
    for (const std::string& part : parts) {
        list += (list.empty() ? "" : ", ") + part;
    }
    return list;
}

std::string PriceOfRules::cost() const {
    if (report_.cost() <= 0) {
        return say(report_.changes() ? "rules_cost_nothing" : "rules_change_nothing");
    }
    const std::int64_t hundredths = (gap_of(report_.points_after, report_.points_before).per_million + 99) / 100;
    return say("rules_cost",
               {grouped(report_.cost()), grouped(report_.points_before), words_.decimal(hundredths, 2) + " %"});
}

/// "Sellers: 5 with more meetings, 4 with fewer; fewest 1 instead of 0."
std::string PriceOfRules::side(std::string_view key, const SideFairness& side) const {
    if (side.gained + side.lost == 0) {
        return {};
    }
    const FairnessGroup& all = side.all;
    std::vector<std::string> changes;
    add_change(changes, "fewest_instead", all.after.least, all.before.least);
    add_change(changes, "middle_instead", all.after.median, all.before.median);
    add_change(changes, "most_instead", all.after.most, all.before.most);
    add_change(changes, "without_instead", all.after.without, all.before.without);
    const std::string moved = say("more_and_fewer", {std::to_string(side.gained), std::to_string(side.lost)});
    return say(key, {moved + (changes.empty() ? "" : "; ") + listed(changes)});
}

std::string PriceOfRules::sizes() const {
    std::vector<std::string> parts;
    for (const FairnessGroup& group : report_.sellers.sizes) {
        const Value now = mean(group, group.after);
        const Value then = mean(group, group.before);
        if (now != then) {
            parts.push_back(say("mean_of_size",
                                {say("size_" + std::string(pages::size_key(group.size))), tenths(now), tenths(then)}));
        }
    }
    return parts.empty() ? "" : say("means_by_size", {listed(parts)});
}

/// The region whose sellers have the fewest meetings on average, now and without rules.
std::string PriceOfRules::regions() const {
    const auto& regions = report_.sellers.regions;
    if (regions.size() < 2) {
        return {};
    }
    const auto by = [](MeetingSpread FairnessGroup::* when) {
        return [when](const FairnessGroup& a, const FairnessGroup& b) {
            return (a.*when).meetings * b.companies < (b.*when).meetings * a.companies;
        };
    };
    const auto now = std::min_element(regions.begin(), regions.end(), by(&FairnessGroup::after));
    const auto then = std::min_element(regions.begin(), regions.end(), by(&FairnessGroup::before));
    const Value mean_now = mean(*now, now->after);
    const Value mean_then = mean(*then, then->before);
    if (mean_now == mean_then) {
        return {};
    }
    return now == then ? say("worst_region_still", {region(*now), tenths(mean_now), tenths(mean_then)})
                       : say("worst_region", {region(*now), tenths(mean_now), region(*then), tenths(mean_then)});
}

} // namespace

std::vector<std::string> price_of_rules(const Event& event, const Schedule& schedule, Language language) {
    const auto report = fairness_report(event, schedule);
    if (!report) {
        return {};
    }
    const PriceOfRules price(*report, language);
    std::vector<std::string> sentences{price.cost(), price.side("sellers_shared", report->sellers),
                                       price.side("buyers_shared", report->buyers), price.sizes(), price.regions()};
    sentences.erase(std::remove(sentences.begin(), sentences.end(), ""), sentences.end());
    return sentences;
}

} // namespace jumpa::io
