#pragma once

#include <cstddef>
#include <functional>
#include <limits>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace jumpa::io::json {

/// The JSON pointers that are looked for in a text, as a tree: so that one walk through the text finds them all, and
/// passes over whatever none of them leads into.
class Pointers {
public:
    static constexpr std::size_t nowhere = std::numeric_limits<std::size_t>::max();
    static constexpr std::size_t root = 0;

    struct Node {
        std::map<std::string, std::size_t, std::less<>> children{};
        std::size_t parent = nowhere;
        std::size_t value = nowhere; ///< byte at which the value begins
        std::size_t key = nowhere;   ///< byte at which its key begins; of a repeated key the last
    };

    /// The node of a pointer: the root of "", else one step further for each "/step", escaped as pointers are.
    std::size_t insert(std::string_view pointer) {
        std::size_t node = root;
        while (!pointer.empty()) {
            const std::size_t end = std::min(pointer.find('/', 1), pointer.size());
            node = insert_child(node, pointer.substr(1, end - 1));
            pointer.remove_prefix(end);
        }
        return node;
    }

    [[nodiscard]] std::size_t child(std::size_t node, std::string_view step) const {
        const auto found = nodes_[node].children.find(step);
        return found == nodes_[node].children.end() ? nowhere : found->second;
    }

    /// The node, or the innermost one around it that the text has. May be the root, which every text has.
    [[nodiscard]] std::size_t present(std::size_t node) const {
        while (node != root && nodes_[node].value == nowhere) {
            node = nodes_[node].parent;
        }
        return node;
    }

    [[nodiscard]] Node& operator[](std::size_t node) { return nodes_[node]; }
    [[nodiscard]] const Node& operator[](std::size_t node) const { return nodes_[node]; }

private:
    std::size_t insert_child(std::size_t node, std::string_view step) {
        if (const std::size_t known = child(node, step); known != nowhere) {
            return known;
        }
        nodes_.push_back({.parent = node});
        nodes_[node].children.emplace(step, nodes_.size() - 1);
        return nodes_.size() - 1;
    }

    std::vector<Node> nodes_{Node{}};
};

} // namespace jumpa::io::json
