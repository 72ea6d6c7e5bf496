#include "schedule_json/certificate.hpp"

#include <limits>
#include <string>
#include <utility>
#include <vector>

namespace jumpa::io::json {
namespace {

constexpr std::int64_t most_position = std::numeric_limits<std::uint32_t>::max();

/// True where the proof goes by cases.
bool read_kind(ScheduleCursor& cursor, const Spot& certificate) {
    const auto kind = cursor.required(certificate, "kind");
    const auto name = kind ? cursor.text(*kind) : std::nullopt;
    if (name && *name != "prices" && *name != "tree") {
        cursor.report(*kind, "not_supported_yet.certificate", {shown(*name)});
    }
    return name == "tree";
}

void check_level_name(ScheduleCursor& cursor, const Spot& node, std::size_t position,
                      const std::vector<Level>& levels) {
    const auto what = node.member("what");
    if (!what) {
        return;
    }
    const Objective name = cursor.named(*what, objectives, "unknown_word.objective", Objective::points);
    if (position < levels.size() && levels[position].what != name) {
        cursor.report(*what, "contradiction.prices", {std::to_string(position), shown(name_of(levels[position].what))});
    }
}

/// Prices of a promise's own and of pairs follow from the others, so they are not read.
void refuse_prices(ScheduleCursor& cursor, const Spot& level, std::string_view key) {
    const auto prices = level.member(key);
    if (prices && cursor.expect(*prices, Kind::list) && prices->size() != 0) {
        cursor.report(*prices, "not_supported_yet.prices");
    }
}

template <class Price>
std::vector<Price> read_price_list(ScheduleCursor& cursor, const Spot& level, std::string_view key) {
    std::vector<Price> prices;
    const auto read_one = [&](const Spot& node) {
        Price price;
        if (!cursor.expect(node, Kind::object)) {
            return;
        }
        if constexpr (requires { price.attendee; }) {
            if (const auto attendee = cursor.required(node, "attendee")) {
                price.attendee = cursor.company(*attendee);
            }
        }
        if constexpr (requires { price.slot; }) {
            if (const auto when = cursor.required(node, "slot")) {
                price.slot = cursor.slot(*when);
            }
        }
        cursor.required(node, "price");
        price.price = cursor.integer_at(node, "price", least_integer, most_integer);
        prices.push_back(price);
    };
    if (const auto list = level.member(key)) {
        cursor.each(*list, read_one);
    }
    return prices;
}

/// Prices of what limits and set wishes count: each names its company and which of the company's counts it is.
std::vector<CountPrice> read_count_prices(ScheduleCursor& cursor, const Spot& level) {
    std::vector<CountPrice> prices;
    const auto read_one = [&](const Spot& node) {
        if (!cursor.expect(node, Kind::object)) {
            return;
        }
        const auto attendee = cursor.required(node, "attendee");
        const auto count = cursor.required(node, "count");
        cursor.required(node, "price");
        if (attendee && count) {
            const CompanyId company = cursor.company(*attendee);
            prices.push_back(
                {cursor.count(*count, company), cursor.integer_at(node, "price", least_integer, most_integer)});
        }
    };
    if (const auto list = level.member("counts")) {
        cursor.each(*list, read_one);
    }
    return prices;
}

LevelPrices read_prices(ScheduleCursor& cursor, const Spot& node) {
    LevelPrices prices;
    if (!cursor.expect(node, Kind::object)) {
        return prices;
    }
    prices.u = read_price_list<AttendeeSlotPrice>(cursor, node, "u");
    prices.k = read_price_list<SlotPrice>(cursor, node, "k");
    prices.q = read_price_list<AttendeePrice>(cursor, node, "q");
    prices.counts = read_count_prices(cursor, node);
    if (const auto weights = node.member("lambda")) {
        cursor.each(*weights, [&](const Spot& weight) {
            prices.lambda.push_back(cursor.integer(weight, least_integer, most_integer).value_or(0));
        });
    }
    for (const std::string_view key : {"m", "v"}) {
        refuse_prices(cursor, node, key);
    }
    return prices;
}

/// A question names a pair; a case names its prices, or nothing where its answers collide.
ProofNode read_node(ScheduleCursor& cursor, const Spot& node) {
    ProofNode read;
    if (!cursor.expect(node, Kind::object)) {
        return read;
    }
    const auto slot = node.member("slot");
    if (slot || node.member("seller") || node.member("buyer")) {
        const auto seller = cursor.required(node, "seller");
        const auto buyer = cursor.required(node, "buyer");
        read.question = MeetingQuestion{seller ? cursor.company(*seller) : CompanyId{},
                                        buyer ? cursor.company(*buyer) : CompanyId{}, std::nullopt};
        if (slot) {
            read.question->slot = cursor.slot(*slot);
        }
    }
    if (node.member("prices")) {
        read.prices = static_cast<std::uint32_t>(cursor.integer_at(node, "prices", 0, most_position));
    }
    return read;
}

ProofTree read_tree(ScheduleCursor& cursor, const Spot& level) {
    ProofTree tree;
    if (const auto prices = level.member("prices")) {
        cursor.each(*prices, [&](const Spot& node) { tree.prices.push_back(read_prices(cursor, node)); });
    }
    if (const auto cases = level.member("cases")) {
        cursor.each(*cases, [&](const Spot& node) { tree.nodes.push_back(read_node(cursor, node)); });
    }
    return tree;
}

} // namespace

Certificate read_certificate(ScheduleCursor& cursor, const Spot& node, const std::vector<Level>& levels) {
    Certificate certificate;
    if (!cursor.expect(node, Kind::object)) {
        return certificate;
    }
    const bool by_cases = read_kind(cursor, node);
    if (node.member("scale")) {
        certificate.scale = cursor.integer_at(node, "scale", 1, most_integer);
    }
    if (const auto list = node.member("levels")) {
        cursor.each(*list, [&](const Spot& level) {
            check_level_name(cursor, level, certificate.levels.size(), levels);
            certificate.levels.push_back(read_prices(cursor, level));
            certificate.trees.push_back(level.kind() == Kind::object ? read_tree(cursor, level) : ProofTree{});
        });
    }
    by_cases ? certificate.levels.clear() : certificate.trees.clear();
    return certificate;
}

} // namespace jumpa::io::json
