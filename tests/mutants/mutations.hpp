#pragma once

#include "tokens.hpp"

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace mutants {

/// One mistake: these characters of a file become others.
struct Edit {
    std::size_t at = 0;
    std::size_t end = 0;
    std::string now{};

    friend auto operator<=>(const Edit&, const Edit&) = default;
};

/// All mistakes that a tired colleague could make in one file, each alone.
class Mutations {
public:
    explicit Mutations(const std::string& code) : tokens_(Tokens(code).all()) {
        for (std::size_t i = 0; i < tokens_.size(); ++i) {
            word(i);
            constant(i);
            mark(i);
            operand(i);
            condition(i);
            statement(i);
        }
    }

    /// Ascending by place, each once.
    [[nodiscard]] const std::set<Edit>& all() const { return edits_; }

private:
    using Position = std::size_t;

    [[nodiscard]] const Token& token(Position i) const {
        static const Token none;
        return i < tokens_.size() ? tokens_[i] : none;
    }

    void replace(Position first, Position last, std::string now) {
        edits_.insert({token(first).at, token(last).end(), std::move(now)});
    }

    void word(Position i) {
        static const std::map<std::string, std::string> others{{"true", "false"},    {"false", "true"},
                                                               {"min", "max"},       {"max", "min"},
                                                               {"any_of", "all_of"}, {"lower_bound", "upper_bound"}};
        const auto other = others.find(token(i).text);
        if (token(i).kind == Token::Kind::word && other != others.end()) {
            replace(i, i, other->second);
        }
    }

    void constant(Position i) {
        const Token& here = token(i);
        if (here.kind == Token::Kind::text) {
            replace(i, i, here.text.substr(0, here.text.size() - 1) + "?\"");
        } else if (here.kind == Token::Kind::number) {
            std::string digits = here.text;
            std::erase(digits, '\'');
            const std::string unit = digits.ends_with('U') ? "U" : "";
            replace(i, i, std::to_string(std::stoll(digits) + 1) + unit);
            if (digits == "1" || digits == "1U") {
                replace(i, i, "0" + unit);
            }
        }
    }

    void mark(Position i) {
        static const std::map<std::string, std::string> others{
            {"<", "<="},  {"<=", "<"}, {">", ">="}, {">=", ">"}, {"==", "!="}, {"!=", "=="}, {"&&", "||"},
            {"||", "&&"}, {"+", "-"},  {"-", "+"},  {"*", "/"},  {"/", "*"},   {"+=", "-="}, {"-=", "+="}};
        const Token& here = token(i);
        const auto other = others.find(here.text);
        if (here.between() && other != others.end()) {
            replace(i, i, other->second);
        } else if (here.is("++") || here.is("--")) {
            replace(i, i, here.is("++") ? "--" : "++");
        } else if (here.is("!") || (here.is("-") && !here.space_after)) {
            replace(i, i, "");
        }
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

    /// The first and the last token of the operands of the operator at i, or of what stands before a `?`.
    [[nodiscard]] Position left_of(Position i, int strong) const {
        Position first = i;
        while (first > 0 && token(first - 1).depth >= token(i).depth && !ends_operand(first - 1, i, strong)) {
            --first;
        }
        return first;
    }
    [[nodiscard]] Position right_of(Position i, int strong) const {
        Position last = i;
        while (token(last + 1).depth >= token(i).depth && last + 1 < tokens_.size() &&
               !ends_operand(last + 1, i, strong)) {
            ++last;
        }
        return last;
    }

    [[nodiscard]] bool ends_operand(Position candidate, Position i, int strong) const {
        const bool opens_block = token(candidate).is("{") && token(candidate).space_before;
        return token(candidate).depth == token(i).depth && (strength(token(candidate)) <= strong || opens_block);
    }

    /// One side of `a && b`, `a + b` and the like is forgotten.
    void operand(Position i) {
        const int strong = strength(token(i));
        static const std::set<std::string> forgettable{"&&", "||", "&", "+", "-", "*", "/"};
        if (!token(i).between() || forgettable.count(token(i).text) == 0) {
            return;
        }
        replace(i, right_of(i, strong), "");
        const Position first = left_of(i, strong);
        if (first > 0 && token(first - 1).text != token(i).text) {
            replace(first, i, "");
        }
    }

    /// What is asked is always so, or never.
    void condition(Position i) {
        const Token& here = token(i);
        if ((here.is("if") || here.is("while")) && token(i + 1).is("(")) {
            force(i + 2, right_of(i + 2, -1), here.is("if"));
        } else if (here.is("for")) {
            for (Position j = i + 2; token(j).depth > here.depth; ++j) {
                if (token(j).is(";") && token(j).depth == here.depth + 1 && !token(j + 1).is("++")) {
                    force(j + 1, right_of(j + 1, 0), false);
                }
            }
        } else if (here.is("?")) {
            force(left_of(i, 0), i - 1, true);
        } else if (here.is("return")) {
            forced_return(i);
        }
    }

    void force(Position first, Position last, bool either) {
        replace(first, last, "false");
        if (either) {
            replace(first, last, "true");
        }
    }

    void forced_return(Position i) {
        const Position last = right_of(i + 1, 0);
        bool tells = token(i + 1).is("!");
        for (Position j = i + 1; j <= last; ++j) {
            tells = tells || (token(j).depth == token(i).depth && strength(token(j)) >= 1 && strength(token(j)) <= 5 &&
                              !token(j).is("&"));
        }
        if (tells && token(last + 1).is(";")) {
            force(i + 1, last, true);
        }
    }

    /// A statement is forgotten, unless it declares something or is the last return of a function.
    void statement(Position i) {
        if (i == 0 || !token(token(i).opener).is("{") || !begins_statement(i)) {
            return;
        }
        Position last = i;
        while (last < tokens_.size() && token(last).depth >= token(i).depth &&
               !(token(last).depth == token(i).depth && token(last).is(";"))) {
            ++last;
        }
        if (token(last).is(";") && token(last).depth == token(i).depth && !declares(i, last)) {
            replace(i, last, "");
        }
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
        while (open > 0 && !(token(open).is("(") && token(open).depth == token(block).depth)) {
            --open;
        }
        return token(block - 1).is(")") && (token(open - 1).is("if") || token(open - 1).is("for"));
    }

    [[nodiscard]] bool declares(Position first, Position last) const {
        for (Position i = first + 1; i < last; ++i) {
            const Token& before = token(i - 1);
            const bool type = before.kind == Token::Kind::word
                                  ? !before.is("return")
                                  : !before.space_before && (before.is(">") || before.is("&"));
            if (token(i).depth == token(first).depth && token(i).kind == Token::Kind::word && token(i).space_before &&
                type) {
                return true;
            }
        }
        return false;
    }

    std::vector<Token> tokens_;
    std::set<Edit> edits_{};
};

} // namespace mutants
