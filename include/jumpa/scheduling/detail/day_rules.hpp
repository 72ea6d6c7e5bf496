#pragma once

#include <jumpa/core/slot_set.hpp>
#include <jumpa/model/event.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace jumpa::detail {

/// Lists of numbers, one a row, in one piece.
class NumberLists {
public:
    /// Sorts (row, number) pairs into rows; the numbers of a row ascend.
    void fill(std::size_t rows, std::vector<std::pair<std::uint32_t, std::uint32_t>> entries) {
        if (entries.empty()) {
            return; // mostly so: then a row costs nothing
        }
        std::sort(entries.begin(), entries.end());
        first_.assign(rows + 1, 0);
        for (const auto& [row, number] : entries) {
            ++first_[row + 1];
            numbers_.push_back(number);
        }
        for (std::size_t row = 0; row < rows; ++row) {
            first_[row + 1] += first_[row];
        }
    }

    [[nodiscard]] std::span<const std::uint32_t> of(std::size_t row) const {
        if (numbers_.empty()) {
            return {};
        }
        return std::span(numbers_).subspan(first_[row], first_[row + 1] - first_[row]);
    }

private:
    std::vector<std::size_t> first_{};
    std::vector<std::uint32_t> numbers_{};
};

/// True where there are delegations that hold several meetings at once.
inline bool some_hold_several_at_once(const Event& event) {
    return std::any_of(event.companies().begin(), event.companies().end(),
                       [](const Company& company) { return company.attends.seats > 1; });
}

/// True where some company is on both sides.
inline bool some_sell_and_buy(const Event& event) {
    return event.sellers().size() + event.buyers().size() > event.companies().size() ||
           std::any_of(event.sellers().begin(), event.sellers().end(),
                       [&](CompanyId company) { return event.sells_and_buys(company); });
}

/// The rules that look beyond whether two companies are there, have room, and find a table, laid out per candidate.
class DayRules {
public:
    DayRules() = default;

    /// The candidates ascend by pair.
    DayRules(const Event& event, std::span<const ScoredPair> pairs)
        : any_(has_rules(event.data()) || some_hold_several_at_once(event) || some_sell_and_buy(event)) {
        list_counts(event, pairs);
        list_precedences(event, pairs);
        list_returns(event, pairs);
        list_tables(event, pairs);
    }

    /// False where none is set: then nothing here has to be asked.
    [[nodiscard]] bool any() const { return any_; }

    /// Positions in Event::counts of what a meeting of the candidate adds to.
    [[nodiscard]] std::span<const std::uint32_t> counts(std::size_t candidate) const { return counts_.of(candidate); }

    /// Candidates that have to be earlier, or later, where both are held.
    [[nodiscard]] std::span<const std::uint32_t> earlier(std::size_t candidate) const { return earlier_.of(candidate); }
    [[nodiscard]] std::span<const std::uint32_t> later(std::size_t candidate) const { return later_.of(candidate); }

    /// The same two companies with their parts swapped: they meet once at most.
    [[nodiscard]] std::span<const std::uint32_t> returns(std::size_t candidate) const { return returns_.of(candidate); }

    /// The table that a pin names.
    [[nodiscard]] std::optional<TableId> table(std::size_t candidate) const {
        const auto tables = tables_.of(candidate);
        return tables.empty() ? std::nullopt : std::optional(TableId{tables[0]});
    }

    /// Other candidates whose pin names the same table.
    [[nodiscard]] std::span<const std::uint32_t> sharing_table(std::size_t candidate) const {
        return sharing_.of(candidate);
    }

private:
    using Entries = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

    static bool has_rules(const EventDraft& data) {
        const auto rests = [](const Company& company) { return company.attends.max_in_a_row.has_value(); };
        const auto limited = [](const Company& company) { return !company.attends.limits.empty(); };
        const auto people = [](const Slot& slot) { return slot.people.has_value(); };
        const auto seated = [](const Pin& pin) { return pin.table.has_value(); };
        return !data.far_zones.empty() || !data.set_wishes.empty() || !data.precedences.empty() ||
               !data.pair_sessions.empty() || std::any_of(data.companies.begin(), data.companies.end(), rests) ||
               std::any_of(data.companies.begin(), data.companies.end(), limited) ||
               std::any_of(data.slots.begin(), data.slots.end(), people) ||
               std::any_of(data.pins.begin(), data.pins.end(), seated);
    }

    static std::optional<std::uint32_t> find(std::span<const ScoredPair> pairs, const Pair& pair) {
        const auto at =
            std::lower_bound(pairs.begin(), pairs.end(), pair, [](const ScoredPair& entry, const Pair& key) {
                return Pair{entry.seller, entry.buyer} < key;
            });
        const bool found = at != pairs.end() && at->seller == pair.seller && at->buyer == pair.buyer;
        return found ? std::optional(static_cast<std::uint32_t>(at - pairs.begin())) : std::nullopt;
    }

    void list_counts(const Event& event, std::span<const ScoredPair> pairs) {
        Entries entries;
        for (std::uint32_t i = 0; i < pairs.size() && !event.counts().empty(); ++i) {
            for (const CompanyId company : {pairs[i].seller, pairs[i].buyer}) {
                for (const Count& count : event.counts_of(company)) {
                    if (event.counts(count, pairs[i].seller, pairs[i].buyer, pairs[i].points)) {
                        entries.emplace_back(i, static_cast<std::uint32_t>(&count - event.counts().data()));
                    }
                }
            }
        }
        counts_.fill(pairs.size(), std::move(entries));
    }

    void list_precedences(const Event& event, std::span<const ScoredPair> pairs) {
        Entries earlier;
        Entries later;
        for (const Precedence& precedence : event.data().precedences) {
            const auto before = find(pairs, precedence.before);
            const auto after = find(pairs, precedence.after);
            if (before && after) {
                earlier.emplace_back(*after, *before);
                later.emplace_back(*before, *after);
            }
        }
        earlier_.fill(pairs.size(), std::move(earlier));
        later_.fill(pairs.size(), std::move(later));
    }

    void list_returns(const Event& event, std::span<const ScoredPair> pairs) {
        Entries entries;
        for (std::uint32_t i = 0; i < pairs.size(); ++i) {
            if (event.buys(pairs[i].seller) && event.sells(pairs[i].buyer)) {
                if (const auto back = find(pairs, {pairs[i].buyer, pairs[i].seller})) {
                    entries.emplace_back(i, *back);
                }
            }
        }
        returns_.fill(pairs.size(), std::move(entries));
    }

    void list_tables(const Event& event, std::span<const ScoredPair> pairs) {
        Entries entries;
        for (const Pin& pin : event.pins()) {
            if (const auto at = pin.table ? find(pairs, {pin.seller, pin.buyer}) : std::nullopt) {
                entries.emplace_back(*at, pin.table->value);
            }
        }
        Entries sharing;
        for (const auto& [one, table] : entries) {
            for (const auto& [other, same] : entries) {
                if (one != other && table == same) {
                    sharing.emplace_back(one, other);
                }
            }
        }
        tables_.fill(pairs.size(), std::move(entries));
        sharing_.fill(pairs.size(), std::move(sharing));
    }

    bool any_ = false;
    NumberLists counts_{};
    NumberLists earlier_{};
    NumberLists later_{};
    NumberLists returns_{};
    NumberLists tables_{};
    NumberLists sharing_{};
};

} // namespace jumpa::detail
