#include "json/places.hpp"
#include "json/pointers.hpp"
#include "json/tree.hpp"

#include <jumpa/io/fault_places.hpp>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <limits>
#include <tuple>

namespace jumpa::io {
namespace json {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

bool is_space(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/// Walks through a JSON text once and notes where the values begin that pointers lead to. Of a text that is no JSON it
/// walks through what comes before the flaw, at least.
class Walk {
public:
    Walk(std::string_view text, Pointers& pointers) : text_(text), pointers_(pointers) {
        at_ = text_.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
    }

    void run() {
        skip_spaces();
        value(Pointers::root);
    }

private:
    [[nodiscard]] char here() const { return at_ < text_.size() ? text_[at_] : '\0'; }

    /// False, and at the end of the text, where another character stands here.
    bool take(char c) {
        const bool there = here() == c;
        at_ = there ? at_ + 1 : text_.size();
        return there;
    }

    void skip_spaces() {
        while (at_ < text_.size() && is_space(text_[at_])) {
            ++at_;
        }
    }

    /// Recurses only along pointers, which are as deep as the reader lets a text be.
    void value(std::size_t node) {
        if (node == Pointers::nowhere) {
            skip_value();
            return;
        }
        pointers_[node].value = at_;
        if (here() == '{') {
            object(node);
        } else if (here() == '[') {
            list(node);
        } else {
            skip_value();
        }
    }

    void object(std::size_t node) {
        ++at_;
        for (skip_spaces(); here() == '"'; skip_spaces()) {
            const std::size_t key = at_;
            skip_text();
            const std::size_t child = member(node, text_.substr(key, at_ - key));
            if (child != Pointers::nowhere) {
                pointers_[child].key = key;
            }
            skip_spaces();
            take(':');
            skip_spaces();
            value(child);
            skip_spaces();
            if (here() == ',') {
                ++at_;
            }
        }
        take('}');
    }

    void list(std::size_t node) {
        ++at_;
        skip_spaces();
        for (std::size_t position = 0; at_ < text_.size() && here() != ']'; ++position) {
            value(pointers_.child(node, std::to_string(position)));
            skip_spaces();
            if (here() != ']' && !take(',')) {
                return;
            }
            skip_spaces();
        }
        take(']');
    }

    /// The node that a key, as it is written, leads to.
    [[nodiscard]] std::size_t member(std::size_t node, std::string_view written) const {
        if (pointers_[node].children.empty() || written.size() < 2) {
            return Pointers::nowhere;
        }
        std::string key(written.substr(1, written.size() - 2));
        if (key.find('\\') != std::string::npos) {
            const auto read = nlohmann::json::parse(written, nullptr, false);
            key = read.is_string() ? read.get<std::string>() : key;
        }
        return pointers_.child(node, std::string_view(pointer_to({}, key)).substr(1));
    }

    void skip_text() {
        for (++at_; at_ < text_.size() && text_[at_] != '"'; ++at_) {
            if (text_[at_] == '\\') {
                ++at_;
            }
        }
        at_ = std::min(at_ + 1, text_.size());
    }

    void skip_value() {
        std::size_t depth = 0;
        do {
            const char c = here();
            if (c == '"') {
                skip_text();
                continue;
            }
            depth += c == '{' || c == '[' ? 1 : 0;
            if (depth == 0) {
                skip_word();
                return;
            }
            depth -= c == '}' || c == ']' ? 1 : 0;
            ++at_;
        } while (depth > 0 && at_ < text_.size());
        at_ = std::min(at_, text_.size());
    }

    /// A number, true, false or null; at least one character, so that every walk ends.
    void skip_word() {
        do {
            ++at_;
        } while (at_ < text_.size() && !is_space(text_[at_]) &&
                 std::string_view(",:]}").find(text_[at_]) == std::string_view::npos);
        at_ = std::min(at_, text_.size());
    }

    std::string_view text_;
    Pointers& pointers_;
    std::size_t at_ = 0;
};

/// The whole text has a place only where its outermost value is wrong.
bool has_a_place(const Fault& fault) {
    return fault.where.starts_with('/') || (fault.where.empty() && fault.code == "wrong_type");
}

bool is_about_the_key(const Fault& fault) {
    return fault.code == "unknown_field" || fault.code == "duplicate_key";
}

/// The byte of a fault, or nowhere.
std::size_t byte_of(const Fault& fault, std::size_t node, const Pointers& pointers) {
    const std::size_t present = pointers.present(node);
    if (present == Pointers::root && node != Pointers::root && fault.code != "missing_field") {
        return Pointers::nowhere;
    }
    const Pointers::Node& found = pointers[present];
    const bool at_key = present == node && found.key != Pointers::nowhere && is_about_the_key(fault);
    return at_key ? found.key : found.value;
}

} // namespace

void set_lines(std::string_view text, std::vector<Place> places) {
    std::stable_sort(places.begin(), places.end(), [](const Place& a, const Place& b) { return a.first < b.first; });
    std::size_t at = text.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
    std::size_t line = 1;
    std::size_t column = 1;
    for (const auto& [byte, fault] : places) {
        for (; at < std::min(byte, text.size()); ++at) {
            if (text[at] == '\n') {
                ++line;
                column = 1;
            } else if ((static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U) { // not the rest of a character
                ++column;
            }
        }
        fault->line = line;
        fault->column = column;
    }
}

} // namespace json

void locate(std::string_view text, Faults& faults) {
    json::Pointers pointers;
    std::vector<std::pair<std::size_t, Fault*>> wanted; // node, fault
    for (Fault& fault : faults) {
        if (fault.line == 0 && json::has_a_place(fault)) {
            wanted.emplace_back(pointers.insert(fault.where), &fault);
        }
    }
    if (wanted.empty()) {
        return;
    }
    json::Walk(text, pointers).run();
    std::vector<json::Place> places;
    for (const auto& [node, fault] : wanted) {
        if (const std::size_t byte = json::byte_of(*fault, node, pointers); byte != json::Pointers::nowhere) {
            places.emplace_back(byte, fault);
        }
    }
    json::set_lines(text, std::move(places));
}

void sort_by_line(Faults& faults) {
    const auto place = [](const Fault& fault) {
        constexpr std::size_t last = std::numeric_limits<std::size_t>::max();
        return std::tuple(fault.line == 0 ? last : fault.line, fault.column);
    };
    std::stable_sort(faults.begin(), faults.end(), [&](const Fault& a, const Fault& b) { return place(a) < place(b); });
}

} // namespace jumpa::io
