#include "json/faults.hpp"
#include "json/syntax.hpp"

#include <algorithm>

namespace jumpa::io::json {
namespace {

constexpr std::string_view spaces = " \t\r\n";
constexpr std::string_view marks = "{}[],:";

bool is_one_of(char c, std::string_view characters) {
    return characters.find(c) != std::string_view::npos;
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// A word of the text: a mark, a text in quotes, or characters that are neither.
struct Word {
    std::size_t begin = 0;
    std::size_t end = 0;
    char before = '\0'; ///< the last character of the word before it
};

std::size_t end_of_word(std::string_view text, std::size_t at) {
    if (is_one_of(text[at], marks)) {
        return at + 1;
    }
    if (text[at] != '"') {
        return std::min(text.find_first_of(" \t\r\n{}[],:\"", at + 1), text.size());
    }
    for (++at; at < text.size() && text[at] != '"'; ++at) {
        if (text[at] == '\\') {
            ++at;
        }
    }
    return std::min(at + 1, text.size());
}

/// The word that a byte is part of, or the one after it.
Word word_at(std::string_view text, std::size_t byte) {
    Word word;
    for (std::size_t at = text.find_first_not_of(spaces); at < text.size();) {
        word = {at, end_of_word(text, at), at == 0 ? '\0' : text[word.end == 0 ? 0 : word.end - 1]};
        if (byte < word.end) {
            return word;
        }
        at = text.find_first_not_of(spaces, word.end);
    }
    return word;
}

/// Within a text in quotes: what it must not hold.
Flaw flaw_in_text(std::string_view text, std::size_t byte) {
    if (is_one_of(text[byte], "\r\n")) {
        return {"syntax.line_break", {}, byte};
    }
    return {static_cast<unsigned char>(text[byte]) < 0x20 ? "syntax.control" : "syntax.escape", {}, byte};
}

bool is_typographic_quote(std::string_view word) {
    return word.starts_with('\'') || word.starts_with("\xE2\x80\x9C") || word.starts_with("\xE2\x80\x9D");
}

/// A number cut in two by a decimal comma: "-8,29".
bool is_decimal_comma(std::string_view text, const Word& word) {
    const std::size_t at = word.begin;
    return at > 1 && text[at - 1] == ',' && is_digit(text[at]) && is_digit(text[at - 2]);
}

std::string_view message_about(std::string_view text, const Word& word, const Progress& progress) {
    const std::string_view written = text.substr(word.begin, word.end - word.begin);
    if (is_typographic_quote(written)) {
        return "syntax.quotes";
    }
    if (is_one_of(written.front(), "/#")) {
        return "syntax.comment";
    }
    if (progress.root_is_read) {
        return "syntax.after_end";
    }
    if (progress.waits_for_value && word.before != ':') {
        return "syntax.colon_missing";
    }
    if (is_decimal_comma(text, word)) {
        return "syntax.decimal_comma";
    }
    if (is_one_of(word.before, "\"}]") || is_digit(word.before)) {
        return is_one_of(written.front(), "\"{[") ? "syntax.comma_missing" : "syntax";
    }
    if (is_one_of(written.front(), "\"{}[],:")) {
        return "syntax";
    }
    return word.before == '{' ? "syntax.quotes" : word.before == '\0' ? "syntax.beginning" : "syntax.no_value";
}

} // namespace

Flaw syntax_flaw(std::string_view text, const Progress& progress) {
    if (text.find_first_not_of(spaces) == std::string_view::npos) {
        return {"syntax.empty", {}, 0};
    }
    if (progress.byte >= text.size()) {
        return {"syntax.end", {}, text.size()};
    }
    const Word word = word_at(text, progress.byte);
    if (text[word.begin] == '"' && progress.byte + 1 < word.end) {
        return flaw_in_text(text, progress.byte);
    }
    const std::size_t quotes = text[word.begin] == '"' ? 1 : 0; // they are shown in any case
    const std::string seen = shown(text.substr(word.begin + quotes, word.end - word.begin - 2 * quotes));
    if (word.before == ',' && is_one_of(text[word.begin], "]}")) {
        return {"syntax.comma_left", {seen}, text.rfind(',', word.begin)};
    }
    return {message_about(text, word, progress), {seen}, word.begin};
}

} // namespace jumpa::io::json
