#pragma once

#include <algorithm>
#include <array>
#include <cctype>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mutants {

/// A piece of C++, and how it sits among its brackets. Brackets themselves belong to the level outside.
struct Token {
    enum class Kind { word, number, text, mark };

    Kind kind = Kind::mark;
    std::string text{};
    std::size_t at = 0;     ///< where it begins in the file
    int depth = 0;          ///< brackets around it
    std::size_t opener = 0; ///< position of the bracket around it; its own position where there is none
    bool space_before = false;
    bool space_after = false;

    [[nodiscard]] std::size_t end() const { return at + text.size(); }
    [[nodiscard]] bool is(std::string_view other) const { return kind != Kind::text && text == other; }
    /// A mark between two operands, as clang-format writes it; `<` of a template is none.
    [[nodiscard]] bool between() const { return kind == Kind::mark && space_before && space_after; }
};

/// Cuts a file of ours into tokens. Comments and the preprocessor's lines are left out.
class Tokens {
public:
    explicit Tokens(const std::string& code) : code_(code) {
        while (skip_to_token()) {
            take();
        }
        nest();
    }

    [[nodiscard]] const std::vector<Token>& all() const { return tokens_; }

private:
    [[nodiscard]] bool here(std::string_view text) const { return code_.compare(at_, text.size(), text) == 0; }

    static bool part_of_word(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }

    bool skip_to_token() {
        space_ = false;
        while (at_ < code_.size()) {
            if (here("//") || here("#")) {
                at_ = std::min(code_.find('\n', at_), code_.size());
            } else if (std::isspace(static_cast<unsigned char>(code_[at_])) == 0) {
                return true;
            } else {
                ++at_;
            }
            space_ = true;
        }
        return false;
    }

    void take() {
        if (!tokens_.empty()) {
            tokens_.back().space_after = space_;
        }
        const auto [kind, end] = next();
        tokens_.push_back({.kind = kind, .text = code_.substr(at_, end - at_), .at = at_, .space_before = space_});
        at_ = end;
    }

    [[nodiscard]] std::pair<Token::Kind, std::size_t> next() const {
        if (code_[at_] == '"') {
            return {Token::Kind::text, code_.find('"', at_ + 1) + 1}; // no escapes in the checker
        }
        std::size_t end = at_;
        if (std::isdigit(static_cast<unsigned char>(code_[at_])) != 0) {
            while (part_of_word(code_[end]) || code_[end] == '\'') {
                ++end;
            }
            return {Token::Kind::number, end};
        }
        while (part_of_word(code_[end])) {
            ++end;
        }
        return end > at_ ? std::pair{Token::Kind::word, end} : std::pair{Token::Kind::mark, at_ + mark_length()};
    }

    [[nodiscard]] std::size_t mark_length() const {
        static constexpr std::array<std::string_view, 13> longer{
            "<=>", "&&", "||", "==", "!=", "<=", ">=", "++", "--", "+=", "-=", "->", "::"};
        const auto found =
            std::find_if(longer.begin(), longer.end(), [&](std::string_view mark) { return here(mark); });
        return found == longer.end() ? 1 : found->size();
    }

    void nest() {
        std::vector<std::size_t> open;
        for (std::size_t i = 0; i < tokens_.size(); ++i) {
            Token& token = tokens_[i];
            const bool mark = token.kind == Token::Kind::mark;
            if (mark && (token.is(")") || token.is("]") || token.is("}")) && !open.empty()) {
                open.pop_back();
            }
            token.depth = static_cast<int>(open.size());
            token.opener = open.empty() ? i : open.back();
            if (mark && (token.is("(") || token.is("[") || token.is("{"))) {
                open.push_back(i);
            }
        }
    }

    const std::string& code_;
    std::size_t at_ = 0;
    bool space_ = false;
    std::vector<Token> tokens_{};
};

} // namespace mutants
