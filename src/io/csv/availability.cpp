#include "csv/columns.hpp"
#include "csv/dates.hpp"
#include "csv/sheets.hpp"
#include "json/faults.hpp"

#include <algorithm>
#include <utility>

// Who is there when: a column for each slot, or a list of slots in one cell.
namespace jumpa::io::csv {
namespace {

struct AttendanceRow {
    std::optional<std::size_t> company{};
    std::optional<std::vector<SlotId>> slots{};
    bool some = false; ///< a slot is named, even one that cannot be used
};

void read_list(const Cell& cell, AttendanceRow& row) {
    cell.read(row.slots);
    row.some = true;
}

constexpr Column<AttendanceRow> attendance_columns[] = {
    {{"company", "perusahaan", "id", true}, [](const Cell& cell, AttendanceRow& row) { row.company = cell.company(); }},
    {{"slots", "slot"}, read_list},
};

/// The columns that stand for slots.
class SlotColumns {
public:
    SlotColumns(Import& in, const OpenSheet& sheet) : in_(in), sheet_(sheet) {
        for (const std::size_t column : sheet.others) {
            learn(column);
        }
        check();
    }

    [[nodiscard]] bool any() const { return !sheet_.others.empty(); }

    void read(const RowReader& reader, AttendanceRow& row) const {
        row.slots.emplace();
        for (const auto& [slot, column] : columns_) {
            const Cell cell = reader.at(column);
            const bool marked = !cell.raw().empty() && cell.word(mark_words) != std::size_t{0};
            row.some = row.some || marked;
            if (marked && slot != refused_entry) {
                row.slots->emplace_back(slot);
            }
        }
        std::sort(row.slots->begin(), row.slots->end());
    }

private:
    /// The slots that a heading may stand for: the one of that id, or those that begin at that time.
    [[nodiscard]] std::vector<std::size_t> meant_by(const std::string& heading) const {
        if (const auto named = in_.slots.find(heading)) {
            return {*named};
        }
        std::vector<std::size_t> found;
        const auto clock = clock_of(heading);
        for (std::size_t s = 0; clock && s < in_.draft.slots.size(); ++s) {
            const LocalTime start = in_.draft.slots[s].start;
            if (start - std::chrono::floor<std::chrono::days>(start) == *clock) {
                found.push_back(s);
            }
        }
        return found;
    }

    void learn(std::size_t column) {
        const std::string heading = one_line(sheet_.heading_row().at(column));
        const auto meant = meant_by(heading);
        const Place place{SheetKind::availability, sheet_.heading_row().number, column};
        all_known_ = all_known_ && meant.size() == 1;
        if (meant.size() != 1) {
            say_unknown(place, heading, !meant.empty());
        } else if (meant[0] != refused_entry && has(meant[0])) {
            in_.fault(place, "duplicate_slot_column");
        } else {
            columns_.emplace_back(meant[0], column);
        }
    }

    [[nodiscard]] bool has(std::size_t slot) const {
        return std::any_of(columns_.begin(), columns_.end(), [&](const auto& column) { return column.first == slot; });
    }

    void say_unknown(const Place& place, const std::string& heading, bool several) {
        const std::string_view meant = in_.slots.nearest_to(heading);
        if (several) {
            in_.fault(place, "ambiguous_slot_column");
        } else if (!in_.slots.incomplete) {
            in_.fault(place, meant.empty() ? "unknown_slot_column" : "unknown_slot_column.near", {json::shown(meant)});
        }
    }

    /// Slots without a column would be slots in which nobody is there, which nobody has said.
    void check() {
        const Place place{SheetKind::availability, sheet_.heading_row().number, {}};
        if (any() && sheet_.column("slots")) {
            in_.fault(place, "contradiction.slots");
            return;
        }
        if (!any() && !sheet_.column("slots")) {
            in_.fault(place, "missing_slot_columns");
        }
        std::string missing;
        for (std::size_t s = 0; any() && s < in_.draft.slots.size(); ++s) {
            const std::string& id = in_.draft.slots[s].id;
            if (!has(s) && in_.slots.find(id) == s) { // of two slots with one id, the second is a fault already
                missing += (missing.empty() ? "" : ", ") + id;
            }
        }
        if (!missing.empty() && all_known_) {
            in_.fault(place, "missing_slot_columns.some", {json::shortened(missing)});
        }
    }

    Import& in_;
    const OpenSheet& sheet_;
    std::vector<std::pair<std::size_t, std::size_t>> columns_{}; ///< slot and column
    bool all_known_ = true;
};

void take_attendance(Import& in, AttendanceRow& row, const RowReader& reader) {
    if (!row.company || *row.company == refused_entry) {
        return;
    }
    std::size_t& first = in.origins.availability[*row.company];
    if (first != 0) {
        reader.at("company").fault("duplicate_row", {in.written({SheetKind::availability, first, {}})});
        return;
    }
    first = reader.number();
    if (!row.some && reader.faultless()) {
        reader.at("company").fault("never_there");
    }
    in.draft.companies[*row.company].attends.available = std::move(row.slots);
}

} // namespace

void read_availability(Import& in) {
    const OpenSheet* sheet = in.open(SheetKind::availability, availability_headings(), true);
    if (sheet == nullptr) {
        return;
    }
    const std::size_t before = in.faults();
    const SlotColumns columns(in, *sheet);
    const bool known = in.faults() == before;
    for (const Row& row : sheet->rows()) {
        const RowReader reader(in, SheetKind::availability, *sheet, row);
        AttendanceRow entry;
        reader.read<AttendanceRow>(attendance_columns, entry);
        if (columns.any()) {
            columns.read(reader, entry);
        } else if (!entry.slots) {
            entry.slots.emplace();
        }
        if (known) {
            take_attendance(in, entry, reader);
        }
    }
}

std::vector<Heading> availability_headings() {
    return headings<AttendanceRow>(attendance_columns);
}

} // namespace jumpa::io::csv
