#pragma once

#include <jumpa/matching/bipartite_graph.hpp>

#include <limits>
#include <vector>

namespace jumpa::matching::detail {

/// A rooted tree over all nodes, each of which knows its parent, its children and how deep it hangs.
///
/// Children form a doubly linked list, so that a subtree is cut off, turned and hung elsewhere in the steps of the path
/// it turns around; a new depth then costs a walk through the subtree, which its new potentials need anyway.
class SpanningTree {
public:
    static constexpr Index none = std::numeric_limits<Index>::max();

    /// The arc between a node and its parent; `up` where it runs from the node to the parent.
    struct Link {
        Index arc = none;
        bool up = true;
    };

    /// All nodes hang under a root of their own, numbered `nodes`, which no arc of the network touches.
    explicit SpanningTree(Index nodes) : entries_(std::size_t{nodes} + 1) {}

    [[nodiscard]] Index root() const { return static_cast<Index>(entries_.size() - 1); }
    [[nodiscard]] Index parent(Index node) const { return entries_[node].parent; }
    [[nodiscard]] Index depth(Index node) const { return entries_[node].depth; }
    [[nodiscard]] Link link(Index node) const { return {entries_[node].arc, entries_[node].up}; }

    /// Hangs a node without parent under another.
    void attach(Index node, Index parent, Link link) {
        Entry& entry = entries_[node];
        Entry& above = entries_[parent];
        entry.parent = parent;
        entry.arc = link.arc;
        entry.up = link.up;
        entry.depth = above.depth + 1;
        entry.previous = none;
        entry.next = above.first_child;
        if (entry.next != none) {
            entries_[entry.next].previous = node;
        }
        above.first_child = node;
    }

    /// Cuts the subtree of `top` off, turns it so that `node`, which lies in it, is its top, and hangs that under
    /// `parent`. Depths in the subtree are wrong until `settle`.
    void hang_over(Index top, Index node, Index parent, Link link) {
        while (true) {
            const Index above = entries_[node].parent;
            const Link old = this->link(node);
            detach(node);
            attach(node, parent, link);
            if (node == top) {
                return;
            }
            parent = node;
            node = above;
            link = {old.arc, !old.up};
        }
    }

    /// Visits the subtree of `top` from above, `top` first.
    template <class Visit>
    void visit(Index top, Visit at) const {
        for (Index node = top; node != none;) {
            at(node);
            const Index child = entries_[node].first_child;
            node = child != none ? child : after(node, top);
        }
    }

    /// Visits everything below the root, from above.
    template <class Visit>
    void visit_all(Visit at) const {
        for (Index top = entries_[root()].first_child; top != none; top = entries_[top].next) {
            visit(top, at);
        }
    }

    /// Visits the subtree of `top` and sets depths on the way.
    template <class Visit>
    void settle(Index top, Visit at) {
        visit(top, [&](Index node) {
            entries_[node].depth = entries_[entries_[node].parent].depth + 1;
            at(node);
        });
    }

private:
    struct Entry {
        Index parent = none;
        Index first_child = none;
        Index next = none;
        Index previous = none;
        Index depth = 0;
        Index arc = none;
        bool up = true;
    };

    void detach(Index node) {
        const Entry& entry = entries_[node];
        (entry.previous != none ? entries_[entry.previous].next : entries_[entry.parent].first_child) = entry.next;
        if (entry.next != none) {
            entries_[entry.next].previous = entry.previous;
        }
    }

    /// The node visited after the subtree of `node`, if it still lies below `top`.
    [[nodiscard]] Index after(Index node, Index top) const {
        while (node != top) {
            if (entries_[node].next != none) {
                return entries_[node].next;
            }
            node = entries_[node].parent;
        }
        return none;
    }

    std::vector<Entry> entries_;
};

} // namespace jumpa::matching::detail
