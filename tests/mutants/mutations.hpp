#pragma once

#include "syntax.hpp"

#include <compare>
#include <map>
#include <set>
#include <string>
#include <utility>

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
    explicit Mutations(const std::string& code) : syntax_(code) {
        for (Position i = 0; i < syntax_.size(); ++i) {
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
    [[nodiscard]] const Token& token(Position i) const { return syntax_.token(i); }

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
            if (std::stoll(digits) == 1) {
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

    /// One side of `a && b`, `a + b` and the like is forgotten.
    void operand(Position i) {
        static const std::set<std::string> forgettable{"&&", "||", "&", "+", "-", "*", "/"};
        if (!token(i).between() || forgettable.count(token(i).text) == 0) {
            return;
        }
        const int strong = Syntax::strength(token(i));
        replace(i, syntax_.right_of(i, strong), "");
        const Position first = syntax_.left_of(i, strong);
        if (first > 0 && token(first - 1).text != token(i).text) { // else it is the right side of the operator before
            replace(first, i, "");
        }
    }

    /// What is asked is always so, or never.
    void condition(Position i) {
        const Token& here = token(i);
        if ((here.is("if") || here.is("while")) && token(i + 1).is("(")) {
            force(i + 2, syntax_.right_of(i + 2, -1), here.is("if"));
        } else if (here.is("for")) {
            loop(i);
        } else if (here.is("?")) {
            force(syntax_.left_of(i, 0), i - 1, true);
        } else if (here.is("return")) {
            answer(i);
        }
    }

    void force(Position first, Position last, bool either) {
        replace(first, last, "false");
        if (either) {
            replace(first, last, "true");
        }
    }

    void loop(Position i) {
        for (Position j = i + 2; token(j).depth > token(i).depth; ++j) {
            if (token(j).is(";") && token(j).depth == token(i).depth + 1 && !token(j + 1).is("++")) {
                force(j + 1, syntax_.right_of(j + 1, 0), false);
            }
        }
    }

    /// Of a return that tells yes or no.
    void answer(Position i) {
        const Position last = syntax_.right_of(i + 1, 0);
        bool tells = token(i + 1).is("!");
        for (Position j = i + 1; j <= last; ++j) {
            const int strong = Syntax::strength(token(j));
            tells = tells || (token(j).depth == token(i).depth && strong >= 1 && strong <= 5 && !token(j).is("&"));
        }
        if (tells && token(last + 1).is(";")) {
            force(i + 1, last, true);
        }
    }

    /// A statement is forgotten.
    void statement(Position i) {
        const Position last = syntax_.statement_end(i);
        if (last > i) {
            replace(i, last, "");
        }
    }

    Syntax syntax_;
    std::set<Edit> edits_{};
};

} // namespace mutants
