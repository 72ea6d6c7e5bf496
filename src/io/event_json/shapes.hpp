#pragma once

#include "json/fields.hpp"

#include <jumpa/model/event_draft.hpp>

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace jumpa::io::json {

/// An amount as it is written. A pack says what is in it: {"amount": 20, "unit": "pack", "content": {...}}.
struct AmountEntry {
    std::int64_t thousandths = 0;
    WrittenUnit unit = WrittenUnit::piece;
    std::optional<Quantity> content{};
};

/// A company with the side that the file gives it.
struct CompanyEntry : Company {
    Role role = Role::from_offers_and_needs;
};

struct Titles {
    std::string en{};
    std::string id{};
};

struct CategoryEntry : Category {
    std::string title{};
    Titles titles{};
};

struct TaxonomyEntry {
    std::string name{};
    std::string edition{};
    std::optional<std::vector<CategoryEntry>> categories{};
};

/// A wish for one company, or for any of some.
struct WishEntry {
    CompanyId from{};
    CompanyId to{};
    std::vector<CompanyId> any_of{};
    WishLevel level = WishLevel::want;
    std::optional<std::int32_t> rank{};
    bool of_some = false;
};

struct PointsEntry : ScoredPair {
    std::string session{};
};

struct PairSessionEntry : Pair {
    std::string session{};
};

struct ZonesEntry {
    std::vector<FarZones> far{};
};

/// The part of the rules that stands under "equity".
struct EquityEntry : Rules {};

struct RulesEntry : EquityEntry {
    std::optional<BreakRule> break_rule{};
};

/// Where entries stand in the file whose lists the draft divides in another way.
struct Places {
    std::vector<std::size_t> wishes{};     ///< among all wishes
    std::vector<std::size_t> set_wishes{}; ///< among all wishes
    std::vector<std::size_t> sessions{};   ///< among the points; sessions beyond these are a list of their own
};

/// The whole file.
struct EventEntry : EventDraft {
    std::string format{};
    std::optional<BreakRule> own_break_rule{};
    RulesEntry written_rules{};
    Places places{};
};

/// What a reference names until it is read: nobody, so that a missing one is not mistaken for the first company.
inline constexpr CompanyId nobody{std::size_t{0xFFFF'FFFF}};

// day.cpp
std::span<const Field<Slot>> fields(Type<Slot>);
std::span<const Field<Table>> fields(Type<Table>);
std::span<const Field<Titles>> fields(Type<Titles>);
std::span<const Field<CategoryEntry>> fields(Type<CategoryEntry>);
std::span<const Field<TaxonomyEntry>> fields(Type<TaxonomyEntry>);
void checked(Reading& in, const Spot& at, CategoryEntry& entry);

// company.cpp
std::span<const Field<GeoPoint>> fields(Type<GeoPoint>);
std::span<const Field<AmountEntry>> fields(Type<AmountEntry>);
std::span<const Field<Price>> fields(Type<Price>);
std::span<const Field<Offer>> fields(Type<Offer>);
std::span<const Field<Need>> fields(Type<Need>);
std::span<const Field<Limit>> fields(Type<Limit>);
std::span<const Field<Attendance>> fields(Type<Attendance>);
std::span<const Field<CompanyEntry>> fields(Type<CompanyEntry>);
void checked(Reading& in, const Spot& at, Price& entry);
void checked(Reading& in, const Spot& at, CompanyEntry& entry);

// pairs.cpp
std::span<const Field<WishEntry>> fields(Type<WishEntry>);
std::span<const Field<Pin>> fields(Type<Pin>);
std::span<const Field<Pair>> fields(Type<Pair>);
std::span<const Field<Precedence>> fields(Type<Precedence>);
std::span<const Field<PointsEntry>> fields(Type<PointsEntry>);
std::span<const Field<PairSessionEntry>> fields(Type<PairSessionEntry>);
void checked(Reading& in, const Spot& at, WishEntry& entry);
void read_wishes(Reading& in, const Spot& at, EventEntry& event);
void read_points(Reading& in, const Spot& at, EventEntry& event);
void read_pair_sessions(Reading& in, const Spot& at, EventEntry& event);
inline WishEntry blank(Type<WishEntry>) {
    return {.from = nobody, .to = nobody};
}
inline Pin blank(Type<Pin>) {
    return {nobody, nobody};
}
inline Pair blank(Type<Pair>) {
    return {nobody, nobody};
}
inline Precedence blank(Type<Precedence>) {
    return {{nobody, nobody}, {nobody, nobody}};
}
inline PointsEntry blank(Type<PointsEntry>) {
    return {{nobody, nobody, 0}, {}};
}
inline PairSessionEntry blank(Type<PairSessionEntry>) {
    return {{nobody, nobody}, {}};
}

// rules.cpp
std::span<const Field<ZonesEntry>> fields(Type<ZonesEntry>);
std::span<const Field<EquityEntry>> fields(Type<EquityEntry>);
std::span<const Field<RulesEntry>> fields(Type<RulesEntry>);

// event_json.cpp
std::span<const Field<EventEntry>> fields(Type<EventEntry>);
void checked(Reading& in, const Spot& at, EventEntry& entry);

/// The taxonomy that the file names or brings along; nothing, and a fault, where it does neither.
std::optional<Taxonomy> taxonomy_of(Reading& in, const Spot& at, const TaxonomyEntry& entry);

} // namespace jumpa::io::json
