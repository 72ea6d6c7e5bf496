#include "page/words.hpp"

namespace jumpa::io::pages {
namespace {

constexpr Text all[] = {
    // the page as a whole
    {"lang", "en", "id"},
    {"Schedule", "Meeting schedule", "Jadwal pertemuan"},
    {"Skip", "Skip to the timetable", "Langsung ke jadwal"},
    {"OnThisPage", "On this page", "Di halaman ini"},
    {"Timetable", "Timetable", "Jadwal meja"},
    {"Companies", "Company by company", "Jadwal tiap perusahaan"},
    {"Shares", "Who meets how often", "Siapa bertemu berapa kali"},
    {"Sellers", "Sellers", "Penjual"},
    {"Buyers", "Buyers", "Pembeli"},
    {"Others", "Others", "Lainnya"},
    {"Time", "Time", "Waktu"},
    {"Table", "Table", "Meja"},
    {"Meets", "Meets", "Bertemu dengan"},
    {"Pinned", "set by the organiser", "ditetapkan penyelenggara"},
    {"Nobody", "no meetings", "tidak ada pertemuan"},
    {"edition", "revision {0}", "revisi {0}"},

    // what the plan is worth
    {"optimal",
     "This plan is worth {0} points, which is also the proved upper bound: no other plan for this event can be worth "
     "more.",
     "Jadwal ini bernilai {0} poin, sama dengan batas atas yang terbukti: tidak ada jadwal lain untuk acara ini yang "
     "bisa bernilai lebih."},
    {"by_cases", "{0} The proof goes through {1} cases.", "{0} Buktinya memeriksa {1} kasus."},
    {"bounded",
     "This plan is worth {0} points, and it is proved that no plan for this event can be worth more than {1}: at most "
     "{2} % is missing.",
     "Jadwal ini bernilai {0} poin, dan terbukti tidak ada jadwal untuk acara ini yang bisa bernilai lebih dari {1}: "
     "kurangnya paling banyak {2} %."},
    {"unproved", "This plan is worth {0} points; nothing is proved about how good that is.",
     "Jadwal ini bernilai {0} poin; belum ada bukti seberapa baik nilai itu."},
    {"infeasible", "No schedule exists for this event.", "Tidak ada jadwal yang mungkin untuk acara ini."},
    {"PointsAre", "Points say how well a seller fits what a buyer needs, up to 10,000 for a pair.",
     "Poin menyatakan kecocokan penjual dengan kebutuhan pembeli, paling banyak 10.000 untuk satu pasangan."},
    {"fact_meetings", "meeting|meetings", "pertemuan"},
    {"fact_sellers", "seller|sellers", "penjual"},
    {"fact_buyers", "buyer|buyers", "pembeli"},
    {"fact_tables", "table|tables", "meja"},
    {"fact_used", "of all places used", "tempat terpakai"},

    // filters
    {"Filter", "Find a meeting", "Cari pertemuan"},
    {"Company", "Company", "Perusahaan"},
    {"AllCompanies", "All companies", "Semua perusahaan"},
    {"Session", "Session", "Sesi"},
    {"AllSessions", "All sessions", "Semua sesi"},
    {"Text", "Name, table or time", "Nama, meja, atau waktu"},
    {"Clear", "Show all", "Tampilkan semua"},
    {"AllShown", "All {0} meetings", "Semua {0} pertemuan"},
    {"SomeShown", "{0} of {1} meetings", "{0} dari {1} pertemuan"},
    {"NoneShown", "No meeting fits this search.", "Tidak ada pertemuan yang cocok."},

    // the list of a company
    {"meetings", "{0} meeting|{0} meetings", "{0} pertemuan"},
    {"day_strip", "{0} to {1}: {2} in meetings, {3} free, {4} not there",
     "{0} sampai {1}: {2} bertemu, {3} kosong, {4} tidak hadir"},
    {"Busy", "in a meeting", "bertemu"},
    {"Free", "free", "kosong"},
    {"Away", "not there", "tidak hadir"},
    {"StripKey", "The strip is the day, slot by slot:", "Bilah menunjukkan hari itu, slot demi slot:"},

    // who meets how often
    {"histogram", "{0} by number of meetings and size", "{0} menurut jumlah pertemuan dan ukuran usaha"},
    {"NumberOfMeetings", "meetings", "pertemuan"},
    {"AsTable", "The same as a table", "Dalam bentuk tabel"},
    {"Size", "Size", "Ukuran usaha"},
    {"micro", "micro", "mikro"},
    {"small", "small", "kecil"},
    {"medium", "medium", "menengah"},
    {"large", "large", "besar"},
    {"unknown", "size not stated", "ukuran tidak disebut"},
    {"each", "Each has {0}.", "Masing-masing {0}."},
    {"fewest_most", "From {0} ({1}) to {2} ({3}).", "Dari {0} ({1}) sampai {2} ({3})."},
    {"and_more", "{0} and {1} more", "{0} dan {1} lainnya"},

    // compared with points alone
    {"Fairness", "Compared with points alone", "Dibandingkan dengan poin saja"},
    {"PointsAlone", "with points alone", "menurut poin saja"},
    {"ThisPlan", "this plan", "jadwal ini"},
    {"HowToRead",
     "A bar counts companies. In a row, named with its number of companies, the line runs from the company with the "
     "fewest meetings to the one with the most, and the dot is the company in the middle.",
     "Tiap batang menghitung perusahaan. Di tiap baris, dengan jumlah perusahaannya dalam kurung, garis membentang "
     "dari perusahaan dengan pertemuan paling sedikit sampai yang paling banyak, dan titik adalah perusahaan yang di "
     "tengah."},
    {"by_meetings", "{0} by number of meetings", "{0} menurut jumlah pertemuan"},
    {"by_size", "{0} by size", "{0} menurut ukuran usaha"},
    {"by_region", "{0} by region code", "{0} menurut kode wilayah"},
    {"region_unknown", "region not stated", "wilayah tidak disebut"},
    {"Plan", "Plan", "Jadwal"},
    {"Region", "Region", "Wilayah"},
    {"NumberOfCompanies", "Companies", "Perusahaan"},
    {"Fewest", "Fewest meetings", "Pertemuan paling sedikit"},
    {"Middle", "In the middle", "Di tengah"},
    {"Most", "Most", "Paling banyak"},
    {"Without", "Without a meeting", "Tanpa pertemuan"},

    // why a pair meets
    {"Close", "Close", "Tutup"},
    {"MeetsWord", "meets", "bertemu"},
    {"of_most", "{0} of 10,000 points", "{0} dari 10.000 poin"},
    {"table_at", "Table {0}", "Meja {0}"},
    {"HostPoints", "These points were given by the organiser.", "Poin ini diberikan oleh penyelenggara."},
    {"NoNeed", "No offer serves a need of the buyer.", "Tidak ada penawaran yang memenuhi kebutuhan pembeli."},
    {"mean_of_needs",
     "The buyer looks for {0} things and this seller serves {1}: the points of the pair are the mean over all {0}.",
     "Pembeli mencari {0} hal dan penjual ini memenuhi {1}: poin pasangan adalah rata-rata dari {0} hal itu."},
    {"mean_by_share",
     "The buyer looks for {0} things and this seller serves {1}: the points of the pair are the mean over all {0}, "
     "each "
     "with its share.",
     "Pembeli mencari {0} hal dan penjual ini memenuhi {1}: poin pasangan adalah rata-rata dari {0} hal itu menurut "
     "porsinya."},
    {"Need", "Wanted", "Dicari"},
    {"Offer", "Offered", "Ditawarkan"},
    {"not_served", "not served", "tidak terpenuhi"},
    {"points", "{0} point|{0} points", "{0} poin"},
    {"Criterion", "Criterion", "Kriteria"},
    {"Points", "Points", "Poin"},
    {"Weight", "Weight", "Bobot"},
    {"Because", "Because", "Karena"},
    {"veto", "no", "tidak"},
    {"category", "Category", "Kategori"},
    {"capacity", "Capacity", "Kapasitas"},
    {"location", "Distance", "Jarak"},
    {"credentials", "Papers", "Surat dan sertifikat"},
    {"price", "Price", "Harga"},
    {"languages", "Languages", "Bahasa"},
    {"wishes", "Wishes", "Permintaan bertemu"},

    // what a criterion says
    {"category_same", "the same category: {0}", "kategori yang sama: {0}"},
    {"category_none", "{0} and {1} have no category in common", "{0} dan {1} tidak punya kategori yang sama"},
    {"category_near", "{0} and {1} meet in {2}", "{0} dan {1} sama-sama termasuk {2}"},
    {"capacity_not_asked", "no quantity asked", "jumlah tidak disebut"},
    {"capacity_not_stated", "no capacity stated for {0} a month", "kapasitas untuk {0} per bulan tidak disebut"},
    {"capacity_unlike", "{0} a month cannot be compared with {1}", "{0} per bulan tidak dapat dibandingkan dengan {1}"},
    {"capacity_covers", "makes {0} a month, {1} are asked", "membuat {0} per bulan, diminta {1}"},
    {"capacity_minimum", "; the minimum order is {0}", "; pesanan terkecil {0}"},
    {"capacity_slow", "; delivers in {0}, {1} are allowed", "; dikirim dalam {0}, batasnya {1}"},
    {"days", "{0} days", "{0} hari"},
    {"location_unknown", "a place is unknown", "ada lokasi yang tidak diketahui"},
    {"location_limit", ", {0} km are allowed", ", batasnya {0} km"},
    {"location_away", "{0} km away", "berjarak {0} km"},
    {"location_beyond", ", beyond {0} km", ", melebihi {0} km"},
    {"location_within", ", within {0} km", ", dalam batas {0} km"},
    {"credentials_missing", "lacks {0}, which is required", "belum punya {0}, padahal diwajibkan"},
    {"tkdn_low", "TKDN is {0} %, {1} % is required", "TKDN {0} %, padahal {1} % diwajibkan"},
    {"tkdn_not_stated", "TKDN is not stated, {0} % is required", "TKDN tidak disebut, padahal {0} % diwajibkan"},
    {"credentials_none", "none asked", "tidak ada yang diminta"},
    {"credentials_held", "holds {0}", "punya {0}"},
    {"credentials_preferred", "holds {0} of {1} preferred", "punya {0} dari {1} yang diutamakan"},
    {"credentials_without", "; lacks {0}", "; belum punya {0}"},
    {"trademark", "trademark", "merek terdaftar"},
    {"price_none", "no prices to compare", "tidak ada harga untuk dibandingkan"},
    {"price_range", "{0} to {1}", "{0} sampai {1}"},
    {"price_asked", "asks {0} {1} per {2}, the ceiling is {3} {4} per {5}",
     "harga {0} {1} per {2}, batas atas {3} {4} per {5}"},
    {"languages_unknown", "languages are not stated", "bahasa tidak disebut"},
    {"languages_common", "a common language", "ada bahasa yang sama"},
    {"languages_none", "no common language", "tidak ada bahasa yang sama"},
    {"wishes_none", "nobody wished for it", "tidak ada yang meminta"},
    {"wishes_both", "buyer: {0}, seller: {1}", "pembeli: {0}, penjual: {1}"},
    {"wish_must", "must", "harus"},
    {"wish_want", "want", "ingin"},
    {"wish_meet", "meet", "boleh"},
    {"wish_none", "no wish", "tidak meminta"},
    {"unit_g", "g", "g"},
    {"unit_kg", "kg", "kg"},
    {"unit_ton", "ton|tons", "ton"},
    {"unit_ml", "ml", "ml"},
    {"unit_litre", "litre|litres", "liter"},
    {"unit_piece", "piece|pieces", "buah"},
    {"unit_dozen", "dozen", "lusin"},
};

} // namespace

std::span<const Text> texts() {
    return all;
}

} // namespace jumpa::io::pages
