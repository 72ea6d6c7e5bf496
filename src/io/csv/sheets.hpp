#pragma once

#include "csv/import.hpp"

#include <vector>

// What the sheets of an event hold. Each is read after those that it refers to.
namespace jumpa::io::csv {

// csv_day.cpp
void read_event(Import& in);
void read_slots(Import& in);
void read_tables(Import& in);

// csv_companies.cpp
void read_companies(Import& in);

// csv_goods.cpp
void read_offers(Import& in);
void read_needs(Import& in);

// csv_availability.cpp
void read_availability(Import& in);

// csv_pairs.cpp
void read_wishes(Import& in);
void read_pairs(Import& in); ///< pins, bans, those who met before, points

/// The headings that a sheet may have.
[[nodiscard]] std::vector<Heading> day_headings(SheetKind kind);
[[nodiscard]] std::vector<Heading> company_headings();
[[nodiscard]] std::vector<Heading> goods_headings(SheetKind kind);
[[nodiscard]] std::vector<Heading> availability_headings();
[[nodiscard]] std::vector<Heading> pair_headings(SheetKind kind);

} // namespace jumpa::io::csv
