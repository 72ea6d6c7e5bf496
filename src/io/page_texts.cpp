#include "page_words.hpp"

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
    {"Seller", "Seller", "Penjual"},
    {"Sellers", "Sellers", "Penjual"},
    {"Buyer", "Buyer", "Pembeli"},
    {"Buyers", "Buyers", "Pembeli"},
    {"Others", "Others", "Lainnya"},
    {"Time", "Time", "Waktu"},
    {"Table", "Table", "Meja"},
    {"Meets", "Meets", "Bertemu dengan"},
    {"Pinned", "set by the organiser", "ditetapkan penyelenggara"},
    {"Nobody", "no meetings", "tidak ada pertemuan"},
    {"revision", "{0}, revision {1}", "{0}, revisi {1}"},

    // what the plan is worth
    {"optimal",
     "This plan is worth {0} points, which is also the proved upper bound: no other plan for this event can be worth "
     "more.",
     "Jadwal ini bernilai {0} poin, sama dengan batas atas yang terbukti: tidak ada jadwal lain untuk acara ini yang "
     "bisa bernilai lebih."},
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

    // why a pair meets
    {"Why", "Why they meet", "Mengapa dipertemukan"},
    {"Close", "Close", "Tutup"},
    {"MeetsWord", "meets", "bertemu"},
    {"of_most", "{0} of 10,000 points", "{0} dari 10.000 poin"},
    {"table_at", "Table {0}", "Meja {0}"},
    {"HostPoints", "These points were given by the organiser.", "Poin ini diberikan oleh penyelenggara."},
    {"NoNeed", "No offer serves a need of the buyer.", "Tidak ada penawaran yang memenuhi kebutuhan pembeli."},
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
};

} // namespace

std::span<const Text> texts() {
    return all;
}

} // namespace jumpa::io::pages
