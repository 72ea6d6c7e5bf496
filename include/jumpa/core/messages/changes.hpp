#pragma once

#include <jumpa/core/messages/message.hpp>

namespace jumpa::messages {

/// What would be different: changes of an event and what they gain, other plans, and what parts two plans. Where a
/// number decides, it is the first argument, and the text for one and that for all other numbers stand beside a bar.
inline constexpr Term changes[] = {
    // A change that an organiser could make.
    {"change_tables_more", "One more table all day|{0} more tables all day", "Tambahan {0} meja sepanjang hari"},
    {"change_tables_fewer", "One table fewer all day|{0} tables fewer all day",
     "{0} meja lebih sedikit sepanjang hari"},
    {"change_tables_more_in", "One more table in slot {1}|{0} more tables in slot {1}",
     "Tambahan {0} meja pada slot {1}"},
    {"change_tables_fewer_in", "One table fewer in slot {1}|{0} tables fewer in slot {1}",
     "{0} meja lebih sedikit pada slot {1}"},
    {"change_present", "{0} is there in slot {1}, too", "{0} juga hadir pada slot {1}"},
    {"change_absent", "{0} is not there in slot {1}", "{0} tidak hadir pada slot {1}"},
    {"change_meetings_more", "{1} may hold one more meeting|{1} may hold {0} more meetings",
     "{1} boleh mengadakan {0} pertemuan lagi"},
    {"change_meetings_fewer", "{1} may hold one meeting fewer|{1} may hold {0} meetings fewer",
     "{1} boleh mengadakan {0} pertemuan lebih sedikit"},
    {"change_away", "{0} does not come", "{0} tidak datang"},

    // How much better or worse a plan is on a level.
    {"more_points", "1 point more|{0} points more", "{0} poin lebih banyak"},
    {"fewer_points", "1 point less|{0} points less", "{0} poin lebih sedikit"},
    {"same_points", "no point more", "tidak ada tambahan poin"},
    {"more_promises", "1 more promised meeting kept|{0} more promised meetings kept",
     "{0} janji pertemuan lagi terpenuhi"},
    {"fewer_promises", "1 promised meeting less kept|{0} promised meetings less kept",
     "{0} janji pertemuan lagi tidak terpenuhi"},
    {"same_promises", "no more promised meetings kept", "tidak ada lagi janji pertemuan yang terpenuhi"},
    {"more_meetings", "1 meeting more|{0} meetings more", "{0} pertemuan lebih banyak"},
    {"fewer_meetings", "1 meeting less|{0} meetings less", "{0} pertemuan lebih sedikit"},
    {"same_meetings", "no meeting more", "tidak ada tambahan pertemuan"},
    {"more_even_sellers", "sellers more even", "pembagian antarpenjual lebih merata"},
    {"less_even_sellers", "sellers less even", "pembagian antarpenjual kurang merata"},
    {"as_even_sellers", "sellers as even as now", "pembagian antarpenjual semerata sekarang"},
    {"more_even_buyers", "buyers more even", "pembagian antarpembeli lebih merata"},
    {"less_even_buyers", "buyers less even", "pembagian antarpembeli kurang merata"},
    {"as_even_buyers", "buyers as even as now", "pembagian antarpembeli semerata sekarang"},

    // What a change is worth.
    {"what_if_no_change", "{0}: that is so already.", "{0}: sudah demikian."},
    {"what_if_prices", "{0}: at most {1}, by the prices.", "{0}: paling banyak {1}, menurut harga bayangan."},
    {"what_if_no_prices", "{0}: prices do not tell.", "{0}: harga bayangan tidak dapat menjawab."},
    {"what_if_proved", "{0}: {1}, proved.", "{0}: {1}, terbukti."},
    {"what_if_between", "{0}: from {1} to {2}; more effort may tell better.",
     "{0}: dari {1} sampai {2}; upaya yang lebih besar mungkin memberi jawaban yang lebih pasti."},
    {"what_if_meetings", "It would be {0} meeting instead of {1}.|It would be {0} meetings instead of {1}.",
     "Jumlah pertemuan menjadi {0}, sebelumnya {1}."},
    {"what_if_same_meetings", "It would still be {0} meeting.|It would still be {0} meetings.",
     "Jumlah pertemuan tetap {0}."},
    {"what_if_impossible", "{0}: then no schedule exists.", "{0}: maka tidak ada jadwal yang mungkin."},
    {"what_if_possible", "{0}: then there is a schedule, and now there is none.",
     "{0}: maka ada jadwal, sedangkan sekarang tidak ada."},
    {"what_if_unknown", "{0}: no plan was found that would tell.", "{0}: tidak ditemukan jadwal yang dapat menjawab."},
    {"ranking_tables", "Where one more table would help most:", "Tempat tambahan meja paling berguna:"},
    {"ranking_presence", "Who would help most by being there in one more slot:",
     "Siapa yang paling membantu jika hadir pada satu slot lagi:"},
    {"ranking_meetings", "Who would gain most by one more meeting allowed:",
     "Siapa yang paling diuntungkan jika boleh mengadakan satu pertemuan lagi:"},
    {"ranking_nothing", "No such change was found that gains anything.",
     "Tidak ditemukan perubahan seperti itu yang membawa keuntungan."},

    // Another plan. {0} is what it costs.
    {"as_good", "as good as the best plan", "sebaik jadwal terbaik"},
    {"alternative_proved", "{0}; it is proved that no plan that differs as much is better",
     "{0}; terbukti tidak ada jadwal lain dengan perbedaan sebanyak itu yang lebih baik"},
    {"alternative_between", "{0}; a plan that differs as much may be found at {1}",
     "{0}; mungkin ada jadwal dengan perbedaan sebanyak itu pada {1}"},
    {"alternative_unknown", "{0}; whether a plan that differs as much is better is not known",
     "{0}; belum diketahui apakah ada jadwal dengan perbedaan sebanyak itu yang lebih baik"},

    {"plan_best", "Plan 1, the best: {0}.", "Jadwal 1, yang terbaik: {0}."},
    {"plan_next", "Plan {0}: {1}.", "Jadwal {0}: {1}."},
    {"plan_pair", "{0} with {1}, {2} points", "{0} dengan {1}, {2} poin"},
    {"no_more_plans", "No further plan differs in so many pairs.", "Tidak ada jadwal lain yang berbeda sebanyak itu."},

    // Two plans compared.
    {"change_gone", "gone", "batal"},
    {"change_new", "new", "baru"},
    {"change_moved", "moved", "pindah"},
    {"change_table", "table", "meja"},
    {"meeting_gone", "gone: {0}, was {1}", "batal: {0}, semula {1}"},
    {"meeting_new", "new: {0}, {1}", "baru: {0}, {1}"},
    {"meeting_moved", "moved: {0}, from {1} to {2}", "pindah: {0}, dari {1} ke {2}"},
    {"meeting_at", "slot {0}, table {1}", "slot {0}, meja {1}"},
    {"diff_undisturbed", "Nothing changes for this company.", "Tidak ada yang berubah bagi perusahaan ini."},
    {"diff_none", "The two plans are the same.", "Kedua jadwal sama."},
    {"diff_gone", "1 meeting is gone|{0} meetings are gone", "{0} pertemuan batal"},
    {"diff_new", "1 is new|{0} are new", "{0} baru"},
    {"diff_moved", "1 is at another time|{0} are at another time", "{0} pindah waktu"},
    {"diff_table", "1 is only at another table|{0} are only at another table", "{0} hanya pindah meja"},
    {"diff_kept", "1 is as it was.|{0} are as they were.", "{0} tetap."},
    {"diff_disturbed",
     "1 company is disturbed, {1} of them by more than another table."
     "|{0} companies are disturbed, {1} of them by more than another table.",
     "{0} perusahaan terganggu, {1} di antaranya bukan hanya karena pindah meja."},
    {"diff_points", "{0} points become {1}: {2}.", "{0} poin menjadi {1}: {2}."},
};

} // namespace jumpa::messages
