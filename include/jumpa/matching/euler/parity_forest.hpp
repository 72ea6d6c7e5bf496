#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace jumpa::matching::euler {

/// Things of two kinds, of which pairs are told to be equal or to differ.
///
/// Requires    nothing told contradicts what was told before
/// Ensures     `odd` says which things differ from the first one of those they are tied to
/// Complexity  nearly O(1) an operation
/// Source      disjoint sets with path compression, [Tarjan1975]
class ParityForest {
public:
    using Node = std::uint32_t;

    /// Forgets all things.
    void clear() {
        up_.clear();
        odd_.clear();
    }
    [[nodiscard]] std::size_t size() const { return up_.size(); }

    /// A further thing, tied to none.
    Node add() {
        up_.push_back(static_cast<Node>(up_.size()));
        odd_.push_back(0);
        return up_.back();
    }

    /// Tells that a and b differ, or are equal.
    void tie(Node a, Node b, bool differ) {
        Node root = find(a);
        Node other = find(b);
        const bool odd = (odd_[a] != odd_[b]) != differ;
        if (root == other) {
            return;
        }
        if (root > other) {
            std::swap(root, other);
        }
        up_[other] = root;
        odd_[other] = odd ? 1 : 0;
    }

    /// Afterwards odd(a) holds against the first thing tied to a, which is returned.
    Node find(Node a) {
        Node root = a;
        std::uint8_t odd = 0;
        for (; up_[root] != root; root = up_[root]) {
            odd ^= odd_[root];
        }
        while (a != root) {
            const Node above = std::exchange(up_[a], root);
            const std::uint8_t step = std::exchange(odd_[a], odd);
            odd ^= step;
            a = above;
        }
        return root;
    }
    [[nodiscard]] bool odd(Node a) const { return odd_[a] != 0; }

private:
    std::vector<Node> up_{};
    std::vector<std::uint8_t> odd_{}; // against the node above
};

} // namespace jumpa::matching::euler
