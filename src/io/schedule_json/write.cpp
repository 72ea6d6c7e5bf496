#include "schedule_json/lines.hpp"

#include <jumpa/io/reason_json.hpp>
#include <jumpa/io/schedule_json.hpp>

#include <span>
#include <utility>
#include <vector>

namespace jumpa::io {
namespace {

using json::id_list;
using json::Line;

/// An array with one element a line, or "[]".
template <class T, class Write>
std::string lines(const std::vector<T>& items, std::string_view indent, Write&& write) {
    std::string text{"["};
    for (std::size_t i = 0; i < items.size(); ++i) {
        text += i == 0 ? "\n" : ",\n";
        text += indent;
        text += "  ";
        text += write(i);
    }
    return items.empty() ? "[]" : text + '\n' + std::string(indent) + ']';
}

std::string meeting_line(const Event& event, const Meeting& meeting, std::size_t position) {
    Line line;
    line.text("id", std::string("m") + std::to_string(position + 1)).text("seller", event[meeting.seller].id);
    line.text("buyer", event[meeting.buyer].id).text("slot", event[meeting.slot].id);
    line.text("table", event[meeting.table].id);
    if (meeting.points != points_not_said) {
        line.number("points", meeting.points);
    }
    if (meeting.pinned_by) {
        line.text("pinned_by", "pins/" + std::to_string(*meeting.pinned_by));
    }
    return line.done();
}

std::string level_line(const Level& level) {
    Line line;
    line.text("what", name_of(level.what)).number("value", level.value).number("bound", level.bound);
    return line.text("status", name_of(level.status)).done();
}

/// The weights of the levels before, on one line; nothing where there is none.
std::string weights(const std::vector<Value>& lambda, std::string_view next) {
    std::string text;
    for (const Value weight : lambda) {
        text += (text.empty() ? "" : ", ") + json_integer(weight);
    }
    return text.empty() ? text : "\"lambda\": [" + text + ']' + std::string(next);
}

/// The lists of prices, each on lines of its own; what limits and wishes count only where it has any.
std::string price_lists(const Event& event, const LevelPrices& prices, std::string_view indent) {
    const auto u = [&](std::size_t i) {
        const AttendeeSlotPrice& price = prices.u[i];
        Line line;
        line.text("attendee", event[price.attendee].id).text("slot", event[price.slot].id);
        return line.number("price", price.price).done();
    };
    const auto k = [&](std::size_t i) {
        return Line().text("slot", event[prices.k[i].slot].id).number("price", prices.k[i].price).done();
    };
    const auto q = [&](std::size_t i) {
        return Line().text("attendee", event[prices.q[i].attendee].id).number("price", prices.q[i].price).done();
    };
    const auto count = [&](std::size_t i) {
        const CompanyId company = event.counts()[prices.counts[i].count].company;
        const auto first = static_cast<std::uint32_t>(event.counts_of(company).data() - event.counts().data());
        Line line;
        line.text("attendee", event[company].id).number("count", prices.counts[i].count - first);
        return line.number("price", prices.counts[i].price).done();
    };
    const std::string next = ",\n" + std::string(indent);
    const std::string counts = prices.counts.empty() ? "" : next + "\"counts\": " + lines(prices.counts, indent, count);
    return weights(prices.lambda, next) + "\"u\": " + lines(prices.u, indent, u) + //
           next + "\"k\": " + lines(prices.k, indent, k) +                         //
           next + "\"q\": " + lines(prices.q, indent, q) + counts;
}

std::string node_line(const Event& event, const ProofNode& node) {
    Line line;
    if (node.question) {
        line.text("seller", event[node.question->seller].id).text("buyer", event[node.question->buyer].id);
        if (node.question->slot) {
            line.text("slot", event[*node.question->slot].id);
        }
    }
    if (node.prices) {
        line.number("prices", *node.prices);
    }
    return line.done();
}

std::string tree_lists(const Event& event, const ProofTree& tree) {
    const auto prices = [&](std::size_t i) { return '{' + price_lists(event, tree.prices[i], "          ") + '}'; };
    const auto node = [&](std::size_t i) { return node_line(event, tree.nodes[i]); };
    constexpr std::string_view indent = "       ";
    return "\"prices\": " + lines(tree.prices, indent, prices) + //
           ",\n       \"cases\": " + lines(tree.nodes, indent, node);
}

std::string certificate_block(const Event& event, const Schedule& schedule) {
    const Certificate& certificate = schedule.certificate;
    const auto block = [&](std::size_t i, const std::string& lists) {
        const Objective what = i < schedule.levels.size() ? schedule.levels[i].what : Objective::points;
        return "{\"what\": " + json_quoted(name_of(what)) + ",\n       " + lists + '}';
    };
    const auto prices = [&](std::size_t i) { return block(i, price_lists(event, certificate.levels[i], "       ")); };
    const auto tree = [&](std::size_t i) { return block(i, tree_lists(event, certificate.trees[i])); };
    const bool by_cases = !certificate.trees.empty();
    return std::string("{\"kind\": ") + (by_cases ? "\"tree\"" : "\"prices\"") +
           ", \"scale\": " + json_integer(certificate.scale) + ", \"levels\": " +
           (by_cases ? lines(certificate.trees, "    ", tree) : lines(certificate.levels, "    ", prices)) + '}';
}

/// Companies with no meetings are left out.
std::string without_rules_block(const Event& event, const WithoutRules& without) {
    std::string meetings{"["};
    for (std::size_t c = 0; c < without.meetings.size() && c < event.companies().size(); ++c) {
        if (without.meetings[c] != 0) {
            meetings += (meetings.size() == 1 ? "\n    " : ",\n    ") +
                        Line().text("company", event.companies()[c].id).number("meetings", without.meetings[c]).done();
        }
    }
    return Line().number("points", without.points).raw("meetings", meetings + ']').done();
}

std::string digests_line(const Digests& digests) {
    Line line;
    for (const auto& [key, digest] : {std::pair{"event", &digests.event}, std::pair{"points", &digests.points},
                                      std::pair{"options", &digests.options}}) {
        if (!digest->empty()) {
            line.text(key, *digest);
        }
    }
    return line.done();
}

std::string_view truth(bool value) {
    return value ? "true" : "false";
}

/// The whole file: one member a line, two spaces in.
class Page {
public:
    void add(std::string_view key, std::string_view json) {
        text_ += text_.size() == 1 ? "\n  \"" : ",\n  \"";
        text_ += key;
        text_ += "\": ";
        text_ += json;
    }
    [[nodiscard]] std::string done() && { return std::move(text_) + "\n}\n"; }

private:
    std::string text_{"{"};
};

void add_head(Page& page, const Event& event, const Schedule& schedule) {
    page.add("format", "\"jumpa-schedule/1\"");
    page.add("event", json_quoted(event.data().id));
    page.add("revision", "1");
    page.add("based_on", json_integer(event.data().revision));
    if (schedule.digests != Digests{}) {
        page.add("digests", digests_line(schedule.digests));
    }
    page.add("status", json_quoted(name_of(schedule.status)));
    if (!schedule.levels.empty()) {
        page.add("value", json_integer(schedule.points().value));
        page.add("bound", json_integer(schedule.points().bound));
    }
    if (schedule.ended) {
        page.add("ended", json_quoted(name_of(*schedule.ended)));
    }
    page.add("deterministic", truth(schedule.deterministic));
    if (schedule.lottery) {
        page.add("lottery", json_integer(*schedule.lottery));
    }
    if (schedule.greedy_value != 0) {
        page.add("greedy_value", json_integer(schedule.greedy_value));
    }
    if (schedule.without_rules) {
        page.add("without_rules", without_rules_block(event, *schedule.without_rules));
    }
}

} // namespace

std::string write_schedule(const Event& event, const Schedule& schedule, Language language) {
    Page page;
    add_head(page, event, schedule);
    page.add("levels", lines(schedule.levels, "  ", [&](std::size_t i) { return level_line(schedule.levels[i]); }));
    page.add("meetings", lines(schedule.meetings, "  ",
                               [&](std::size_t i) { return meeting_line(event, schedule.meetings[i], i); }));
    page.add("certificate", certificate_block(event, schedule));
    if (!schedule.reasons.empty()) {
        page.add("reasons", lines(schedule.reasons, "  ",
                                  [&](std::size_t i) { return reason_json(event, schedule.reasons[i], language); }));
    }
    return std::move(page).done();
}

void complete(Schedule& schedule, const Affinity& affinity) {
    for (Meeting& meeting : schedule.meetings) {
        if (meeting.points == points_not_said) {
            meeting.points = affinity.points(meeting.seller, meeting.buyer);
        }
    }
}

} // namespace jumpa::io
