#pragma once

#include "tokens.hpp"

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace mutants {

using Position = std::size_t; ///< of a token in its file

/// As much grammar as our own style needs: operands, statements, declarations.
class Syntax {
public:
    explicit Syntax(const std::string& code) : tokens_(Tokens(code).all()) {}

    [[nodiscard]] std::size_t size() const { return tokens_.size(); }
    [[nodiscard]] const Token& token(Position i) const {
        static const Token none;
        return i < size() ? tokens_[i] : none;
    }

    /// How tightly an operator binds; 0 where it ends every operand.
    [[nodiscard]] static int strength(const Token& token) {
        static const std::map<std::string, int> strengths{{"||", 1}, {"&&", 2}, {"&", 3}, {"==", 4}, {"!=", 4},
                                                          {"<", 5},  {"<=", 5}, {">", 5}, {">=", 5}, {"+", 6},
                                                          {"-", 6},  {"*", 7},  {"/", 7}};
        static const std::set<std::string> ends{"?", ":", ",", ";", "=", "+=", "-=", "return"};
        if (token.kind != Token::Kind::text && ends.count(token.text) > 0) {
            return 0;
        }
        const auto found = strengths.find(token.text);
        return token.between() && found != strengths.end() ? found->second : 9;
    }

    /// The first token of what stands before i, and the last of what begins or stands behind it, up to an operator that
    /// binds no tighter than `strong`.
    [[nodiscard]] Position left_of(Position i, int strong) const {
        Position first = i;
        while (first > 0 && token(first - 1).depth >= token(i).depth && !ends_operand(first - 1, i, strong)) {
            --first;
        }
        return first;
    }
    [[nodiscard]] Position right_of(Position i, int strong) const {
        Position last = i;
        while (last + 1 < size() && token(last + 1).depth >= token(i).depth && !ends_operand(last + 1, i, strong)) {
            ++last;
        }
        return last;
    }

    /// The semicolon of the statement that begins at i; i where none begins, where it declares something, or where it
    /// is the last return of a function.
    [[nodiscard]] Position statement_end(Position i) const {
        if (i == 0 || !token(token(i).opener).is("{") || !begins_statement(i)) {
            return i;
        }
        Position last = i;
        while (last < size() && token(last).depth >= token(i).depth && !same_level(last, i, ";")) {
            ++last;
        }
        return same_level(last, i, ";") && !declares(i, last) ? last : i;
    }

private:
    [[nodiscard]] bool same_level(Position candidate, Position i, const char* text) const {
        return token(candidate).depth == token(i).depth && token(candidate).is(text);
    }

    [[nodiscard]] bool ends_operand(Position candidate, Position i, int strong) const {
        const bool opens_block = token(candidate).is("{") && token(candidate).space_before;
        return token(candidate).depth == token(i).depth && (strength(token(candidate)) <= strong || opens_block);
    }

    [[nodiscard]] bool begins_statement(Position i) const {
        const Token& before = token(i - 1);
        static const std::set<std::string> others{"if",     "for",    "while",   "do",        "switch",   "else",
                                                  "const",  "auto",   "using",   "namespace", "template", "static",
                                                  "struct", "public", "private", "friend",    "class",    "explicit"};
        const bool after = before.is(";") || before.is("{") || before.is("}");
        const bool first = token(i).kind == Token::Kind::word || token(i).is("++") || token(i).is("--");
        return after && first && others.count(token(i).text) == 0 && (!token(i).is("return") || guards(i));
    }

    /// True where the return at i stands in a branch, or gives nothing back.
    [[nodiscard]] bool guards(Position i) const {
        const Position block = token(i).opener;
        if (token(i + 1).is(";") || token(block - 1).is("else")) {
            return true;
        }
        Position open = block - 1;
        while (open > 0 && !same_level(open, block, "(")) {
            --open;
        }
        return token(block - 1).is(")") && (token(open - 1).is("if") || token(open - 1).is("for"));
    }

    [[nodiscard]] bool declares(Position first, Position last) const {
        for (Position i = first + 1; i < last; ++i) {
            const Token& before = token(i - 1);
            const bool word = before.kind == Token::Kind::word && !before.is("return");
            const bool type = word || (!before.space_before && (before.is(">") || before.is("&")));
            const bool name = token(i).kind == Token::Kind::word && token(i).space_before;
            if (type && name && token(i).depth == token(first).depth) {
                return true;
            }
        }
        return false;
    }

    std::vector<Token> tokens_;
};

} // namespace mutants
