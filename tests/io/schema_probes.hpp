#pragma once

#include "support/json_schema.hpp"

#include <functional>
#include <string>
#include <vector>

/// Changes one place of a good document at a time: what a schema and a reader must then agree about.
namespace jumpa::test {

using Place = Json::json_pointer;

/// A changed document, and what was done to it.
struct Probe {
    std::string what{};
    Json document{};
};

/// Calls visit(place, schema of what stands there) for every value of a document that the schema describes.
inline void each_value(const Schema& schema, const Json& rules, const Json& value, const Place& place,
                       const std::function<void(const Place&, const Json&)>& visit) {
    const Json& said = schema.resolved(rules);
    visit(place, said);
    if (value.is_array() && said.contains("items")) {
        for (std::size_t i = 0; i < value.size(); ++i) {
            each_value(schema, said["items"], value[i], place / i, visit);
        }
    }
    if (value.is_object() && said.contains("properties")) {
        for (const auto& [name, inside] : value.items()) {
            if (said["properties"].contains(name)) {
                each_value(schema, said["properties"][name], inside, place / name, visit);
            }
        }
    }
}

/// Values that a place may or may not take: one of each type, and both sides of each limit that the schema sets.
inline std::vector<Json> candidates(const Json& said) {
    std::vector<Json> all{nullptr,         true, 7, -1, 1.5, "x", "", Json::array(), Json::object(), "bell \a",
                          Json::array({7})};
    if (said.contains("minimum") && said["maximum"].get<double>() < 1e18) {
        const auto least = said["minimum"].get<std::int64_t>();
        const auto most = said["maximum"].get<std::int64_t>();
        all.insert(all.end(), {least, least - 1, most, most + 1});
    }
    const std::size_t longest = said.value("maxLength", std::size_t{0});
    for (std::size_t length = longest; longest > 0 && length < longest + 2; ++length) {
        all.emplace_back(std::string(length, 'k'));
    }
    const Json words = said.value("enum", Json::array());
    all.insert(all.end(), words.begin(), words.end());
    return all;
}

/// Every change of one place: another value there, a field more, a field less.
inline std::vector<Probe> probes(const Schema& schema, const Json& good) {
    std::vector<Probe> all;
    const auto add = [&](const Place& place, const std::string& what, const std::function<void(Json&)>& change) {
        all.push_back({(place.empty() ? "the whole" : place.to_string()) + ": " + what, good});
        change(all.back().document[place]);
    };
    each_value(schema, schema.root(), good, Place{}, [&](const Place& place, const Json& said) {
        for (const Json& value : candidates(said)) {
            add(place, value.dump().substr(0, 40), [&](Json& there) { there = value; });
        }
        const Json properties = said.value("properties", Json::object());
        for (const auto& property : properties.items()) {
            const std::string& name = property.key();
            if (good[place].contains(name)) {
                add(place, "without " + name, [&](Json& there) { there.erase(name); });
                continue;
            }
            for (const Json& value : candidates(schema.resolved(property.value()))) {
                add(place, name + " = " + value.dump().substr(0, 40), [&](Json& there) { there[name] = value; });
            }
        }
        if (good[place].is_object()) {
            add(place, "a field that nobody knows", [](Json& there) { there["zz"] = 1; });
            add(place, "a field of the host", [](Json& there) { there["x-zz"] = 1; });
        }
    });
    return all;
}

} // namespace jumpa::test
