#pragma once

#include <jumpa/core/config.hpp>
#include <jumpa/core/diagnostics.hpp>
#include <jumpa/core/slot_set.hpp>
#include <jumpa/model/count.hpp>
#include <jumpa/model/event_draft.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace jumpa {

/// Why a pair may never meet.
enum class Veto : std::uint8_t { banned, no_thanks, met_before, no_consent };

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
    [[nodiscard]] bool sells(CompanyId id) const { return is_on(Role::seller, id); }
    [[nodiscard]] bool buys(CompanyId id) const { return is_on(Role::buyer, id); }
    [[nodiscard]] bool sells_and_buys(CompanyId id) const { return sides_[id.index()] == Role::both; }

    /// Position of a seller among the sellers, of a buyer among the buyers.
    [[nodiscard]] std::uint32_t seller_rank(CompanyId id) const { return seller_ranks_[id.index()]; }
    [[nodiscard]] std::uint32_t buyer_rank(CompanyId id) const { return buyer_ranks_[id.index()]; }

    /// The slots in which a company is there and at least one table stands.
    [[nodiscard]] const SlotSet& open_slots(CompanyId id) const { return open_[id.index()]; }

    /// The slots in which both are there, within the session if their meeting has to fall in one.
    [[nodiscard]] JUMPA_INLINE SlotSet open_slots(CompanyId seller, CompanyId buyer) const;

    /// True where `open_slots` of the two has any.
    [[nodiscard]] JUMPA_INLINE bool can_meet(CompanyId seller, CompanyId buyer) const;

    /// The slot right after this one, if no rest lies between them: the event's break rule says so.
    [[nodiscard]] JUMPA_INLINE std::optional<SlotId> neighbour_after(SlotId slot) const;

    /// How many meetings a company can hold at once.
    [[nodiscard]] std::int32_t seats(CompanyId id) const { return draft_.companies[id.index()].attends.seats; }

    /// The most meetings a company can hold: its own maximum or, if that is less, its seats in open slots.
    [[nodiscard]] std::int32_t most_meetings(CompanyId id) const { return most_[id.index()]; }

    /// The tables standing in a slot, ascending.
    [[nodiscard]] std::span<const TableId> tables_in(SlotId slot) const { return standing_[slot.index()]; }

    /// Number of (table, slot) combinations: no schedule holds more meetings.
    [[nodiscard]] std::int64_t table_slots() const { return table_slots_; }

    /// How many heads a meeting of this company brings along on its side: its people, shared out over its seats.
    [[nodiscard]] JUMPA_INLINE std::int32_t heads(CompanyId id) const;

    /// No more meetings than this fit into a slot: its tables, or as many as its limit of people lets in at least.
    [[nodiscard]] std::int32_t most_at_once(SlotId slot) const { return most_at_once_[slot.index()]; }

    /// No schedule holds more meetings than this: the sum over slots.
    [[nodiscard]] std::int64_t meetings_at_most() const { return meetings_at_most_; }

    /// The zone of a table as a number, and whether two zones are too far apart for neighbouring slots.
    [[nodiscard]] std::uint32_t zone(TableId table) const { return zones_[table.index()]; }
    [[nodiscard]] std::uint32_t zones() const { return static_cast<std::uint32_t>(far_.size()); }
    [[nodiscard]] bool far(std::uint32_t one, std::uint32_t other) const { return far_[one][other]; }

    /// What limits and set wishes count, ascending by company: all of it, or a company's own.
    [[nodiscard]] std::span<const Count> counts() const { return counts_; }
    [[nodiscard]] JUMPA_INLINE std::span<const Count> counts_of(CompanyId company) const;

    /// Whether a meeting of the pair counts, in a slot of `count.slots`. Requires that the company is one of the two.
    [[nodiscard]] JUMPA_INLINE bool counts(const Count& count, CompanyId seller, CompanyId buyer, Points points) const;

    /// The tier of a pair by what the two wish of each other; nothing where neither asks for it. Set wishes count in
    /// tiers by themselves, once each.
    [[nodiscard]] JUMPA_INLINE std::optional<Tier> tier(CompanyId seller, CompanyId buyer) const;
    [[nodiscard]] const Rules& rules() const { return draft_.rules; }

    /// Why this pair may never meet, or nothing. Complexity O(log vetoes).
    [[nodiscard]] JUMPA_INLINE std::optional<Veto> veto(CompanyId seller, CompanyId buyer) const;

    /// What `from` wishes about `to`, or nothing. Complexity O(log wishes).
    [[nodiscard]] JUMPA_INLINE std::optional<WishLevel> wish(CompanyId from, CompanyId to) const;

    /// True where `from` wishes to meet `to`, by itself or as one of some.
    [[nodiscard]] JUMPA_INLINE bool asks_for(CompanyId from, CompanyId to) const;

    /// Whether the two have met before.
    [[nodiscard]] JUMPA_INLINE bool met_before(CompanyId seller, CompanyId buyer) const;

    /// The company, slot or table of that id, or nothing. Complexity O(log size).
    [[nodiscard]] JUMPA_INLINE std::optional<CompanyId> find_company(std::string_view id) const;
    [[nodiscard]] JUMPA_INLINE std::optional<SlotId> find_slot(std::string_view id) const;
    [[nodiscard]] JUMPA_INLINE std::optional<TableId> find_table(std::string_view id) const;

    /// A fingerprint of everything that bears on scores and schedules.
    [[nodiscard]] std::uint64_t digest() const { return digest_; }

private:
    friend class EventBuilder;
    JUMPA_INLINE explicit Event(EventDraft draft);
    JUMPA_INLINE void index_companies();
    JUMPA_INLINE void index_pairs();
    JUMPA_INLINE void index_venue();
    JUMPA_INLINE void index_counts();

    [[nodiscard]] JUMPA_INLINE bool has_consent(CompanyId seller, CompanyId buyer) const;
    [[nodiscard]] bool is_on(Role side, CompanyId id) const {
        return sides_[id.index()] == side || sides_[id.index()] == Role::both;
    }

    struct VetoedPair {
        Pair pair{};
        Veto why{};
    };

    struct OpenSlotsOfPair {
        Pair pair{};
        SlotSet session{};
    };

    EventDraft draft_{};
    std::vector<Role> sides_{};
    std::vector<CompanyId> sellers_{};
    std::vector<CompanyId> buyers_{};
    std::vector<std::uint32_t> seller_ranks_{};
    std::vector<std::uint32_t> buyer_ranks_{};
    std::vector<SlotSet> open_{};
    std::vector<std::int32_t> most_{};
    std::vector<std::vector<TableId>> standing_{};
    std::int64_t table_slots_ = 0;
    std::vector<std::int32_t> most_at_once_{};
    std::int64_t meetings_at_most_ = 0;
    std::vector<std::uint32_t> zones_{};   ///< per table
    std::vector<std::vector<bool>> far_{}; ///< zones by zones
    std::vector<Count> counts_{};
    std::vector<std::size_t> first_count_{};          ///< per company, and the end
    std::vector<std::vector<std::uint32_t>> kinds_{}; ///< per company, ascending
    std::vector<OpenSlotsOfPair> pair_sessions_{};    ///< ascending by pair
    std::vector<Pair> met_before_{};                  ///< ascending
    std::vector<Pair> asked_as_one_of_some_{};        ///< (from, to), ascending
    std::vector<VetoedPair> vetoes_{};                ///< ascending by pair
    std::vector<Wish> wishes_by_pair_{};              ///< ascending by (from, to)
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

    /// What `from` wishes about `to`, dearer ones with a lower rank; a wish for one of some; pairs that must meet;
    /// pairs that never meet, or not again.
    EventBuilder& wish(CompanyId from, CompanyId to, WishLevel level, std::optional<std::int32_t> rank = std::nullopt) {
        draft_.wishes.push_back({from, to, level, rank});
        return *this;
    }
    EventBuilder& wish_any_of(CompanyId from, std::vector<CompanyId> any_of, WishLevel level = WishLevel::want) {
        draft_.set_wishes.push_back({from, std::move(any_of), level});
        return *this;
    }
    EventBuilder& pin(CompanyId seller, CompanyId buyer, std::optional<SlotId> slot = std::nullopt,
                      std::optional<TableId> table = std::nullopt) {
        draft_.pins.push_back({seller, buyer, slot, table});
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

    /// Where both meetings are held, `before` comes first; where the two meet, it is in that session.
    EventBuilder& precedence(Pair before, Pair after) {
        draft_.precedences.push_back({before, after});
        return *this;
    }
    EventBuilder& session(CompanyId seller, CompanyId buyer, std::string session) {
        draft_.pair_sessions.push_back({{seller, buyer}, std::move(session)});
        return *this;
    }

    /// Nobody gets from the one zone to the other between neighbouring slots.
    EventBuilder& far_zones(std::string one, std::string other) {
        draft_.far_zones.push_back({std::move(one), std::move(other)});
        return *this;
    }

    /// What goes for the event as a whole: consent, tiers, equity, the points of pairs that have met.
    EventBuilder& rules(Rules rules) {
        draft_.rules = std::move(rules);
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
