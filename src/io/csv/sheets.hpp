#pragma once

#include "csv/import.hpp"

#include <vector>

// What the sheets of an event hold. Each is read after those that it refers to.
namespace jumpa::io::csv {

// day.cpp
void read_event(Import& in);
void read_slots(Import& in);
void read_tables(Import& in);

// rules.cpp
void read_rules(Import& in);
void read_far_zones(Import& in);

// companies.cpp
void read_companies(Import& in);

// limits.cpp
void read_limits(Import& in);

// goods.cpp
void read_offers(Import& in);
void read_needs(Import& in);

// availability.cpp
void read_availability(Import& in);

// wishes.cpp
void read_wishes(Import& in);

// pairs.cpp
void read_pairs(Import& in); ///< pins, bans, those who met before, orders, points, sessions

/// The headings that a sheet may have.
[[nodiscard]] std::vector<Heading> day_headings(SheetKind kind);
[[nodiscard]] std::vector<Heading> rule_headings();
[[nodiscard]] std::vector<Heading> far_headings();
[[nodiscard]] std::vector<Heading> company_headings();
[[nodiscard]] std::vector<Heading> limit_headings();
[[nodiscard]] std::vector<Heading> goods_headings(SheetKind kind);
[[nodiscard]] std::vector<Heading> availability_headings();
[[nodiscard]] std::vector<Heading> wish_headings();
[[nodiscard]] std::vector<Heading> pair_headings(SheetKind kind);

} // namespace jumpa::io::csv
