#include "schedule_json/lines.hpp"
#include "schedule_json/reasons.hpp"

#include <jumpa/io/reason_json.hpp>

#include <string_view>

namespace jumpa::io {

namespace json {
namespace {

/// What `read` makes of each element of a list that may be missing.
template <class Item, class Read>
std::vector<Item> list_at(ScheduleCursor& cursor, const Spot& object, std::string_view key, Read&& read) {
    std::vector<Item> items;
    if (const auto member = object.member(key)) {
        cursor.each(*member, [&](const Spot& spot) { items.push_back(read(spot)); });
    }
    return items;
}

Pair read_pair(ScheduleCursor& cursor, const Spot& node) {
    Pair pair;
    if (!cursor.expect(node, Kind::object)) {
        return pair;
    }
    if (const auto seller = cursor.required(node, "seller")) {
        pair.seller = cursor.company(*seller);
    }
    if (const auto buyer = cursor.required(node, "buyer")) {
        pair.buyer = cursor.company(*buyer);
    }
    return pair;
}

/// A list in which each element is written on its own.
template <class Item, class Write>
std::string list_of(const std::vector<Item>& items, Write&& write) {
    std::string text{"["};
    for (const Item& item : items) {
        text += (text.size() == 1 ? "" : ", ") + write(item);
    }
    return text + ']';
}

} // namespace

Reason read_reason(ScheduleCursor& cursor, const Spot& node) {
    Reason reason;
    if (!cursor.expect(node, Kind::object)) {
        return reason;
    }
    reason.code = cursor.text_at(node, "code");
    reason.sentence = cursor.text_at(node, "sentence");
    reason.arguments = list_at<std::string>(
        cursor, node, "arguments", [&](const Spot& word) { return std::string(cursor.text(word).value_or("")); });
    reason.companies =
        list_at<CompanyId>(cursor, node, "companies", [&](const Spot& id) { return cursor.company(id); });
    reason.slots = list_at<SlotId>(cursor, node, "slots", [&](const Spot& id) { return cursor.slot(id); });
    reason.pairs = list_at<Pair>(cursor, node, "pairs", [&](const Spot& pair) { return read_pair(cursor, pair); });
    reason.numbers = list_at<Value>(cursor, node, "numbers", [&](const Spot& number) {
        return cursor.integer(number, least_integer, most_integer).value_or(0);
    });
    return reason;
}

} // namespace json

std::string reason_json(const Event& event, const Reason& reason, Language language) {
    json::Line line;
    line.text("code", reason.code).text("sentence", sentence(reason, language));
    line.raw("arguments", json::list_of(reason.arguments, [](const std::string& word) { return json_quoted(word); }));
    line.raw("companies", json::id_list(event, reason.companies)).raw("slots", json::id_list(event, reason.slots));
    const auto pair_line = [&](const Pair& pair) {
        return json::Line().text("seller", event[pair.seller].id).text("buyer", event[pair.buyer].id).done();
    };
    line.raw("pairs", json::list_of(reason.pairs, pair_line));
    return line.raw("numbers", json::list_of(reason.numbers, json_integer)).done();
}

} // namespace jumpa::io
