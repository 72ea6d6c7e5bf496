#include "catch.hpp"

#include <jumpa/io/json_text.hpp>

using namespace jumpa::io;

TEST_CASE("json_quoted: quotes, backslashes and control characters are escaped, UTF-8 passes", "[io]") {
    CHECK(json_quoted("Gula \"Semut\"\\\n\t") == R"("Gula \"Semut\"\\\n\t")");
    CHECK(json_quoted("caf\u00E9 \u65E5 \U0001F600") == "\"caf\u00E9 \u65E5 \U0001F600\"");
    CHECK(json_quoted(std::string_view("\0\x1F\x7F", 3)) == R"("\u0000\u001f\u007f")");
}

TEST_CASE("json_quoted: bytes that are not UTF-8 become replacement characters", "[io]") {
    CHECK(json_quoted("a\xFFz") == "\"a\uFFFDz\"");
    CHECK(json_quoted("\xE2\x82") == "\"\uFFFD\uFFFD\"");                     // cut short
    CHECK(json_quoted("\xC0\xAF") == "\"\uFFFD\uFFFD\"");                     // overlong slash
    CHECK(json_quoted("\xED\xA0\x80") == "\"\uFFFD\uFFFD\uFFFD\"");           // half of a surrogate pair
    CHECK(json_quoted("\xF4\x90\x80\x80") == "\"\uFFFD\uFFFD\uFFFD\uFFFD\""); // beyond U+10FFFF
}

TEST_CASE("json_integer: up to 2^53 a number, beyond a string", "[io]") {
    CHECK(json_integer(-17) == "-17");
    CHECK(json_integer(9'007'199'254'740'992) == "9007199254740992");
    CHECK(json_integer(9'007'199'254'740'993) == "\"9007199254740993\"");
    CHECK(json_integer(-9'007'199'254'740'993) == "\"-9007199254740993\"");
}
