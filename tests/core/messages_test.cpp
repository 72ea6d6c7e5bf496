#include "catch.hpp"

#include <jumpa/core/messages.hpp>
#include <jumpa/core/messages/answers.hpp>
#include <jumpa/core/messages/changes.hpp>
#include <jumpa/core/messages/terms.hpp>

#include <regex>
#include <set>
#include <string>

using jumpa::Language;
using jumpa::messages::Message;

namespace {

std::set<std::string> placeholders(std::string_view text) {
    static const std::regex placeholder(R"(\{@?[0-9]\})");
    const std::string all(text);
    std::set<std::string> found;
    for (auto it = std::sregex_iterator(all.begin(), all.end(), placeholder); it != std::sregex_iterator(); ++it) {
        found.insert(it->str());
    }
    return found;
}

std::set<std::string> placeholders(const jumpa::messages::Wording& wording) {
    return placeholders(std::string(wording.what) + "\n" + std::string(wording.cure));
}

} // namespace

TEST_CASE("messages: every message says what is wrong and what to do, in both languages", "[messages]") {
    for (const Message* message : jumpa::messages::catalogue()) {
        INFO(message->key);
        CHECK_FALSE(message->en.what.empty());
        CHECK_FALSE(message->en.cure.empty());
        CHECK_FALSE(message->id.what.empty());
        CHECK_FALSE(message->id.cure.empty());
        CHECK(message->en.what != message->id.what);
        CHECK(placeholders(message->en) == placeholders(message->id));
    }
}

TEST_CASE("messages: keys are unique, in order, and lower_snake_case with at most one variant", "[messages]") {
    const auto all = jumpa::messages::catalogue();
    CHECK(all.size() > 30);
    for (std::size_t i = 0; i < all.size(); ++i) {
        INFO(all[i]->key);
        CHECK((i == 0 || all[i - 1]->key < all[i]->key));
        CHECK(std::regex_match(std::string(all[i]->key), std::regex("[a-z]+(_[a-z0-9]+)*([.][a-z]+(_[a-z0-9]+)*)?")));
        CHECK(jumpa::messages::find(all[i]->key) == all[i]);
    }
    CHECK(jumpa::messages::find("no_such_message") == nullptr);
}

TEST_CASE("messages: every term and answer has a key of its own and both languages", "[messages]") {
    std::set<std::string_view> keys;
    const auto check = [&](const jumpa::messages::Term& term) {
        INFO(term.key);
        CHECK(keys.insert(term.key).second);
        CHECK_FALSE(term.en.empty());
        CHECK_FALSE(term.id.empty());
        CHECK(placeholders(term.en) == placeholders(term.id));
    };
    for (const auto& term : jumpa::messages::terms) {
        check(term);
    }
    for (const auto& answer : jumpa::messages::answers) {
        check(answer);
        CHECK(answer.en != answer.id);
    }
    for (const auto& answer : jumpa::messages::changes) {
        check(answer);
        CHECK(answer.en != answer.id);
    }
}

TEST_CASE("a fault from the catalogue tells the same in English and in Indonesian", "[messages]") {
    const jumpa::Fault fault = jumpa::fault("/pins/0/seller", "wrong_side", {"\"toko\"", "seller"});
    CHECK(fault.code == "wrong_side");
    CHECK(fault.what == "\"toko\" is no seller");
    CHECK(what(fault, Language::en) == fault.what);
    CHECK(cure(fault, Language::en) == fault.cure);
    CHECK(what(fault, Language::id) == "\"toko\" bukan penjual");
    CHECK(to_string(fault, Language::id).find("[wrong_side]") != std::string::npos);
}

TEST_CASE("the code of a fault is its message without the variant", "[messages]") {
    const jumpa::Fault fault = jumpa::fault("/companies/1", "contradiction.role_seller", {"\"Acme\""});
    CHECK(fault.code == "contradiction");
    CHECK(fault.message == "contradiction.role_seller");
}

TEST_CASE("arguments are data: what looks like a placeholder or a term in them stays as it is", "[messages]") {
    const jumpa::Fault fault = jumpa::fault("/companies/1/name", "duplicate_name", {"\"{1} {@1}\"", "seller"});
    CHECK(fault.what == "\"{1} {@1}\" is also seller");
    CHECK(jumpa::messages::filled("{0} {9} {x} {", {"a"}, Language::en) == "a {9} {x} {");
}

TEST_CASE("a fault whose message the catalogue lacks is told in the words it has", "[messages]") {
    const jumpa::Fault own{.where = "/a", .code = "ours", .what = "it broke", .cure = "mend it"};
    CHECK(to_string(own, Language::id) == "/a: it broke; mend it [ours]");
    CHECK(jumpa::fault("/a", "no_such_message").what == "no_such_message");
}

TEST_CASE("line and column stand before the place", "[messages]") {
    jumpa::Fault fault{.where = "/a", .code = "ours", .what = "it broke"};
    fault.line = 12;
    fault.column = 7;
    CHECK(to_string(fault) == "12:7 /a: it broke [ours]");
    fault.where = "";
    CHECK(to_string(fault) == "12:7: it broke [ours]");
    fault.line = 0;
    CHECK(to_string(fault) == "(whole input): it broke [ours]");
}
