#include "json/faults.hpp"
#include "json/places.hpp"
#include "json/syntax.hpp"
#include "json/tree.hpp"

#include <jumpa/io/json_text.hpp>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>
#include <utility>

namespace jumpa::io::json {
namespace {

constexpr std::size_t most_depth = 32;
constexpr std::size_t most_bytes = std::size_t{1} << 31U;

/// Where the text stops being UTF-8, or its length.
std::size_t valid_utf8(std::string_view text) {
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t length = utf8_length(text.substr(at));
        if (length == 0) {
            return at;
        }
        at += length;
    }
    return at;
}

/// Receives the parser's reports and writes the tree.
class Builder {
public:
    explicit Builder(std::string_view text) : text_(text) {}

    bool null() { return scalar(Kind::null, "null"); }
    bool boolean(bool value) { return scalar(Kind::boolean, value ? "true" : "false"); }
    bool number_integer(std::int64_t value) { return scalar(Kind::number, std::to_string(value)); }
    bool number_unsigned(std::uint64_t value) { return scalar(Kind::number, std::to_string(value)); }
    bool number_float(double, const std::string& written) { return scalar(Kind::number, written); }
    bool string(const std::string& value) { return scalar(Kind::text, value); }
    bool binary(const std::vector<std::uint8_t>&) { return false; }
    bool start_object(std::size_t) { return open(Kind::object); }
    bool start_array(std::size_t) { return open(Kind::list); }
    bool end_object() { return close(); }
    bool end_array() { return close(); }

    bool key(const std::string& name) {
        const auto [entry, is_new] = ids_.try_emplace(name, static_cast<std::uint32_t>(parsed_.tree.keys.size()));
        if (is_new) {
            parsed_.tree.keys.push_back(name);
        }
        key_ = entry->second;
        waits_for_value_ = true;
        Frame& object = open_.back();
        const std::uint64_t bit = std::uint64_t{1} << (key_ % 64);
        object.may_repeat = object.may_repeat || (object.seen & bit) != 0;
        object.seen |= bit;
        return true;
    }

    bool parse_error(std::size_t position, const std::string& token, const nlohmann::detail::exception& error) {
        constexpr int number_overflow = 406;
        const std::size_t at = std::min(position == 0 ? 0 : position - 1, text_.size());
        if (error.id == number_overflow) {
            report(path() + next_step(), "number_out_of_range.number", {shortened(token)});
        } else if (const std::size_t valid = valid_utf8(text_); valid < text_.size() && valid <= at) {
            report_at(valid, "invalid_utf8");
        } else {
            const Flaw flaw = syntax_flaw(text_, {at, open_.empty() && !parsed_.tree.nodes.empty(), waits_for_value_});
            report_at(flaw.byte, flaw.message, flaw.arguments);
        }
        return false;
    }

    Parsed take(bool complete) {
        parsed_.complete = complete;
        return std::move(parsed_);
    }

private:
    struct Frame {
        std::uint32_t node = 0;
        std::uint32_t children = 0;
        std::uint64_t seen = 0; ///< bit k: some key with number k modulo 64
        bool may_repeat = false;
    };

    void report(std::string where, std::string_view message, std::vector<std::string> arguments = {}) {
        if (parsed_.faults.size() <= most_faults) {
            parsed_.faults.push_back(fault(std::move(where), message, std::move(arguments)));
        }
    }

    /// A fault that ends the reading: its byte is known, and no rescan would find it.
    void report_at(std::size_t byte, std::string_view message, std::vector<std::string> arguments = {}) {
        const std::size_t before = parsed_.faults.size();
        report(path(), message, std::move(arguments));
        if (parsed_.faults.size() > before) {
            set_lines(text_, {{byte, &parsed_.faults.back()}});
        }
    }

    bool add(Kind kind, std::size_t begin, std::size_t end) {
        if (!open_.empty()) {
            ++open_.back().children;
        }
        parsed_.tree.nodes.push_back({key_, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end), kind});
        key_ = 0;
        waits_for_value_ = false;
        return true;
    }

    bool scalar(Kind kind, std::string_view written) {
        std::string& characters = parsed_.tree.characters;
        characters += written;
        return add(kind, characters.size() - written.size(), characters.size());
    }

    bool open(Kind kind) {
        if (open_.size() == most_depth) {
            report(path(), "too_deep");
            return false;
        }
        add(kind, 0, 0);
        open_.push_back({static_cast<std::uint32_t>(parsed_.tree.nodes.size() - 1)});
        return true;
    }

    bool close() {
        const Frame& frame = open_.back();
        Tree::Node& node = parsed_.tree.nodes[frame.node];
        node.begin = frame.children;
        node.end = static_cast<std::uint32_t>(parsed_.tree.nodes.size());
        if (frame.may_repeat) {
            report_repeated_keys(frame.node);
        }
        open_.pop_back();
        return true;
    }

    void report_repeated_keys(std::uint32_t object) {
        const Tree& tree = parsed_.tree;
        std::vector<std::uint32_t> keys;
        for (std::uint32_t child = object + 1; child < tree.nodes[object].end; child = tree.after(child)) {
            keys.push_back(tree.nodes[child].key);
        }
        std::sort(keys.begin(), keys.end());
        for (auto key = keys.begin(); key != keys.end();) {
            const auto next = std::upper_bound(key, keys.end(), *key);
            if (next - key > 1) {
                report(pointer_to(path(), tree.keys[*key]), "duplicate_key",
                       {shown(tree.keys[*key]), std::to_string(next - key)});
            }
            key = next;
        }
    }

    /// JSON pointer of the innermost list or object that is open.
    [[nodiscard]] std::string path() const {
        std::string path;
        for (std::size_t i = 1; i < open_.size(); ++i) {
            const Tree::Node& node = parsed_.tree.nodes[open_[i].node];
            path = node.key != 0 ? pointer_to(path, parsed_.tree.keys[node.key])
                                 : pointer_to(path, std::to_string(open_[i - 1].children - 1));
        }
        return path;
    }

    /// The step to the value that is being read.
    [[nodiscard]] std::string next_step() const {
        if (open_.empty()) {
            return {};
        }
        return pointer_to({}, key_ != 0 ? parsed_.tree.keys[key_] : std::to_string(open_.back().children));
    }

    std::string_view text_;
    Parsed parsed_{};
    std::vector<Frame> open_{};
    std::map<std::string, std::uint32_t> ids_{{std::string{}, 0}}; // ordered: no choice of keys makes it slow
    std::uint32_t key_ = 0;
    bool waits_for_value_ = false;
};

} // namespace

std::string pointer_to(std::string_view parent, std::string_view step) {
    std::string pointer{parent};
    pointer += '/';
    for (const char c : shortened(step)) {
        if (c == '~' || c == '/') {
            pointer += c == '~' ? "~0" : "~1";
        } else {
            pointer += c;
        }
    }
    return pointer;
}

std::string Spot::pointer() const {
    if (parent_ == nullptr) {
        return {};
    }
    const bool in_list = parent_->kind() == Kind::list;
    return pointer_to(parent_->pointer(), in_list ? std::to_string(position_) : std::string(key()));
}

std::optional<Spot> Spot::member(std::string_view name) const {
    std::optional<Spot> found;
    if (kind() == Kind::object) {
        for_each([&](const Spot& child) {
            if (!found && child.key() == name) {
                found = child;
            }
        });
    }
    return found;
}

Parsed parse(std::string_view text) {
    if (text.size() > most_bytes) {
        return {.tree = {}, .faults = {fault("", "too_large.text")}, .complete = false};
    }
    Builder builder(text);
    const bool complete = nlohmann::json::sax_parse(text.begin(), text.end(), &builder);
    return builder.take(complete);
}

} // namespace jumpa::io::json
