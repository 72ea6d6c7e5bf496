#pragma once

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstddef>
#include <regex>
#include <set>
#include <stdexcept>
#include <string>

namespace jumpa::test {

using Json = nlohmann::ordered_json;

/// A validator for the part of JSON Schema 2020-12 that our schemas use. A keyword that it does not know is an error,
/// so that no schema says more than the tests hold it to.
class Schema {
public:
    explicit Schema(Json root) : root_(std::move(root)) {}

    [[nodiscard]] const Json& root() const { return root_; }
    [[nodiscard]] bool accepts(const Json& value) const { return accepts(root_, value); }

    /// The schema that a $ref leads to, or the schema itself.
    [[nodiscard]] const Json& resolved(const Json& schema) const {
        return schema.is_object() && schema.contains("$ref")
                   ? resolved(root_.at(Json::json_pointer(schema["$ref"].get<std::string>().substr(1))))
                   : schema;
    }

private:
    [[nodiscard]] bool accepts(const Json& schema, const Json& value) const {
        if (schema.is_boolean()) {
            return schema.get<bool>();
        }
        return std::all_of(schema.items().begin(), schema.items().end(),
                           [&](const auto& rule) { return keeps(schema, rule.key(), rule.value(), value); });
    }

    [[nodiscard]] bool keeps(const Json& schema, const std::string& rule, const Json& said, const Json& value) const {
        static const std::set<std::string> notes{"$schema", "$id", "$defs", "title", "description", "then", "else"};
        if (notes.count(rule) == 1) {
            return true;
        }
        if (rule == "$ref") {
            return accepts(resolved(schema), value);
        }
        if (rule == "type") {
            return said.is_array() ? std::any_of(said.begin(), said.end(), [&](const Json& t) { return is(t, value); })
                                   : is(said, value);
        }
        if (rule == "enum") {
            return std::find(said.begin(), said.end(), value) != said.end();
        }
        if (rule == "const") {
            return said == value;
        }
        if (rule == "anyOf") {
            return std::any_of(said.begin(), said.end(), [&](const Json& s) { return accepts(s, value); });
        }
        if (rule == "if") {
            const char* branch = accepts(said, value) ? "then" : "else";
            return !schema.contains(branch) || accepts(schema[branch], value);
        }
        return keeps_size(rule, said, value) && keeps_parts(schema, rule, said, value);
    }

    static bool is(const Json& type, const Json& value) {
        return (type == "object" && value.is_object()) || (type == "array" && value.is_array()) ||
               (type == "string" && value.is_string()) || (type == "number" && value.is_number()) ||
               (type == "integer" && value.is_number_integer()) || (type == "boolean" && value.is_boolean());
    }

    static bool keeps_size(const std::string& rule, const Json& said, const Json& value) {
        if (rule == "minimum" || rule == "maximum") {
            return !value.is_number() || (rule == "minimum" ? value >= said : value <= said);
        }
        if (rule == "minLength" || rule == "maxLength") {
            const std::size_t size = value.is_string() ? value.get_ref<const std::string&>().size() : 0;
            return !value.is_string() || (rule == "minLength" ? size >= said : size <= said);
        }
        if (rule == "minItems" || rule == "maxItems") {
            return !value.is_array() || (rule == "minItems" ? value.size() >= said : value.size() <= said);
        }
        return rule != "maxProperties" || !value.is_object() || value.size() <= said;
    }

    [[nodiscard]] bool keeps_parts(const Json& schema, const std::string& rule, const Json& said,
                                   const Json& value) const {
        if (rule == "pattern") {
            return !value.is_string() || matches(value.get_ref<const std::string&>(), said.get<std::string>());
        }
        if (rule == "items") {
            return !value.is_array() ||
                   std::all_of(value.begin(), value.end(), [&](const Json& item) { return accepts(said, item); });
        }
        if (rule == "required") {
            return !value.is_object() || std::all_of(said.begin(), said.end(), [&](const Json& name) {
                return value.contains(name.get<std::string>());
            });
        }
        if (rule == "properties") {
            return !value.is_object() || std::all_of(said.items().begin(), said.items().end(), [&](const auto& entry) {
                return !value.contains(entry.key()) || accepts(entry.value(), value[entry.key()]);
            });
        }
        if (rule == "additionalProperties") {
            return !value.is_object() || said != false || only_known(schema, value);
        }
        const bool known = rule == "patternProperties" || rule == "minimum" || rule == "maximum" ||
                           rule == "minLength" || rule == "maxLength" || rule == "minItems" || rule == "maxItems" ||
                           rule == "maxProperties";
        return known ? true : throw std::invalid_argument("no test holds a schema to the keyword " + rule);
    }

    static bool only_known(const Json& schema, const Json& value) {
        return std::all_of(value.items().begin(), value.items().end(), [&](const auto& entry) {
            const Json patterns = schema.value("patternProperties", Json::object());
            return schema["properties"].contains(entry.key()) ||
                   std::any_of(patterns.items().begin(), patterns.items().end(),
                               [&](const auto& pattern) { return matches(entry.key(), pattern.key()); });
        });
    }

    /// std::regex knows no \u escapes of control characters and overflows its stack on long texts.
    static bool matches(const std::string& text, const std::string& pattern) {
        if (pattern == R"(^[^\u0000-\u001f\u007f]*$)") {
            return std::none_of(text.begin(), text.end(),
                                [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; });
        }
        return std::regex_search(text, std::regex(pattern));
    }

    Json root_;
};

} // namespace jumpa::test
