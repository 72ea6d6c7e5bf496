#pragma once

#include "csv/cell.hpp"

#include <algorithm>
#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

namespace jumpa::io::csv {

/// One column of a sheet whose rows become entries of type T.
template <class T>
struct Column {
    Heading heading;
    void (*read)(const Cell& cell, T& entry);
};

template <class T>
std::vector<Heading> headings(std::span<const Column<T>> columns) {
    std::vector<Heading> all;
    for (const Column<T>& column : columns) {
        all.push_back(column.heading);
    }
    return all;
}

/// A row that is being read: its cells by their headings, and whether all of them could be read.
class RowReader {
public:
    RowReader(Import& in, SheetKind kind, const OpenSheet& sheet, const Row& row)
        : in_(&in), kind_(kind), sheet_(&sheet), row_(&row), before_(in.faults()) {}

    [[nodiscard]] Cell at(std::string_view english) const {
        return {*in_, kind_, *sheet_, *row_, sheet_->column(english)};
    }
    [[nodiscard]] Cell at(std::size_t column) const { return {*in_, kind_, *sheet_, *row_, column}; }
    [[nodiscard]] std::size_t number() const { return row_->number; }
    [[nodiscard]] bool faultless() const { return in_->faults() == before_; }

    template <class T>
    void read(std::span<const Column<T>> columns, T& entry) const {
        for (std::size_t i = 0; i < columns.size(); ++i) {
            if (sheet_->columns[i]) {
                read(columns[i], at(*sheet_->columns[i]), entry);
            }
        }
    }

private:
    template <class T>
    void read(const Column<T>& column, const Cell& cell, T& entry) const {
        if (cell.is_error()) {
            cell.fault("spreadsheet_error", {std::string(cell.raw())});
        } else if (!cell.raw().empty()) {
            column.read(cell, entry);
        } else if (column.heading.needed) {
            cell.fault("missing_cell");
        }
    }

    Import* in_;
    SheetKind kind_;
    const OpenSheet* sheet_;
    const Row* row_;
    std::size_t before_;
};

/// Reads every row of a sheet into an entry and hands both to `take`.
template <class T, class Take>
void read_rows(Import& in, SheetKind kind, std::span<const Column<T>> columns, Take&& take) {
    const OpenSheet* sheet = in.open(kind, headings(columns));
    if (sheet == nullptr) {
        return;
    }
    for (const Row& row : sheet->rows()) {
        const RowReader reader(in, kind, *sheet, row);
        T entry{};
        reader.read(columns, entry);
        take(entry, reader);
    }
}

/// Reads a cell into the member `M` of an entry, as the type of the member says.
template <auto M, class T>
void into(const Cell& cell, T& entry) {
    cell.read(entry.*M);
}

} // namespace jumpa::io::csv
