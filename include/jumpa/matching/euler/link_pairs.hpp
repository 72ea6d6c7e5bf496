#pragma once

#include <jumpa/matching/euler/alternating_cycles.hpp>
#include <jumpa/matching/euler/link.hpp>

#include <algorithm>
#include <cstddef>
#include <memory>
#include <span>
#include <vector>

namespace jumpa::matching::euler {

/// Joins the links at every row two by two, and those at every column.
///
/// Pairs at rows stand side by side, at places 2t and 2t + 1; partners at columns know each other's place. One link may
/// be left over at a row or a column: these are joined among themselves, and where one is left over there too, it gets
/// an empty link for a partner. So everything closes into cycles.
///
/// Complexity  O(links + rows + cols), quick where links of a row stand near each other
class LinkPairs {
public:
    /// For lists of at most `links`.
    LinkPairs(Index rows, Index cols, std::size_t links)
        : row_waits_(rows, nowhere), col_waits_(cols, nowhere),
          capacity_(links + std::min<std::size_t>(links, rows) + 2), links_(untouched<Link>(capacity_)),
          partner_(untouched<Place>(capacity_ + 1)) {}

    /// Requires rows, columns and the number of links as announced.
    void pair(std::span<const Link> links) {
        place_all(links);
        gaps_ = places_ != links.size();
        spare_ = nowhere;
        if (gaps_) {
            join_row_ends();
        }
        join_col_ends();
    }

    /// The places in use; at those without a link, `id` is `nowhere`. The spare one is the empty link, if there is one.
    [[nodiscard]] Place places() const { return places_; }
    [[nodiscard]] bool gaps() const { return gaps_; }
    [[nodiscard]] Place spare() const { return spare_; }
    [[nodiscard]] const Link* links() const { return links_.get(); }
    [[nodiscard]] Place* partner() { return partner_.get(); }

private:
    // Far ahead the column is fetched, nearer the place that it names: the two waits for memory of one link.
    static constexpr std::size_t far_ahead = 32;
    static constexpr std::size_t ahead = 16;

    void place_all(std::span<const Link> links) {
        const std::size_t size = links.size();
        const std::size_t steady = size > far_ahead ? size - far_ahead : 0;
        places_ = 0;
        for (std::size_t i = 0; i < steady; ++i) {
            __builtin_prefetch(&col_waits_[links[i + far_ahead].col]);
            const Place waits = col_waits_[links[i + ahead].col];
            __builtin_prefetch(&partner_[select(waits == nowhere, 0, waits)], 1);
            place(links[i]);
        }
        for (std::size_t i = steady; i < size; ++i) {
            place(links[i]);
        }
    }

    /// The first link of a pair waits for the second; no branch asks which one it is.
    void place(const Link& link) {
        const Place before = row_waits_[link.row];
        const bool opens = before == nowhere;
        const Place at = select(opens, places_, before + 1);
        row_waits_[link.row] = select(opens, places_, nowhere);
        places_ += select(opens, 2, 0);
        links_[at] = link;

        const Place mate = col_waits_[link.col];
        const bool waits = mate == nowhere;
        partner_[at] = mate;
        partner_[select(waits, static_cast<Place>(capacity_), mate)] = at; // the last entry is read by nobody
        col_waits_[link.col] = select(waits, at, nowhere);
    }

    /// Links left over at two rows become a pair, and the place of one of them a gap.
    void join_row_ends() {
        list_ends(row_waits_);
        for (std::size_t i = 0; i + 1 < ends_.size(); i += 2) {
            move(std::max(ends_[i], ends_[i + 1]), std::min(ends_[i], ends_[i + 1]) + 1);
        }
        if (ends_.size() % 2 == 1) {
            spare_ = ends_.back() + 1;
            links_[spare_] = {nowhere, nowhere, nowhere};
        }
    }

    /// A link that waits at its column waits on from its new place; one that has a partner there tells it. No branch
    /// asks which one it is.
    void move(Place from, Place to) {
        links_[to] = links_[from];
        links_[from].id = nowhere;
        Place& waits = col_waits_[links_[to].col];
        const bool alone = waits == from;
        waits = select(alone, to, waits);
        partner_[to] = partner_[from];
        partner_[select(alone, static_cast<Place>(capacity_), partner_[to])] = to;
        AlternatingCycles::leave_out(partner_.get(), from);
    }

    void join_col_ends() {
        list_ends(col_waits_);
        if (spare_ != nowhere) {
            ends_.push_back(spare_); // where a row is left over, so is a column
        }
        for (std::size_t i = 0; i + 1 < ends_.size(); i += 2) {
            partner_[ends_[i]] = ends_[i + 1];
            partner_[ends_[i + 1]] = ends_[i];
        }
    }

    /// Those that wait, into `ends_`; nobody waits then. Every other one of a list does, so no branch asks.
    void list_ends(std::vector<Place>& waiting) {
        ends_.resize(waiting.size());
        std::size_t size = 0;
        for (Place& waits : waiting) {
            ends_[size] = waits;
            size += static_cast<std::size_t>(waits != nowhere);
            waits = nowhere;
        }
        ends_.resize(size);
    }

    std::vector<Place> row_waits_; // the place of the link without a partner yet
    std::vector<Place> col_waits_;
    std::vector<Place> ends_{}; // links left over
    std::size_t capacity_;
    std::unique_ptr<Link[]> links_;
    std::unique_ptr<Place[]> partner_;
    Place places_ = 0;
    Place spare_ = nowhere;
    bool gaps_ = false;
};

} // namespace jumpa::matching::euler
