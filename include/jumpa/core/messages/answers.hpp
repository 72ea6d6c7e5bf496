#pragma once

#include <jumpa/core/messages/message.hpp>

namespace jumpa::messages {

/// What the library says where nothing is wrong: of a verdict, and in the timetable for a terminal.
inline constexpr Term answers[] = {
    // A verdict in one line.
    {"proved_optimal", "valid: {0} points, bound {1}, proved optimal", "sah: {0} poin, batas {1}, terbukti optimal"},
    {"proved_within", "valid: {0} points, bound {1}, proved within {2} points ({3})",
     "sah: {0} poin, batas {1}, terbukti kurang paling banyak {2} poin ({3})"},
    {"levels_proved", "valid: {0}; proved optimal level by level", "sah: {0}; terbukti optimal di setiap tingkat"},
    {"levels_bounded", "valid: {0}; not all proved", "sah: {0}; belum semuanya terbukti"},
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

    // Levels, each among the schedules that do as well on those before.
    {"level_shortfall_proved", "promised meetings missing: {0} (the fewest possible)",
     "janji pertemuan yang kurang: {0} (paling sedikit yang mungkin)"},
    {"level_shortfall_bounded", "promised meetings missing: {0} (at least {1} in any schedule)",
     "janji pertemuan yang kurang: {0} (paling sedikit {1} di jadwal mana pun)"},
    {"level_meetings_proved", "meetings: {0} (the most possible)", "pertemuan: {0} (paling banyak yang mungkin)"},
    {"level_meetings_bounded", "meetings: {0} (no more than {1} possible)",
     "pertemuan: {0} (tidak mungkin lebih dari {1})"},
    {"level_sellers_proved", "sellers as even as possible", "pembagian antarpenjual semerata mungkin"},
    {"level_sellers_bounded", "sellers even, though more even may be possible",
     "pembagian antarpenjual merata, tetapi mungkin bisa lebih merata"},
    {"level_buyers_proved", "buyers as even as possible", "pembagian antarpembeli semerata mungkin"},
    {"level_buyers_bounded", "buyers even, though more even may be possible",
     "pembagian antarpembeli merata, tetapi mungkin bisa lebih merata"},
    {"level_points_proved", "points: {0} (the most possible)", "poin: {0} (paling banyak yang mungkin)"},
    {"level_points_bounded", "points: {0} (no more than {1} possible)", "poin: {0} (tidak mungkin lebih dari {1})"},
    {"worth_by_levels", "Planned in this order, each as far as what stands before it allows: {0}.",
     "Direncanakan dengan urutan ini, masing-masing sejauh dimungkinkan yang sebelumnya: {0}."},

    // How ties were broken.
    {"by_lot", "Between equally good plans the lot decided: number {0}.",
     "Di antara jadwal yang sama baiknya undian yang menentukan: nomor {0}."},

    // What goes before points, compared with points alone.
    {"rules_change_nothing",
     "Compared with points alone no points are given up and nobody's number of meetings changes.",
     "Dibandingkan dengan poin saja tidak ada poin yang dilepas dan jumlah pertemuan siapa pun tidak berubah."},
    {"rules_cost_nothing", "Compared with points alone no points are given up.",
     "Dibandingkan dengan poin saja tidak ada poin yang dilepas."},
    {"rules_cost", "Compared with points alone {0} of {1} points ({2}) are given up.",
     "Dibandingkan dengan poin saja, {0} dari {1} poin ({2}) dilepas."},
    {"sellers_shared", "Sellers: {0}.", "Penjual: {0}."},
    {"buyers_shared", "Buyers: {0}.", "Pembeli: {0}."},
    {"more_and_fewer", "{0} with more meetings, {1} with fewer",
     "{0} dengan pertemuan lebih banyak, {1} dengan lebih sedikit"},
    {"fewest_instead", "fewest {0} instead of {1}", "paling sedikit {0} (semula {1})"},
    {"middle_instead", "half have at most {0} instead of {1}", "separuhnya paling banyak {0} (semula {1})"},
    {"most_instead", "most {0} instead of {1}", "paling banyak {0} (semula {1})"},
    {"without_instead", "without a meeting {0} instead of {1}", "tanpa pertemuan {0} (semula {1})"},
    {"means_by_size", "Meetings per seller by size: {0}.", "Pertemuan per penjual menurut ukuran usaha: {0}."},
    {"mean_of_size", "{0} {1} instead of {2}", "{0} {1} (semula {2})"},
    {"worst_region_still", "Region with the fewest meetings per seller: {0} with {1} instead of {2}.",
     "Wilayah dengan pertemuan per penjual paling sedikit: {0} dengan {1} (semula {2})."},
    {"worst_region", "Region with the fewest meetings per seller: {0} with {1}, with points alone {2} with {3}.",
     "Wilayah dengan pertemuan per penjual paling sedikit: {0} dengan {1}, menurut poin saja {2} dengan {3}."},
    {"region_unknown", "no stated region", "tanpa wilayah"},
    {"size_micro", "micro", "mikro"},
    {"size_small", "small", "kecil"},
    {"size_medium", "medium", "menengah"},
    {"size_large", "large", "besar"},
    {"size_unknown", "of no stated size", "tanpa ukuran usaha"},

    // What an event holds.
    {"event_holds", "{0} companies, {1} sellers, {2} buyers, {3} slots, {4} tables, {5} pairs with points",
     "{0} perusahaan, {1} penjual, {2} pembeli, {3} slot, {4} meja, {5} pasangan dengan poin"},
};

} // namespace jumpa::messages
