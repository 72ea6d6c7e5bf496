#pragma once

#include <jumpa/core/diagnostics.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace jumpa::io::json {

enum class Kind : std::uint8_t { null, boolean, number, text, list, object };

/// A JSON text taken apart: every value in the order of the text, numbers as they were written.
///
/// Written for files of a hundred megabytes: 16 bytes a value, all characters in one string, every key once.
class Tree {
public:
    struct Node {
        std::uint32_t key = 0;   ///< which key of `keys` it stands under; 0 in lists
        std::uint32_t begin = 0; ///< where its characters begin; lists and objects: number of children
        std::uint32_t end = 0;   ///< where its characters end; lists and objects: the node after its last descendant
        Kind kind = Kind::null;
    };

    std::vector<Node> nodes{};
    std::vector<std::string> keys{std::string{}};
    std::string characters{};

    [[nodiscard]] std::string_view text(std::uint32_t node) const {
        return std::string_view(characters).substr(nodes[node].begin, nodes[node].end - nodes[node].begin);
    }
    [[nodiscard]] std::uint32_t after(std::uint32_t node) const {
        return nodes[node].kind < Kind::list ? node + 1 : nodes[node].end;
    }
};

/// A value and the way to it from the root. Lives on the reader's stack: a child points to its parent.
class Spot {
public:
    explicit Spot(const Tree& tree) : tree_(&tree) {}
    Spot(const Spot& parent, std::uint32_t node, std::uint32_t position)
        : tree_(parent.tree_), parent_(&parent), node_(node), position_(position) {}

    [[nodiscard]] std::uint32_t node() const { return node_; }
    [[nodiscard]] Kind kind() const { return tree_->nodes[node_].kind; }
    [[nodiscard]] std::string_view text() const { return tree_->text(node_); }
    [[nodiscard]] std::string_view key() const { return tree_->keys[tree_->nodes[node_].key]; }
    [[nodiscard]] std::size_t size() const { return kind() < Kind::list ? 0 : tree_->nodes[node_].begin; }
    [[nodiscard]] std::string pointer() const;

    /// Calls visit(child) for every child in the order of the text.
    template <class Visit>
    void for_each(Visit&& visit) const {
        const std::uint32_t end = tree_->after(node_);
        std::uint32_t position = 0;
        for (std::uint32_t child = node_ + 1; child < end; child = tree_->after(child), ++position) {
            visit(Spot(*this, child, position));
        }
    }

    /// The member of that name, or nothing. Its place hangs on this one.
    [[nodiscard]] std::optional<Spot> member(std::string_view name) const;

private:
    const Tree* tree_ = nullptr;
    const Spot* parent_ = nullptr;
    std::uint32_t node_ = 0;
    std::uint32_t position_ = 0;
};

/// "/companies/3" and "name" make "/companies/3/name"; `~` and `/` in the step are escaped, long steps shortened.
[[nodiscard]] std::string pointer_to(std::string_view parent, std::string_view step);

struct Parsed {
    Tree tree{};
    Faults faults{};
    bool complete = false; ///< false where a fault ended the reading; the tree is of no use then
};

/// Takes a text apart.
///
/// Ensures     complete exactly where the text is JSON, at most 32 deep and at most 2 GiB; keys that stand twice in an
///             object are reported and do not end the reading
/// Errors      faults syntax, invalid_utf8, number_out_of_range, too_deep, too_large (one of them, last), duplicate_key
/// Complexity  O(length of the text), whatever the text
[[nodiscard]] Parsed parse(std::string_view text);

} // namespace jumpa::io::json
