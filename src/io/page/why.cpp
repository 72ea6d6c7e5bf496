#include "page/reasons.hpp"

#include <algorithm>

// Why each pair meets: its points, need by need and criterion by criterion.
namespace jumpa::io::pages {
namespace {

const Breakdown* find_breakdown(const std::vector<const Breakdown*>& sorted, const Meeting& meeting) {
    const Pair pair{meeting.seller, meeting.buyer};
    const auto before = [](const Breakdown* a, const Pair& b) { return Pair{a->seller, a->buyer} < b; };
    const auto found = std::lower_bound(sorted.begin(), sorted.end(), pair, before);
    return found != sorted.end() && Pair{(*found)->seller, (*found)->buyer} == pair ? *found : nullptr;
}

std::vector<const Breakdown*> sorted(const std::vector<Breakdown>& breakdowns) {
    std::vector<const Breakdown*> sorted;
    sorted.reserve(breakdowns.size());
    for (const Breakdown& breakdown : breakdowns) {
        sorted.push_back(&breakdown);
    }
    const auto before = [](const Breakdown* a, const Breakdown* b) {
        return Pair{a->seller, a->buyer} < Pair{b->seller, b->buyer};
    };
    std::stable_sort(sorted.begin(), sorted.end(), before);
    return sorted;
}

std::string titled(const View& view, const std::string& code) {
    const auto id = view.event.taxonomy().find(code);
    return id ? titled(view.words, view.event.taxonomy()[*id]) : code;
}

std::string worth(const Words& words, const CriterionPoints& criterion) {
    if (criterion.veto) {
        return std::string(words["veto"]);
    }
    return criterion.points ? words.number(*criterion.points) : "\u2013";
}

data criterion(const View& view, const Meeting& meeting, const NeedPoints& need, const CriterionPoints& criterion) {
    const bool weighed = criterion.points && !criterion.veto;
    data row("criterion", std::string(view.words[criterion.criterion]));
    row.set("worth", worth(view.words, criterion));
    row.set("weight", weighed ? std::string(criterion.lifts ? "+" : "") + std::to_string(criterion.weight) : "");
    row.set("because", because(view, meeting, need, criterion));
    return row;
}

list criteria(const View& view, const Meeting& meeting, const NeedPoints& need) {
    list criteria;
    for (const CriterionPoints& part : need.criteria) {
        criteria.push_back(criterion(view, meeting, need, part));
    }
    return criteria;
}

/// What forbids to serve a need; what it would have been worth otherwise is no reason to meet.
std::string hindrance(const View& view, const Meeting& meeting, const NeedPoints& need) {
    std::string found;
    for (const CriterionPoints& part : need.criteria) {
        if (part.veto) {
            found += found.empty() ? "" : "; ";
            found += because(view, meeting, need, part);
        }
    }
    return found;
}

std::string offered(const View& view, const Meeting& meeting, const NeedPoints& need) {
    const auto& offers = view.event[meeting.seller].offers;
    return need.served && need.offer && *need.offer < offers.size() ? titled(view, offers[*need.offer].category) : "";
}

data need(const View& view, const Meeting& meeting, const NeedPoints& need) {
    const auto& wanted = view.event[meeting.buyer].needs;
    data entry("judged", need.served && !need.criteria.empty());
    entry.set("criteria", need.served ? criteria(view, meeting, need) : list{});
    entry.set("needed", need.need < wanted.size() ? titled(view, wanted[need.need].category) : "");
    entry.set("offered", maybe(offered(view, meeting, need)));
    entry.set("served", need.served ? view.words.counted("points", static_cast<std::size_t>(need.points))
                                    : std::string(view.words["not_served"]));
    entry.set("hindrance", maybe(need.served ? "" : hindrance(view, meeting, need)));
    return entry;
}

/// The needs that the seller serves come first, the best of them at the top.
list needs(const View& view, const Meeting& meeting, const Breakdown& breakdown) {
    std::vector<NeedPoints> order = breakdown.needs;
    std::stable_sort(order.begin(), order.end(),
                     [](const NeedPoints& a, const NeedPoints& b) { return a.points > b.points; });
    list needs;
    for (const NeedPoints& part : order) {
        needs.push_back(need(view, meeting, part));
    }
    return needs;
}

/// How the points of several needs become those of the pair; nothing to say of one need.
std::string mean_of(const Words& words, const std::vector<NeedPoints>& needs) {
    if (needs.size() < 2) {
        return "";
    }
    const auto served = std::count_if(needs.begin(), needs.end(), [](const NeedPoints& need) { return need.served; });
    const bool alike = std::all_of(needs.begin(), needs.end(),
                                   [&](const NeedPoints& need) { return need.share == needs.front().share; });
    return words.filled(alike ? "mean_of_needs" : "mean_by_share",
                        {words.number(static_cast<Value>(needs.size())), words.number(served)});
}

std::string remark(const View& view, const Breakdown* breakdown) {
    if (breakdown == nullptr) {
        return std::string(view.event.data().points ? view.words["HostPoints"] : "");
    }
    return breakdown->needs.empty() ? std::string(view.words["NoNeed"]) : mean_of(view.words, breakdown->needs);
}

void add_reasons(const View& view, const Meeting& meeting, const Breakdown* breakdown, data& why) {
    const Breakdown* own = breakdown != nullptr && breakdown->points == meeting.points ? breakdown : nullptr;
    why.set("needs", own != nullptr ? needs(view, meeting, *own) : list{});
    why.set("remark", maybe(remark(view, own)));
}

data why(const View& view, std::size_t number, const Breakdown* breakdown) {
    const Meeting& meeting = view.meetings[number];
    data why("number", std::to_string(number));
    why.set("time", view.words.span_of(view.event[meeting.slot]));
    why.set("at_table", view.words.filled("table_at", {view.event[meeting.table].id}));
    why.set("seller", view.name(meeting.seller));
    why.set("buyer", view.name(meeting.buyer));
    why.set("seller_number", std::to_string(meeting.seller.index()));
    why.set("buyer_number", std::to_string(meeting.buyer.index()));
    why.set("pinned", meeting.pinned_by.has_value());
    why.set("points", view.words.filled("of_most", {view.words.number(meeting.points)}));
    why.set("bar", std::to_string(std::clamp(meeting.points, 0, most_points) / 10));
    add_reasons(view, meeting, breakdown, why);
    return why;
}

} // namespace

void add_whys(const View& view, data& root) {
    const std::vector<const Breakdown*> breakdowns = sorted(view.options.breakdowns);
    list whys;
    for (std::size_t i = 0; i < view.meetings.size(); ++i) {
        whys.push_back(why(view, i, find_breakdown(breakdowns, view.meetings[i])));
    }
    root.set("whys", whys);
}

} // namespace jumpa::io::pages
