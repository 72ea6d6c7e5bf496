#pragma once

#include <jumpa/core/config.hpp>
#include <jumpa/core/diagnostics.hpp>
#include <jumpa/core/slot_set.hpp>
#include <jumpa/model/event_draft.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

namespace jumpa {

/// Why a pair may never meet.
enum class Veto : std::uint8_t { banned, no_thanks, met_before };

/// An event that was checked as a whole when it was built and never changes. Ids count in the order of insertion.
class Event {
public:
    /// What the builder was given, ids and taxonomy filled in.
    [[nodiscard]] const EventDraft& data() const { return draft_; }
    [[nodiscard]] std::span<const Company> companies() const { return draft_.companies; }
    [[nodiscard]] std::span<const Slot> slots() const { return draft_.slots; }
    [[nodiscard]] std::span<const Table> tables() const { return draft_.tables; }
    [[nodiscard]] std::span<const Pin> pins() const { return draft_.pins; }
    [[nodiscard]] const Taxonomy& taxonomy() const { return *draft_.taxonomy; }

    /// A company, slot or table of this event.
    [[nodiscard]] const Company& operator[](CompanyId id) const { return draft_.companies[id.index()]; }
    [[nodiscard]] const Slot& operator[](SlotId id) const { return draft_.slots[id.index()]; }
    [[nodiscard]] const Table& operator[](TableId id) const { return draft_.tables[id.index()]; }

    /// The companies of one side, in the order of insertion. A company without offers, needs or role is on neither.
    [[nodiscard]] std::span<const CompanyId> sellers() const { return sellers_; }
    [[nodiscard]] std::span<const CompanyId> buyers() const { return buyers_; }
    [[nodiscard]] bool sells(CompanyId id) const { return sides_[id.index()] == Role::seller; }
    [[nodiscard]] bool buys(CompanyId id) const { return sides_[id.index()] == Role::buyer; }

    /// Position of a company among the sellers, or among the buyers.
    [[nodiscard]] std::uint32_t rank(CompanyId id) const { return ranks_[id.index()]; }

    /// The slots in which a company is there and at least one table stands.
    [[nodiscard]] const SlotSet& open_slots(CompanyId id) const { return open_[id.index()]; }

    /// The most meetings a company can hold: its own maximum or, if that is less, its seats in open slots.
    [[nodiscard]] std::int32_t most_meetings(CompanyId id) const { return most_[id.index()]; }

    /// The tables standing in a slot, ascending.
    [[nodiscard]] std::span<const TableId> tables_in(SlotId slot) const { return standing_[slot.index()]; }

    /// Number of (table, slot) combinations: no schedule holds more meetings.
    [[nodiscard]] std::int64_t table_slots() const { return table_slots_; }

    /// Why this pair may never meet, or nothing. Complexity O(log vetoes).
    [[nodiscard]] JUMPA_INLINE std::optional<Veto> veto(CompanyId seller, CompanyId buyer) const;

    /// What `from` wishes about `to`, or nothing. Complexity O(log wishes).
    [[nodiscard]] JUMPA_INLINE std::optional<WishLevel> wish(CompanyId from, CompanyId to) const;

    /// The company, slot or table of that id, or nothing. Complexity O(log size).
    [[nodiscard]] JUMPA_INLINE std::optional<CompanyId> find_company(std::string_view id) const;
    [[nodiscard]] JUMPA_INLINE std::optional<SlotId> find_slot(std::string_view id) const;
    [[nodiscard]] JUMPA_INLINE std::optional<TableId> find_table(std::string_view id) const;

    /// A fingerprint of everything that bears on scores and schedules.
    [[nodiscard]] std::uint64_t digest() const { return digest_; }

private:
    friend class EventBuilder;
    JUMPA_INLINE explicit Event(EventDraft draft);
    JUMPA_INLINE void index_pairs();

    struct VetoedPair {
        Pair pair{};
        Veto why{};
    };

    EventDraft draft_{};
    std::vector<Role> sides_{};
    std::vector<CompanyId> sellers_{};
    std::vector<CompanyId> buyers_{};
    std::vector<std::uint32_t> ranks_{};
    std::vector<SlotSet> open_{};
    std::vector<std::int32_t> most_{};
    std::vector<std::vector<TableId>> standing_{};
    std::int64_t table_slots_ = 0;
    std::vector<VetoedPair> vetoes_{};   ///< ascending by pair
    std::vector<Wish> wishes_by_pair_{}; ///< ascending by (from, to)
    std::vector<std::uint32_t> companies_by_id_{};
    std::vector<std::uint32_t> slots_by_id_{};
    std::vector<std::uint32_t> tables_by_id_{};
    std::uint64_t digest_ = 0;
};

/// Collects an event piece by piece, then checks all of it at once.
///
/// Ensures     `build` gives an Event in which every reference is resolved and every value is in its range, or throws
///             one InputError that names every fault; `try_build` gives the same faults without throwing
/// Complexity  building is O(n log n) in the size of the event
class EventBuilder {
public:
    EventBuilder() = default;
    /// Goes on from plain data, a file's for example.
    explicit EventBuilder(EventDraft draft) : draft_(std::move(draft)) { draft_.roles.resize(draft_.companies.size()); }

    /// Adds a company: on the side that its offers or needs say, or on the side named.
    JUMPA_INLINE CompanyId company(Company company);
    JUMPA_INLINE CompanyId seller(Company company);
    JUMPA_INLINE CompanyId buyer(Company company);

    /// `number` slots of equal length one after the other, from `start` or from 09.00 on an unnamed day.
    JUMPA_INLINE EventBuilder& slots(std::size_t number, std::chrono::minutes length,
                                     LocalTime start = LocalTime{std::chrono::hours{9}});
    JUMPA_INLINE SlotId slot(Slot slot);

    /// `number` tables that stand in every slot.
    JUMPA_INLINE EventBuilder& tables(std::size_t number);
    JUMPA_INLINE TableId table(Table table);

    /// What `from` wishes about `to`; pairs that must meet; pairs that never meet, or not again.
    EventBuilder& wish(CompanyId from, CompanyId to, WishLevel level) {
        draft_.wishes.push_back({from, to, level});
        return *this;
    }
    EventBuilder& pin(CompanyId seller, CompanyId buyer, std::optional<SlotId> slot = std::nullopt) {
        draft_.pins.push_back({seller, buyer, slot});
        return *this;
    }
    EventBuilder& ban(CompanyId seller, CompanyId buyer) {
        draft_.bans.push_back({seller, buyer});
        return *this;
    }
    EventBuilder& met_before(CompanyId seller, CompanyId buyer) {
        draft_.met_before.push_back({seller, buyer});
        return *this;
    }

    /// Everything else (title, revision, taxonomy, a host's own points) is plain data.
    [[nodiscard]] EventDraft& draft() { return draft_; }

    /// Checks everything and gives the event, or all faults: as an InputError or as a value.
    [[nodiscard]] JUMPA_INLINE Event build() const;
    [[nodiscard]] JUMPA_INLINE std::variant<Event, Faults> try_build() const;

private:
    JUMPA_INLINE CompanyId add(Company company, Role role);

    EventDraft draft_{};
};

} // namespace jumpa

#if JUMPA_HEADER_ONLY
#include <jumpa/model/event.ipp>
#endif
