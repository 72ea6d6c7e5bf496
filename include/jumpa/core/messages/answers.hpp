#pragma once

#include <jumpa/core/messages/message.hpp>

namespace jumpa::messages {

/// What the library says where nothing is wrong: of a verdict, and in the timetable for a terminal.
inline constexpr Term answers[] = {
    // A verdict in one line.
    {"proved_optimal", "valid: {0} points, bound {1}, proved optimal", "sah: {0} poin, batas {1}, terbukti optimal"},
    {"proved_within", "valid: {0} points, bound {1}, proved within {2} points ({3})",
     "sah: {0} poin, batas {1}, terbukti kurang paling banyak {2} poin ({3})"},
    {"by_cases", ", by {0} cases", ", dengan {0} kasus"},
    {"unproved", "valid: {0} points, unproved", "sah: {0} poin, belum terbukti"},
    {"infeasible_proved", "valid: no schedule keeps the hard rules, and the reason holds",
     "sah: tidak ada jadwal yang memenuhi semua aturan wajib, dan alasannya benar"},
    {"refused", "refused:", "ditolak:"},

    // The timetable. Where a number decides, the text for one and that for all other numbers stand beside a bar.
    {"heading_table", "table", "meja"},
    {"heading_points", "points", "poin"},
    {"no_meetings", "(no meetings)", "(tidak ada pertemuan)"},
    {"no_schedule", "No schedule exists:", "Tidak ada jadwal yang mungkin:"},
    {"pinned_mark", "* pinned by the organiser.", "* ditetapkan oleh penyelenggara."},
    {"meetings_held", "{0} meeting|{0} meetings", "{0} pertemuan"},
    {"tables_used", "{0} table|{0} tables", "{0} meja"},
    {"slots_of_day", "{0} slot|{0} slots", "{0} slot"},
    {"meetings_at", "{0} at {1} in {2}.", "{0} di {1} dalam {2}."},
    {"meetings_at_places", "{0} at {1} in {2}, {3} of all places used.", "{0} di {1} dalam {2}, {3} tempat terpakai."},
    {"nobody_sells", "There are no sellers.", "Tidak ada penjual."},
    {"nobody_buys", "There are no buyers.", "Tidak ada pembeli."},
    {"sellers_each", "Sellers hold {0} each.", "Setiap penjual punya {0}."},
    {"buyers_each", "Buyers hold {0} each.", "Setiap pembeli punya {0}."},
    {"sellers_between", "Sellers hold {0} to {1} meetings: fewest {2}, most {3}.",
     "Penjual punya {0} sampai {1} pertemuan: paling sedikit {2}, paling banyak {3}."},
    {"buyers_between", "Buyers hold {0} to {1} meetings: fewest {2}, most {3}.",
     "Pembeli punya {0} sampai {1} pertemuan: paling sedikit {2}, paling banyak {3}."},
    {"and_others", "{0} and {1} more", "{0} dan {1} lainnya"},
    {"worth_without_proof", "Nothing is proved about this schedule.", "Belum ada bukti tentang jadwal ini."},
    {"worth_optimal", "The plan is worth {0} points, and it is proved that no schedule of this event is worth more.",
     "Jadwal ini bernilai {0} poin, dan terbukti tidak ada jadwal untuk acara ini yang bernilai lebih."},
    {"worth_bounded", "The plan is worth {0} points; no schedule of this event can be worth more than {1}.",
     "Jadwal ini bernilai {0} poin; tidak ada jadwal untuk acara ini yang bisa bernilai lebih dari {1}."},
    {"greedy_same", "Taking the best pair first gives the same points here.",
     "Mendahulukan pasangan terbaik menghasilkan poin yang sama di sini."},
    {"greedy_more", "Taking the best pair first would give more: {0}.",
     "Mendahulukan pasangan terbaik akan menghasilkan lebih: {0}."},
    {"greedy_less", "Taking the best pair first would give {0}: this plan is worth {1} points ({2}) more.",
     "Mendahulukan pasangan terbaik menghasilkan {0}: jadwal ini bernilai {1} poin ({2}) lebih."},

    // What an event holds.
    {"event_holds", "{0} companies, {1} sellers, {2} buyers, {3} slots, {4} tables, {5} pairs with points",
     "{0} perusahaan, {1} penjual, {2} pembeli, {3} slot, {4} meja, {5} pasangan dengan poin"},
};

} // namespace jumpa::messages
